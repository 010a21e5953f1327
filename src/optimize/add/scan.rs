//! Which sums of whole steps a tangent excludes, so that a scan need not try them.

/// Rounding of ΣP·Q and (1 + c²)·T² (relative) that must not exclude a sum.
const NOISE: f64 = 1e-13;

/// A sum of whole steps that misses the limit, with what is known about larger sums.
#[derive(Debug, Clone, Copy)]
pub(super) struct Missed {
    /// ΣP.
    pub(super) weight: f64,
    /// T after the steps.
    pub(super) total: f64,
    /// Q after the steps.
    pub(super) squares: f64,
    /// The marginal of the next step.
    pub(super) marginal: f64,
    pub(super) step: f64,
}

impl Missed {
    /// How many of the next sums are excluded as well.
    ///
    /// The least Q of whole steps is convex in their sum, so that it is at least Q + α·x for x more. As long as
    /// `ratio`·(T + x)² stays below ΣP·(Q + α·x), the limit is not reached.
    pub(super) fn further(&self, ratio: f64) -> i64 {
        let square = ratio * self.total * self.total / self.weight;
        let missing = self.squares - square - NOISE * self.squares;
        if missing <= 0.0 || missing.is_nan() {
            return 0;
        }
        let half = ratio * self.total / self.weight - self.marginal / 2.0;
        let curve = ratio / self.weight;
        let root = (half * half + curve * missing).sqrt();
        // The positive root of curve·x² + 2·half·x − missing, in the form that does not cancel.
        let more = match half > 0.0 {
            true => missing / (half + root),
            false => (root - half) / curve,
        };
        // The root itself is not excluded.
        let steps = more / self.step * (1.0 - 1e-9) - 1e-9;
        steps.max(0.0).floor() as i64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_excluded_misses_the_limit_by_the_tangent() {
        for (squares, marginal) in [(3.2, 0.9), (3.2, 4.0), (2.4, 1.7)] {
            let missed = Missed {
                weight: 10.0,
                total: 5.0,
                squares,
                marginal,
                step: 0.01,
            };
            let ratio = 0.9;
            let further = missed.further(ratio);
            assert!(further > 0);
            let least = |x: f64| 10.0 * (squares + marginal * x) - ratio * (5.0 + x) * (5.0 + x);
            assert!(least(further as f64 * 0.01) > 0.0);
            assert!(least((further + 2) as f64 * 0.01) < 0.0, "{further}");
        }
    }

    #[test]
    fn a_sum_within_the_limit_excludes_nothing() {
        let missed = Missed {
            weight: 10.0,
            total: 5.0,
            squares: 2.5,
            marginal: 0.2,
            step: 1.0,
        };
        assert_eq!(missed.further(1.0), 0);
    }
}
