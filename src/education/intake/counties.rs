//! Rows put together by county.

use std::collections::HashMap;

use crate::education::Column;
use crate::table::{Groups, Key, Keys};

/// Which rows belong to which county, counties in the order of their keys.
#[derive(Debug, Clone)]
pub(crate) struct Counties {
    names: Vec<String>,
    places: HashMap<String, usize>,
    groups: Groups,
}

impl Counties {
    /// All rows as one county without a name.
    pub(crate) fn one(rows: usize) -> Self {
        Self {
            names: Vec::new(),
            places: HashMap::new(),
            groups: Groups::of(&vec![0; rows], 1, None),
        }
    }

    /// Rows grouped by the values of a column; rows without one are excluded (and are findings).
    pub(crate) fn group(column: &Column<'_>, rows: usize) -> Self {
        let keys = Keys::of_columns([column], rows);
        let key = |group| keys.columns[0].key(group).map(Key::to_string);
        // A missing name comes after all others.
        let names: Vec<String> = (0..keys.len()).filter_map(key).collect();
        let is_kept = |county: u32| (county as usize) < names.len();
        let kept: Vec<bool> = keys.of.iter().map(|&county| is_kept(county)).collect();
        let of: Vec<u32> = (keys.of.iter())
            .map(|&county| if is_kept(county) { county } else { 0 })
            .collect();
        // Without a name there are rows to leave out and no county to leave them out of.
        let count = names.len().max(usize::from(rows > 0));
        Self {
            places: (names.iter().cloned()).zip(0..).collect(),
            names,
            groups: Groups::of(&of, count, Some(&kept)),
        }
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.groups.len()
    }

    /// The county's name; `None` where the table is one county.
    pub(crate) fn name(&self, county: usize) -> Option<&str> {
        self.names.get(county).map(String::as_str)
    }

    /// The county of that name.
    pub(crate) fn find(&self, name: &str) -> Option<usize> {
        self.places.get(name).copied()
    }

    /// The county's rows, in the order of the table.
    pub(crate) fn rows(&self, county: usize) -> impl ExactSizeIterator<Item = usize> + '_ {
        self.groups.rows(county).iter().map(|&row| row as usize)
    }
}
