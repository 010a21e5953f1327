//! Arithmetic that every platform repeats bit for bit: exact sums, moments, `ln`, sorting, quantiles.
//!
//! - [`ExactSum`] is the exact sum of doubles and of products of doubles, rounded once. Its state
//!   merges exactly and travels as bytes.
//! - [`Moments`] are the exact Σw, Σwx and Σwx², and what follows from them.
//! - [`ln`], [`exp`] and [`pow`] do not come from the platform, whose libraries differ.

#[allow(dead_code, reason = "a toolbox for the measures")]
mod dd;
mod exact;
mod exp;
mod fixed;
mod least_squares;
mod limbs;
#[allow(dead_code, reason = "a toolbox for the measures")]
mod ln;
mod moments;
#[allow(dead_code, reason = "a toolbox for the measures")]
mod order;
mod paired;
#[allow(dead_code, reason = "a toolbox for the measures")]
mod quantile;
mod round;
mod scaled;
mod simd;
mod small;

use ndarray::ArrayView1;

pub use exact::ExactSum;
pub use exp::{exp, pow};
pub use ln::ln;
pub use moments::Moments;

#[allow(unused_imports, reason = "a toolbox for the measures")]
pub(crate) use {
    dd::DoubleDouble,
    exp::exp_of_sum,
    least_squares::LeastSquares,
    ln::{ln_1p, ln_double_double},
    order::Ordered,
    paired::{Step, steps},
    quantile::HyndmanFan,
};

/// A column of numbers of any stride.
pub(crate) type View<'a> = ArrayView1<'a, f64>;

/// The exact sum of the values, rounded once.
pub fn sum(values: View<'_>) -> f64 {
    let mut sum = ExactSum::new();
    sum.add_all(values);
    sum.to_f64()
}

/// The exact sum of the exact products value × weight, rounded once; NaN for columns of different
/// length.
pub fn weighted_sum(values: View<'_>, weights: View<'_>) -> f64 {
    let mut sum = ExactSum::new();
    sum.add_products(values, weights);
    sum.to_f64()
}

/// The exact sum of terms that were rounded one by one, rounded once.
pub fn sum_of(terms: impl IntoIterator<Item = f64>) -> f64 {
    terms.into_iter().collect::<ExactSum>().to_f64()
}
