//! The two indices of Theil: generalized entropy at α = 1 and α = 0.

use crate::error::Result;
use crate::measure::numerics::divergence::{value, value_and_influence};
use crate::measure::{DensityRule, Kernel, Statistic, measure};
use crate::sample::Sample;

measure! {
    /// ```
    /// use junheng::Sample;
    /// use junheng::measure::{TheilT, Statistic};
    /// let sample = Sample::new(&[0.0, 0.0, 0.0, 4.0])?;
    /// assert!((TheilT.value(&sample)? - 4_f64.ln()).abs() < 1e-15);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// A school with nothing must stay in; left out, the index falls:
    ///
    /// ```
    /// use junheng::Sample;
    /// use junheng::measure::{TheilT, Statistic};
    /// let with_it = TheilT.value(&Sample::new(&[0.0, 5.0, 7.0])?)?;
    /// let without = TheilT.value(&Sample::new(&[5.0, 7.0])?)?;
    /// assert!(with_it > 0.4 && without < 0.02);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    TheilT of Sample = "theil_t", "Theil index T" / "泰尔指数", "entropy";
    aliases: "theil", "theil_index", "泰尔指数", "泰尔T指数", "泰尔系数";
    summary: "How far the units' shares of the total are from their shares of weight, in nats."
        / "各单位所占总量份额与其权重份额的偏离程度（奈特）。";
    formula: "Σ p (x/μ) ln(x/μ), 0·ln 0 = 0";
    symbols: "Generalized entropy (`generalized_entropy`) at α = 1; it decomposes exactly into parts within \
        and between groups.";
    domain: NonNegative;
    range: [0 to infinity];
    ends: "0: all values are equal; without weights at most ln n, where one unit has all"
        / "0：所有数值相等；无权重时最大为 ln n，即一个单位占有全部";
    properties: ScaleInvariant, ReplicationInvariant, Transfers, Decomposes, ZeroAtEquality;
    influence: Exact;
    edge_cases: "One unit, or all values equal: exactly 0. A zero counts and adds 0·ln 0 = 0; packages that \
        drop zeros report less.";
    accuracy: [2e-15], "Holds also for nearly equal values, where the plain formula keeps no digit.";
    source: [THEIL_1967, SHORROCKS_1980];
}

impl Kernel for TheilT {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        value(Self::ENTRY, 1.0, sample)
    }

    fn evaluate_and_linearize(
        &self,
        sample: &Sample<'_>,
        _: &dyn DensityRule,
    ) -> Result<(f64, Vec<f64>)> {
        value_and_influence(Self::ENTRY, 1.0, sample)
    }
}

measure! {
    /// ```
    /// use junheng::Sample;
    /// use junheng::measure::{MeanLogDeviation, Statistic};
    /// let sample = Sample::new(&[1.0, 4.0])?;
    /// // ln 2.5 − (ln 1 + ln 4)/2
    /// assert!((MeanLogDeviation.value(&sample)? - 1.25_f64.ln()).abs() < 1e-15);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// A zero is an error, not skipped; the Theil index T allows it:
    ///
    /// ```
    /// use junheng::Sample;
    /// use junheng::measure::{MeanLogDeviation, TheilT, Statistic};
    /// let sample = Sample::new(&[0.0, 5.0, 7.0])?;
    /// assert_eq!(MeanLogDeviation.value(&sample).unwrap_err().row(), Some(0));
    /// assert!(TheilT.value(&sample).is_ok());
    /// # Ok::<(), junheng::Error>(())
    /// ```
    MeanLogDeviation of Sample = "mean_log_deviation", "mean log deviation" / "平均对数离差", "entropy";
    aliases: "mld", "theil_l", "平均对数离差", "泰尔L指数", "零阶泰尔指数";
    summary: "The mean of the logarithms of mean over value: sensitive to the poorest units."
        / "均值与各单位数值之比的对数的平均：对最低的单位敏感。";
    formula: "Σ p ln(μ/x)";
    symbols: "Generalized entropy (`generalized_entropy`) at α = 0. Its parts within groups are weighted by \
        units alone, so removing all differences between groups leaves exactly the part within.";
    domain: Positive;
    range: [0 to infinity];
    ends: "0: all values are equal" / "0：所有数值相等";
    interpretation: "Unbounded as one value approaches zero.";
    properties: ScaleInvariant, ReplicationInvariant, Transfers, Decomposes, ZeroAtEquality;
    influence: Exact;
    edge_cases: "One unit, or all values equal: exactly 0.";
    accuracy: [2e-15], "Holds also for nearly equal values, where the plain formula keeps no digit.";
    source: [THEIL_1967, SHORROCKS_1980];
}

impl Kernel for MeanLogDeviation {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        value(Self::ENTRY, 0.0, sample)
    }

    fn evaluate_and_linearize(
        &self,
        sample: &Sample<'_>,
        _: &dyn DensityRule,
    ) -> Result<(f64, Vec<f64>)> {
        value_and_influence(Self::ENTRY, 0.0, sample)
    }
}
