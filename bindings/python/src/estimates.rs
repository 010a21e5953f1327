//! Estimates with their sampling errors.

use std::borrow::Cow;

use junheng::Table;
use junheng::inference::{
    ContrastRequest, EstimateRequest as Request, SamplingOptions, contrast_options,
};
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;

use crate::computed::{Computed, Output, compute, made};
use crate::failure::raise;
use crate::measures::Given;
use crate::vector::{Numbers, SMALL};

/// Measures of a table's columns with standard errors and intervals, group by group.
#[pyfunction]
#[pyo3(signature = (table, request, /))]
pub(crate) fn estimate(table: &Bound<'_, PyAny>, request: &str) -> PyResult<Computed> {
    compute(table, None, |table, _| {
        let request = Request::from_json(request)?;
        junheng::inference::estimate(table, &request).map(Output::Estimation)
    })
}

/// A request of estimates that is read once and used for many numbers.
#[pyclass(frozen, module = "junheng._core")]
pub(crate) struct EstimateRequest(Request);

#[pymethods]
impl EstimateRequest {
    #[new]
    #[pyo3(signature = (text, /))]
    fn new(py: Python<'_>, text: &str) -> PyResult<Self> {
        let read = || Request::from_json(text).map_err(|error| raise(py, &error));
        junheng_host::call(read).map(Self)
    }
}

/// The same of numbers: the columns that the request names `value`, `weights` and `rank`.
#[pyfunction]
#[pyo3(signature = (request, values, weights=None, rank=None, /))]
pub(crate) fn estimate_values(
    request: &EstimateRequest,
    values: &Bound<'_, PyAny>,
    weights: Option<&Bound<'_, PyAny>>,
    rank: Option<&Bound<'_, PyAny>>,
) -> PyResult<Computed> {
    let py = values.py();
    let request = &request.0;
    let given = Given {
        values,
        rank,
        weights,
    };
    let work = || {
        let (values, rank, weights) = given.numbers()?;
        let (value, rank, weights) = (
            values.view(),
            rank.as_ref().map(Numbers::view),
            weights.as_ref().map(Numbers::view),
        );
        let few = value.len() <= SMALL;
        let work = move || {
            let mut table = Table::new();
            let columns = [("value", Some(value)), ("weights", weights), ("rank", rank)];
            for (name, column) in columns {
                if let Some(column) = column {
                    let numbers = column.to_slice().map(Cow::Borrowed);
                    table.add_numbers(name, numbers.unwrap_or_else(|| column.to_vec().into()))?;
                }
            }
            junheng::inference::estimate(&table, request).map(Output::Estimation)
        };
        match few {
            // The caller has set the floating-point environment.
            true => work().map(Computed::of).map_err(|error| raise(py, &error)),
            false => made(py, work),
        }
    };
    junheng_host::call(work).map_err(|error| given.named(error))
}

/// Comparisons of measures of groups, with their tests.
#[pyfunction]
#[pyo3(signature = (table, request, /))]
pub(crate) fn contrast(table: &Bound<'_, PyAny>, request: &str) -> PyResult<Computed> {
    compute(table, None, |table, _| {
        let request = ContrastRequest::from_json(request)?;
        junheng::inference::contrast(table, &request).map(Output::Contrasts)
    })
}

/// The surveys that a design names, as JSON.
#[pyfunction]
pub(crate) fn presets_json() -> String {
    junheng::inference::presets_json()
}

/// The methods of inference with their sources, as JSON.
#[pyfunction]
pub(crate) fn inference_methods_json() -> String {
    junheng::inference::methods_json()
}

/// Checks the options of a design as far as no table is needed for it.
#[pyfunction]
#[pyo3(signature = (options, /))]
pub(crate) fn check_design(py: Python<'_>, options: &str) -> PyResult<()> {
    let checked = SamplingOptions::from_json(options).and_then(|options| options.check());
    checked.map_err(|error| raise(py, &error))
}

/// The options of a contrast besides those of an evaluation as JSON: `design`, `inference` and `contrast`, with their
/// members; the first two are those of an estimate.
#[pyfunction]
pub(crate) fn inference_options_json() -> PyResult<String> {
    serde_json::to_string(&contrast_options())
        .map_err(|error| PyRuntimeError::new_err(error.to_string()))
}
