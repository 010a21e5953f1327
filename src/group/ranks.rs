//! Mid-ranks of units, and covariances with them.

use ndarray::ArrayView1;

use crate::numeric::{FirstMoments, sum_of};
use crate::sample::Sample;

/// F̄(x) = (weight below x + half the weight at x) / all weight, by row; 0 for units of weight zero.
pub(super) fn mid_ranks(sample: &Sample<'_>) -> Vec<f64> {
    let ordered = sample.ordered_rows();
    let cumulative: Vec<f64> = ordered.cumulative_weights().collect();
    let total = cumulative.last().copied().unwrap_or(0.0);
    let values = ordered.values();
    let mut out = vec![0.0; sample.len()];
    let (mut start, mut below) = (0, 0.0);
    while start < values.len() {
        let tied = values[start..]
            .iter()
            .take_while(|&&x| x == values[start])
            .count();
        let reached = cumulative[start + tied - 1];
        // Halves first: the sum of two totals might overflow.
        let rank = below / total / 2.0 + reached / total / 2.0;
        for &row in &ordered.rows()[start..start + tied] {
            out[row] = rank;
        }
        start += tied;
        below = reached;
    }
    out
}

/// Two numbers of every unit, and its weight.
#[derive(Debug, Clone, Default)]
pub(super) struct Pairs {
    first: Vec<f64>,
    second: Vec<f64>,
    weights: Vec<f64>,
}

impl Pairs {
    pub(super) fn add(&mut self, first: f64, second: f64, weight: f64) {
        self.first.push(first);
        self.second.push(second);
        self.weights.push(weight);
    }

    /// Σ w.
    pub(super) fn weight(&self) -> f64 {
        sum_of(self.weights.iter().copied())
    }

    /// The mean of the second number.
    pub(super) fn mean_of_second(&self) -> f64 {
        self.mean_parts(&self.second).0
    }

    /// cov(x/per, y) = Σ p (x − x̄)/per (y − ȳ), p the share of weight among these units. Both means
    /// enter with what their rounding leaves: nearly equal numbers are no further apart than that.
    pub(super) fn covariance(&self, per: f64) -> f64 {
        let weight = self.weight();
        let (first, second) = (self.mean_parts(&self.first), self.mean_parts(&self.second));
        let apart = |x: f64, (nearest, rest): (f64, f64)| (x - nearest) - rest;
        let pairs = self.first.iter().zip(&self.second).zip(&self.weights);
        sum_of(pairs.map(|((&x, &y), w)| w / weight * (apart(x, first) / per * apart(y, second))))
    }

    fn mean_parts(&self, numbers: &[f64]) -> (f64, f64) {
        let weights = ArrayView1::from(&self.weights);
        FirstMoments::of(ArrayView1::from(numbers), Some(weights), None).mean_parts()
    }
}

impl FromIterator<(f64, f64, f64)> for Pairs {
    fn from_iter<I: IntoIterator<Item = (f64, f64, f64)>>(units: I) -> Self {
        let mut out = Self::default();
        for (first, second, weight) in units {
            out.add(first, second, weight);
        }
        out
    }
}
