//! The action of a project.

use std::collections::BTreeSet;

use crate::education::category::Category;
use crate::education::plan::framework::assembly::Draft;
use crate::education::plan::framework::changes::Changes;
use crate::education::plan::framework::document::{Action, Amount, Status, Target, TargetKind};
use crate::education::plan::framework::pool::Pool;
use crate::education::plan::framework::setting::Setting;
use crate::error::Result;
use crate::words::{Message, Name, Parameter, plan, plan::add as phrases};

use super::options::AddGoal;
use super::project::{Part, Project};
use super::solved::{self, Solved, shown};
use super::{solving, steps};

const COST: Name = Name::new("cost", "cost", "费用");

pub(super) fn draft(setting: &Setting<'_>, project: &Project, goal: AddGoal) -> Result<Draft> {
    let mut solved = solving::solve(setting, project)?;
    // Nothing is done where the target is out of reach.
    solved.steps.resize(project.rows.len(), 0);
    let (ordered, order) = steps::ordered(setting, project, &solved.steps);
    let pools: Vec<&Pool> = project.parts.iter().map(|part| &part.pool).collect();
    let mut changes = Changes::default();
    let mut schools = Vec::new();
    for at in order {
        let (row, units) = (project.rows[at], solved.steps[at] as f64 * project.step);
        if let Some(pool) = pools.iter().find(|pool| pool.place(row).is_some()) {
            changes.add(setting, pool, row, units);
        }
        let reason = steps::reason(project, &solved.steps, at);
        schools.push(setting.school_change(&pools, row, units, reason));
    }
    let document = &setting.standard.document().indicators[project.indicator];
    let action = Action {
        indicator: Some(document.code.clone()),
        stages: pools.iter().map(|pool| pool.stage).collect(),
        targets: targets(project),
        status: solved.status,
        verdict: verdict(setting, project, &solved),
        objective: objective(setting, project, &solved),
        given: project
            .is_chosen
            .then(|| Message::new(&phrases::GIVEN_CHOICE)),
        bound: solved.bound.clone(),
        gap: solved.gap,
        levels: solved.levels,
        certificate: solved.certificate.clone(),
        binding: steps::binding(setting, project, &solved.steps),
        infeasible: solved.infeasible,
        assumptions: assumptions(setting, project, goal, &solved.steps),
        together: None,
        warnings: solved.warnings,
        outcomes: Vec::new(),
        steps: ordered,
        schools,
    };
    Ok(Draft { action, changes })
}

fn targets(project: &Project) -> Vec<Target> {
    let mut targets = Vec::new();
    for part in &project.parts {
        let target = |kind, value| Target {
            stage: Some(part.pool.stage),
            kind,
            value,
        };
        targets.extend(part.limit.map(|limit| target(TargetKind::Cv, limit)));
        let floor = part.pool.floor.filter(|_| part.floors.is_some());
        targets.extend(floor.map(|floor| target(TargetKind::Floor, floor)));
    }
    targets
}

fn objective(setting: &Setting<'_>, project: &Project, solved: &Solved) -> Option<Amount> {
    (solved.status != Status::Infeasible).then(|| Amount {
        value: project.objective(&solved.steps),
        unit: match project.costs {
            None => solved::unit(setting, project),
            Some(_) => COST,
        },
    })
}

fn verdict(setting: &Setting<'_>, project: &Project, solved: &Solved) -> Message {
    if let Some(infeasible) = &solved.infeasible {
        return infeasible.text.clone();
    }
    let amount = |steps: &[i64]| steps.iter().sum::<i64>() as f64 * project.step;
    let is_chosen = project.is_chosen;
    let phrase = match (solved.status, &project.costs) {
        (Status::Met, _) => return Message::new(&phrases::MET),
        (Status::WithinGap, _) if is_chosen => &phrases::NEAR_CHOICE,
        (Status::WithinGap, _) => &phrases::NEAR,
        (_, None) if project.low.iter().all(|&steps| steps == 0) => &phrases::LEAST_LEVEL,
        (_, None) if is_chosen => &phrases::LEAST_CHOICE,
        (_, None) => &phrases::LEAST,
        (_, Some(_)) if is_chosen => &phrases::LEAST_COST_CHOICE,
        (_, Some(_)) => &phrases::LEAST_COST,
    };
    let bound = solved.bound.as_ref().map_or(0.0, |bound| bound.value);
    let schools = solved.steps.iter().filter(|&&steps| steps > 0).count();
    Message::new(phrase)
        .with("units", shown(amount(&solved.steps)))
        .with("unit", solved::unit(setting, project))
        .with("schools", schools)
        .with("floors", shown(amount(&project.low)))
        .with("cost", shown(project.objective(&solved.steps)))
        .with("bound", shown(bound))
}

fn assumptions(
    setting: &Setting<'_>,
    project: &Project,
    goal: AddGoal,
    steps: &[i64],
) -> Vec<Message> {
    let mut all = vec![
        Message::new(&phrases::ASSUME_KEEP),
        Message::new(&plan::ASSUME_PUPILS),
    ];
    if project.is_shared() {
        all.push(Message::new(&plan::ASSUME_SPLIT));
    }
    let rule = setting.standard.document().school_rule.as_ref();
    if let (AddGoal::SchoolRule, Some(rule)) = (goal, rule) {
        all.push(Message::new(&phrases::ASSUME_RULE).with("rest", rule.rest_floor_pct));
        let chosen = chosen(setting, project, steps);
        if project.is_chosen && !chosen.is_empty() {
            let text = Message::new(&phrases::ASSUME_CHOSEN).with("rest", rule.rest_floor_pct);
            all.push(text.with("schools", chosen));
        }
        let gaps = project.parts.iter().filter_map(|part| part.floors_gap);
        if let Some(gap) = gaps.reduce(f64::max) {
            // Rounded up: it is a bound.
            let percent = (gap * 1e4).ceil() / 100.0;
            all.push(Message::new(&phrases::ASSUME_RULE_GAP).with("gap", percent));
        }
    }
    let kept = project
        .parts
        .iter()
        .filter(|part| !part.is_planned && part.limit.is_some());
    all.extend(
        kept.map(|part| Message::new(&phrases::ASSUME_KEPT).with("stage", part.pool.stage.name())),
    );
    all
}

/// The schools that get something, each with the indicators whose floors it was chosen to miss.
fn chosen(setting: &Setting<'_>, project: &Project, steps: &[i64]) -> Vec<Parameter> {
    let mut all = Vec::new();
    for (at, &row) in project.rows.iter().enumerate() {
        if steps.get(at).is_none_or(|&steps| steps == 0) {
            continue;
        }
        let of_part = |part: &Part| {
            let unit = part.sources.iter().position(|&source| source == at)?;
            part.missed.get(unit).cloned()
        };
        let missed: BTreeSet<usize> = project.parts.iter().filter_map(of_part).flatten().collect();
        let documents = &setting.standard.document().indicators;
        let codes: Vec<&str> = missed
            .iter()
            .map(|&at| documents[at].code.as_str())
            .collect();
        if !codes.is_empty() {
            let (school, codes) = (setting.called(row), codes.join(" "));
            all.push(Parameter::from(Name {
                en: format!("{} {codes}", school.en).into(),
                zh: format!("{} {codes}", school.zh).into(),
                id: school.id,
            }));
        }
    }
    all
}
