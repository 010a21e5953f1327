//! The actions of all counties put together, with the assessments before and after.

use std::collections::BTreeSet;

use crate::education::Stage;
use crate::education::assess::{CountyReport, IndicatorReport};
use crate::education::standard::Standard;
use crate::error::Result;
use crate::words::Name;

use super::changes::Changes;
use super::document::{
    Action, CountyPlan, Figures, IndicatorOfPlan, Outcome, Plan, Provenance, SchoolChange,
    SchoolStage, Summary,
};
use super::pool::Pool;
use super::setting::Setting;

/// An action of a county, its outcomes still to be assessed, and the changes that it makes.
#[derive(Debug, Clone)]
pub(crate) struct Draft {
    pub(crate) action: Action,
    pub(crate) changes: Changes,
}

/// The drafts of one county, by its place among the counties of the table.
pub(crate) type CountyDrafts = Vec<Draft>;

impl Setting<'_> {
    /// The plan of the drafts of all counties, one entry for each county.
    ///
    /// # Errors
    ///
    /// Those of [`assess`](crate::education::assess()) on the changed table.
    pub(crate) fn assemble(&self, kind: Name, drafts: Vec<CountyDrafts>) -> Result<Plan> {
        let mut changes = Changes::default();
        for draft in drafts.iter().flatten() {
            changes.extend(&draft.changes);
        }
        let assessed = self.reassess(&changes)?;
        let reports = assessed.before.counties().zip(assessed.after.counties());
        let counties: Vec<CountyPlan> = (reports.zip(drafts))
            .map(|((before, after), drafts)| county_plan(&before, &after, drafts))
            .collect();
        let mut summary = Summary::default();
        for action in counties.iter().flat_map(|county| &county.actions) {
            summary.count(action.status);
        }
        Ok(Plan {
            provenance: self.provenance(kind),
            indicators: indicators(self.standard),
            summary,
            total_rows: self.total_rows.to_vec(),
            counties,
        })
    }

    /// What was planned for what.
    pub(crate) fn provenance(&self, kind: Name) -> Provenance {
        let counties = self.schools.counties.len();
        Provenance::of(self.standard, kind, self.schools.len(), counties)
    }

    /// A school that changes by `units` of the resource of these pools, each a stage of the same indicator.
    pub(crate) fn school_change(
        &self,
        pools: &[&Pool],
        row: usize,
        units: f64,
        reason: Name,
    ) -> SchoolChange {
        let of_pool = |pool: &&Pool| {
            let at = pool.place(row)?;
            let (before, weight) = (pool.resources[at], pool.weights[at]);
            let after = pool.after_one(self, at, units);
            Some(SchoolStage {
                stage: Some(pool.stage),
                weight,
                before,
                after,
                change: after - before,
                value_before: before * pool.per / weight,
                value_after: after * pool.per / weight,
                floor: pool.floor,
            })
        };
        SchoolChange {
            id: self.id(row).to_owned(),
            name: self.name(row).map(str::to_owned),
            group: None,
            change: units,
            stages: pools.iter().filter_map(of_pool).collect(),
            reason,
        }
    }
}

impl Provenance {
    /// What was computed by which standard, from how many rows of how many counties.
    pub(crate) fn of(standard: &Standard, kind: Name, rows: usize, counties: usize) -> Self {
        let document = standard.document();
        Self {
            library: env!("CARGO_PKG_NAME"),
            version: env!("CARGO_PKG_VERSION"),
            kind,
            standard: document.id.clone(),
            standard_version: document.version.clone(),
            document: document.document.clone(),
            rows,
            counties,
        }
    }
}

/// The indicators of a standard, as plans refer to them.
pub(crate) fn indicators(standard: &Standard) -> Vec<IndicatorOfPlan> {
    let all = standard.document().indicators.iter();
    all.map(|indicator| IndicatorOfPlan {
        code: indicator.code.clone(),
        name: indicator.name.name(&indicator.code),
        unit: indicator.unit.name(&indicator.unit.en),
        per: indicator.per,
        direction: indicator.direction,
    })
    .collect()
}

fn county_plan(
    before: &CountyReport<'_>,
    after: &CountyReport<'_>,
    drafts: CountyDrafts,
) -> CountyPlan {
    let all = outcomes(before, after);
    let mut planned = BTreeSet::new();
    let mut actions = Vec::with_capacity(drafts.len());
    for Draft { mut action, .. } in drafts {
        let is_of = |outcome: &&Outcome| {
            action.indicator == outcome.indicator && action.stages.contains(&outcome.stage)
        };
        action.outcomes = all.iter().filter(is_of).cloned().collect();
        for outcome in &action.outcomes {
            planned.insert(key(outcome));
        }
        actions.push(action);
    }
    CountyPlan {
        county: before.county.map(str::to_owned),
        verdict_before: before.verdict.state,
        verdict_after: after.verdict.state,
        actions,
        side_effects: (all.into_iter())
            .filter(|one| one.before != one.after && !planned.contains(&key(one)))
            .collect(),
    }
}

fn key(outcome: &Outcome) -> (Option<String>, Stage) {
    (outcome.indicator.clone(), outcome.stage)
}

/// Every indicator at every stage, before and after.
pub(crate) fn outcomes(before: &CountyReport<'_>, after: &CountyReport<'_>) -> Vec<Outcome> {
    let mut all = Vec::new();
    for (one, other) in before.stages.iter().zip(&after.stages) {
        for (indicator, changed) in one.indicators.iter().zip(&other.indicators) {
            all.push(Outcome {
                indicator: Some(indicator.code.to_owned()),
                stage: one.stage,
                schools: one.school_count,
                before: figures(indicator),
                after: figures(changed),
            });
        }
    }
    all
}

fn figures(report: &IndicatorReport<'_>) -> Figures {
    Figures {
        value: report.value,
        cv: report.cv,
        cv_passes: report.cv_passes,
        schools_met: report.schools_met,
    }
}
