//! Estimates of all replicates.

use crate::error::{Error, Result};
use crate::numeric::sum_of;
use crate::words::inference as phrases;

use super::estimator::Estimator;
use super::resampling::Resampling;
use super::spread::Spread;

/// An estimate and its replicates.
#[derive(Debug, Clone)]
pub struct Bootstrapped {
    /// The estimate of the sample.
    pub(super) estimate: f64,
    /// Its standard error by its scores.
    pub(super) linearized: Option<f64>,
    pub(super) acceleration: Option<f64>,
    pub(super) degrees_of_freedom: f64,
    /// NaN where a replicate failed.
    pub(super) values: Vec<f64>,
    /// The standard error of each replicate.
    pub(super) errors: Option<Vec<f64>>,
    /// Why the first of those that failed did.
    pub(super) failure: Option<Error>,
}

impl Bootstrapped {
    /// The estimate of the sample with the scores of its rows, without replicates; where it is `studentized`, each
    /// replicate gets a standard error.
    pub(in super::super) fn start(
        estimate: f64,
        scores: Option<&[f64]>,
        studentized: bool,
        resampling: &Resampling,
    ) -> Self {
        let spread = Spread::of(resampling);
        Self {
            estimate,
            linearized: scores.map(|scores| spread.of_sample(scores).sqrt()),
            acceleration: scores.map(|scores| spread.acceleration(scores)),
            degrees_of_freedom: resampling.degrees_of_freedom(),
            values: Vec::new(),
            errors: studentized.then(Vec::new),
            failure: None,
        }
    }

    /// That of an estimator.
    pub(super) fn of_estimator(
        estimator: &dyn Estimator,
        weights: &[f64],
        resampling: &Resampling,
        studentized: bool,
    ) -> Result<Self> {
        let estimate = estimator.value(weights)?;
        if !estimate.is_finite() {
            return Err(Error::new(&phrases::NOT_FINITE).with("got", estimate));
        }
        let scores = estimator.scores(weights)?;
        if studentized {
            if scores.is_none() {
                return Err(Error::new(&phrases::STUDENTIZED_WITHOUT_SCORES));
            }
            resampling.require_variance()?;
        }
        Ok(Self::start(
            estimate,
            scores.as_deref(),
            studentized,
            resampling,
        ))
    }

    /// The estimate of the sample.
    pub fn estimate(&self) -> f64 {
        self.estimate
    }

    /// The estimate of each replicate, NaN where it failed.
    pub fn replicates(&self) -> &[f64] {
        &self.values
    }

    /// The standard error of each replicate, where [`studentized`](super::BootstrapOptions::studentized) requested them.
    pub fn replicate_errors(&self) -> Option<&[f64]> {
        self.errors.as_deref()
    }

    /// The number of replicates that failed.
    pub fn failed(&self) -> usize {
        self.values.iter().filter(|value| value.is_nan()).count()
    }

    /// Why the first of them failed.
    pub fn first_failure(&self) -> Option<&Error> {
        self.failure.as_ref()
    }

    /// The standard error by the scores of the sample, for the first stage of its design; `None` without scores.
    pub fn linearized_error(&self) -> Option<f64> {
        self.linearized
    }

    /// The standard error: the standard deviation of the replicates, with divisor B − 1.
    pub fn standard_error(&self) -> f64 {
        self.variance().sqrt()
    }

    /// Its square.
    pub(in super::super) fn variance(&self) -> f64 {
        let found = self.found();
        let count = found.len() as f64;
        self.power(&found, 2) / (count - 1.0)
    }

    /// The mean of the replicates less the estimate.
    pub fn bias(&self) -> f64 {
        mean(&self.found()) - self.estimate
    }

    /// The standard deviation of [`standard_error`](Self::standard_error) over other seeds.
    ///
    /// # Formula
    ///
    /// ```text
    /// SE·√((κ − 1)/(4·B))
    /// ```
    ///
    /// κ is the fourth central moment of the replicates over the square of the second: about SE/√(2B).
    pub fn simulation_error(&self) -> f64 {
        let found = self.found();
        let count = found.len() as f64;
        let (squares, fourth) = (self.power(&found, 2), self.power(&found, 4));
        if squares == 0.0 {
            return 0.0;
        }
        let kurtosis = fourth / squares * (count / squares);
        self.standard_error() * ((kurtosis - 1.0).max(0.0) / (4.0 * count)).sqrt()
    }

    /// The covariance of two estimates that saw the same draws, over the replicates of which neither failed.
    ///
    /// # Errors
    ///
    /// [`LengthMismatch`](crate::ErrorKind::LengthMismatch) for another number of replicates.
    pub fn covariance(&self, other: &Self) -> Result<f64> {
        if self.values.len() != other.values.len() {
            return Err(Error::new(&phrases::REPLICATED)
                .with("expected", self.values.len())
                .with("got", other.values.len()));
        }
        let both = || {
            let pairs = self.values.iter().zip(&other.values);
            pairs.filter(|(one, other)| !one.is_nan() && !other.is_nan())
        };
        let count = both().count() as f64;
        let means = [
            sum_of(both().map(|pair| *pair.0)) / count,
            sum_of(both().map(|pair| *pair.1)) / count,
        ];
        let products = both().map(|(one, other)| (one - means[0]) * (other - means[1]));
        Ok(sum_of(products) / (count - 1.0))
    }

    /// The replicates that did not fail.
    pub(super) fn found(&self) -> Vec<f64> {
        let found = |value: &f64| !value.is_nan();
        self.values.iter().copied().filter(found).collect()
    }

    /// Σ(θ − θ̄)^power.
    fn power(&self, found: &[f64], power: i32) -> f64 {
        let mean = mean(found);
        let squares = found.iter().map(|value| (value - mean) * (value - mean));
        match power {
            2 => sum_of(squares),
            _ => sum_of(squares.map(|square| square * square)),
        }
    }
}

fn mean(found: &[f64]) -> f64 {
    sum_of(found.iter().copied()) / found.len() as f64
}
