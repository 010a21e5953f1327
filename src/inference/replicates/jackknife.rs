//! The jackknife: estimates without one unit, or without one group of units.

use crate::error::{Error, Result};
use crate::words::inference as phrases;

use super::super::design::SamplingDesign;
use super::deleted::dealt;
use super::set::{Factors, Replicates, require_units};

impl Replicates {
    /// The jackknife that deletes one primary sampling unit after the other (JK1, in strata JKn).
    ///
    /// A replicate multiplies the other units of the stratum by n/(n − 1); scale 1, rscale (1 − f)·(n − 1)/n.
    ///
    /// # Edge cases
    ///
    /// Strata with one unit, or sampled completely, have no replicates.
    ///
    /// # Errors
    ///
    /// [`InvalidSpec`](crate::ErrorKind::InvalidSpec) for frequency weights, and where strata with one unit are
    /// treated by `adjust` or `average`, which replicates cannot follow;
    /// [`InvalidTable`](crate::ErrorKind::InvalidTable) if no stratum has a replicate.
    ///
    /// # Accuracy
    ///
    /// Not consistent for quantiles and what depends on them: use the bootstrap.
    ///
    /// # Source
    ///
    /// Rust & Rao (1996), doi:10.1177/096228029600500305.
    pub fn jackknife(design: &SamplingDesign) -> Result<Self> {
        require_units(design)?;
        let stage = &design.stages[0];
        let (mut deleted, mut rscales) = (Vec::new(), Vec::new());
        for (unit, &stratum) in stage.stratum.iter().enumerate() {
            let stratum = &stage.strata[stratum as usize];
            if stratum.units > 1.0 && !stratum.is_complete() {
                deleted.push(unit as u32);
                rscales.push((1.0 - stratum.fraction) * (stratum.units - 1.0) / stratum.units);
            }
        }
        if deleted.is_empty() {
            return Err(Error::new(&phrases::NO_REPLICATES));
        }
        Ok(Self {
            factors: Factors::Jackknife(deleted),
            scale: 1.0,
            rscales,
            centred: false,
        })
    }

    /// The jackknife that deletes one of `groups` random groups of primary sampling units after the other.
    ///
    /// The units of each stratum are put in a random order and dealt to the groups in turn, where the stratum
    /// before ended. A replicate multiplies the weights of the other groups by G/(G − 1); scale (G − 1)/G, rscale 1.
    /// Sampling fractions do not enter.
    ///
    /// # Errors
    ///
    /// As [`jackknife`](Self::jackknife); [`InvalidSpec`](crate::ErrorKind::InvalidSpec) for fewer than 2 groups, or
    /// more than there are units.
    ///
    /// # Source
    ///
    /// Kott (2001), Journal of Official Statistics 17, 521–526.
    pub fn grouped_jackknife(design: &SamplingDesign, groups: usize, seed: u64) -> Result<Self> {
        require_units(design)?;
        let units = design.stages[0].stratum.len();
        if groups < 2 || groups > units {
            return Err(Error::new(&phrases::GROUPS)
                .with("expected", units)
                .with("got", groups));
        }
        let count = groups as f64;
        Ok(Self {
            factors: Factors::Grouped(dealt(&design.stages[0], groups, seed)),
            scale: (count - 1.0) / count,
            rscales: vec![1.0; groups],
            centred: false,
        })
    }
}
