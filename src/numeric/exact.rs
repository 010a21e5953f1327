//! Exact sums: the state is an integer, the result is rounded once.

use crate::error::{Error, Result};
use crate::words::error_phrases as phrases;

use super::fixed::FixedPoint;

/// Bytes of the header: base and number of limbs.
const HEADER: usize = 8;
/// Products of three doubles, summed 2^64 times, lie within ±2^(64·LIMIT).
const LIMIT: i32 = 64;

/// The exact sum of doubles and of products of doubles.
///
/// S = Σ aᵢ + Σ bᵢ·cᵢ, held as an integer times a power of two. No order, partition, thread count
/// or processor can show in it: adding and merging are exact.
///
/// # Edge cases
///
/// The empty sum is +0, and −0 adds nothing. An infinity makes the sum infinite, infinities of both
/// signs or a NaN make it NaN; this too is independent of the order. Intermediate sums cannot
/// overflow: only a result beyond the largest double is infinite.
///
/// # Accuracy
///
/// [`to_f64`](Self::to_f64) is the correctly rounded sum (nearest, ties to even), the value of
/// Python's `math.fsum`.
///
/// # Examples
///
/// ```
/// use junheng::numeric::ExactSum;
/// let mut sum: ExactSum = [1e100, 1.0].into_iter().collect();
/// let rest: ExactSum = [-1e100].into_iter().collect();
/// sum.merge(&rest);
/// assert_eq!(sum.to_f64(), 1.0);
/// ```
///
/// A state travels as bytes, and equal sums have equal bytes:
///
/// ```
/// use junheng::numeric::ExactSum;
/// let forth: ExactSum = [0.1, 0.2, 0.3].into_iter().collect();
/// let back: ExactSum = [0.3, 0.2, 0.1].into_iter().collect();
/// assert_eq!(forth.to_bytes(), back.to_bytes());
/// assert_eq!(ExactSum::from_bytes(&forth.to_bytes())?, back);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct ExactSum {
    finite: FixedPoint,
    special: Special,
}

/// What is known once something not finite has entered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Special {
    #[default]
    None = 0,
    Nan = 1,
    PositiveInfinity = 2,
    NegativeInfinity = 3,
}

impl Special {
    fn of(x: f64) -> Self {
        if x.is_nan() {
            Self::Nan
        } else if x == f64::INFINITY {
            Self::PositiveInfinity
        } else if x == f64::NEG_INFINITY {
            Self::NegativeInfinity
        } else {
            Self::None
        }
    }

    fn join(self, other: Self) -> Self {
        match (self, other) {
            (Self::None, any) | (any, Self::None) => any,
            (one, two) if one == two => one,
            _ => Self::Nan,
        }
    }
}

impl ExactSum {
    /// The empty sum.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds one number.
    pub fn add(&mut self, x: f64) {
        if !self.finite.add_f64(x) {
            self.mark(x);
        }
    }

    /// Adds the exact product a·b.
    pub fn add_product(&mut self, a: f64, b: f64) {
        if !self.finite.add_product(a, b) {
            self.mark(a * b);
        }
    }

    /// Adds the exact product a·b·b.
    pub(super) fn add_product_with_square(&mut self, a: f64, b: f64) {
        if !self.finite.add_product_with_square(a, b) {
            self.mark(a * b * b);
        }
    }

    /// Adds another sum.
    pub fn merge(&mut self, other: &Self) {
        self.special = self.special.join(other.special);
        self.finite.merge(&other.finite);
    }

    /// The sum rounded to the nearest double, ties to even.
    pub fn to_f64(&self) -> f64 {
        match self.special {
            Special::None => self.finite.to_f64(),
            Special::Nan => f64::NAN,
            Special::PositiveInfinity => f64::INFINITY,
            Special::NegativeInfinity => f64::NEG_INFINITY,
        }
    }

