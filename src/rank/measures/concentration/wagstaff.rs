//! The Wagstaff index.

use crate::error::Result;
use crate::measure::{Kernel, Statistic, gate, measure};
use crate::numeric::DoubleDouble;
use crate::rank::Ranked;
use crate::rank::measures::concentration::erreygers::{ORDERED, bounded};
use crate::rank::numerics::ladder::{Ladder, sum};
use crate::rank::numerics::weighting::Weighting;
use crate::words::Name;

static MARGIN: Name = Name::new(
    "distance_to_bounds",
    "the distance of the mean from the bounds",
    "均值与界限之间的距离",
);

measure! {
    /// ```
    /// use junheng::{RankMeasure, Ranked};
    /// let passed = Ranked::new(&[0.0, 0.0, 0.0, 1.0], &[1.0, 2.0, 3.0, 4.0])?;
    /// let index: RankMeasure = "wagstaff(lower=0, upper=1)".parse()?;
    /// assert_eq!(index.value(&passed)?, 1.0);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// Where few passed, the Erreygers index is small and this one is at its maximum:
    ///
    /// ```
    /// use junheng::{RankMeasure, Ranked};
    /// let passed = Ranked::new(&[0.0, 0.0, 0.0, 1.0], &[1.0, 2.0, 3.0, 4.0])?;
    /// let index: RankMeasure = "erreygers(lower=0, upper=1)".parse()?;
    /// assert_eq!(index.value(&passed)?, 0.75);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    Wagstaff of Ranked = "wagstaff", "Wagstaff index" / "瓦格斯塔夫指数", "concentration";
    aliases: "wagstaff_index", "normalized_concentration_index", "瓦格斯塔夫指数", "标准化集中指数";
    summary: "Concentration of a bounded value, as a share of the greatest possible at its mean."
        / "有界数值的集中程度占其均值所允许的最大值的比例。";
    formula: "2 cov(h, R) (b − a) / ((b − μ)(μ − a)), a and b the bounds";
    symbols: "a and b are the bounds `lower` and `upper`. With a = 0 and b = 1 it is C/(1 − μ), C the \
        concentration index.";
    parameters: {
        lower: f64 in "−∞ < lower < ∞" if |_| true, "least possible value" / "可能的最小值",
            "The bound a of the scale.";
        upper: f64 in "lower < upper < ∞" if |_| true, "greatest possible value" / "可能的最大值",
            "The bound b of the scale.";
    }
    constraint: ORDERED;
    domain: Real, "values from lower to upper, not all on one bound"
        / "数值介于 lower 与 upper 之间，且不全在同一界上";
    range: [-1 to 1];
    ends: "1: every value is at a bound, those at the upper rank above those at the lower; −1: the reverse; \
        0: no concentration"
        / "1：所有数值均在界上，处于上界者排序均高于处于下界者；−1：相反；0：无集中";
    interpretation: "The bounds are those of the scale, not the extremes of the sample.";
    properties: ReplicationInvariant;
    influence: Exact;
    edge_cases: "Equal values off the bounds give exactly 0. Measuring shortfalls instead of attainments (a \
        + b − h for h) only changes the sign.";
    errors: "`OutOfDomain` for a value outside the bounds, with its row, where every value lies on one \
        bound, and for a constant ranking variable; `InvalidParameter` unless lower < upper.";
    accuracy: [4e-15 of "Σ p|h − μ| (b − a)/((b − μ)(μ − a))"], "As for `concentration_index`, also where \
        the mean nearly lies on a bound.";
    source: [WAGSTAFF_2005, ERREYGERS_VAN_OURTI_2011];
}

impl Kernel for Wagstaff {
    type Input<'a> = Ranked<'a>;

    fn evaluate(&self, ranked: &Ranked<'_>) -> Result<f64> {
        let ladder = bounded(Self::ENTRY, (self.lower, self.upper), ranked)?;
        Ok(self.index(&ladder, &self.margin(ranked, &ladder)?))
    }

    /// With N = V(b − a) and D = (b − μ)(μ − a): d(N/D) = (dN − (N/D)(a + b − 2μ)dμ)/D.
    fn linearize(&self, ranked: &Ranked<'_>) -> Result<Vec<f64>> {
        let ladder = bounded(Self::ENTRY, (self.lower, self.upper), ranked)?;
        let margin = self.margin(ranked, &ladder)?;
        let index = self.index(&ladder, &margin);
        let turn = index * (margin.above - margin.below);
        let mut out = ladder.influence(Weighting::Standard);
        for (own, deviation) in out.iter_mut().zip(ladder.deviations()) {
            *own = (*own * margin.width - turn * deviation) / margin.above / margin.below;
        }
        Ok(out)
    }
}

/// What lies between the mean and the bounds, times the scale.
struct Margin {
    width: f64,
    below: f64,
    above: f64,
}

impl Wagstaff {
    fn margin(&self, ranked: &Ranked<'_>, ladder: &Ladder) -> Result<Margin> {
        // Not from the mean: it may lie nearer to a bound than its last digit tells.
        let distance =
            |of: &dyn Fn(f64) -> DoubleDouble| sum(ladder.sums(ranked, of).into_iter()).to_f64();
        let (lower, upper) = (self.lower * ladder.scale, self.upper * ladder.scale);
        let margin = Margin {
            width: (self.upper - self.lower) * ladder.scale,
            below: distance(&|h| DoubleDouble::of_sum(h * ladder.scale, -lower)),
            above: distance(&|h| DoubleDouble::of_sum(upper, -h * ladder.scale)),
        };
        gate::divisor(Self::ENTRY, &MARGIN, margin.below.min(margin.above))?;
        Ok(margin)
    }

    fn index(&self, ladder: &Ladder, margin: &Margin) -> f64 {
        let most = margin.below / margin.width * margin.above;
        // At the ends of the range the last bit may be one too many.
        (ladder.weighed(Weighting::Standard) / most).clamp(-1.0, 1.0)
    }
}
