//! Which floors are to be reached: all of them, or as many as the school rule requires.

use std::collections::BTreeMap;

use crate::education::Stage;
use crate::education::plan::framework::pool::Pool;
use crate::education::plan::framework::setting::Setting;
use crate::education::standard::SchoolRule;

use super::options::AddGoal;

/// The floors of a county's schools.
pub(super) struct Floors {
    /// By stage, indicator and row, where the school rule permits less than the floor.
    lowered: BTreeMap<(Stage, usize, usize), f64>,
}

impl Floors {
    pub(super) fn of(
        setting: &Setting<'_>,
        county: usize,
        stages: &[Stage],
        indicators: &[usize],
        goal: AddGoal,
    ) -> Self {
        let mut lowered = BTreeMap::new();
        let rule = setting.standard.document().school_rule.as_ref();
        if let (AddGoal::SchoolRule, Some(rule)) = (goal, rule) {
            for &stage in stages {
                let all = 0..setting.standard.document().indicators.len();
                let pools: Vec<Pool> = all
                    .filter_map(|at| Pool::of(setting, county, stage, at))
                    .collect();
                lower(setting, &pools, indicators, rule, &mut lowered);
            }
        }
        Self { lowered }
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
}

/// Lowers the floors that the rule permits each school to miss, those first of which most is missing.
fn lower(
    setting: &Setting<'_>,
    pools: &[Pool],
    planned: &[usize],
    rule: &SchoolRule,
    lowered: &mut BTreeMap<(Stage, usize, usize), f64>,
) {
    let with_floor: Vec<(&Pool, f64)> = pools
        .iter()
        .filter_map(|pool| Some((pool, pool.floor?)))
        .collect();
    let rows = with_floor.first().map_or(&[][..], |(pool, _)| &pool.rows);
    for &row in rows {
        let mut spare = with_floor.len().saturating_sub(rule.at_least);
        let mut missing = Vec::new();
        for &(pool, floor) in &with_floor {
            let Some(at) = pool.place(row) else { continue };
            let value = pool.resources[at] * pool.per / pool.weights[at];
            if pool.document(setting).direction.reaches(value, floor) {
                continue;
            }
            match pool.more_is_better(setting) && planned.contains(&pool.indicator) {
                true => missing.push((1.0 - value / floor, pool, floor)),
                // What is not planned stays missed.
                false => spare = spare.saturating_sub(1),
            }
        }
        missing.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.indicator.cmp(&b.1.indicator)));
        for (_, pool, floor) in missing.into_iter().take(spare) {
            let rest = floor * rule.rest_floor_pct / 100.0;
            lowered.insert((pool.stage, pool.indicator, row), rest);
        }
    }
}
