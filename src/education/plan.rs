//! A standard bound to the columns of a table; what it needs and does not find is a finding.

use crate::words::Name;

use super::Stage;
use super::demand;
use super::finding::Findings;
use super::membership::{Membership, pupils_column};
use super::schools::Schools;
use super::standard::{Indicator, Standard, Term};

/// A stage with its columns found.
#[derive(Debug)]
pub(crate) struct StagePlan {
    pub(crate) stage: Stage,
    /// Where the pupils of the stage stand among the schools' numbers.
    pub(crate) pupils: usize,
    /// In the order of the standard.
    pub(crate) indicators: Vec<Bound>,
}

/// An indicator with its columns found.
#[derive(Debug)]
pub(crate) struct Bound {
    pub(crate) terms: Vec<BoundTerm>,
    pub(crate) denominator: usize,
    pub(crate) denominator_is_shared: bool,
    /// Which of the standard's ways to the numerator is used.
    pub(crate) way: usize,
}

/// A term with its column found.
#[derive(Debug, Clone, Copy)]
pub(crate) struct BoundTerm {
    pub(crate) factor: f64,
    /// Where the column stands among the schools' numbers.
    pub(crate) column: usize,
    /// Whether the stages of a school share it.
    pub(crate) is_shared: bool,
}

/// Binds the standard to the table and demands every column and cell that it needs.
pub(crate) fn bind_all(
    schools: &Schools<'_>,
    standard: &Standard,
    membership: &Membership,
    findings: &mut Findings,
) -> Vec<StagePlan> {
    demand::labels_and_pupils(schools, standard, membership, findings);
    let mut plans = Vec::new();
    for &stage in &standard.document().stages {
        if !membership.has(stage) {
            continue;
        }
        let Some(pupils) = schools.position(&pupils_column(stage)) else {
            continue;
        };
        let bound: Vec<Option<Bound>> = (standard.indicators().iter())
            .map(|indicator| bind(schools, indicator, stage, findings))
            .collect();
        if let Some(indicators) = bound.into_iter().collect() {
            plans.push(StagePlan {
                stage,
                pupils,
                indicators,
            });
        }
    }
    for plan in &plans {
        demand::cells(schools, standard, plan, membership, findings);
    }
    plans
}

/// The indicator's columns at the stage, by the first way for which the table has all of them;
/// without one, what the way that comes closest misses is found.
fn bind(
    schools: &Schools<'_>,
    indicator: &Indicator,
    stage: Stage,
    findings: &mut Findings,
) -> Option<Bound> {
    let missing = |terms: &[Term]| -> Vec<String> {
        let ids = terms.iter().map(|term| term.column.at(stage));
        ids.filter(|id| schools.position(id).is_none()).collect()
    };
    let ways = indicator.numerators.iter().enumerate();
    let (way, terms) = ways.min_by_key(|(_, terms)| missing(terms).len())?;
    let denominator = indicator.denominator.at(stage);
    let place = schools.position(&denominator);
    let mut absent = missing(terms);
    absent.extend(place.is_none().then_some(denominator));
    for id in &absent {
        findings.add_once(schools.headings.missing(id, id));
    }
    let terms = terms.iter().map(|term| {
        let column = schools.position(&term.column.at(stage))?;
        Some(BoundTerm {
            factor: term.factor,
            column,
            is_shared: term.column.is_shared(),
        })
    });
    Some(Bound {
        terms: terms.collect::<Option<_>>()?,
        denominator: place?,
        denominator_is_shared: indicator.denominator.is_shared(),
        way,
    })
}

/// Which of the standard's ways to each numerator the table allowed.
#[derive(Debug, Clone)]
pub(crate) struct WaysUsed {
    pub(crate) stage: Stage,
    pub(crate) ways: Vec<usize>,
}

/// The ways that the plans use.
pub(crate) fn ways_used(plans: &[StagePlan]) -> Vec<WaysUsed> {
    let ways = |plan: &StagePlan| plan.indicators.iter().map(|bound| bound.way).collect();
    plans
        .iter()
        .map(|plan| WaysUsed {
            stage: plan.stage,
            ways: ways(plan),
        })
        .collect()
}

/// The name of an indicator in both languages.
pub(crate) fn indicator_name(standard: &Standard, place: usize) -> Name {
    let indicator = &standard.document().indicators[place];
    Name {
        id: indicator.code.clone().into(),
        en: format!("{} {}", indicator.code, indicator.name.en).into(),
        zh: format!("{} {}", indicator.code, indicator.name.zh).into(),
    }
}
