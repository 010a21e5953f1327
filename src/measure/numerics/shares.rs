//! Means over the units of a sample, with the same bits for every row order.

use ndarray::ArrayView1;

use crate::numeric;
use crate::sample::Sample;

/// Σ p f(x): each f(x) rounded by itself, all else exact until the end.
pub(crate) fn mean_of(sample: &Sample<'_>, f: impl Fn(f64) -> f64 + Copy) -> f64 {
    match sample.weights() {
        None => numeric::mean_of(sample.values(), f),
        Some(weights) => numeric::weighted_mean_of(sample.values(), weights, f),
    }
}

/// Σ f(x)/n over the units of positive weight, each counted once.
pub(crate) fn mean_over_units(sample: &Sample<'_>, f: impl Fn(f64) -> f64) -> f64 {
    let terms: Vec<f64> = sample.units().map(|(_, x, _)| f(x)).collect();
    numeric::mean_of(ArrayView1::from(&terms), |term| term)
}

/// f(x) for every unit in row order, 0 for units of weight zero.
pub(crate) fn each(sample: &Sample<'_>, f: impl Fn(f64) -> f64 + Copy) -> Vec<f64> {
    let mut out = vec![0.0; sample.len()];
    for (row, x, _) in sample.units() {
        out[row] = f(x);
    }
    out
}

/// Σ p·(x − μ)⁺, half the mean distance from the mean.
pub(crate) fn half_deviation(sample: &Sample<'_>) -> f64 {
    let first = sample.first_moments();
    first.upper_deviation(sample.values(), sample.weights())
}
