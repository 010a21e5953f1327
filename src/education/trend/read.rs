//! The figures of one year: the verdict and the coefficients that `assess` finds, and what each school has.

use std::collections::BTreeMap;

use crate::education::assess::assess;
use crate::education::plan::framework::pool::Pool;
use crate::education::plan::framework::setting::Setting;
use crate::education::standard::{Direction, Standard, Weights};
use crate::education::{AssessOptions, Detail, Stage, Verdict};
use crate::error::Result;
use crate::numeric::sum_of;

use super::factors::Unit;
use super::options::TrendOptions;
use super::panel::Year;

/// A stage, and the place of an indicator in the standard.
pub(super) type Key = (Stage, usize);

/// One year of all counties, by their names.
pub(super) struct YearData {
    pub(super) year: f64,
    pub(super) counties: BTreeMap<Option<String>, CountyYear>,
}

/// A county in one year.
pub(super) struct CountyYear {
    pub(super) verdict: Verdict,
    pub(super) figures: BTreeMap<Key, IndicatorYear>,
}

/// An indicator at a stage of a county in one year.
pub(super) struct IndicatorYear {
    pub(super) value: f64,
    pub(super) cv: Option<f64>,
    pub(super) cv_passes: Option<bool>,
    pub(super) cv_limit: Option<f64>,
    pub(super) per: f64,
    /// The least that each school must reach, where more is better.
    pub(super) floor: Option<f64>,
    /// Whether each school reaches it, in the order of the codes.
    pub(super) reaches: Vec<bool>,
    /// The codes, weights and resources of the schools, in the order of the codes.
    pub(super) ids: Vec<String>,
    pub(super) weights: Vec<f64>,
    pub(super) resources: Vec<f64>,
    /// Whether every school counts the same.
    pub(super) is_unweighted: bool,
}

impl IndicatorYear {
    pub(super) fn units(&self) -> Vec<Unit<'_>> {
        let schools = self.ids.iter().zip(&self.weights).zip(&self.resources);
        schools
            .map(|((id, &weight), &resource)| Unit {
                id,
                weight,
                resource,
            })
            .collect()
    }

    /// All of the resource.
    pub(super) fn total(&self) -> f64 {
        sum_of(self.resources.iter().copied())
    }

    /// The value of each school.
    pub(super) fn values(&self) -> Vec<f64> {
        let pairs = self.resources.iter().zip(&self.weights);
        pairs
            .map(|(resource, weight)| resource * self.per / weight)
            .collect()
    }
}

/// Reads and assesses one year.
///
/// # Errors
///
/// Those of [`assess`](crate::education::assess()) with the year, and those of unknown stages and indicators.
pub(super) fn read(
    year: &Year<'_>,
    standard: &Standard,
    options: &TrendOptions,
) -> Result<YearData> {
    let read = Setting::read(&year.table, None, standard, options, |setting| {
        data(year.year, setting, options)
    });
    read.map_err(|error| match error.details().is_empty() {
        true => error,
        false => year.error(error),
    })
}

fn data(year: f64, setting: &Setting<'_>, options: &TrendOptions) -> Result<YearData> {
    let chosen = setting.planned_indicators(&options.indicator)?;
    let is_chosen = |stage: &Stage| options.stage.is_none_or(|one| one == *stage);
    let stages = setting.stages.iter().map(|bound| bound.stage);
    let stages: Vec<Stage> = stages.filter(is_chosen).collect();
    let county_only = AssessOptions {
        detail: Detail::County,
        ..setting.assess_options()
    };
    let assessed = assess(setting.table, None, setting.standard, &county_only)?;
    let mut counties = BTreeMap::new();
    for (place, report) in assessed.counties().enumerate() {
        let mut figures = BTreeMap::new();
        for pool in setting.pools(place, &stages, &chosen) {
            let key = (pool.stage, pool.indicator);
            let mut stages = report.stages.iter();
            let found = stages.find(|one| one.stage == pool.stage);
            let Some(report) = found.and_then(|found| found.indicators.get(pool.indicator)) else {
                continue;
            };
            let mut one = indicator_year(setting, pool);
            (one.value, one.cv, one.cv_passes) = (report.value, report.cv, report.cv_passes);
            figures.insert(key, one);
        }
        counties.insert(
            report.county.map(str::to_owned),
            CountyYear {
                verdict: report.verdict.state,
                figures,
            },
        );
    }
    Ok(YearData { year, counties })
}

fn indicator_year(setting: &Setting<'_>, pool: Pool) -> IndicatorYear {
    let at_least = pool.document(setting).direction == Direction::AtLeast;
    let floor = pool.floor.filter(|_| at_least);
    let reaches = floor.map(|floor| pool.reaches(setting, &pool.resources, floor));
    IndicatorYear {
        value: 0.0,
        cv: None,
        cv_passes: None,
        cv_limit: pool.cv_limit,
        per: pool.per,
        floor,
        reaches: reaches.unwrap_or_default(),
        ids: pool
            .rows
            .iter()
            .map(|&row| setting.id(row).to_owned())
            .collect(),
        is_unweighted: setting.standard.document().dispersion.weights == Weights::Equal,
        weights: pool.weights,
        resources: pool.resources,
    }
}
