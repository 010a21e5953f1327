//! The rows of an evaluation as columns.

use junheng::evaluate::{EvaluatedMeasure, Evaluation};
use junheng::table::{Key, KeyColumn};
use numpy::PyArray1;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString};
use serde_json::json;

use crate::lists::{list, reasons};

/// One column for each key, count, weight and measure, by heading.
///
/// Weights and pupils are None where there are none; a value that is not defined is NaN.
pub(crate) fn rows<'py>(py: Python<'py>, result: &Evaluation) -> PyResult<Bound<'py, PyDict>> {
    let rows = &result.rows;
    let optional = |column: &Option<Vec<f64>>| {
        column
            .as_ref()
            .map(|column| PyArray1::from_slice(py, column))
    };
    let by = PyDict::new(py);
    for (heading, column) in result.by.iter().zip(&rows.keys) {
        by.set_item(heading, keys(py, column)?)?;
    }
    let out = PyDict::new(py);
    out.set_item("keys", by)?;
    out.set_item("count", whole(py, &rows.counts))?;
    out.set_item("dropped", whole(py, &rows.dropped))?;
    out.set_item("weight", optional(&rows.weights))?;
    out.set_item("pupils", optional(&rows.pupils))?;
    out.set_item("values", values(py, &result.measures, &rows.values)?)?;
    Ok(out)
}

/// The first entries of each list as a JSON document like that of the result. Its member `lengths` has the lengths
/// of the lists, and the counts that some group has.
///
/// Of influences, `rows` has the groups of those that are shown, in the order in which they occur.
pub(crate) fn head(result: &Evaluation, shown: usize) -> PyResult<String> {
    let rows = &result.rows;
    let influences = result.influence.as_ref();
    let mut groups: Vec<usize> = Vec::new();
    let mut first = Vec::new();
    for at in 0..influences.map_or(0, |found| found.len().min(shown)) {
        if let Some(found) = influences {
            let mut one = found.row(at);
            let known = groups.iter().position(|&group| group == one.group);
            one.group = known.unwrap_or(groups.len());
            if known.is_none() {
                groups.push(found.groups[at]);
            }
            first.push(one);
        }
    }
    if influences.is_none() {
        groups = (0..rows.len().min(shown)).collect();
    }
    let groups: Vec<_> = groups.into_iter().map(|group| rows.row(group)).collect();
    let some = |column: &Option<Vec<f64>>| {
        let mut cells = column.iter().flatten();
        cells.any(|&cell| cell != 0.0)
    };
    let mut document = json!({
        "provenance": result.provenance,
        "by": result.by,
        "measures": result.measures,
        "rows": groups,
        "influence": influences.map(|_| first),
        "undefined": reasons(&result.undefined, shown),
        "lengths": {
            "rows": rows.len(),
            "influence": influences.map(|found| found.len()),
            "undefined": result.undefined.len(),
            "counted": {
                "count": true,
                "dropped": rows.dropped.iter().any(|&dropped| dropped > 0),
                "weight": some(&rows.weights),
                "pupils": some(&rows.pupils),
            },
        },
    });
    if let Some(whole) = &result.whole {
        document["whole"] = json!(whole);
    }
    Ok(document.to_string())
}

/// The row of the table, the place of its group, and its influence on each measure; None where influence was
/// not requested.
pub(crate) fn influence<'py>(
    py: Python<'py>,
    result: &Evaluation,
) -> PyResult<Option<Bound<'py, PyDict>>> {
    let Some(influence) = &result.influence else {
        return Ok(None);
    };
    let out = PyDict::new(py);
    out.set_item("row", whole(py, &influence.rows))?;
    out.set_item("group", whole(py, &influence.groups))?;
    out.set_item("values", values(py, &result.measures, &influence.values)?)?;
    Ok(Some(out))
}

fn whole<'py>(py: Python<'py>, column: &[usize]) -> Bound<'py, PyArray1<i64>> {
    PyArray1::from_iter(py, column.iter().map(|&number| number as i64))
}

/// One column for each measure.
fn values<'py>(
    py: Python<'py>,
    measures: &[EvaluatedMeasure],
    columns: &[Vec<f64>],
) -> PyResult<Bound<'py, PyDict>> {
    let values = PyDict::new(py);
    for (one, column) in measures.iter().zip(columns) {
        py.check_signals()?;
        values.set_item(&one.measure, PyArray1::from_slice(py, column))?;
    }
    Ok(values)
}

/// The keys in one of the columns that divide the table: an array where all are whole numbers, otherwise
/// the values and the place of each group's among them, -1 where it has none.
fn keys<'py>(py: Python<'py>, column: &KeyColumn) -> PyResult<Bound<'py, PyAny>> {
    let places = column.codes().iter().map(|&code| code as usize);
    let numbers: Option<Vec<i64>> = column.values().iter().map(Key::whole).collect();
    let whole: Option<Vec<i64>> = numbers.and_then(|numbers| {
        places
            .clone()
            .map(|place| numbers.get(place).copied())
            .collect()
    });
    if let Some(whole) = whole {
        return Ok(PyArray1::from_vec(py, whole).into_any());
    }
    let count = column.values().len();
    let places = places.map(|place| if place < count { place as i64 } else { -1 });
    let values = list(py, column.values().iter(), |key| cell(py, key))?;
    Ok((values, PyArray1::from_iter(py, places))
        .into_pyobject(py)?
        .into_any())
}

/// A key as JSON writes it: a whole number is an integer.
pub(crate) fn cell<'py>(py: Python<'py>, key: &Key) -> PyResult<Bound<'py, PyAny>> {
    Ok(match key {
        Key::Text(text) => PyString::new(py, text).into_any(),
        Key::Number(number) => match key.whole() {
            Some(whole) => whole.into_pyobject(py)?.into_any(),
            None => number.into_pyobject(py)?.into_any(),
        },
    })
}
