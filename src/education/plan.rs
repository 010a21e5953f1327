//! A standard bound to the columns of a table; what it needs and does not find is a finding.

use crate::words::Name;
use crate::words::education as phrases;

use super::cells::Numbers;
use super::finding::{Finding, Findings};
use super::membership::{Membership, pupils_column};
use super::schools::Schools;
use super::standard::{Indicator, Standard, Term};
use super::{Category, SchoolType, Stage};

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
pub(crate) fn demand(
    schools: &Schools<'_>,
    standard: &Standard,
    membership: &Membership,
    findings: &mut Findings,
) -> Vec<StagePlan> {
    demand_labels(schools, standard, findings);
    demand_pupils(schools, standard, membership, findings);
    demand_split(schools, standard, membership, findings);
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
    demand_cells(schools, &plans, membership, findings);
    plans
}

fn demand_labels(schools: &Schools<'_>, standard: &Standard, findings: &mut Findings) {
    if schools.rows.ids.is_none() {
        findings.add(schools.headings.missing("school_id", "school_id"));
    }
    for rule in standard
        .document()
        .exclusions
        .iter()
        .filter(|rule| !rule.optional)
    {
        let Some(heading) = schools.headings.find(&rule.column) else {
            let finding = schools.headings.missing(&rule.column, &rule.column);
            findings.add_once(finding);
            continue;
        };
        let texts = super::cells::Texts::of(heading.column);
        // A missing school type is found whatever the standard.
        let hole = |row: &usize| rule.column != "school_type" && texts.get(*row).is_none();
        for row in (0..schools.len()).filter(hole) {
            findings.add_once(schools.missing_cell(row, heading));
        }
    }
}

/// Every school has its pupils counted at each stage that its type teaches.
fn demand_pupils(
    schools: &Schools<'_>,
    standard: &Standard,
    membership: &Membership,
    findings: &mut Findings,
) {
    let stages = &standard.document().stages;
    let counted = stages
        .iter()
        .any(|stage| schools.find(&pupils_column(*stage)).is_some());
    let kept_out = |row: usize| {
        let found = membership
            .kept_out
            .binary_search_by_key(&row, |(row, _)| *row);
        found.is_ok_and(|at| {
            matches!(
                membership.kept_out[at].1,
                super::membership::KeptOut::Rule(_)
            )
        })
    };
    for &stage in stages {
        let id = pupils_column(stage);
        let teaches = |row: &usize| {
            (schools.school_type(*row))
                .is_some_and(|kind| kind.needs_every_stage() && kind.stages().contains(&stage))
        };
        let mut rows = (0..schools.len()).filter(teaches);
        match schools.find(&id) {
            Some(pupils) => {
                for row in rows.filter(|row| pupils.values[*row].is_nan() && !kept_out(*row)) {
                    demand_cell(schools, pupils, row, findings);
                }
            }
            None if !counted || rows.any(|row| !kept_out(row)) => {
                findings.add(schools.headings.missing(&id, &id));
            }
            None => {}
        }
    }
}

/// A school of several stages needs a type, and the standard weights for that type.
fn demand_split(
    schools: &Schools<'_>,
    standard: &Standard,
    membership: &Membership,
    findings: &mut Findings,
) {
    let weights = &standard.document().split.weights;
    for (row, &stages) in membership
        .stages
        .iter()
        .enumerate()
        .filter(|(_, bits)| **bits != 0)
    {
        let Some(kind) = schools.school_type(row) else {
            if stages.count_ones() > 1 {
                findings.add(schools.at_row(&phrases::SPLIT_NEEDS_TYPE, row, |message| message));
            }
            continue;
        };
        if kind.stages().len() > 1 && kind.is_through_train() {
            demand_other_stages(schools, standard, kind, row, findings);
        }
        if kind.stages().len() > 1 && stages.count_ones() > 1 && !weights.contains_key(&kind) {
            findings.add(schools.at_row(&phrases::NO_SPLIT_WEIGHTS, row, |message| {
                message
                    .with("type", kind.name())
                    .with("standard", standard.id())
            }));
        }
    }
}

/// The pupils of stages that the standard does not judge, but that share the school's resources.
fn demand_other_stages(
    schools: &Schools<'_>,
    standard: &Standard,
    kind: SchoolType,
    row: usize,
    findings: &mut Findings,
) {
    for &stage in kind
        .stages()
        .iter()
        .filter(|stage| !standard.document().stages.contains(stage))
    {
        let id = pupils_column(stage);
        match schools.find(&id) {
            None => findings.add_once(schools.headings.missing(&id, &id)),
            Some(pupils) if pupils.values[row].is_nan() => {
                demand_cell(schools, pupils, row, findings)
            }
            Some(_) => {}
        }
    }
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

/// Every cell that an indicator of a school uses is there, and divides by more than zero.
fn demand_cells(
    schools: &Schools<'_>,
    plans: &[StagePlan],
    membership: &Membership,
    findings: &mut Findings,
) {
    for plan in plans {
        for bound in &plan.indicators {
            for column in bound
                .terms
                .iter()
                .map(|term| term.column)
                .chain([bound.denominator])
            {
                let numbers = &schools.numbers[column];
                let holes = numbers
                    .values
                    .iter()
                    .enumerate()
                    .filter(|(_, value)| value.is_nan());
                for (row, _) in holes.filter(|(row, _)| membership.takes_part(*row, plan.stage)) {
                    demand_cell(schools, numbers, row, findings);
                }
            }
            if bound.denominator != plan.pupils {
                let numbers = &schools.numbers[bound.denominator];
                let zeros = numbers
                    .values
                    .iter()
                    .enumerate()
                    .filter(|(_, value)| **value == 0.0);
                for (row, _) in zeros.filter(|(row, _)| membership.takes_part(*row, plan.stage)) {
                    let phrase = &phrases::ZERO_DENOMINATOR;
                    findings.add_once(schools.rows.cell_error(phrase, row, &numbers.heading, 0.0));
                }
            }
        }
    }
}

fn demand_cell(schools: &Schools<'_>, numbers: &Numbers<'_>, row: usize, findings: &mut Findings) {
    if !numbers.is_flagged(row) {
        findings.add_once(schools.missing_cell(row, &numbers.heading));
    }
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

impl Schools<'_> {
    /// An error about a row.
    pub(crate) fn at_row(
        &self,
        phrase: &'static crate::words::Phrase,
        row: usize,
        fill: impl FnOnce(crate::words::Message) -> crate::words::Message,
    ) -> Finding {
        Finding::error(fill(self.rows.message(phrase, row))).at_row(row, self.rows.id(row))
    }
}
