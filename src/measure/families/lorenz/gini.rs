//! The Gini index.

use std::borrow::Cow;

use crate::error::Result;
use crate::measure::numerics::gaps::{Gaps, distances};
use crate::measure::numerics::small_sample::{add_pair_moves, pair_factor};
use crate::measure::{DensityRule, Domain, Kernel, Statistic, gate, measure};
use crate::numeric::Ordered;
use crate::sample::Sample;

measure! {
    /// ```
    /// use junheng::Sample;
    /// use junheng::measure::{Gini, Statistic};
    /// let sample = Sample::new(&[0.0, 0.0, 0.0, 4.0])?;
    /// assert_eq!(Gini::default().value(&sample)?, 0.75);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// With four units the most uneven distribution gives ¾, not 1. The correction reaches 1, but
    /// repeating the sample changes the value:
    ///
    /// ```
    /// use junheng::Sample;
    /// use junheng::measure::{Gini, Statistic};
    /// let corrected = Gini { corrected: true, negatives: false };
    /// assert_eq!(corrected.value(&Sample::new(&[0.0, 0.0, 0.0, 4.0])?)?, 1.0);
    /// assert!(corrected.value(&Sample::new(&[0.0, 0.0, 0.0, 4.0].repeat(2))?)? < 0.9);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    Gini of Sample = "gini", "Gini index" / "基尼系数", "lorenz";
    aliases: "gini_index", "gini_coefficient", "基尼系数", "基尼指数";
    summary: "The mean difference between two units as a share of twice the mean; twice the area between \
        the Lorenz curve and equality."
        / "任意两单位之差的均值与两倍均值之比；即洛伦兹曲线与均等线之间面积的两倍。";
    formula: "Σᵢⱼ pᵢ pⱼ |xᵢ − xⱼ| / (2μ)";
    symbols: "The sum runs over all pairs. It is twice the area between the Lorenz curve, drawn with \
        straight segments from (0, 0), and the line of equality.";
    parameters: {
        corrected: bool = false,
            "small-sample correction: times 1/(1 − Σp²), n/(n−1) without weights; then repetition changes \
            the value"
            / "小样本校正：乘以 1/(1 − Σp²)，无权重时即 n/(n−1)；此时重复样本会改变数值",
            "Each row is one unit, whatever its weight: for weights that are shares, or that state the size or the \
            reliability of a unit, not for numbers of repetitions.";
        negatives: bool = false, "negative values allowed" / "允许负值",
            "The mean must still be above zero; the index may then exceed 1.";
    }
    domain: NonNegative, "any values with a mean above zero where negatives=true"
        / "negatives=true 时为均值大于零的任意数值";
    range: [0 to 1];
    ends: "0: all values are equal; towards 1: one of many units has all; with negatives=true there is no \
        upper bound"
        / "0：所有数值相等；趋于 1：众多单位中一个占有全部；negatives=true 时无上界";
    interpretation: "Without weights at most (n−1)/n, or 1 if corrected. With negative values, or corrected \
        for very uneven weights, it may exceed 1.";
    properties: ScaleInvariant, ReplicationInvariant, Transfers, ZeroAtEquality;
    influence: Exact;
    edge_cases: "One unit, or all values equal: exactly 0; with `corrected`, one unit is 0/0: an error. Zeros are \
        allowed.";
    errors: "`OutOfDomain` with `corrected` where one unit has all weight.";
    accuracy: [1e-15], "Gaps between neighbours in order are added, so nothing cancels, and rounding errors \
        of the additions are compensated.";
    source: [GINI_1914, LERMAN_YITZHAKI_1989];
}

impl Kernel for Gini {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        if !self.corrected && sample.common_value().is_some_and(|value| value > 0.0) {
            return Ok(0.0);
        }
        let ordered = self.ordered(sample, false)?;
        let gaps = Gaps::of(&ordered);
        gate::require_positive_mean(Self::ENTRY, gaps.mean)?;
        Ok(self.index(&gaps, self.correction(&ordered)?))
    }

    fn evaluate_and_linearize(
        &self,
        sample: &Sample<'_>,
        _: &dyn DensityRule,
    ) -> Result<(f64, Vec<f64>)> {
        let ordered = self.ordered(sample, true)?;
        let gaps = Gaps::of(&ordered);
        gate::require_positive_mean(Self::ENTRY, gaps.mean)?;
        let gini = gaps.half_difference / gaps.mean;
        let correction = self.correction(&ordered)?;
        let mut out = vec![0.0; sample.len()];
        let places = ordered.values().iter().zip(distances(&ordered, gaps.scale));
        for (&row, (&x, distance)) in ordered.rows().iter().zip(places) {
            let ratio = x * gaps.scale / gaps.mean;
            out[row] = correction * (distance / gaps.mean - gini * (1.0 + ratio));
        }
        if self.corrected {
            add_pair_moves(sample, correction * gini, &mut out);
        }
        Ok((self.index(&gaps, correction), out))
    }
}

impl Gini {
    fn index(&self, gaps: &Gaps, correction: f64) -> f64 {
        let gini = gaps.half_difference / gaps.mean;
        // Without negative values it is below 1 before it is rounded.
        let gini = if self.negatives { gini } else { gini.min(1.0) };
        correction * gini
    }

    fn ordered<'a>(&self, sample: &Sample<'a>, rows: bool) -> Result<Cow<'a, Ordered>> {
        if !self.negatives {
            gate::domain(Self::ENTRY, Domain::NonNegative, sample)?;
        }
        Ok(match rows {
            true => sample.ordered_rows(),
            false => sample.ordered(),
        })
    }

    /// 1/(1 − Σp²): all pairs of units against the pairs of different units.
    fn correction(&self, ordered: &Ordered) -> Result<f64> {
        match self.corrected {
            true => pair_factor(Self::ENTRY, ordered),
            false => Ok(1.0),
        }
    }
}
