//! Columns by their heading, as the option for missing values treats them.

use std::borrow::Cow;

use crate::error::Result;
use crate::table::{Labels, Numbers, Table};

use super::request::Missing;

/// Columns read one after the other, with the rows that none of them leaves out.
#[derive(Debug)]
pub(crate) struct Columns<'t> {
    table: &'t Table<'t>,
    missing: Missing,
    /// The rows without a missing value in the columns read so far; all rows as long as nothing is dropped.
    pub(crate) kept: Option<Vec<bool>>,
}

impl<'t> Columns<'t> {
    pub(crate) fn of(table: &'t Table<'t>, missing: Missing) -> Self {
        Self {
            table,
            missing,
            kept: None,
        }
    }

    /// A column of numbers, where one is named.
    pub(super) fn one(&mut self, heading: Option<&str>) -> Result<Option<Cow<'t, [f64]>>> {
        heading.map(|heading| self.read(heading)).transpose()
    }

    /// A column of numbers.
    pub(crate) fn read(&mut self, heading: &str) -> Result<Cow<'t, [f64]>> {
        let numbers: Numbers<'t> = self.table.numbers(heading)?;
        match self.missing {
            Missing::Error => numbers.require_all(heading)?,
            Missing::Drop => numbers.keep_filled(self.kept()),
        }
        Ok(numbers.values)
    }

    /// A column of names.
    pub(crate) fn names(&mut self, heading: &str) -> Result<Labels> {
        let labels = Labels::of(self.table, heading)?;
        match self.missing {
            Missing::Error => labels.require_all(heading)?,
            Missing::Drop => labels.keep_filled(self.kept()),
        }
        Ok(labels)
    }

    fn kept(&mut self) -> &mut [bool] {
        let rows = self.table.rows();
        self.kept.get_or_insert_with(|| vec![true; rows])
    }
}
