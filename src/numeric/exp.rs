//! The exponential and the power, the same bits on every platform. Constants: `tools/gen_ln.py`.

use super::dd::{DoubleDouble, fast_two_sum};
use super::ln::{LN_2, ln_double_double, ln_of_double_double, polynomial};

const LN_2_HIGH: f64 = 0.6931471805592082;
const LN_2_LOW: f64 = 7.371002565167799e-13;
const ONE_OVER_LN_2: f64 = std::f64::consts::LOG2_E;
/// 1.5·2^52: adding and subtracting it rounds to an integer.
const ROUNDER: f64 = 6_755_399_441_055_744.0;
/// Beyond these every result is infinite or zero.
const OVERFLOW: f64 = 709.8;
const UNDERFLOW: f64 = -745.2;

/// (exp r − 1 − r)/r² on |r| ≤ ln 2/2, highest power first.
const EXPONENTIAL: [f64; 12] = [
    1.6086622488861147e-10,
    2.091812953395289e-09,
    2.5052071109072172e-08,
    2.7557263301261295e-07,
    2.7557319247204925e-06,
    2.480158733642152e-05,
    0.00019841269841263304,
    0.0013888888888879082,
    0.008333333333333333,
    0.04166666666666668,
    0.16666666666666666,
    0.5,
];

/// Exponential.
///
/// eˣ for any x; 0 below −745.2, ∞ above 709.8, NaN for NaN.
///
/// # Accuracy
///
/// At most 1 ulp off, also among the subnormals; e⁰ is exactly 1. The same bits on every platform.
///
/// # Examples
///
/// ```
/// use junheng::numeric::exp;
/// assert_eq!(exp(0.0), 1.0);
/// assert_eq!(exp(1000.0), f64::INFINITY);
/// ```
#[inline]
pub fn exp(x: f64) -> f64 {
    exp_of_sum(x, 0.0)
}

/// e^(high + low), where low is a correction below an ulp of high.
#[inline]
pub(crate) fn exp_of_sum(high: f64, low: f64) -> f64 {
    let x = high.clamp(UNDERFLOW, OVERFLOW);
    let k = (x * ONE_OVER_LN_2 + ROUNDER) - ROUNDER;
    // x + low − k·ln 2 = r + rest: the first product and difference are exact.
    let correction = if x == high { low } else { 0.0 } - k * LN_2_LOW;
    let (r, rest) = fast_two_sum(x - k * LN_2_HIGH, correction);
    let rest = rest + rest * r;
    let (sum, error) = fast_two_sum(1.0, r);
    let y = sum + (error + (rest + r * r * polynomial(&EXPONENTIAL, r)));
    // Two factors, since 2^k alone may overflow or underflow; only the second can round.
    let k = k as i64;
    let half = k >> 1;
    y * power_of_two(half) * power_of_two(k - half)
}

/// 2^k for −1022 ≤ k ≤ 1023.
#[inline(always)]
fn power_of_two(k: i64) -> f64 {
    f64::from_bits(((k + 1023) as u64) << 52)
}

/// Power.
///
/// xʸ with the conventions of IEEE 754: x⁰ = 1 and 1ʸ = 1 for anything, a negative x takes whole y
/// only (NaN otherwise), 0 to a negative power is infinite.
///
/// # Accuracy
///
/// At most 1 ulp off wherever the result is a double, the subnormals included. The same bits on
/// every platform.
///
/// # Examples
///
/// ```
/// use junheng::numeric::pow;
/// assert_eq!(pow(2.0, 10.0), 1024.0);
/// assert_eq!(pow(0.25, 0.5), 0.5);
/// assert!(pow(-8.0, 1.0 / 3.0).is_nan());
/// ```
pub fn pow(x: f64, y: f64) -> f64 {
    if y == 0.0 || x == 1.0 {
        return 1.0;
    }
    if x.is_nan() || y.is_nan() {
        return f64::NAN;
    }
    // Doubles from 2^53 on are whole and even; `as` would saturate far above.
    let (small, integer) = (y.abs() < 9_007_199_254_740_992.0, y as i64);
    let whole = !small || integer as f64 == y;
    let odd = small && whole && integer & 1 == 1;
    let sign = if odd && x.is_sign_negative() {
        -1.0
    } else {
        1.0
    };
    let base = x.abs();
    if base == 0.0 || base.is_infinite() {
        let grows = (base == 0.0) == (y < 0.0);
        return sign * if grows { f64::INFINITY } else { 0.0 };
    }
    if x < 0.0 && !whole {
        return f64::NAN;
    }
    if base == 1.0 {
        return sign;
    }
    sign * positive_power(base, y)
}

/// xʸ = exp(y·ln x) with the exponent in double-double, for finite x > 0.
fn positive_power(x: f64, y: f64) -> f64 {
    // |ln x| ≥ 2^-53 for x ≠ 1, so any |y| beyond 2^70 has long overflowed or vanished.
    let limit = (1_u128 << 70) as f64;
    let exponent = ln_double_double(x).times(DoubleDouble::from(y.clamp(-limit, limit)));
    exp_of_sum(exponent.high, exponent.low)
}

