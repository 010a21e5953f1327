//! Replicates of a design: the factors of the weights, and how estimates with them make a variance.

use crate::error::{Error, Result};
use crate::words::inference as phrases;

use super::super::design::{LonelyPsu, SamplingDesign, Stratum, WeightsKind};
use super::super::draws::Draws;
use super::deleted::{without, without_group};
use super::halves::Halves;
use super::zones::Zones;

/// Replicate weights of a design, and how estimates with them make a variance.
///
/// # Formula
///
/// ```text
/// V = scale · Σ_r rscale_r · (θ_r − c)(θ_r − c)ᵀ
/// ```
///
/// θ_r is the estimate with the weights of replicate r; c is the estimate with the weights of the design, or with
/// [`centred`](Self::centred) the mean of all θ_r.
///
/// # Examples
///
/// The jackknife of a mean is the classical variance:
///
/// ```
/// use junheng::Table;
/// use junheng::inference::{Replicates, SamplingDesign, SamplingOptions};
/// let values = [1.0, 2.0, 4.0, 5.0];
/// let mut table = Table::new();
/// table.add_numbers("x", &values[..])?;
/// let design = SamplingDesign::of(&table, &SamplingOptions::default())?;
/// let replicates = Replicates::jackknife(&design)?;
/// let mean = |weights: &[f64]| {
///     let total: f64 = weights.iter().sum();
///     values.iter().zip(weights).map(|(x, w)| x * w).sum::<f64>() / total
/// };
/// let found: Vec<Vec<f64>> = (0..replicates.len())
///     .map(|replicate| vec![mean(&replicates.weights(&design, replicate))])
///     .collect();
/// let variance = replicates.covariance(&[3.0], &found)?.at(0, 0);
/// assert!((variance - 10.0 / 3.0 / 4.0).abs() < 1e-15);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Replicates {
    pub(super) factors: Factors,
    pub(super) scale: f64,
    /// One for each replicate.
    pub(super) rscales: Vec<f64>,
    pub(super) centred: bool,
}

/// By what the weights of a primary sampling unit are multiplied in a replicate.
#[derive(Debug, Clone)]
pub(super) enum Factors {
    /// One unit is deleted in each.
    Jackknife(Vec<u32>),
    /// The units of one of several groups are deleted: the group of each unit.
    Grouped(Vec<u32>),
    /// One unit of each stratum in place of both.
    Balanced(Halves),
    /// Units drawn with replacement within the strata.
    Bootstrap { draws: Draws, seed: u64 },
    /// Columns of a table: the weights of the rows themselves.
    Supplied(Vec<Vec<f64>>),
    /// Halves of zones, stated row by row.
    Zones(Zones),
}

impl Replicates {
    /// The number of replicates.
    pub fn len(&self) -> usize {
        self.rscales.len()
    }

    /// Whether there is none; a design has at least one.
    pub fn is_empty(&self) -> bool {
        self.rscales.is_empty()
    }

    /// The factor of the whole sum.
    pub fn scale(&self) -> f64 {
        self.scale
    }

    /// The factor of each replicate.
    pub fn rscales(&self) -> &[f64] {
        &self.rscales
    }

    /// The same weights, with squares about the mean of the replicates in place of the estimate.
    #[must_use]
    pub fn centred(mut self) -> Self {
        self.centred = true;
        self
    }

    /// The weight of each row of the design in one replicate.
    ///
    /// # Panics
    ///
    /// If there are not that many replicates, or for another design than the one that the replicates are of.
    pub fn weights(&self, design: &SamplingDesign, replicate: usize) -> Vec<f64> {
        assert!(
            replicate < self.len(),
            "replicate {replicate} of {}",
            self.len()
        );
        if let Factors::Supplied(columns) = &self.factors {
            return columns[replicate].clone();
        }
        if let Factors::Zones(zones) = &self.factors {
            let ones = || vec![1.0; design.rows()];
            let own = design.weights().map_or_else(ones, <[f64]>::to_vec);
            return zones.weights(&own, replicate);
        }
        let factors = self.factors(design, replicate);
        let units = &design.stages[0].unit;
        let factor = |row: usize| factors[units[row] as usize];
        match design.weights() {
            Some(weights) => (weights.iter().enumerate())
                .map(|(row, weight)| weight * factor(row))
                .collect(),
            None => (0..units.len()).map(factor).collect(),
        }
    }

    /// The factor of each primary sampling unit.
    fn factors(&self, design: &SamplingDesign, replicate: usize) -> Vec<f64> {
        let stage = &design.stages[0];
        match &self.factors {
            Factors::Jackknife(deleted) => without(stage, deleted[replicate]),
            Factors::Grouped(groups) => without_group(groups, self.len(), replicate as u32),
            Factors::Balanced(halves) => halves.factors(stage, replicate),
            Factors::Bootstrap { draws, seed } => draws.factors(*seed, replicate as u64),
            // Weights of rows, see `weights`.
            Factors::Supplied(_) | Factors::Zones(_) => vec![1.0; stage.stratum.len()],
        }
    }
}

/// Rejects a design whose variance replicates of primary sampling units do not estimate.
pub(in crate::inference) fn require_units(design: &SamplingDesign) -> Result<()> {
    if design.weights_kind() == WeightsKind::Frequency {
        return Err(Error::new(&phrases::REPLICATED_FREQUENCIES));
    }
    let lonely = design.stages[0].strata.iter().any(Stratum::is_lonely);
    match design.lonely_psu {
        LonelyPsu::Adjust | LonelyPsu::Average if lonely => {
            Err(Error::new(&phrases::REPLICATED_LONELY))
        }
        _ => Ok(()),
    }
}
