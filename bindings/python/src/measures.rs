//! The catalogue of measures.

use junheng::measure::{CATALOGUE, Entry, ParameterSpec};
use junheng::sample::{VALUE, WEIGHT};
use junheng::{Measure, Sample};
use numpy::PyArray1;
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyTuple};

use crate::failure::{raise, refuse};
use crate::vector::{numbers, optional_numbers};

/// Below so many values the work is shorter than handing the interpreter's lock over and back.
const SMALL: usize = 512;

/// One call of the core on a sample of the caller's numbers.
fn on_sample<T: Send>(
    values: &Bound<'_, PyAny>,
    weights: Option<&Bound<'_, PyAny>>,
    work: impl FnOnce(&Sample<'_>) -> junheng::Result<T> + Send,
) -> PyResult<T> {
    let py = values.py();
    let values = numbers(values, &VALUE)?;
    let weights = optional_numbers(weights, &WEIGHT)?;
    let view = values.as_array();
    let weights = weights.as_ref().map(|weights| weights.as_array());
    let few = view.len() <= SMALL;
    let work = move || work(&Sample::from_views(view, weights)?);
    let outcome = if few { work() } else { py.detach(work) };
    outcome.map_err(|error| raise(py, &error))
}

/// A measure of the catalogue, found once and called often.
#[pyclass(frozen, module = "junheng._core")]
pub(crate) struct Statistic {
    place: usize,
    entry: &'static Entry,
}

#[pymethods]
impl Statistic {
    /// The measure of that id or alias.
    #[new]
    #[pyo3(signature = (name, /))]
    fn new(py: Python<'_>, name: &str) -> PyResult<Self> {
        let place = Measure::place(name).map_err(|error| raise(py, &error))?;
        Ok(Self {
            place,
            entry: CATALOGUE[place],
        })
    }

    /// Its value with these parameters, in the order of the catalogue.
    #[pyo3(signature = (values, weights, parameters, /))]
    fn value(
        &self,
        values: &Bound<'_, PyAny>,
        weights: Option<&Bound<'_, PyAny>>,
        parameters: &Bound<'_, PyTuple>,
    ) -> PyResult<f64> {
        let measure = self.with(parameters)?;
        on_sample(values, weights, move |sample| measure.value(sample))
    }

    /// Its text form with these parameters.
    #[pyo3(signature = (parameters, /))]
    fn text(&self, parameters: &Bound<'_, PyTuple>) -> PyResult<String> {
        Ok(self.with(parameters)?.to_string())
    }
}

impl Statistic {
    fn with(&self, parameters: &Bound<'_, PyTuple>) -> PyResult<Measure> {
        let specs = self.entry.parameters;
        let given: Vec<f64> = (parameters.iter().zip(specs))
            .map(|(value, spec)| parameter(spec, &value))
            .collect::<PyResult<_>>()?;
        Measure::at(self.place, &given).map_err(|error| raise(parameters.py(), &error))
    }
}

fn parameter(spec: &ParameterSpec, value: &Bound<'_, PyAny>) -> PyResult<f64> {
    let number = match spec.flag {
        true => value.extract::<bool>().map(f64::from),
        // A bool would pass for a number.
        false if value.is_instance_of::<PyBool>() => Err(PyRuntimeError::new_err("")),
        false => value.extract::<f64>(),
    };
    number.or_else(|_| {
        let got = value.get_type().name()?.to_string();
        let expected = if spec.flag { "bool" } else { "float" };
        let parameters = [
            ("option", spec.name.id.as_ref().into()),
            ("expected", expected.into()),
            ("got", got.into()),
        ];
        Err(refuse(value.py(), "intake.option_type", &parameters))
    })
}

/// The value of a measure in text form.
#[pyfunction]
#[pyo3(signature = (spec, values, weights=None, /))]
pub(crate) fn measure(
    spec: &str,
    values: &Bound<'_, PyAny>,
    weights: Option<&Bound<'_, PyAny>>,
) -> PyResult<f64> {
    let measure: Measure = (spec.parse()).map_err(|error| raise(values.py(), &error))?;
    on_sample(values, weights, move |sample| measure.value(sample))
}

/// The influence values of a measure in text form, in row order.
#[pyfunction]
#[pyo3(signature = (spec, values, weights=None, /))]
pub(crate) fn influence<'py>(
    spec: &str,
    values: &Bound<'py, PyAny>,
    weights: Option<&Bound<'py, PyAny>>,
) -> PyResult<Bound<'py, PyArray1<f64>>> {
    let py = values.py();
    let measure: Measure = spec.parse().map_err(|error| raise(py, &error))?;
    let influence = on_sample(values, weights, move |sample| measure.influence(sample))?;
    Ok(PyArray1::from_vec(py, influence))
}

/// The text form of a measure as the library writes it back.
#[pyfunction]
#[pyo3(signature = (spec, /))]
pub(crate) fn parse(py: Python<'_>, spec: &str) -> PyResult<String> {
    let measure: Measure = spec.parse().map_err(|error| raise(py, &error))?;
    Ok(measure.to_string())
}

/// The catalogue of measures as JSON.
#[pyfunction]
pub(crate) fn measures_json() -> PyResult<String> {
    serde_json::to_string(CATALOGUE).map_err(|error| PyRuntimeError::new_err(error.to_string()))
}
