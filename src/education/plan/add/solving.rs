//! A project solved: floors alone, one level, or costs and shares.

use crate::education::plan::framework::document::{Bound, BoundKind, Infeasible, Status};
use crate::education::plan::framework::setting::Setting;
use crate::error::Result;
use crate::words::{Message, Parameter, plan::add as phrases};

use super::project::Project;
use super::solved::{Solved, shown, unit, within};
use super::{budget, exact, proof, spread};

pub(super) fn solve(setting: &Setting<'_>, project: &Project) -> Result<Solved> {
    if let Some(infeasible) = cap_below_floor(setting, project) {
        return Ok(Solved::out_of_reach(infeasible));
    }
    let solved = if within(setting, project, &project.low) {
        by_floors(setting, project)
    } else if project.is_level(setting) {
        exact::solve(setting, project)?
    } else {
        spread::solve(setting, project)?
    };
    budget::limit(setting, project, solved)
}

/// The floors alone: each school needs that much.
fn by_floors(setting: &Setting<'_>, project: &Project) -> Solved {
    let least = project.objective(&project.low);
    let is_met = project.low.iter().all(|&steps| steps == 0);
    Solved {
        status: if is_met { Status::Met } else { Status::Optimal },
        steps: project.low.clone(),
        bound: Some(Bound {
            value: least,
            kind: BoundKind::Counting,
        }),
        gap: Some(0.0),
        levels: None,
        certificate: (!is_met).then(|| proof::by_floors(project.rest_pct(setting))),
        infeasible: None,
        warnings: Vec::new(),
    }
}

fn cap_below_floor(setting: &Setting<'_>, project: &Project) -> Option<Infeasible> {
    let over = |at: usize| project.low[at] - project.high[at];
    let short: Vec<usize> = (0..project.rows.len()).filter(|&at| over(at) > 0).collect();
    if short.is_empty() {
        return None;
    }
    let by = short.iter().map(|&at| over(at)).sum::<i64>() as f64 * project.step;
    let rows = short.iter().map(|&at| project.rows[at]);
    let schools: Vec<Parameter> = rows
        .clone()
        .map(|row| Parameter::from(setting.called(row)))
        .collect();
    Some(Infeasible {
        kind: "cap_below_floor",
        by: Some(by),
        best: None,
        concerns: rows.map(|row| setting.id(row).to_owned()).collect(),
        text: Message::new(&phrases::CAP_BELOW_FLOOR)
            .with("by", shown(by))
            .with("unit", unit(setting, project))
            .with("schools", schools),
    })
}
