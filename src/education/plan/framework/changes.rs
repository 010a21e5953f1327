//! Changes of single cells, and the table that they give.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use crate::education::columns::column;
use crate::education::{Column, Table};

use super::pool::Pool;
use super::setting::Setting;

/// More or less in single cells: by position among the numeric columns and by row of the setting's table.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Changes(BTreeMap<(usize, usize), f64>);

impl Changes {
    /// Adds `units` of the pool's resource to the school in `row` (removes them where negative).
    ///
    /// What counts in a part counts in its whole: a backbone teacher is a teacher, so that columns such as the
    /// number of teachers change with it where the table has them.
    pub(crate) fn add(&mut self, setting: &Setting<'_>, pool: &Pool, row: usize, units: f64) {
        self.add_to(setting, pool.term.column, row, units / pool.term.factor);
    }

    /// Adds `units` to the cell of a numeric column, and to the columns that it is a part of.
    pub(crate) fn add_to(&mut self, setting: &Setting<'_>, column: usize, row: usize, units: f64) {
        if units == 0.0 {
            return;
        }
        let mut columns = BTreeSet::from([column]);
        wholes(setting, column, &mut columns);
        for column in columns {
            if !setting.schools.numbers[column].values[row].is_nan() {
                *self.0.entry((column, row)).or_default() += units;
            }
        }
    }

    /// Adds the changes of another.
    pub(crate) fn extend(&mut self, other: &Self) {
        for (cell, units) in &other.0 {
            *self.0.entry(*cell).or_default() += units;
        }
    }

    /// Whether nothing changes.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.values().all(|units| *units == 0.0)
    }

    /// The table of the setting with these changes.
    pub(crate) fn apply<'s>(&self, setting: &'s Setting<'_>) -> Table<'s> {
        let mut table = setting.table.clone();
        let columns: BTreeSet<usize> = self.0.keys().map(|(column, _)| *column).collect();
        for column in columns {
            let numbers = &setting.schools.numbers[column];
            let mut values = numbers.values.to_vec();
            let cells = self.0.range((column, 0)..(column + 1, 0));
            for (&(_, row), units) in cells {
                values[row] += units;
            }
            let present = (numbers.has_missing).then(|| {
                values
                    .iter()
                    .map(|value| !value.is_nan())
                    .collect::<Vec<bool>>()
            });
            table.replace(
                numbers.heading.text,
                Column::Number {
                    values: Cow::Owned(values),
                    present: present.map(Cow::Owned),
                },
            );
        }
        table
    }
}

/// Whether what a column counts stays where it is: areas and rooms.
pub(crate) fn is_fixed(id: &str) -> bool {
    let unit = column(id).and_then(|entry| entry.unit.as_ref());
    id.contains("classroom") || unit.is_some_and(|unit| unit.en.contains("m²"))
}

/// Every column of the table that the column is a part of, directly or not.
pub(crate) fn wholes(setting: &Setting<'_>, part: usize, found: &mut BTreeSet<usize>) {
    let id = setting.schools.numbers[part].id();
    for whole in column(id).map_or(&[][..], |entry| entry.part_of) {
        let Some(position) = setting.schools.position(whole) else {
            continue;
        };
        if found.insert(position) {
            wholes(setting, position, found);
        }
    }
}
