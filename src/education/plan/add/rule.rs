//! Which floors are to be reached: all of them, or as many as the school rule requires.

use std::collections::{BTreeMap, BTreeSet};

use crate::education::Stage;
use crate::education::plan::framework::pool::Pool;
use crate::education::plan::framework::setting::Setting;
use crate::education::standard::SchoolRule;
use crate::error::Result;
use crate::optimize::{SomeFloors, WithFloors};

use super::options::AddGoal;

/// Shares that are smaller are rounding.
const NOISE: f64 = 1e-9;

/// The floors of a county's schools.
pub(super) struct Floors {
    /// By stage, indicator and row, where the school rule permits less than the floor.
    lowered: BTreeMap<(Stage, usize, usize), f64>,
    /// By stage and row, the indicators whose floors were chosen to be missed and are below them.
    missed: BTreeMap<(Stage, usize), Vec<usize>>,
    /// The schools that may miss a floor, by stage and row.
    free: BTreeSet<(Stage, usize)>,
    /// What a floor that is missed requires all the same, in per cent of it.
    rest_pct: f64,
    /// By stage, how much less another choice may need at most, as a share of what this one needs.
    gaps: BTreeMap<Stage, f64>,
}

/// What the choice of floors depends on.
pub(super) struct Asked<'a> {
    pub(super) stages: &'a [Stage],
    pub(super) indicators: &'a [usize],
    pub(super) goal: AddGoal,
    /// The limit of the CV instead of that of the standard.
    pub(super) cv: Option<f64>,
}

impl Floors {
    pub(super) fn of(setting: &Setting<'_>, county: usize, asked: &Asked<'_>) -> Result<Self> {
        let mut floors = Self {
            lowered: BTreeMap::new(),
            missed: BTreeMap::new(),
            free: BTreeSet::new(),
            rest_pct: 100.0,
            gaps: BTreeMap::new(),
        };
        let rule = setting.standard.document().school_rule.as_ref();
        if let (AddGoal::SchoolRule, Some(rule)) = (asked.goal, rule) {
            for &stage in asked.stages {
                let all = 0..setting.standard.document().indicators.len();
                let pools = all.filter_map(|at| Pool::of(setting, county, stage, at));
                let pools: Vec<Pool> = pools.filter(|pool| pool.floor.is_some()).collect();
                floors.lower(setting, &pools, asked, rule)?;
            }
        }
        Ok(floors)
    }

    /// How much less another choice of floors may need at most, as a share; `None` where this one is proven the best.
    pub(super) fn gap(&self, stage: Stage) -> Option<f64> {
        self.gaps.get(&stage).copied()
    }

    /// The floor of each school of a pool; `None` where the standard has none.
    pub(super) fn of_pool(&self, pool: &Pool) -> Option<Vec<f64>> {
        let floor = pool.floor?;
        let of_row = |row: &usize| {
            let key = (pool.stage, pool.indicator, *row);
            self.lowered.get(&key).copied().unwrap_or(floor)
        };
        Some(pool.rows.iter().map(of_row).collect())
    }

    /// The least that any choice of floors requires of each school of a pool; `None` where the standard has no floor.
    pub(super) fn of_pool_at_least(&self, pool: &Pool) -> Option<Vec<f64>> {
        let floor = pool.floor?;
        let of_row = |row: &usize| match self.free.contains(&(pool.stage, *row)) {
            true => floor * self.rest_pct / 100.0,
            false => floor,
        };
        Some(pool.rows.iter().map(of_row).collect())
    }

    /// The indicators whose floors each school of a pool was chosen to miss.
    pub(super) fn missed(&self, pool: &Pool) -> Vec<Vec<usize>> {
        let of_row = |row: &usize| {
            let missed = self.missed.get(&(pool.stage, *row));
            missed.cloned().unwrap_or_default()
        };
        pool.rows.iter().map(of_row).collect()
    }

    /// Lowers the floors that each school may miss, those first that cost most beyond what the CV limits need.
    fn lower(
        &mut self,
        setting: &Setting<'_>,
        pools: &[Pool],
        asked: &Asked<'_>,
        rule: &SchoolRule,
    ) -> Result<()> {
        let is_planned = |pool: &&Pool| {
            pool.more_is_better(setting) && asked.indicators.contains(&pool.indicator)
        };
        let planned: Vec<&Pool> = pools.iter().filter(is_planned).collect();
        let Some(first) = planned.first() else {
            return Ok(());
        };
        let spare = pools.len().saturating_sub(rule.at_least);
        // What is not planned stays missed.
        let others = || pools.iter().filter(|pool| !is_planned(pool));
        let may = |at: usize| {
            spare.saturating_sub(others().filter(|pool| misses(setting, pool, at)).count())
        };
        let may: Vec<usize> = (0..first.len()).map(may).collect();
        let rest = rule.rest_floor_pct / 100.0;
        self.rest_pct = rule.rest_floor_pct;
        let free = may.iter().enumerate().filter(|&(_, &may)| may > 0);
        let free = free.map(|(at, _)| (first.stage, first.rows[at]));
        self.free.extend(free);
        let all = planned
            .iter()
            .map(|pool| with_floors(pool, rest, asked.cv))
            .collect();
        let chosen = SomeFloors::new(all, may)?.choose();
        let gap = (chosen.cost - chosen.bound) / chosen.cost;
        if gap > NOISE {
            self.gaps.insert(first.stage, gap);
        }
        for (at, missed) in chosen.missed.iter().enumerate() {
            for (pool, _) in planned.iter().zip(missed).filter(|(_, missed)| **missed) {
                let floor = pool.floor.unwrap_or_default() * rule.rest_floor_pct / 100.0;
                let row = pool.rows[at];
                self.lowered
                    .insert((pool.stage, pool.indicator, row), floor);
                if misses(setting, pool, at) {
                    let missed = self.missed.entry((pool.stage, row)).or_default();
                    missed.push(pool.indicator);
                }
            }
        }
        Ok(())
    }
}

fn misses(setting: &Setting<'_>, pool: &Pool, at: usize) -> bool {
    let value = pool.resources[at] * pool.per / pool.weights[at];
    let direction = pool.document(setting).direction;
    pool.floor
        .is_some_and(|floor| !direction.reaches(value, floor))
}

/// Resources of different kinds are compared by their parts of what all floors together require.
fn with_floors(pool: &Pool, rest: f64, cv: Option<f64>) -> WithFloors {
    let floor = pool.floor.unwrap_or_default() / pool.per;
    let full: Vec<f64> = pool.weights.iter().map(|weight| floor * weight).collect();
    let required: f64 = full.iter().sum();
    WithFloors {
        weights: pool.weights.clone(),
        resources: pool.resources.clone(),
        rest: full.iter().map(|full| full * rest).collect(),
        full,
        limit: cv.or(pool.cv_limit),
        price: if required > 0.0 { 1.0 / required } else { 1.0 },
    }
}
