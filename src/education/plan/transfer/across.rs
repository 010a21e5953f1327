//! Plans in which resources move between counties: each county reaches the targets, and the fewest units move in all.

use std::collections::BTreeMap;

use crate::education::plan::framework::assembly::{CountyDrafts, Draft};
use crate::education::plan::framework::changes::Changes;
use crate::education::plan::framework::document::{
    Amount, Bound, BoundKind, Certificate, Infeasible, Status, Step, Together,
};
use crate::education::plan::framework::pool::Pool;
use crate::error::Result;
use crate::optimize::{
    AcrossInfeasible, AcrossPlan, MoveAcross, Transfer, across_whole, assign_across,
};
use crate::words::Message;
use crate::words::plan::transfer as phrases;

use super::areas::Area;
use super::bounds::bounded;
use super::draft::{ANY, Writer, empty, whole};
use super::moved::Moved;
use super::request::Request;
use super::rule::Held;
use super::texts::{about, unit, verdict};
use super::unreachable;

/// The drafts of all counties, those of a county in the order of its pools.
pub(super) fn drafts(request: &Request<'_>, held: &Held) -> Result<Vec<CountyDrafts>> {
    let mut all = vec![CountyDrafts::new(); request.pools.len()];
    let mut moved = Moved::default();
    for key in &request.keys {
        for area in &request.areas {
            let of_county = |county: &usize| {
                let mut pools = request.pools[*county].iter();
                pools.find(|pool| (pool.stage, pool.indicator) == *key)
            };
            let pools: Vec<&Pool> = area.counties.iter().filter_map(of_county).collect();
            if pools.is_empty() {
                continue;
            }
            let drafts = Exchange::new(request, area, &pools, held, &moved)?.drafts(&mut moved)?;
            for (pool, draft) in pools.iter().zip(drafts) {
                all[pool.county].push(draft);
            }
        }
    }
    Ok(all)
}

/// The pools of one indicator and stage of several counties.
struct Exchange<'e> {
    request: &'e Request<'e>,
    area: &'e Area,
    pools: &'e [&'e Pool],
    held: &'e Held,
    transfers: Vec<Transfer<'e>>,
}

