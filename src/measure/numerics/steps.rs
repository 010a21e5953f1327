//! The distinct values of a sample as the steps of its quantile function.
//!
//! Every measure of the Lorenz curve is a sum over the gaps between neighbouring values or over the
//! steps themselves. Written so, the terms are zero or more: nothing cancels, ties add nothing
//! whatever their order, and equal values give exactly zero.

use crate::error::Result;
use crate::interrupt::watching;
use crate::measure::numerics::gaps::scale_of;
use crate::measure::numerics::running::Running;
use crate::measure::{Domain, Entry, gate};
use crate::numeric::{DoubleDouble, into_range};
use crate::sample::Sample;

/// The distinct values, ascending, with the shares of weight on, below and above each.
pub(crate) struct Steps {
    /// The values times a power of two, so that no product of two of them leaves the doubles.
    values: Vec<f64>,
    /// The same as they came: scaling may bring the smallest together.
    unscaled: Vec<f64>,
    shares: Vec<f64>,
    below: Vec<f64>,
    above: Vec<f64>,
    /// The weight above each and that of all, times a power of two, before they are rounded.
    above_weights: Vec<DoubleDouble>,
    total: DoubleDouble,
    mean: f64,
    /// What the rounding of the mean left.
    rest: f64,
    scale: f64,
}

/// Two neighbouring values: the shares of weight up to the lower and from the upper, and how far
/// apart they are.
#[derive(Clone, Copy)]
pub(crate) struct Gap {
    pub(crate) lower: f64,
    pub(crate) upper: f64,
    pub(crate) width: f64,
}

impl Steps {
    pub(crate) fn of(sample: &Sample<'_>) -> Self {
        let ordered = sample.ordered();
        let scale = scale_of(ordered.values());
        let (unscaled, weights): (Vec<f64>, Vec<DoubleDouble>) =
            watching(ordered.distinct().into_iter()).unzip();
        let all = watching(weights.iter().copied()).reduce(DoubleDouble::plus);
        let all = all.unwrap_or(1.0.into());
        let total = all.to_f64();
        let weight_scale = into_range(total);
        let share = |weight: DoubleDouble| weight.to_f64() / total;
        let (mean, rest) = sample.mean_parts();
        let mut above_weights: Vec<DoubleDouble> = watching(before(weights.iter().rev())).collect();
        above_weights.reverse();
        Self {
            below: watching(before(weights.iter())).map(share).collect(),
            shares: watching(weights.iter().copied()).map(share).collect(),
            above: watching(above_weights.iter().copied()).map(share).collect(),
            above_weights: watching(above_weights.iter())
                .map(|weight| weight.scaled(weight_scale))
                .collect(),
            total: all.scaled(weight_scale),
            values: watching(unscaled.iter()).map(|x| x * scale).collect(),
            unscaled,
            mean: mean * scale,
            rest: rest * scale,
            scale,
        }
    }

    /// Number of distinct values.
    pub(crate) fn len(&self) -> usize {
        self.values.len()
    }

    /// The values, scaled.
    pub(crate) fn values(&self) -> &[f64] {
        &self.values
    }

    /// The share of weight of each value.
    pub(crate) fn shares(&self) -> &[f64] {
        &self.shares
    }

    /// The share of weight below each value.
    pub(crate) fn below(&self) -> &[f64] {
        &self.below
    }

    /// The share of weight above each value.
    pub(crate) fn above(&self) -> &[f64] {
        &self.above
    }

    /// The mean, scaled.
    pub(crate) fn mean(&self) -> f64 {
        self.mean
    }

    /// (x − μ)/μ of the value at `place`, accurate to its own last digits.
    pub(crate) fn excess(&self, place: usize) -> f64 {
        ((self.values[place] - self.mean) - self.rest) / self.mean
    }

    /// The power of two by which values and mean are multiplied.
    pub(crate) fn scale(&self) -> f64 {
        self.scale
    }

