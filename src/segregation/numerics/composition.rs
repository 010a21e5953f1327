//! Shares of the groups, in all and in each unit.

use crate::error::{Error, Result};
use crate::measure::Entry;
use crate::numeric::{DoubleDouble, Whole, quotient_difference, sum_of};
use crate::segregation::Counts;
use crate::words::segregation as phrases;

/// A unit with pupils of the groups compared.
#[derive(Debug, Clone)]
pub(crate) struct Unit {
    /// Its row in the counts.
    pub(crate) row: usize,
    /// Its pupils.
    pub(crate) pupils: f64,
    /// u, its share of all pupils.
    pub(crate) weight: f64,
    /// Its pupils of each group.
    pub(crate) cells: Vec<f64>,
    /// π_m, the shares of the groups among its pupils.
    pub(crate) shares: Vec<f64>,
    /// By how much each lies above the group's share among all pupils.
    apart: Vec<f64>,
}

/// The share of a group in a unit, with its share in all.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Share {
    pub(crate) own: f64,
    pub(crate) all: f64,
    /// own − all, with its digits where the two are nearly equal.
    pub(crate) apart: f64,
}

impl Share {
    /// Of two shares that are known as doubles.
    pub(crate) fn of(own: f64, all: f64) -> Self {
        Self {
            own,
            all,
            apart: own - all,
        }
    }
}

impl Unit {
    /// The share of a group, `all` the shares among all pupils.
    pub(crate) fn share(&self, group: usize, all: &[f64]) -> Share {
        Share {
            own: self.shares[group],
            all: all[group],
            apart: self.apart[group],
        }
    }
}

/// The units that have pupils of the groups compared, and the shares of the groups in all.
///
/// The shares are quotients of exact sums, and so is their difference: where a unit has nearly the composition
/// of the whole it keeps its digits.
#[derive(Debug, Clone)]
pub(crate) struct Composition {
    pub(crate) pupils: f64,
    /// π_m, the shares of the groups among all pupils.
    pub(crate) shares: Vec<f64>,
    /// 1 − π_m, from the pupils of the other groups: of a large group 1 − π_m alone is short of digits.
    pub(crate) rests: Vec<f64>,
    pub(crate) units: Vec<Unit>,
    rows: usize,
}

impl Composition {
    /// Of the chosen group and its reference group where one is chosen, of every group otherwise.
    pub(crate) fn of(entry: &'static Entry, counts: &Counts<'_>) -> Result<Self> {
        let Some(group) = counts.group() else {
            return Ok(Self::whole(counts));
        };
        counts.require_pupils(entry, group)?;
        if let Some(reference) = counts.reference_group() {
            counts.require_pupils(entry, reference)?;
        }
        let other = |row: &[f64]| match counts.reference_group() {
            Some(reference) => row[reference],
            None => {
                let others = row.iter().enumerate().filter(|one| one.0 != group);
                sum_of(others.map(|one| *one.1))
            }
        };
        Ok(Self::from_rows(counts.units(), |unit| {
            let row = counts.row(unit);
            vec![row[group], other(row)]
        }))
    }

    /// Of two groups that both have pupils: the chosen group, by default the first of two, and its reference group.
    pub(crate) fn of_two(entry: &'static Entry, counts: &Counts<'_>) -> Result<Self> {
        if counts.group().is_none() && counts.groups() > 2 {
            return Err(Error::new(&phrases::TWO_GROUPS)
                .with("measure", &entry.name)
                .with("got", counts.groups()));
        }
        let all = Self::of(entry, counts)?;
        all.require_diversity(entry, counts)?;
        Ok(all)
    }

    /// Of every group.
    pub(crate) fn whole(counts: &Counts<'_>) -> Self {
        Self::from_rows(counts.units(), |unit| counts.row(unit).to_vec())
    }

