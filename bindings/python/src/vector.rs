//! Values and weights out of whatever the caller has.

use junheng::words::Name;
use numpy::{PyArray1, PyArrayMethods, PyReadonlyArray1, PyUntypedArrayMethods};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;

static CONVERT: PyOnceLock<Py<PyAny>> = PyOnceLock::new();

/// The numbers of `object`: an array of doubles as it is, of any stride; anything else through
/// `junheng._input.tables.vector`, which knows the other libraries.
pub(crate) fn numbers<'py>(
    object: &Bound<'py, PyAny>,
    name: &'static Name,
) -> PyResult<PyReadonlyArray1<'py, f64>> {
    if let Ok(array) = object.cast::<PyArray1<f64>>()
        // Views into packed records are neither aligned nor a whole number of doubles apart.
        && array.is_aligned()
        && is_plain(object)
    {
        return Ok(array.try_readonly()?);
    }
    let py = object.py();
    let convert = CONVERT.get_or_try_init(py, || {
        Ok::<_, PyErr>(
            py.import("junheng._input.tables")?
                .getattr("vector")?
                .unbind(),
        )
    })?;
    let name = (&*name.id, &*name.en, &*name.zh);
    let array = convert.bind(py).call1((object, name))?;
    Ok(array.cast::<PyArray1<f64>>()?.try_readonly()?)
}

/// Whether it is an array and no subclass, which may mask values or carry units.
fn is_plain(object: &Bound<'_, PyAny>) -> bool {
    object
        .get_type()
        .is(object.py().get_type::<PyArray1<f64>>())
}

/// As [`numbers`], where there may be none.
pub(crate) fn optional_numbers<'py>(
    object: Option<&Bound<'py, PyAny>>,
    name: &'static Name,
) -> PyResult<Option<PyReadonlyArray1<'py, f64>>> {
    object.map(|object| numbers(object, name)).transpose()
}
