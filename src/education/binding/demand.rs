//! What a standard requires of a table; each missing column or cell is a finding.

use std::collections::BTreeSet;

use crate::education::columns::pupils_column;
use crate::education::intake::cells::Numbers;
use crate::education::intake::finding::{Finding, Findings};
use crate::education::intake::schools::Schools;
use crate::education::intake::wholes;
use crate::education::standard::Standard;
use crate::education::{Category, SchoolType, Stage};
use crate::table::Texts;
use crate::words::{Message, Phrase, education as phrases};

use super::columns::{Bound, divides};
use super::membership::Membership;
use super::split::Splitter;

/// Codes, the columns that keep schools out, pupils, and what dividing shared resources takes.
pub(crate) fn labels_and_pupils(
    schools: &Schools<'_>,
    standard: &Standard,
    membership: &Membership,
    findings: &mut Findings,
) {
    demand_labels(schools, standard, membership, findings);
    demand_pupils(schools, standard, membership, findings);
    demand_split(schools, standard, membership, findings);
}

fn demand_labels(
    schools: &Schools<'_>,
    standard: &Standard,
    membership: &Membership,
    findings: &mut Findings,
) {
    if schools.rows.ids.is_none() {
        findings.add(schools.headings.missing("school_id", "school_id"));
    }
    for rule in &standard.document().exclusions {
        let Some(heading) = schools.headings.find(&rule.column) else {
            if !rule.optional {
                let finding = schools.headings.missing(&rule.column, &rule.column);
                findings.add_once(finding);
            }
            continue;
        };
        // A missing school type is found whatever the standard.
        if rule.column == "school_type" {
            continue;
        }
        let texts = Texts::of(heading.column);
        // A school that another rule keeps out needs no further reason.
        let missing = |row: &usize| texts.get(*row).is_none() && !membership.is_ruled_out(*row);
        for row in (0..schools.len()).filter(missing) {
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
    for &stage in stages {
        let id = pupils_column(stage);
        let teaches = |row: &usize| {
            (schools.school_type(*row))
                .is_some_and(|kind| kind.needs_every_stage() && kind.stages().contains(&stage))
        };
        let mut rows = (0..schools.len()).filter(teaches);
        match schools.find(&id) {
            Some(pupils) if !pupils.has_missing => {}
            Some(pupils) => {
                for row in rows
                    .filter(|row| pupils.values[*row].is_nan() && !membership.is_ruled_out(*row))
                {
                    demand_cell(schools, pupils, row, findings);
                }
            }
            None if !counted || rows.any(|row| !membership.is_ruled_out(row)) => {
                findings.add_once(schools.headings.missing(&id, &id));
            }
            None => {}
        }
    }
}

/// A school of several stages needs a type, and the standard weights for that type, where something
/// that its stages share is to be divided.
fn demand_split(
    schools: &Schools<'_>,
    standard: &Standard,
    membership: &Membership,
    findings: &mut Findings,
) {
    if !divides(schools, standard) {
        return;
    }
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
                    .with("key", kind.name().id.as_ref())
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

/// What the indicators of a stage need of the cells of the schools that take part in it.
pub(crate) struct Cells<'s> {
    pub(crate) schools: &'s Schools<'s>,
    pub(crate) standard: &'s Standard,
    pub(crate) stage: Stage,
    pub(crate) taking_part: Vec<usize>,
}

impl Cells<'_> {
    /// Every cell is present, every denominator above zero, every numerator zero or more.
    pub(crate) fn find(
        &self,
        bound: &[Option<Bound>],
        splitter: &Splitter<'_>,
        findings: &mut Findings,
    ) {
        let divisors: BTreeSet<usize> = (bound.iter().flatten())
            .map(|bound| bound.denominator)
            .collect();
        let terms = bound.iter().flatten().flat_map(|bound| &bound.terms);
        let mut columns = divisors.clone();
        columns.extend(terms.map(|term| term.column));
        for column in columns {
            self.filled(&self.schools.numbers[column], findings);
        }
        for divisor in divisors {
            self.no_zero(&self.schools.numbers[divisor], findings);
        }
        for (place, bound) in bound.iter().enumerate() {
            let Some(bound) = bound else { continue };
            if bound.subtracts() {
                self.no_negative(place, bound, splitter, findings);
            }
        }
    }

    fn filled(&self, numbers: &Numbers<'_>, findings: &mut Findings) {
        if !numbers.has_missing {
            return;
        }
        let missing = self.taking_part.iter();
        for &row in missing.filter(|row| numbers.values[**row].is_nan()) {
            demand_cell(self.schools, numbers, row, findings);
        }
    }

    fn no_zero(&self, divisor: &Numbers<'_>, findings: &mut Findings) {
        let rows = self.taking_part.iter();
        for &row in rows.filter(|row| divisor.values[**row] == 0.0) {
            let rows = &self.schools.rows;
            let phrase = &phrases::ZERO_DENOMINATOR;
            findings.add_once(rows.cell_error(phrase, row, &divisor.heading, 0.0));
        }
    }

    /// A signed sum below zero, unless a part larger than its whole, already reported, is the cause.
    fn no_negative(
        &self,
        place: usize,
        bound: &Bound,
        splitter: &Splitter<'_>,
        findings: &mut Findings,
    ) {
        let numbers = &self.schools.numbers;
        let is_reported = |row: usize| {
            bound
                .terms
                .iter()
                .any(|term| !wholes::exceeded(self.schools, &numbers[term.column], row).is_empty())
        };
        for &row in &self.taking_part {
            let got = bound.numerator(self.schools, splitter.part(row, self.stage), row);
            if got < 0.0 && !is_reported(row) {
                let fill = |message: Message| {
                    message
                        .with("stage", self.stage.name())
                        .with("indicator", self.standard.indicator_name(place))
                        .with("got", got)
                };
                let finding = self.schools.at_row(&phrases::NEGATIVE_NUMERATOR, row, fill);
                findings.add(finding);
            }
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
        Finding::error(fill(self.rows.message(phrase, row)))
            .at_row(self.rows.number(row), self.rows.id(row))
    }
}
