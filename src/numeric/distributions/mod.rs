//! Tails and quantiles of the distributions of tests and intervals: normal, Student, F, χ².
//!
//! From the incomplete beta and gamma functions, with `ln` and `exp` of this library, so that an interval has the same bits
//! on every platform; the logarithms of other libraries do not.

mod beta;
mod gamma;
mod quantile;
mod stirling;

use beta::Family;
use gamma::Gamma;

pub(crate) use quantile::student_t;

/// The probability that the absolute value of Student's t with these degrees of freedom is above that of `t`; of a normal
/// variable for infinitely many.
///
/// # Edge cases
///
/// 1 at 0, 0 at infinity; NaN for NaN and for degrees that are not above 0.
///
/// # Accuracy
///
/// 1e-13 relative for tails above 1e-300, degrees of freedom up to 1e9.
pub(crate) fn student_tail(t: f64, degrees: f64) -> f64 {
    if t.is_nan() || degrees.is_nan() || degrees <= 0.0 {
        return f64::NAN;
    }
    Student::of(degrees).at(t.abs()).tail
}

/// The probability that F with these degrees of freedom (of the numerator, of the denominator) is above `f`; of χ² over its
/// degrees for infinitely many of the denominator.
pub(crate) fn f_tail(f: f64, numerator: f64, denominator: f64) -> f64 {
    if f.is_nan() || !(numerator > 0.0 && denominator > 0.0) {
        return f64::NAN;
    }
    if f <= 0.0 {
        return 1.0;
    }
    if denominator == f64::INFINITY {
        return chi_squared_tail(f * numerator, numerator);
    }
    let (above, below) = (numerator * f, denominator);
    let whole = above + below;
    match whole.is_finite() {
        true => {
            Family::of(below / 2.0, numerator / 2.0)
                .at(below / whole, above / whole)
                .share
        }
        false => 0.0,
    }
}

/// The probability that χ² with these degrees of freedom is above `x`.
fn chi_squared_tail(x: f64, degrees: f64) -> f64 {
    if x.is_nan() || degrees.is_nan() || degrees <= 0.0 {
        return f64::NAN;
    }
    match x <= 0.0 {
        true => 1.0,
        false => Gamma::of(degrees / 2.0, x / 2.0).above,
    }
}

/// Both probabilities of an absolute value, and the density.
#[derive(Debug, Clone, Copy)]
struct TwoSided {
    /// Of a larger one.
    tail: f64,
    /// Of a smaller one.
    centre: f64,
    /// The density of the absolute value times the value.
    density: f64,
}

/// Student's distribution with some degrees of freedom.
#[derive(Debug, Clone, Copy)]
struct Student {
    degrees: f64,
    /// `None` for the normal distribution.
    family: Option<Family>,
}

impl Student {
    fn of(degrees: f64) -> Self {
        Self {
            degrees,
            family: (degrees < f64::INFINITY).then(|| Family::of(degrees / 2.0, 0.5)),
        }
    }

    /// At t ≥ 0.
    fn at(&self, t: f64) -> TwoSided {
        let square = t * t;
        let Some(family) = &self.family else {
            let half = Gamma::of(0.5, square / 2.0);
            return TwoSided {
                tail: half.above,
                centre: half.below,
                density: 2.0 * half.density,
            };
        };
        let whole = self.degrees + square;
        if !whole.is_finite() {
            return TwoSided {
                tail: 0.0,
                centre: 1.0,
                density: 0.0,
            };
        }
        let beta = family.at(self.degrees / whole, square / whole);
        TwoSided {
            tail: beta.share,
            centre: beta.rest,
            density: 2.0 * beta.density,
        }
    }
}

#[cfg(test)]
mod tests;
