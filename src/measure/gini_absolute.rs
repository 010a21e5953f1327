//! The mean difference behind the Gini index, and the welfare that is left after it.

use crate::error::Result;
use crate::numeric::pow;
use crate::sample::Sample;
use crate::words::Name;

use super::entry::NO_NOTE;
use super::gaps::Gaps;
use super::gini::different_pairs;
use super::sgini::{nu, relative_steps};
use super::statistic::fields;
use super::steps::{Gap, Steps};
use super::{Domain, Entry, Influence, Kernel, ParameterSpec, Property, Statistic, Text};

/// Gini's mean difference 基尼平均差.
///
/// What two units drawn at random typically differ by.
///
/// # Formula
///
/// ```text
/// Σᵢⱼ pᵢ pⱼ |xᵢ − xⱼ|
/// ```
///
/// Σᵢⱼ pᵢ pⱼ |xᵢ − xⱼ|; `corrected` leaves out the pairs of a unit with itself: times 1/(1 − Σp²).
///
/// # Parameters
///
/// Any [`Sample`](crate::Sample) of any values. `corrected`, a flag, off by default.
///
/// - `corrected`: true | false, the small-sample correction; false unless given.
///
/// # Returns
///
/// From 0 (all equal) upwards, in the unit of the values.
///
/// # Edge cases
///
/// One unit, or all equal: 0, corrected or not. Weights count repetitions; the correction takes
/// each row for one unit, so it is not that of repeated rows.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) only where the result overflows.
///
/// # Accuracy
///
/// Relative error at most 2e-15. A sum of terms of one sign with its rounding errors carried along.
///
/// # Source
///
/// Gini (1912), Variabilità e mutabilità; David (1968), doi:10.1093/biomet/55.3.573.
///
/// # Examples
///
/// ```
/// use junheng::{Sample, measure::{GiniMeanDifference, Statistic}};
/// let class_sizes = Sample::new(&[30.0, 40.0])?;
/// assert_eq!(GiniMeanDifference::default().value(&class_sizes)?, 5.0);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// Drawing with replacement halves what two units differ by; `corrected` does not draw a unit twice:
///
/// ```
/// use junheng::{Sample, measure::{GiniMeanDifference, Statistic}};
/// let class_sizes = Sample::new(&[30.0, 40.0])?;
/// assert_eq!(GiniMeanDifference { corrected: true }.value(&class_sizes)?, 10.0);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct GiniMeanDifference {
    /// Multiply by 1/(1 − Σp²), which is n/(n−1) without weights.
    pub corrected: bool,
}

impl Statistic for GiniMeanDifference {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new(
            "gini_mean_difference",
            "Gini's mean difference",
            "基尼平均差",
        ),
        aliases: &["mean_difference", "gmd", "基尼平均差", "平均差异"],
        family: "dispersion",
        summary: Text::new(
            "What two units drawn at random typically differ by, in the unit of the values.",
            "随机抽取的两个单位的平均差异，与数值同单位。",
        ),
        formula: "Σᵢⱼ pᵢ pⱼ |xᵢ − xⱼ|",
        parameters: &[ParameterSpec::flag(Name::new(
            "corrected",
            "small-sample correction: times 1/(1 − Σp²), n/(n−1) without weights; then repetition changes the value",
            "小样本校正：乘以 1/(1 − Σp²)，无权重时即 n/(n−1)；此时重复样本会改变数值",
        ))],
        constraint: None,
        domain: Domain::Real,
        domain_note: NO_NOTE,
        range: (0.0, f64::INFINITY),
        ends: Text::new("0: all values are equal", "0：所有数值相等"),
        properties: &[
            Property::TranslationInvariant,
            Property::Homogeneous,
            Property::ReplicationInvariant,
            Property::Transfers,
            Property::ZeroAtEquality,
        ],
        influence: Influence::Exact,
        accuracy: 2e-15,
        source: "Gini (1912), Variabilità e mutabilità; David (1968), doi:10.1093/biomet/55.3.573",
    };
    fields!(corrected);
}

impl Kernel for GiniMeanDifference {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let gaps = Gaps::of(&sample.ordered());
        Ok(self.factor(sample) * gaps.half_difference / gaps.scale)
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        let steps = Steps::of(sample);
        let factor = self.factor(sample);
        let mut found = steps.influence_of_gaps(|gap| gap.upper - gap.lower);
        for influence in &mut found {
            *influence = factor * *influence / steps.scale();
        }
        Ok(steps.to_rows(sample, &found))
    }
}

