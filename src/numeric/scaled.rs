//! A double-double with an exponent of its own: quotients and roots that cannot overflow on the way.

use super::dd::{DoubleDouble, two_sum};
use super::fixed::FixedPoint;

/// Up to this exponent either way both parts of a double-double are normal, however scaled.
const ORDINARY: i32 = 800;

/// value · 2^exponent; the value stays within a few binades of 1, or is zero, infinite or NaN.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scaled {
    value: DoubleDouble,
    exponent: i32,
}

impl Scaled {
    pub(super) const NAN: Self = Self {
        value: DoubleDouble {
            high: f64::NAN,
            low: 0.0,
        },
        exponent: 0,
    };

    pub(super) fn of(number: &FixedPoint) -> Self {
        let (value, exponent) = number.leading().unwrap_or((0.0.into(), 0));
        Self { value, exponent }
    }

    pub(super) fn magnitude(self) -> Self {
        if self.value.high < 0.0 {
            Self {
                value: self.value.negated(),
                ..self
            }
        } else {
            self
        }
    }

    /// Quotient; infinite or NaN, as for doubles, where the divisor is zero.
    pub(super) fn over(self, divisor: Self) -> Self {
        if divisor.value.high == 0.0 {
            return Self {
                value: (self.value.high / 0.0).into(),
                exponent: 0,
            };
        }
        Self {
            value: self.value.over(divisor.value),
            exponent: self.exponent - divisor.exponent,
        }
    }

    /// Square root; NaN below zero.
    pub(super) fn square_root(self) -> Self {
        if self.value.high == 0.0 {
            return self;
        }
        let odd = self.exponent & 1;
        let value = if odd == 1 {
            self.value.times(2.0.into())
        } else {
            self.value
        };
        Self {
            value: value.square_root(),
            exponent: (self.exponent - odd) / 2,
        }
    }

    /// The nearest double, rounded once, also among the subnormals.
    pub(super) fn to_f64(self) -> f64 {
        if !self.value.high.is_finite() {
            return self.value.high;
        }
        match self.power() {
            Some(power) => self.value.to_f64() * power,
            None => self.exact().to_f64(),
        }
    }

    /// The nearest double and the rest; no rest where the first is not finite.
    pub(super) fn to_parts(self) -> (f64, f64) {
        if let Some(power) = self.power() {
            let (nearest, rest) = two_sum(self.value.high, self.value.low);
            return (nearest * power, rest * power);
        }
        let nearest = self.to_f64();
        if !nearest.is_finite() {
            return (nearest, 0.0);
        }
        let mut rest = self.exact();
        rest.add_f64(-nearest);
        (nearest, rest.to_f64())
    }

    /// The number itself; the rest is lost beyond the range where both parts are normal.
    pub(super) fn to_double_double(self) -> DoubleDouble {
        match self.power() {
            Some(power) => self.value.scaled(power),
            None => self.to_f64().into(),
        }
    }

    /// 2^exponent, where multiplying by it is exact: the value is near 1, or zero.
    fn power(self) -> Option<f64> {
        let ordinary = (-ORDINARY..=ORDINARY).contains(&self.exponent);
        let finite = self.value.high.is_finite();
        (ordinary && finite).then(|| f64::from_bits(((self.exponent + 1023) as u64) << 52))
    }

    fn exact(self) -> FixedPoint {
        let mut out = FixedPoint::default();
        out.add_scaled_f64(self.value.high, self.exponent);
        out.add_scaled_f64(self.value.low, self.exponent);
        out
    }
}