    /// Of rows of counts; that one of them has pupils is checked elsewhere.
    pub(crate) fn from_rows(rows: usize, row: impl Fn(usize) -> Vec<f64>) -> Self {
        let counts: Vec<Vec<f64>> = (0..rows).map(row).collect();
        let groups = counts.first().map_or(0, Vec::len);
        let of_groups: Vec<Whole> = (0..groups)
            .map(|group| Whole::of(counts.iter().map(|row| row[group])))
            .collect();
        let all = Whole::of(counts.iter().flatten().copied());
        let shares: Vec<DoubleDouble> = of_groups.iter().map(|group| group.over(&all)).collect();
        let units = counts.iter().enumerate().filter_map(|(row, cells)| {
            let own = Whole::of(cells.iter().copied());
            let apart = |group: usize| {
                let count = cells[group];
                let share = own.share(count);
                let whole = (&of_groups[group], &all, shares[group]);
                quotient_difference((count, &own, share), whole)
            };
            let pupils = own.to_f64();
            (pupils > 0.0).then(|| Unit {
                row,
                pupils,
                weight: own.over(&all).to_f64(),
                shares: cells.iter().map(|count| count / pupils).collect(),
                apart: (0..groups).map(apart).collect(),
                cells: cells.clone(),
            })
        });
        Self {
            pupils: all.to_f64(),
            units: units.collect(),
            rests: (of_groups.iter())
                .map(|group| all.less(group).over(&all).to_f64())
                .collect(),
            shares: shares.into_iter().map(DoubleDouble::to_f64).collect(),
            rows,
        }
    }

    /// I = Σ π(1 − π): how often two pupils drawn at random are of different groups.
    pub(crate) fn diversity(&self) -> f64 {
        sum_of(
            self.shares
                .iter()
                .zip(&self.rests)
                .map(|(share, rest)| share * rest),
        )
    }

    /// dI with respect to additional weight on the unit.
    pub(crate) fn diversity_moves(&self, unit: &Unit) -> f64 {
        -2.0 * sum_of((self.shares.iter().zip(&unit.shares)).map(|(all, own)| all * (own - all)))
    }

    /// The diversity; an error where all pupils are of one group.
    pub(crate) fn require_diversity(
        &self,
        entry: &'static Entry,
        counts: &Counts<'_>,
    ) -> Result<f64> {
        match self.diversity() {
            diversity if diversity > 0.0 => Ok(diversity),
            _ => Err(counts.one_group(entry)),
        }
    }

    /// Σ u f(unit), each product rounded by itself, the sum exact.
    pub(crate) fn mean_of(&self, f: impl Fn(&Unit) -> f64) -> f64 {
        sum_of(self.units.iter().map(|unit| unit.weight * f(unit)))
    }

    /// Σ u Σ_m f(π_m of the unit, π_m).
    pub(crate) fn mean_of_cells(&self, f: impl Fn(Share) -> f64) -> f64 {
        let f = &f;
        sum_of(self.units.iter().flat_map(|unit| {
            let groups = 0..self.shares.len();
            groups.map(move |group| unit.weight * f(unit.share(group, &self.shares)))
        }))
    }

    /// A number for each row of the counts, 0 for units without pupils.
    pub(crate) fn by_row(&self, f: impl Fn(&Unit) -> f64) -> Vec<f64> {
        let mut out = vec![0.0; self.rows];
        for unit in &self.units {
            out[unit.row] = f(unit);
        }
        out
    }
}

/// Σ_m f(π_m of the unit, π_m).
pub(crate) fn over_groups(unit: &Unit, all: &[f64], f: impl Fn(Share) -> f64) -> f64 {
    sum_of((0..all.len()).map(|group| f(unit.share(group, all))))
}

/// Σ u π_f π_o / π_f, at most 1: rounded shares may add up to a little more than their rounded total.
pub(crate) fn met(all: &Composition, group: usize, other: usize) -> f64 {
    (all.mean_of(|unit| unit.shares[group] * unit.shares[other]) / all.shares[group]).min(1.0)
}
