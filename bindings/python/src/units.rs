//! Analyses that describe every row of a table: their units as columns, and the first of them as a document.

use junheng::Language;
use junheng::analysis::{Analysis, AnalysisRow, Outcome};
use junheng::group::{
    Contributions, LeaveOneOut, LeftOut, RecenteredInfluence, UnitContribution, UnitRecentered,
};
use junheng::words::Message;
use numpy::PyArray1;
use pyo3::prelude::*;
use pyo3::types::PyDict;
use serde_json::{Value, json};

use crate::evaluation::cell;
use crate::lists::{list, reasons, texts};

/// A figure of a unit, by its heading.
type Figure<U> = (&'static str, fn(&U) -> Option<f64>);

/// A unit of a row-wise analysis.
trait Unit: Sized + 'static {
    /// The figures, in the order of the document.
    const FIGURES: &'static [Figure<Self>];
    /// Whether figures may be undefined for a reason.
    const HAS_REASON: bool = false;

    fn row(&self) -> usize;
    fn label(&self) -> Option<&str>;
    fn reason(&self) -> Option<&Message> {
        None
    }
    /// The units of a result of their analysis.
    fn all(outcome: &Outcome) -> Option<&[Self]>;
    /// The result with the first `most` units only.
    fn shortened(outcome: &Outcome, most: usize) -> Option<Outcome>;
}

macro_rules! unit {
    ($unit:ty, $result:ident, $($kept:ident)*; $($figure:ident: $read:expr),*; $($rest:item)*) => {
        impl Unit for $unit {
            const FIGURES: &'static [Figure<Self>] = &[$((stringify!($figure), $read)),*];
            fn row(&self) -> usize {
                self.row
            }
            fn label(&self) -> Option<&str> {
                self.label.as_deref()
            }
            fn all(outcome: &Outcome) -> Option<&[Self]> {
                match outcome {
                    Outcome::$result(found) => Some(&found.units),
                    _ => None,
                }
            }
            fn shortened(outcome: &Outcome, most: usize) -> Option<Outcome> {
                let Outcome::$result(found) = outcome else {
                    return None;
                };
                let units = found.units.iter().take(most).cloned().collect();
                $(let $kept = found.$kept.clone();)*
                Some(Outcome::$result(Box::new($result { $($kept,)* units })))
            }
            $($rest)*
        }
    };
}

unit! {
    UnitContribution, Contributions, method measure total;
    weight_share: |unit| Some(unit.weight_share),
    contribution: |unit| Some(unit.contribution),
    share: |unit| unit.share;
}

unit! {
    LeftOut, LeaveOneOut, method measure total;
    own: |unit| Some(unit.own), value: |unit| unit.value, difference: |unit| unit.difference;
    const HAS_REASON: bool = true;
    fn reason(&self) -> Option<&Message> {
        self.reason.as_ref()
    }
}

unit! {
    UnitRecentered, RecenteredInfluence, method functional value;
    recentered: |unit| Some(unit.recentered);
}

/// The units in the order of the groups, one column for each member, with the keys of the groups and the place of each
/// unit's; None for an analysis of another kind, and where no group has a result.
pub(crate) fn columns<'py>(
    py: Python<'py>,
    result: &Analysis,
) -> PyResult<Option<Bound<'py, PyDict>>> {
    match first(result) {
        Some(Outcome::Contributions(_)) => columns_of::<UnitContribution>(py, result).map(Some),
        Some(Outcome::LeaveOneOut(_)) => columns_of::<LeftOut>(py, result).map(Some),
        Some(Outcome::RecenteredInfluence(_)) => columns_of::<UnitRecentered>(py, result).map(Some),
        _ => Ok(None),
    }
}

