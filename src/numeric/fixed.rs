//! Exact arithmetic on numbers of any length: an integer times a power of two.

use std::cmp::Ordering;

use super::limbs::Limbs;

/// A top limb outside ±2^62 gets another above it, so that no single addition can overflow.
const GUARD: i64 = 1 << 62;

/// An exact number: Σ limb · 2^(64·(base + i)), the limbs in two's complement.
///
/// No limb at all is zero. The window of limbs grows at both ends as numbers enter.
#[derive(Debug, Clone, Default)]
pub(super) struct FixedPoint {
    limbs: Limbs,
    base: i32,
}

impl FixedPoint {
    /// Adds `value`·2^`exponent`; |value| stays below 2^120.
    #[inline]
    pub(super) fn add(&mut self, value: i128, exponent: i32) {
        debug_assert!(value.unsigned_abs() < 1 << 120);
        if value == 0 {
            return;
        }
        let bottom = exponent >> 6;
        let shift = (exponent & 63).unsigned_abs();
        self.cover(bottom, bottom + 3);
        let at = self.offset(bottom);
        let limbs = self.limbs.as_mut_slice();
        // The shifted value spans three limbs: two unsigned ones and a signed rest.
        let low = (value as u128) << shift;
        let high = ((value >> 64) >> (64 - shift)) as i64;
        let pair = u128::from(limbs[at]) | u128::from(limbs[at + 1]) << 64;
        let (pair, carry) = pair.overflowing_add(low);
        limbs[at] = pair as u64;
        limbs[at + 1] = (pair >> 64) as u64;
        propagate(&mut limbs[at + 2..], high + i64::from(carry));
        self.guard();
    }

    /// Adds another number.
    pub(super) fn merge(&mut self, other: &Self) {
        let theirs = other.limbs.as_slice();
        if theirs.is_empty() {
            return;
        }
        self.cover(other.base, other.top());
        let at = self.offset(other.base);
        let limbs = &mut self.limbs.as_mut_slice()[at..];
        let mut carry = false;
        for (limb, &their) in limbs.iter_mut().zip(theirs) {
            let (sum, first) = limb.overflowing_add(their);
            let (sum, second) = sum.overflowing_add(u64::from(carry));
            *limb = sum;
            carry = first | second;
        }
        let sign = if other.is_negative() { -1 } else { 0 };
        propagate(&mut limbs[theirs.len()..], sign + i64::from(carry));
        self.guard();
    }

    /// The exact product.
    pub(super) fn times(&self, other: &Self) -> Self {
        let (left, right) = (self.magnitude(), other.magnitude());
        let (left, right) = (left.as_slice(), right.as_slice());
        let mut out = Self {
            // One limb more than the product needs keeps the sign guard.
            limbs: Limbs::zeros(left.len() + right.len() + 1),
            base: self.base + other.base,
        };
        let digits = out.limbs.as_mut_slice();
        for (at, &a) in left.iter().enumerate() {
            let mut carry = 0;
            for (digit, &b) in digits[at..].iter_mut().zip(right) {
                let sum = u128::from(a) * u128::from(b) + u128::from(*digit) + carry;
                *digit = sum as u64;
                carry = sum >> 64;
            }
            digits[at + right.len()] = carry as u64;
        }
        if self.is_negative() != other.is_negative() {
            negate(digits);
        }
        out
    }

    /// The exact difference.
    pub(super) fn minus(&self, other: &Self) -> Self {
        let mut out = other.clone();
        negate(out.limbs.as_mut_slice());
        out.merge(self);
        out
    }

    pub(super) fn is_negative(&self) -> bool {
        self.limbs
            .as_slice()
            .last()
            .is_some_and(|&top| (top as i64) < 0)
    }

    /// Compares with zero.
    pub(super) fn sign(&self) -> Ordering {
        if self.is_negative() {
            Ordering::Less
        } else if self.limbs.as_slice().iter().all(|&limb| limb == 0) {
            Ordering::Equal
        } else {
            Ordering::Greater
        }
    }

    /// Base and limbs with nothing redundant: equal numbers give equal pairs.
    pub(super) fn canonical(&self) -> (i32, &[u64]) {
        let mut limbs = self.limbs.as_slice();
        let mut base = self.base;
        while let [0, rest @ ..] = limbs {
            limbs = rest;
            base += 1;
        }
        while let [rest @ .., below, top] = limbs {
            // A top limb that only repeats the sign of the one below is redundant.
            if *top != ((*below as i64) >> 63) as u64 {
                break;
            }
            limbs = &limbs[..=rest.len()];
        }
        if limbs.is_empty() {
            (0, limbs)
        } else {
            (base, limbs)
        }
    }

