//! A budget that does not pay for the target: how far it reaches.

use crate::education::plan::framework::document::Infeasible;
use crate::education::plan::framework::setting::Setting;
use crate::error::Result;
use crate::words::{Message, plan::add as phrases};

use super::project::Project;
use super::solved::{Solved, shown};
use super::{exact, spread};

/// By how much a cost may exceed the budget by rounding (relative).
const NOISE: f64 = 1e-12;

/// The same, unless it exceeds the budget: then the best use of the budget.
pub(super) fn limit(setting: &Setting<'_>, project: &Project, solved: Solved) -> Result<Solved> {
    let needed = project.objective(&solved.steps);
    let Some(budget) = project
        .budget
        .filter(|_| solved.infeasible.is_none())
        .map(|budget| budget * (1.0 + NOISE))
        .filter(|&budget| needed > budget)
    else {
        return Ok(solved);
    };
    let by = needed - project.budget.unwrap_or_default();
    let text = |phrase| {
        Message::new(phrase)
            .with("by", shown(by))
            .with("needed", shown(needed))
    };
    let floors = project.objective(&project.low);
    let (steps, best, text) = if floors > budget {
        let steps = most_floors(setting, project, budget);
        let short = (project.low.iter().zip(&steps)).filter(|&(&low, _)| low > 0);
        let reached = short.clone().filter(|&(low, steps)| steps >= low).count();
        let text = text(&phrases::BUDGET_FLOORS)
            .with("floors", shown(floors))
            .with("reached", reached)
            .with("schools", short.count());
        (Some(steps), None, text)
    } else {
        let is_level = project.is_level(setting);
        let (steps, phrase) = match is_level {
            true => (exact::spend(project, budget), &phrases::BUDGET),
            false => (
                spread::spend(setting, project, budget)?,
                &phrases::BUDGET_NEAR,
            ),
        };
        let best = steps.as_ref().and_then(|steps| cv(setting, project, steps));
        (steps, best, text(phrase))
    };
    let infeasible = Infeasible {
        kind: "budget",
        by: Some(by),
        best,
        concerns: Vec::new(),
        text,
    };
    Ok(Solved {
        steps: steps.unwrap_or_default(),
        bound: solved.bound,
        certificate: solved.certificate,
        ..Solved::out_of_reach(infeasible)
    })
}

/// The coefficient after the steps, where one stage has a limit.
fn cv(setting: &Setting<'_>, project: &Project, steps: &[i64]) -> Option<f64> {
    let mut limited = project.limited();
    let (part, _) = limited.next()?;
    let after = part.after(setting, project.step, steps);
    let is_only = limited.next().is_none();
    part.pool.cv(setting, &after).filter(|_| is_only)
}

/// Brings as many schools to their floors as the budget permits: the cheapest first, the next one in part.
///
/// No other choice brings more schools to their floors: each needs what it lacks, and these lack least.
fn most_floors(setting: &Setting<'_>, project: &Project, budget: f64) -> Vec<i64> {
    let price = |at: usize| {
        let cost = project.costs.as_ref().map_or(1.0, |costs| costs[at]);
        cost * project.step
    };
    let whole = |at: usize| price(at) * project.low[at] as f64;
    let mut order: Vec<usize> = (0..project.rows.len())
        .filter(|&at| project.low[at] > 0)
        .collect();
    order.sort_by(|&a, &b| whole(a).total_cmp(&whole(b)).then(a.cmp(&b)));
    let mut steps = vec![0; project.rows.len()];
    let mut left = budget;
    for &at in &order {
        steps[at] = project.low[at].min((left / price(at)).floor() as i64);
        left -= price(at) * steps[at] as f64;
        if steps[at] < project.low[at] {
            break;
        }
    }
    // Stages that are not planned stay within their limits.
    let keeps = |steps: &[i64]| {
        let kept = project.limited().filter(|(part, _)| !part.is_planned);
        let mut kept = kept.map(|(part, limit)| {
            let after = part.after(setting, project.step, steps);
            part.pool.is_within(setting, &after, limit)
        });
        kept.all(|is_within| is_within)
    };
    for &at in order.iter().rev() {
        if keeps(&steps) {
            break;
        }
        steps[at] = 0;
    }
    steps
}
