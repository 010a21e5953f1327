//! The bootstrap of primary sampling units.

use crate::error::{Error, Result};
use crate::numeric::Random;
use crate::words::inference as phrases;

use super::super::design::{SamplingDesign, Stage};
use super::{Factors, Replicates, require_units};

/// Draws with replacement within the strata.
#[derive(Debug, Clone)]
pub(super) struct Draws {
    seed: u64,
}

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
            factors: Factors::Bootstrap(Draws { seed }),
            scale: 1.0 / replicates as f64,
            rscales: vec![1.0; replicates],
            centred: false,
        })
    }
}

impl Draws {
    /// The factor of each unit.
    pub(super) fn factors(&self, stage: &Stage, replicate: usize) -> Vec<f64> {
        let mut random = Random::stream(self.seed, replicate as u64);
        let mut out = vec![1.0; stage.stratum.len()];
        let mut from = 0;
        for stratum in &stage.strata {
            let units = stratum.units as usize;
            if units > 1 && !stratum.is_complete() {
                let own = &mut out[from..from + units];
                let share = (1.0 - stratum.fraction).sqrt();
                own.fill(0.0);
                (1..units).for_each(|_| own[random.below(units as u64) as usize] += 1.0);
                let raise = stratum.units / (stratum.units - 1.0);
                own.iter_mut()
                    .for_each(|drawn| *drawn = 1.0 - share + share * raise * *drawn);
            }
            from += units;
        }
        out
    }
}
