//! Columns found by their heading, and read as numbers.

use std::borrow::Cow;

use crate::error::{Error, Result};
use crate::interrupt::watching;
use crate::words::suggest::nearest;
use crate::words::{Parameter, Phrase, intake, table as phrases};

use super::{Column, Table, Texts};

/// A column of numbers with missing values.
#[derive(Debug, Clone)]
pub(crate) struct Numbers<'t> {
    /// One number for each row; NaN may mark a missing one.
    pub(crate) values: Cow<'t, [f64]>,
    /// Which rows have a number; all of them without it.
    present: Option<Cow<'t, [bool]>>,
}

impl<'a> Table<'a> {
    /// The column of that heading.
    ///
    /// # Errors
    ///
    /// [`UnknownName`](crate::ErrorKind::UnknownName) where there is none, with the nearest heading.
    pub fn require(&self, heading: &str) -> Result<&Column<'a>> {
        self.column(heading).ok_or_else(|| {
            let known = || self.columns().map(|(name, _)| name);
            match nearest(heading, known()) {
                Some(near) => Error::new(&phrases::UNKNOWN_COLUMN).with("expected", near),
                None => Error::new(&phrases::UNLISTED_COLUMN)
                    .with("expected", known().map(Parameter::from).collect::<Vec<_>>()),
            }
            .with("got", heading)
        })
    }

    /// The numbers of the column of that heading. Text is never read as numbers.
    pub(crate) fn numbers(&self, heading: &str) -> Result<Numbers<'_>> {
        let (values, present) = match self.require(heading)? {
            Column::Number { values, present } => {
                let present = present.as_ref().map(|present| Cow::Borrowed(&**present));
                (Cow::Borrowed(&**values), present)
            }
            Column::Mixed { texts, numbers } => mixed(texts, numbers, heading)?,
            Column::Other { kind, .. } => {
                return Err(Error::new(&intake::NOT_CELLS)
                    .with("column", heading)
                    .with("got", &**kind));
            }
            column => all_missing(&Texts::of(column), column.len(), heading)?,
        };
        Ok(Numbers { values, present })
    }
}

type Parsed<'t> = (Cow<'t, [f64]>, Option<Cow<'t, [bool]>>);

/// Cells of several types; one that is not a number is an error.
fn mixed<'t>(
    texts: &[Option<Cow<'t, str>>],
    numbers: &'t [f64],
    heading: &str,
) -> Result<Parsed<'t>> {
    let cells = texts.iter().zip(numbers).enumerate();
    for (row, (text, number)) in watching(cells) {
        let text = text.as_deref().filter(|text| !text.is_empty());
        if let Some(text) = text.filter(|_| number.is_nan()) {
            return Err(Error::new(&phrases::NOT_A_NUMBER)
                .with("column", heading)
                .with("row", row)
                .with("got", text));
        }
    }
    let present = numbers.iter().map(|number| !number.is_nan()).collect();
    Ok((Cow::Borrowed(numbers), Some(present)))
}

/// A column of text without any text.
fn all_missing<'t>(texts: &Texts<'_>, rows: usize, heading: &str) -> Result<Parsed<'t>> {
    match (0..rows).find_map(|row| Some((row, texts.exact(row)?))) {
        None => Ok((vec![f64::NAN; rows].into(), Some(vec![false; rows].into()))),
        Some((row, got)) => Err(Error::new(&phrases::TEXT_COLUMN)
            .with("column", heading)
            .with("row", row)
            .with("got", got)),
    }
}

impl Numbers<'_> {
    /// Rejects a missing cell. NaN is a value, which no sample accepts.
    pub(crate) fn require_all(&self, heading: &str) -> Result<()> {
        self.require_all_or(&phrases::MISSING_CELL, heading)
    }

    /// Rejects a missing cell with the phrase of what requires it.
    pub(crate) fn require_all_or(&self, phrase: &'static Phrase, heading: &str) -> Result<()> {
        let missing = |present: &Cow<'_, [bool]>| present.iter().position(|there| !there);
        match self.present.as_ref().and_then(missing) {
            None => Ok(()),
            Some(row) => Err(Error::new(phrase).with("column", heading).with("row", row)),
        }
    }

    /// Excludes the rows whose cell is missing, or NaN, as columns without a mask have it.
    pub(crate) fn keep_filled(&self, kept: &mut [bool]) {
        for (kept, value) in kept.iter_mut().zip(&*self.values) {
            *kept &= !value.is_nan();
        }
        for (kept, there) in kept
            .iter_mut()
            .zip(self.present.iter().flat_map(|all| &**all))
        {
            *kept &= there;
        }
    }
}