impl<'e> Exchange<'e> {
    fn new(
        request: &'e Request<'e>,
        area: &'e Area,
        pools: &'e [&'e Pool],
        held: &'e Held,
        moved: &Moved,
    ) -> Result<Self> {
        let transfers = pools.iter().map(|pool| bounded(request, pool, held, moved));
        Ok(Self {
            request,
            area,
            pools,
            held,
            transfers: transfers.collect::<Result<_>>()?,
        })
    }

    fn drafts(&self, moved: &mut Moved) -> Result<Vec<Draft>> {
        let mut resources = self.pools.iter().flat_map(|pool| &pool.resources);
        if resources.all(|&resource| resource == 0.0) {
            return Ok(self.infeasible(&unreachable::no_resource()));
        }
        let limit = |pool: &&Pool| self.request.limit(pool).unwrap_or(ANY);
        let limits: Vec<f64> = self.pools.iter().map(limit).collect();
        let accept = |at: usize, after: &[f64]| self.complies(self.pools[at], after);
        Ok(match across_whole(&self.transfers, &limits, accept)? {
            Ok(plan) => self.planned(&plan, moved),
            Err(found) => self.infeasible(&self.reason(&found)),
        })
    }

    /// Whether resources comply, by the comparison of an assessment of the changed cells.
    fn complies(&self, pool: &Pool, after: &[f64]) -> bool {
        let request = self.request;
        request.limit(pool).is_none_or(|limit| {
            let pairs = after.iter().zip(&pool.resources);
            let units: Vec<f64> = pairs
                .map(|(new, old)| whole(new - old, request.step))
                .collect();
            pool.is_within(request.setting, &pool.after(request.setting, &units), limit)
        })
    }

    fn planned(&self, plan: &AcrossPlan, moved: &mut Moved) -> Vec<Draft> {
        let (request, setting) = (self.request, self.request.setting);
        let changes: Vec<&[f64]> = plan
            .parts
            .iter()
            .map(|part| part.change.as_slice())
            .collect();
        let moves = assign_across(&changes);
        let mut drafts = Vec::with_capacity(self.pools.len());
        for (at, (pool, part)) in self.pools.iter().zip(&plan.parts).enumerate() {
            let mut action = empty(request, pool);
            let (mut changes, mut units) = (Changes::default(), Vec::new());
            for (&row, steps) in pool.rows.iter().zip(&part.change) {
                units.push((row, steps * request.step));
                changes.add(setting, pool, row, steps * request.step);
            }
            moved.add(setting, pool, &units);
            action.status = match (changes.is_empty(), plan.bound < plan.moved) {
                (true, _) => Status::Met,
                (false, true) => Status::WithinGap,
                (false, false) => Status::Optimal,
            };
            action.objective = Some(self.amount(pool, part.taken));
            action.together = Some(Together {
                objective: Some(self.amount(pool, plan.moved)),
                bound: Some(Bound {
                    value: plan.bound * request.step,
                    kind: BoundKind::Whole,
                }),
                gap: Some((plan.moved - plan.bound) * request.step),
                ..self.together(part.inflow)
            });
            if changes.is_empty() {
                action.verdict = verdict(request, pool, 0.0, &pool.resources);
                drafts.push(Draft { action, changes });
                continue;
            }
            action.verdict = self.verdict(plan, at);
            // A bound that is below the plan is what the targets require in any case, and no proof of it.
            action.certificate = (plan.bound == plan.moved).then(|| self.certificate(plan, pool));
            action.steps = self.steps(&moves, at);
            let writer = Writer {
                request,
                pool,
                held: self.held,
                transfer: &self.transfers[at],
            };
            action.schools = writer.schools(&part.change);
            drafts.push(Draft { action, changes });
        }
        drafts
    }

    fn amount(&self, pool: &Pool, steps: f64) -> Amount {
        Amount {
            value: steps * self.request.step,
            unit: unit(self.request.setting, pool),
        }
    }

    fn together(&self, inflow: f64) -> Together {
        let counties = self.pools.iter().map(|pool| self.county(pool).to_owned());
        Together {
            group: self.area.group.clone(),
            counties: counties.collect(),
            objective: None,
            bound: None,
            gap: None,
            inflow: inflow * self.request.step,
        }
    }

    fn county(&self, pool: &Pool) -> &str {
        let counties = &self.request.setting.schools.counties;
        counties.name(pool.county).unwrap_or_default()
    }

    fn verdict(&self, plan: &AcrossPlan, at: usize) -> Message {
        let (step, part) = (self.request.step, &plan.parts[at]);
        let phrase = match plan.bound < plan.moved {
            true => &phrases::ACROSS_NEAR,
            false => &phrases::ACROSS,
        };
        about(phrase, self.request.setting, self.pools[at])
            .with("units", part.taken * step)
            .with("entered", part.inflow.max(0.0) * step)
            .with("left", (0.0 - part.inflow).max(0.0) * step)
            .with("counties", self.pools.len())
            .with("total", plan.moved * step)
            .with("bound", plan.bound * step)
    }

    fn certificate(&self, plan: &AcrossPlan, pool: &Pool) -> Certificate {
        let mut numbers = BTreeMap::from([
            ("s", self.request.step),
            ("lambda", plan.price),
            ("bound", plan.priced),
        ]);
        if let Some(limit) = self.request.limit(pool) {
            numbers.insert("limit", limit);
        }
        Certificate {
            rule: "transfer_counties",
            numbers,
            text: Message::new(&phrases::PROOF_COUNTIES)
                .with("bound", (plan.priced - 1e-6).ceil().max(0.0)),
        }
    }

    /// What the schools of a county receive: first those below their floor, then from the lowest value upwards.
    fn steps(&self, moves: &[MoveAcross], at: usize) -> Vec<Step> {
        let (request, setting, pool) = (self.request, self.request.setting, self.pools[at]);
        let (need, values) = (self.transfers[at].need(), pool.values(&pool.resources));
        let mut moves: Vec<&MoveAcross> = moves.iter().filter(|one| one.to.0 == at).collect();
        let rank = |one: &MoveAcross| (need[one.to.1] == 0.0, values[one.to.1]);
        moves.sort_by(|a, b| {
            let ((a_late, a_value), (b_late, b_value)) = (rank(a), rank(b));
            a_late.cmp(&b_late).then(a_value.total_cmp(&b_value))
        });
        let step = |(place, one): (usize, &MoveAcross)| {
            let from_pool = self.pools[one.from.0];
            let (from, to) = (from_pool.rows[one.from.1], pool.rows[one.to.1]);
            let (is_across, units) = (one.from.0 != at, one.steps * request.step);
            let phrase = match is_across {
                true => &phrases::STEP_ACROSS,
                false => &phrases::STEP,
            };
            Step {
                order: place + 1,
                from: Some(setting.id(from).to_owned()),
                to: Some(setting.id(to).to_owned()),
                from_county: is_across.then(|| self.county(from_pool).to_owned()),
                units,
                text: Message::new(phrase)
                    .with("unit", unit(setting, pool))
                    .with("from", setting.called(from))
                    .with("from_county", self.county(from_pool))
                    .with("to", setting.called(to))
                    .with("to_county", self.county(pool))
                    .with("units", units),
            }
        };
        moves.into_iter().enumerate().map(step).collect()
    }

    /// An action without a plan in every county.
    fn infeasible(&self, reason: &Infeasible) -> Vec<Draft> {
        let draft = |pool: &&Pool| {
            let mut action = empty(self.request, pool);
            action.infeasible = Some(reason.clone());
            action.together = Some(self.together(0.0));
            Draft {
                action,
                changes: Changes::default(),
            }
        };
        self.pools.iter().map(draft).collect()
    }

    fn reason(&self, found: &AcrossInfeasible) -> Infeasible {
        let county = found.part.map(|at| self.county(self.pools[at]));
        let pool = self.pools[found.part.unwrap_or(0)];
        unreachable::across(self.request, pool, county, found)
    }
}
