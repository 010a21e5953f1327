//! The Esteban–Ray index of polarization.

use crate::error::Result;
use crate::measure::numerics::cumulative::{weighted_excesses, weighted_shortfalls};
use crate::measure::numerics::running::Running;
use crate::measure::numerics::steps::{Steps, relative_steps};
use crate::measure::{Kernel, Statistic, measure};
use crate::numeric::pow;
use crate::sample::Sample;

measure! {
    /// ```
    /// use junheng::{Sample, measure::{EstebanRay, Statistic}};
    /// let groups = Sample::weighted(&[1.0, 3.0], &[50.0, 50.0])?;
    /// // 2·(½)³·2/2 at α = 1.
    /// assert_eq!(EstebanRay { alpha: 1.0 }.value(&groups)?, 0.25);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// Joining the two groups at the bottom raises it, though the Gini index falls:
    ///
    /// ```
    /// use junheng::{Sample, measure::{EstebanRay, Gini, Statistic}};
    /// let three = Sample::weighted(&[1.0, 3.0, 8.0], &[25.0, 25.0, 50.0])?;
    /// let two = Sample::weighted(&[2.0, 8.0], &[50.0, 50.0])?;
    /// let polarization = EstebanRay { alpha: 1.5 };
    /// assert!(polarization.value(&two)? > polarization.value(&three)?);
    /// assert!(Gini::default().value(&two)? < Gini::default().value(&three)?);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    EstebanRay of Sample = "esteban_ray", "Esteban–Ray polarization" / "埃斯特班–雷极化指数", "polarization";
    aliases: "esteban_ray_polarization", "埃斯特班-雷极化指数", "ER极化指数", "埃斯特班–雷极化指数";
    summary: "Polarization between groups of equal values: high for large groups far apart."
        / "数值相同者构成的各群体之间的极化：群体越大、相距越远，极化越强。";
    formula: "Σᵢⱼ πᵢ^(1+α) πⱼ |xᵢ − xⱼ|/μ";
    symbols: "The sum runs over the distinct values, π the share of weight of each; the constant K of the \
        source is 1 and the values are relative to the mean.";
    parameters: {
        alpha: f64 in "0 ≤ α ≤ 1.6" if |alpha| (0.0..=1.6).contains(&alpha),
            "identification α" / "认同参数 α",
            "How strongly members of a group identify with its size. At 0 it is twice the Gini index.";
    }
    domain: NonNegative;
    range: [0 to 2];
    ends: "0: all values are equal" / "0：所有数值相等";
    interpretation: "Below 2; largest where two groups of half the weight are furthest apart.";
    properties: ScaleInvariant, ReplicationInvariant, ZeroAtEquality;
    influence: Exact;
    edge_cases: "One unit, or all values equal: 0. Equal values form one group, whichever rows they come \
        from, so repeating the sample changes nothing. Where all values differ each is a group of one, and \
        the index falls as rows are added: round the values, or give groups and their sizes.";
    accuracy: [8e-15], "Sums of terms of one sign with compensated rounding errors.";
    source: [ESTEBAN_RAY_1994];
}

impl Kernel for EstebanRay {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let steps = relative_steps(Self::ENTRY, sample)?;
        Ok(self.index(&steps).clamp(0.0, 2.0))
    }

    /// ∂P/∂πᵢ = (1+α)πᵢ^α·Σⱼ πⱼ|xᵢ−xⱼ| + Σⱼ πⱼ^(1+α)|xᵢ−xⱼ|, of degree 2 + α in π.
    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        let steps = relative_steps(Self::ENTRY, sample)?;
        let index = self.index(&steps);
        let to_all = distances(&steps, steps.shares());
        let to_identified = distances(&steps, &self.identified(&steps));
        let found = |place: usize| {
            let own = (1.0 + self.alpha) * pow(steps.shares()[place], self.alpha) * to_all[place];
            (own + to_identified[place]) / steps.mean()
                - index * (2.0 + self.alpha + steps.excess(place))
        };
        let found: Vec<f64> = (0..steps.len()).map(found).collect();
        Ok(steps.to_rows(sample, &found))
    }
}

impl EstebanRay {
    /// π^(1+α) of each group.
    fn identified(&self, steps: &Steps) -> Vec<f64> {
        steps
            .shares()
            .iter()
            .map(|&share| pow(share, 1.0 + self.alpha))
            .collect()
    }

    fn index(&self, steps: &Steps) -> f64 {
        let mut sum = Running::default();
        for (share, distance) in self
            .identified(steps)
            .iter()
            .zip(distances(steps, steps.shares()))
        {
            sum.add(share * distance);
        }
        sum.sum() / steps.mean()
    }
}

/// Σⱼ vⱼ·|x − xⱼ| at each value x, scaled.
fn distances(steps: &Steps, v: &[f64]) -> Vec<f64> {
    let below = weighted_shortfalls(steps, v);
    below
        .iter()
        .zip(weighted_excesses(steps, v))
        .map(|(below, above)| below + above)
        .collect()
}
