//! The units that share one rank.

/// The units of one rank.
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
    /// Where its units start in the order.
    pub(super) start: usize,
}

impl Step {
    /// Ridit rank less one half: ties share the middle of their step.
    pub(crate) fn centred_rank(&self) -> f64 {
        (self.below - self.above) / 2.0
    }

    /// The mean of its values less the centre, times the ladder's scale.
    pub(crate) fn mean(&self) -> f64 {
        self.excess / self.share
    }
}
