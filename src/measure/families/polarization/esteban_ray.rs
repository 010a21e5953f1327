//! Polarization between any number of groups.

use crate::error::Result;
use crate::measure::entry::NO_NOTE;
use crate::measure::numerics::cumulative::{weighted_excesses, weighted_shortfalls};
use crate::measure::numerics::gaps::Running;
use crate::measure::numerics::steps::{Steps, relative_steps};
use crate::measure::statistic::fields;
use crate::measure::{Domain, Entry, Influence, Kernel, ParameterSpec, Property, Statistic, Text};
use crate::numeric::pow;
use crate::sample::Sample;
use crate::words::Name;

/// Esteban–Ray polarization 埃斯特班–雷极化指数.
///
/// How strongly groups, each alike within, stand against each other: large groups far apart.
///
/// # Formula
///
/// ```text
/// Σᵢⱼ πᵢ^(1+α) πⱼ |xᵢ − xⱼ|/μ
/// ```
///
/// Σᵢⱼ πᵢ^(1+α) πⱼ |xᵢ − xⱼ|/μ over the distinct values, π the share of weight of each; the constant K of
/// the source is 1 and the values are relative to the mean.
///
/// # Parameters
///
/// Any [`Sample`](crate::Sample) of values of zero or more with a mean above zero. α from 0 to 1.6,
/// required: how much a group's own size makes it feel as one. At 0 it is twice the Gini index.
///
/// - `alpha`: 0 ≤ α ≤ 1.6, the identification α; must be given.
///
/// # Returns
///
/// From 0 (all equal) upwards, below 2; largest where two groups of half the weight are furthest
/// apart.
///
/// # Edge cases
///
/// One unit, or all equal: 0. Equal values are one group, whatever rows they came from, so
/// repeating the sample changes nothing; values that all differ are groups of one, and the index
/// then falls as rows are added: round them, or give groups and their sizes.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for a negative value or where all values are
/// zero.
///
/// # Accuracy
///
/// Relative error at most 8e-15. Sums of terms of one sign with their rounding errors carried along.
///
/// # Source
///
/// Esteban & Ray (1994), doi:10.2307/2951734.
///
/// # Examples
///
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
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct EstebanRay {
    /// How much a group's own size makes it feel as one, 0 ≤ α ≤ 1.6.
    pub alpha: f64,
}

impl Statistic for EstebanRay {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new(
            "esteban_ray",
            "Esteban–Ray polarization",
            "埃斯特班–雷极化指数",
        ),
        aliases: &[
            "esteban_ray_polarization",
            "埃斯特班-雷极化指数",
            "ER极化指数",
            "埃斯特班–雷极化指数",
        ],
        family: "polarization",
        summary: Text::new(
            "How strongly groups, each alike within, stand against each other: large groups far apart.",
            "内部相同的群体相互对立的程度：群体越大、相距越远，极化越强。",
        ),
        formula: "Σᵢⱼ πᵢ^(1+α) πⱼ |xᵢ − xⱼ|/μ",
        parameters: &[ParameterSpec::number(
            Name::new("alpha", "identification α", "认同参数 α"),
            None,
            "0 ≤ α ≤ 1.6",
            |alpha| (0.0..=1.6).contains(&alpha),
        )],
        constraint: None,
        domain: Domain::NonNegative,
        domain_note: NO_NOTE,
        range: (0.0, 2.0),
        ends: Text::new("0: all values are equal", "0：所有数值相等"),
        properties: &[
            Property::ScaleInvariant,
            Property::ReplicationInvariant,
            Property::ZeroAtEquality,
        ],
        influence: Influence::Exact,
        accuracy: 8e-15,
        source: "Esteban & Ray (1994), doi:10.2307/2951734",
    };
    fields!(alpha);
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
