//! The incomplete gamma function.

use std::f64::consts::TAU;

use crate::numeric::{exp, ln, ln_1p};

use super::stirling::stirling_rest;

/// The gamma distribution at one place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Gamma {
    /// P(a, x), the probability of less than x.
    pub(super) below: f64,
    /// Q(a, x), the probability of more.
    pub(super) above: f64,
    /// x^a·e^(−x)/Γ(a).
    pub(super) density: f64,
}

impl Gamma {
    /// At x ≥ 0.
    ///
    /// Source: Gautschi (1979), doi:10.1145/355853.355863, for the series and the continued fraction.
    pub(super) fn of(a: f64, x: f64) -> Self {
        if x <= 0.0 || x == f64::INFINITY {
            let below = if x > 0.0 { 1.0 } else { 0.0 };
            return Self {
                below,
                above: 1.0 - below,
                density: 0.0,
            };
        }
        // a·(ln(x/a) + 1 − x/a): the powers cancel against Γ.
        let distance = (x - a) / a;
        let powers = match distance.abs() < 0.5 {
            true => a * (ln_1p(distance) - distance),
            false => a * ln(x / a) + (a - x),
        };
        let density = exp(powers - stirling_rest(a)) * (a / TAU).sqrt();
        let (below, above) = if x < a + 1.0 {
            let below = density * series(a, x) / a;
            (below, 1.0 - below)
        } else {
            let above = density * fraction(a, x);
            (1.0 - above, above)
        };
        Self {
            below,
            above,
            density,
        }
    }
}

/// More terms than any argument below 1e9 needs.
const MOST: u32 = 1_000_000;

/// 1 + x/(a + 1) + x²/((a + 1)(a + 2)) + …
fn series(a: f64, x: f64) -> f64 {
    let (mut term, mut sum) = (1.0, 1.0);
    for n in 1..MOST {
        term *= x / (a + f64::from(n));
        sum += term;
        if term <= sum * f64::EPSILON / 4.0 {
            break;
        }
    }
    sum
}

/// Q(a, x)·Γ(a)/(x^a·e^(−x)), by Lentz's method.
fn fraction(a: f64, x: f64) -> f64 {
    const TINY: f64 = 1e-300;
    let kept = |number: f64| if number.abs() < TINY { TINY } else { number };
    let mut step = x + 1.0 - a;
    let mut numerator = 1.0 / TINY;
    let mut denominator = 1.0 / kept(step);
    let mut out = denominator;
    for n in 1..MOST {
        let n = f64::from(n);
        let term = -n * (n - a);
        step += 2.0;
        denominator = 1.0 / kept(term * denominator + step);
        numerator = kept(step + term / numerator);
        let factor = denominator * numerator;
        out *= factor;
        if (factor - 1.0).abs() <= f64::EPSILON {
            break;
        }
    }
    out
}
