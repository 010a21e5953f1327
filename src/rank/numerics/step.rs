//! The units that share one rank.

use crate::numeric::DoubleDouble;

/// The units of one rank: shares of weight and sums to about 106 bits, and the same rounded.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Step {
    /// The share of weight that ranks lower.
    pub(crate) below: f64,
    /// The share of weight that ranks higher.
    pub(crate) above: f64,
    /// The step's own share.
    pub(crate) share: f64,
    /// Σ p (h − centre) over the step, times the ladder's scale.
    pub(crate) excess: f64,
    pub(crate) exact: Exact,
    /// Where its units start in the order.
    pub(super) start: usize,
}

/// What a step is before it is rounded.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Exact {
    pub(crate) below: DoubleDouble,
    pub(crate) above: DoubleDouble,
    pub(crate) share: DoubleDouble,
    pub(crate) excess: DoubleDouble,
}

impl Exact {
    /// Ridit rank less one half: ties share the middle of their step.
    pub(crate) fn centred_rank(&self) -> DoubleDouble {
        self.below.minus(self.above).scaled(0.5)
    }

    /// The mean of its values less the centre, times the ladder's scale.
    pub(crate) fn mean(&self) -> DoubleDouble {
        self.excess.over(self.share)
    }
}

impl Step {
    pub(super) fn new(exact: Exact, start: usize) -> Self {
        Self {
            below: exact.below.to_f64(),
            above: exact.above.to_f64(),
            share: exact.share.to_f64(),
            excess: exact.excess.to_f64(),
            exact,
            start,
        }
    }

    /// Ridit rank less one half.
    pub(crate) fn centred_rank(&self) -> f64 {
        self.exact.centred_rank().to_f64()
    }

    /// The mean of its values less the centre, times the ladder's scale.
    pub(crate) fn mean(&self) -> f64 {
        self.exact.mean().to_f64()
    }
}
