//! Where each unit stands among all, ties at their middle.

use crate::sample::Sample;

/// F̄(x) = (weight below x + half the weight at x) / all weight, by row; 0 for units of weight zero.
pub(super) fn mid_ranks(sample: &Sample<'_>) -> Vec<f64> {
    let ordered = sample.ordered_rows();
    let cumulative: Vec<f64> = ordered.cumulative_weights().collect();
    let total = cumulative.last().copied().unwrap_or(0.0);
    let values = ordered.values();
    let mut out = vec![0.0; sample.len()];
    let (mut start, mut below) = (0, 0.0);
    while start < values.len() {
        let tied = values[start..]
            .iter()
            .take_while(|&&x| x == values[start])
            .count();
        let reached = cumulative[start + tied - 1];
        // Halves first: the sum of two totals might overflow.
        let rank = below / total / 2.0 + reached / total / 2.0;
        for &row in &ordered.rows()[start..start + tied] {
            out[row] = rank;
        }
        start += tied;
        below = reached;
    }
    out
}

/// cov(x, rank) = Σ p (x − x̄)(rank − r̄), p the share of weight among these units.
pub(super) fn covariance(units: impl Iterator<Item = (f64, f64, f64)> + Clone) -> f64 {
    let total = crate::numeric::sum_of(units.clone().map(|unit| unit.2));
    let mean = |of: fn((f64, f64, f64)) -> f64| {
        crate::numeric::sum_of(units.clone().map(|unit| unit.2 / total * of(unit)))
    };
    let (value, rank) = (mean(|unit| unit.0), mean(|unit| unit.1));
    crate::numeric::sum_of(units.map(|(x, r, w)| w / total * ((x - value) * (r - rank))))
}
