//! The Horvath index.

use crate::error::Result;
use crate::measure::numerics::shares;
use crate::measure::{Domain, Kernel, Statistic, gate, measure};
use crate::sample::Sample;

measure! {
    /// ```
    /// use junheng::{Sample, measure::{Horvath, Statistic}};
    /// let spend = Sample::new(&[1.0, 2.0, 1.0])?;
    /// // ½ + 2·(¼)²·(2 − ¼).
    /// assert_eq!(Horvath.value(&spend)?, 0.71875);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// The leading unit counts in full, so the index is never below its share:
    ///
    /// ```
    /// use junheng::{Sample, measure::{Herfindahl, Horvath, Statistic}};
    /// let spend = Sample::new(&[6.0, 1.0, 1.0, 1.0, 1.0])?;
    /// assert!(Horvath.value(&spend)? > 0.6 && Herfindahl.value(&spend)? == 0.4);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    Horvath of Sample = "horvath", "Horvath index" / "霍瓦特指数", "concentration";
    aliases: "comprehensive_concentration", "cci_horvath", "霍瓦特指数", "综合集中指数";
    summary: "Concentration with the leading unit in full: its share, and the squared shares of the others, each \
        increased by the share outside that unit."
        / "首位单位的份额全额计入，其余各单位的份额平方并按该单位以外的份额加权。";
    formula: "s₍₁₎ + Σᵢ≥₂ s₍ᵢ₎² (2 − s₍ᵢ₎)";
    symbols: "s₍₁₎ is the largest share of the total. Equals Σ w s² (2 − s) + s₍₁₎(1 − s₍₁₎)².";
    domain: NonNegative;
    range: [0 to infinity];
    ends: "(3n² − 3n + 1)/n³: all values are equal; 1: one unit of weight 1 has all"
        / "(3n² − 3n + 1)/n³：所有数值相等；1：一个权重为 1 的单位占有全部";
    properties: ScaleInvariant;
    influence: None;
    edge_cases: "One unit: 1. Weights count units, as for `herfindahl`; one unit of the largest share is the \
        leading one, whatever its weight. A transfer from the leading unit to a second one with more than a \
        third of the total increases the index.";
    accuracy: [4e-15], "A sum of terms of one sign, rounded one by one.";
    source: [HORVATH_1970];
}

impl Kernel for Horvath {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        gate::domain(Self::ENTRY, Domain::NonNegative, sample)?;
        let moments = sample.moments();
        let (mean, units) = (moments.mean(), moments.total_weight());
        gate::require_positive_mean(Self::ENTRY, mean)?;
        // A share times x/μ: the square of a share may underflow, and that of x/μ overflow.
        let share = |x: f64| x / mean / units;
        let others = shares::mean_of(sample, |x| x / mean * share(x) * (2.0 - share(x)));
        let first = share(sample.units().fold(0.0, |most, (_, x, _)| x.max(most)));
        Ok(others + first * (1.0 - first) * (1.0 - first))
    }

    fn linearize(&self, _: &Sample<'_>) -> Result<Vec<f64>> {
        // The largest value is no differentiable function where two units have it.
        Err(gate::no_influence(Self::ENTRY))
    }
}
