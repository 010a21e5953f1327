//! A table of columns, as a caller's database or dataframe has it.

#[cfg(feature = "plan")]
mod extended;
mod groups;
mod keys;
mod labels;
mod natural;
mod numbers;
mod only;
mod texts;

use std::borrow::Cow;
use std::collections::HashMap;

use crate::error::{Error, Result};
use crate::words::{error_phrases, table as phrases};

#[cfg(feature = "plan")]
pub(crate) use extended::Cell;
pub(crate) use groups::Groups;
pub use keys::{Key, KeyColumn};
pub(crate) use keys::{Keys, require_key};
pub(crate) use labels::{Labels, named, place};
pub(crate) use numbers::Numbers;
pub(crate) use texts::Texts;

/// One column of a [`Table`].
#[derive(Debug, Clone)]
pub enum Column<'a> {
    /// Numbers; `present[i] == false` marks a missing one. Without `present` none is missing.
    Number {
        /// One number for each row; entries marked as missing are not read.
        values: Cow<'a, [f64]>,
        /// Which rows have a number.
        present: Option<Cow<'a, [bool]>>,
    },
    /// Text; `None` is missing.
    Text(Vec<Option<Cow<'a, str>>>),
    /// Text in one piece, as Arrow keeps it: row i has the bytes from `offsets[i]` to `offsets[i + 1]`.
    Packed {
        /// All texts, one after another.
        text: Cow<'a, str>,
        /// Where each begins and, after the last, where that ends: one more than there are rows.
        offsets: Cow<'a, [i64]>,
        /// Which rows have a text; without it none is missing.
        present: Option<Cow<'a, [bool]>>,
    },
    /// Text kept as positions in a list of labels, as categorical columns have it; −1 is missing.
    Categories {
        /// One position a row.
        codes: Cow<'a, [i32]>,
        /// The distinct labels.
        labels: Vec<Cow<'a, str>>,
        /// Whether groups keep the order of the labels; otherwise they are sorted as other text.
        ordered: bool,
    },
    /// Cells of several types, or as a file has them: each is a text, a number, a number as it is written,
    /// or missing.
    Mixed {
        /// The text of each cell, that of a number included; `None` is missing.
        texts: Vec<Option<Cow<'a, str>>>,
        /// The number of each cell; NaN where it is none.
        numbers: Cow<'a, [f64]>,
    },
    /// Cells that are neither numbers nor text, such as lists or durations: an error only where the column is
    /// named.
    Other {
        /// The number of rows.
        rows: usize,
        /// The type of the cells, for the error.
        kind: Cow<'a, str>,
    },
}

impl Column<'_> {
    /// The number of rows.
    pub fn len(&self) -> usize {
        match self {
            Self::Number { values, .. } => values.len(),
            Self::Text(values) => values.len(),
            Self::Packed { offsets, .. } => offsets.len().saturating_sub(1),
            Self::Categories { codes, .. } => codes.len(),
            Self::Mixed { texts, .. } => texts.len(),
            Self::Other { rows, .. } => *rows,
        }
    }

    /// Whether the column has no rows.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// Named columns of equal length, borrowed or owned.
///
/// # Examples
///
/// ```
/// use junheng::Table;
/// let mut table = Table::new();
/// table.add_text("school_id", ["小学1", "小学2"])?;
/// table.add_numbers("pupils_primary", &[45.0, 37.0][..])?;
/// assert_eq!(table.rows(), 2);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct Table<'a> {
    columns: Vec<(String, Column<'a>)>,
    /// The place of each name among them.
    places: HashMap<String, usize>,
}

