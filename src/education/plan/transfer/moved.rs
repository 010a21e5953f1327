//! What the plans of a county have moved so far, and what that leaves of wholes and their parts.

use std::collections::BTreeMap;

use crate::education::columns::column;
use crate::education::plan::framework::pool::Pool;
use crate::education::plan::framework::setting::Setting;

/// More or less in single cells, by numeric column and row, in the unit of the column.
#[derive(Debug, Default)]
pub(super) struct Moved(BTreeMap<(usize, usize), f64>);

impl Moved {
    /// Adds the change of a pool's resource, by place, to its column and the wholes of that.
    pub(super) fn add(&mut self, setting: &Setting<'_>, pool: &Pool, change: &[(usize, f64)]) {
        let mut columns = wholes(setting, pool.column());
        columns.push(pool.column());
        for &(row, units) in change {
            for &column in &columns {
                *self.0.entry((column, row)).or_default() += units / pool.factor();
            }
        }
    }

    /// How much of its resource a school may give before another part exceeds their whole, in the unit of the resource.
    ///
    /// A teacher who moves counts in the number of teachers; those who remain must be at least as many as each other part.
    pub(super) fn spare(&self, setting: &Setting<'_>, pool: &Pool, row: usize) -> f64 {
        let mut spare = f64::INFINITY;
        let cell = |column: usize| {
            let moved = self.0.get(&(column, row)).copied().unwrap_or(0.0);
            setting.schools.numbers[column].values[row] + moved
        };
        for whole in wholes(setting, pool.column()) {
            let rest = cell(whole);
            for part in (0..setting.schools.numbers.len()).filter(|&part| part != pool.column()) {
                let left = rest - cell(part);
                // A missing cell is compared with nothing.
                if wholes(setting, part).contains(&whole) && left < spare {
                    spare = left;
                }
            }
        }
        (spare * pool.factor()).max(0.0)
    }
}

/// The columns of the table that a column is a part of.
fn wholes(setting: &Setting<'_>, part: usize) -> Vec<usize> {
    let entry = column(setting.schools.numbers[part].id());
    let ids = entry.map_or(&[][..], |entry| entry.part_of);
    ids.iter()
        .filter_map(|id| setting.schools.position(id))
        .collect()
}
