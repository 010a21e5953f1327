//! The columns of a table, borrowed from Python for the length of one call.

use std::borrow::Cow;

use junheng::education::{Column, Table};
use numpy::{Element, PyArray1, PyArrayMethods, PyReadonlyArray1};
use pyo3::exceptions::{PyTypeError, PyUnicodeDecodeError};
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;

/// One column as `junheng._input.tables` passes it.
enum Borrowed<'py> {
    Number {
        values: PyReadonlyArray1<'py, f64>,
        present: Option<PyReadonlyArray1<'py, bool>>,
    },
    Text(Vec<Option<PyBackedStr>>),
    Packed {
        text: PyReadonlyArray1<'py, u8>,
        offsets: PyReadonlyArray1<'py, i64>,
        present: Option<PyReadonlyArray1<'py, bool>>,
    },
    Categories {
        codes: PyReadonlyArray1<'py, i32>,
        labels: Vec<PyBackedStr>,
        ordered: bool,
    },
    Mixed {
        texts: Vec<Option<PyBackedStr>>,
        numbers: PyReadonlyArray1<'py, f64>,
    },
    Other {
        rows: usize,
        kind: String,
    },
}

/// The columns of a table; they stay the caller's while this lives.
pub(crate) struct Columns<'py>(Vec<(String, Borrowed<'py>)>);

impl<'py> Columns<'py> {
    /// Reads a list of `(kind, name, data, more)`, as `junheng._input.tables.Table` holds it.
    pub(crate) fn of(list: &Bound<'py, PyAny>) -> PyResult<Self> {
        let mut columns = Vec::new();
        for item in list.try_iter()? {
            let (kind, name, data, more): (
                PyBackedStr,
                String,
                Bound<'py, PyAny>,
                Bound<'py, PyAny>,
            ) = item?.extract()?;
            columns.push((name, borrow(&kind, &data, &more)?));
        }
        Ok(Self(columns))
    }

    /// The table of the core; nothing is copied that lies in one piece.
    pub(crate) fn table(&self) -> junheng::Result<Table<'_>> {
        let mut table = Table::new();
        for (name, column) in &self.0 {
            table.add(name, column.view())?;
        }
        Ok(table)
    }
}

fn borrow<'py>(
    kind: &str,
    data: &Bound<'py, PyAny>,
    more: &Bound<'py, PyAny>,
) -> PyResult<Borrowed<'py>> {
    match kind {
        "number" => Ok(Borrowed::Number {
            values: array(data)?,
            present: (!more.is_none()).then(|| array(more)).transpose()?,
        }),
        "text" => Ok(Borrowed::Text(data.extract()?)),
        "packed" => {
            let (text, offsets): (Bound<'py, PyAny>, Bound<'py, PyAny>) = data.extract()?;
            let text: PyReadonlyArray1<'py, u8> = array(&text)?;
            if let Err(error) = std::str::from_utf8(&slice(&text)) {
                return Err(PyUnicodeDecodeError::new_err_from_utf8(
                    data.py(),
                    &slice(&text),
                    error,
                ));
            }
            Ok(Borrowed::Packed {
                text,
                offsets: array(&offsets)?,
                present: (!more.is_none()).then(|| array(more)).transpose()?,
            })
        }
        "category" | "ordered" => Ok(Borrowed::Categories {
            codes: array(data)?,
            labels: more.extract()?,
            ordered: kind == "ordered",
        }),
        "mixed" => Ok(Borrowed::Mixed {
            texts: data.extract()?,
            numbers: array(more)?,
        }),
        "other" => Ok(Borrowed::Other {
            rows: data.extract()?,
            kind: more.extract()?,
        }),
        other => Err(PyTypeError::new_err(format!("no kind of column: {other}"))),
    }
}

fn array<'py, T: Element>(object: &Bound<'py, PyAny>) -> PyResult<PyReadonlyArray1<'py, T>> {
    Ok(object.cast::<PyArray1<T>>()?.try_readonly()?)
}

fn slice<'a, T: Element + Clone>(array: &'a PyReadonlyArray1<'_, T>) -> Cow<'a, [T]> {
    match array.as_slice() {
        Ok(slice) => Cow::Borrowed(slice),
        Err(_) => Cow::Owned(array.as_array().to_vec()),
    }
}

fn borrowed(cells: &[Option<PyBackedStr>]) -> Vec<Option<Cow<'_, str>>> {
    (cells.iter())
        .map(|cell| cell.as_deref().map(Cow::Borrowed))
        .collect()
}

impl Borrowed<'_> {
    fn view(&self) -> Column<'_> {
        match self {
            Self::Number { values, present } => Column::Number {
                values: slice(values),
                present: present.as_ref().map(slice),
            },
            Self::Text(cells) => Column::Text(borrowed(cells)),
            Self::Packed {
                text,
                offsets,
                present,
            } => Column::Packed {
                // Read as UTF-8 already, so that nothing is replaced.
                text: match slice(text) {
                    Cow::Borrowed(bytes) => String::from_utf8_lossy(bytes),
                    Cow::Owned(bytes) => String::from_utf8_lossy(&bytes).into_owned().into(),
                },
                offsets: slice(offsets),
                present: present.as_ref().map(slice),
            },
            Self::Categories {
                codes,
                labels,
                ordered,
            } => Column::Categories {
                codes: slice(codes),
                labels: labels.iter().map(|label| Cow::Borrowed(&**label)).collect(),
                ordered: *ordered,
            },
            Self::Mixed { texts, numbers } => Column::Mixed {
                texts: borrowed(texts),
                numbers: slice(numbers),
            },
            Self::Other { rows, kind } => Column::Other {
                rows: *rows,
                kind: Cow::Borrowed(kind),
            },
        }
    }
}
