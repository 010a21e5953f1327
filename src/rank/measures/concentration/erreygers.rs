//! The Erreygers index, and the check of bounded values.

use crate::error::Result;
use crate::measure::{Constraint, Entry, Kernel, Statistic, measure};
use crate::rank::Ranked;
use crate::rank::numerics::ladder::Ladder;
use crate::rank::numerics::weighting::Weighting;
use crate::rank::ranked::require_bounds;
use crate::words::rank as phrases;

/// The least is below the greatest.
pub(crate) const ORDERED: Constraint = Constraint {
    parameter: 1,
    condition: "upper > lower",
    holds: |bounds| matches!(bounds, [lower, upper] if lower < upper && (upper - lower).is_finite()),
};

measure! {
    /// ```
    /// use junheng::{RankMeasure, Ranked};
    /// let passed = Ranked::new(&[0.0, 0.0, 1.0, 1.0], &[1.0, 2.0, 3.0, 4.0])?;
    /// let index: RankMeasure = "erreygers(lower=0, upper=1)".parse()?;
    /// assert_eq!(index.value(&passed)?, 1.0);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// Bounds twice as wide halve it: they are part of the question:
    ///
    /// ```
    /// use junheng::{RankMeasure, Ranked};
    /// let passed = Ranked::new(&[0.0, 0.0, 1.0, 1.0], &[1.0, 2.0, 3.0, 4.0])?;
    /// let index: RankMeasure = "erreygers(lower=0, upper=2)".parse()?;
    /// assert_eq!(index.value(&passed)?, 0.5);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    Erreygers of Ranked = "erreygers", "Erreygers index" / "埃雷格斯指数", "concentration";
    aliases: "erreygers_index", "corrected_concentration_index", "埃雷格斯指数", "修正集中指数";
    summary: "Concentration of a bounded value, as a share of the greatest possible; equal absolute gaps \
        count equally at every level."
        / "有界数值的集中程度占其最大可能值的比例；同样的绝对差距在任何水平上影响相同。";
    formula: "8 cov(h, R) / (b − a), a and b the bounds";
    symbols: "a and b are the bounds `lower` and `upper`.";
    parameters: {
        lower: f64 in "−∞ < lower < ∞" if |_| true, "least possible value" / "可能的最小值",
            "The bound a of the scale.";
        upper: f64 in "lower < upper < ∞" if |_| true, "greatest possible value" / "可能的最大值",
            "The bound b of the scale.";
    }
    constraint: ORDERED;
    domain: Real, "values from lower to upper" / "数值介于 lower 与 upper 之间";
    range: [-1 to 1];
    ends: "1: the upper half of the ranking is at the upper bound, the rest at the lower; −1: the reverse; \
        0: no concentration"
        / "1：排序上半部均在上界、下半部均在下界；−1：相反；0：无集中";
    interpretation: "The bounds are those of the scale, not the extremes of the sample.";
    properties: ReplicationInvariant, ZeroAtEquality;
    influence: Exact;
    edge_cases: "Equal values give exactly 0. Measuring shortfalls instead of attainments (a + b − h for h) \
        only changes the sign.";
    errors: "`OutOfDomain` for a value outside the bounds, with its row, and for a constant ranking \
        variable; `InvalidParameter` unless lower < upper.";
    accuracy: [4e-15 of "4 Σ p|h − μ|/(b − a)"], "As for `concentration_index`.";
    source: [ERREYGERS_2009];
}

impl Kernel for Erreygers {
    type Input<'a> = Ranked<'a>;

    fn evaluate(&self, ranked: &Ranked<'_>) -> Result<f64> {
        let ladder = bounded(Self::ENTRY, (self.lower, self.upper), ranked)?;
        let index = 4.0 * ladder.weighed(Weighting::Standard) / self.width(&ladder);
        // At the ends of the range the last bit may be one too many.
        Ok(index.clamp(-1.0, 1.0))
    }

    fn linearize(&self, ranked: &Ranked<'_>) -> Result<Vec<f64>> {
        let ladder = bounded(Self::ENTRY, (self.lower, self.upper), ranked)?;
        let width = self.width(&ladder);
        let influence = ladder.influence(Weighting::Standard);
        Ok(influence.iter().map(|x| 4.0 * x / width).collect())
    }
}

impl Erreygers {
    fn width(&self, ladder: &Ladder) -> f64 {
        (self.upper - self.lower) * ladder.scale
    }
}

/// The ladder of values that keep to the bounds.
pub(crate) fn bounded(
    entry: &'static Entry,
    bounds: (f64, f64),
    ranked: &Ranked<'_>,
) -> Result<Ladder> {
    require_bounds(
        entry,
        &ranked.values(),
        &phrases::VALUE_OUT_OF_BOUNDS,
        bounds,
    )?;
    ranked.require_varying(entry)?;
    Ok(Ladder::of(ranked))
}
