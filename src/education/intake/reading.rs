//! How a table of schools is read: options, and the columns that a standard needs.

use std::collections::BTreeMap;

use crate::education::options::Totals;

/// How a table is to be read.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reading<'t> {
    /// The caller's heading for a column: id to heading.
    pub(crate) mapping: &'t BTreeMap<String, String>,
    /// The column that divides the rows into counties.
    pub(crate) by: Option<&'t str>,
    /// What happens to rows that are no schools.
    pub(crate) totals: Totals,
    /// The columns of the standard that the table is read for.
    pub(crate) needs: Option<&'t Needs>,
}

/// The ids of the columns that a standard uses, those of the dictionary included.
#[derive(Debug, Default)]
pub(crate) struct Needs {
    /// Terms and denominators of its indicators.
    pub(crate) numbers: Vec<String>,
    /// Columns by which it excludes schools.
    pub(crate) labels: Vec<String>,
}

impl Needs {
    /// Whether the standard computes with the column.
    pub(crate) fn is_number(&self, id: &str) -> bool {
        self.numbers.iter().any(|known| known == id)
    }

    /// Every id.
    pub(crate) fn ids(&self) -> impl Iterator<Item = &str> {
        self.numbers.iter().chain(&self.labels).map(String::as_str)
    }
}
