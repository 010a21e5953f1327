//! The rows of an evaluation as columns.

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::PyDict;
use serde::Deserialize;

/// What a table is made of, out of the JSON text of an [`Evaluation`](junheng::evaluate::Evaluation).
#[derive(Deserialize)]
struct Evaluation {
    by: Vec<String>,
    measures: Vec<Evaluated>,
    rows: Vec<Row>,
}

#[derive(Deserialize)]
struct Evaluated {
    measure: String,
}

#[derive(Deserialize)]
struct Row {
    key: Vec<Option<Key>>,
    count: u64,
    dropped: u64,
    weight: Option<f64>,
    pupils: Option<f64>,
    values: Vec<Option<f64>>,
}

#[derive(Deserialize, IntoPyObject, Clone)]
#[serde(untagged)]
enum Key {
    Whole(i64),
    Number(f64),
    Text(String),
}

/// The columns of the result of `evaluate`: keys and values one list each, by what they are called.
///
/// Thousands of groups are thousands of objects where the text is read as such, and seven lists here.
#[pyfunction]
#[pyo3(signature = (text, /))]
pub(crate) fn evaluation_columns<'py>(py: Python<'py>, text: &str) -> PyResult<Bound<'py, PyDict>> {
    let read = || serde_json::from_str(text);
    let read: Evaluation = py
        .detach(read)
        .map_err(|error| PyValueError::new_err(error.to_string()))?;
    let rows = &read.rows;
    let out = PyDict::new(py);
    let keys = PyDict::new(py);
    for (at, heading) in read.by.iter().enumerate() {
        let of = |row: &Row| row.key.get(at).cloned().flatten();
        keys.set_item(heading, rows.iter().map(of).collect::<Vec<_>>())?;
    }
    let values = PyDict::new(py);
    for (at, one) in read.measures.iter().enumerate() {
        let of = |row: &Row| row.values.get(at).copied().flatten();
        values.set_item(&one.measure, rows.iter().map(of).collect::<Vec<_>>())?;
    }
    let column = |of: fn(&Row) -> Option<f64>| rows.iter().map(of).collect::<Vec<_>>();
    let whole = |of: fn(&Row) -> u64| rows.iter().map(of).collect::<Vec<_>>();
    out.set_item("by", &read.by)?;
    out.set_item("keys", keys)?;
    out.set_item("count", whole(|row| row.count))?;
    out.set_item("dropped", whole(|row| row.dropped))?;
    out.set_item("weight", column(|row| row.weight))?;
    out.set_item("pupils", column(|row| row.pupils))?;
    out.set_item("values", values)?;
    Ok(out)
}
