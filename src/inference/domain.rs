//! The rows that an estimate is computed from, as a part of a design.

use crate::error::{Error, Result};
use crate::numeric::sum_of;
use crate::words::inference as phrases;

use super::design::{SamplingDesign, WeightsKind};

/// Some of the rows of a design: a group, or all rows with a value.
///
/// The other rows have the score 0 and their units remain in their strata, so that the size of the group is a result of
/// the sample, too. A design of the group's rows alone would have too small a variance.
#[derive(Debug, Clone)]
pub struct Domain<'d> {
    pub(super) design: &'d SamplingDesign,
    /// The places of the rows among those of the domain, by unit.
    pub(super) order: Vec<u32>,
    /// The rows, in that order.
    pub(super) rows: Vec<u32>,
    psus: f64,
    strata: usize,
}

impl SamplingDesign {
    /// The domain of these rows, in any order.
    ///
    /// # Errors
    ///
    /// [`InvalidSpec`](crate::ErrorKind::InvalidSpec) for a row that the design does not have or that is given twice.
    pub fn domain(&self, rows: &[u32]) -> Result<Domain<'_>> {
        rows.iter().try_for_each(|&row| self.require_row(row))?;
        let last = &self.stages[self.stages.len() - 1].unit;
        let order = by_unit(rows, |row| last[row as usize]);
        let rows: Vec<u32> = order.iter().map(|&at| rows[at as usize]).collect();
        if let Some(twice) = rows.windows(2).find(|pair| pair[0] == pair[1]) {
            return Err(Error::new(&phrases::ROW_TWICE).with("row", twice[0] as usize));
        }
        let (psus, strata) = counted(self, &rows);
        Ok(Domain {
            design: self,
            order,
            rows,
            psus,
            strata,
        })
    }
}

/// The places of the rows by their units, and within a unit by row.
fn by_unit(rows: &[u32], unit: impl Fn(u32) -> u32) -> Vec<u32> {
    if rows.is_sorted() {
        // Units and places as one number each; the places come in the order of the rows.
        let pair = |(at, &row): (usize, &u32)| u64::from(unit(row)) << 32 | at as u64;
        let mut pairs: Vec<u64> = rows.iter().enumerate().map(pair).collect();
        pairs.sort_unstable();
        return pairs.iter().map(|&pair| pair as u32).collect();
    }
    let mut order: Vec<u32> = (0..rows.len() as u32).collect();
    order.sort_unstable_by_key(|&at| {
        let row = rows[at as usize];
        (unit(row), row)
    });
    order
}

impl Domain<'_> {
    /// The number of rows.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether it has no row.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The rows as they were given.
    pub(super) fn given(&self) -> Vec<u32> {
        let mut out = vec![0; self.rows.len()];
        for (&place, &row) in self.order.iter().zip(&self.rows) {
            out[place as usize] = row;
        }
        out
    }

    /// The number of primary sampling units with a row of positive weight; of frequencies, their sum.
    pub fn psus(&self) -> usize {
        self.psus as usize
    }

    /// The number of strata with such a unit.
    pub fn strata(&self) -> usize {
        self.strata
    }

    /// Primary sampling units less strata, or what the design states.
    pub fn degrees_of_freedom(&self) -> f64 {
        let own = self.psus - self.strata as f64;
        self.design.degrees_of_freedom.unwrap_or(own)
    }
}

/// Primary sampling units and strata of the rows of positive weight; the rows come by unit.
fn counted(design: &SamplingDesign, rows: &[u32]) -> (f64, usize) {
    let first = &design.stages[0];
    let weighs = |row: &&u32| design.weights().is_none_or(|all| all[**row as usize] > 0.0);
    let mut units: Vec<u32> = (rows.iter().filter(weighs))
        .map(|&row| first.unit[row as usize])
        .collect();
    units.dedup();
    let psus = match design.weights_kind() {
        WeightsKind::Frequency => sum_of(units.iter().map(|&unit| first.times(unit))),
        WeightsKind::Probability | WeightsKind::Analytic => units.len() as f64,
    };
    let strata =
        units.chunk_by(|&one, &other| first.stratum[one as usize] == first.stratum[other as usize]);
    (psus, strata.count())
}
