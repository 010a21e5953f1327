//! Values, weights and ranks out of whatever the caller has.

use junheng::words::Name;
use numpy::ndarray::ArrayView1;
use numpy::{PyArray1, PyArrayMethods, PyReadonlyArray1, PyUntypedArrayMethods};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;

/// Below so many values the work is shorter than releasing the interpreter's lock and taking it again.
pub(crate) const SMALL: usize = 512;

/// Numbers of the caller.
pub(crate) enum Numbers<'py> {
    /// Few numbers, copied: registering a borrowed array with NumPy's other users takes longer.
    Copied(Vec<f64>),
    Borrowed(PyReadonlyArray1<'py, f64>),
}

impl<'py> Numbers<'py> {
    /// The numbers of `object`: an array of doubles as it is, of any stride; anything else through
    /// `junheng._input.tables.vector`, which knows the other libraries.
    pub(crate) fn of(object: &Bound<'py, PyAny>, name: &'static Name) -> PyResult<Self> {
        if let Ok(array) = object.cast::<PyArray1<f64>>()
            // Views into packed records are neither aligned nor a whole number of doubles apart.
            && array.is_aligned()
            && is_plain(object)
        {
            return Self::of_array(array);
        }
        static CONVERT: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
        let convert = CONVERT.import(object.py(), "junheng._input.tables", "vector")?;
        let name = (&*name.id, &*name.en, &*name.zh);
        Self::of_array(convert.call1((object, name))?.cast()?)
    }

    /// As [`of`](Self::of), where there may be none.
    pub(crate) fn of_optional(
        object: Option<&Bound<'py, PyAny>>,
        name: &'static Name,
    ) -> PyResult<Option<Self>> {
        object.map(|object| Self::of(object, name)).transpose()
    }

    fn of_array(array: &Bound<'py, PyArray1<f64>>) -> PyResult<Self> {
        if array.len() <= SMALL
            && let Ok(copy) = array.to_vec()
        {
            return Ok(Self::Copied(copy));
        }
        Ok(Self::Borrowed(array.try_readonly()?))
    }

    pub(crate) fn view(&self) -> ArrayView1<'_, f64> {
        match self {
            Self::Copied(numbers) => ArrayView1::from(numbers),
            Self::Borrowed(array) => array.as_array(),
        }
    }
}

/// Whether it is an array of doubles and no subclass, which may mask values or carry units.
pub(crate) fn is_plain(object: &Bound<'_, PyAny>) -> bool {
    object
        .get_type()
        .is(object.py().get_type::<PyArray1<f64>>())
}
