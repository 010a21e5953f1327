//! The power mean of widely spread values.

use crate::measure::numerics::centre::Centre;
use crate::measure::numerics::relative::{Relative, exp_gap};
use crate::measure::numerics::shares::mean_of;
use crate::numeric::{DoubleDouble, exp_of_sum, ln_double_double, mean_logarithm};
use crate::sample::Sample;

/// (Σ p x^α)^(1/α), at α = 0 e^(Σ p ln x); of values above zero, or zero and more where α > 0.
///
/// The exponents are carried to about 68 bits, so that no digits are lost over six hundred decades.
pub(crate) fn power_mean(sample: &Sample<'_>, alpha: f64, mean: Centre) -> f64 {
    if sample.units().any(|(_, x, _)| x == 0.0) {
        let power = |x: f64| match x == 0.0 {
            true => 0.0,
            false => Relative::new(x, mean).power(alpha),
        };
        let log = ln_double_double(mean_of(sample, power)).over(alpha.into());
        let log = log.plus(ln_double_double(mean.value()));
        return exp_of_sum(log.high, log.low);
    }
    // About the geometric mean g, u = ln(x/g): Σ p u = 0, so Σ p e^(αu) = 1 + Σ p (e^(αu) − 1 − αu).
    let log = mean_logarithm(sample.values(), sample.weights());
    if alpha == 0.0 {
        return exp_of_sum(log.high, log.low);
    }
    let bend = |x: f64| exp_gap(alpha * ln_double_double(x).minus(log).to_f64());
    let rise = DoubleDouble::of_sum(1.0, mean_of(sample, bend));
    let rise = ln_double_double(rise.high).plus_double(rise.low / rise.high);
    let log = log.plus(rise.over(alpha.into()));
    exp_of_sum(log.high, log.low)
}
