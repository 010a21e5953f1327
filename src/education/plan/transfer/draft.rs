//! One pool: planned and written down.

use std::collections::BTreeMap;

use crate::education::columns::column;
use crate::education::figures::rounded;
use crate::education::plan::framework::assembly::Draft;
use crate::education::plan::framework::changes::Changes;
use crate::education::plan::framework::document::{
    Action, Amount, Binding, Bound, BoundKind, Certificate, Levels, SchoolChange, Status, Step,
    Target, TargetKind,
};
use crate::education::plan::framework::pool::Pool;
use crate::error::Result;
use crate::optimize::{Move, Pair, PairPlan, Transfer, WholeBand, along_pairs, assign, band_whole};
use crate::words::plan::{self as common, transfer as phrases};
use crate::words::{Message, Name};

use super::bounds::bounded;
use super::moved::Moved;
use super::pairs::pairs_of;
use super::request::Request;
use super::rule::Held;
use super::texts::{about, outlier, unit, verdict};
use super::unreachable;

/// A limit of the coefficient of variation that every pool keeps, where only floors are the goal.
pub(super) const ANY: f64 = 1e100;

/// Plans one pool.
pub(super) fn draft(
    request: &Request<'_>,
    pool: &Pool,
    held: &Held,
    moved: &mut Moved,
) -> Result<Draft> {
    let mut action = empty(request, pool);
    let mut changes = Changes::default();
    if pool.resources.iter().all(|&resource| resource == 0.0) {
        action.infeasible = Some(unreachable::no_resource());
        return Ok(Draft { action, changes });
    }
    let transfer = bounded(request, pool, held, moved)?;
    let limit = request.limit(pool);
    // The comparison is that of an assessment of the changed cells.
    let accept = |after: &[f64]| {
        limit.is_none_or(|limit| {
            let pairs = after.iter().zip(&pool.resources);
            let units: Vec<f64> = pairs
                .map(|(new, old)| whole(new - old, request.step))
                .collect();
            let after = pool.after(request.setting, &units);
            pool.is_within(request.setting, &after, limit)
        })
    };
    let writer = Writer {
        request,
        pool,
        held,
        transfer: &transfer,
    };
    let limit = limit.unwrap_or(ANY);
    let found = if request.pairs.is_empty() {
        band_whole(&transfer, limit, accept)?.map(|plan| {
            writer.write(&plan, &mut action);
            plan.change
        })
    } else {
        let pairs = pairs_of(&request.pairs, pool, &transfer);
        along_pairs(&transfer, &pairs, limit, accept)?.map(|plan| {
            writer.write_pairs(&pairs, &plan, &mut action);
            plan.change
        })
    };
    match found {
        Ok(change) => {
            let units: Vec<(usize, f64)> = (pool.rows.iter().zip(&change))
                .map(|(&row, steps)| (row, steps * request.step))
                .collect();
            moved.add(request.setting, pool, &units);
            for (row, units) in units {
                changes.add(request.setting, pool, row, units);
            }
        }
        Err(infeasible) => {
            action.infeasible = Some(unreachable::of(request, pool, &infeasible));
        }
    }
    Ok(Draft { action, changes })
}

/// A difference as the multiple of the step that it is.
pub(super) fn whole(difference: f64, step: f64) -> f64 {
    (difference / step).round() * step
}

/// An action that is infeasible so far.
pub(super) fn empty(request: &Request<'_>, pool: &Pool) -> Action {
    let target = |kind, value: Option<f64>| {
        value.map(|value| Target {
            stage: Some(pool.stage),
            kind,
            value,
        })
    };
    let targets = [
        target(TargetKind::Cv, request.limit(pool)),
        target(TargetKind::Floor, request.floor(pool)),
    ];
    Action {
        indicator: Some(pool.document(request.setting).code.clone()),
        stages: vec![pool.stage],
        targets: targets.into_iter().flatten().collect(),
        status: Status::Infeasible,
        verdict: about(&phrases::OUT_OF_REACH, request.setting, pool),
        objective: None,
        bound: None,
        gap: None,
        levels: None,
        certificate: None,
        schools: Vec::new(),
        steps: Vec::new(),
        outcomes: Vec::new(),
        binding: Vec::new(),
        infeasible: None,
        assumptions: assumptions(request, pool),
        given: None,
        together: None,
        warnings: outlier(request, pool).into_iter().collect(),
    }
}

