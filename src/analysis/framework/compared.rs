//! Two compared groups: the rows with one value of a column, and those with another.

use crate::error::{Error, Result};
use crate::sample::Sample;
use crate::table::{Key, place};
use crate::words::group as phrases;

use super::inputs::{Column, KeyColumn, Word, Words};
use super::rows::Rows;

/// The values of the column that one of the compared groups has, and its name.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::analysis) struct Side<'a> {
    pub(in crate::analysis) names: &'a [String],
    pub(in crate::analysis) label: &'a str,
}

impl<'a> From<&'a Word> for Side<'a> {
    fn from(word: &'a Word) -> Self {
        Self {
            names: std::slice::from_ref(&word.0),
            label: &word.0,
        }
    }
}

impl<'a> From<&'a Words> for Side<'a> {
    fn from(words: &'a Words) -> Self {
        Self {
            names: &words.names,
            label: &words.label,
        }
    }
}

/// The column and the values that define the compared groups.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::analysis) struct Between<'a> {
    pub(in crate::analysis) column: &'a str,
    pub(in crate::analysis) first: Side<'a>,
    pub(in crate::analysis) second: Side<'a>,
}

impl<'a> Between<'a> {
    pub(in crate::analysis) fn of(
        column: &'a KeyColumn,
        first: impl Into<Side<'a>>,
        second: impl Into<Side<'a>>,
    ) -> Self {
        Self {
            column: &column.0,
            first: first.into(),
            second: second.into(),
        }
    }
}

/// One of the compared groups.
#[derive(Debug)]
pub(in crate::analysis) struct ComparedGroup<'a> {
    pub(in crate::analysis) rows: Rows<'a>,
    /// The place of each row among the rows of both.
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
    /// Rejects a group without rows.
    pub(in crate::analysis) fn of(rows: &Rows<'a>, between: Option<Between<'a>>) -> Result<Self> {
        let Between {
            column,
            first,
            second,
        } = between.unwrap_or_default();
        let group = |side: Side<'a>| -> Result<ComparedGroup<'a>> {
            let places = rows.places(column, side.names);
            if places.is_empty() {
                return Err(Error::new(&phrases::EMPTY_GROUP).with("group", side.label));
            }
            Ok(ComparedGroup {
                rows: rows.at(&places),
                places,
                column,
                name: side.label,
            })
        };
        Ok(Self {
            first: group(first)?,
            second: group(second)?,
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

    /// The outcome for both; an error names the group that it concerns.
    pub(in crate::analysis) fn located<T>(&self, outcome: Result<T>) -> Result<T> {
        outcome.map_err(|error| match error.sample() {
            Some(0) => self.first.locate(error),
            Some(_) => self.second.locate(error),
            None => error,
        })
    }
}

impl ComparedGroup<'_> {
    /// The place of each row among the rows of both.
    pub(in crate::analysis) fn places(&self) -> impl Iterator<Item = usize> + Clone + '_ {
        self.places.iter().copied()
    }

    /// Its sample.
    pub(in crate::analysis) fn sample(
        &self,
        value: &Column,
        weights: &Option<Column>,
    ) -> Result<Sample<'_>> {
        let sample = self.rows.sample(value, weights);
        sample.map_err(|error| self.locate(error))
    }

    /// The same error about this group, with rows counted among those of both.
    pub(in crate::analysis) fn locate(&self, error: Error) -> Error {
        let row = |row: usize| self.places.get(row).copied().unwrap_or(row);
        let key = [Some(Key::Text(self.name.to_owned()))];
        error.of_compared(place(&[self.column.to_owned()], &key), self.name, row)
    }
}
