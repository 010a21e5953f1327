//! Two sides of one table: the rows of one name in a column, and those of another.

use crate::error::{Error, Result};
use crate::sample::Sample;
use crate::table::{Key, place};
use crate::words::group as phrases;

use super::inputs::{Column, KeyColumn, Word};
use super::rows::Rows;

/// What divides the rows into two compared.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::analysis) struct Between<'a> {
    pub(in crate::analysis) column: &'a str,
    pub(in crate::analysis) first: &'a str,
    pub(in crate::analysis) second: &'a str,
}

impl<'a> Between<'a> {
    pub(in crate::analysis) fn of(
        column: &'a KeyColumn,
        first: &'a Word,
        second: &'a Word,
    ) -> Self {
        Self {
            column: &column.0,
            first: &first.0,
            second: &second.0,
        }
    }
}

/// One side.
#[derive(Debug)]
pub(in crate::analysis) struct ComparedGroup<'a> {
    pub(in crate::analysis) rows: Rows<'a>,
    /// Where each stands in the rows of both.
    places: Vec<usize>,
    column: &'a str,
    name: &'a str,
}

/// Both compared.
#[derive(Debug)]
pub(in crate::analysis) struct Compared<'a> {
    pub(in crate::analysis) first: ComparedGroup<'a>,
    pub(in crate::analysis) second: ComparedGroup<'a>,
}

impl<'a> Compared<'a> {
    /// Refuses a side without rows.
    pub(in crate::analysis) fn of(rows: &Rows<'a>, between: Option<Between<'a>>) -> Result<Self> {
        let Between {
            column,
            first,
            second,
        } = between.unwrap_or_default();
        let side = |name: &'a str| -> Result<ComparedGroup<'a>> {
            let places = rows.places(column, name);
            if places.is_empty() {
                return Err(Error::new(&phrases::EMPTY_GROUP).with("group", name));
            }
            Ok(ComparedGroup {
                rows: rows.at(&places),
                places,
                column,
                name,
            })
        };
        Ok(Self {
            first: side(first)?,
            second: side(second)?,
        })
    }

    /// The samples of both.
    pub(in crate::analysis) fn samples(
        &self,
        value: &Column,
        weights: &Option<Column>,
    ) -> Result<(Sample<'_>, Sample<'_>)> {
        Ok((
            self.first.sample(value, weights)?,
            self.second.sample(value, weights)?,
        ))
    }

    /// What is made of both; a refusal speaks of the side that it is about.
    pub(in crate::analysis) fn located<T>(&self, outcome: Result<T>) -> Result<T> {
        outcome.map_err(|error| match error.sample() {
            Some(0) => self.first.locate(error),
            Some(_) => self.second.locate(error),
            None => error,
        })
    }
}

impl ComparedGroup<'_> {
    /// Its sample.
    pub(in crate::analysis) fn sample(
        &self,
        value: &Column,
        weights: &Option<Column>,
    ) -> Result<Sample<'_>> {
        let sample = self.rows.sample(value, weights);
        sample.map_err(|error| self.locate(error))
    }

    /// The same error about this side, and about the rows of both groups.
    pub(in crate::analysis) fn locate(&self, error: Error) -> Error {
        let row = |row: usize| self.places.get(row).copied().unwrap_or(row);
        let key = [Some(Key::Text(self.name.to_owned()))];
        error.of_compared(place(&[self.column.to_owned()], &key), self.name, row)
    }
}
