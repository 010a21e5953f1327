//! Columns found by their heading, and read as numbers.

use std::borrow::Cow;

use crate::error::{Error, Result};
use crate::interrupt::watching;
use crate::words::suggest::nearest;
use crate::words::{Parameter, table as phrases};

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

    /// The numbers of the column of that heading; text is read as decimal numbers, blank text as missing.
    pub(crate) fn numbers(&self, heading: &str) -> Result<Numbers<'_>> {
        let (values, present) = match self.require(heading)? {
            Column::Number { values, present } => {
                let present = present.as_ref().map(|present| Cow::Borrowed(&**present));
                (Cow::Borrowed(&**values), present)
            }
            column => parsed(&Texts::of(column), column.len(), heading)?,
        };
        Ok(Numbers { values, present })
    }
}

type Parsed<'t> = (Cow<'t, [f64]>, Option<Cow<'t, [bool]>>);

fn parsed<'t>(texts: &Texts<'_>, rows: usize, heading: &str) -> Result<Parsed<'t>> {
    let mut values = vec![f64::NAN; rows];
    let mut present = vec![false; rows];
    for row in watching(0..rows) {
        let Some(text) = texts.get(row) else { continue };
        values[row] = text.parse().map_err(|_| {
            Error::new(&phrases::NOT_A_NUMBER)
                .with("column", heading)
                .with("row", row)
                .with("got", text)
        })?;
        present[row] = true;
    }
    Ok((values.into(), Some(present.into())))
}

impl Numbers<'_> {
    /// Rejects a missing cell. NaN is a value, which no sample accepts.
    pub(crate) fn require_all(&self, heading: &str) -> Result<()> {
        let missing = |present: &Cow<'_, [bool]>| present.iter().position(|there| !there);
        match self.present.as_ref().and_then(missing) {
            None => Ok(()),
            Some(row) => Err(Error::new(&phrases::MISSING_CELL)
                .with("column", heading)
                .with("row", row)),
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
