//! Arithmetic that every platform repeats bit for bit: exact sums, moments, `ln`, sorting, quantiles.
//!
//! - [`ExactSum`] is the exact sum of doubles and of products of doubles, rounded once. Its state
//!   merges exactly and travels as bytes.
//! - [`Moments`] are the exact Σw, Σwx and Σwx², and what follows from them.
//! - [`ln`], [`exp`] and [`pow`] do not come from the platform, whose libraries differ.

mod around;
mod columns;
mod dd;
mod decimal;
#[cfg(feature = "evaluate")]
mod distributions;
mod exact;
mod exp;
mod few;
mod first;
mod fixed;
mod fresh;
mod higher;
mod least_squares;
mod limbs;
mod ln;
mod mean;
mod moments;
mod order;
mod paired;
mod quantile;
mod quotient;
mod random;
mod round;
mod scaled;
mod simd;
mod small;
mod sort;
mod sums;
mod variation;
mod view;

pub use exact::ExactSum;
pub use exp::{exp, pow};
pub use ln::ln;
pub use moments::Moments;
pub use sums::{sum, sum_of, weighted_sum};

#[cfg(feature = "evaluate")]
pub(crate) use few::sums_beside;
#[cfg(feature = "evaluate")]
pub(crate) use simd::{BESIDE, ROWS_BESIDE, beside, weighted_ranks};

#[cfg(feature = "evaluate")]
pub(crate) use distributions::{f_tail, student_t, student_tail};

pub(crate) use {
    around::Around,
    dd::{DoubleDouble, into_range},
    decimal::decimal,
    exp::{exp_double_double, exp_less_one_double_double, exp_of_sum, pow_of_double_double},
    first::{FirstMoments, Total, sum_parts},
    higher::HigherMoments,
    least_squares::LeastSquares,
    ln::{Logarithm, ln_1p, ln_double_double, ln_of_double_double},
    mean::{mean_logarithm, mean_of, weighted_mean_of},
    order::Ordered,
    paired::{Step, steps},
    quantile::{FUZZ, HyndmanFan, Mark, halfway},
    quotient::{Whole, quotient_difference},
    random::Random,
    simd::{Extent, vectorized},
    sums::{extent, extent_and_total},
    variation::small_variation,
};
