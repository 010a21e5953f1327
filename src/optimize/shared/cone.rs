//! Several goals at once: a second-order cone program.

use super::interior::{Cone, Program};
use super::problem::{Goal, Shared};
use super::stationary::{Prices, Stationary};

/// A goal binds where its multiplier is worth more than this part of the cost.
const BINDING: f64 = 1e-6;

/// A nearly optimal solution, and the prices from which its bound follows.
#[derive(Debug)]
pub(super) struct Solution {
    pub(super) added: Vec<f64>,
    pub(super) prices: Prices,
}

/// Solutions of all goals together, the most exact first; none where there is no solution.
///
/// The interior method finds the solution to about ten digits. With the goals that bind there, Newton's method for their
/// multipliers and norms finds the other digits, unless a source is at the very edge of a bound.
pub(super) fn solve(shared: &Shared) -> Vec<Solution> {
    let variables = variables(shared);
    if variables.is_empty() {
        return Vec::new();
    }
    let amount = scale(shared);
    let cheapest = (shared.costs.iter()).fold(f64::INFINITY, |least, &cost| least.min(cost));
    let scales: Vec<f64> = (shared.goals.iter())
        .map(|goal| {
            let (_, total) = goal.norm_and_total(&goal.after(&shared.low));
            1.0 / (goal.kappa() * (total + amount))
        })
        .collect();
    let program = Program {
        costs: (variables.iter())
            .map(|&source| shared.costs[source] / cheapest)
            .collect(),
        widths: (variables.iter())
            .map(|&source| (shared.high[source] - shared.low[source]) / amount)
            .collect(),
        cones: (shared.goals.iter().zip(&scales))
            .map(|(goal, scale)| cone(shared, goal, &variables, (amount, *scale)))
            .collect(),
    };
    let Some(optimum) = program.solve() else {
        return Vec::new();
    };
    let mut added = shared.low.clone();
    for (&source, x) in variables.iter().zip(&optimum.x) {
        let wanted = shared.low[source] + x * amount;
        added[source] = wanted.max(shared.low[source]).min(shared.high[source]);
    }
    let duals = optimum.duals.iter().zip(&scales);
    let prices = Prices {
        multipliers: duals
            .map(|(dual, scale)| dual[0] * scale * amount * cheapest)
            .collect(),
        norms: (shared.goals.iter())
            .map(|goal| goal.norm_and_total(&goal.after(&added)).0)
            .collect(),
    };
    let mut solutions = Vec::new();
    solutions.extend(polished(shared, &prices, &added));
    solutions.push(Solution { added, prices });
    solutions
}

fn polished(shared: &Shared, prices: &Prices, added: &[f64]) -> Option<Solution> {
    let mut prices = prices.clone();
    let cost = shared.cost(added);
    for (multiplier, norm) in prices.multipliers.iter_mut().zip(&prices.norms) {
        if *multiplier * norm <= BINDING * cost {
            *multiplier = 0.0;
        }
    }
    let stationary = Stationary::of(shared);
    let prices = stationary.polished(&prices)?;
    let added = stationary.amounts(&prices);
    Some(Solution { added, prices })
}

/// The sources that can get something that reaches a goal.
fn variables(shared: &Shared) -> Vec<usize> {
    let mut reaches = vec![false; shared.costs.len()];
    for goal in &shared.goals {
        for (&source, share) in goal.sources.iter().zip(&goal.shares) {
            reaches[source] |= *share > 0.0;
        }
    }
    let all = 0..shared.costs.len();
    all.filter(|&at| reaches[at] && shared.high[at] > shared.low[at])
        .collect()
}

/// The mean resource of a unit, in which the solver counts.
fn scale(shared: &Shared) -> f64 {
    let units: usize = shared.goals.iter().map(|goal| goal.weights.len()).sum();
    let all = shared.goals.iter().flat_map(|goal| &goal.resources);
    let mean = all.sum::<f64>() / units.max(1) as f64;
    if mean > 0.0 { mean } else { 1.0 }
}

/// √Σ(R'²/P) ≤ κΣR' over the additions above the lower bounds, in amounts of the given size, all multiplied by `scale`.
fn cone(shared: &Shared, goal: &Goal, variables: &[usize], (amount, scale): (f64, f64)) -> Cone {
    let now = goal.after(&shared.low);
    let (_, total) = goal.norm_and_total(&now);
    let mut cone = Cone {
        head: scale * goal.kappa() * total,
        flow: vec![0.0; variables.len()],
        tail: Vec::new(),
        terms: Vec::new(),
    };
    for (unit, resource) in now.iter().enumerate() {
        let root = goal.weights[unit].sqrt();
        let place = variables.binary_search(&goal.sources[unit]);
        cone.tail.push(scale * (resource / root));
        match place {
            Ok(place) => {
                let share = goal.shares[unit] * amount;
                cone.flow[place] += scale * goal.kappa() * share;
                cone.terms.push((place, scale * (share / root)));
            }
            // What a source gets that cannot get more is in `now`.
            Err(_) => cone.terms.push((0, 0.0)),
        }
    }
    cone
}