    /// The state as bytes; equal sums have equal bytes.
    ///
    /// `base` (i32), `count` (u32), then `count` limbs (u64), all little-endian: the sum is the
    /// two's-complement integer of the limbs times 2^(64·base), without redundant limbs at either
    /// end. Zero has no limbs and base 0; NaN, ∞ and −∞ have no limbs and base 1, 2 and 3.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(HEADER + 8 * 6);
        self.write_bytes(&mut out);
        out
    }

    pub(super) fn write_bytes(&self, out: &mut Vec<u8>) {
        let (base, limbs) = match self.special {
            Special::None => self.finite.canonical(),
            special => (special as i32, [].as_slice()),
        };
        out.extend_from_slice(&base.to_le_bytes());
        out.extend_from_slice(&(limbs.len() as u32).to_le_bytes());
        for limb in limbs {
            out.extend_from_slice(&limb.to_le_bytes());
        }
    }

    /// Reads what [`to_bytes`](Self::to_bytes) wrote.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::InvalidState`](crate::ErrorKind::InvalidState) for any other bytes.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self> {
        let (sum, rest) = Self::read_bytes(bytes)?;
        if rest.is_empty() {
            Ok(sum)
        } else {
            Err(malformed("no bytes after the last limb", rest.len()))
        }
    }

    /// Reads a state at the start of `bytes` and returns what follows it.
    pub(super) fn read_bytes(bytes: &[u8]) -> Result<(Self, &[u8])> {
        let Some((&[b0, b1, b2, b3, c0, c1, c2, c3], rest)) = bytes.split_first_chunk::<HEADER>()
        else {
            return Err(malformed("a header of 8 bytes", bytes.len()));
        };
        let base = i32::from_le_bytes([b0, b1, b2, b3]);
        let count = u32::from_le_bytes([c0, c1, c2, c3]);
        let within =
            (-LIMIT..=LIMIT).contains(&base) && i64::from(count) <= i64::from(LIMIT - base);
        let length = 8 * count as usize;
        if !within || rest.len() < length {
            return Err(malformed("limbs within the range of sums", count as usize));
        }
        let (limbs, rest) = rest.split_at(length);
        let limbs: Vec<u64> = limbs
            .as_chunks::<8>()
            .0
            .iter()
            .map(|&limb| u64::from_le_bytes(limb))
            .collect();
        let sum = Self::from_canonical(base, &limbs);
        sum.map(|sum| (sum, rest))
            .ok_or_else(|| malformed("the shortest form", count as usize))
    }

    fn from_canonical(base: i32, limbs: &[u64]) -> Option<Self> {
        if limbs.is_empty() {
            let special = match base {
                0 => Special::None,
                1 => Special::Nan,
                2 => Special::PositiveInfinity,
                3 => Special::NegativeInfinity,
                _ => return None,
            };
            return Some(Self {
                finite: FixedPoint::default(),
                special,
            });
        }
        let finite = FixedPoint::from_parts(base, limbs);
        (finite.canonical() == (base, limbs)).then_some(Self {
            finite,
            special: Special::None,
        })
    }

    pub(super) fn from_finite(finite: FixedPoint) -> Self {
        Self {
            finite,
            special: Special::None,
        }
    }

    /// The exact number; `None` once something not finite has entered.
    pub(super) fn finite(&self) -> Option<&FixedPoint> {
        (self.special == Special::None).then_some(&self.finite)
    }

    /// The integer that finite numbers are added to.
    pub(super) fn finite_mut(&mut self) -> &mut FixedPoint {
        &mut self.finite
    }

    /// Records a number that is not finite, whose exact value has no place in the integer.
    pub(super) fn mark(&mut self, x: f64) {
        self.special = self.special.join(Special::of(x));
    }
}

impl PartialEq for ExactSum {
    fn eq(&self, other: &Self) -> bool {
        // What entered before a NaN or an infinity no longer matters.
        self.special == other.special
            && (self.special != Special::None || self.finite == other.finite)
    }
}

pub(super) fn malformed(expected: &str, got: usize) -> Error {
    Error::new(&phrases::MALFORMED_STATE)
        .with("expected", expected)
        .with("got", got)
}
