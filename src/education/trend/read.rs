//! The figures of one year: the verdict and the coefficients that `assess` finds, and what each school has.

use std::collections::BTreeMap;

use crate::education::assess::assess;
use crate::education::intake::reading::{Reading, ReadsSchools};
use crate::education::intake::totals::TotalRow;
use crate::education::plan::framework::pool::Pool;
use crate::education::plan::framework::setting::{Setting, called};
use crate::education::standard::{Direction, Standard, Weights};
use crate::education::{AssessOptions, Detail, Stage, Verdict};
use crate::error::{Error, Result};
use crate::numeric::sum_of;
use crate::words::education::TABLE_HAS_ERRORS;
use crate::words::plan::trend as phrases;
use crate::words::{Message, Name};

use super::factors::Unit;
use super::options::TrendOptions;
use super::panel::{Panel, Year};

/// A stage, and the place of an indicator in the standard.
pub(super) type Key = (Stage, usize);

/// One year of all counties, by their names.
pub(super) struct YearData {
    pub(super) year: f64,
    /// How many schools, of all counties.
    pub(super) rows: usize,
    /// The rows that are no schools.
    pub(super) total_rows: Vec<TotalRow>,
    /// The codes of all schools.
    pub(super) ids: Vec<String>,
    pub(super) counties: BTreeMap<Option<String>, CountyYear>,
}

/// A county in one year.
pub(super) struct CountyYear {
    pub(super) verdict: Verdict,
    pub(super) reasons: Vec<Message>,
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
    /// The codes of the schools in their order, and in the same order names, weights and resources.
    pub(super) ids: Vec<String>,
    pub(super) names: Vec<Option<String>>,
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

    /// The school at a place as texts call it.
    pub(super) fn called(&self, at: usize) -> Name {
        let id = self.ids.get(at).map_or("", String::as_str);
        called(self.name(at).as_deref(), id)
    }

    /// The name of the school at a place.
    pub(super) fn name(&self, at: usize) -> Option<String> {
        self.names.get(at).cloned().flatten()
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
/// Those of [`assess`](crate::education::assess()), and those of unknown stages and indicators.
fn read(year: &Year<'_>, standard: &Standard, options: &TrendOptions) -> Result<YearData> {
    let reading = Reading {
        numbers: Some(&year.schools.rows),
        ..options.reading(Some(standard.needs()))
    };
    let items = year.items.as_ref();
    let items = items.map(|items| (&items.table, Some(items.rows.as_slice())));
    Setting::read_part(&year.schools.table, items, standard, reading, |setting| {
        data(year.year, setting, options)
    })
}

/// Reads and assesses each year; the errors of all of them are those of one table.
///
/// # Errors
///
/// As of [`read`].
pub(super) fn read_all(
    panel: &Panel<'_>,
    standard: &Standard,
    options: &TrendOptions,
) -> Result<Vec<YearData>> {
    let mut details = panel.problems.clone();
    let mut out = Vec::with_capacity(panel.years.len());
    for year in &panel.years {
        match read(year, standard, options) {
            Ok(data) => out.push(data),
            Err(error) if error.details().is_empty() => return Err(error),
            Err(error) => {
                let place = Message::new(&phrases::IN_YEAR).with("year", year.year);
                let found = error.details().iter();
                details.extend(found.map(|detail| detail.clone().within(place.clone())));
            }
        }
    }
    match details.len() {
        0 => Ok(out),
        count => Err(Error::new(&TABLE_HAS_ERRORS)
            .with("count", count)
            .with_details(details)),
    }
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
    let assessed = assess(setting.table, setting.items, setting.standard, &county_only)?;
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
                reasons: report.verdict.reasons.clone(),
                figures,
            },
        );
    }
    let rows = 0..setting.schools.len();
    Ok(YearData {
        year,
        rows: setting.schools.len(),
        total_rows: setting.total_rows.to_vec(),
        ids: rows.map(|row| setting.id(row).to_owned()).collect(),
        counties,
    })
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
        names: (pool.rows.iter())
            .map(|&row| setting.name(row).map(str::to_owned))
            .collect(),
        is_unweighted: setting.standard.document().dispersion.weights == Weights::Equal,
        weights: pool.weights,
        resources: pool.resources,
    }
}
