//! The schools that a budget brings to the floor.

use crate::education::plan::framework::setting::Setting;
use crate::optimize::fund::{Chosen, most_units, most_weight};

use super::options::FundGoal;
use super::share::Shared;

/// The steps that each school is short of its floor: 0 at the floor, `u64::MAX` where its cap does not permit it.
pub(super) fn needs(setting: &Setting<'_>, shared: &Shared<'_>, floor: f64) -> Vec<u64> {
    let pool = shared.pool;
    let reached = pool.reaches(setting, &pool.resources, floor);
    (0..pool.len())
        .map(|at| match reached[at] {
            true => 0,
            false => need(setting, shared, floor, at),
        })
        .collect()
}

/// The least steps after which an assessment finds the school at its floor.
fn need(setting: &Setting<'_>, shared: &Shared<'_>, floor: f64, at: usize) -> u64 {
    let pool = shared.pool;
    let short = floor * pool.weights[at] / pool.per - pool.resources[at];
    let steps = (short / (pool.shares[at] * shared.step) - 1e-9)
        .ceil()
        .max(1.0) as i64;
    let is_reached = |steps: i64| {
        let mut resources = pool.resources.clone();
        resources[at] = pool.after_one(setting, at, steps as f64 * shared.step);
        pool.reaches(setting, &resources, floor)[at]
    };
    // Rounding may leave it a step short on either side; the assessment decides.
    let found = [steps - 1, steps, steps.saturating_add(1)]
        .into_iter()
        .find(|&steps| steps > 0 && is_reached(steps));
    match found {
        Some(steps) if steps <= shared.high[at] => steps.unsigned_abs(),
        _ => u64::MAX,
    }
}

/// The schools that are served, and the steps that each gets: first the chosen ones up to their floor, then the rest of
/// the budget from the lowest up.
pub(super) fn choose(shared: &Shared<'_>, needs: &[u64], budget: i64, goal: FundGoal) -> Chosen {
    let budget = budget.unsigned_abs();
    match goal {
        FundGoal::Pupils => most_weight(needs, &shared.pool.weights, budget),
        _ => most_units(needs, budget),
    }
}
