//! A table of schools checked, assessed, and described.

use junheng::education::{
    self, AssessOptions, BalanceOptions, Category, CheckOptions, Locale, Ownership, RunBy,
    SchoolType, Stage,
};
use pyo3::exceptions::{PyRuntimeError, PyValueError};
use pyo3::prelude::*;

use crate::computed::{Computed, Output, compute, made, with_tables};
use crate::failure::raise;

/// A standard that has been read and checked.
#[pyclass(frozen, module = "junheng._core")]
pub(crate) struct Standard(education::Standard);

#[pymethods]
impl Standard {
    /// The standard of that id that comes with the library.
    #[staticmethod]
    #[pyo3(signature = (identifier, /))]
    fn builtin(py: Python<'_>, identifier: &str) -> PyResult<Self> {
        let standard = junheng_host::call(|| education::Standard::builtin(identifier));
        standard.map(Self).map_err(|error| raise(py, &error))
    }

    /// A standard from the text of a TOML file.
    #[staticmethod]
    #[pyo3(signature = (text, /))]
    fn from_toml(py: Python<'_>, text: &str) -> PyResult<Self> {
        let standard = junheng_host::call(|| education::Standard::from_toml(text));
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

/// The id of the column of the dictionary that a heading means; None where it means none.
#[pyfunction]
#[pyo3(signature = (heading, /))]
pub(crate) fn meaning_of(heading: &str) -> Option<&'static str> {
    education::meaning_of(heading).map(|meaning| meaning.id)
}

/// How many of the unit of its column the unit that a heading states is; 1 where it states none.
#[pyfunction]
#[pyo3(signature = (heading, /))]
pub(crate) fn factor_of(heading: &str) -> f64 {
    education::meaning_of(heading).map_or(1.0, |meaning| meaning.factor)
}

/// Whether a text is a unit as headings state it, or a multiple of one.
#[pyfunction]
#[pyo3(signature = (text, /))]
pub(crate) fn names_unit(text: &str) -> bool {
    education::names_unit(text)
}

/// A TOML document as JSON; a `ValueError` for any other text.
#[pyfunction]
#[pyo3(signature = (text, /))]
pub(crate) fn toml_json(text: &str) -> PyResult<String> {
    let document: toml::Table =
        toml::from_str(text).map_err(|error| PyValueError::new_err(error.message().to_owned()))?;
    serde_json::to_string(&document).map_err(|error| PyValueError::new_err(error.to_string()))
}

/// The catalogue of `assess`, `balance`, `check` and `check_balance` as JSON: arguments and options.
#[pyfunction]
pub(crate) fn operations_json() -> PyResult<String> {
    let entries: Vec<_> = education::operations().collect();
    serde_json::to_string(&entries).map_err(|error| PyRuntimeError::new_err(error.to_string()))
}

/// The catalogue of plans as JSON: arguments and options.
#[pyfunction]
pub(crate) fn plans_json() -> PyResult<String> {
    let entries: Vec<_> = education::plans().collect();
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
        ("contrasts", junheng::inference::Contrasts::json_schema()),
        ("estimation", junheng::inference::Estimation::json_schema()),
        ("evaluation", junheng::evaluate::Evaluation::json_schema()),
        ("standard", education::Standard::json_schema()),
    ];
    let schemas = schemas.into_iter().chain(education::plan::schemas());
    let read = |(name, text): (&str, String)| Ok((name.to_owned(), serde_json::from_str(&text)?));
    let all: Result<serde_json::Map<_, serde_json::Value>, serde_json::Error> =
        schemas.map(read).collect();
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

/// A standard applied to a table.
#[pyfunction]
#[pyo3(signature = (table, items, standard, options, /))]
pub(crate) fn assess(
    table: &Bound<'_, PyAny>,
    items: Option<&Bound<'_, PyAny>>,
    standard: &Standard,
    options: &str,
) -> PyResult<Computed> {
    compute(table, items, |table, items| {
        let options = AssessOptions::from_json(options)?;
        education::assess(table, items, &standard.0, &options).map(Output::Assessments)
    })
}

/// The balance of a table of units.
#[pyfunction]
#[pyo3(signature = (table, options, /))]
pub(crate) fn balance(table: &Bound<'_, PyAny>, options: &str) -> PyResult<Computed> {
    compute(table, None, |table, _| {
        let options = BalanceOptions::from_json(options)?;
        education::balance(table, &options).map(Output::Balance)
    })
}

/// The findings of tables to which a standard is to be applied.
#[pyfunction]
#[pyo3(signature = (table, items, standard, options, /))]
pub(crate) fn check(
    table: &Bound<'_, PyAny>,
    items: Option<&Bound<'_, PyAny>>,
    standard: Option<&Standard>,
    options: &str,
) -> PyResult<Computed> {
    compute(table, items, |table, items| {
        let options = CheckOptions::from_json(options)?;
        let standard = standard.map(|standard| &standard.0);
        education::check(table, items, standard, &options).map(Output::Check)
    })
}

/// The findings of a table whose balance is to be described.
#[pyfunction]
#[pyo3(signature = (table, options, /))]
pub(crate) fn check_balance(table: &Bound<'_, PyAny>, options: &str) -> PyResult<Computed> {
    compute(table, None, |table, _| {
        let options = BalanceOptions::from_json(options)?;
        education::check_balance(table, &options).map(Output::Check)
    })
}

/// The headings that are known of each column of the table of items, as JSON.
#[pyfunction]
pub(crate) fn item_headings_json() -> PyResult<String> {
    let all = education::item_headings().map(|(name, headings)| (name.id.into_owned(), headings));
    let all: std::collections::BTreeMap<_, _> = all.into_iter().collect();
    serde_json::to_string(&all).map_err(|error| PyRuntimeError::new_err(error.to_string()))
}

/// The answers that a list of classes gives to items of a standard, as JSON.
#[pyfunction]
#[pyo3(signature = (classes, schools, standard, options, /))]
pub(crate) fn class_answers(
    classes: &Bound<'_, PyAny>,
    schools: &Bound<'_, PyAny>,
    standard: &Standard,
    options: &str,
) -> PyResult<String> {
    let found = with_tables(classes, Some(schools), |classes, schools| {
        let options = CheckOptions::from_json(options)?;
        education::class_answers(schools.unwrap_or(classes), classes, &standard.0, &options)
    })?;
    Ok(found.to_json())
}

/// A plan for a table, by the id of its kind.
#[pyfunction]
#[pyo3(signature = (table, kind, items, standard, options, /))]
pub(crate) fn plan(
    table: &Bound<'_, PyAny>,
    kind: &str,
    items: Option<&Bound<'_, PyAny>>,
    standard: Option<&Standard>,
    options: &str,
) -> PyResult<Computed> {
    compute(table, items, |table, items| {
        let standard = standard.map(|standard| &standard.0);
        education::plan::plan(kind, table, items, standard, options).map(Output::Planned)
    })
}

/// The differences between two results of `assess` or of `balance`, given as JSON.
#[pyfunction]
#[pyo3(signature = (before, after, /))]
pub(crate) fn compare(py: Python<'_>, before: &str, after: &str) -> PyResult<Computed> {
    made(py, || {
        education::trend::compare(before, after).map(Output::Comparison)
    })
}

/// The rows of any table that are totals, averages or notes, as JSON; an exception unless the option `totals` allows
/// them.
#[pyfunction]
#[pyo3(signature = (table, options, /))]
pub(crate) fn total_rows(table: &Bound<'_, PyAny>, options: &str) -> PyResult<String> {
    let found = with_tables(table, None, |table, _| {
        education::total_rows(table, &CheckOptions::from_json(options)?)
    })?;
    serde_json::to_string(&found).map_err(|error| PyRuntimeError::new_err(error.to_string()))
}
