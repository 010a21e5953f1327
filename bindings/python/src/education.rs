//! A table of schools checked, assessed, and described.

use std::path::PathBuf;

use junheng::education::{self, AssessOptions, BalanceOptions, CheckOptions};
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;

use crate::columns::Columns;
use crate::failure::raise;

/// A standard that has been read and checked.
#[pyclass(frozen, module = "junheng")]
pub(crate) struct Standard(education::Standard);

#[pymethods]
impl Standard {
    /// The standard of that id that comes with the library.
    #[staticmethod]
    fn builtin(py: Python<'_>, id: &str) -> PyResult<Self> {
        let standard = education::Standard::builtin(id);
        standard.map(Self).map_err(|error| raise(py, &error))
    }

    /// A standard from the text of a TOML file.
    #[staticmethod]
    fn from_toml(py: Python<'_>, text: &str) -> PyResult<Self> {
        let standard = education::Standard::from_toml(text);
        standard.map(Self).map_err(|error| raise(py, &error))
    }

    /// A standard from a TOML file.
    #[staticmethod]
    fn from_file(py: Python<'_>, path: PathBuf) -> PyResult<Self> {
        Self::from_toml(py, &std::fs::read_to_string(path)?)
    }

    /// Its id, for example `cn-quality-2017`.
    #[getter]
    fn id(&self) -> &str {
        self.0.id()
    }

    /// The standard as JSON.
    fn to_json(&self) -> String {
        self.0.to_json()
    }

    fn __repr__(&self) -> String {
        let title = &self.0.document().title;
        format!("<Standard {}: {} {}>", self.0.id(), title.en, title.zh)
    }
}

/// The ids of the standards that come with the library.
#[pyfunction]
pub(crate) fn standards() -> Vec<&'static str> {
    education::standards().to_vec()
}

/// The column dictionary as JSON.
#[pyfunction]
pub(crate) fn columns_json() -> PyResult<String> {
    let entries: Vec<_> = education::columns::columns().collect();
    serde_json::to_string(&entries).map_err(|error| PyRuntimeError::new_err(error.to_string()))
}

/// The assessment as JSON text.
#[pyfunction]
pub(crate) fn assess(
    py: Python<'_>,
    table: &Bound<'_, PyAny>,
    items: Option<&Bound<'_, PyAny>>,
    standard: &Standard,
    options: &str,
) -> PyResult<String> {
    let table = Columns::of(table)?;
    let items = items.map(Columns::of).transpose()?;
    let standard = &standard.0;
    let outcome = (|| {
        let table = table.table()?;
        let items = items.as_ref().map(Columns::table).transpose()?;
        let options = AssessOptions::from_json(options)?;
        let result = py.detach(|| education::assess(&table, items.as_ref(), standard, &options))?;
        Ok(py.detach(|| result.to_json()))
    })();
    outcome.map_err(|error| raise(py, &error))
}

/// The balance as JSON text.
#[pyfunction]
pub(crate) fn balance(py: Python<'_>, table: &Bound<'_, PyAny>, options: &str) -> PyResult<String> {
    let table = Columns::of(table)?;
    let outcome = (|| {
        let table = table.table()?;
        let options = BalanceOptions::from_json(options)?;
        py.detach(|| Ok(education::balance(&table, &options)?.to_json()))
    })();
    outcome.map_err(|error| raise(py, &error))
}

/// The findings of tables that a standard is to be applied to, as JSON text.
#[pyfunction]
pub(crate) fn check(
    py: Python<'_>,
    table: &Bound<'_, PyAny>,
    items: Option<&Bound<'_, PyAny>>,
    standard: Option<&Standard>,
    options: &str,
) -> PyResult<String> {
    let table = Columns::of(table)?;
    let items = items.map(Columns::of).transpose()?;
    let standard = standard.map(|standard| &standard.0);
    let outcome = (|| {
        let table = table.table()?;
        let items = items.as_ref().map(Columns::table).transpose()?;
        let options = CheckOptions::from_json(options)?;
        let found = py.detach(|| education::check(&table, items.as_ref(), standard, &options));
        Ok(found.to_json())
    })();
    outcome.map_err(|error| raise(py, &error))
}

/// The findings of a table whose balance is to be described, as JSON text.
#[pyfunction]
pub(crate) fn check_balance(
    py: Python<'_>,
    table: &Bound<'_, PyAny>,
    options: &str,
) -> PyResult<String> {
    let table = Columns::of(table)?;
    let outcome = (|| {
        let table = table.table()?;
        let options = BalanceOptions::from_json(options)?;
        py.detach(|| Ok(education::check_balance(&table, &options)?.to_json()))
    })();
    outcome.map_err(|error| raise(py, &error))
}
