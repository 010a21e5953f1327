//! Estimates with their sampling errors.

use junheng::Table;
use junheng::inference::{ContrastRequest, EstimateRequest, SamplingOptions, contrast_options};
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
        let request = EstimateRequest::from_json(request)?;
        junheng::inference::estimate(table, &request).map(Output::Estimation)
    })
}

/// The same of numbers: the columns that the request names `value`, `weights` and `rank`.
#[pyfunction]
#[pyo3(signature = (request, values, weights=None, rank=None, /))]
pub(crate) fn estimate_values(
    request: &str,
    values: &Bound<'_, PyAny>,
    weights: Option<&Bound<'_, PyAny>>,
    rank: Option<&Bound<'_, PyAny>>,
) -> PyResult<Computed> {
    let py = values.py();
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
                    table.add_numbers(name, column.to_vec())?;
                }
            }
            let request = EstimateRequest::from_json(request)?;
            junheng::inference::estimate(&table, &request).map(Output::Estimation)
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
