//! What is computed of one measure of one group, before it becomes a row of the result.

use crate::error::{Error, Result};
use crate::words::{Message, inference as phrases};

use super::super::bootstrap::BootstrapInterval;
use super::super::covariance::Covariance;
use super::super::interval::IntervalKind;
use super::super::scores::Woodruff;

/// The most numbers, scores or replicated estimates, of which the covariance of all estimates is computed.
const MOST_NUMBERS: usize = 1 << 28;

/// Rejects the covariance of more `estimates`, of so many numbers each, than memory should hold.
pub(super) fn require_covariance(estimates: usize, numbers: usize) -> Result<()> {
    match estimates.saturating_mul(numbers) > MOST_NUMBERS {
        true => Err(Error::new(&phrases::LARGE_COVARIANCE)
            .with("got", estimates)
            .with("expected", MOST_NUMBERS / numbers)),
        false => Ok(()),
    }
}

/// A measure of a group with its variance, or the reasons why there are none.
#[derive(Debug, Clone, Default)]
pub(super) struct Cell {
    /// `None` where it is undefined.
    pub(super) value: Option<f64>,
    pub(super) variance: Option<f64>,
    /// The variance of as many rows drawn independently with the same weights.
    pub(super) simple_variance: Option<f64>,
    pub(super) spread: Option<Spread>,
    /// Of a quantile, the interval that is preferred to that of its variance, with its standard error.
    pub(super) woodruff: Option<Woodruff>,
    /// What a bootstrap adds.
    pub(super) replicated: Option<Replicated>,
    /// The replicates that failed; `None` without a bootstrap.
    pub(super) failed: Option<usize>,
    /// What to use in place of the interval.
    pub(super) advice: Option<Message>,
    /// Why there is no value, or no variance.
    pub(super) reason: Option<Message>,
    /// Replaces the degrees of freedom of the design.
    pub(super) degrees_of_freedom: Option<f64>,
}

/// The interval of a bootstrap and the errors of its simulation.
#[derive(Debug, Clone)]
pub(super) struct Replicated {
    pub(super) kind: IntervalKind,
    /// Or why there is none.
    pub(super) interval: std::result::Result<BootstrapInterval, Message>,
    /// Of the standard error.
    pub(super) simulation_error: f64,
}

/// How the scores of the sampled units are distributed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spread {
    pub(super) skewness: f64,
    /// The largest share of one unit in the sum of squares.
    pub(super) largest_share: f64,
}

/// The measures of all groups: one after the other, the measures of a group together.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) cells: Vec<Cell>,
    /// Of all cells, where it is requested; cells without a variance have 0.
    pub(super) covariance: Option<Covariance>,
}