fn assumptions(request: &Request<'_>, pool: &Pool) -> Vec<Message> {
    let mut all = vec![Message::new(&common::ASSUME_PUPILS)];
    let setting = request.setting;
    if column(setting.schools.numbers[pool.column()].id())
        .is_some_and(|entry| !entry.part_of.is_empty())
    {
        all.push(Message::new(&common::ASSUME_WHOLES));
        all.push(Message::new(&phrases::ASSUME_OTHERS));
    }
    let mixed = pool.shares.iter().filter(|share| **share != 1.0).count();
    if mixed > 0 {
        all.push(Message::new(&phrases::ASSUME_MIXED).with("count", mixed));
    }
    all
}

/// Writes a plan into its action.
pub(super) struct Writer<'w> {
    pub(super) request: &'w Request<'w>,
    pub(super) pool: &'w Pool,
    pub(super) held: &'w Held,
    pub(super) transfer: &'w Transfer<'w>,
}

impl Writer<'_> {
    fn write(&self, plan: &WholeBand, action: &mut Action) {
        let (request, pool) = (self.request, self.pool);
        let units = plan.moved * request.step;
        let after = pool.after(request.setting, &scaled(&plan.change, request.step));
        action.status = if units == 0.0 {
            Status::Met
        } else {
            Status::Optimal
        };
        action.verdict = verdict(request, pool, units, &after);
        action.objective = Some(Amount {
            value: units,
            unit: unit(request.setting, pool),
        });
        let needed = self.transfer.need().iter().sum::<f64>();
        let kind = if plan.moved > needed {
            BoundKind::Whole
        } else {
            BoundKind::Counting
        };
        action.bound = Some(Bound { value: units, kind });
        action.gap = Some(0.0);
        if units == 0.0 {
            return;
        }
        action.certificate = Some(self.certificate(plan, kind));
        if let [(_, low, high)] = plan.levels[..]
            && kind == BoundKind::Whole
        {
            action.levels = Some(Levels {
                low: Some(low * pool.per),
                high: Some(high * pool.per),
            });
        }
        action.steps = self.steps(assign(&plan.change, self.transfer.groups()));
        action.schools = self.schools(&plan.change);
        action.binding = self.binding(plan);
    }

    fn write_pairs(&self, pairs: &[Pair], plan: &PairPlan, action: &mut Action) {
        let (request, pool) = (self.request, self.pool);
        let units = plan.flow.iter().sum::<f64>() * request.step;
        action.objective = Some(Amount {
            value: plan.cost,
            unit: phrases::COST.clone(),
        });
        action.bound = Some(Bound {
            value: plan.bound,
            kind: BoundKind::Lagrange,
        });
        action.gap = Some(plan.cost - plan.bound);
        if units == 0.0 {
            action.status = Status::Met;
            action.verdict = verdict(request, pool, 0.0, &pool.resources);
            return;
        }
        action.status = if plan.is_optimal {
            Status::Optimal
        } else {
            Status::WithinGap
        };
        action.verdict = about(&phrases::ALONG_PAIRS, request.setting, pool)
            .with("units", units)
            .with("cost", rounded(plan.cost))
            .with("bound", rounded(plan.bound));
        action.certificate = Some(Certificate {
            rule: "transfer_pairs",
            numbers: BTreeMap::from([("bound", plan.bound)]),
            text: Message::new(&phrases::PROOF_PAIRS),
        });
        let flows = pairs
            .iter()
            .zip(&plan.flow)
            .filter(|(_, steps)| **steps > 0.0);
        let moves = flows.map(|(pair, &steps)| Move {
            from: pair.from,
            to: pair.to,
            steps,
        });
        action.steps = self.steps(moves.collect());
        action.schools = self.schools(&plan.change);
    }

    fn certificate(&self, plan: &WholeBand, kind: BoundKind) -> Certificate {
        let (request, mut numbers) = (self.request, BTreeMap::from([("s", self.request.step)]));
        if kind != BoundKind::Whole {
            numbers.insert("M", plan.moved);
            return Certificate {
                rule: "transfer_floors",
                numbers,
                text: Message::new(&phrases::PROOF_FLOORS),
            };
        }
        if let Some(limit) = request.limit(self.pool) {
            numbers.insert("limit", limit);
        }
        let (rule, text) = match plan.certificate.marginals[..] {
            [(_, low, high)] => {
                numbers.extend([("alpha", low), ("beta", high)]);
                ("transfer_whole", &phrases::PROOF_WHOLE)
            }
            // The marginals of each group follow from the plan and their distance, which is the same in all.
            ref groups => {
                numbers.extend(groups.first().map(|(_, low, high)| ("width", high - low)));
                ("transfer_groups", &phrases::PROOF_GROUPS)
            }
        };
        Certificate {
            rule,
            numbers,
            text: Message::new(text),
        }
    }

    /// Who gives to whom: first to schools below their floor, then from the lowest value upwards.
    fn steps(&self, mut moves: Vec<Move>) -> Vec<Step> {
        let (request, pool, setting) = (self.request, self.pool, self.request.setting);
        let values = pool.values(&pool.resources);
        let rank = |one: &Move| (self.transfer.need()[one.to] == 0.0, values[one.to]);
        moves.sort_by(|a, b| {
            let ((a_late, a_value), (b_late, b_value)) = (rank(a), rank(b));
            a_late.cmp(&b_late).then(a_value.total_cmp(&b_value))
        });
        let step = |(place, one): (usize, Move)| {
            let units = one.steps * request.step;
            let [from, to] = [one.from, one.to].map(|at| pool.rows[at]);
            Step {
                order: place + 1,
                from: Some(setting.id(from).to_owned()),
                to: Some(setting.id(to).to_owned()),
                from_county: None,
                units,
                text: Message::new(&phrases::STEP)
                    .with("unit", unit(setting, pool))
                    .with("from", setting.called(from))
                    .with("to", setting.called(to))
                    .with("units", units),
            }
        };
        moves.into_iter().enumerate().map(step).collect()
    }

    /// The schools that change: those that receive in the order of need, then those that give.
    pub(super) fn schools(&self, change: &[f64]) -> Vec<SchoolChange> {
        let values = self.pool.values(&self.pool.resources);
        let mut places: Vec<usize> = (0..change.len()).filter(|&at| change[at] != 0.0).collect();
        places.sort_by(|&a, &b| {
            let late = |at: usize| (change[at] < 0.0, self.transfer.need()[at] == 0.0);
            late(a).cmp(&late(b)).then(values[a].total_cmp(&values[b]))
        });
        places
            .into_iter()
            .map(|at| self.school(at, change[at]))
            .collect()
    }

    fn school(&self, at: usize, steps: f64) -> SchoolChange {
        let row = self.pool.rows[at];
        let reason: &Name = if !self.request.pairs.is_empty() && self.transfer.need()[at] == 0.0 {
            &phrases::reasons::ALONG_PAIRS
        } else if steps < 0.0 {
            &phrases::reasons::ABOVE_LEVEL
        } else if self.transfer.need()[at] > 0.0 {
            &phrases::reasons::BELOW_FLOOR
        } else {
            &phrases::reasons::BELOW_LEVEL
        };
        let units = steps * self.request.step;
        let setting = self.request.setting;
        let mut change = setting.school_change(&[self.pool], row, units, reason.clone());
        let groups = self.request.groups.as_ref();
        change.group = groups.and_then(|(names, of)| names.get(of[row]).cloned());
        change
    }

    /// The limits that keep schools from giving or receiving more.
    fn binding(&self, plan: &WholeBand) -> Vec<Binding> {
        let groups = self.transfer.groups();
        let level = |at: usize| plan.levels.iter().find(|(group, ..)| *group == groups[at]);
        let mut binding = Vec::new();
        for (at, &steps) in plan.change.iter().enumerate() {
            let Some(&(_, low, high)) = level(at) else {
                continue;
            };
            let (value, row) = (plan.after[at] / self.pool.weights[at], self.pool.rows[at]);
            // A whole step beyond the level is rounding, not a limit.
            let slack = self.request.step / self.pool.weights[at];
            let (constraint, phrase) = if -steps >= self.transfer.give()[at] && value > high + slack
            {
                match self.held.of(self.pool, row) {
                    Some(_) => ("school_rule", &phrases::BINDS_RULE),
                    None => ("give", &phrases::BINDS_GIVE),
                }
            } else if steps >= self.transfer.take()[at] && value < low - slack {
                ("take", &phrases::BINDS_TAKE)
            } else {
                continue;
            };
            let text = Message::new(phrase).with("school", self.request.setting.called(row));
            binding.push(Binding {
                constraint,
                school: Some(self.request.setting.id(row).to_owned()),
                text,
            });
        }
        binding
    }
}

fn scaled(change: &[f64], step: f64) -> Vec<f64> {
    change.iter().map(|steps| steps * step).collect()
}
