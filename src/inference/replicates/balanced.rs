//! Balanced repeated replication: half-samples whose deviations cancel over all replicates.

use crate::error::{Error, Result};
use crate::words::inference as phrases;

use super::super::design::SamplingDesign;
use super::halves::Halves;
use super::set::{Factors, Replicates, require_units};

impl Replicates {
    /// Balanced repeated replication (BRR), for designs with two primary sampling units in every stratum.
    ///
    /// A replicate multiplies the weights of one unit of each stratum by 2 − ρ and those of the other by ρ; scale
    /// 1/(R(1 − ρ)²), rscale 1. ρ = 0 is the classical form, which leaves half of the units out; with ρ = 0.5 (Fay)
    /// every row keeps some weight, so that no domain is empty. R is the least order of a Hadamard matrix that has a
    /// column for each stratum beside its first, see `hadamard`.
    ///
    /// # Errors
    ///
    /// As [`jackknife`](Self::jackknife); [`InvalidSpec`](crate::ErrorKind::InvalidSpec) for ρ outside [0, 1);
    /// [`InvalidTable`](crate::ErrorKind::InvalidTable) for a stratum with another number of units.
    ///
    /// # Source
    ///
    /// McCarthy (1969), doi:10.2307/1402116; Judkins (1990), Journal of Official Statistics 6, 223–239.
    pub fn balanced(design: &SamplingDesign, rho: f64) -> Result<Self> {
        require_units(design)?;
        if !(0.0..1.0).contains(&rho) {
            return Err(Error::new(&phrases::RHO).with("got", rho));
        }
        let strata = &design.stages[0].strata;
        if let Some(other) = strata.iter().find(|stratum| stratum.units != 2.0) {
            return Err(Error::new(&phrases::NOT_TWO_UNITS).with("got", other.units));
        }
        let halves = Halves::of(strata.len(), rho);
        let count = halves.len();
        Ok(Self {
            scale: 1.0 / (count as f64 * (1.0 - rho) * (1.0 - rho)),
            rscales: vec![1.0; count],
            factors: Factors::Balanced(halves),
            centred: false,
        })
    }
}
