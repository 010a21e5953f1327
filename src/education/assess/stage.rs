//! The figures of one stage of one county.

use crate::education::Stage;
use crate::education::standard::{
    CountyRuleKind, Direction, IndicatorDocument, SchoolRule, Standard, Weights,
};
use crate::education::threshold::at_most;
use crate::measure::Statistic;
use crate::numeric;
use crate::sample::Sample;

use super::columns::StageSchools;

/// Buffers reused from county to county, so that the hot path allocates little.
#[derive(Debug, Default)]
pub(super) struct Scratch {
    values: Vec<f64>,
    met: Vec<u32>,
    rest_reached: Vec<bool>,
}

/// The figures of one stage of one county; school by school nothing is kept that the
/// [columns](super::columns) have, since few readers ask for all of it.
#[derive(Debug, Clone)]
pub(super) struct StageFigures {
    pub(super) stage: Stage,
    pub(super) indicators: Vec<IndicatorFigures>,
    /// How many schools there are.
    pub(super) schools: usize,
    /// How many of them fail the school rule.
    pub(super) failing: usize,
}

/// The figures of one indicator.
#[derive(Debug, Clone)]
pub(super) struct IndicatorFigures {
    /// The ratio of totals.
    pub(super) value: f64,
    /// The coefficient of variation; `None` where no school has any of the resource.
    pub(super) cv: Option<f64>,
    /// How many schools reach the floor.
    pub(super) met: usize,
}

impl StageFigures {
    pub(super) fn of(
        standard: &Standard,
        schools: &StageSchools<'_>,
        scratch: &mut Scratch,
    ) -> Self {
        let count = schools.len();
        scratch.met.clear();
        scratch.met.resize(count, 0);
        scratch.rest_reached.clear();
        scratch.rest_reached.resize(count, true);
        let pupils = numeric::sum(schools.pupils().into());
        let indicators = (standard.document().indicators.iter().enumerate())
            .map(|(at, document)| {
                let (resources, divided_by) = (schools.resources(at), schools.divided_by(at));
                scratch.values.clear();
                let values = ratios(resources, divided_by, document.per);
                scratch.values.extend(values);
                let divisor = schools.own_denominators(at);
                let divisor = divisor.map_or(pupils, |own| numeric::sum(own.into()));
                IndicatorFigures {
                    value: numeric::sum(resources.into()) * document.per / divisor,
                    cv: coefficient(standard, &scratch.values, divided_by),
                    met: judge(standard, document, schools.stage(), scratch),
                }
            })
            .collect();
        let failing = match &standard.document().school_rule {
            Some(rule) => (scratch.met.iter().zip(&scratch.rest_reached))
                .filter(|(met, rest)| !passes(rule, **met as usize, **rest))
                .count(),
            None => 0,
        };
        Self {
            stage: schools.stage(),
            indicators,
            schools: count,
            failing,
        }
    }
}

/// Each school's value: multiplied before it is divided, so that 42 teachers for 1000 pupils are the
/// 4.2 per 100 that the standard writes.
pub(super) fn ratios<'a>(
    resources: &'a [f64],
    denominators: &'a [f64],
    per: f64,
) -> impl Iterator<Item = f64> + 'a {
    resources
        .iter()
        .zip(denominators)
        .map(move |(resource, divided_by)| resource * per / divided_by)
}

/// Counts for each school the floors it reaches; returns how many schools reach this floor.
fn judge(
    standard: &Standard,
    document: &IndicatorDocument,
    stage: Stage,
    scratch: &mut Scratch,
) -> usize {
    let Some(floor) = document.floor.and_then(|floor| floor.get(stage)) else {
        return 0;
    };
    let rule = standard.document().school_rule.as_ref();
    // Without a rule any value will do.
    let rest = match (rule, document.direction) {
        (Some(rule), _) => document.rest_floor(floor, rule),
        (None, Direction::AtLeast) => f64::NEG_INFINITY,
        (None, Direction::AtMost) => f64::INFINITY,
    };
    let reaches = |value, bound| document.direction.reaches(value, bound);
    scratch.count(|value| (reaches(value, floor), reaches(value, rest)))
}

impl Scratch {
    /// Counts for each school one floor more where its value reaches it, and whether it comes near
    /// enough where not; without a branch, since no processor can guess which school does.
    fn count(&mut self, reaches: impl Fn(f64) -> (bool, bool)) -> usize {
        let mut reached = 0;
        let schools = self.met.iter_mut().zip(&mut self.rest_reached);
        for (value, (met, rest_reached)) in self.values.iter().zip(schools) {
            let (floor, rest) = reaches(*value);
            *met += u32::from(floor);
            *rest_reached &= floor | rest;
            reached += u32::from(floor);
        }
        reached as usize
    }
}

/// Whether a school that reaches `met` floors, and with the others comes near enough or not, passes.
pub(super) fn passes(rule: &SchoolRule, met: usize, rest_reached: bool) -> bool {
    met >= rule.at_least && rest_reached
}

pub(super) fn coefficient(
    standard: &Standard,
    values: &[f64],
    denominators: &[f64],
) -> Option<f64> {
    let sample = match standard.document().dispersion.weights {
        Weights::Denominator => Sample::weighted(values, denominators),
        Weights::Equal => Sample::new(values),
    };
    // The table was checked, so the only remaining error is a mean of zero.
    standard.measure().value(&sample.ok()?).ok()
}

impl StageFigures {
    /// The mean of the coefficients, where the standard judges that.
    pub(super) fn composite(&self, standard: &Standard) -> Option<Option<f64>> {
        if standard.document().county_rule.kind != CountyRuleKind::MeanCv {
            return None;
        }
        let all: Option<Vec<f64>> = self.indicators.iter().map(|figures| figures.cv).collect();
        Some(all.map(|all| numeric::sum(all.as_slice().into()) / all.len() as f64))
    }

    /// Whether every coefficient, or their mean, is within its limit.
    pub(super) fn differences_pass(&self, standard: &Standard) -> bool {
        let document = standard.document();
        match self.composite(standard) {
            Some(mean) => {
                let limit = document
                    .county_rule
                    .limit
                    .and_then(|limit| limit.get(self.stage));
                within(mean, limit)
            }
            None => {
                (self.indicators.iter().zip(&document.indicators)).all(|(figures, indicator)| {
                    within(
                        figures.cv,
                        indicator.cv_limit.and_then(|limit| limit.get(self.stage)),
                    )
                })
            }
        }
    }

    /// Whether the stage meets all requirements of the standard.
    pub(super) fn passes(&self, standard: &Standard) -> bool {
        self.failing == 0 && self.differences_pass(standard)
    }
}

/// Whether a coefficient is within its limit; an undefined one is not.
pub(super) fn within(cv: Option<f64>, limit: Option<f64>) -> bool {
    match (cv, limit) {
        (Some(cv), Some(limit)) => at_most(cv, limit),
        (None, _) => false,
        (Some(_), None) => true,
    }
}

impl IndicatorDocument {
    /// What an indicator below its floor must still reach.
    pub(super) fn rest_floor(&self, floor: f64, rule: &SchoolRule) -> f64 {
        match self.direction {
            Direction::AtLeast => floor * rule.rest_floor_pct / 100.0,
            // A required part of 0% is always reached.
            Direction::AtMost if rule.rest_floor_pct == 0.0 => f64::INFINITY,
            Direction::AtMost => floor * 100.0 / rule.rest_floor_pct,
        }
    }
}
