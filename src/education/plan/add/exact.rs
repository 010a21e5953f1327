//! One stage whose schools are raised to a common level: exact.

use crate::education::plan::framework::document::{Bound, BoundKind, Infeasible, Levels, Status};
use crate::education::plan::framework::setting::Setting;
use crate::error::Result;
use crate::optimize::{Whole, WholeAdded, WholeAddition, WholeAnswer, WholeShort};
use crate::words::{Message, plan::add as phrases};

use super::project::{Part, Project};
use super::solved::{self, Solved, shown, within};
use super::{proof, warnings};

pub(super) fn solve(setting: &Setting<'_>, project: &Project) -> Result<Solved> {
    let Some((part, limit)) = project.limited().next() else {
        return Ok(Solved::out_of_reach(unreachable_limit()));
    };
    let whole = whole(project, part)?;
    let mut accept = |steps: &[i64]| within(setting, project, steps);
    Ok(
        match WholeAddition::new(&whole, limit)?.least(&mut accept) {
            WholeAnswer::Found(added) => found(setting, project, part, limit, &whole, added),
            WholeAnswer::Caps(best) => {
                let at_cap = |at: &usize| project.high[*at] != crate::optimize::NO_CAP;
                let rows = (0..project.rows.len())
                    .filter(at_cap)
                    .map(|at| project.rows[at]);
                let rows = rows.collect();
                let caps = solved::caps(setting, project, (0, limit), best.cv, rows);
                Solved::out_of_reach(caps)
            }
            WholeAnswer::Stopped(_, Some(added)) => unproven(project, part, limit, added),
            WholeAnswer::WholeSteps(short) | WholeAnswer::Stopped(short, None) => {
                Solved::out_of_reach(whole_units(setting, project, &short))
            }
        },
    )
}

/// The steps with the least CV that a budget pays for; `None` where it does not pay for the floors.
pub(super) fn spend(project: &Project, budget: f64) -> Option<Vec<i64>> {
    let part = project.parts.first()?;
    let whole = whole(project, part).ok()?;
    whole.fill((budget / project.step + 1e-9).floor() as i64)
}

/// The schools of a project of one part are those of its pool, both in the order of their ids.
fn whole<'p>(project: &Project, part: &'p Part) -> Result<Whole<'p>> {
    let pool = &part.pool;
    let of = |bounds: &[i64]| part.sources.iter().map(|&at| bounds[at]).collect();
    Whole::new(
        &pool.weights,
        &pool.resources,
        project.step,
        of(&project.low),
        of(&project.high),
    )
}

fn found(
    setting: &Setting<'_>,
    project: &Project,
    part: &Part,
    limit: f64,
    whole: &Whole<'_>,
    added: WholeAdded,
) -> Solved {
    let least = added.sum as f64 * project.step;
    let level = added.level.map(|level| level * part.pool.per);
    Solved {
        status: Status::Optimal,
        bound: Some(Bound {
            value: least,
            kind: BoundKind::Whole,
        }),
        gap: Some(0.0),
        levels: Some(Levels {
            low: level,
            high: None,
        }),
        certificate: Some(proof::by_level(project, part, limit, whole, &added)),
        warnings: warnings::outlier(setting, project, part, limit, &added),
        steps: added.steps,
        infeasible: None,
    }
}

/// Steps that reach the limit where the search was left: proven is what the level excludes.
fn unproven(project: &Project, part: &Part, limit: f64, added: WholeAdded) -> Solved {
    let least = added.start as f64 * project.step;
    let level = added.level.map(|level| level * part.pool.per);
    Solved {
        status: Status::WithinGap,
        bound: Some(Bound {
            value: least,
            kind: BoundKind::Continuous,
        }),
        gap: Some(added.sum as f64 * project.step - least),
        levels: Some(Levels {
            low: level,
            high: None,
        }),
        certificate: Some(proof::by_level_alone(project, part, limit, &added)),
        warnings: Vec::new(),
        steps: added.steps,
        infeasible: None,
    }
}

fn whole_units(setting: &Setting<'_>, project: &Project, short: &WholeShort) -> Infeasible {
    Infeasible {
        kind: "whole_units",
        by: None,
        best: Some(short.cv).filter(|cv| cv.is_finite()),
        concerns: Vec::new(),
        text: Message::new(&phrases::WHOLE_STEPS)
            .with("step", project.step)
            .with("unit", solved::unit(setting, project))
            .with("best", shown(short.cv.min(f64::MAX))),
    }
}

/// Floors alone reach a project without limits, so that this is never reported.
fn unreachable_limit() -> Infeasible {
    Infeasible {
        kind: "caps",
        by: None,
        best: None,
        concerns: Vec::new(),
        text: Message::new(&phrases::TOGETHER),
    }
}
