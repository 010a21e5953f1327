//! A distribution as an action: targets, schools, steps in words, proof.

use crate::Measure;
use crate::education::plan::framework::changes::Changes;
use crate::education::plan::framework::document::{
    Action, Amount, Binding, Bound, BoundKind, Infeasible, Levels, SchoolChange, Status, Step,
    Target, TargetKind,
};
use crate::education::plan::framework::setting::{Setting, called};
use crate::error::Result;
use crate::words::plan as common;
use crate::words::plan::fund as phrases;
use crate::words::{Message, Name};

use super::goal::Solved;
use super::level::{certificate, level};
use super::measure::{is_cv, value};
use super::options::{FundGoal, FundOptions};
use super::share::Shared;

static BELOW_LEVEL: Name = Name::new("below_level", "below the level", "低于拉齐线");
static TO_FLOOR: Name = Name::new("to_floor", "brought to the floor", "补至标准值");
static GIVES: Name = Name::new("gives", "above what it keeps", "超出保留量");
static SCHOOL: Name = Name::new("school", "schools", "所学校");
static PUPIL: Name = Name::new("pupil", "pupils", "人");

/// A distribution of one pool, and what was asked for.
pub(super) struct Told<'a, 's> {
    pub(super) setting: &'a Setting<'s>,
    pub(super) shared: &'a Shared<'a>,
    pub(super) options: &'a FundOptions,
    pub(super) measure: &'a Measure,
    pub(super) limit: Option<f64>,
    pub(super) solved: &'a Solved,
    pub(super) after: &'a [f64],
}

impl Told<'_, '_> {
    /// The action; its outcomes are assessed later.
    pub(super) fn action(&self) -> Result<Action> {
        let document = self.shared.pool.document(self.setting);
        let schools = self.schools();
        let status = self.status();
        Ok(Action {
            indicator: Some(document.code.clone()),
            stages: vec![self.shared.pool.stage],
            targets: self.targets(),
            status,
            verdict: self.verdict(status, schools.len()),
            objective: Some(self.objective()),
            bound: self.bound(),
            gap: self.gap(),
            levels: self.levels(),
            certificate: match self.solved.reached {
                None if self.shared.is_proven => certificate(self.shared, &self.solved.steps)?,
                _ => None,
            },
            steps: self.steps(&schools),
            schools,
            outcomes: Vec::new(),
            binding: self.binding(),
            infeasible: self.infeasible(),
            assumptions: self.assumptions(),
            given: None,
            together: None,
            warnings: self.warnings(),
        })
    }

    /// The cells that change.
    pub(super) fn changes(&self) -> Changes {
        let mut changes = Changes::default();
        let units = self.shared.units(&self.solved.steps);
        for (&row, units) in self.shared.pool.rows.iter().zip(units) {
            changes.add(self.setting, self.shared.pool, row, units);
        }
        changes
    }

    fn status(&self) -> Status {
        let nothing = self.solved.steps.iter().all(|&steps| steps == 0);
        match (self.solved.is_within, self.solved.reached) {
            (Some(false), _) => Status::Infeasible,
            (Some(true), _) if nothing => Status::Met,
            (None, Some((value, bound))) if value < bound => Status::WithinGap,
            _ if !self.is_proven() => Status::WithinGap,
            _ if self.gap().is_some_and(|gap| gap > 0.0) && !is_cv(self.measure) => {
                Status::WithinGap
            }
            _ => Status::Optimal,
        }
    }

    /// Whether no other distribution in whole steps is better: of measures other than the coefficient of variation,
    /// levelling up is proven for fractions of steps only.
    fn is_proven(&self) -> bool {
        let in_whole_steps = is_cv(self.measure) || self.options.budget.is_none();
        self.shared.is_proven && (in_whole_steps || self.solved.reached.is_some())
    }

    fn targets(&self) -> Vec<Target> {
        let target = |kind, value| Target {
            stage: Some(self.shared.pool.stage),
            kind,
            value,
        };
        let kind = match is_cv(self.measure) {
            true => TargetKind::Cv,
            false => TargetKind::Measure,
        };
        let floor = self
            .shared
            .pool
            .floor
            .filter(|_| self.solved.reached.is_some());
        let budget = self
            .options
            .budget
            .map(|budget| target(TargetKind::Budget, budget));
        let limit = self.limit.map(|limit| target(kind, limit));
        let floor = floor.map(|floor| target(TargetKind::Floor, floor));
        [budget, limit, floor].into_iter().flatten().collect()
    }

