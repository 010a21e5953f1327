//! Errors of the core as Python exceptions, and the table of phrases.

use junheng::words::{Name, Parameter, Phrase};
use junheng::{Error, ErrorKind};
use pyo3::exceptions::{PyRuntimeError, PyTypeError};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyFloat, PyInt, PyList, PyString};
use serde_json::{Value, json};

static BUILD: PyOnceLock<Py<PyAny>> = PyOnceLock::new();

/// The exception that `junheng.errors` makes of an error.
pub(crate) fn raise(py: Python<'_>, error: &Error) -> PyErr {
    let text = match serde_json::to_string(error) {
        Ok(text) => text,
        Err(defect) => return PyRuntimeError::new_err(defect.to_string()),
    };
    let build = BUILD.get_or_try_init(py, || {
        Ok::<_, PyErr>(py.import("junheng.errors")?.getattr("build")?.unbind())
    });
    match build.and_then(|build| build.bind(py).call1((text,))) {
        Ok(exception) => PyErr::from_value(exception),
        Err(failed) => failed,
    }
}

/// The exception for a phrase of the table.
pub(crate) fn error(py: Python<'_>, code: &str, parameters: &[(&str, Parameter)]) -> PyErr {
    match Error::from_code(code, parameters) {
        Some(error) => raise(py, &error),
        None => PyRuntimeError::new_err(format!("no phrase of an error: {code}")),
    }
}

/// The exception for a phrase of the table with its parameters: integers, floats, texts, lists of
/// them, and names as (id, English, 中文).
#[pyfunction]
#[pyo3(signature = (code, parameters, /))]
pub(crate) fn exception(
    py: Python<'_>,
    code: &str,
    parameters: &Bound<'_, PyDict>,
) -> PyResult<Py<PyAny>> {
    let mut filled = Vec::new();
    for (name, value) in parameters {
        filled.push((name.extract::<String>()?, parameter(&value)?));
    }
    let borrowed: Vec<(&str, Parameter)> = (filled.iter())
        .map(|(name, value)| (name.as_str(), value.clone()))
        .collect();
    Ok(error(py, code, &borrowed).into_value(py).into_any())
}

/// The exception for an option that does not exist, with the one that may be meant.
#[pyfunction]
#[pyo3(signature = (got, expected, /))]
pub(crate) fn unknown_option(py: Python<'_>, got: &str, expected: Vec<String>) -> Py<PyAny> {
    let expected: Vec<&str> = expected.iter().map(String::as_str).collect();
    let error = Error::unknown_option(got, &expected);
    raise(py, &error).into_value(py).into_any()
}

fn parameter(value: &Bound<'_, PyAny>) -> PyResult<Parameter> {
    if value.is_instance_of::<PyInt>() {
        Ok(Parameter::Integer(value.extract()?))
    } else if value.is_instance_of::<PyFloat>() {
        Ok(Parameter::Number(value.extract()?))
    } else if value.is_instance_of::<PyString>() {
        Ok(Parameter::Text(value.extract()?))
    } else if let Ok(list) = value.cast::<PyList>() {
        let items: PyResult<Vec<Parameter>> = list.iter().map(|item| parameter(&item)).collect();
        Ok(Parameter::List(items?))
    } else {
        let (id, en, zh): (String, String, String) = value.extract().map_err(|_| {
            PyTypeError::new_err("a parameter is an integer, a float, a text, a list or a name")
        })?;
        Ok(Parameter::Name(Name {
            id: id.into(),
            en: en.into(),
            zh: zh.into(),
        }))
    }
}

/// Every phrase of the library as JSON: code to the text in each language.
#[pyfunction]
pub(crate) fn phrases_json() -> String {
    let entry = |phrase: &Phrase| {
        (
            phrase.code.to_owned(),
            json!({"kind": phrase.kind.map(ErrorKind::id), "en": phrase.en, "zh": phrase.zh}),
        )
    };
    Value::Object(junheng::words::table().map(entry).collect()).to_string()
}

/// Every kind of error, by number, as JSON.
#[pyfunction]
pub(crate) fn error_kinds_json() -> String {
    let entry = |kind: &ErrorKind| json!({"id": kind.id(), "number": *kind as i32, "meaning": kind.meaning()});
    Value::Array(ErrorKind::ALL.iter().map(entry).collect()).to_string()
}
