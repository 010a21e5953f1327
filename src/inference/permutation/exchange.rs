//! Between which units groups are exchanged.

use std::ops::Range;

use crate::error::{Error, Result};
use crate::numeric::Random;
use crate::sample::Sample;
use crate::words::{inference, permutation as phrases};

use super::super::design::WeightsKind;
use super::super::domain::Domain;

/// The groups of rows, and the units between which they are exchanged.
///
/// A row keeps its value and weight; its group is that of another unit. Without a design, units are the rows. With a
/// design they are the primary sampling units, all rows of which must be in one group, and only units of one stratum
/// exchange their groups. The order of the rows does not show: units that are rows have the order of their values.
///
/// # Examples
///
/// ```
/// use junheng::inference::{Exchange, PermutationOptions, PermutationTest};
/// let spend = [8.0, 8.3, 8.9, 7.9, 8.2, 9.6, 9.9, 9.4, 10.2, 9.7];
/// let is_urban = [0, 0, 0, 0, 0, 1, 1, 1, 1, 1];
/// let exchange = Exchange::of_rows(&spend, None, &is_urban)?;
/// let found = PermutationTest::between(&"theil_t".parse()?, &exchange, PermutationOptions::default())?;
/// // Of 252 divisions of ten rows into halves, this one and its mirror image have the largest part between them.
/// assert!(found.p_value < 0.02);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Exchange<'a> {
    pub(super) domain: Option<&'a Domain<'a>>,
    pub(super) values: &'a [f64],
    weights: Option<Vec<f64>>,
    /// The rows in the order of their values, then weights.
    pub(super) order: Vec<u32>,
    /// The unit of each row.
    unit: Vec<u32>,
    /// The group of each unit; units come stratum after stratum.
    groups: Vec<u32>,
    /// The units of each stratum.
    strata: Vec<Range<usize>>,
    pub(super) count: usize,
}

/// The groups of one permutation.
pub(super) struct Labels {
    units: Vec<u32>,
}

impl<'a> Exchange<'a> {
    /// Rows of a simple sample; `groups` has a number from 0 for each.
    ///
    /// # Errors
    ///
    /// As a [`Sample`]; [`LengthMismatch`](crate::ErrorKind::LengthMismatch) for groups of another number;
    /// [`InvalidTable`](crate::ErrorKind::InvalidTable) if there are fewer than two groups.
    pub fn of_rows(values: &'a [f64], weights: Option<&[f64]>, groups: &[u32]) -> Result<Self> {
        let order = ordered(values, weights, groups)?;
        let mut unit = vec![0; values.len()];
        for (place, &row) in order.iter().enumerate() {
            unit[row as usize] = place as u32;
        }
        let strata = std::iter::once(0..values.len()).collect();
        Self::checked(None, values, weights, groups, order, unit, strata)
    }

