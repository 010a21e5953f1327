//! The rule for schools, checked again on the whole plan: no donor may fall behind.

use std::collections::{BTreeMap, BTreeSet};

use crate::education::Stage;
use crate::education::assess::SchoolReport;
use crate::education::plan::framework::assembly::CountyDrafts;
use crate::education::plan::framework::changes::Changes;
use crate::education::plan::framework::pool::Pool;
use crate::education::plan::framework::setting::Setting;
use crate::error::Result;

use super::request::Request;

/// What a school keeps of the resource of a pool.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Hold {
    /// What its floor requires.
    Floor,
    /// All.
    All,
}

/// The schools that keep more than their limits require, by stage, indicator and row.
#[derive(Debug, Default)]
pub(super) struct Held(BTreeMap<(Stage, usize, usize), Hold>);

impl Held {
    pub(super) fn of(&self, pool: &Pool, row: usize) -> Option<Hold> {
        self.0.get(&(pool.stage, pool.indicator, row)).copied()
    }

    /// Tightens the limits of schools that pass the rule before the plan and fail it afterwards, or reach fewer floors;
    /// false where there is none.
    pub(super) fn tighten(
        &mut self,
        setting: &Setting<'_>,
        request: &Request<'_>,
        drafts: &[CountyDrafts],
    ) -> Result<bool> {
        if setting.standard.document().school_rule.is_none() {
            return Ok(false);
        }
        let behind = behind(setting, drafts)?;
        let mut is_tighter = false;
        for (pool, draft) in request.pools_with(drafts) {
            for change in draft
                .action
                .schools
                .iter()
                .filter(|change| change.change < 0.0)
            {
                let code = pool.document(setting).code.as_str();
                if (behind.get(&(pool.stage, change.id.clone())))
                    .is_some_and(|short| short.contains(code))
                {
                    is_tighter |= self.raise(pool, setting, &change.id);
                }
            }
        }
        Ok(is_tighter)
    }

    fn raise(&mut self, pool: &Pool, setting: &Setting<'_>, id: &str) -> bool {
        let Some(&row) = pool.rows.iter().find(|&&row| setting.id(row) == id) else {
            return false;
        };
        let key = (pool.stage, pool.indicator, row);
        let next = match self.0.get(&key) {
            None if pool.floor.is_some() => Hold::Floor,
            None | Some(Hold::Floor) => Hold::All,
            Some(Hold::All) => return false,
        };
        self.0.insert(key, next);
        true
    }
}

/// The schools, by stage and code, that the changes of all drafts leave worse than before under the rule, and the
/// indicators that make them so: of another indicator they may still give.
fn behind(
    setting: &Setting<'_>,
    drafts: &[CountyDrafts],
) -> Result<BTreeMap<(Stage, String), BTreeSet<String>>> {
    let mut changes = Changes::default();
    for draft in drafts.iter().flatten() {
        changes.extend(&draft.changes);
    }
    let mut behind = BTreeMap::new();
    if changes.is_empty() {
        return Ok(behind);
    }
    let assessed = setting.reassess(&changes)?;
    for (before, after) in assessed.before.counties().zip(assessed.after.counties()) {
        for (one, other) in before.stages.iter().zip(&after.stages) {
            let schools = one
                .schools
                .iter()
                .flatten()
                .zip(other.schools.iter().flatten());
            for (school, changed) in schools.filter(|(school, changed)| is_behind(school, changed))
            {
                debug_assert_eq!(school.id, changed.id);
                behind.insert((one.stage, school.id.to_owned()), short(school, changed));
            }
        }
    }
    Ok(behind)
}

fn is_behind(before: &SchoolReport<'_>, after: &SchoolReport<'_>) -> bool {
    match (before.passes, after.passes) {
        (Some(true), Some(passes)) => !passes,
        _ => after.met < before.met,
    }
}

/// The indicators to blame: those that lost their floor, and where a school no longer passes the rule also those that
/// fell below a floor that they missed before.
fn short(before: &SchoolReport<'_>, after: &SchoolReport<'_>) -> BTreeSet<String> {
    let passed = before.passes == Some(true);
    let pairs = before.indicators.iter().zip(&after.indicators);
    pairs
        .filter(|(one, other)| other.met == Some(false) && other.missing > one.missing)
        .filter(|(one, _)| passed || one.met == Some(true))
        .map(|(one, _)| one.code.to_owned())
        .collect()
}
