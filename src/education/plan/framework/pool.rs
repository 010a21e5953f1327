//! One indicator of one stage of one county, as the optimizers take it.

use crate::education::Stage;
use crate::education::binding::columns::{Bound, BoundTerm};
use crate::education::standard::{Direction, IndicatorDocument, Weights};
use crate::education::threshold::at_most;
use crate::measure::Statistic;
use crate::sample::Sample;

use super::setting::Setting;

/// An indicator at a stage of a county: schools in the order of their ids, with what they have and need.
#[derive(Debug, Clone)]
pub(crate) struct Pool {
    pub(crate) county: usize,
    pub(crate) stage: Stage,
    /// The place of the indicator in the standard.
    pub(crate) indicator: usize,
    /// The place of the indicator's stage among the bound stages.
    bound_stage: usize,
    /// The rows of the schools in the table of the setting.
    pub(crate) rows: Vec<usize>,
    /// What the resources are divided by, usually pupils; above zero.
    pub(crate) weights: Vec<f64>,
    /// What each school has at the stage.
    pub(crate) resources: Vec<f64>,
    /// How much of one unit at the school counts at the stage: 1 unless its stages share the resource.
    pub(crate) shares: Vec<f64>,
    /// 1 for "per pupil", 100 for "per 100 pupils".
    pub(crate) per: f64,
    /// What each school must reach, as resource for `per` units of weight.
    pub(crate) floor: Option<f64>,
    /// What the coefficient of variation must not exceed.
    pub(crate) cv_limit: Option<f64>,
    /// The column that a change goes into.
    pub(super) term: BoundTerm,
}

impl Pool {
    /// The pool of an indicator; `None` where the county has no school at the stage, the standard is not bound at
    /// it, or no column of the numerator is added.
    pub(crate) fn of(
        setting: &Setting<'_>,
        county: usize,
        stage: Stage,
        indicator: usize,
    ) -> Option<Self> {
        let bound_stage = (setting.stages.iter()).position(|bound| bound.stage == stage)?;
        let bound = setting.stages[bound_stage].indicators.get(indicator)?;
        let term = *bound.terms.iter().find(|term| term.factor > 0.0)?;
        let document = setting.standard.document().indicators.get(indicator)?;
        let rows = setting.rows(county, stage);
        if rows.is_empty() {
            return None;
        }
        let part = |row: &usize| setting.splitter.part(*row, stage);
        let resources = (rows.iter())
            .map(|row| bound.numerator(setting.schools, part(row), *row))
            .collect();
        let share = |row: &usize| {
            if term.is_shared {
                part(row).of(1.0)
            } else {
                1.0
            }
        };
        Some(Self {
            county,
            stage,
            indicator,
            bound_stage,
            weights: rows
                .iter()
                .map(|row| weight(setting, bound, stage, *row))
                .collect(),
            resources,
            shares: rows.iter().map(share).collect(),
            per: document.per,
            floor: document.floor.and_then(|floor| floor.get(stage)),
            cv_limit: document.cv_limit.and_then(|limit| limit.get(stage)),
            term,
            rows,
        })
    }

    /// The indicator as the standard writes it.
    pub(crate) fn document<'s>(&self, setting: &'s Setting<'_>) -> &'s IndicatorDocument {
        &setting.standard.document().indicators[self.indicator]
    }

    /// Whether more of the resource is better, so that adding some can help.
    pub(crate) fn more_is_better(&self, setting: &Setting<'_>) -> bool {
        self.document(setting).direction == Direction::AtLeast
    }

    /// The position, among the numeric columns, of the column that a change goes into.
    pub(crate) fn column(&self) -> usize {
        self.term.column
    }

    /// The resource that one unit of that column is.
    pub(crate) fn factor(&self) -> f64 {
        self.term.factor
    }

    /// The number of schools.
    pub(crate) fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether the stages of some school share the resource.
    pub(crate) fn is_shared(&self) -> bool {
        self.shares.iter().any(|share| *share != 1.0)
    }

    /// The place of the school in that row.
    pub(crate) fn place(&self, row: usize) -> Option<usize> {
        self.rows.iter().position(|known| *known == row)
    }

    /// What each school has at the stage after `units` more of the resource at each school: the bits that an
    /// assessment of the changed table computes.
    pub(crate) fn after(&self, setting: &Setting<'_>, units: &[f64]) -> Vec<f64> {
        let schools = units.iter().enumerate();
        schools
            .map(|(at, &more)| self.after_one(setting, at, more))
            .collect()
    }

    /// The same for the school at one place.
    pub(crate) fn after_one(&self, setting: &Setting<'_>, at: usize, more: f64) -> f64 {
        if more == 0.0 {
            return self.resources[at];
        }
        let row = self.rows[at];
        let bound = &setting.stages[self.bound_stage].indicators[self.indicator];
        let part = setting.splitter.part(row, self.stage);
        let delta = more / self.term.factor;
        bound.numerator_after(setting.schools, part, row, (self.term.column, delta))
    }

    /// How much of the resource one more in a numeric column is at the school at one place.
    pub(crate) fn counts(&self, setting: &Setting<'_>, at: usize, column: usize) -> f64 {
        let bound = &setting.stages[self.bound_stage].indicators[self.indicator];
        let part = setting.splitter.part(self.rows[at], self.stage);
        let terms = bound.terms.iter().filter(|term| term.column == column);
        terms
            .map(|term| match term.is_shared {
                true => part.of(term.factor),
                false => term.factor,
            })
            .sum()
    }

    /// Whether the column is what the resource is divided by.
    pub(crate) fn divides(&self, setting: &Setting<'_>, column: usize) -> bool {
        setting.stages[self.bound_stage].indicators[self.indicator].denominator == column
    }

    /// Resources for `per` units of weight.
    pub(crate) fn values(&self, resources: &[f64]) -> Vec<f64> {
        let pairs = resources.iter().zip(&self.weights);
        pairs
            .map(|(resource, weight)| resource * self.per / weight)
            .collect()
    }

    /// The coefficient of variation that an assessment finds for these resources; `None` where it is undefined.
    pub(crate) fn cv(&self, setting: &Setting<'_>, resources: &[f64]) -> Option<f64> {
        let values = self.values(resources);
        let sample = match setting.standard.document().dispersion.weights {
            Weights::Denominator => Sample::weighted(&values, &self.weights),
            Weights::Equal => Sample::new(&values),
        };
        setting.standard.measure().value(&sample.ok()?).ok()
    }

    /// Whether the coefficient of variation of these resources is at most `limit`, as an assessment decides it.
    pub(crate) fn is_within(&self, setting: &Setting<'_>, resources: &[f64], limit: f64) -> bool {
        self.cv(setting, resources)
            .is_some_and(|cv| at_most(cv, limit))
    }

    /// Which schools reach `floor` with these resources, as an assessment decides it.
    pub(crate) fn reaches(
        &self,
        setting: &Setting<'_>,
        resources: &[f64],
        floor: f64,
    ) -> Vec<bool> {
        let direction = self.document(setting).direction;
        let values = self.values(resources);
        (values.into_iter())
            .map(|value| direction.reaches(value, floor))
            .collect()
    }
}

/// What the school's resource is divided by.
fn weight(setting: &Setting<'_>, bound: &Bound, stage: Stage, row: usize) -> f64 {
    let value = setting.schools.numbers[bound.denominator].values[row];
    match bound.denominator_is_shared {
        true => setting.splitter.part(row, stage).of(value),
        false => value,
    }
}