    /// Units of several rows each, such as the schools of pupils; `units` has a number for each row. All rows of a unit
    /// are in one group.
    ///
    /// # Edge cases
    ///
    /// Permutations depend on the order of the numbers of the units, not on that of the rows.
    ///
    /// # Errors
    ///
    /// As [`of_rows`](Self::of_rows); [`LengthMismatch`](crate::ErrorKind::LengthMismatch) for units of another number
    /// than values; [`InvalidTable`](crate::ErrorKind::InvalidTable) for a unit with rows in several groups.
    ///
    /// # Examples
    ///
    /// ```
    /// use junheng::inference::{Exchange, PermutationOptions, PermutationTest};
    /// let spend = [8.0, 8.4, 9.0, 9.2, 7.0, 7.1, 9.9, 10.0];
    /// let (is_urban, school) = ([0, 0, 1, 1, 0, 0, 1, 1], [0, 0, 1, 1, 2, 2, 3, 3]);
    /// let exchange = Exchange::of_units(&spend, None, &is_urban, &school)?;
    /// let found = PermutationTest::between(&"theil_t".parse()?, &exchange, PermutationOptions::default())?;
    /// // Of 6 divisions of four schools into halves, this one and its mirror image have the largest part.
    /// assert!(found.p_value > 0.25 && found.p_value < 0.45);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    pub fn of_units(
        values: &'a [f64],
        weights: Option<&[f64]>,
        groups: &[u32],
        units: &[u32],
    ) -> Result<Self> {
        let order = ordered(values, weights, groups)?;
        if units.len() != values.len() {
            return Err(Error::new(&phrases::UNITS_OF_ROWS)
                .with("expected", values.len())
                .with("got", units.len()));
        }
        let mut known = units.to_vec();
        known.sort_unstable();
        known.dedup();
        let place = |unit: &u32| known.partition_point(|other| other < unit) as u32;
        let unit = units.iter().map(place).collect();
        let strata = std::iter::once(0..known.len()).collect();
        Self::checked(None, values, weights, groups, order, unit, strata)
    }

    /// Primary sampling units of a design: values, weights and groups of the rows of the domain, in the order given to
    /// [`SamplingDesign::domain`](super::super::SamplingDesign::domain). Without weights those of the design.
    ///
    /// # Errors
    ///
    /// As [`of_rows`](Self::of_rows); [`InvalidTable`](crate::ErrorKind::InvalidTable) for a unit with rows in several
    /// groups and if no stratum has units of several groups; [`InvalidSpec`](crate::ErrorKind::InvalidSpec) for
    /// frequency weights.
    pub fn of(
        domain: &'a Domain<'a>,
        values: &'a [f64],
        weights: Option<&[f64]>,
        groups: &[u32],
    ) -> Result<Self> {
        let design = domain.design;
        if design.weights_kind() == WeightsKind::Frequency {
            return Err(Error::new(&inference::REPLICATED_FREQUENCIES));
        }
        let rows = domain.given();
        if values.len() != rows.len() {
            return Err(Error::new(&inference::SCORES)
                .with("expected", rows.len())
                .with("got", values.len()));
        }
        let own: Option<Vec<f64>> = match weights {
            Some(weights) => Some(weights.to_vec()),
            None => {
                (design.weights()).map(|all| rows.iter().map(|&row| all[row as usize]).collect())
            }
        };
        let order = ordered(values, own.as_deref(), groups)?;
        let mut rank = vec![0; rows.len()];
        for (place, &row) in order.iter().enumerate() {
            rank[row as usize] = place as u32;
        }
        let stage = &design.stages[0];
        let is_by_row = stage.unit.len() == stage.stratum.len();
        let key = |at: usize| {
            let unit = stage.unit[rows[at] as usize];
            let within = if is_by_row { rank[at] } else { unit };
            (stage.stratum[unit as usize], within)
        };
        let mut units: Vec<(u32, u32)> = (0..rows.len()).map(key).collect();
        units.sort_unstable();
        units.dedup();
        let place = |at: usize| units.partition_point(|unit| *unit < key(at)) as u32;
        let unit = (0..rows.len()).map(place).collect();
        let mut from = 0;
        let strata = units.chunk_by(|a, b| a.0 == b.0).map(|stratum| {
            let first = from;
            from += stratum.len();
            first..from
        });
        let strata = strata.collect();
        Self::checked(
            Some(domain),
            values,
            own.as_deref(),
            groups,
            order,
            unit,
            strata,
        )
    }

    fn checked(
        domain: Option<&'a Domain<'a>>,
        values: &'a [f64],
        weights: Option<&[f64]>,
        groups: &[u32],
        order: Vec<u32>,
        unit: Vec<u32>,
        strata: Vec<Range<usize>>,
    ) -> Result<Self> {
        let units = strata.last().map_or(0, |stratum| stratum.end);
        let mut first: Vec<Option<usize>> = vec![None; units];
        for (row, &unit) in unit.iter().enumerate() {
            let known = *first[unit as usize].get_or_insert(row);
            if groups[known] != groups[row] {
                return Err(Error::new(&phrases::UNIT_IN_TWO_GROUPS)
                    .with("first_row", row_of(domain, known))
                    .with("row", row_of(domain, row)));
            }
        }
        let of_unit: Vec<u32> = (first.iter())
            .map(|row| row.map_or(0, |row| groups[row]))
            .collect();
        let is_mixed = |stratum: &Range<usize>| {
            let own = &of_unit[stratum.clone()];
            own.iter().any(|group| *group != own[0])
        };
        if !strata.iter().any(is_mixed) {
            return Err(Error::new(&phrases::NOTHING_TO_EXCHANGE));
        }
        Ok(Self {
            domain,
            values,
            weights: weights.map(<[f64]>::to_vec),
            order,
            unit,
            count: of_unit.iter().max().map_or(0, |most| *most as usize + 1),
            groups: of_unit,
            strata,
        })
    }

    /// The weight of a row.
    #[inline]
    pub(super) fn weight(&self, row: usize) -> f64 {
        self.weights.as_ref().map_or(1.0, |weights| weights[row])
    }

    /// The sample of all rows.
    pub(super) fn sample(&self) -> Result<Sample<'_>> {
        match &self.weights {
            Some(weights) => Sample::weighted(self.values, weights),
            None => Sample::new(self.values),
        }
    }

    /// The groups as they are.
    pub(super) fn own(&self) -> Labels {
        Labels {
            units: self.groups.clone(),
        }
    }

    /// The groups of one permutation.
    pub(super) fn permute(&self, labels: &mut Labels, sorted: &[u32], seed: u64, number: u64) {
        labels.units.copy_from_slice(sorted);
        let mut random = Random::stream(seed, number);
        for stratum in &self.strata {
            random.shuffle(&mut labels.units[stratum.clone()]);
        }
    }

    /// The groups in ascending order within each stratum, from which permutations start: which unit has which does not
    /// show.
    pub(super) fn sorted(&self) -> Vec<u32> {
        let mut out = self.groups.clone();
        for stratum in &self.strata {
            out[stratum.clone()].sort_unstable();
        }
        out
    }

    /// The group of a row.
    #[inline]
    pub(super) fn group(&self, labels: &Labels, row: usize) -> usize {
        labels.units[self.unit[row] as usize] as usize
    }
}

/// The row of the table.
fn row_of(domain: Option<&Domain<'_>>, at: usize) -> usize {
    domain.map_or(at, |domain| domain.given()[at] as usize)
}

/// The rows in the order of their values, then weights; those that are equal have the order of their groups.
fn ordered(values: &[f64], weights: Option<&[f64]>, groups: &[u32]) -> Result<Vec<u32>> {
    match weights {
        Some(weights) => Sample::weighted(values, weights)?,
        None => Sample::new(values)?,
    };
    if groups.len() != values.len() {
        return Err(Error::new(&phrases::GROUPS_OF_ROWS)
            .with("expected", values.len())
            .with("got", groups.len()));
    }
    let weight = |row: u32| weights.map_or(1.0, |weights| weights[row as usize]);
    let mut order: Vec<u32> = (0..values.len() as u32).collect();
    order.sort_by(|&one, &other| {
        let value = |row: u32| values[row as usize] + 0.0;
        (value(one).total_cmp(&value(other)))
            .then(weight(one).total_cmp(&weight(other)))
            .then(groups[one as usize].cmp(&groups[other as usize]))
    });
    Ok(order)
}