/// xʸ for finite x ≥ 0 and y > 0, x being known to more digits than a double has: a large y multiplies the
/// error of x.
pub(crate) fn pow_of_double_double(x: DoubleDouble, y: f64) -> f64 {
    if x.high < f64::MIN_POSITIVE {
        return pow(x.high, y);
    }
    let exponent = ln_of_double_double(x).times(y.into());
    exp_of_sum(exponent.high, exponent.low)
}

/// eˣ for |x| ≤ 700, with an error below 2^-90 of the result.
pub(crate) fn exp_double_double(x: DoubleDouble) -> DoubleDouble {
    let k = (x.high * ONE_OVER_LN_2 + ROUNDER) - ROUNDER;
    let less_one = exp_less_one_double_double(x.minus(LN_2.times(k.into())));
    let half = k as i64 >> 1;
    (DoubleDouble::from(1.0).plus(less_one))
        .scaled(power_of_two(half))
        .scaled(power_of_two(k as i64 - half))
}

/// eˣ − 1 for |x| ≤ 1, with an error below 2^-90 of the result, also near zero.
pub(crate) fn exp_less_one_double_double(x: DoubleDouble) -> DoubleDouble {
    const HALVINGS: i32 = 8;
    const SHRUNK: f64 = 1.0 / (1 << HALVINGS) as f64;
    let r = x.scaled(SHRUNK);
    // |r| ≤ 0.004: the next term is below 2^-104 of the first.
    let series = (2..11).rev().fold(DoubleDouble::from(1.0), |sum, n| {
        DoubleDouble::from(1.0).plus(r.times(sum).over(f64::from(n).into()))
    });
    let mut less_one = r.times(series);
    for _ in 0..HALVINGS {
        less_one = less_one.scaled(2.0).plus(less_one.times(less_one));
    }
    less_one
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::numeric::ln::ln;

    #[test]
    fn the_exponential_in_double_double_adds_exponents() {
        let mut worst = 0.0_f64;
        for (x, share) in grid(-340.0, 340.0).zip(grid(-1.0, 1.0)).step_by(97) {
            let (x, y) = (
                DoubleDouble::of_sum(x, x * 1e-17),
                DoubleDouble::of_product(share, x),
            );
            let product = exp_double_double(x).times(exp_double_double(y));
            let off = exp_double_double(x.plus(y)).minus(product).to_f64() / product.high;
            worst = worst.max(off.abs());
        }
        assert!(worst < 2.0_f64.powi(-92), "{worst}");
        assert_eq!(exp_double_double(0.0.into()), 1.0.into());
        // e to 32 digits.
        let e = DoubleDouble {
            high: std::f64::consts::E,
            low: 1.445_646_891_729_250_2e-16,
        };
        assert!(exp_double_double(1.0.into()).minus(e).to_f64().abs() < 1e-31);
    }

    /// Error of `got` for e^`exponent` in units of its last place: ln got − exponent is the relative
    /// error, known to 2^-72 of the exponent.
    fn error_ulps(got: f64, exponent: DoubleDouble) -> f64 {
        let ulp = f64::from_bits(got.to_bits() + 1) - got;
        ln_double_double(got).minus(exponent).to_f64() * (got / ulp)
    }

    fn grid(low: f64, high: f64) -> impl Iterator<Item = f64> {
        // An irrational step meets no arguments that are special.
        (0..100_000)
            .map(move |step| low + (high - low) * (f64::from(step) * 0.618_033_988_749).fract())
    }

    #[test]
    fn the_true_error_of_exp_stays_below_the_documented_bound() {
        let worst = grid(-708.0, 709.7)
            .chain(grid(-1.0, 1.0))
            .map(|x| error_ulps(exp(x), x.into()));
        let worst = worst.fold(0.0, |worst: f64, error| worst.max(error.abs()));
        assert!((0.5..0.85).contains(&worst), "{worst}");
    }

    #[test]
    fn the_true_error_of_pow_stays_below_the_documented_bound() {
        let mut worst = 0.0_f64;
        for (x, share) in grid(1e-9, 90.0).zip(grid(-1.0, 1.0)) {
            let y = share * 700.0 / ln(x).abs().max(1e-3);
            let exponent = ln_double_double(x).times(y.into());
            worst = worst.max(error_ulps(pow(x, y), exponent).abs());
        }
        assert!((0.5..0.85).contains(&worst), "{worst}");
    }

    #[test]
    fn the_true_error_of_ln_stays_below_the_documented_bound() {
        let (middle, width) = (std::f64::consts::SQRT_2, 0.01);
        let near_root = grid(middle - width, middle + width);
        let worst = grid(0.0, 4.0)
            .chain(near_root)
            .filter(|&x| x > 0.0)
            .map(|x| {
                let exact = ln_double_double(x);
                let ulp = f64::from_bits(exact.high.abs().to_bits() + 1) - exact.high.abs();
                DoubleDouble::from(ln(x)).minus(exact).to_f64() / ulp
            });
        let worst = worst.fold(0.0, |worst: f64, error| worst.max(error.abs()));
        assert!((0.6..0.75).contains(&worst), "{worst}");
    }
}
