//! The Lorenz asymmetry coefficient.

use crate::error::Result;
use crate::measure::numerics::density::{Density, DensityRule};
use crate::measure::numerics::shares;
use crate::measure::numerics::steps::{Steps, relative_steps};
use crate::measure::{Kernel, Statistic, gate, measure};
use crate::sample::Sample;

measure! {
    /// ```
    /// use junheng::{Sample, measure::{LorenzAsymmetry, Statistic}};
    /// let mut sizes = vec![50.0 / 9.0; 9];
    /// sizes.push(50.0);
    /// assert!((LorenzAsymmetry.value(&Sample::new(&sizes)?)? - 1.46).abs() < 1e-14);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// Samples of one Gini index may differ in it:
    ///
    /// ```
    /// use junheng::{Sample, measure::{Gini, LorenzAsymmetry, Statistic}};
    /// let (low, high) = (Sample::new(&[1.0, 4.0, 4.0, 4.0])?, Sample::new(&[2.5, 2.5, 2.5, 5.5])?);
    /// assert!((Gini::default().value(&low)? - Gini::default().value(&high)?).abs() < 1e-15);
    /// assert!(LorenzAsymmetry.value(&low)? < 1.0 && LorenzAsymmetry.value(&high)? > 1.0);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    LorenzAsymmetry of Sample = "lorenz_asymmetry", "Lorenz asymmetry coefficient" / "洛伦兹不对称系数", "lorenz";
    aliases: "lasym", "lac", "洛伦兹不对称系数";
    summary: "Where the Lorenz curve is parallel to the line of equality: above 1 a few large units cause the inequality, below 1 \
        many small ones."
        / "洛伦兹曲线与均等线平行之处的位置：大于 1 时不平等主要来自少数大单位，小于 1 时来自众多小单位。";
    formula: "F(μ) + L(μ)";
    symbols: "F(μ) is the share of units below the mean and L(μ) their share of the total, each extended by \
        the fraction δ = (μ − a)/(b − a) of one more unit, a < μ < b the values next to the mean. Units at \
        the mean count half.";
    domain: NonNegative;
    range: [0 to 2];
    ends: "1: the Lorenz curve is symmetric, or all values are equal" / "1：洛伦兹曲线对称，或所有数值相等";
    properties: ScaleInvariant, OneAtEquality;
    influence: Density;
    edge_cases: "One unit, or all values equal: 1. δ is a part of one unit of weight 1, or of the next \
        value's weight where that is less; the index of the repeated sample therefore differs slightly.";
    accuracy: [4e-15], "On which side of the mean a value lies is decided exactly.";
    source: [DAMGAARD_WEINER_2000];
}

impl Kernel for LorenzAsymmetry {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let steps = relative_steps(Self::ENTRY, sample)?;
        if gate::all_equal(sample) {
            return Ok(1.0);
        }
        let (below, at) = places(&steps);
        let up_to = |place: usize| -> f64 {
            let terms = steps.values()[..place].iter().zip(&steps.shares()[..place]);
            let total: f64 = crate::numeric::sum_of(terms.map(|(x, p)| x / steps.mean() * p));
            steps.below().get(place).copied().unwrap_or(1.0) + total
        };
        if at > below || below == 0 || below == steps.len() {
            return Ok(f64::midpoint(up_to(below), up_to(at)));
        }
        let (a, b) = (steps.excess(below - 1), steps.excess(below));
        let part = a / (a - b);
        let unit = (1.0 / sample.ordered().total_weight()).min(steps.shares()[below]);
        Ok(up_to(below) + part * unit * (2.0 + b))
    }

    /// Of F(μ) + E[X; X ≤ μ]/μ: each threshold moves by dμ = x − μ where the density is f(μ).
    fn linearize_by(&self, sample: &Sample<'_>, rule: &dyn DensityRule) -> Result<Vec<f64>> {
        let steps = relative_steps(Self::ENTRY, sample)?;
        if gate::all_equal(sample) {
            return Ok(vec![0.0; sample.len()]);
        }
        let mean = sample.moments().mean();
        let density = Density::of(rule, sample, &sample.ordered()).at(mean)?;
        if !density.is_finite() {
            return Err(gate::no_influence(Self::ENTRY));
        }
        let (below, at) = places(&steps);
        let inside = |x: f64| {
            let place = steps
                .values()
                .partition_point(|&value| value < x * steps.scale());
            f64::midpoint(f64::from(place < below), f64::from(place < at))
        };
        let share = shares::mean_of(sample, inside);
        let total = shares::mean_of(sample, |x| inside(x) * (x / mean));
        let slope = 2.0 * density * mean - total;
        Ok(shares::each(sample, |x| {
            inside(x) * (1.0 + x / mean) - (share + total) + slope * steps.excess(steps.place_of(x))
        }))
    }
}

/// How many distinct values lie below the mean, and how many not above it.
fn places(steps: &Steps) -> (usize, usize) {
    let excesses = || (0..steps.len()).map(|place| steps.excess(place));
    (
        excesses().filter(|&excess| excess < 0.0).count(),
        excesses().filter(|&excess| excess <= 0.0).count(),
    )
}
