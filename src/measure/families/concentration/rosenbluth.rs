//! The Rosenbluth index.

use crate::error::Result;
use crate::measure::numerics::rank_weights::{welfare, welfare_influence};
use crate::measure::numerics::steps::relative_steps;
use crate::measure::{Kernel, Statistic, measure};
use crate::sample::Sample;

measure! {
    /// ```
    /// use junheng::{Sample, measure::{Rosenbluth, Statistic}};
    /// let spend = Sample::new(&[3.0, 1.0])?;
    /// // 2·(1·¾ + 2·¼) − 1 = 3/2.
    /// assert!((Rosenbluth.value(&spend)? - 2.0 / 3.0).abs() < 1e-15);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// Units that have nothing change nothing, unlike with the Gini index:
    ///
    /// ```
    /// use junheng::{Sample, measure::{Rosenbluth, Statistic}};
    /// let with = Rosenbluth.value(&Sample::new(&[3.0, 1.0, 0.0, 0.0])?)?;
    /// assert!((with - 2.0 / 3.0).abs() < 1e-15);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    Rosenbluth of Sample = "rosenbluth", "Rosenbluth index" / "罗森布鲁斯指数", "concentration";
    aliases: "hall_tideman", "rosenbluth_hall_tideman", "罗森布鲁斯指数", "霍尔-泰德曼指数";
    summary: "Concentration by rank: the sum of the shares weighted by rank, sensitive to the number of \
        small units."
        / "按位序加权的份额之和计算的集中度，对小单位的数量敏感。";
    formula: "1/(2 Σ i·s₍ᵢ₎ − 1)";
    symbols: "s₍₁₎ is the largest share of the total. Equals 1/(Σw·(1 − G)), G the Gini index.";
    domain: NonNegative;
    range: [0 to infinity];
    ends: "1/n: all values are equal; 1: one unit of weight 1 has all"
        / "1/n：所有数值相等；1：一个权重为 1 的单位占有全部";
    properties: ScaleInvariant, Transfers;
    influence: Exact, "the total weight, which is the number of units, is held constant";
    edge_cases: "One unit: 1. The order of ties does not change the sum. Weights count units, as for \
        `herfindahl`.";
    accuracy: [4e-15], "A sum of terms of one sign with compensated rounding errors.";
    source: [ROSENBLUTH_1955, HALL_TIDEMAN_1967];
}

impl Kernel for Rosenbluth {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let steps = relative_steps(Self::ENTRY, sample)?;
        Ok(steps.mean() / welfare(&steps, 2.0) / sample.moments().total_weight())
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        let steps = relative_steps(Self::ENTRY, sample)?;
        let even = welfare(&steps, 2.0);
        let index = steps.mean() / even / sample.moments().total_weight();
        let mut found = welfare_influence(&steps, 2.0);
        for (place, influence) in found.iter_mut().enumerate() {
            *influence = index * (steps.excess(place) - *influence / even);
        }
        Ok(steps.to_rows(sample, &found))
    }
}