    fn objective(&self) -> Amount {
        match (self.solved.reached, self.options.goal) {
            (Some((value, _)), FundGoal::Pupils) => Amount {
                value,
                unit: PUPIL.clone(),
            },
            (Some((value, _)), _) => Amount {
                value,
                unit: SCHOOL.clone(),
            },
            (None, _) => Amount {
                value: self.spent(),
                unit: self.unit(),
            },
        }
    }

    fn bound(&self) -> Option<Bound> {
        if let Some((value, bound)) = self.solved.reached {
            let kind = match value < bound {
                true => BoundKind::Continuous,
                false => BoundKind::Whole,
            };
            return Some(Bound { value: bound, kind });
        }
        let steps = self.solved.bound?;
        Some(Bound {
            value: steps as f64 * self.shared.step,
            kind: match is_cv(self.measure) {
                true => BoundKind::Whole,
                false => BoundKind::Continuous,
            },
        })
    }

    /// Above the bound for a limit, below it where the most are to be reached.
    fn gap(&self) -> Option<f64> {
        let bound = self.bound()?.value;
        Some(match self.solved.reached {
            Some((value, _)) => bound - value,
            None => self.spent() - bound,
        })
    }

    fn levels(&self) -> Option<Levels> {
        let low = level(self.shared, &self.solved.steps, self.after)?;
        Some(Levels {
            low: Some(low),
            high: None,
        })
    }

    pub(super) fn spent(&self) -> f64 {
        self.shared.spent(&self.solved.steps)
    }

    fn unit(&self) -> Name {
        let unit = &self.shared.pool.document(self.setting).unit;
        unit.name(&unit.en)
    }

    fn verdict(&self, status: Status, schools: usize) -> Message {
        let phrase = match (status, self.solved.reached, self.options.goal) {
            (Status::Met, ..) => &phrases::MET,
            (Status::Infeasible, ..) => &phrases::BEYOND,
            (_, None, _) if !self.is_proven() && self.options.budget.is_some() => &phrases::RAISED,
            (_, Some(_), FundGoal::Pupils) => &phrases::MOST_PUPILS,
            (_, Some(_), _) => &phrases::MOST_SCHOOLS,
            _ if self.options.budget.is_none() => &phrases::LEAST,
            _ => &phrases::LEVELLED,
        };
        let indicator = &self.shared.pool.document(self.setting);
        let value = value(self.measure, self.shared.pool, self.setting, self.after);
        Message::new(phrase)
            .with("indicator", indicator.name.name(&indicator.code))
            .with("spent", self.spent())
            .with("unit", self.unit())
            .with("schools", schools)
            .with("measure", &self.measure.entry().name)
            .with("value", readable(value.unwrap_or(f64::NAN)))
            .with("limit", self.limit.unwrap_or(f64::NAN))
            .with(
                "reached",
                self.solved.reached.map_or(0.0, |(value, _)| value),
            )
    }

    fn schools(&self) -> Vec<SchoolChange> {
        let pool = self.shared.pool;
        let units = self.shared.units(&self.solved.steps);
        let reached = pool
            .floor
            .map(|floor| pool.reaches(self.setting, &pool.resources, floor));
        let was_below = |at: usize| reached.as_ref().is_some_and(|reached| !reached[at]);
        let mut order: Vec<usize> = (0..pool.len()).filter(|&at| units[at] != 0.0).collect();
        // The lowest first: if half the money comes, the first half of the steps is what it does best.
        let value = |at: usize| pool.resources[at] / pool.weights[at];
        order.sort_by(|&one, &other| value(one).total_cmp(&value(other)));
        let change = |at: usize| {
            let reason = match (
                units[at] < 0.0,
                self.solved.reached.is_some() && was_below(at),
            ) {
                (true, _) => &GIVES,
                (false, true) => &TO_FLOOR,
                (false, false) => &BELOW_LEVEL,
            };
            self.setting
                .school_change(&[pool], pool.rows[at], units[at], reason.clone())
        };
        order.into_iter().map(change).collect()
    }

