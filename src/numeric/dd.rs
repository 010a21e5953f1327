//! Numbers of about 106 bits as unevaluated sums of two doubles.
//!
//! Only + − × ÷ and √ of doubles, never a fused multiply-add: the same bits on every processor.
//! Source: T. J. Dekker (1971), "A floating-point technique for extending the available precision",
//! doi:10.1007/BF01397083; M. Joldes, J.-M. Muller, V. Popescu (2017), doi:10.1145/3121432.

/// 2^27 + 1 splits a double into halves of 26 bits.
const SPLITTER: f64 = 134_217_729.0;

/// a·b as the rounded product and its error, exactly; both factors stay within 2^±480.
#[inline(always)]
pub(crate) fn two_product(a: f64, b: f64) -> (f64, f64) {
    let product = a * b;
    let (a_high, a_low) = split(a);
    let (b_high, b_low) = split(b);
    let error = ((a_high * b_high - product) + a_high * b_low + a_low * b_high) + a_low * b_low;
    (product, error)
}

#[inline(always)]
fn split(x: f64) -> (f64, f64) {
    let scaled = SPLITTER * x;
    let high = scaled - (scaled - x);
    (high, x - high)
}

/// a + b as the rounded sum and its error, exactly.
#[inline(always)]
pub(crate) fn two_sum(a: f64, b: f64) -> (f64, f64) {
    let sum = a + b;
    let b_part = sum - a;
    (sum, (a - (sum - b_part)) + (b - b_part))
}

/// The same where |a| ≥ |b| or a = 0.
#[inline(always)]
pub(crate) fn fast_two_sum(a: f64, b: f64) -> (f64, f64) {
    let sum = a + b;
    (sum, b - (sum - a))
}

/// 1, or the power of two that brings a number above zero from outside 2^±400 to between 1 and 2, as near as
/// a double can.
pub(crate) fn into_range(x: f64) -> f64 {
    const BIAS: u64 = 1023;
    const WIDE: f64 = f64::from_bits((BIAS + 400) << 52);
    if (1.0 / WIDE..=WIDE).contains(&x) || x == 0.0 {
        return 1.0;
    }
    let exponent = x.to_bits() >> 52;
    f64::from_bits((2 * BIAS).saturating_sub(exponent).clamp(1, 2 * BIAS) << 52)
}

/// high + low, where high is the sum rounded to double.
///
/// Accurate to about 2^-102 in each operation while the magnitudes stay within 2^±480.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct DoubleDouble {
    /// The value rounded to double.
    pub(crate) high: f64,
    /// What the rounding left.
    pub(crate) low: f64,
}

impl DoubleDouble {
    /// The exact sum of two doubles.
    #[inline(always)]
    pub(crate) fn of_sum(a: f64, b: f64) -> Self {
        let (high, low) = two_sum(a, b);
        Self { high, low }
    }

    /// The exact product of two doubles.
    #[inline(always)]
    pub(crate) fn of_product(a: f64, b: f64) -> Self {
        let (high, low) = two_product(a, b);
        Self { high, low }
    }

    /// The quotient of a double; the divisor is not zero.
    #[inline(always)]
    pub(crate) fn of_quotient(a: f64, divisor: Self) -> Self {
        let quotient = a / divisor.high;
        let (product, error) = two_product(quotient, divisor.high);
        let rest = ((a - product) - error) - quotient * divisor.low;
        Self::renormalised(quotient, rest / divisor.high)
    }

    #[inline(always)]
    fn renormalised(high: f64, low: f64) -> Self {
        let (high, low) = fast_two_sum(high, low);
        Self { high, low }
    }

    /// The nearest double.
    #[inline(always)]
    pub(crate) fn to_f64(self) -> f64 {
        self.high + self.low
    }

    #[inline(always)]
    pub(crate) fn negated(self) -> Self {
        Self {
            high: -self.high,
            low: -self.low,
        }
    }

    #[inline(always)]
    pub(crate) fn plus(self, other: Self) -> Self {
        let (high, error) = two_sum(self.high, other.high);
        let (low, low_error) = two_sum(self.low, other.low);
        let (high, error) = fast_two_sum(high, error + low);
        Self::renormalised(high, error + low_error)
    }

    /// The same where |self| ≥ |other|; a third of the work.
    #[inline(always)]
    pub(crate) fn plus_smaller(self, other: Self) -> Self {
        let (high, error) = fast_two_sum(self.high, other.high);
        Self::renormalised(high, error + (self.low + other.low))
    }

    /// The sum with a double.
    #[inline(always)]
    pub(crate) fn plus_double(self, x: f64) -> Self {
        let (high, error) = two_sum(self.high, x);
        Self::renormalised(high, error + self.low)
    }

    /// The same times a power of two.
    #[inline(always)]
    pub(crate) fn scaled(self, power: f64) -> Self {
        Self {
            high: self.high * power,
            low: self.low * power,
        }
    }

    #[inline(always)]
    pub(crate) fn minus(self, other: Self) -> Self {
        self.plus(other.negated())
    }

    #[inline(always)]
    pub(crate) fn times(self, other: Self) -> Self {
        let (product, error) = two_product(self.high, other.high);
        Self::renormalised(
            product,
            error + (self.high * other.low + self.low * other.high),
        )
    }

    /// Quotient; the divisor is not zero.
    #[inline(always)]
    pub(crate) fn over(self, divisor: Self) -> Self {
        let first = self.high / divisor.high;
        let rest = self.minus(divisor.times(first.into()));
        let second = rest.high / divisor.high;
        let rest = rest.minus(divisor.times(second.into()));
        let (high, low) = fast_two_sum(first, second);
        Self::renormalised(high, low + rest.high / divisor.high)
    }

    /// Square root of a number above zero.
    #[inline(always)]
    pub(crate) fn square_root(self) -> Self {
        let root = self.high.sqrt();
        let rest = self.minus(Self::of_product(root, root));
        let (high, low) = fast_two_sum(root, rest.high / (2.0 * root));
        // One more step of Newton's method takes the error from 2^-104 to the last bits.
        let estimate = Self { high, low };
        let rest = self.minus(estimate.times(estimate));
        Self::renormalised(high, low + rest.high / (2.0 * root))
    }
}

impl From<f64> for DoubleDouble {
    #[inline(always)]
    fn from(x: f64) -> Self {
        Self { high: x, low: 0.0 }
    }
}
