//! Sums over all values below or above each value.

use crate::interrupt::watching;
use crate::measure::numerics::running::Running;
use crate::measure::numerics::steps::Steps;
use crate::numeric::ln_1p;

/// ln(P/P₋) of each step; 0 for the lowest, whose shortfall is none.
pub(crate) fn logs_from_below(steps: &Steps) -> Vec<f64> {
    logs(steps.shares(), steps.below())
}

/// ln(1 + share/beyond) of each step.
pub(crate) fn logs(shares: &[f64], beyond: &[f64]) -> Vec<f64> {
    let log = |(&share, &beyond): (&f64, &f64)| {
        if beyond == 0.0 {
            0.0
        } else {
            ln_1p(share / beyond)
        }
    };
    watching(shares.iter().zip(beyond)).map(log).collect()
}

/// Σ fₖ·gₖ in the order of the steps.
pub(crate) fn product_sum(f: &[f64], g: &[f64]) -> f64 {
    let mut sum = Running::default();
    for (f, g) in f.iter().zip(g) {
        sum.add(f * g);
    }
    sum.sum()
}

/// Σₖ fₖ·(xₖ − x)⁺ at each value x.
pub(crate) fn weighted_shortfalls(steps: &Steps, f: &[f64]) -> Vec<f64> {
    let (mut above, mut sum) = (Running::default(), Running::default());
    let mut out = vec![0.0; steps.len()];
    for (place, gap) in steps.gaps().enumerate().rev() {
        above.add(f[place + 1]);
        sum.add(above.sum() * gap.width);
        out[place] = sum.sum();
    }
    out
}

/// Σₖ fₖ·(x − xₖ)⁺ at each value x.
pub(crate) fn weighted_excesses(steps: &Steps, f: &[f64]) -> Vec<f64> {
    let (mut below, mut sum) = (Running::default(), Running::default());
    let mut out = vec![0.0; steps.len()];
    for (place, gap) in steps.gaps().enumerate() {
        below.add(f[place]);
        sum.add(below.sum() * gap.width);
        out[place + 1] = sum.sum();
    }
    out
}
