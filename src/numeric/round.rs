//! From doubles to integers, and back with a single rounding.

use super::dd::DoubleDouble;
use super::fixed::FixedPoint;

/// The exponent of the smallest subnormal: every double is a multiple of 2^-1074.
const LOWEST_EXPONENT: i64 = -1074;
const HIGHEST_EXPONENT: i64 = 1023;

/// The integer m and the exponent e with m·2^e = `x`; `None` for NaN and infinities.
#[inline]
pub(super) fn decompose(x: f64) -> Option<(i64, i32)> {
    let bits = x.to_bits();
    let field = (bits >> 52 & 0x7ff) as i32;
    if field == 0x7ff {
        return None;
    }
    let fraction = (bits & ((1 << 52) - 1)) as i64;
    let (mantissa, exponent) = if field == 0 {
        (fraction, -1074)
    } else {
        (fraction | 1 << 52, field - 1075)
    };
    Some((
        if x.is_sign_negative() {
            -mantissa
        } else {
            mantissa
        },
        exponent,
    ))
}

impl FixedPoint {
    /// Adds a double; false, and nothing added, where it is not finite.
    #[inline]
    pub(super) fn add_f64(&mut self, x: f64) -> bool {
        self.add_scaled_f64(x, 0)
    }

    /// Adds `x`·2^`shift`.
    #[inline]
    pub(super) fn add_scaled_f64(&mut self, x: f64, shift: i32) -> bool {
        let Some((mantissa, exponent)) = decompose(x) else {
            return false;
        };
        self.add(i128::from(mantissa), exponent + shift);
        true
    }

    /// Adds the exact product a·b of finite numbers.
    #[inline]
    pub(super) fn add_product(&mut self, a: f64, b: f64) -> bool {
        let (Some((a, a_exponent)), Some((b, b_exponent))) = (decompose(a), decompose(b)) else {
            return false;
        };
        self.add(i128::from(a) * i128::from(b), a_exponent + b_exponent);
        true
    }

    /// Adds the exact product a·b·b of finite numbers.
    #[inline]
    pub(super) fn add_product_with_square(&mut self, a: f64, b: f64) -> bool {
        let (Some((a, a_exponent)), Some((b, b_exponent))) = (decompose(a), decompose(b)) else {
            return false;
        };
        let exponent = a_exponent + 2 * b_exponent;
        // a·b² has up to 159 bits: the low 53 bits of b² and the rest go in one after the other.
        let square = i128::from(b) * i128::from(b);
        let low = square & ((1 << 53) - 1);
        self.add(i128::from(a) * low, exponent);
        self.add(i128::from(a) * (square >> 53), exponent + 53);
        true
    }

    /// The nearest double, ties to even; infinite only beyond the largest one.
    pub(super) fn to_f64(&self) -> f64 {
        let (base, limbs) = self.absolute();
        let digits = Digits(limbs.as_slice());
        let Some(top) = digits.highest_bit() else {
            return 0.0;
        };
        let origin = 64 * i64::from(base);
        if origin + top > HIGHEST_EXPONENT {
            return if self.is_negative() {
                f64::NEG_INFINITY
            } else {
                f64::INFINITY
            };
        }
        // The exponent of the result's last bit, and where that bit lies among the limbs.
        let unit = (origin + top - 52).max(LOWEST_EXPONENT);
        let cut = unit - origin;
        let kept = digits.bits_from(cut) & ((1 << 53) - 1);
        let half = digits.bits_from(cut - 1) & 1 == 1;
        let round_up = half && (kept & 1 == 1 || digits.any_below(cut - 1));
        // A carry out of the mantissa moves into the exponent field, as it should, up to infinity.
        let bits = ((unit - LOWEST_EXPONENT) as u64) << 52;
        let magnitude = f64::from_bits(bits + kept + u64::from(round_up));
        if self.is_negative() {
            -magnitude
        } else {
            magnitude
        }
    }

    /// The number as d·2^e with |d| in [1, 2), good to about 105 bits; `None` for zero.
    pub(super) fn leading(&self) -> Option<(DoubleDouble, i32)> {
        let (base, limbs) = self.absolute();
        let (value, exponent) = leading(limbs.as_slice())?;
        let value = if self.is_negative() {
            value.negated()
        } else {
            value
        };
        Some((value, 64 * base + exponent))
    }
}

