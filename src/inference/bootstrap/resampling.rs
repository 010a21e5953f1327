//! What is drawn: rows, or the primary sampling units of a design.

use crate::error::{Error, Result};
use crate::numeric::sum_of;
use crate::words::inference as phrases;

use super::super::design::Stage;
use super::super::domain::Domain;
use super::super::draws::Draws;
use super::super::replicates::require_units;

/// What a replicate of the bootstrap draws, and the weights of the rows.
///
/// Without a design it draws as many rows as there are. With a design it draws n − 1 of the n primary sampling units of
/// each stratum and scales the weights, as [`Replicates::bootstrap`](super::super::Replicates::bootstrap) does.
///
/// Rows are drawn in their order. To be independent of it, sort them, as [`Weighted`](super::Weighted) requires for its
/// speed; units of several rows have the order of their labels.
#[derive(Debug, Clone)]
pub struct Resampling {
    draws: Draws,
    /// The unit of each row; `None` where the unit of a row is its place.
    unit: Option<Vec<u32>>,
    weights: Option<Vec<f64>>,
    rows: usize,
}

impl Resampling {
    /// Rows of a simple sample, with their weights; without them each row has weight 1.
    ///
    /// # Errors
    ///
    /// [`InvalidTable`](crate::ErrorKind::InvalidTable) for fewer than two rows;
    /// [`LengthMismatch`](crate::ErrorKind::LengthMismatch) for weights of another number.
    pub fn of_rows(rows: usize, weights: Option<&[f64]>) -> Result<Self> {
        if rows < 2 {
            return Err(Error::new(&phrases::ONE_UNIT).with("stage", 1));
        }
        require_weights(rows, weights)?;
        Ok(Self {
            draws: Draws::of_rows(rows),
            unit: None,
            weights: weights.map(<[f64]>::to_vec),
            rows,
        })
    }

    /// The primary sampling units of a design, of which the rows of the domain are used, in the order given to
    /// [`SamplingDesign::domain`](super::super::SamplingDesign::domain). Weights are those of the rows of the domain, in
    /// the same order; without them, those of the design.
    ///
    /// # Edge cases
    ///
    /// Strata with one unit, or sampled completely, keep their weights: their sampling error is 0. Units without rows in
    /// the domain are drawn, too, so that the size of the domain varies.
    ///
    /// # Errors
    ///
    /// As [`Replicates::bootstrap`](super::super::Replicates::bootstrap);
    /// [`LengthMismatch`](crate::ErrorKind::LengthMismatch) for weights of another number.
    pub fn of(domain: &Domain<'_>, weights: Option<&[f64]>) -> Result<Self> {
        require_units(domain.design)?;
        require_weights(domain.len(), weights)?;
        let stage = &domain.design.stages[0];
        let unit = units(domain, stage);
        let rows = domain.given();
        let of_design = |all: &[f64]| rows.iter().map(|&row| all[row as usize]).collect();
        Ok(Self {
            draws: Draws::of_stage(stage),
            unit: Some(unit),
            weights: match weights {
                Some(weights) => Some(weights.to_vec()),
                None => domain.design.weights().map(of_design),
            },
            rows: rows.len(),
        })
    }

    /// The number of rows.
    pub fn len(&self) -> usize {
        self.rows
    }

    /// Whether it has no row.
    pub fn is_empty(&self) -> bool {
        self.rows == 0
    }

    /// The weight of each row in the sample itself.
    pub fn weights(&self) -> Vec<f64> {
        self.weights.clone().unwrap_or_else(|| vec![1.0; self.rows])
    }

    /// The weights of the rows; `None` where each has weight 1.
    pub(super) fn own_weights(&self) -> Option<&[f64]> {
        self.weights.as_deref()
    }

    pub(super) fn draws(&self) -> &Draws {
        &self.draws
    }

    /// The unit of the row.
    #[inline(always)]
    pub(super) fn unit(&self, row: usize) -> usize {
        self.unit.as_ref().map_or(row, |units| units[row] as usize)
    }

    /// Whether the unit of a row is its place.
    pub(super) fn is_by_row(&self) -> bool {
        self.unit.is_none()
    }

    /// The weight of each row, where the weights of units have these factors.
    pub(super) fn weights_with(&self, factors: &[f64]) -> Vec<f64> {
        let factor = |row: usize| factors[self.unit(row)];
        match &self.weights {
            Some(weights) => (weights.iter().enumerate())
                .map(|(row, weight)| weight * factor(row))
                .collect(),
            None => (0..self.rows).map(factor).collect(),
        }
    }

    /// The total of the scores of each unit.
    pub(super) fn totals(&self, scores: &[f64]) -> Vec<f64> {
        if self.is_by_row() {
            return scores.to_vec();
        }
        let mut order: Vec<u32> = (0..self.rows as u32).collect();
        order.sort_unstable_by_key(|&row| (self.unit(row as usize), row));
        let mut out = vec![0.0; self.draws.units()];
        for rows in order.chunk_by(|&a, &b| self.unit(a as usize) == self.unit(b as usize)) {
            let total = sum_of(rows.iter().map(|&row| scores[row as usize]));
            out[self.unit(rows[0] as usize)] = total;
        }
        out
    }
}

fn require_weights(rows: usize, weights: Option<&[f64]>) -> Result<()> {
    match weights {
        Some(weights) if weights.len() != rows => Err(Error::new(&phrases::REPLICATED_WEIGHTS)
            .with("expected", rows)
            .with("got", weights.len())),
        _ => Ok(()),
    }
}

/// The unit of each row of the domain. Units that are rows have no labels: those of the domain come first in their
/// stratum, in the order of the domain, so that the order of the table does not show.
fn units(domain: &Domain<'_>, stage: &Stage) -> Vec<u32> {
    let rows = domain.given();
    let of_table = |row: u32| stage.unit[row as usize];
    if stage.unit.len() != stage.stratum.len() {
        return rows.into_iter().map(of_table).collect();
    }
    let mut next: Vec<u32> = (stage.strata.iter())
        .scan(0, |from, stratum| {
            let first = *from;
            *from += stratum.units as u32;
            Some(first)
        })
        .collect();
    let numbered = rows.into_iter().map(|row| {
        let next = &mut next[stage.stratum[of_table(row) as usize] as usize];
        *next += 1;
        *next - 1
    });
    numbered.collect()
}
