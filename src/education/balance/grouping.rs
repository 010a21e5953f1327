//! Rows divided into groups by the values of one or several columns.

use crate::education::Column;
use crate::table::{Groups, Key, Keys};

/// The groups of a table, in the order of their keys; missing values come last.
#[derive(Debug)]
pub(super) struct Grouping {
    /// The key of each group: one value a column.
    pub(super) keys: Vec<Vec<Option<String>>>,
    /// The group of each row.
    pub(super) of: Vec<u32>,
    rows: Groups,
}

impl Grouping {
    /// Divides `count` rows by `columns`.
    pub(super) fn of(columns: &[&Column<'_>], count: usize) -> Self {
        let keys = Keys::of_columns(columns.iter().copied(), count);
        let rows = Groups::of(&keys.of, keys.len(), None);
        let text = |part: Option<Key>| part.map(|part| part.to_string());
        let key = |group| keys.key(group).into_iter().map(text).collect();
        Self {
            keys: (0..keys.len()).map(key).collect(),
            of: keys.of,
            rows,
        }
    }

    /// The rows of each group, in the order of the table.
    pub(super) fn groups(&self) -> impl Iterator<Item = &[u32]> {
        (0..self.rows.len()).map(|group| self.rows.rows(group))
    }
}
