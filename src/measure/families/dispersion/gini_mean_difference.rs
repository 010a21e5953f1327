//! Gini's mean difference.

use crate::error::Result;
use crate::measure::numerics::gaps::Gaps;
use crate::measure::numerics::small_sample::{add_pair_moves, pair_factor};
use crate::measure::numerics::steps::Steps;
use crate::measure::{Kernel, Statistic, measure};
use crate::sample::Sample;

measure! {
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
    GiniMeanDifference of Sample = "gini_mean_difference", "Gini's mean difference" / "基尼平均差", "dispersion";
    aliases: "mean_difference", "gmd", "基尼平均差", "平均差异";
    summary: "The mean absolute difference between two units drawn at random, in the unit of the values."
        / "随机抽取的两个单位的平均差异，与数值同单位。";
    formula: "Σᵢⱼ pᵢ pⱼ |xᵢ − xⱼ|";
    symbols: "`corrected` excludes the pairs of a unit with itself: a factor of 1/(1 − Σp²).";
    parameters: {
        corrected: bool = false,
            "small-sample correction: times 1/(1 − Σp²), n/(n−1) without weights; then repetition changes \
            the value"
            / "小样本校正：乘以 1/(1 − Σp²)，无权重时即 n/(n−1)；此时重复样本会改变数值",
            "Each row is one unit, whatever its weight: for weights that are shares, or that state the size or the \
            reliability of a unit, not for numbers of repetitions.";
    }
    domain: Real;
    range: [0 to infinity];
    ends: "0: all values are equal" / "0：所有数值相等";
    properties: TranslationInvariant, Homogeneous, ReplicationInvariant, Transfers, ZeroAtEquality;
    influence: Exact;
    edge_cases: "One unit, or all values equal: 0; with `corrected`, one unit is 0/0: an error. The correction \
        treats each row as one unit, so it differs from that of repeated rows.";
    errors: "`OutOfDomain` with `corrected` where one unit has all weight.";
    accuracy: [2e-15], "A sum of terms of one sign with compensated rounding errors.";
    source: [GINI_1912, DAVID_1968];
}

impl Kernel for GiniMeanDifference {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        if !self.corrected && sample.common_value().is_some() {
            return Ok(0.0);
        }
        let gaps = Gaps::of(&sample.ordered());
        Ok(self.factor(sample)? * gaps.half_difference / gaps.scale)
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        let steps = Steps::of(sample);
        let factor = self.factor(sample)?;
        let mut found = steps.influence_of_gaps(|gap| gap.upper - gap.lower);
        for influence in &mut found {
            *influence = factor * *influence / steps.scale();
        }
        let mut out = steps.to_rows(sample, &found);
        if self.corrected {
            add_pair_moves(sample, self.evaluate(sample)?, &mut out);
        }
        Ok(out)
    }
}

impl GiniMeanDifference {
    /// 2, or 2/(1 − Σp²).
    fn factor(self, sample: &Sample<'_>) -> Result<f64> {
        match self.corrected {
            true => Ok(2.0 * pair_factor(Self::ENTRY, &sample.ordered())?),
            false => Ok(2.0),
        }
    }
}
