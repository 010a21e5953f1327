//! How a table of schools is read: options, and the columns that a standard needs.

use std::collections::BTreeMap;

use crate::options::choices;

/// What happens to rows that are no schools: totals, subtotals, averages, notes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Totals {
    /// Each is an error.
    #[default]
    Error,
    /// They are left out and listed in the result.
    Drop,
    /// They are schools all the same: they count, and are listed in the result.
    Keep,
}

choices! { Totals {
    Totals::Error => "error", "each is an error" / "逐行报错";
    Totals::Drop => "drop", "they are left out and listed in the result" / "剔除，并在结果中列出";
    Totals::Keep => "keep", "they count as schools and are listed in the result" / "按学校计入，并在结果中列出";
}}

/// The options of a call on a table of schools.
pub(crate) trait ReadsSchools {
    /// How they say that the table is to be read, for a standard that needs these columns.
    fn reading<'t>(&'t self, needs: Option<&'t Needs>) -> Reading<'t>;
}

/// How a table is to be read.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reading<'t> {
    /// The caller's heading for a column: id to heading.
    pub(crate) mapping: &'t BTreeMap<String, String>,
    /// The column that divides the rows into counties.
    pub(crate) by: Option<&'t str>,
    /// What happens to rows that are no schools.
    pub(crate) totals: Totals,
    /// For each row that of the caller's table, where the table has some of its rows only.
    pub(crate) numbers: Option<&'t [usize]>,
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
