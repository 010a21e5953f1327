//! A table of schools checked, assessed, and described.

use junheng::education::{
    self, AssessOptions, BalanceOptions, Category, CheckOptions, Locale, Ownership, RunBy,
    SchoolType, Stage,
};
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use pyo3::types::PyDict;

use crate::columns::Columns;
use crate::failure::raise;
use crate::schools;

/// A standard that has been read and checked.
#[pyclass(frozen, module = "junheng._core")]
pub(crate) struct Standard(education::Standard);

#[pymethods]
impl Standard {
    /// The standard of that id that comes with the library.
    #[staticmethod]
    #[pyo3(signature = (identifier, /))]
    fn builtin(py: Python<'_>, identifier: &str) -> PyResult<Self> {
        let standard = education::Standard::builtin(identifier);
        standard.map(Self).map_err(|error| raise(py, &error))
    }

    /// A standard from the text of a TOML file.
    #[staticmethod]
    #[pyo3(signature = (text, /))]
    fn from_toml(py: Python<'_>, text: &str) -> PyResult<Self> {
        let standard = education::Standard::from_toml(text);
        standard.map(Self).map_err(|error| raise(py, &error))
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

/// The JSON Schemas of the results, by name, and of a standard.
#[pyfunction]
pub(crate) fn schemas_json() -> PyResult<String> {
    let schemas = [
        ("analysis", junheng::analysis::Analysis::json_schema()),
        ("assessments", education::Assessments::json_schema()),
        ("balance", education::Balance::json_schema()),
        ("check", education::Check::json_schema()),
        ("evaluation", junheng::evaluate::Evaluation::json_schema()),
        ("standard", education::Standard::json_schema()),
    ];
    let read = |(name, text): (&str, String)| Ok((name.to_owned(), serde_json::from_str(&text)?));
    let all: Result<serde_json::Map<_, serde_json::Value>, serde_json::Error> =
        schemas.into_iter().map(read).collect();
    all.map(|all| serde_json::Value::Object(all).to_string())
        .map_err(|error| PyRuntimeError::new_err(error.to_string()))
}

/// What the members of each closed list are called, as JSON.
#[pyfunction]
pub(crate) fn names_json() -> PyResult<String> {
    let all = serde_json::json!({
        "stage": names::<Stage>()?,
        "school_type": names::<SchoolType>()?,
        "locale": names::<Locale>()?,
        "ownership": names::<Ownership>()?,
        "run_by": names::<RunBy>()?,
    });
    Ok(all.to_string())
}

fn names<C: Category>() -> PyResult<serde_json::Value> {
    let names: Vec<_> = C::ALL.iter().map(|member| member.name()).collect();
    serde_json::to_value(names).map_err(|error| PyRuntimeError::new_err(error.to_string()))
}

/// The assessments of a table, whose JSON text is made when it is asked for.
#[pyclass(frozen, module = "junheng._core")]
pub(crate) struct Assessed(education::Assessments);

#[pymethods]
impl Assessed {
    /// The assessments as JSON text.
    fn to_json(&self, py: Python<'_>) -> String {
        py.detach(|| self.0.to_json())
    }

    /// Every school of every stage as columns.
    fn school_table<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let table = py.detach(|| self.0.school_table());
        schools::columns(py, table, &self.0)
    }
}

/// A standard applied to a table.
#[pyfunction]
#[pyo3(signature = (table, items, standard, options, /))]
pub(crate) fn assess(
    py: Python<'_>,
    table: &Bound<'_, PyAny>,
    items: Option<&Bound<'_, PyAny>>,
    standard: &Standard,
    options: &str,
) -> PyResult<Assessed> {
    let table = Columns::of(table)?;
    let items = items.map(Columns::of).transpose()?;
    let standard = &standard.0;
    let outcome = (|| {
        let table = table.table()?;
        let items = items.as_ref().map(Columns::table).transpose()?;
        let options = AssessOptions::from_json(options)?;
        py.detach(|| education::assess(&table, items.as_ref(), standard, &options))
            .map(Assessed)
    })();
    outcome.map_err(|error| raise(py, &error))
}

/// The balance as JSON text.
#[pyfunction]
#[pyo3(signature = (table, options, /))]
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
#[pyo3(signature = (table, items, standard, options, /))]
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
        py.detach(|| Ok(education::check(&table, items.as_ref(), standard, &options)?.to_json()))
    })();
    outcome.map_err(|error| raise(py, &error))
}

/// The findings of a table whose balance is to be described, as JSON text.
#[pyfunction]
#[pyo3(signature = (table, options, /))]
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
