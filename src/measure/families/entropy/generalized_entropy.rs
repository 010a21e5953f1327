//! The generalized entropy family: means of the divergence of each unit from the mean.

use crate::error::Result;
use crate::measure::numerics::divergence::{value, value_and_influence};
use crate::measure::{DensityRule, Kernel, Statistic, measure};
use crate::sample::Sample;

measure! {
    /// ```
    /// use junheng::Sample;
    /// use junheng::measure::{GeneralizedEntropy, Statistic};
    /// let sample = Sample::new(&[1.0, 3.0])?;
    /// // Half the squared coefficient of variation: (1/2)²/2.
    /// assert_eq!(GeneralizedEntropy { alpha: 2.0 }.value(&sample)?, 0.125);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// Two indices of one family may order two counties differently, since one is sensitive to the bottom and the
    /// other the top:
    ///
    /// ```
    /// use junheng::Sample;
    /// use junheng::measure::{GeneralizedEntropy, Statistic};
    /// let poor_tail = Sample::new(&[0.2, 2.0, 2.0, 2.0])?;
    /// let rich_tail = Sample::new(&[1.0, 1.0, 1.0, 4.0])?;
    /// let order = |alpha| -> junheng::Result<bool> {
    ///     let index = GeneralizedEntropy { alpha };
    ///     Ok(index.value(&poor_tail)? > index.value(&rich_tail)?)
    /// };
    /// assert!(order(-1.0)? && !order(2.0)?);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    GeneralizedEntropy of Sample = "generalized_entropy", "generalized entropy" / "广义熵指数", "entropy";
    aliases: "ge", "generalised_entropy", "gei", "广义熵指数", "广义熵";
    summary: "Inequality as the mean divergence from equality; α sets which end of the distribution counts \
        more."
        / "以偏离均等的平均散度衡量不平等；α 决定更看重分布的哪一端。";
    formula: "Σ p ((x/μ)^α − 1) / (α(α − 1)); its limits at α = 0 and α = 1";
    symbols: "The limits are GE(1) = Σ p (x/μ) ln(x/μ), the Theil index (`theil_t`), and GE(0) = Σ p \
        ln(μ/x), the mean log deviation (`mean_log_deviation`). GE(2) is half the squared coefficient of \
        variation (`cv`). The index decomposes exactly into parts within and between groups.";
    parameters: {
        alpha: f64 in "−∞ < α < ∞" if |_| true, "sensitivity α" / "敏感参数 α",
            "The smaller, the more the bottom of the distribution counts; the larger, the more the top.";
    }
    domain: NonNegative, "α ≤ 0 needs values above zero" / "α ≤ 0 时数值须大于零";
    range: [0 to infinity];
    ends: "0: all values are equal" / "0：所有数值相等";
    interpretation: "For 0 < α < 1 at most 1/(α(1−α)).";
    properties: ScaleInvariant, ReplicationInvariant, Transfers, Decomposes, ZeroAtEquality;
    influence: Exact;
    edge_cases: "One unit, or all values equal: exactly 0. A zero is allowed where α > 0 (0^α = 0, 0·ln 0 = \
        0) and an error where α ≤ 0.";
    errors: "`OutOfDomain` also where a term (x/μ)^α overflows, even if its weight would make the sum \
        finite.";
    accuracy: [4e-15], "For every α, also of nearly equal values, because each term is measured from its minimum \
        at x = μ.";
    source: [SHORROCKS_1980, COWELL_1980];
}

impl Kernel for GeneralizedEntropy {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        value(Self::ENTRY, self.alpha, sample)
    }

    fn evaluate_and_linearize(
        &self,
        sample: &Sample<'_>,
        _: &dyn DensityRule,
    ) -> Result<(f64, Vec<f64>)> {
        value_and_influence(Self::ENTRY, self.alpha, sample)
    }
}
