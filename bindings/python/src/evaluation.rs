//! The rows of an evaluation as columns.

use junheng::evaluate::{Evaluation, EvaluationRow, RowInfluence};
use junheng::table::Key;
use numpy::PyArray1;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyString};

/// One column for each key, count, weight and measure, by heading.
///
/// Weights and pupils are None where there are none; a value that is not defined is NaN.
pub(crate) fn rows<'py>(py: Python<'py>, result: &Evaluation) -> PyResult<Bound<'py, PyDict>> {
    let rows = &result.rows;
    let by = PyDict::new(py);
    for (at, heading) in result.by.iter().enumerate() {
        by.set_item(heading, keys(py, result, at)?)?;
    }
    let whole = |of: fn(&EvaluationRow) -> usize| {
        PyArray1::from_iter(py, rows.iter().map(|row| of(row) as i64))
    };
    let optional = |of: fn(&EvaluationRow) -> Option<f64>| {
        let some = rows.iter().any(|row| of(row).is_some());
        some.then(|| PyArray1::from_iter(py, rows.iter().map(|row| or_nan(of(row)))))
    };
    let out = PyDict::new(py);
    out.set_item("keys", by)?;
    out.set_item("count", whole(|row| row.count))?;
    out.set_item("dropped", whole(|row| row.dropped))?;
    out.set_item("weight", optional(|row| row.weight))?;
    out.set_item("pupils", optional(|row| row.pupils))?;
    out.set_item("values", values(py, result, rows, |row| &row.values)?)?;
    Ok(out)
}

/// The row of the table, the place of its group, and its influence on each measure; None where none was
/// requested.
pub(crate) fn influence<'py>(
    py: Python<'py>,
    result: &Evaluation,
) -> PyResult<Option<Bound<'py, PyDict>>> {
    let Some(rows) = &result.influence else {
        return Ok(None);
    };
    let whole = |of: fn(&RowInfluence) -> usize| {
        PyArray1::from_iter(py, rows.iter().map(|row| of(row) as i64))
    };
    let out = PyDict::new(py);
    out.set_item("row", whole(|row| row.row))?;
    out.set_item("group", whole(|row| row.group))?;
    out.set_item("values", values(py, result, rows, |row| &row.values)?)?;
    Ok(Some(out))
}

/// One column for each measure.
fn values<'py, R>(
    py: Python<'py>,
    result: &Evaluation,
    rows: &[R],
    of: fn(&R) -> &[Option<f64>],
) -> PyResult<Bound<'py, PyDict>> {
    let values = PyDict::new(py);
    for (at, one) in result.measures.iter().enumerate() {
        let column = rows.iter().map(|row| or_nan(of(row)[at]));
        values.set_item(&one.measure, PyArray1::from_iter(py, column))?;
    }
    Ok(values)
}

fn or_nan(value: Option<f64>) -> f64 {
    value.unwrap_or(f64::NAN)
}

/// The values of the groups in one of the columns that divide the table: an array where all are whole
/// numbers, otherwise a list.
fn keys<'py>(py: Python<'py>, result: &Evaluation, at: usize) -> PyResult<Bound<'py, PyAny>> {
    let keys = || result.rows.iter().map(|row| row.key[at].as_ref());
    let whole: Option<Vec<i64>> = keys().map(|key| key?.whole()).collect();
    match whole {
        Some(whole) => Ok(PyArray1::from_vec(py, whole).into_any()),
        None => {
            let keys: PyResult<Vec<_>> = keys().map(|key| cell(py, key)).collect();
            Ok(PyList::new(py, keys?)?.into_any())
        }
    }
}

/// A key as JSON writes it: a whole number is an integer.
fn cell<'py>(py: Python<'py>, key: Option<&Key>) -> PyResult<Bound<'py, PyAny>> {
    Ok(match key {
        None => py.None().into_bound(py),
        Some(Key::Text(text)) => PyString::new(py, text).into_any(),
        Some(Key::Number(number)) => match key.and_then(Key::whole) {
            Some(whole) => whole.into_pyobject(py)?.into_any(),
            None => number.into_pyobject(py)?.into_any(),
        },
    })
}
