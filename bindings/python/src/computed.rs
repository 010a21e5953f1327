//! What a computation gives: one handle for every kind of result, JSON text and columns on demand.

use junheng::analysis::Analysis;
use junheng::education::plan::Planned;
use junheng::education::trend::Comparison;
use junheng::education::{Assessments, Balance, Check};
use junheng::evaluate::Evaluation;
use junheng::inference::{Contrasts, Estimation};
use junheng::{Result, Table};
use pyo3::prelude::*;
use pyo3::types::PyDict;

use crate::failure::raise;
use crate::process::detached;
use crate::table::Columns;
use crate::{evaluation, groups, schools, units};

/// The results of the core.
pub(crate) enum Output {
    Analysis(Analysis),
    Assessments(Assessments),
    Balance(Balance),
    Check(Check),
    Comparison(Comparison),
    Contrasts(Contrasts),
    Estimation(Estimation),
    Evaluation(Evaluation),
    Planned(Planned),
}

/// A result of the core, from which JSON text and columns are made when they are requested.
#[pyclass(frozen, module = "junheng._core")]
pub(crate) struct Computed(Output);

#[pymethods]
impl Computed {
    /// The result as JSON text, the same bytes as in every language.
    fn to_json(&self, py: Python<'_>) -> PyResult<String> {
        let json = || match &self.0 {
            Output::Analysis(result) => result.to_json(),
            Output::Assessments(result) => result.to_json(),
            Output::Balance(result) => result.to_json(),
            Output::Check(result) => result.to_json(),
            Output::Comparison(result) => result.to_json(),
            Output::Contrasts(result) => result.to_json(),
            Output::Estimation(result) => result.to_json(),
            Output::Evaluation(result) => result.to_json(),
            Output::Planned(result) => result.to_json(),
        };
        detached(py, || Ok(json()))
    }

    /// The first `shown` entries of each list of a result, with the lengths of its lists, as JSON text; None where
    /// the result is not made of columns.
    #[pyo3(signature = (shown, /))]
    fn head_json(&self, shown: usize) -> PyResult<Option<String>> {
        match &self.0 {
            Output::Evaluation(result) => evaluation::head(result, shown).map(Some),
            Output::Analysis(result) => Ok(units::head(result, shown)),
            _ => Ok(None),
        }
    }

    /// The result as JSON text without its counties or groups, which `part_json` gives one by one; None where the
    /// result has neither.
    fn without_parts_json(&self, py: Python<'_>) -> PyResult<Option<String>> {
        detached(py, || {
            Ok(match &self.0 {
                Output::Assessments(result) => Some(result.head_json()),
                Output::Balance(result) => Some(result.head_json()),
                _ => None,
            })
        })
    }

    /// One county of assessments or one group of a balance as JSON text; None where there are fewer.
    #[pyo3(signature = (place, /))]
    fn part_json(&self, py: Python<'_>, place: usize) -> PyResult<Option<String>> {
        detached(py, || {
            Ok(match &self.0 {
                Output::Assessments(result) => result.county_json(place),
                Output::Balance(result) => result.group_json(place),
                _ => None,
            })
        })
    }

    /// Whether the JSON text of another result is the same; that of assessments is compared county by county.
    #[pyo3(signature = (other, /))]
    fn is_same(&self, py: Python<'_>, other: &Self) -> PyResult<bool> {
        if let (Output::Assessments(ours), Output::Assessments(theirs)) = (&self.0, &other.0) {
            return detached(py, || Ok(ours.is_same(theirs)));
        }
        Ok(self.to_json(py)? == other.to_json(py)?)
    }

    /// One list of the result as columns; None where the result has no such list, or has it only as JSON.
    ///
    /// `part` is `"rows"` or `"influence"` of an evaluation, `"units"` of an analysis of single rows, `"schools"` of
    /// assessments, `"counties"` of assessments for their names, `"groups"` of a balance. Numbers are NumPy arrays, in which NaN marks a missing one.
    #[pyo3(signature = (part, /))]
    fn columns<'py>(&self, py: Python<'py>, part: &str) -> PyResult<Option<Bound<'py, PyDict>>> {
        junheng_host::call(|| match (&self.0, part) {
            (Output::Evaluation(result), "rows") => evaluation::rows(py, result).map(Some),
            (Output::Evaluation(result), "influence") => evaluation::influence(py, result),
            (Output::Analysis(result), "units") => units::columns(py, result),
            (Output::Assessments(result), "schools") => schools::columns(py, result).map(Some),
            (Output::Assessments(result), "counties") => schools::counties(py, result).map(Some),
            (Output::Balance(result), "groups") => groups::columns(py, result).map(Some),
            _ => Ok(None),
        })
    }
}

impl Computed {
    /// Wraps a result.
    pub(crate) fn of(output: Output) -> Self {
        Self(output)
    }
}

/// Wraps a result that is computed without the interpreter's lock.
pub(crate) fn made(
    py: Python<'_>,
    work: impl FnOnce() -> Result<Output> + Send,
) -> PyResult<Computed> {
    detached(py, work).map(Computed)
}

/// Borrows the tables, computes without the interpreter's lock, and wraps the result.
pub(crate) fn compute(
    table: &Bound<'_, PyAny>,
    items: Option<&Bound<'_, PyAny>>,
    work: impl FnOnce(&Table<'_>, Option<&Table<'_>>) -> Result<Output> + Send,
) -> PyResult<Computed> {
    with_tables(table, items, work).map(Computed)
}

/// Borrows the tables and calls the core without the interpreter's lock.
pub(crate) fn with_tables<R: Send>(
    table: &Bound<'_, PyAny>,
    items: Option<&Bound<'_, PyAny>>,
    work: impl FnOnce(&Table<'_>, Option<&Table<'_>>) -> Result<R> + Send,
) -> PyResult<R> {
    let py = table.py();
    let table = Columns::of(table)?;
    let items = items.map(Columns::of).transpose()?;
    let tables = (|| {
        let table = table.table()?;
        Ok((table, items.as_ref().map(Columns::table).transpose()?))
    })();
    let (table, items) = tables.map_err(|error: junheng::Error| raise(py, &error))?;
    detached(py, || work(&table, items.as_ref()))
}
