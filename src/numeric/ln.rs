//! The natural logarithm, the same bits on every platform.
//!
//! Method after FreeBSD's msun and W. J. Cody's reductions: x = 2^k·m with m in [√½, √2), f = m − 1,
//! s = f/(2 + f), ln m = 2·artanh s. Constants: `tools/gen_ln.py`.

use super::dd::{DoubleDouble, fast_two_sum, two_sum};

/// ln 2 in two parts; the first has 40 bits, so that its product with an exponent is exact.
pub(super) const LN_2_HIGH: f64 = 0.6931471805592082;
pub(super) const LN_2_LOW: f64 = 7.371002565167799e-13;
/// ln 2 in double-double.
pub(super) const LN_2: DoubleDouble = DoubleDouble {
    high: std::f64::consts::LN_2,
    low: 2.3190468138462996e-17,
};

/// √½ as bits: mantissas are taken from [√½, √2).
const SQRT_HALF_BITS: u64 = 0x3fe6_a09e_667f_3bcd;
const ONE_BITS: u64 = 0x3ff0_0000_0000_0000;
const FRACTION: u64 = 0x000f_ffff_ffff_ffff;
/// 2^52: an integer below 2^51 placed in its mantissa becomes a double without a conversion.
const TWO_52_BITS: u64 = 0x4330_0000_0000_0000;
const TWO_52: f64 = 4_503_599_627_370_496.0;
const TWO_54: f64 = 18_014_398_509_481_984.0;

/// 2·artanh(s)/s − 2 divided by s², as a polynomial in s², highest power first.
const ARTANH: [f64; 8] = [
    0.13086626147841382,
    0.13268773138656761,
    0.15386239702814664,
    0.18181795640132906,
    0.22222222391713917,
    0.28571428570803614,
    0.4000000000000088,
    0.6666666666666666,
];

/// The same series from its term in s⁶ on, for the double-double form.
const ARTANH_TAIL: [f64; 9] = [
    0.09835593660923633,
    0.09459393618499042,
    0.105282551896459,
    0.11764672016431911,
    0.13333333679849824,
    0.153846153826267,
    0.18181818181823894,
    0.22222222222222215,
    0.2857142857142857,
];

/// 2/5 and 2/3 in double-double.
const TWO_FIFTHS: DoubleDouble = DoubleDouble {
    high: 0.4,
    low: -2.2204460492503132e-17,
};
const TWO_THIRDS: DoubleDouble = DoubleDouble {
    high: 0.6666666666666666,
    low: 3.700743415417188e-17,
};

/// Natural logarithm.
///
/// ln x, for x ≥ 0. ln 0 = −∞, ln ∞ = ∞; NaN below zero and for NaN.
///
/// # Accuracy
///
/// At most 1 ulp off (0.73 ulp in the worst case known, near √½ and √2); ln 1 is exactly 0. No
/// branches, only + − × ÷ and integer operations: the same bits on every platform, and the compiler
/// can vectorise a loop over it.
///
/// # Examples
///
/// ```
/// use junheng::numeric::ln;
/// assert_eq!(ln(1.0), 0.0);
/// assert_eq!(ln(0.0), f64::NEG_INFINITY);
/// assert!(ln(-1.0).is_nan());
/// ```
#[inline]
pub fn ln(x: f64) -> f64 {
    let (k, m) = reduce(x);
    special(x, Logarithm::of(k, m - 1.0).value())
}

/// ln(2^k·(1 + f)) in the pieces that are added up last: f − h + t and k·ln 2.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Logarithm {
    /// k.
    exponent: f64,
    /// f, between √½ − 1 and √2 − 1.
    f: f64,
    /// f²/2.
    h: f64,
    /// ln(1 + f) − f + h; at most a sixth of h in size.
    t: f64,
    high: f64,
    low: f64,
}

impl Logarithm {
    /// For the rounded ratio r of two numbers and r − 1 to its own last digits: where r is near 1 the
    /// second is more accurate. Without branches; not valid for r ≤ 0.
    #[inline(always)]
    pub(crate) fn of_ratio(ratio: f64, excess: f64) -> Self {
        let (k, m) = reduce(ratio);
        Self::of(k, if k == 0.0 { excess } else { m - 1.0 })
    }

    #[inline(always)]
    fn of(k: f64, f: f64) -> Self {
        Self::of_parts(k, f, f / (2.0 + f))
    }

    /// The same, s = f/(2 + f) being known.
    #[inline(always)]
    pub(super) fn of_parts(k: f64, f: f64, s: f64) -> Self {
        let r = artanh_rest(s * s);
        let h = 0.5 * f * f;
        let t = s * (h + r);
        // The three large terms are added with their errors: |k·ln 2| is zero or above 0.69 > |f| > h.
        let (sum, first) = fast_two_sum(k * LN_2_HIGH, f);
        let (high, second) = fast_two_sum(sum, -h);
        Self {
            exponent: k,
            f,
            h,
            t,
            high,
            low: (first + second) + (t + k * LN_2_LOW),
        }
    }