    fn steps(&self, schools: &[SchoolChange]) -> Vec<Step> {
        // What is given comes from what others do not keep: they come first.
        let (givers, takers): (Vec<_>, Vec<_>) =
            schools.iter().partition(|school| school.change < 0.0);
        let steps = givers.into_iter().chain(takers).zip(1..);
        steps
            .map(|(school, order)| self.step(school, order))
            .collect()
    }

    fn step(&self, school: &SchoolChange, order: usize) -> Step {
        let gives = school.change < 0.0;
        let phrase = match gives {
            true => &phrases::STEP_GIVES,
            false => &phrases::STEP_GETS,
        };
        let (before, after) = (school.stages.first()).map_or((f64::NAN, f64::NAN), |stage| {
            (stage.value_before, stage.value_after)
        });
        let id = || Some(school.id.clone());
        Step {
            order,
            from: id().filter(|_| gives),
            to: id().filter(|_| !gives),
            from_county: None,
            units: school.change.abs(),
            text: Message::new(phrase)
                .with("school", called(school.name.as_deref(), &school.id))
                .with("units", school.change.abs())
                .with("unit", self.unit())
                .with("before", readable(before))
                .with("after", readable(after)),
        }
    }

    fn binding(&self) -> Vec<Binding> {
        let pool = self.shared.pool;
        let at_cap = (0..pool.len()).filter(|&at| {
            self.solved.steps[at] == self.shared.high[at] && self.options.cap.is_some()
        });
        at_cap
            .map(|at| {
                let row = pool.rows[at];
                Binding {
                    constraint: "cap",
                    school: Some(self.setting.id(row).to_owned()),
                    text: Message::new(&phrases::AT_CAP).with("school", self.setting.called(row)),
                }
            })
            .collect()
    }

    fn infeasible(&self) -> Option<Infeasible> {
        if self.solved.is_within != Some(false) {
            return None;
        }
        let best = value(self.measure, self.shared.pool, self.setting, self.after);
        let kind = match (self.options.budget, &self.options.cap) {
            (Some(_), _) => "budget",
            (None, Some(_)) => "caps",
            (None, None) => "whole_units",
        };
        Some(Infeasible {
            kind,
            by: None,
            best,
            concerns: Vec::new(),
            text: Message::new(&phrases::BEYOND)
                .with("measure", &self.measure.entry().name)
                .with("spent", self.spent())
                .with("unit", self.unit())
                .with("value", readable(best.unwrap_or(f64::NAN)))
                .with("limit", self.limit.unwrap_or(f64::NAN)),
        })
    }

    fn assumptions(&self) -> Vec<Message> {
        let mut all = vec![
            Message::new(&common::ASSUME_PUPILS),
            Message::new(&common::ASSUME_WHOLES),
        ];
        if self.shared.pool.is_shared() {
            all.push(Message::new(&common::ASSUME_SPLIT));
            all.push(Message::new(&phrases::ASSUME_SHARED));
        }
        if self.solved.reached.is_none() {
            all.push(Message::new(&phrases::ASSUME_WEIGHTED));
        }
        all
    }

    fn warnings(&self) -> Vec<Message> {
        if self.solved.reached.is_none() {
            return Vec::new();
        }
        let (row, value) = self.lowest_row();
        vec![
            Message::new(&phrases::LEAVES_LOWEST)
                .with("school", self.setting.called(row))
                .with("value", readable(value)),
        ]
    }

    /// The school that is lowest afterwards, and its value.
    pub(super) fn lowest(&self) -> (&str, f64) {
        let (row, value) = self.lowest_row();
        (self.setting.id(row), value)
    }

    fn lowest_row(&self) -> (usize, f64) {
        let pool = self.shared.pool;
        let values = pool.values(self.after);
        let lowest = (0..pool.len()).min_by(|&one, &other| values[one].total_cmp(&values[other]));
        let at = lowest.unwrap_or(0);
        (pool.rows[at], values[at])
    }
}

/// A figure in a sentence: four decimals below one, two below a thousand; the fields of the result have all digits.
fn readable(value: f64) -> f64 {
    let scale = match value.abs() {
        size if size < 1.0 => 1e4,
        size if size < 1e3 => 1e2,
        _ => 1.0,
    };
    (value * scale).round() / scale
}
