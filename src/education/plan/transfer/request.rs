//! What is to be planned: the pools of all counties, the groups and limits of the schools.

use crate::education::Stage;
use crate::education::plan::framework::assembly::{CountyDrafts, Draft};
use crate::education::plan::framework::changes::is_fixed;
use crate::education::plan::framework::pool::Pool;
use crate::education::plan::framework::selection::{
    ABOVE_ZERO, SHARE, ZERO_OR_MORE, in_domain, unused,
};
use crate::education::plan::framework::setting::Setting;
use crate::education::standard::Weights;
use crate::error::{Error, Result};
use crate::words::Name;
use crate::words::plan::transfer as phrases;
use crate::words::plan::unused::{NO_LIMIT, NOT_PLANNED};

use super::areas::{Area, areas};
use super::options::TransferOptions;
use super::pairs::{AllowedPair, allowed_pairs};

/// A stage and an indicator.
type Key = (Stage, usize);

/// A request, checked against the table and the standard.
pub(super) struct Request<'r> {
    pub(super) setting: &'r Setting<'r>,
    pub(super) options: &'r TransferOptions,
    pub(super) step: f64,
    /// The pools of each county, by stage, then by indicator.
    pub(super) pools: Vec<Vec<Pool>>,
    /// The counties between which resources may move; none where each county is by itself.
    pub(super) areas: Vec<Area>,
    /// The stages and indicators of the pools, in their order.
    pub(super) keys: Vec<Key>,
    /// The names of the groups, and the group of each row.
    pub(super) groups: Option<(Vec<String>, Vec<usize>)>,
    pub(super) give: Option<Vec<Option<f64>>>,
    pub(super) take: Option<Vec<Option<f64>>>,
    pub(super) pairs: Vec<AllowedPair>,
}

impl<'r> Request<'r> {
    /// # Errors
    ///
    /// Those of [`transfer`](super::plan_transfer()).
    pub(super) fn of(setting: &'r Setting<'r>, options: &'r TransferOptions) -> Result<Self> {
        let step = in_domain("step", options.step.unwrap_or(1.0), &ABOVE_ZERO)?;
        if let Some(limit) = options.cv {
            in_domain("cv", limit, &ZERO_OR_MORE)?;
            if !options.goal.has_cv() {
                return Err(unused("cv", &NO_LIMIT));
            }
        }
        if let Some(share) = options.give_share {
            in_domain("give_share", share, &SHARE)?;
        }
        if setting.standard.document().dispersion.weights == Weights::Equal {
            let id = setting.standard.document().id.as_str();
            return Err(Error::new(&phrases::UNWEIGHTED).with("standard", id));
        }
        let amounts = |heading: &Option<String>| {
            heading
                .as_ref()
                .map(|heading| setting.amounts(heading))
                .transpose()
        };
        let (keys, pools) = pools(setting, options)?;
        let groups = options
            .within
            .as_ref()
            .map(|heading| setting.groups(heading))
            .transpose()?;
        Ok(Self {
            setting,
            options,
            step,
            areas: areas(setting, options, &groups)?,
            keys,
            give: amounts(&options.give)?,
            take: amounts(&options.take)?,
            pairs: allowed_pairs(setting, options, &pools, &groups)?,
            pools,
            groups,
        })
    }

    /// Each pool with its draft; the drafts of a county are in the order of its pools.
    pub(super) fn pools_with<'d>(
        &'d self,
        drafts: &'d [CountyDrafts],
    ) -> impl Iterator<Item = (&'d Pool, &'d Draft)> {
        let counties = self.pools.iter().zip(drafts);
        counties.flat_map(|(pools, drafts)| pools.iter().zip(drafts))
    }

    /// The limit of the coefficient of variation, if it is a goal.
    pub(super) fn limit(&self, pool: &Pool) -> Option<f64> {
        let limit = self.options.cv.or(pool.cv_limit);
        limit.filter(|_| self.options.goal.has_cv())
    }

    /// The floor, if it is a goal.
    pub(super) fn floor(&self, pool: &Pool) -> Option<f64> {
        pool.floor.filter(|_| self.options.goal.has_floors())
    }
}

/// The pools of each county of which the resource can be moved and has a target.
fn pools(setting: &Setting<'_>, options: &TransferOptions) -> Result<(Vec<Key>, Vec<Vec<Pool>>)> {
    let stages = setting.planned_stages(options.stage)?;
    let indicators = setting.planned_indicators(&options.indicator)?;
    if !options.movable.is_empty() {
        let movable = setting.planned_indicators(&options.movable)?;
        if movable.iter().any(|place| !indicators.contains(place)) {
            return Err(unused("movable", &NOT_PLANNED));
        }
    }
    let of_stage = |&stage: &Stage| indicators.iter().map(move |&indicator| (stage, indicator));
    let keys = stages.iter().flat_map(of_stage).collect();
    let pools = setting.each_county(|county| {
        let mut pools = Vec::new();
        for pool in setting.pools(county, &stages, &indicators) {
            if is_planned(setting, options, &pool)? {
                pools.push(pool);
            }
        }
        Ok(pools)
    })?;
    Ok((keys, pools))
}

/// Whether the resource of the pool can be moved and has a target; an error where it is named and has not.
fn is_planned(setting: &Setting<'_>, options: &TransferOptions, pool: &Pool) -> Result<bool> {
    let document = pool.document(setting);
    let is_named = options
        .indicator
        .iter()
        .any(|code| code.trim() == document.code);
    let limit = options
        .cv
        .or(pool.cv_limit)
        .filter(|_| options.goal.has_cv());
    let floor = pool.floor.filter(|_| options.goal.has_floors());
    let problem = if !pool.more_is_better(setting) {
        &phrases::LESS_IS_BETTER
    } else if !may_move(setting, options, pool.stage, &document.code, pool.indicator) {
        &phrases::IMMOVABLE
    } else if limit.is_none() && floor.is_none() {
        &phrases::NO_TARGET
    } else {
        return Ok(true);
    };
    if !is_named {
        return Ok(false);
    }
    let name: Name = document.name.coded(&document.code);
    Err(Error::new(problem).with("indicator", name))
}

/// Whether the user says so, or no column of the numerator is an area or a room.
fn may_move(
    setting: &Setting<'_>,
    options: &TransferOptions,
    stage: Stage,
    code: &str,
    indicator: usize,
) -> bool {
    let is_listed = options.movable.iter().any(|listed| listed.trim() == code);
    let bound = setting.stages.iter().find(|bound| bound.stage == stage);
    let terms = bound
        .and_then(|bound| bound.indicators.get(indicator))
        .map(|one| &one.terms);
    let id = |column: usize| setting.schools.numbers[column].id();
    is_listed || (terms.into_iter().flatten()).all(|term| !is_fixed(id(term.column)))
}
