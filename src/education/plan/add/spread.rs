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
    let shared = Shared::new(
        goals,
        costs,
        project.amounts(&project.low),
        project.high.iter().map(high).collect(),
    )?;
    let mut accept = |at: usize, steps: &[i64]| {
        limited.get(at).is_some_and(|&(part, limit)| {
            let after = part.after(setting, project.step, steps);
            part.pool.is_within(setting, &after, limit)
        })
    };
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
        SharedAnswer::WholeSteps(_) => Solved::out_of_reach(whole_units(setting, project)),
    })
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

fn whole_units(setting: &Setting<'_>, project: &Project) -> Infeasible {
    let cv = project
        .limited()
        .next()
        .and_then(|(part, _)| part.pool.cv(setting, &part.pool.resources));
    Infeasible {
        kind: "whole_units",
        by: None,
        best: None,
        concerns: Vec::new(),
        text: Message::new(&phrases::WHOLE_STEPS)
            .with("step", project.step)
            .with("unit", solved::unit(setting, project))
            .with("best", shown(cv.unwrap_or(0.0))),
    }
}
