//! Segregation of pupils over units, from the cells of the table of counts.

use std::collections::BTreeMap;

use crate::analysis::framework::linear::Linear;
use crate::inference::{Statistic, Statistics};

/// The counts of each unit, one for each group.
pub(in crate::analysis) type Cells<'s> = Vec<Vec<Statistic<'s>>>;

/// Beyond so many cells times numbers those of single units are left to replicates.
const MOST: usize = 1 << 24;

/// The sums that the indices are functions of; units and groups without pupils have no part in them.
struct Table<'a, 's> {
    all: &'s Statistics,
    cells: &'a [Vec<Statistic<'s>>],
    of_units: Vec<Statistic<'s>>,
    of_groups: Vec<Statistic<'s>>,
    pupils: Statistic<'s>,
}

impl<'a, 's> Table<'a, 's> {
    fn of(all: &'s Statistics, cells: &'a [Vec<Statistic<'s>>]) -> Self {
        let groups = cells.first().map_or(0, Vec::len);
        let sum = |terms: &mut dyn Iterator<Item = Statistic<'s>>| Statistic::sum(all, terms);
        let of_groups: Vec<Statistic<'s>> = (0..groups)
            .map(|group| sum(&mut cells.iter().map(|unit| unit[group])))
            .collect();
        Self {
            all,
            cells,
            of_units: (cells.iter())
                .map(|unit| sum(&mut unit.iter().copied()))
                .collect(),
            pupils: sum(&mut of_groups.iter().copied()),
            of_groups,
        }
    }

    /// The cell's n·ln(π_jm/π_m), 0 without pupils.
    fn term(&self, unit: usize, group: usize) -> Statistic<'s> {
        let own = self.cells[unit][group];
        if own.value() == 0.0 {
            return self.all.constant(0.0);
        }
        let share = own / self.of_units[unit];
        own * (share / (self.of_groups[group] / self.pupils)).ln()
    }

    fn groups(&self) -> impl Iterator<Item = usize> + use<'s> {
        0..self.of_groups.len()
    }

    /// Σ n·ln(π_jm/π_m) of a unit.
    fn of_unit(&self, unit: usize) -> Statistic<'s> {
        Statistic::sum(self.all, self.groups().map(|group| self.term(unit, group)))
    }

    fn of_group(&self, group: usize) -> Statistic<'s> {
        let units = 0..self.cells.len();
        Statistic::sum(self.all, units.map(|unit| self.term(unit, group)))
    }

    /// M.
    fn information(&self) -> Statistic<'s> {
        let units = 0..self.cells.len();
        Statistic::sum(self.all, units.map(|unit| self.of_unit(unit))) / self.pupils
    }

    /// −Σ π ln π.
    fn entropy(&self) -> Statistic<'s> {
        let shares = self.of_groups.iter().filter(|own| own.value() > 0.0);
        let terms = shares.map(|own| {
            let share = *own / self.pupils;
            -(share * share.ln())
        });
        Statistic::sum(self.all, terms)
    }
}

/// Puts M, the entropy and H of a table.
fn whole<'s>(linear: &Linear<'s>, table: &Table<'_, 's>, record: &str) -> [Statistic<'s>; 2] {
    let (information, entropy) = (table.information(), table.entropy());
    linear.put(format!("{record}mutual_information"), information);
    linear.put(format!("{record}entropy"), entropy);
    if entropy.value() > 0.0 {
        linear.put(format!("{record}theil_h"), information / entropy);
    }
    [information, entropy]
}

/// Mutual information at two dates, and its change.
pub(in crate::analysis) fn change<'s>(linear: &Linear<'s>, before: &Cells<'s>, after: &Cells<'s>) {
    let [before, after] = [before, after].map(|cells| Table::of(linear.all, cells).information());
    linear.put_all(
        "",
        &[
            ("before", before),
            ("after", after),
            ("difference", after - before),
        ],
    );
}

