//! Columns as a stream of Arrow's C interface, which dataframe libraries read without pyarrow.

use std::sync::Arc;

use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_array::types::{
    Date32Type, Float64Type, Int64Type, Time64MicrosecondType, TimestampMicrosecondType,
};
use arrow_array::{
    Array, ArrayRef, ArrowPrimitiveType, BooleanArray, GenericStringArray, NullArray,
    OffsetSizeTrait, PrimitiveArray, RecordBatch, RecordBatchIterator, RecordBatchOptions,
};
use arrow_schema::{ArrowError, Field, Schema};
use numpy::{Element, PyArray1, PyArrayMethods};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;
use pyo3::types::PyCapsule;

/// Columns as the capsule that `__arrow_c_stream__` returns: one batch, every column nullable.
///
/// A column is `(heading, kind, cells, more)`: `"int"`, `"float"`, `"bool"`, `"date"` (days), `"time"` and `"moment"`
/// (microseconds) are arrays, `more` the array of what is present or None; moments have the pair of it and the time zone.
/// `"text"` is a list, or few texts of which `more` has the positions. `"null"` has no cells.
#[pyfunction]
#[pyo3(signature = (columns, rows, /))]
pub(crate) fn arrow_stream<'py>(
    py: Python<'py>,
    columns: &Bound<'py, PyAny>,
    rows: usize,
) -> PyResult<Bound<'py, PyCapsule>> {
    let mut fields = Vec::new();
    let mut arrays = Vec::new();
    for item in columns.try_iter()? {
        let (heading, kind, cells, more): (
            String,
            PyBackedStr,
            Bound<'py, PyAny>,
            Bound<'py, PyAny>,
        ) = item?.extract()?;
        let made = array(&kind, &cells, &more, rows)?;
        fields.push(Field::new(heading, made.data_type().clone(), true));
        arrays.push(made);
    }
    let schema = Arc::new(Schema::new(fields));
    // Without columns, the options alone say how many rows there are.
    let options = RecordBatchOptions::new().with_row_count(Some(rows));
    let batch = RecordBatch::try_new_with_options(schema.clone(), arrays, &options);
    let batches = RecordBatchIterator::new([Ok(batch.map_err(failed)?)], schema);
    PyCapsule::new_with_value(
        py,
        FFI_ArrowArrayStream::new(Box::new(batches)),
        c"arrow_array_stream",
    )
}

fn failed(error: ArrowError) -> PyErr {
    PyValueError::new_err(error.to_string())
}

fn array(
    kind: &str,
    cells: &Bound<'_, PyAny>,
    more: &Bound<'_, PyAny>,
    rows: usize,
) -> PyResult<ArrayRef> {
    Ok(match kind {
        "int" => Arc::new(numbers::<Int64Type>(cells, more)?),
        "float" => Arc::new(numbers::<Float64Type>(cells, more)?),
        "date" => Arc::new(numbers::<Date32Type>(cells, more)?),
        "time" => Arc::new(numbers::<Time64MicrosecondType>(cells, more)?),
        "moment" => {
            let (present, zone): (Bound<'_, PyAny>, Option<String>) = more.extract()?;
            let moments = numbers::<TimestampMicrosecondType>(cells, &present)?;
            Arc::new(moments.with_timezone_opt(zone))
        }
        "bool" => {
            let present = optional::<bool>(more)?;
            Arc::new(BooleanArray::new(
                vector::<bool>(cells)?.into(),
                present.map(Into::into),
            ))
        }
        "text" => texts(cells, more)?,
        "null" => Arc::new(NullArray::new(rows)),
        other => return Err(PyTypeError::new_err(format!("no kind of column: {other}"))),
    })
}

fn numbers<T>(cells: &Bound<'_, PyAny>, present: &Bound<'_, PyAny>) -> PyResult<PrimitiveArray<T>>
where
    T: ArrowPrimitiveType,
    T::Native: Element,
{
    let present = optional::<bool>(present)?.map(Into::into);
    PrimitiveArray::try_new(vector(cells)?.into(), present).map_err(failed)
}

/// A list of texts; or, where `places` are positions in the list, the text at each.
fn texts(cells: &Bound<'_, PyAny>, places: &Bound<'_, PyAny>) -> PyResult<ArrayRef> {
    let cells: Vec<Option<PyBackedStr>> = cells.extract()?;
    let Some(places) = optional::<i64>(places)? else {
        return Ok(built(cells.iter().map(Option::as_deref)));
    };
    // A position outside the list is a missing text.
    let at = |place: &i64| usize::try_from(*place).ok().and_then(|at| cells.get(at));
    Ok(built(places.iter().map(|place| at(place)?.as_deref())))
}

/// Texts with offsets of four bytes, of eight where these do not suffice.
fn built<'a>(texts: impl Iterator<Item = Option<&'a str>> + Clone) -> ArrayRef {
    fn all<'a, O: OffsetSizeTrait>(texts: impl Iterator<Item = Option<&'a str>>) -> ArrayRef {
        Arc::new(GenericStringArray::<O>::from_iter(texts))
    }
    let bytes: usize = texts.clone().flatten().map(str::len).sum();
    match i32::try_from(bytes) {
        Ok(_) => all::<i32>(texts),
        Err(_) => all::<i64>(texts),
    }
}

fn vector<T: Element + Clone>(cells: &Bound<'_, PyAny>) -> PyResult<Vec<T>> {
    Ok(cells
        .cast::<PyArray1<T>>()?
        .try_readonly()?
        .as_array()
        .to_vec())
}

fn optional<T: Element + Clone>(cells: &Bound<'_, PyAny>) -> PyResult<Option<Vec<T>>> {
    (!cells.is_none()).then(|| vector(cells)).transpose()
}
