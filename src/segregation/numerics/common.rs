//! The units and groups that two dates or places have in common.

use std::collections::HashMap;

use crate::error::{Error, Result};
use crate::numeric::sum_of;
use crate::segregation::Counts;
use crate::segregation::counts::{GROUPS, UNITS};
use crate::segregation::numerics::alike::Alike;
use crate::segregation::numerics::composition::Composition;
use crate::segregation::numerics::fit::{Table, column_sums, row_sums};
use crate::words::{Name, segregation as phrases};

/// The units and groups with pupils at both dates, and their shares.
pub(crate) struct Common {
    /// The rows of each unit.
    pub(crate) units: Vec<(usize, usize)>,
    /// The shares of each date.
    pub(crate) tables: [Table; 2],
    /// The shares of the units, and of the groups, of each date: sums of counts, divided once.
    pub(crate) margins: [(Vec<f64>, Vec<f64>); 2],
    /// Whether these are all units and groups with pupils of the date.
    pub(crate) all: [bool; 2],
    /// What stays exactly from the first date to the second.
    pub(crate) alike: Alike,
}

impl Common {
    /// Matched by label, or by position, until every row and column of both has pupils.
    pub(crate) fn of(dates: [&Counts<'_>; 2], all: &[Composition; 2]) -> Result<Self> {
        let rows = matched(
            &UNITS,
            dates.map(Counts::unit_labels),
            dates.map(Counts::units),
        )?;
        let labels = dates.map(|counts| match counts.group() {
            None => counts.group_labels(),
            Some(_) => None,
        });
        let groups = matched(&GROUPS, labels, all.each_ref().map(|one| one.shares.len()))?;
        let cells = all.each_ref().map(|one| {
            (one.units.iter())
                .map(|unit| (unit.row, &unit.cells))
                .collect::<HashMap<_, _>>()
        });
        let at_both = |&(first, second): &(usize, usize)| {
            cells[0].contains_key(&first) && cells[1].contains_key(&second)
        };
        let mut units: Vec<(usize, usize)> = rows.into_iter().filter(at_both).collect();
        let pick = |units: &[(usize, usize)], groups: &[(usize, usize)], date: usize| -> Table {
            let row = |pair: &(usize, usize)| cells[date].get(&[pair.0, pair.1][date]);
            (units.iter().filter_map(row))
                .map(|cells| {
                    groups
                        .iter()
                        .map(|pair| cells[[pair.0, pair.1][date]])
                        .collect()
                })
                .collect()
        };
        let mut groups = groups;
        loop {
            // Two of each, before their sums are looked at: without units there are no sums of groups.
            for (what, count) in [(&UNITS, units.len()), (&GROUPS, groups.len())] {
                if count < 2 {
                    return Err(Error::new(&phrases::NOTHING_COMMON).with("what", what));
                }
            }
            let tables = [pick(&units, &groups, 0), pick(&units, &groups, 1)];
            let sums = tables
                .each_ref()
                .map(|table| (row_sums(table), column_sums(table)));
            let stays = |at: usize| sums[0].0[at] > 0.0 && sums[1].0[at] > 0.0;
            let holds = |at: usize| sums[0].1[at] > 0.0 && sums[1].1[at] > 0.0;
            let kept_units = kept(&units, stays);
            let kept_groups = kept(&groups, holds);
            let settled = kept_units.len() == units.len() && kept_groups.len() == groups.len();
            (units, groups) = (kept_units, kept_groups);
            if settled {
                let groups_of = |one: &Composition| one.shares.iter().filter(|&&x| x > 0.0).count();
                return Ok(Self {
                    all: (all.each_ref()).map(|one| {
                        one.units.len() == units.len() && groups_of(one) == groups.len()
                    }),
                    units,
                    alike: Alike::of([&tables[0], &tables[1]]),
                    margins: tables.each_ref().map(margins),
                    tables: tables.map(shares),
                });
            }
        }
    }
}

fn kept(pairs: &[(usize, usize)], stays: impl Fn(usize) -> bool) -> Vec<(usize, usize)> {
    let of = |(at, pair): (usize, &(usize, usize))| stays(at).then_some(*pair);
    pairs.iter().enumerate().filter_map(of).collect()
}

/// The pairs of items at both dates: by label, or by position.
fn matched(
    what: &Name,
    labels: [Option<&[String]>; 2],
    counts: [usize; 2],
) -> Result<Vec<(usize, usize)>> {
    let [Some(first), Some(second)] = labels else {
        return match counts[0] == counts[1] {
            true => Ok((0..counts[0]).map(|at| (at, at)).collect()),
            false => Err(Error::new(&phrases::UNITS_DIFFER)
                .with("what", what)
                .with("expected", counts[0])
                .with("got", counts[1])),
        };
    };
    let at: HashMap<&String, usize> = second.iter().enumerate().map(|(at, x)| (x, at)).collect();
    let pair = |(row, label): (usize, &String)| at.get(label).map(|&other| (row, other));
    Ok(first.iter().enumerate().filter_map(pair).collect())
}

fn margins(table: &Table) -> (Vec<f64>, Vec<f64>) {
    let total = sum_of(table.iter().flatten().copied());
    let shares = |sums: Vec<f64>| sums.into_iter().map(|sum| sum / total).collect();
    (shares(row_sums(table)), shares(column_sums(table)))
}

fn shares(table: Table) -> Table {
    let total = sum_of(table.iter().flatten().copied());
    let row = |row: Vec<f64>| row.into_iter().map(|cell| cell / total).collect();
    table.into_iter().map(row).collect()
}
