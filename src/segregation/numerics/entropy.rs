//! Entropy of the composition and the divergence of units from it.

use super::composition::{Composition, Share, Unit, over_groups};
use crate::measure::Relative;
use crate::numeric::{ln, ln_1p, sum_of};

/// ln x, 0 at 0: such a share is never used.
pub(crate) fn logarithm(x: f64) -> f64 {
    if x > 0.0 { ln(x) } else { 0.0 }
}

/// φ(r) = r ln r − (r − 1) for r = π_j/π: the linear term sums to nothing, and every term is zero or more.
pub(crate) fn divergence(Share { own, all, apart }: Share) -> f64 {
    match all > 0.0 {
        true => all * Relative::from_parts(own / all, apart / all).divergence(1.0),
        false => 0.0,
    }
}

/// L_j = Σ_m π_jm ln(π_jm/π_m), the local segregation of a unit.
pub(crate) fn local(unit: &Unit, all: &[f64]) -> f64 {
    over_groups(unit, all, divergence)
}

/// M.
pub(crate) fn information(all: &Composition) -> f64 {
    all.mean_of_cells(divergence)
}

/// −ln π, from 1 − π where π is the larger.
pub(crate) fn surprise(share: f64, rest: f64) -> f64 {
    match rest < 0.5 {
        true => -ln_1p(-rest),
        false => -logarithm(share),
    }
}

/// E = −Σ π ln π.
pub(crate) fn entropy(all: &Composition) -> f64 {
    let shares = all.shares.iter().zip(&all.rests);
    sum_of(shares.map(|(&share, &rest)| share * surprise(share, rest))) + 0.0
}
