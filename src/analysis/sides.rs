//! Two sides of one table: the rows of one name in a column, and those of another.

use crate::error::{Error, Result};
use crate::sample::Sample;
use crate::table::{Key, place};
use crate::words::group as phrases;

use super::inputs::{Column, KeyColumn, Word};
use super::rows::Rows;

/// What divides the rows into two sides.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Between<'a> {
    pub(super) column: &'a str,
    pub(super) first: &'a str,
    pub(super) second: &'a str,
}

impl<'a> Between<'a> {
    pub(super) fn of(column: &'a KeyColumn, first: &'a Word, second: &'a Word) -> Self {
        Self {
            column: &column.0,
            first: &first.0,
            second: &second.0,
        }
    }
}

/// One side.
#[derive(Debug)]
pub(super) struct Side<'a> {
    pub(super) rows: Rows<'a>,
    /// Where each stands in the rows of both.
    places: Vec<usize>,
    column: &'a str,
    name: &'a str,
}

/// Both sides.
#[derive(Debug)]
pub(super) struct Sides<'a> {
    pub(super) first: Side<'a>,
    pub(super) second: Side<'a>,
}

impl<'a> Sides<'a> {
    /// Refuses a side without rows.
    pub(super) fn of(rows: &Rows<'a>, between: Option<Between<'a>>) -> Result<Self> {
        let Between {
            column,
            first,
            second,
        } = between.unwrap_or_default();
        let side = |name: &'a str| -> Result<Side<'a>> {
            let places = rows.places(column, name);
            if places.is_empty() {
                return Err(Error::new(&phrases::EMPTY_GROUP).with("group", name));
            }
            Ok(Side {
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
    pub(super) fn samples(
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
    pub(super) fn located<T>(&self, outcome: Result<T>) -> Result<T> {
        outcome.map_err(|error| match error.sample() {
            Some(0) => self.first.locate(error),
            Some(_) => self.second.locate(error),
            None => error,
        })
    }
}

impl Side<'_> {
    /// Its sample.
    pub(super) fn sample(&self, value: &Column, weights: &Option<Column>) -> Result<Sample<'_>> {
        let sample = self.rows.sample(value, weights);
        sample.map_err(|error| self.locate(error))
    }

    /// The same error about this side, and about the rows of both sides.
    pub(super) fn locate(&self, error: Error) -> Error {
        let row = |row: usize| self.places.get(row).copied().unwrap_or(row);
        let key = [Some(Key::Text(self.name.to_owned()))];
        error.of_compared(place(&[self.column.to_owned()], &key), self.name, row)
    }
}
