//! The Bonferroni index.

use crate::error::Result;
use crate::measure::numerics::cumulative::{logs_from_below, product_sum, weighted_shortfalls};
use crate::measure::numerics::steps::{Steps, relative_steps};
use crate::measure::{Kernel, Statistic, measure};
use crate::sample::Sample;

measure! {
    /// ```
    /// use junheng::{Sample, measure::{Bonferroni, Statistic}};
    /// let spend = Sample::new(&[1.0, 3.0])?;
    /// // The lower half lies 1/2 below the mean; above it the gap closes as 1/(2p).
    /// assert!((Bonferroni.value(&spend)? - 0.5 * 2.0_f64.ln()).abs() < 1e-15);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// It is more sensitive to a gap at the bottom than the Gini index:
    ///
    /// ```
    /// use junheng::{Measure, Sample};
    /// let value = |spec: &str, values: &[f64]| -> junheng::Result<f64> {
    ///     spec.parse::<Measure>()?.value(&Sample::new(values)?)
    /// };
    /// let (low, high) = ([1.0, 4.0, 4.0, 4.0], [2.5, 2.5, 2.5, 5.5]);
    /// assert!((value("gini", &low)? - value("gini", &high)?).abs() < 1e-15);
    /// assert!(value("bonferroni", &low)? > value("bonferroni", &high)?);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    Bonferroni of Sample = "bonferroni", "Bonferroni index" / "邦费罗尼指数", "lorenz";
    aliases: "bonferroni_index", "邦费罗尼指数", "邦弗朗尼指数";
    summary: "How far the mean of the lower part falls short of the mean of all, averaged over all lower \
        parts."
        / "各下端部分的均值低于总体均值的相对差距的平均。";
    formula: "1 − ∫ L(p)/p dp";
    symbols: "L is the Lorenz curve with straight segments. Equals ∫ (1 − m(p)/μ) dp, m(p) the mean of the \
        lowest share p. Computed as Σ S(x)/μ·ln(P/P₋) over the values, S(x) = E(x − X)⁺, P₋ and P the \
        shares of weight before and up to x.";
    domain: NonNegative;
    range: [0 to 1];
    ends: "0: all values are equal; towards 1: one of many units has all"
        / "0：所有数值相等；趋于 1：众多单位中一个占有全部";
    interpretation: "Never below the Gini index.";
    properties: ScaleInvariant, ReplicationInvariant, Transfers, ZeroAtEquality;
    influence: Exact;
    edge_cases: "One unit, or all values equal: 0. Zeros are allowed. The form of 1930 sums over n − 1 \
        ranks instead and changes when the sample is repeated; the two converge as n grows.";
    accuracy: [4e-15], "A sum of terms of one sign with compensated rounding errors.";
    source: [BONFERRONI_1930, AABERGE_2007];
}

impl Kernel for Bonferroni {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let steps = relative_steps(Self::ENTRY, sample)?;
        Ok(bonferroni(&steps))
    }

    /// With IF of μL(p) = S − (x − X)⁺ on the step at x: ∫ that/p dp, and the mean's own part.
    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        let steps = relative_steps(Self::ENTRY, sample)?;
        let index = bonferroni(&steps);
        let logs = logs_from_below(&steps);
        let own = weighted_shortfalls(&steps, &logs);
        let found = |place: usize| {
            let excess = steps.excess(place);
            own[place] / steps.mean() - index + (1.0 - index) * excess
        };
        let found: Vec<f64> = (0..steps.len()).map(found).collect();
        Ok(steps.to_rows(sample, &found))
    }
}

fn bonferroni(steps: &Steps) -> f64 {
    // Rounding may carry a value at the very end beyond it.
    (product_sum(&steps.shortfalls(), &logs_from_below(steps)) / steps.mean()).clamp(0.0, 1.0)
}
