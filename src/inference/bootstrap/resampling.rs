//! What is drawn: rows, or the primary sampling units of a design.

use std::sync::Arc;

use crate::error::{Error, Result};
use crate::numeric::sum_of;
use crate::words::inference as phrases;

use super::super::design::{SamplingDesign, Stage};
use super::super::domain::Domain;
use super::super::draws::Draws;
use super::super::replicates::require_units;
use super::present::Present;

/// What a replicate of the bootstrap draws, and the weights of the rows.
///
/// Without a design it draws as many rows as there are. With a design it draws n − 1 of the n primary sampling units of
/// each stratum and scales the weights, as [`Replicates::bootstrap`](super::super::Replicates::bootstrap) does.
///
/// Rows are drawn in their order. To be independent of it, sort them, as [`Weighted`](super::Weighted) requires for its
/// speed; units of several rows have the order of their labels.
#[derive(Debug, Clone)]
pub struct Resampling {
    draws: Arc<Draws>,
    present: Present,
    weights: Option<Vec<f64>>,
    rows: usize,
    degrees_of_freedom: f64,
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
        let draws = Draws::of_rows(rows);
        Ok(Self {
            present: Present::every(&draws),
            draws: draws.into(),
            weights: weights.map(<[f64]>::to_vec),
            rows,
            degrees_of_freedom: rows as f64 - 1.0,
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
        let rows = domain.given();
        let draws = Draws::of_stage(stage).into();
        let weights = match weights {
            Some(weights) => Some(weights.to_vec()),
            None => (domain.design.weights())
                .map(|all| rows.iter().map(|&row| all[row as usize]).collect()),
        };
        Ok(Self::of_units(
            &draws,
            &units(&rows, stage),
            weights,
            domain,
        ))
    }

    /// Several domains of a design that see the same draws, each with the weights of its rows. Where the design has no
    /// strata, units and corrections, as many rows are drawn as there are, as [`of_rows`](Self::of_rows) does.
    pub(in super::super) fn of_domains(
        design: &SamplingDesign,
        domains: &[Domain<'_>],
        weights: impl Fn(usize) -> Option<Vec<f64>>,
    ) -> Result<Vec<Self>> {
        require_units(design)?;
        let stage = &design.stages[0];
        let rows: Vec<u32> = domains.iter().flat_map(Domain::given).collect();
        let units = units(&rows, stage);
        let simple = stage.is_of_rows() && stage.is_simple();
        let draws: Arc<Draws> = match simple {
            true => Draws::of_rows(design.rows()),
            false => Draws::of_stage(stage),
        }
        .into();
        if simple && domains.len() == 1 && rows.len() == design.rows() {
            return Ok(vec![Self::of_rows(rows.len(), weights(0).as_deref())?]);
        }
        let mut from = 0;
        let of_domain = |(at, domain): (usize, &Domain<'_>)| {
            let own = &units[from..from + domain.len()];
            from += domain.len();
            Self::of_units(&draws, own, weights(at), domain)
        };
        Ok(domains.iter().enumerate().map(of_domain).collect())
    }

    fn of_units(
        draws: &Arc<Draws>,
        units: &[u32],
        weights: Option<Vec<f64>>,
        domain: &Domain<'_>,
    ) -> Self {
        Self {
            present: Present::of(draws, units),
            draws: Arc::clone(draws),
            weights,
            rows: units.len(),
            degrees_of_freedom: domain.degrees_of_freedom(),
        }
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

    /// Rejects strata from which one unit is drawn: a replicate has no variance there.
    pub(in super::super) fn require_variance(&self) -> Result<()> {
        match self.draws.parts().iter().any(|part| part.draws == 1) {
            true => Err(Error::new(&phrases::STUDENTIZED_PAIRS)),
            false => Ok(()),
        }
    }

    /// The units with rows.
    #[inline(always)]
    pub(super) fn present(&self) -> &Present {
        &self.present
    }

    /// The degrees of freedom of a variance: units less strata, or what the design states.
    pub(super) fn degrees_of_freedom(&self) -> f64 {
        self.degrees_of_freedom
    }

    /// The weight of each row, where the weights of the units with rows have these factors.
    pub(super) fn weights_with(&self, factors: &[f64]) -> Vec<f64> {
        let factor = |row: usize| factors[self.present.place(row)];
        match &self.weights {
            Some(weights) => (weights.iter().enumerate())
                .map(|(row, weight)| weight * factor(row))
                .collect(),
            None => (0..self.rows).map(factor).collect(),
        }
    }

    /// The total of the scores of each unit with rows.
    pub(super) fn totals(&self, scores: &[f64]) -> Vec<f64> {
        if self.present.is_every() {
            return scores.to_vec();
        }
        let place = |row: u32| self.present.place(row as usize);
        let mut order: Vec<u32> = (0..self.rows as u32).collect();
        order.sort_unstable_by_key(|&row| (place(row), row));
        let mut out = vec![0.0; self.present.count()];
        for rows in order.chunk_by(|&a, &b| place(a) == place(b)) {
            let total = sum_of(rows.iter().map(|&row| scores[row as usize]));
            out[place(rows[0])] = total;
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
fn units(rows: &[u32], stage: &Stage) -> Vec<u32> {
    let of_table = |&row: &u32| stage.unit[row as usize];
    if !stage.is_of_rows() {
        return rows.iter().map(of_table).collect();
    }
    let mut next: Vec<u32> = (stage.strata.iter())
        .scan(0, |from, stratum| {
            let first = *from;
            *from += stratum.units as u32;
            Some(first)
        })
        .collect();
    let numbered = rows.iter().map(|row| {
        let next = &mut next[stage.stratum[of_table(row) as usize] as usize];
        *next += 1;
        *next - 1
    });
    numbered.collect()
}
