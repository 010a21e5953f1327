//! The bootstrap of primary sampling units.

use crate::error::{Error, Result};
use crate::words::inference as phrases;

use super::super::design::SamplingDesign;
use super::super::draws::Draws;
use super::set::{Factors, Replicates, require_units};

impl Replicates {
    /// The rescaled bootstrap of primary sampling units.
    ///
    /// A replicate draws n − 1 of the n units of a stratum with replacement; a unit drawn r times has the factor
    /// 1 − λ + λ·r·n/(n − 1), λ = √(1 − f). Weights are never negative. Scale 1/B, rscale 1. The draws of a replicate
    /// depend on the seed and its number only.
    ///
    /// # Edge cases
    ///
    /// Strata with one unit, or sampled completely, keep their weights.
    ///
    /// # Errors
    ///
    /// As [`jackknife`](Self::jackknife); [`InvalidSpec`](crate::ErrorKind::InvalidSpec) for fewer than 2 replicates.
    ///
    /// # Source
    ///
    /// Rao, Wu & Yue (1992), Survey Methodology 18, 209–217.
    pub fn bootstrap(design: &SamplingDesign, replicates: usize, seed: u64) -> Result<Self> {
        require_units(design)?;
        if replicates < 2 {
            return Err(Error::new(&phrases::FEW_REPLICATES).with("got", replicates));
        }
        Ok(Self {
            factors: Factors::Bootstrap {
                draws: Draws::of_stage(&design.stages[0]),
                seed,
            },
            scale: 1.0 / replicates as f64,
            rscales: vec![1.0; replicates],
            centred: false,
        })
    }
}