/// The numbers of [`LocalSegregation`](crate::segregation::LocalSegregation).
pub(in crate::analysis) fn local<'s>(linear: &Linear<'s>, cells: &Cells<'s>) {
    let table = Table::of(linear.all, cells);
    whole(linear, &table, "");
    let part = |record: String, pupils: Statistic<'s>, sum: Statistic<'s>| {
        let (share, contribution) = (pupils / table.pupils, sum / table.pupils);
        linear.put_all(
            &record,
            &[
                ("weight_share", share),
                ("local", sum / pupils),
                ("contribution", contribution),
            ],
        );
    };
    let present = |all: &[Statistic<'s>]| -> Vec<usize> {
        (0..all.len()).filter(|&at| all[at].value() > 0.0).collect()
    };
    for (at, group) in present(&table.of_groups).into_iter().enumerate() {
        part(
            format!("groups[{at}]."),
            table.of_groups[group],
            table.of_group(group),
        );
    }
    let width = table.of_groups.len();
    if cells.len().saturating_mul(cells.len() * width) > MOST {
        return;
    }
    for (at, unit) in present(&table.of_units).into_iter().enumerate() {
        part(
            format!("units[{at}]."),
            table.of_units[unit],
            table.of_unit(unit),
        );
    }
}

/// The numbers of [`Exposures`](crate::segregation::Exposures).
pub(in crate::analysis) fn exposures<'s>(linear: &Linear<'s>, cells: &Cells<'s>) {
    let table = Table::of(linear.all, cells);
    for from in table
        .groups()
        .filter(|&from| table.of_groups[from].value() > 0.0)
    {
        for to in table.groups() {
            let units = cells
                .iter()
                .zip(&table.of_units)
                .filter(|(_, pupils)| pupils.value() > 0.0);
            let met = units.map(|(unit, pupils)| unit[from] * unit[to] / *pupils);
            let exposure = Statistic::sum(linear.all, met) / table.of_groups[from];
            linear.put(format!("shares[{from}][{to}]"), exposure);
        }
    }
}

/// Units that are together so far: their places in each level, and their cells.
struct Cluster<'s> {
    units: Vec<(usize, Vec<Statistic<'s>>)>,
}

/// The numbers of a decomposition over levels; `keys` has the place of each unit in each level.
pub(in crate::analysis) fn decomposition<'s>(
    linear: &Linear<'s>,
    cells: &Cells<'s>,
    keys: &[Vec<u32>],
) {
    let all = linear.all;
    let table = Table::of(all, cells);
    let [total, entropy] = whole(linear, &table, "");
    let present = (0..cells.len()).filter(|&unit| table.of_units[unit].value() > 0.0);
    let mut clusters = vec![Cluster {
        units: present.map(|unit| (unit, cells[unit].clone())).collect(),
    }];
    for level in 0..=keys.len() {
        let mut inner = Vec::new();
        let mut sum = all.constant(0.0);
        for (at, cluster) in clusters.into_iter().enumerate() {
            let rows: Cells<'s> = match keys.get(level) {
                None => cluster.units.into_iter().map(|(_, own)| own).collect(),
                Some(keys) => {
                    let parts = divided(cluster, keys);
                    let rows = parts.iter().map(|part| summed(all, part)).collect();
                    inner.extend(parts);
                    rows
                }
            };
            let record = format!("levels[{level}].parts[{at}].");
            let own = Table::of(all, &rows);
            let [information, _] = whole(linear, &own, &record);
            let share = own.pupils / table.pupils;
            linear.put(format!("{record}weight_share"), share);
            linear.put(format!("{record}contribution"), share * information);
            sum = sum + share * information;
        }
        let record = format!("levels[{level}].");
        linear.put(format!("{record}mutual_information"), sum);
        if entropy.value() > 0.0 {
            linear.put(format!("{record}theil_h"), sum / entropy);
        }
        if total.value() > 0.0 {
            linear.put(format!("{record}share"), sum / total);
        }
        clusters = inner;
    }
}

fn divided<'s>(cluster: Cluster<'s>, keys: &[u32]) -> Vec<Cluster<'s>> {
    let mut inner = BTreeMap::<u32, Vec<_>>::new();
    for (unit, cells) in cluster.units {
        inner.entry(keys[unit]).or_default().push((unit, cells));
    }
    inner.into_values().map(|units| Cluster { units }).collect()
}

fn summed<'s>(all: &'s Statistics, cluster: &Cluster<'s>) -> Vec<Statistic<'s>> {
    let groups = cluster.units.first().map_or(0, |(_, cells)| cells.len());
    let sum =
        |group: usize| Statistic::sum(all, cluster.units.iter().map(|(_, cells)| cells[group]));
    (0..groups).map(sum).collect()
}