impl GiniMeanDifference {
    /// 2, or 2/(1 − Σp²) where there are two units to differ.
    fn factor(self, sample: &Sample<'_>) -> f64 {
        let ordered = sample.ordered();
        if !self.corrected || ordered.len() < 2 {
            return 2.0;
        }
        match ordered.weights() {
            None => 2.0 * (ordered.len() as f64 / (ordered.len() - 1) as f64),
            Some(weights) => 2.0 / different_pairs(weights),
        }
    }
}

/// Sen welfare 森福利函数.
///
/// What everybody's equal value would have to be for a society that minds ranks: the mean less the
/// absolute Gini index.
///
/// # Formula
///
/// ```text
/// μ(1 − G(ν))
/// ```
///
/// W = μ(1 − G(ν)) = Σ x·((1−P₋)^ν − (1−P)^ν), P₋ and P the shares of weight before and up to the
/// unit in ascending order.
///
/// # Parameters
///
/// Any [`Sample`](crate::Sample) of values of zero or more with a mean above zero. ν ≥ 1, by
/// default 2, where W = μ(1 − G).
///
/// - `nu`: 1 ≤ ν < ∞, the aversion to inequality ν; 2 unless given.
///
/// # Returns
///
/// From 0 upwards. From the smallest value (ν → ∞) to the mean (ν = 1, or all equal), in the unit
/// of the values.
///
/// # Edge cases
///
/// One unit, or all equal: that value. Zeros are values like any other. Weights count repetitions.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for a negative value or where all values are
/// zero.
///
/// # Accuracy
///
/// Relative error at most 4e-15. The smallest value plus a sum of terms of one sign.
///
/// # Source
///
/// Sen (1976), doi:10.2307/2296597; Donaldson & Weymark (1980), doi:10.1016/0022-0531(80)90065-4.
///
/// # Examples
///
/// ```
/// use junheng::{Sample, measure::{SenWelfare, Statistic}};
/// let spend = Sample::new(&[1.0, 3.0])?;
/// assert_eq!(SenWelfare::default().value(&spend)?, 1.5); // mean 2, Gini 1/4
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// More money for the top raises the mean and welfare both, though the Gini index rises as well:
///
/// ```
/// use junheng::{Sample, measure::{SenWelfare, Statistic}};
/// let (before, after) = (Sample::new(&[1.0, 3.0])?, Sample::new(&[1.0, 4.0])?);
/// let welfare = SenWelfare::default();
/// assert!(welfare.value(&after)? > welfare.value(&before)?);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SenWelfare {
    /// Aversion to inequality, ν ≥ 1.
    pub nu: f64,
}

impl Default for SenWelfare {
    fn default() -> Self {
        Self { nu: 2.0 }
    }
}

impl Statistic for SenWelfare {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new("sen_welfare", "Sen welfare", "森福利函数"),
        aliases: &[
            "gini_welfare",
            "s_gini_welfare",
            "森福利函数",
            "基尼福利函数",
        ],
        family: "welfare",
        summary: Text::new(
            "The mean less what rank inequality costs: an equal value for all that is as good.",
            "均值减去位序不平等的损失：与现状等价的平均分配水平，与数值同单位。",
        ),
        formula: "μ(1 − G(ν))",
        parameters: &[nu(Some(2.0))],
        constraint: None,
        domain: Domain::NonNegative,
        domain_note: NO_NOTE,
        range: (0.0, f64::INFINITY),
        ends: Text::new(
            "between the smallest value and the mean",
            "介于最小值与均值之间",
        ),
        properties: &[Property::Homogeneous, Property::ReplicationInvariant],
        influence: Influence::Exact,
        accuracy: 4e-15,
        source: "Sen (1976), doi:10.2307/2296597; \
                 Donaldson & Weymark (1980), doi:10.1016/0022-0531(80)90065-4",
    };
    fields!(nu);
}

impl Kernel for SenWelfare {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let steps = relative_steps(Self::ENTRY, sample)?;
        Ok(welfare(&steps, self.nu) / steps.scale())
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        let steps = relative_steps(Self::ENTRY, sample)?;
        let mut found = welfare_influence(&steps, self.nu);
        for influence in &mut found {
            *influence /= steps.scale();
        }
        Ok(steps.to_rows(sample, &found))
    }
}

/// μ(1 − G(ν)), scaled: the smallest value plus Σ q^ν·width.
pub(super) fn welfare(steps: &Steps, nu: f64) -> f64 {
    let least = steps.values().first().copied().unwrap_or(0.0);
    least + steps.sum_over_gaps(|gap| pow(gap.upper, nu))
}

/// Its influence at each value: d q^ν/dP = −ν·q^(ν−1); no weight laid on a unit moves the smallest.
pub(super) fn welfare_influence(steps: &Steps, nu: f64) -> Vec<f64> {
    steps.influence_of_gaps(|gap: Gap| -nu * pow(gap.upper, nu - 1.0))
}
