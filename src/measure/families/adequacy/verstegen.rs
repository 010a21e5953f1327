//! The Verstegen index.

use crate::error::Result;
use crate::measure::families::adequacy::mcloone::Half;
use crate::measure::numerics::density::DensityRule;
use crate::measure::{Kernel, Statistic, measure};
use crate::sample::Sample;

measure! {
    /// ```
    /// use junheng::Sample;
    /// use junheng::measure::{Verstegen, Statistic};
    /// let sample = Sample::new(&[1.0, 2.0, 4.0, 8.0, 16.0])?;
    /// assert!((Verstegen::default().value(&sample)? - 28.0 / 12.0).abs() < 1e-15);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// Weighing by pupils moves the median, and with it both halves:
    ///
    /// ```
    /// use junheng::Sample;
    /// use junheng::measure::{Verstegen, Statistic};
    /// let spend = [1.0, 2.0, 4.0, 8.0, 16.0];
    /// let pupils = [10.0, 10.0, 10.0, 10.0, 960.0];
    /// assert_eq!(Verstegen::default().value(&Sample::weighted(&spend, &pupils)?)?, 1.0);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    Verstegen of Sample = "verstegen", "Verstegen index" / "沃斯特根指数", "adequacy";
    aliases: "verstegen_index", "沃斯特根指数", "韦斯特根指数";
    summary: "What the units from the median up have, as a multiple of what they would have at the median."
        / "中位数及以上单位所拥有的总量，与其均处于中位数时总量之比。";
    formula: "Σ p x [x ≥ m] / (m Σ p [x ≥ m]), m the weighted median, or the reference quantile";
    symbols: "m is the weighted median, halfway between two values where one half ends on a unit. `[x ≥ m]` \
        is 1 for units from the median upwards, else 0. `split`: ∫_q^1 Q(p) dp / ((1 − q)·m), Q the quantile \
        function and q the share up to the reference: half of the weight instead of all units from the median.";
    parameters: {
        quantile: f64 = 0.5 in "0 < quantile < 1" if |p| p > 0.0 && p < 1.0,
            "reference quantile" / "参照分位比例",
            "The share of weight up to the reference value; 0.5 is the median.";
        split: bool = false, "unit at the reference divided" / "拆分参照处的单位",
            "Exactly the share from the quantile up counts; a unit on it is divided, so that the other part \
            of its weight is in the other half.";
    }
    domain: NonNegative, "the median must be above zero" / "中位数须大于零";
    range: [1 to infinity];
    ends: "1: no unit lies above the median" / "1：没有单位高于中位数";
    interpretation: "Lower is more even.";
    properties: ScaleInvariant, ReplicationInvariant, OneAtEquality;
    influence: Density;
    edge_cases: "One unit, or all values equal: exactly 1. A share that the end of a unit misses by less than 4 \
        units in the last place ends there.";
    errors: "`OutOfDomain` where the reference quantile is zero.";
    accuracy: [2 ulp], "The mean of the half and the median, each rounded, and their quotient. \
        A share of weight is read as a decimal fraction and reached within 4 ulp: see `docs/accuracy.md`.";
    source: [VERSTEGEN_1996, ODDEN_PICUS_1992];
}

impl Kernel for Verstegen {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        Half::of(Self::ENTRY, sample, true, self.quantile, self.split).map(|half| half.index())
    }

    fn linearize_by(&self, sample: &Sample<'_>, rule: &dyn DensityRule) -> Result<Vec<f64>> {
        Half::of(Self::ENTRY, sample, true, self.quantile, self.split)?.influence(
            Self::ENTRY,
            sample,
            rule,
        )
    }
}
