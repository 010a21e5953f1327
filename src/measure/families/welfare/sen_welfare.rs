//! Sen's welfare function.

use crate::error::Result;
use crate::measure::numerics::rank_weights::{welfare, welfare_influence};
use crate::measure::numerics::steps::relative_steps;
use crate::measure::{Kernel, Statistic, measure};
use crate::sample::Sample;

measure! {
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
    SenWelfare of Sample = "sen_welfare", "Sen welfare" / "森福利函数", "welfare";
    aliases: "gini_welfare", "s_gini_welfare", "森福利函数", "基尼福利函数";
    summary: "The mean less the cost of rank inequality: the equal value for all that gives the same \
        welfare."
        / "均值减去位序不平等的损失：与现状福利相同的平均分配水平，与数值同单位。";
    formula: "μ(1 − G(ν))";
    symbols: "G(ν) is the extended Gini index (`s_gini`). Equals Σ x·((1−P₋)^ν − (1−P)^ν), P₋ and P the \
        shares of weight before and up to the unit in ascending order.";
    parameters: {
        nu: f64 = 2.0 in "1 ≤ ν < ∞" if |nu| nu >= 1.0, "aversion to inequality ν" / "不平等厌恶参数 ν",
            "2 gives μ(1 − G), G the Gini index.";
    }
    domain: NonNegative;
    range: [0 to infinity];
    ends: "between the smallest value and the mean" / "介于最小值与均值之间";
    interpretation: "The smallest value as ν → ∞, the mean at ν = 1.";
    properties: Homogeneous, ReplicationInvariant;
    influence: Exact;
    edge_cases: "One unit, or all values equal: that value. Zeros are allowed.";
    accuracy: [4e-15], "The smallest value plus a sum of terms of one sign.";
    source: [SEN_1976_INCOME, DONALDSON_WEYMARK_1980];
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
