//! The extended Gini index (S-Gini), relative and absolute.

use crate::error::Result;
use crate::measure::numerics::rank_weights::{loss, loss_influence};
use crate::measure::numerics::steps::{Steps, relative_steps};
use crate::measure::{Kernel, Statistic, measure};
use crate::sample::Sample;

measure! {
    /// ```
    /// use junheng::{Sample, measure::{SGini, Statistic}};
    /// let spend = Sample::new(&[1.0, 2.0, 3.0])?;
    /// // Positions q = 2/3, 1/3; gaps 1, 1; mean 2.
    /// let expected = (2.0 / 3.0 - 8.0 / 27.0 + 1.0 / 3.0 - 1.0 / 27.0) / 2.0;
    /// assert!((SGini { nu: 3.0 }.value(&spend)? - expected).abs() < 1e-15);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// At ν = 2 it is the Gini index:
    ///
    /// ```
    /// use junheng::{Sample, measure::{Gini, SGini, Statistic}};
    /// let spend = Sample::weighted(&[5.0, 8.0, 9.5], &[10.0, 4.0, 7.0])?;
    /// let (extended, gini) = (SGini { nu: 2.0 }.value(&spend)?, Gini::default().value(&spend)?);
    /// assert!((extended - gini).abs() < 1e-15);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    SGini of Sample = "s_gini", "extended Gini index (S-Gini)" / "扩展基尼系数", "lorenz";
    aliases: "extended_gini", "extended_s_gini", "扩展基尼系数", "单参数基尼系数";
    summary: "The Gini index in which lower ranks count more, the more so the larger ν."
        / "名次越低权重越大的基尼系数；ν 越大，越看重底端。";
    formula: "1 − ν(ν−1) ∫ (1−p)^(ν−2) L(p) dp";
    symbols: "L is the Lorenz curve with straight segments. Computed as Σ (q − q^ν)·(gap between \
        neighbouring values)/μ, q the share of weight above the gap.";
    parameters: {
        nu: f64 in "1 ≤ ν < ∞" if |nu| nu >= 1.0, "aversion to inequality ν" / "不平等厌恶参数 ν",
            "1 ignores inequality, 2 is the Gini index, with large ν only the lowest unit counts.";
    }
    domain: NonNegative;
    range: [0 to 1];
    ends: "0: all values are equal, or ν = 1; towards 1: one of many units has all"
        / "0：所有数值相等，或 ν = 1；趋于 1：众多单位中一个占有全部";
    properties: ScaleInvariant, ReplicationInvariant, Transfers, ZeroAtEquality;
    influence: Exact;
    edge_cases: "One unit, or all values equal: 0. Zeros are allowed.";
    accuracy: [4e-15], "A sum of terms of one sign with compensated rounding errors.";
    source: [DONALDSON_WEYMARK_1980, YITZHAKI_1983];
}

impl Kernel for SGini {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let steps = relative_steps(Self::ENTRY, sample)?;
        // Rounding may carry a value at the very end beyond it.
        Ok((loss(&steps, self.nu) / steps.mean()).clamp(0.0, 1.0))
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        let steps = relative_steps(Self::ENTRY, sample)?;
        let index = loss(&steps, self.nu) / steps.mean();
        let mut found = loss_influence(&steps, self.nu);
        for (place, influence) in found.iter_mut().enumerate() {
            *influence = *influence / steps.mean() - index * steps.excess(place);
        }
        Ok(steps.to_rows(sample, &found))
    }
}

measure! {
    /// ```
    /// use junheng::{Sample, measure::{AbsoluteGini, Statistic}};
    /// let class_sizes = Sample::new(&[30.0, 40.0])?;
    /// assert_eq!(AbsoluteGini::default().value(&class_sizes)?, 2.5);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// A bonus for everybody changes nothing, unlike with the Gini index:
    ///
    /// ```
    /// use junheng::Measure;
    /// let value = |spec: &str, values: &[f64]| -> junheng::Result<f64> {
    ///     spec.parse::<Measure>()?.value(&junheng::Sample::new(values)?)
    /// };
    /// assert_eq!(value("absolute_gini", &[1.0, 3.0])?, value("absolute_gini", &[11.0, 13.0])?);
    /// assert!(value("gini", &[1.0, 3.0])? > value("gini", &[11.0, 13.0])?);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    AbsoluteGini of Sample = "absolute_gini", "absolute Gini index" / "绝对基尼系数", "lorenz";
    aliases: "generalized_gini", "generalised_gini", "绝对基尼系数", "广义基尼系数";
    summary: "The mean times the Gini index: half of the mean difference between two units."
        / "均值与基尼系数之积：任意两单位平均差异的一半，与数值同单位。";
    formula: "μ·G(ν); ½ Σᵢⱼ pᵢ pⱼ |xᵢ − xⱼ| at ν = 2";
    symbols: "G(ν) is the extended Gini index (`s_gini`). At ν = 2 it is half the mean difference, ½ Σᵢⱼ pᵢ \
        pⱼ |xᵢ − xⱼ|.";
    parameters: {
        nu: f64 = 2.0 in "1 ≤ ν < ∞" if |nu| nu >= 1.0, "aversion to inequality ν" / "不平等厌恶参数 ν",
            "2 is the absolute Gini index.";
    }
    domain: Real;
    range: [0 to infinity];
    ends: "0: all values are equal" / "0：所有数值相等";
    properties: TranslationInvariant, Homogeneous, ReplicationInvariant, Transfers, ZeroAtEquality;
    influence: Exact;
    edge_cases: "One unit, or all values equal: 0. Negative values are allowed.";
    accuracy: [4e-15], "A sum of terms of one sign with compensated rounding errors.";
    source: [DONALDSON_WEYMARK_1980, BLACKORBY_DONALDSON_1980];
}

impl Kernel for AbsoluteGini {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let steps = Steps::of(sample);
        Ok(loss(&steps, self.nu) / steps.scale())
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        let steps = Steps::of(sample);
        let mut found = loss_influence(&steps, self.nu);
        for influence in &mut found {
            *influence /= steps.scale();
        }
        Ok(steps.to_rows(sample, &found))
    }
}
