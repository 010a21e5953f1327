//! What edits call schools and columns.

use crate::education::plan::framework::setting::{Setting, called};
use crate::words::{Name, Parameter};

use super::amount::Amount;

/// What schools and columns are called.
pub(super) struct Names<'n> {
    pub(super) setting: &'n Setting<'n>,
    /// The codes of all rows, those of schools to be opened included.
    pub(super) ids: &'n [String],
}

impl Names<'_> {
    /// A school as texts call it; those to be opened have no name yet.
    pub(super) fn called(&self, row: usize) -> Name {
        let setting = self.setting;
        let id = self.ids.get(row).map_or("", String::as_str);
        let is_of_table = row < setting.schools.len();
        let name = is_of_table.then(|| setting.name(row)).flatten();
        called(name, id)
    }

    /// Several schools.
    pub(super) fn all_called(&self, rows: &[usize]) -> Vec<Parameter> {
        let called = |&row: &usize| Parameter::from(self.called(row));
        rows.iter().map(called).collect()
    }

    /// The heading of the column that an edit names, and how much of it.
    pub(super) fn named(&self, cells: &[Amount]) -> (String, f64) {
        let Some(cell) = cells.iter().find(|cell| cell.is_named) else {
            return (String::new(), 0.0);
        };
        let numbers = self.setting.schools.numbers.get(cell.column);
        let heading = numbers.map_or("", |one| one.heading.text);
        (heading.to_owned(), cell.units)
    }
}
