//! Stages that share the resource, or schools that differ in cost: near the least, with a bound.

use crate::education::plan::framework::document::{Bound, BoundKind, Infeasible, Status};
use crate::education::plan::framework::setting::Setting;
use crate::education::standard::Weights;
use crate::error::Result;
use crate::optimize::{Goal, NO_CAP, Shared, SharedAdded, SharedAnswer};
use crate::words::{Message, plan::add as phrases};

use super::project::{Part, Project};
use super::proof;
use super::solved::{self, Solved, shown};

/// By how much a cost may exceed its bound by rounding (relative).
const NOISE: f64 = 1e-9;

pub(super) fn solve(setting: &Setting<'_>, project: &Project) -> Result<Solved> {
    let limited: Vec<(&Part, f64)> = project.limited().collect();
    let shared = shared(setting, project, &limited)?;
    let mut accept = accept(setting, project, &limited);
    Ok(match shared.whole(project.step, &mut accept) {
        SharedAnswer::Found(added) => found(project, &limited, added),
        SharedAnswer::Caps(at, best) => {
            let limit = limited.get(at).map_or(0.0, |&(_, limit)| limit);
            let capped = |at: &usize| project.high[*at] != NO_CAP;
            let rows = (0..project.rows.len())
                .filter(capped)
                .map(|at| project.rows[at]);
            let place = place(project, &limited, at);
            let rows = rows.collect();
            Solved::out_of_reach(solved::caps(
                setting,
                project,
                (place, limit),
                best.cv,
                rows,
            ))
        }
        SharedAnswer::Together => Solved::out_of_reach(Infeasible {
            kind: "caps",
            by: None,
            best: None,
            concerns: Vec::new(),
            text: Message::new(&phrases::TOGETHER),
        }),
        SharedAnswer::WholeSteps(nearest) => {
            Solved::out_of_reach(whole_units(setting, project, &nearest))
        }
    })
}

/// The steps within a budget that bring each stage the same part of the way to its limit; `None` where the budget does
/// not pay for the floors.
pub(super) fn spend(
    setting: &Setting<'_>,
    project: &Project,
    budget: f64,
) -> Result<Option<Vec<i64>>> {
    let limited: Vec<(&Part, f64)> = project.limited().collect();
    let shared = shared(setting, project, &limited)?;
    let mut accept = accept(setting, project, &limited);
    let spent = shared.spend(project.step, budget, &mut accept);
    Ok(spent.map(|spent| spent.steps))
}

/// The project as the optimizer takes it.
fn shared(setting: &Setting<'_>, project: &Project, limited: &[(&Part, f64)]) -> Result<Shared> {
    let goals = limited
        .iter()
        .map(|&(part, limit)| goal(setting, part, limit))
        .collect();
    let high = |&steps: &i64| match steps {
        NO_CAP => f64::INFINITY,
        steps => steps as f64 * project.step,
    };
    let costs = project
        .costs
        .clone()
        .unwrap_or_else(|| vec![1.0; project.rows.len()]);
    Shared::new(
        goals,
        costs,
        project.amounts(&project.low),
        project.high.iter().map(high).collect(),
    )
}

/// Whether an assessment finds a stage within its limit after steps.
fn accept<'a>(
    setting: &'a Setting<'_>,
    project: &'a Project,
    limited: &'a [(&'a Part, f64)],
) -> impl FnMut(usize, &[i64]) -> bool + 'a {
    move |at, steps| {
        limited.get(at).is_some_and(|&(part, limit)| {
            let after = part.after(setting, project.step, steps);
            part.pool.is_within(setting, &after, limit)
        })
    }
}

/// The place of a limited part among all parts of the project.
fn place(project: &Project, limited: &[(&Part, f64)], at: usize) -> usize {
    let stage = limited.get(at).map(|(part, _)| part.pool.stage);
    let same = |part: &Part| Some(part.pool.stage) == stage;
    project.parts.iter().position(same).unwrap_or_default()
}

/// A stage as the optimizer takes it; where schools count the same, their values are the resources.
fn goal(setting: &Setting<'_>, part: &Part, limit: f64) -> Goal {
    let pool = &part.pool;
    let sources = part.sources.clone();
    match setting.standard.document().dispersion.weights {
        Weights::Denominator => Goal {
            weights: pool.weights.clone(),
            resources: pool.resources.clone(),
            shares: pool.shares.clone(),
            sources,
            limit,
        },
        Weights::Equal => Goal {
            weights: vec![1.0; pool.len()],
            resources: pool.values(&pool.resources),
            shares: pool.values(&pool.shares),
            sources,
            limit,
        },
    }
}

fn found(project: &Project, limited: &[(&Part, f64)], added: SharedAdded) -> Solved {
    let objective = project.objective(&added.steps);
    let steps = added.bound / project.step;
    // Without costs the objective is in whole steps, and so is what it cannot be below.
    let reached = match project.costs {
        None => (steps - NOISE * (1.0 + steps.abs())).ceil() * project.step,
        Some(_) => added.bound,
    };
    let gap = (objective - reached).max(0.0);
    let is_least = gap <= NOISE * (1.0 + objective.abs());
    Solved {
        status: if is_least {
            Status::Optimal
        } else {
            Status::WithinGap
        },
        bound: Some(Bound {
            value: added.bound,
            kind: BoundKind::Lagrange,
        }),
        gap: Some(if is_least { 0.0 } else { gap }),
        levels: None,
        certificate: Some(proof::by_multipliers(limited, &added)),
        infeasible: None,
        warnings: Vec::new(),
        steps: added.steps,
    }
}

fn whole_units(setting: &Setting<'_>, project: &Project, nearest: &[i64]) -> Infeasible {
    let cvs = project.limited().filter_map(|(part, limit)| {
        let after = part.after(setting, project.step, nearest);
        let is_above = !part.pool.is_within(setting, &after, limit);
        part.pool.cv(setting, &after).filter(|_| is_above)
    });
    let best = cvs.fold(None, |most: Option<f64>, cv| {
        Some(most.map_or(cv, |most| most.max(cv)))
    });
    Infeasible {
        kind: "whole_units",
        by: None,
        best,
        concerns: Vec::new(),
        text: Message::new(&phrases::WHOLE_STEPS)
            .with("step", project.step)
            .with("unit", solved::unit(setting, project))
            .with("best", shown(best.unwrap_or(0.0))),
    }
}
