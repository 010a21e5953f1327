//! What to do in order: the floors first, then from the lowest up.

use crate::education::category::Category;
use crate::education::plan::framework::document::{Binding, Step};
use crate::education::plan::framework::setting::Setting;
use crate::words::{Message, Name, plan::add as phrases};

use super::project::{Part, Project};
use super::solved::{shown, unit};

/// Why a school gets something.
const BELOW_FLOOR: Name = Name::new("below_floor", "below the floor", "低于标准值");
const BELOW_LEVEL: Name = Name::new("below_level", "below the level", "低于拉齐线");
const BOTH: Name = Name::new(
    "floor_and_level",
    "below the floor and the level",
    "低于标准值且低于拉齐线",
);

pub(super) fn reason(project: &Project, steps: &[i64], at: usize) -> Name {
    match (project.low[at] > 0, steps[at] > project.low[at]) {
        (true, false) => BELOW_FLOOR,
        (true, true) => BOTH,
        _ => BELOW_LEVEL,
    }
}

/// One school's share of a step: its value before and after at the stage that asks for it.
struct Move {
    /// Schools are taken in this order: the farthest below first.
    rank: f64,
    at: usize,
    units: f64,
    text: Message,
}

/// The steps, and the sources in the order in which they are first met.
pub(super) fn ordered(
    setting: &Setting<'_>,
    project: &Project,
    steps: &[i64],
) -> (Vec<Step>, Vec<usize>) {
    // A budget below the floors pays for a part of them.
    let floors: Vec<i64> = project
        .low
        .iter()
        .zip(steps)
        .map(|(low, steps)| *low.min(steps))
        .collect();
    let mut all = sorted(project, |at| floor_move(setting, project, &floors, at));
    all.extend(sorted(project, |at| {
        level_move(setting, project, &floors, steps, at)
    }));
    let mut order = Vec::new();
    for one in &all {
        if !order.contains(&one.at) {
            order.push(one.at);
        }
    }
    let step = |(place, one): (usize, Move)| Step {
        order: place + 1,
        from: None,
        to: Some(setting.id(project.rows[one.at]).to_owned()),
        from_county: None,
        units: one.units,
        text: one.text,
    };
    (all.into_iter().enumerate().map(step).collect(), order)
}

fn sorted(project: &Project, of: impl Fn(usize) -> Option<Move>) -> Vec<Move> {
    let mut moves: Vec<Move> = (0..project.rows.len()).filter_map(of).collect();
    moves.sort_by(|a, b| a.rank.total_cmp(&b.rank).then(a.at.cmp(&b.at)));
    moves
}

/// The value of a source at a part after an amount.
fn value(
    setting: &Setting<'_>,
    project: &Project,
    part: &Part,
    at: usize,
    steps: i64,
) -> Option<f64> {
    let unit = part.sources.iter().position(|&source| source == at)?;
    let pool = &part.pool;
    let after = pool.after_one(setting, unit, steps as f64 * project.step);
    Some(after * pool.per / pool.weights[unit])
}

fn floor_move(setting: &Setting<'_>, project: &Project, floors: &[i64], at: usize) -> Option<Move> {
    if floors[at] == 0 {
        return None;
    }
    // The stage that is the farthest below its floor.
    let asking = project.parts.iter().filter_map(|part| {
        let unit = part.sources.iter().position(|&source| source == at)?;
        let floor = *part.floors.as_ref()?.get(unit)?;
        let before = value(setting, project, part, at, 0)?;
        (before < floor).then_some((part, before, floor))
    });
    let (part, before, floor) = asking.min_by(|a, b| (a.1 / a.2).total_cmp(&(b.1 / b.2)))?;
    let after = value(setting, project, part, at, floors[at])?;
    let units = floors[at] as f64 * project.step;
    // A floor that the school may miss requires a part of it all the same.
    let is_whole = part.pool.floor.is_none_or(|whole| floor >= whole);
    let text = match project.rest_pct(setting).filter(|_| !is_whole) {
        None => Message::new(&phrases::STEP_FLOOR),
        Some(rest) => Message::new(&phrases::STEP_REST).with("rest", rest),
    };
    Some(Move {
        rank: before / floor,
        at,
        units,
        text: text
            .with("school", setting.called(project.rows[at]))
            .with("units", shown(units))
            .with("unit", unit(setting, project))
            .with("floor", shown(floor))
            .with("before", shown(before))
            .with("after", shown(after)),
    })
}

fn level_move(
    setting: &Setting<'_>,
    project: &Project,
    floors: &[i64],
    steps: &[i64],
    at: usize,
) -> Option<Move> {
    if steps[at] <= floors[at] {
        return None;
    }
    let values = project.limited().filter_map(|(part, _)| {
        let before = value(setting, project, part, at, floors[at])?;
        Some((before, value(setting, project, part, at, steps[at])?))
    });
    let (before, after) = values.min_by(|a, b| a.0.total_cmp(&b.0))?;
    let units = (steps[at] - floors[at]) as f64 * project.step;
    Some(Move {
        rank: before,
        at,
        units,
        text: Message::new(&phrases::STEP_LEVEL)
            .with("school", setting.called(project.rows[at]))
            .with("units", shown(units))
            .with("unit", unit(setting, project))
            .with("before", shown(before))
            .with("after", shown(after)),
    })
}

/// The limits that the plan reaches.
pub(super) fn binding(setting: &Setting<'_>, project: &Project, steps: &[i64]) -> Vec<Binding> {
    let mut all = Vec::new();
    if (0..steps.len()).any(|at| steps[at] > project.low[at]) {
        let binds = |part: &Part, limit: f64| {
            part.pool
                .cv(setting, &part.after(setting, project.step, steps))
                .is_some_and(|cv| cv > limit * (1.0 - 1e-3))
        };
        let parts = project
            .limited()
            .filter(|(part, limit)| binds(part, *limit));
        all.extend(parts.map(|(part, limit)| {
            Binding {
                constraint: "cv",
                school: None,
                text: Message::new(&phrases::CV_BINDS)
                    .with("stage", part.pool.stage.name())
                    .with("limit", limit),
            }
        }));
    }
    for (at, &given) in steps.iter().enumerate() {
        let row = project.rows[at];
        let one = |constraint, phrase| Binding {
            constraint,
            school: Some(setting.id(row).to_owned()),
            text: Message::new(phrase).with("school", setting.called(row)),
        };
        if given > 0 && given == project.high[at] {
            all.push(one("cap", &phrases::CAP_BINDS));
        } else if given > 0 && given == project.low[at] {
            all.push(one("floor", &phrases::FLOOR_BINDS));
        }
    }
    all
}