    /// The logarithm.
    #[inline(always)]
    pub(crate) fn value(&self) -> f64 {
        self.high + self.low
    }

    /// r − 1 − ln r of the r > 0 that this is the logarithm of.
    #[inline(always)]
    pub(crate) fn gap(&self, ratio: f64) -> f64 {
        // Near 1 the terms of the first order have cancelled by hand; elsewhere r − 1 is exact enough.
        let (near, far) = (self.h - self.t, ((ratio - 1.0) - self.high) - self.low);
        if self.exponent == 0.0 { near } else { far }
    }

    /// r ln r − (r − 1) of the r > 0 that this is the logarithm of, and of r − 1.
    #[inline(always)]
    pub(crate) fn weighted_gap(&self, ratio: f64, excess: f64) -> f64 {
        let near = self.h * (1.0 - self.f) + (1.0 + self.f) * self.t;
        let far = ratio * self.value() - excess;
        if self.exponent == 0.0 { near } else { far }
    }
}

/// ln x for finite x > 0 with an error below 2^-68 of the result.
#[inline]
pub(crate) fn ln_double_double(x: f64) -> DoubleDouble {
    let (k, m) = reduce(x);
    let s = DoubleDouble::of_quotient(m - 1.0, DoubleDouble::of_sum(m, 1.0));
    let z = s.times(s);
    // From the term in s⁷ on a double is enough: z³·2/7 is below 2^-17 of the leading term.
    let tail = z.high * polynomial(&ARTANH_TAIL, z.high);
    let series = TWO_FIFTHS.plus_smaller(tail.into());
    let series = TWO_THIRDS.plus_smaller(series.times(z));
    let series = DoubleDouble::from(2.0).plus_smaller(series.times(z));
    LN_2.times(k.into()).plus(series.times(s))
}

/// ln x of a number of more digits than a double has; the rest enters to the first order.
pub(crate) fn ln_of_double_double(x: DoubleDouble) -> DoubleDouble {
    ln_double_double(x.high).plus((x.low / x.high).into())
}

/// ln(1 + x), accurate also where x is near zero; at most 1 ulp off.
#[inline]
pub(crate) fn ln_1p(x: f64) -> f64 {
    let (sum, rest) = two_sum(1.0, x);
    if !(sum > 0.0 && sum.is_finite()) {
        return ln(sum);
    }
    // ln(sum + rest) = ln sum + rest/sum − (rest/sum)²/2 …; |rest/sum| ≤ 2^-53.
    ln_double_double(sum).plus((rest / sum).into()).to_f64()
}

/// (2·artanh s − 2s)/s of s², for |s| up to (√2 − 1)/(√2 + 1).
#[inline(always)]
pub(super) fn artanh_rest(z: f64) -> f64 {
    z * polynomial(&ARTANH, z)
}

/// x = 2^k·m with m in [√½, √2), also for subnormals.
#[inline(always)]
fn reduce(x: f64) -> (f64, f64) {
    let subnormal = x < f64::MIN_POSITIVE;
    let scaled = if subnormal { x * TWO_54 } else { x };
    let shift = if subnormal { 54.0 } else { 0.0 };
    let (bits, m) = reduced_bits(scaled.to_bits(), SQRT_HALF_BITS);
    (exponent_of(bits) - shift, m)
}

/// m = x/2^k between the double of the bits `bottom` and its double, and bits that hold k for
/// [`exponent_of`] and [`power_of_exponent`]; all normal.
#[inline(always)]
pub(super) fn reduced_bits(x: u64, bottom: u64) -> (u64, f64) {
    let bits = x.wrapping_sub(bottom).wrapping_add(ONE_BITS);
    let mantissa = (bits & FRACTION).wrapping_add(bottom);
    (bits, f64::from_bits(mantissa))
}

/// k of what [`reduced_bits`] gave.
#[inline(always)]
pub(super) fn exponent_of(bits: u64) -> f64 {
    // Unsigned shift and a magic number: cheap also where 64-bit conversions are not.
    f64::from_bits(bits >> 52 | TWO_52_BITS) - (TWO_52 + 1023.0)
}

/// 2^k of what [`reduced_bits`] gave.
#[inline(always)]
pub(super) fn power_of_exponent(bits: u64) -> f64 {
    f64::from_bits(bits & !FRACTION)
}

#[inline(always)]
fn special(x: f64, finite: f64) -> f64 {
    let out = if x == 0.0 { f64::NEG_INFINITY } else { finite };
    let out = if x < 0.0 || x.is_nan() { f64::NAN } else { out };
    if x == f64::INFINITY {
        f64::INFINITY
    } else {
        out
    }
}

/// A polynomial, highest power first: even and odd powers apart, so that neither waits for the other.
#[inline(always)]
pub(super) fn polynomial<const N: usize>(coefficients: &[f64; N], x: f64) -> f64 {
    let square = x * x;
    let (mut this, mut other) = (0.0, 0.0);
    for &coefficient in coefficients {
        (this, other) = (other * square + coefficient, this);
    }
    this + other * x
}
