//! What a standard needs of a table; each column or cell that is not there is a finding.

use crate::words::education as phrases;
use crate::words::{Message, Phrase};

use super::cells::{Numbers, Texts};
use super::columns::column;
use super::finding::{Finding, Findings};
use super::membership::{KeptOut, Membership, pupils_column};
use super::plan::{Bound, StagePlan, indicator_name};
use super::schools::Schools;
use super::standard::Standard;
use super::{Category, SchoolType, Stage};

/// Codes, the columns that keep schools out, pupils, and what dividing shared resources takes.
pub(crate) fn labels_and_pupils(
    schools: &Schools<'_>,
    standard: &Standard,
    membership: &Membership,
    findings: &mut Findings,
) {
    demand_labels(schools, standard, findings);
    demand_pupils(schools, standard, membership, findings);
    demand_split(schools, standard, membership, findings);
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
        let texts = Texts::of(heading.column);
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
        found.is_ok_and(|at| matches!(membership.kept_out[at].1, KeptOut::Rule(_)))
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
    let counted: Vec<&Numbers<'_>> = Stage::ALL
        .iter()
        .filter_map(|stage| schools.find(&pupils_column(*stage)))
        .collect();
    let taking_part = membership
        .stages
        .iter()
        .enumerate()
        .filter(|(_, stages)| **stages != 0);
    for (row, _) in taking_part {
        let kind = schools.school_type(row);
        if let Some(kind) = kind.filter(|kind| kind.is_through_train()) {
            demand_other_stages(schools, standard, kind, row, findings);
        }
        let stages = counted
            .iter()
            .filter(|pupils| pupils.values[row] > 0.0)
            .count();
        if stages < 2 || kind.is_some_and(|kind| weights.contains_key(&kind)) {
            continue;
        }
        findings.add(match kind {
            None => schools.at_row(&phrases::SPLIT_NEEDS_TYPE, row, |message| message),
            Some(kind) => schools.at_row(&phrases::NO_SPLIT_WEIGHTS, row, |message| {
                message
                    .with("type", kind.name())
                    .with("standard", standard.id())
            }),
        });
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

/// Every cell that an indicator of a school uses is there, divides by more than zero, and adds up to
/// no less than zero.
pub(crate) fn cells(
    schools: &Schools<'_>,
    standard: &Standard,
    plan: &StagePlan,
    membership: &Membership,
    findings: &mut Findings,
) {
    let taking_part: Vec<usize> = (0..schools.len())
        .filter(|row| membership.takes_part(*row, plan.stage))
        .collect();
    for (place, bound) in plan.indicators.iter().enumerate() {
        for column in bound
            .terms
            .iter()
            .map(|term| term.column)
            .chain([bound.denominator])
        {
            let numbers = &schools.numbers[column];
            for &row in taking_part
                .iter()
                .filter(|row| numbers.values[**row].is_nan())
            {
                demand_cell(schools, numbers, row, findings);
            }
        }
        let divisor = &schools.numbers[bound.denominator];
        for &row in taking_part
            .iter()
            .filter(|row| divisor.values[**row] == 0.0)
        {
            let phrase = &phrases::ZERO_DENOMINATOR;
            findings.add_once(schools.rows.cell_error(phrase, row, &divisor.heading, 0.0));
        }
        if bound.terms.iter().any(|term| term.factor < 0.0) {
            demand_no_negative(schools, standard, place, bound, &taking_part, findings);
        }
    }
}

/// A signed sum below zero; where a part larger than its whole makes it so, that has been said.
fn demand_no_negative(
    schools: &Schools<'_>,
    standard: &Standard,
    place: usize,
    bound: &Bound,
    taking_part: &[usize],
    findings: &mut Findings,
) {
    let said = |row: usize| {
        bound.terms.iter().any(|term| {
            let part = &schools.numbers[term.column];
            let whole = column(part.id()).and_then(|entry| schools.find(entry.part_of?));
            whole.is_some_and(|whole| part.values[row] > whole.values[row])
        })
    };
    for &row in taking_part {
        let terms = bound.terms.iter();
        let sum: f64 = terms
            .map(|term| term.factor * schools.numbers[term.column].values[row])
            .sum();
        if sum < 0.0 && !said(row) {
            findings.add_once(
                schools.at_row(&phrases::NEGATIVE_NUMERATOR, row, |message| {
                    message
                        .with("indicator", indicator_name(standard, place))
                        .with("got", sum)
                }),
            );
        }
    }
}

fn demand_cell(schools: &Schools<'_>, numbers: &Numbers<'_>, row: usize, findings: &mut Findings) {
    if !numbers.is_flagged(row) {
        findings.add_once(schools.missing_cell(row, &numbers.heading));
    }
}

impl Schools<'_> {
    /// An error about a row.
    pub(crate) fn at_row(
        &self,
        phrase: &'static Phrase,
        row: usize,
        fill: impl FnOnce(Message) -> Message,
    ) -> Finding {
        Finding::error(fill(self.rows.message(phrase, row))).at_row(row, self.rows.id(row))
    }
}
