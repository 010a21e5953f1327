//! The covariance of estimates from their replicates.

use crate::error::{Error, Result};
use crate::numeric::sum_of;
use crate::words::inference as phrases;

use super::super::covariance::Covariance;
use super::set::Replicates;

impl Replicates {
    /// The covariance of some estimates: `estimates` with the weights of the design, `replicated` with those of each
    /// replicate.
    ///
    /// # Errors
    ///
    /// [`LengthMismatch`](crate::ErrorKind::LengthMismatch) for another number of replicates or of estimates in one.
    ///
    /// # Accuracy
    ///
    /// Distances and products are rounded one by one, sums once: the same bits in any order.
    pub fn covariance(&self, estimates: &[f64], replicated: &[Vec<f64>]) -> Result<Covariance> {
        let pairs = (0..estimates.len()).flat_map(|one| (0..=one).map(move |other| (one, other)));
        let values = self.of_pairs(estimates, replicated, pairs)?;
        Ok(Covariance::of(estimates.len(), values))
    }

    /// The variance of each estimate: the diagonal of [`covariance`](Self::covariance).
    ///
    /// # Errors
    ///
    /// As [`covariance`](Self::covariance).
    pub fn variances(&self, estimates: &[f64], replicated: &[Vec<f64>]) -> Result<Vec<f64>> {
        self.of_pairs(
            estimates,
            replicated,
            (0..estimates.len()).map(|one| (one, one)),
        )
    }

    fn of_pairs(
        &self,
        estimates: &[f64],
        replicated: &[Vec<f64>],
        pairs: impl Iterator<Item = (usize, usize)>,
    ) -> Result<Vec<f64>> {
        let lengths = |expected: usize, got: usize| match expected == got {
            true => Ok(()),
            false => Err(Error::new(&phrases::REPLICATED)
                .with("expected", expected)
                .with("got", got)),
        };
        lengths(self.len(), replicated.len())?;
        (replicated.iter()).try_for_each(|one| lengths(estimates.len(), one.len()))?;
        let centre: Vec<f64> = match self.centred {
            true => (0..estimates.len())
                .map(|at| self.mean(replicated, at))
                .collect(),
            false => estimates.to_vec(),
        };
        let product = |(one, other): (usize, usize)| {
            let terms = replicated.iter().zip(&self.rscales).map(|(found, rscale)| {
                (found[one] - centre[one]) * (found[other] - centre[other]) * rscale
            });
            sum_of(terms) * self.scale
        };
        Ok(pairs.map(product).collect())
    }

    /// The mean of an estimate over the replicates that count.
    fn mean(&self, replicated: &[Vec<f64>], at: usize) -> f64 {
        let counted = || {
            let all = replicated.iter().zip(&self.rscales);
            all.filter(|(_, rscale)| **rscale > 0.0)
                .map(|(found, _)| found[at])
        };
        sum_of(counted()) / counted().count() as f64
    }
}
