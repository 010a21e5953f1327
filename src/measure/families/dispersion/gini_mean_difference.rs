//! The mean difference behind the Gini index, and the welfare that is left after it.

use crate::error::Result;
use crate::measure::entry::NO_NOTE;
use crate::measure::numerics::gaps::{Gaps, different_pairs};
use crate::measure::numerics::steps::Steps;
use crate::measure::statistic::fields;
use crate::measure::{Domain, Entry, Influence, Kernel, ParameterSpec, Property, Statistic, Text};
use crate::sample::Sample;
use crate::words::Name;

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
