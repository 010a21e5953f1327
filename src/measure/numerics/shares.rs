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

/// Σ p·t of terms in row order, with the bits of [`mean_of`] if they are its f(x).
pub(crate) fn mean_of_terms(sample: &Sample<'_>, terms: &[f64]) -> f64 {
    let terms = ArrayView1::from(terms);
    match sample.weights() {
        None => numeric::mean_of(terms, |term| term),
        Some(weights) => numeric::weighted_mean_of(terms, weights, |term| term),
    }
}

/// f(x) for every unit in row order, 0 for units of weight zero.
#[inline]
pub(crate) fn each(sample: &Sample<'_>, f: impl Fn(f64) -> f64 + Copy) -> Vec<f64> {
    let mut out = vec![0.0; sample.len()];
    change_each(
        sample,
        &mut out,
        #[inline(always)]
        move |_, x| f(x),
    );
    out
}

/// Puts f(own, x) in the place of the number of every unit of positive weight.
#[inline]
pub(crate) fn change_each(
    sample: &Sample<'_>,
    out: &mut [f64],
    f: impl Fn(f64, f64) -> f64 + Copy,
) {
    match sample.values().to_slice() {
        Some(values) if sample.all_count() => numeric::vectorized(
            #[inline(always)]
            move || {
                for (own, &x) in out.iter_mut().zip(values) {
                    *own = f(*own, x);
                }
            },
        ),
        _ => {
            for (row, x, _) in sample.units() {
                out[row] = f(out[row], x);
            }
        }
    }
}

/// Σ p·(x − μ)⁺, half the mean distance from the mean.
pub(crate) fn half_deviation(sample: &Sample<'_>) -> f64 {
    let first = sample.first_moments();
    first.upper_deviation(sample.values(), sample.weights())
}
