//! Analyses of a table, and the list of them.

use junheng::analysis::analyses;
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;

use crate::columns::Columns;
use crate::failure::raise;

/// One analysis of a table's columns, group by group, as JSON text.
#[pyfunction]
#[pyo3(signature = (table, request, /))]
pub(crate) fn analyze(py: Python<'_>, table: &Bound<'_, PyAny>, request: &str) -> PyResult<String> {
    let table = Columns::of(table)?;
    let outcome = (|| {
        let table = table.table()?;
        py.detach(|| Ok(junheng::analysis::analyze(&table, request)?.to_json()))
    })();
    outcome.map_err(|error| raise(py, &error))
}

/// The catalogue of analyses as JSON.
#[pyfunction]
pub(crate) fn analyses_json() -> PyResult<String> {
    let entries: Vec<_> = analyses().collect();
    serde_json::to_string(&entries).map_err(|error| PyRuntimeError::new_err(error.to_string()))
}
