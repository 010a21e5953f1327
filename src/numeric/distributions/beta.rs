//! The incomplete beta function.

use std::f64::consts::TAU;

use crate::numeric::{exp, ln, ln_1p};

use super::stirling::stirling_rest;

/// The beta distribution at one place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Beta {
    /// I_x(a, b), the probability of less than x.
    pub(super) share: f64,
    /// I_y(b, a), the probability of more.
    pub(super) rest: f64,
    /// x^a·y^b/B(a, b).
    pub(super) density: f64,
}

/// The beta distribution with parameters a and b.
#[derive(Debug, Clone, Copy)]
pub(super) struct Family {
    a: f64,
    b: f64,
    /// What Stirling's formula lacks of 1/B(a, b).
    rests: f64,
}

impl Family {
    pub(super) fn of(a: f64, b: f64) -> Self {
        Self {
            a,
            b,
            rests: stirling_rest(a + b) - stirling_rest(a) - stirling_rest(b),
        }
    }

    /// At x, where y is 1 − x: both are given, because a difference from 1 has few digits.
    ///
    /// Source: DiDonato & Morris (1992), doi:10.1145/131766.131776, for the continued fraction.
    pub(super) fn at(&self, x: f64, y: f64) -> Beta {
        let Self { a, b, .. } = *self;
        let density = self.density(x, y);
        // The fraction of the side of the mean that the place is on converges fast, and its result is at most about ½.
        let (share, rest) = if b * x <= a * y {
            let share = density / fraction(a, b, x, y);
            (share, 1.0 - share)
        } else {
            let rest = density / fraction(b, a, y, x);
            (1.0 - rest, rest)
        };
        Beta {
            share,
            rest,
            density,
        }
    }

    /// x^a·y^b/B(a, b), as distances from the mean a/(a + b), where the powers cancel against B.
    fn density(&self, x: f64, y: f64) -> f64 {
        if x <= 0.0 || y <= 0.0 {
            return 0.0;
        }
        let Self { a, b, rests } = *self;
        let whole = a + b;
        // ln(x·(a + b)/a): x·(a + b) − a = b·x − a·y, whose digits are lost far from the mean.
        let distance = b * x - a * y;
        let power = |p: f64, x: f64, distance: f64| match distance.abs() < 0.5 * p {
            true => p * ln_1p(distance / p),
            false => p * ln(x * (whole / p)),
        };
        let powers = power(a, x, distance) + power(b, y, -distance);
        exp(powers + rests) * (a / whole * (b / TAU)).sqrt()
    }
}

/// The continued fraction of x^a·y^b/(B(a, b)·I_x(a, b)), by Lentz's method.
fn fraction(a: f64, b: f64, x: f64, y: f64) -> f64 {
    /// At the mean of parameters of 1e9 some 200 terms do.
    const MOST: u32 = 100_000;
    const TINY: f64 = 1e-300;
    let kept = |number: f64| if number.abs() < TINY { TINY } else { number };
    let distance = b * x - a * y;
    let constant = |m: f64| {
        let double = a + 2.0 * m;
        let first = match m > 0.0 {
            true => m + m * (b - m) * x / (double - 1.0),
            false => 0.0,
        };
        first + (a + m) * (1.0 - distance + m * (1.0 + y)) / (double + 1.0)
    };
    let term = |m: f64| {
        let double = a + 2.0 * m - 1.0;
        (a + m - 1.0) / double * ((a + b + m - 1.0) / double) * m * (b - m) * x * x
    };
    let mut out = kept(constant(0.0));
    let (mut numerator, mut denominator) = (out, 0.0);
    for m in 1..MOST {
        let m = f64::from(m);
        let (constant, term) = (constant(m), term(m));
        denominator = 1.0 / kept(constant + term * denominator);
        numerator = kept(constant + term / numerator);
        let factor = numerator * denominator;
        out *= factor;
        if (factor - 1.0).abs() <= f64::EPSILON {
            break;
        }
    }
    out
}
