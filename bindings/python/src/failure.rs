//! A refusal of the core becomes a Python exception, and the table of phrases reaches Python.

use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use serde_json::{Value, json};

static BUILD: PyOnceLock<Py<PyAny>> = PyOnceLock::new();

/// The exception that `junheng._errors` makes of a refusal.
pub(crate) fn raise(py: Python<'_>, error: &junheng::Error) -> PyErr {
    let text = match serde_json::to_string(error) {
        Ok(text) => text,
        Err(defect) => return PyRuntimeError::new_err(defect.to_string()),
    };
    let build = BUILD.get_or_try_init(py, || {
        Ok::<_, PyErr>(py.import("junheng._errors")?.getattr("build")?.unbind())
    });
    match build.and_then(|build| build.bind(py).call1((text,))) {
        Ok(exception) => PyErr::from_value(exception),
        Err(failed) => failed,
    }
}

/// Every phrase the library can say, as JSON: code to the text in each language.
#[pyfunction]
pub(crate) fn phrases_json() -> String {
    let entry = |phrase: &junheng::words::Phrase| {
        (
            phrase.code.to_owned(),
            json!({"kind": phrase.kind.map(junheng::ErrorKind::id), "en": phrase.en, "zh": phrase.zh}),
        )
    };
    Value::Object(junheng::words::table().map(entry).collect()).to_string()
}
