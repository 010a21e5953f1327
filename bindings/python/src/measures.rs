//! The catalogue of measures.

use junheng::measure::CATALOGUE;
use junheng::{Measure, Sample};
use numpy::PyArray1;
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;

use crate::failure::raise;
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
    let values = numbers(values, "x")?;
    let weights = optional_numbers(weights, "weights")?;
    let view = values.as_array();
    let weights = weights.as_ref().map(|weights| weights.as_array());
    let few = view.len() <= SMALL;
    let work = move || work(&Sample::from_views(view, weights)?);
    let outcome = if few { work() } else { py.detach(work) };
    outcome.map_err(|error| raise(py, &error))
}

/// The value of the measure of that id with these parameters, in the order of the catalogue.
#[pyfunction]
#[pyo3(signature = (name, parameters, values, weights=None))]
pub(crate) fn evaluate(
    name: &str,
    parameters: Vec<f64>,
    values: &Bound<'_, PyAny>,
    weights: Option<&Bound<'_, PyAny>>,
) -> PyResult<f64> {
    let measure =
        Measure::from_parameters(name, &parameters).map_err(|error| raise(values.py(), &error))?;
    on_sample(values, weights, move |sample| measure.value(sample))
}

/// The value of a measure in text form.
#[pyfunction]
#[pyo3(signature = (spec, values, weights=None))]
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
#[pyo3(signature = (spec, values, weights=None))]
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
pub(crate) fn parse(py: Python<'_>, spec: &str) -> PyResult<String> {
    let measure: Measure = spec.parse().map_err(|error| raise(py, &error))?;
    Ok(measure.to_string())
}

/// The catalogue of measures as JSON.
#[pyfunction]
pub(crate) fn measures_json() -> PyResult<String> {
    serde_json::to_string(CATALOGUE).map_err(|error| PyRuntimeError::new_err(error.to_string()))
}
