//! Analyses of a table, and the list of them.

use junheng::analysis::analyses;
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;

use crate::computed::{Computed, Output, compute};

/// One analysis of a table's columns, group by group.
#[pyfunction]
#[pyo3(signature = (table, request, /))]
pub(crate) fn analyze(table: &Bound<'_, PyAny>, request: &str) -> PyResult<Computed> {
    compute(table, None, |table, _| {
        junheng::analysis::analyze(table, request).map(Output::Analysis)
    })
}

/// The catalogue of analyses as JSON.
#[pyfunction]
pub(crate) fn analyses_json() -> PyResult<String> {
    let entries: Vec<_> = analyses().collect();
    serde_json::to_string(&entries).map_err(|error| PyRuntimeError::new_err(error.to_string()))
}