/// A document like that of the result, with the first rows and units. Its member `lengths` has the lengths of the whole
/// lists. None for an analysis of another kind, and where no group has a result.
///
/// There are at least `shown` rows and `shown` units, if the result has so many; a row has at most `shown` units.
pub(crate) fn head(result: &Analysis, shown: usize) -> Option<String> {
    match first(result) {
        Some(Outcome::Contributions(_)) => Some(head_of::<UnitContribution>(result, shown)),
        Some(Outcome::LeaveOneOut(_)) => Some(head_of::<LeftOut>(result, shown)),
        Some(Outcome::RecenteredInfluence(_)) => Some(head_of::<UnitRecentered>(result, shown)),
        _ => None,
    }
}

fn first(result: &Analysis) -> Option<&Outcome> {
    result.rows.iter().find_map(|row| row.result.as_ref())
}

fn units<U: Unit>(row: &AnalysisRow) -> &[U] {
    row.result.as_ref().and_then(U::all).unwrap_or(&[])
}

fn columns_of<'py, U: Unit>(py: Python<'py>, result: &Analysis) -> PyResult<Bound<'py, PyDict>> {
    let all = || result.rows.iter().flat_map(units::<U>);
    let out = PyDict::new(py);
    out.set_item("keys", keys(py, result)?)?;
    let sizes = result.rows.iter().map(|row| units::<U>(row).len());
    let groups = sizes.enumerate();
    let groups: Vec<i64> = groups
        .flat_map(|(group, size)| std::iter::repeat_n(group as i64, size))
        .collect();
    out.set_item("group", PyArray1::from_vec(py, groups))?;
    let rows: Vec<i64> = all().map(|unit| unit.row() as i64).collect();
    out.set_item("row", PyArray1::from_vec(py, rows))?;
    let labels = match all().any(|unit| unit.label().is_some()) {
        true => Some(texts(py, all().map(Unit::label))?),
        false => None,
    };
    out.set_item("label", labels)?;
    let figures = PyDict::new(py);
    for (heading, figure) in U::FIGURES {
        py.check_signals()?;
        let column: Vec<f64> = all().map(|unit| figure(unit).unwrap_or(f64::NAN)).collect();
        figures.set_item(heading, PyArray1::from_vec(py, column))?;
    }
    out.set_item("figures", figures)?;
    if U::HAS_REASON {
        let reason = |unit: &U| Some(unit.reason()?.render(Language::English));
        out.set_item("reason", texts(py, all().map(reason))?)?;
    }
    Ok(out)
}

/// One list for each column that divides the table: its cell in each group, None where it is missing.
fn keys<'py>(py: Python<'py>, result: &Analysis) -> PyResult<Bound<'py, PyDict>> {
    let out = PyDict::new(py);
    for (at, heading) in result.by.iter().enumerate() {
        let key = |row: &AnalysisRow| match row.key.get(at) {
            Some(Some(key)) => cell(py, key).map(Some),
            _ => Ok(None),
        };
        out.set_item(heading, list(py, result.rows.iter(), key)?)?;
    }
    Ok(out)
}

fn head_of<U: Unit>(result: &Analysis, shown: usize) -> String {
    let sizes = || result.rows.iter().map(|row| units::<U>(row).len());
    let mut left = shown;
    let mut rows = Vec::new();
    for row in &result.rows {
        if rows.len() >= shown && left == 0 {
            break;
        }
        left = left.saturating_sub(units::<U>(row).len());
        let outcome = row.result.as_ref();
        rows.push(AnalysisRow {
            key: row.key.clone(),
            result: outcome.and_then(|outcome| U::shortened(outcome, shown)),
            inference: row.inference.clone(),
            ..*row
        });
    }
    let undefined = reasons(&result.undefined, shown);
    let mut document: Value = json!({
        "analysis": result.analysis,
        "name": result.name,
        "provenance": result.provenance,
        "by": result.by,
        "rows": rows,
        "undefined": undefined,
        "lengths": {
            "rows": result.rows.len(),
            "units": sizes().sum::<usize>(),
            "longest": sizes().max(),
            "undefined": result.undefined.len(),
        },
    });
    if let Some(inference) = &result.inference {
        document["inference"] = json!(inference);
    }
    document.to_string()
}