    /// The gaps between neighbouring values, ascending.
    pub(crate) fn gaps(&self) -> impl DoubleEndedIterator<Item = Gap> + ExactSizeIterator + '_ {
        (1..self.len()).map(|place| Gap {
            lower: self.below[place],
            upper: self.above[place - 1],
            width: self.values[place] - self.values[place - 1],
        })
    }

    /// The share of weight above each gap, before it is rounded, and how wide the gap is.
    pub(crate) fn exact_gaps(&self) -> impl Iterator<Item = (DoubleDouble, f64)> + '_ {
        let above = self.above_weights.iter();
        let upper = above.map(|weight| weight.over(self.total));
        upper
            .zip(self.gaps())
            .map(|(upper, gap)| (upper, gap.width))
    }

    /// Σ g·width over the gaps.
    pub(crate) fn sum_over_gaps(&self, g: impl Fn(Gap) -> f64) -> f64 {
        let mut sum = Running::default();
        for gap in self.gaps() {
            sum.add(g(gap) * gap.width);
        }
        sum.sum()
    }

    /// The influence of Σ g·width at each value, where `slope` is dg/dP, P the share up to the gap.
    ///
    /// More weight on a value raises P in the gaps above it by 1 − P and lowers it in those below by
    /// P.
    pub(crate) fn influence_of_gaps(&self, slope: impl Fn(Gap) -> f64) -> Vec<f64> {
        let mut out = vec![0.0; self.len()];
        let mut risen = Running::default();
        for (place, gap) in self.gaps().enumerate() {
            risen.add(-slope(gap) * gap.lower * gap.width);
            out[place + 1] = risen.sum();
        }
        let mut fallen = Running::default();
        for (place, gap) in self.gaps().enumerate().rev() {
            fallen.add(slope(gap) * gap.upper * gap.width);
            out[place] += fallen.sum();
        }
        out
    }

    /// E(x − X)⁺ at each value x, scaled: how far those below lie below it.
    pub(crate) fn shortfalls(&self) -> Vec<f64> {
        let mut sum = Running::default();
        let mut out = vec![0.0; self.len()];
        for (place, gap) in self.gaps().enumerate() {
            sum.add(gap.lower * gap.width);
            out[place + 1] = sum.sum();
        }
        out
    }

    /// E(X − x)⁺ at each value x, scaled: how far those above lie above it.
    pub(crate) fn excesses(&self) -> Vec<f64> {
        let mut sum = Running::default();
        let mut out = vec![0.0; self.len()];
        for (place, gap) in self.gaps().enumerate().rev() {
            sum.add(gap.upper * gap.width);
            out[place] = sum.sum();
        }
        out
    }

    /// The place of the value `x` of the sample among the steps.
    pub(crate) fn place_of(&self, x: f64) -> usize {
        self.unscaled.partition_point(|&value| value < x)
    }

    /// What was found for each value, given to every row that has it; 0 for units of weight zero.
    pub(crate) fn to_rows(&self, sample: &Sample<'_>, found: &[f64]) -> Vec<f64> {
        let mut out = vec![0.0; sample.len()];
        for (row, x, _) in sample.units() {
            out[row] = found.get(self.place_of(x)).copied().unwrap_or(0.0);
        }
        out
    }
}

/// The running sum before each weight.
fn before<'a>(
    weights: impl Iterator<Item = &'a DoubleDouble>,
) -> impl Iterator<Item = DoubleDouble> {
    weights.scan(DoubleDouble::from(0.0), |sum, &weight| {
        let before = *sum;
        *sum = sum.plus(weight);
        Some(before)
    })
}

/// The steps of values that are zero or more, with a mean above zero.
pub(crate) fn relative_steps(entry: &'static Entry, sample: &Sample<'_>) -> Result<Steps> {
    gate::domain(entry, Domain::NonNegative, sample)?;
    gate::require_positive_mean(entry, sample.moments().mean())?;
    Ok(Steps::of(sample))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ties_are_one_step_and_shares_are_exact() {
        let sample = Sample::weighted(&[3.0, 1.0, 3.0, 8.0], &[1.0, 2.0, 1.0, 4.0]).unwrap();
        let steps = Steps::of(&sample);
        assert_eq!(steps.values(), [1.0, 3.0, 8.0]);
        assert_eq!(steps.shares(), [0.25, 0.25, 0.5]);
        assert_eq!(steps.below(), [0.0, 0.25, 0.5]);
        assert_eq!(steps.above(), [0.75, 0.5, 0.0]);
        assert_eq!(steps.shortfalls(), [0.0, 0.5, 3.0]);
        assert_eq!(steps.excesses(), [4.0, 2.5, 0.0]);
        assert_eq!(
            steps.to_rows(&sample, &[1.0, 2.0, 3.0]),
            [2.0, 1.0, 2.0, 3.0]
        );
    }

    #[test]
    fn the_influence_of_half_the_mean_difference_is_its_derivative() {
        let (values, weights) = ([1.0, 4.0, 9.0, 11.0], [2.0, 1.0, 3.0, 4.0]);
        let half = |weights: &[f64]| {
            Steps::of(&Sample::weighted(&values, weights).unwrap())
                .sum_over_gaps(|gap| gap.lower * gap.upper)
        };
        let steps = Steps::of(&Sample::weighted(&values, &weights).unwrap());
        let influence = steps.influence_of_gaps(|gap| gap.upper - gap.lower);
        for (row, &exact) in influence.iter().enumerate() {
            let moved = |step: f64| {
                let mut weights: Vec<f64> = weights.iter().map(|w| w * (1.0 - step)).collect();
                weights[row] += 10.0 * step;
                half(&weights)
            };
            let step = 1e-5;
            let slope = (moved(step) - moved(-step)) / (2.0 * step);
            // Central difference: the third derivative times step² is below 1e-8 here.
            assert!((slope - exact).abs() < 1e-7, "{row}: {slope} {exact}");
        }
    }
}