/// A natural number, its 64-bit digits lowest first, as d·2^e with d in [1, 2), good to about 105
/// bits; `None` for zero.
pub(super) fn leading(limbs: &[u64]) -> Option<(DoubleDouble, i32)> {
    let digits = Digits(limbs);
    let top = digits.highest_bit()?;
    let mask = (1 << 53) - 1;
    let high = (digits.bits_from(top - 52) & mask) as f64 / (1_u64 << 52) as f64;
    let low = (digits.bits_from(top - 105) & mask) as f64 / (1_u128 << 105) as f64;
    Some((DoubleDouble::of_sum(high, low), top as i32))
}

/// The binary digits of a natural number.
struct Digits<'a>(&'a [u64]);

impl Digits<'_> {
    fn highest_bit(&self) -> Option<i64> {
        let at = self.0.iter().rposition(|&limb| limb != 0)?;
        Some(64 * at as i64 + i64::from(self.0[at].ilog2()))
    }

    fn limb(&self, at: i64) -> u64 {
        usize::try_from(at)
            .ok()
            .and_then(|at| self.0.get(at))
            .copied()
            .unwrap_or(0)
    }

    /// The 64 digits that begin at `position`; there are only zeros outside the number.
    fn bits_from(&self, position: i64) -> u64 {
        let (at, shift) = (position.div_euclid(64), position.rem_euclid(64));
        let pair = u128::from(self.limb(at)) | u128::from(self.limb(at + 1)) << 64;
        (pair >> shift) as u64
    }

    fn any_below(&self, position: i64) -> bool {
        let (at, shift) = (position.div_euclid(64), position.rem_euclid(64));
        let whole = usize::try_from(at).map_or(0, |at| at.min(self.0.len()));
        self.0[..whole].iter().any(|&limb| limb != 0) || self.limb(at) & ((1 << shift) - 1) != 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_double_comes_back_unchanged() {
        let mut bits = 1_u64;
        for _ in 0..20_000 {
            bits = bits
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            for x in [
                f64::from_bits(bits),
                f64::from_bits(bits & 0x800f_ffff_ffff_ffff),
            ] {
                let mut sum = FixedPoint::default();
                if sum.add_f64(x) {
                    assert_eq!(sum.to_f64(), x, "{bits:x}");
                }
            }
        }
    }

    fn of(terms: &[(f64, i32)]) -> f64 {
        let mut sum = FixedPoint::default();
        for &(x, shift) in terms {
            sum.add_scaled_f64(x, shift);
        }
        sum.to_f64()
    }

    #[test]
    fn halves_round_to_even_and_anything_more_rounds_up() {
        let tiny = f64::from_bits(1);
        assert_eq!(of(&[(1.0, 0), (1.0, -53)]), 1.0);
        assert_eq!(
            of(&[(1.0, 0), (1.0, -53), (1.0, -3000)]),
            1.0 + f64::EPSILON
        );
        assert_eq!(
            of(&[(1.0 + f64::EPSILON, 0), (1.0, -53)]),
            1.0 + 2.0 * f64::EPSILON
        );
        assert_eq!(of(&[(-1.0, 0), (-1.0, -53)]), -1.0);
        assert_eq!(of(&[(tiny, 0), (tiny, -1)]), 2.0 * tiny);
        assert_eq!(of(&[(tiny, -1)]), 0.0);
        assert_eq!(of(&[(tiny, -1), (tiny, -70)]), tiny);
    }

    #[test]
    fn only_what_rounds_beyond_the_largest_double_is_infinite() {
        // MAX is (2 − 2^-52)·2^1023: half a unit more is the tie that goes to 2^1024.
        assert_eq!(of(&[(f64::MAX, 0), (1.0, 970)]), f64::INFINITY);
        assert_eq!(of(&[(f64::MAX, 0), (1.0, 970), (-1.0, -3000)]), f64::MAX);
        assert_eq!(of(&[(f64::MAX, 1000), (-f64::MAX, 1000), (3.0, 0)]), 3.0);
        assert_eq!(of(&[(-f64::MAX, 1)]), f64::NEG_INFINITY);
    }
}
