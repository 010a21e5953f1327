//! The catalogue of measures.

use junheng::catalogue::{Line, catalogue};
use junheng::evaluate::Request;
use junheng::measure::{Catalogue, ParameterSpec};
use junheng::sample::{VALUE, WEIGHT};
use junheng::segregation::Counts;
use junheng::{AnyMeasure, Ranked, Sample};
use numpy::{PyArray1, PyReadonlyArray2};
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyTuple};

use crate::computed::{Computed, Output, compute};
use crate::failure::{raise, refuse};
use crate::vector::{numbers, optional_numbers};

/// Below so many values the work is shorter than handing the interpreter's lock over and back.
const SMALL: usize = 512;

/// One call of the core on a sample of the caller's numbers, or on one beside a rank variable.
fn on_values<T: Send>(
    measure: AnyMeasure,
    values: &Bound<'_, PyAny>,
    rank: Option<&Bound<'_, PyAny>>,
    weights: Option<&Bound<'_, PyAny>>,
    of_sample: impl FnOnce(&junheng::Measure, &Sample<'_>) -> junheng::Result<T> + Send,
    of_ranked: impl FnOnce(&junheng::RankMeasure, &Ranked<'_>) -> junheng::Result<T> + Send,
) -> PyResult<T> {
    let py = values.py();
    let values = numbers(values, &VALUE)?;
    let rank = optional_numbers(rank, &junheng::rank::RANK)?;
    let weights = optional_numbers(weights, &WEIGHT)?;
    let view = values.as_array();
    let rank = rank.as_ref().map(|rank| rank.as_array());
    let weights = weights.as_ref().map(|weights| weights.as_array());
    let few = view.len() <= SMALL;
    let work = move || match rank {
        None => of_sample(&measure.of_sample()?, &Sample::from_views(view, weights)?),
        Some(rank) => of_ranked(
            &measure.of_ranked()?,
            &Ranked::from_views(view, rank, weights)?,
        ),
    };
    let outcome = if few { work() } else { py.detach(work) };
    outcome.map_err(|error| raise(py, &error))
}

fn value_of(
    measure: AnyMeasure,
    values: &Bound<'_, PyAny>,
    rank: Option<&Bound<'_, PyAny>>,
    weights: Option<&Bound<'_, PyAny>>,
) -> PyResult<f64> {
    let of_sample = |measure: &junheng::Measure, sample: &Sample<'_>| measure.value(sample);
    let of_ranked = |measure: &junheng::RankMeasure, ranked: &Ranked<'_>| measure.value(ranked);
    on_values(measure, values, rank, weights, of_sample, of_ranked)
}

/// A measure of the catalogue, found once and called often.
#[pyclass(frozen, module = "junheng._core")]
pub(crate) struct Statistic {
    place: usize,
    parameters: &'static [ParameterSpec],
}

#[pymethods]
impl Statistic {
    /// The measure of that id or alias.
    #[new]
    #[pyo3(signature = (name, /))]
    fn new(py: Python<'_>, name: &str) -> PyResult<Self> {
        let place = AnyMeasure::place(name).map_err(|error| raise(py, &error))?;
        let parameters = AnyMeasure::ENTRIES[place].parameters;
        Ok(Self { place, parameters })
    }

    /// Its value with these parameters, in the order of the catalogue.
    #[pyo3(signature = (values, weights, parameters, /))]
    fn value(
        &self,
        values: &Bound<'_, PyAny>,
        weights: Option<&Bound<'_, PyAny>>,
        parameters: &Bound<'_, PyTuple>,
    ) -> PyResult<f64> {
        value_of(self.with(parameters)?, values, None, weights)
    }

    /// Its value beside a rank variable.
    #[pyo3(signature = (values, rank, weights, parameters, /))]
    fn ranked(
        &self,
        values: &Bound<'_, PyAny>,
        rank: &Bound<'_, PyAny>,
        weights: Option<&Bound<'_, PyAny>>,
        parameters: &Bound<'_, PyTuple>,
    ) -> PyResult<f64> {
        value_of(self.with(parameters)?, values, Some(rank), weights)
    }

    /// Its value of counts, one row a unit; `labels` name the columns.
    #[pyo3(signature = (cells, labels, group, reference_group, parameters, /))]
    fn counted(
        &self,
        cells: PyReadonlyArray2<'_, f64>,
        labels: Vec<String>,
        group: Option<String>,
        reference_group: Option<String>,
        parameters: &Bound<'_, PyTuple>,
    ) -> PyResult<f64> {
        let py = parameters.py();
        let measure = self.with(parameters)?;
        let cells = cells.as_array();
        let work = move || {
            let cells: Vec<f64> = cells.iter().copied().collect();
            let mut counts = Counts::of_groups(&cells, &labels)?;
            if let Some(group) = group {
                counts = counts.clone().with_group(counts.group_named(&group)?)?;
            }
            if let Some(reference) = reference_group {
                counts = counts
                    .clone()
                    .with_reference_group(counts.group_named(&reference)?)?;
            }
            measure.of_counts()?.value(&counts)
        };
        let outcome = py.detach(work);
        outcome.map_err(|error| raise(py, &error))
    }

    /// Its text form with these parameters.
    #[pyo3(signature = (parameters, /))]
    fn text(&self, parameters: &Bound<'_, PyTuple>) -> PyResult<String> {
        Ok(self.with(parameters)?.to_string())
    }
}

impl Statistic {
    fn with(&self, parameters: &Bound<'_, PyTuple>) -> PyResult<AnyMeasure> {
        let given: Vec<f64> = (parameters.iter().zip(self.parameters))
            .map(|(value, spec)| parameter(spec, &value))
            .collect::<PyResult<_>>()?;
        AnyMeasure::at(self.place, &given).map_err(|error| raise(parameters.py(), &error))
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
#[pyo3(signature = (spec, values, weights=None, rank=None, /))]
pub(crate) fn measure(
    spec: &str,
    values: &Bound<'_, PyAny>,
    weights: Option<&Bound<'_, PyAny>>,
    rank: Option<&Bound<'_, PyAny>>,
) -> PyResult<f64> {
    let measure: AnyMeasure = (spec.parse()).map_err(|error| raise(values.py(), &error))?;
    value_of(measure, values, rank, weights)
}

/// The influence values of a measure in text form, in row order.
#[pyfunction]
#[pyo3(signature = (spec, values, weights=None, rank=None, /))]
pub(crate) fn influence<'py>(
    spec: &str,
    values: &Bound<'py, PyAny>,
    weights: Option<&Bound<'py, PyAny>>,
    rank: Option<&Bound<'py, PyAny>>,
) -> PyResult<Bound<'py, PyArray1<f64>>> {
    let py = values.py();
    let measure: AnyMeasure = spec.parse().map_err(|error| raise(py, &error))?;
    let of_sample = |measure: &junheng::Measure, sample: &Sample<'_>| measure.influence(sample);
    let of_ranked = |measure: &junheng::RankMeasure, ranked: &Ranked<'_>| measure.influence(ranked);
    let influence = on_values(measure, values, rank, weights, of_sample, of_ranked)?;
    Ok(PyArray1::from_vec(py, influence))
}

/// Measures of a table's columns, group by group.
#[pyfunction]
#[pyo3(signature = (table, request, /))]
pub(crate) fn evaluate(table: &Bound<'_, PyAny>, request: &str) -> PyResult<Computed> {
    compute(table, None, |table, _| {
        let request = Request::from_json(request)?;
        junheng::evaluate::evaluate(table, &request).map(Output::Evaluation)
    })
}

/// The text form of a measure as the library writes it back.
#[pyfunction]
#[pyo3(signature = (spec, /))]
pub(crate) fn parse(py: Python<'_>, spec: &str) -> PyResult<String> {
    let measure: AnyMeasure = spec.parse().map_err(|error| raise(py, &error))?;
    Ok(measure.to_string())
}

/// The catalogue of measures as JSON.
#[pyfunction]
pub(crate) fn measures_json() -> PyResult<String> {
    let lines: Vec<Line> = catalogue().collect();
    serde_json::to_string(&lines).map_err(|error| PyRuntimeError::new_err(error.to_string()))
}
