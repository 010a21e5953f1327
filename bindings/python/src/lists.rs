//! Long lists of Python objects, which Ctrl-C ends.

use pyo3::prelude::*;
use pyo3::types::{PyList, PyString};

/// Objects made between two looks at signals: some milliseconds.
const ITEMS: usize = 1 << 14;

/// A list of what `make` gives for each item. Every few thousand items signals are handled; an exception of a handler is
/// the result.
pub(crate) fn list<'py, T, O: IntoPyObject<'py>>(
    py: Python<'py>,
    items: impl Iterator<Item = T>,
    make: impl Fn(T) -> PyResult<O>,
) -> PyResult<Bound<'py, PyList>> {
    let made: PyResult<Vec<O>> = items
        .enumerate()
        .map(|(at, item)| {
            if at % ITEMS == 0 {
                py.check_signals()?;
            }
            make(item)
        })
        .collect();
    PyList::new(py, made?)
}

/// Reasons that the head of a result has at least, of which those that are the same become one line.
const REASONS: usize = 1000;

/// The first of the reasons of a result.
pub(crate) fn reasons<T>(all: &[T], shown: usize) -> &[T] {
    all.get(..shown.max(REASONS)).unwrap_or(all)
}

/// A list of texts, None for a missing one.
pub(crate) fn texts<'py>(
    py: Python<'py>,
    cells: impl Iterator<Item = Option<impl AsRef<str>>>,
) -> PyResult<Bound<'py, PyList>> {
    list(py, cells, |cell| {
        Ok(cell.map(|text| PyString::new(py, text.as_ref())))
    })
}