    /// The number with this base and these limbs.
    pub(super) fn from_parts(base: i32, limbs: &[u64]) -> Self {
        let mut out = Self {
            limbs: Limbs::from_slice(limbs),
            base,
        };
        out.guard();
        out
    }

    /// Index of the lowest limb, and the limbs of the absolute value.
    pub(super) fn absolute(&self) -> (i32, Limbs) {
        (self.base, self.magnitude())
    }

    fn magnitude(&self) -> Limbs {
        let mut out = self.limbs.clone();
        if self.is_negative() {
            negate(out.as_mut_slice());
        }
        out
    }

    fn top(&self) -> i32 {
        self.base + self.limbs.len() as i32
    }

    fn offset(&self, limb: i32) -> usize {
        (limb - self.base).unsigned_abs() as usize
    }

    /// Makes the window reach from limb `bottom` to below limb `top`.
    #[inline]
    fn cover(&mut self, bottom: i32, top: i32) {
        if bottom < self.base || top > self.top() || self.limbs.len() == 0 {
            self.grow(bottom, top);
        }
    }

    #[cold]
    fn grow(&mut self, bottom: i32, top: i32) {
        if self.limbs.len() == 0 {
            self.base = bottom;
        }
        if bottom < self.base {
            self.limbs.extend_below(self.offset(bottom));
            self.base = bottom;
        }
        if top > self.top() {
            let sign = if self.is_negative() { u64::MAX } else { 0 };
            self.limbs
                .extend_above((top - self.top()).unsigned_abs() as usize, sign);
        }
    }

    #[inline]
    fn guard(&mut self) {
        if let Some(&top) = self.limbs.as_slice().last()
            && !(-GUARD..GUARD).contains(&(top as i64))
        {
            self.limbs.extend_above(1, ((top as i64) >> 63) as u64);
        }
    }
}

impl PartialEq for FixedPoint {
    fn eq(&self, other: &Self) -> bool {
        self.canonical() == other.canonical()
    }
}

/// Adds a signed number at the lowest of `limbs`; what leaves the top is the sign.
#[inline]
fn propagate(limbs: &mut [u64], mut delta: i64) {
    for limb in limbs {
        if delta == 0 {
            break;
        }
        let (sum, carry) = limb.overflowing_add(delta as u64);
        *limb = sum;
        delta = i64::from(carry) + (delta >> 63);
    }
}

fn negate(limbs: &mut [u64]) {
    let mut carry = true;
    for limb in limbs {
        (*limb, carry) = (!*limb).overflowing_add(u64::from(carry));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(value: i128, exponent: i32) -> FixedPoint {
        let mut out = FixedPoint::default();
        out.add(value, exponent);
        out
    }

    #[test]
    fn opposite_numbers_leave_the_canonical_zero() {
        let mut sum = number(1 << 100, 900);
        sum.add(-7, -3000);
        sum.add(-(1 << 100), 900);
        sum.add(7, -3000);
        assert_eq!(sum.canonical(), (0, [].as_slice()));
        assert_eq!(sum.sign(), Ordering::Equal);
    }

    #[test]
    fn every_shift_agrees_with_the_shifted_integer() {
        for shift in 0..64 {
            for value in [1_i128, -1, 0x7fff_ffff_ffff_ffff, -0x1234_5678_9abc_def0] {
                assert_eq!(
                    number(value, shift),
                    number(value << (shift % 50), shift - shift % 50)
                );
                assert_eq!(
                    number(value, shift - 64).canonical().1,
                    number(value, shift).canonical().1
                );
            }
        }
    }

    #[test]
    fn products_and_differences_agree_with_small_integers() {
        for a in [-5_i128, 0, 1, 3 << 50, -(7 << 60)] {
            for b in [-9_i128, 0, 2, 11 << 50] {
                assert_eq!(
                    number(a, 0).times(&number(b, 0)),
                    number(a * b, 0),
                    "{a} · {b}"
                );
                assert_eq!(
                    number(a, 0).minus(&number(b, 0)),
                    number(a - b, 0),
                    "{a} − {b}"
                );
            }
        }
    }

    #[test]
    fn repeated_doubling_keeps_sign_and_value_across_limbs() {
        for start in [3_i128, -3] {
            let mut sum = number(start, -5);
            for _ in 0..700 {
                let copy = sum.clone();
                sum.merge(&copy);
            }
            assert_eq!(sum, number(start, 695));
        }
    }
}
