//! A budget for a goal: the steps that each school gets, and what proves them.

use crate::Measure;
use crate::education::plan::framework::setting::Setting;
use crate::error::Result;

use crate::optimize::fund::{LeastBudget, least_budget};

use super::measure::{is_cv, is_within};
use super::options::FundGoal;
use super::reach::{choose, needs};
use super::share::Shared;

/// The steps beyond the bound that are tried for a limit in whole steps.
const TRIED: i64 = 10_000;

/// A distribution.
#[derive(Debug, Clone)]
pub(super) struct Solved {
    pub(super) steps: Vec<i64>,
    /// The schools or pupils at the floor, and the most that are possible; `None` for the goal `measure`.
    pub(super) reached: Option<(f64, f64)>,
    /// For a limit: the least steps that are proven to be necessary.
    pub(super) bound: Option<i64>,
    /// Whether the limit is kept; `None` without one.
    pub(super) is_within: Option<bool>,
}

/// Distributes a budget so that as many schools, or pupils, as possible reach the floor; the rest levels up.
pub(super) fn at_floor(
    setting: &Setting<'_>,
    shared: &Shared<'_>,
    floor: f64,
    budget: i64,
    goal: FundGoal,
) -> Result<Solved> {
    let needs = needs(setting, shared, floor);
    let chosen = choose(shared, &needs, budget, goal);
    let mut low = vec![0; needs.len()];
    for &unit in &chosen.units {
        low[unit] = i64::try_from(needs[unit]).unwrap_or(i64::MAX);
    }
    let spent: i64 = low.iter().fold(0, |sum, &low| sum.saturating_add(low));
    let rest = Shared {
        low: low.clone(),
        high: shared.high.clone(),
        ..*shared
    };
    let steps = match shared.pool.is_shared() {
        // Only a share of each step counts: the rest is not distributed.
        true => low,
        false => {
            let sum = budget.min(rest.most()).max(spent);
            rest.fill(sum)?.unwrap_or(low)
        }
    };
    Ok(Solved {
        steps,
        reached: Some((chosen.value, chosen.bound)),
        bound: None,
        is_within: None,
    })
}

/// Distributes a budget by levelling up.
pub(super) fn levelled(
    setting: &Setting<'_>,
    shared: &Shared<'_>,
    budget: i64,
    limit: Option<(&Measure, f64)>,
) -> Result<Solved> {
    let steps = shared.fill(budget.min(shared.most()))?;
    let steps = steps.unwrap_or_else(|| vec![0; shared.pool.len()]);
    let after = shared.after(setting, &steps);
    Ok(Solved {
        is_within: limit
            .map(|(measure, limit)| is_within(measure, shared.pool, setting, &after, limit)),
        steps,
        reached: None,
        bound: None,
    })
}

/// The least budget after which the measure is at most `limit`, levelled up.
pub(super) fn least(
    setting: &Setting<'_>,
    shared: &Shared<'_>,
    measure: &Measure,
    limit: f64,
) -> Result<Solved> {
    let most = enough(shared);
    let accepts = |steps: i64| -> Result<Option<Vec<i64>>> {
        let steps = shared.fill(steps)?;
        Ok(steps.filter(|steps| {
            let after = shared.after(setting, steps);
            is_within(measure, shared.pool, setting, &after, limit)
        }))
    };
    let start = match shared.is_proven {
        true => continuous(setting, shared, measure, limit, most)?,
        false => by_halving(&accepts, most)?,
    };
    // Whole steps are exact for the coefficient of variation: each smaller number was tried, or is below the bound.
    let bound = |steps: i64| match is_cv(measure) {
        true => steps,
        false => start,
    };
    for count in start..=most.min(start.saturating_add(TRIED)) {
        if let Some(steps) = accepts(count)? {
            return Ok(Solved {
                steps,
                reached: None,
                bound: shared.is_proven.then(|| bound(count)),
                is_within: Some(true),
            });
        }
    }
    let steps = shared
        .fill(most)?
        .unwrap_or_else(|| vec![0; shared.pool.len()]);
    Ok(Solved {
        steps,
        reached: None,
        bound: None,
        is_within: Some(false),
    })
}

/// The steps after which all schools are at the level of the highest, or at their caps.
fn enough(shared: &Shared<'_>) -> i64 {
    let pool = shared.pool;
    let value = |at: usize| pool.resources[at] / pool.weights[at];
    let top = (0..pool.len()).map(value).fold(0.0, f64::max);
    let missing = |at: usize| {
        let short = (top * pool.weights[at] - pool.resources[at]) / pool.shares[at];
        ((short / shared.step).ceil() as i64).clamp(0, shared.high[at])
    };
    (0..pool.len()).fold(0_i64, |sum, at| sum.saturating_add(missing(at)))
}

/// The least steps for the limit if steps could be divided: no whole distribution needs fewer.
fn continuous(
    setting: &Setting<'_>,
    shared: &Shared<'_>,
    measure: &Measure,
    limit: f64,
    most: i64,
) -> Result<i64> {
    let levels = super::level::levels(shared)?;
    let present = shared.pool.resources.iter().sum::<f64>();
    let found = least_budget(most as f64 * shared.step, |budget| {
        let resources = levels
            .level(present + budget)
            .map(|level| levels.resources(level));
        let is_within =
            resources.is_some_and(|after| is_within(measure, shared.pool, setting, &after, limit));
        (0.0, is_within)
    });
    Ok(match found {
        // 1e-9 steps: the bound must not exceed the optimum by rounding.
        LeastBudget::Reached { budget, .. } => (budget / shared.step - 1e-9).ceil().max(0.0) as i64,
        LeastBudget::Missed { .. } => most,
    })
}

/// The first accepted number of steps, where more steps are never worse.
fn by_halving(accepts: &impl Fn(i64) -> Result<Option<Vec<i64>>>, most: i64) -> Result<i64> {
    let (mut low, mut high) = (0, most);
    while low < high {
        let middle = low + (high - low) / 2;
        match accepts(middle)? {
            Some(_) => high = middle,
            None => low = middle + 1,
        }
    }
    Ok(low)
}
