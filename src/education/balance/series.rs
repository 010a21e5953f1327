//! A column of numbers as balance computes with it.

use std::borrow::Cow;

use crate::words::Name;

/// A column of numbers of zero or more; NaN marks a missing value.
#[derive(Debug, Clone)]
pub(super) struct Series<'t> {
    /// The quantity.
    pub(super) name: Name,
    /// Its heading in the table.
    pub(super) heading: Cow<'t, str>,
    /// One number a row.
    pub(super) values: Cow<'t, [f64]>,
}

impl Series<'_> {
    /// The number of a row, unless it is missing.
    pub(super) fn get(&self, row: u32) -> Option<f64> {
        self.values
            .get(row as usize)
            .copied()
            .filter(|value| !value.is_nan())
    }
}