impl<'a> Table<'a> {
    /// A table without columns.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a column.
    ///
    /// # Errors
    ///
    /// [`LengthMismatch`](crate::ErrorKind::LengthMismatch) where its length differs from the
    /// columns before it (or its parts differ from each other),
    /// [`InvalidTable`](crate::ErrorKind::InvalidTable) where the name is taken, or a code names no
    /// label.
    pub fn add(&mut self, name: &str, column: Column<'a>) -> Result<()> {
        if self.column(name).is_some() {
            return Err(Error::new(&phrases::DUPLICATE_COLUMN).with("column", name));
        }
        let expected = self
            .columns
            .first()
            .map_or(column.len(), |(_, first)| first.len());
        let inner = match &column {
            Column::Number {
                present: Some(present),
                ..
            }
            | Column::Packed {
                present: Some(present),
                ..
            } => present.len(),
            Column::Mixed { numbers, .. } => numbers.len(),
            _ => column.len(),
        };
        for got in [column.len(), inner] {
            if got != expected {
                return Err(Error::new(&error_phrases::LENGTH_MISMATCH)
                    .with("column", name)
                    .with("expected", expected)
                    .with("got", got));
            }
        }
        check_codes(name, &column)?;
        check_offsets(name, &column)?;
        self.places.insert(name.to_owned(), self.columns.len());
        self.columns.push((name.to_owned(), column));
        Ok(())
    }

    /// Adds a column of numbers, none missing.
    ///
    /// # Errors
    ///
    /// As [`add`](Self::add).
    pub fn add_numbers(&mut self, name: &str, values: impl Into<Cow<'a, [f64]>>) -> Result<()> {
        self.add(
            name,
            Column::Number {
                values: values.into(),
                present: None,
            },
        )
    }

    /// Adds a column of text, none missing.
    ///
    /// # Errors
    ///
    /// As [`add`](Self::add).
    pub fn add_text<T: Into<Cow<'a, str>>>(
        &mut self,
        name: &str,
        values: impl IntoIterator<Item = T>,
    ) -> Result<()> {
        self.add(
            name,
            Column::Text(values.into_iter().map(|text| Some(text.into())).collect()),
        )
    }

    /// The same table with another column under a name that it has.
    #[cfg(feature = "plan")]
    pub(crate) fn replace(&mut self, name: &str, column: Column<'a>) {
        if let Some(&at) = self.places.get(name)
            && self.columns[at].1.len() == column.len()
        {
            self.columns[at].1 = column;
        }
    }

    /// The column of that name.
    pub fn column(&self, name: &str) -> Option<&Column<'a>> {
        self.places.get(name).map(|&at| &self.columns[at].1)
    }

    /// Names and columns, in the order they were added.
    pub fn columns(&self) -> impl Iterator<Item = (&str, &Column<'a>)> {
        self.columns
            .iter()
            .map(|(name, column)| (name.as_str(), column))
    }

    /// The number of rows; 0 without columns.
    pub fn rows(&self) -> usize {
        self.columns.first().map_or(0, |(_, column)| column.len())
    }
}

/// Rejects offsets that decrease or cut a character.
fn check_offsets(name: &str, column: &Column<'_>) -> Result<()> {
    let Column::Packed { text, offsets, .. } = column else {
        return Ok(());
    };
    let at = |offset: i64| {
        usize::try_from(offset)
            .ok()
            .filter(|at| text.is_char_boundary(*at))
    };
    let torn = |pair: &[i64]| pair[1] < pair[0] || at(pair[0]).is_none() || at(pair[1]).is_none();
    match offsets.windows(2).position(torn) {
        Some(row) => Err(Error::new(&phrases::TORN_TEXT)
            .with("column", name)
            .with("row", row)
            .with("expected", text.len())
            .with("from", offsets[row])
            .with("to", offsets[row + 1])),
        None => Ok(()),
    }
}

/// A code beyond the labels would pass for a missing cell.
fn check_codes(name: &str, column: &Column<'_>) -> Result<()> {
    let Column::Categories { codes, labels, .. } = column else {
        return Ok(());
    };
    let known = |code: i32| code == -1 || usize::try_from(code).is_ok_and(|at| at < labels.len());
    match codes.iter().position(|code| !known(*code)) {
        Some(row) => Err(Error::new(&phrases::UNKNOWN_CODE)
            .with("column", name)
            .with("row", row)
            .with("expected", labels.len())
            .with("got", codes[row])),
        None => Ok(()),
    }
}
