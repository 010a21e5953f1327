//! Between which powers of two the numbers of a block lie.

/// Below 2^HIGHEST the splits and slices of a product cannot overflow.
const HIGHEST: i32 = 960;
/// Multiples of 2^LOWEST keep every slice and every error of a product above the subnormals.
const LOWEST: i32 = -1000;

/// |x| ≤ 2^top and x is a multiple of 2^low.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Range {
    pub(super) top: i32,
    pub(super) low: i32,
}

impl Range {
    /// The range of numbers with `min` ≤ |x| ≤ `max`, both normal doubles above zero.
    pub(super) fn of(min: f64, max: f64) -> Self {
        Self {
            top: exponent(max) + 1,
            low: exponent(min) - 52,
        }
    }

    /// Whether the lanes can take such numbers at all.
    pub(super) fn is_regular(self) -> bool {
        self.top <= HIGHEST && self.low >= LOWEST
    }

    pub(super) fn union(self, other: Self) -> Self {
        Self {
            top: self.top.max(other.top),
            low: self.low.min(other.low),
        }
    }

    pub(super) fn contains(self, other: Self) -> bool {
        self.top >= other.top && self.low <= other.low
    }

    /// The rounded products of numbers whose mantissas are full: at least 2^(low + 52) in size.
    pub(super) fn head(self, other: Self) -> Self {
        Self {
            low: self.low + other.low + 52,
            ..self.full(other)
        }
    }

    /// What rounding the products leaves: at most half a unit in their last place.
    pub(super) fn tail(self, other: Self) -> Self {
        Self {
            top: self.top + other.top - 53,
            low: self.low + other.low,
        }
    }

    /// The products, before and after rounding, where the mantissas may be short.
    pub(super) fn full(self, other: Self) -> Self {
        Self {
            top: self.top + other.top,
            low: self.low + other.low,
        }
    }
}

/// floor(log2 x) of a normal double above zero.
fn exponent(x: f64) -> i32 {
    (x.to_bits() >> 52) as i32 - 1023
}
