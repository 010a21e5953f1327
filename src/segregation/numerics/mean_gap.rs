//! What a geometric mean of the groups falls short of the arithmetic one.

use super::composition::{Composition, Unit};
use crate::measure::Relative;
use crate::measure::relative::one_minus_exp;
use crate::numeric::sum_of;

/// Σ w r − Π r^w with r = π_j/π and weights w of the groups that add to 1.
///
/// About their mean r = (1 + ē)(1 + d), where Σ w d = 0: the product is (1 + ē)·exp(−Σ w φ(1 + d)) with
/// φ(x) = x − 1 − ln x ≥ 0. Nothing cancels, however near a unit is to the whole.
pub(crate) fn mean_gap(unit: &Unit, all: &Composition, weights: &[f64]) -> f64 {
    let shares: Vec<_> = (0..weights.len())
        .map(|group| unit.share(group, &all.shares))
        .map(|share| (share.own / share.all, share.apart / share.all))
        .collect();
    let terms = || shares.iter().zip(weights);
    let mean = sum_of(terms().map(|(share, weight)| weight * share.0));
    let excess = sum_of(terms().map(|(share, weight)| weight * share.1));
    let gap = sum_of(terms().map(|(share, weight)| {
        let relative = Relative::from_parts(share.0 / mean, (share.1 - excess) / mean);
        weight * relative.divergence(0.0)
    }));
    mean * one_minus_exp(gap)
}
