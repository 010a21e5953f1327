//! The De Vergottini index.

use crate::error::Result;
use crate::measure::numerics::cumulative::{logs, product_sum, weighted_excesses};
use crate::measure::numerics::steps::{Steps, relative_steps};
use crate::measure::{Kernel, Statistic, measure};
use crate::sample::Sample;

measure! {
    /// ```
    /// use junheng::{Sample, measure::{DeVergottini, Statistic}};
    /// let spend = Sample::new(&[1.0, 3.0])?;
    /// assert!((DeVergottini.value(&spend)? - 0.5 * 2.0_f64.ln()).abs() < 1e-15);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// It has no upper bound, so shares of one unit among many go far beyond 1:
    ///
    /// ```
    /// use junheng::{Sample, measure::{DeVergottini, Statistic}};
    /// let mut values = vec![0.0; 999];
    /// values.push(1.0);
    /// assert!(DeVergottini.value(&Sample::new(&values)?)? > 6.0);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    DeVergottini of Sample = "de_vergottini", "De Vergottini index" / "德韦尔戈蒂尼指数", "lorenz";
    aliases: "vergottini", "德韦尔戈蒂尼指数";
    summary: "How far the mean of the upper part exceeds the mean of all, averaged over all upper parts."
        / "各上端部分的均值高于总体均值的相对差距的平均。";
    formula: "∫ (1 − L(p))/(1 − p) dp − 1";
    symbols: "L is the Lorenz curve with straight segments. Computed as Σ E(x)/μ·ln(Q₋/Q) over the values, \
        E(x) = E(X − x)⁺, Q₋ and Q the shares of weight from x and above x.";
    domain: NonNegative;
    range: [0 to infinity];
    ends: "0: all values are equal" / "0：所有数值相等";
    interpretation: "About ln n where one of n units has everything.";
    properties: ScaleInvariant, ReplicationInvariant, Transfers, ZeroAtEquality;
    influence: Exact;
    edge_cases: "One unit, or all values equal: 0. Zeros are allowed. The form of 1940 sums over n ranks \
        instead and changes when the sample is repeated.";
    accuracy: [4e-15], "A sum of terms of one sign with compensated rounding errors.";
    source: [DE_VERGOTTINI_1940, BARCENA_IMEDIO_2008];
}

impl Kernel for DeVergottini {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let steps = relative_steps(Self::ENTRY, sample)?;
        Ok(de_vergottini(&steps))
    }

    /// With IF of μ(1 − L(p)) = (X − x)⁺ − E(x) on the step at x: as for the Bonferroni index.
    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        let steps = relative_steps(Self::ENTRY, sample)?;
        let index = de_vergottini(&steps);
        let logs = logs_from_above(&steps);
        let own = weighted_excesses(&steps, &logs);
        let found = |place: usize| {
            let excess = steps.excess(place);
            own[place] / steps.mean() - index - (1.0 + index) * excess
        };
        let found: Vec<f64> = (0..steps.len()).map(found).collect();
        Ok(steps.to_rows(sample, &found))
    }
}

fn de_vergottini(steps: &Steps) -> f64 {
    product_sum(&steps.excesses(), &logs_from_above(steps)) / steps.mean()
}

/// ln(Q₋/Q) of each step; 0 for the highest, whose excess is none.
fn logs_from_above(steps: &Steps) -> Vec<f64> {
    logs(steps.shares(), steps.above())
}
