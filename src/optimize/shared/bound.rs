//! A lower bound of the cost from multipliers and reference resources, in plain arithmetic.

use super::problem::Shared;

/// A lower bound of the cost of every addition that reaches all limits: weak duality.
///
/// # Formula
///
/// For multipliers μ ≥ 0 and reference resources X ≥ 0 of each goal, with r = X/P, s = √(ΣX²/P) and κ = √((1 + c²)/ΣP):
/// cost ≥ −Σμ·ΣR(κ − r/s) + Σⱼ minₐ dⱼ·a, dⱼ = γⱼ − Σμ·share·(κ − r/s) over the units of source j, a between its bounds.
/// Where a source without an upper bound had d < 0, all multipliers are made smaller by the same factor.
///
/// # Parameters
///
/// `multipliers` and `references`: one of each for each goal; any numbers of zero or more give a valid bound.
///
/// # Returns
///
/// The bound; at the optimum of the relaxation it equals the least cost.
pub fn shared_bound(shared: &Shared, multipliers: &[f64], references: &[Vec<f64>]) -> f64 {
    let mut constant = 0.0;
    let mut worth = vec![0.0; shared.costs.len()];
    for ((goal, multiplier), reference) in shared.goals.iter().zip(multipliers).zip(references) {
        let (norm, _) = goal.norm_and_total(reference);
        if !(*multiplier > 0.0 && norm > 0.0) {
            continue;
        }
        let kappa = goal.kappa();
        for (unit, (have, weight)) in reference.iter().zip(&goal.weights).enumerate() {
            let tangent = kappa - have / weight / norm;
            constant += multiplier * goal.resources[unit] * tangent;
            if let Some(worth) = worth.get_mut(goal.sources[unit]) {
                *worth += multiplier * goal.shares[unit] * tangent;
            }
        }
    }
    let factor = factor(shared, &worth);
    let mut bound = -factor * constant;
    for (source, &cost) in shared.costs.iter().enumerate() {
        let rest = cost - factor * worth[source];
        // Zero for a source without an upper bound whose rest is negative by rounding only.
        bound += match rest >= 0.0 || shared.high[source].is_infinite() {
            true => rest.max(0.0) * shared.low[source],
            false => rest * shared.high[source],
        };
    }
    bound
}

/// The largest factor of at most 1 by which no source without an upper bound is worth more than it costs.
fn factor(shared: &Shared, worth: &[f64]) -> f64 {
    let sources = shared.costs.iter().zip(&shared.high).zip(worth);
    sources
        .filter(|((_, high), _)| high.is_infinite())
        .filter(|((cost, _), worth)| **worth > **cost)
        .map(|((cost, _), worth)| cost / worth)
        .fold(1.0, f64::min)
}
