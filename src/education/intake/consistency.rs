//! Cells that contradict each other.

use crate::education::columns::{Role, column, made_of_parts, pupils_column};
use crate::education::threshold::at_most;
use crate::education::{Category, Stage};
use crate::numeric::sum_of;
use crate::parallel::{both, each};
use crate::words::{Message, Name, Parameter, education as phrases};

use super::cells::Numbers;
use super::finding::{Finding, Findings};
use super::headings::Heading;
use super::pupils::Pupils;
use super::schools::Schools;
use super::{scan, wholes};

pub(super) fn find(schools: &Schools<'_>, findings: &mut Findings) {
    let labels = || {
        let mut found = Findings::default();
        identities(schools, &mut found);
        missing_types(schools, &mut found);
        stages_of_types(schools, &mut found);
        found
    };
    let (of_labels, of_numbers) = both(schools.cells(), labels, || of_numbers(schools));
    findings.append(of_labels);
    of_numbers
        .into_iter()
        .for_each(|found| findings.append(found));
}

/// What the columns of numbers contradict, column by column.
fn of_numbers(schools: &Schools<'_>) -> Vec<Findings> {
    let pupils = Pupils::of(schools);
    let of_column = |numbers: &Numbers<'_>| {
        let mut found = Findings::default();
        without_pupils(schools, numbers, &pupils, &mut found);
        larger_than_whole(schools, numbers, &mut found);
        less_than_parts(schools, numbers, &mut found);
        found
    };
    each(schools.cells(), &schools.numbers, of_column)
}

/// Each code is unique in the table; where names serve as codes, each is unique in its county.
fn identities(schools: &Schools<'_>, findings: &mut Findings) {
    let codes = schools.headings.find("school_id");
    let Some(heading) = codes.or_else(|| schools.headings.find("school_name")) else {
        return;
    };
    let (mut previous, mut in_order) = (None, true);
    for row in 0..schools.len() {
        let id = schools.id(row);
        if id.is_none() {
            findings.add(schools.missing_cell(row, heading));
        }
        in_order &= previous < id;
        previous = id;
    }
    // A table in the order of its codes, the usual case, needs no second look.
    if in_order {
        return;
    }
    if codes.is_some() {
        (schools.rows).find_duplicates(heading, 0..schools.len(), findings);
    } else {
        for county in 0..schools.counties.len() {
            let rows = schools.counties.rows(county);
            schools.rows.find_duplicates(heading, rows, findings);
        }
    }
}

fn missing_types(schools: &Schools<'_>, findings: &mut Findings) {
    let Some(types) = &schools.types else { return };
    let missing = types
        .values
        .iter()
        .enumerate()
        .filter(|(_, value)| value.is_none());
    for (row, _) in missing.filter(|(row, _)| !types.is_flagged(*row)) {
        findings.add(schools.missing_cell(row, &types.heading));
    }
}

/// Classes, teachers or other resources where no pupils are.
fn without_pupils(
    schools: &Schools<'_>,
    numbers: &Numbers<'_>,
    pupils: &Pupils<'_>,
    findings: &mut Findings,
) {
    let Some(entry) = column(numbers.id()) else {
        return;
    };
    if matches!(entry.role, Role::Pupils(_)) {
        return;
    }
    let Some(counted) = pupils.of_stage(entry.stage()) else {
        return;
    };
    let without = |value: f64, pupils: f64| (value > 0.0) & no_pupils(pupils);
    if !scan::any_pair(&numbers.values, counted, without) {
        return;
    }
    let name = match entry.stage() {
        Some(stage) => Name {
            id: pupils_column(stage).into(),
            en: format!("{} pupils", stage.name().en).into(),
            zh: format!("{}在校生", stage.name().zh).into(),
        },
        None => Name::new("pupils", "pupils", "在校生"),
    };
    for (row, pair) in numbers.values.iter().zip(counted).enumerate() {
        let counts = entry.stage().is_some() || !are_uncounted(schools, row);
        if without(*pair.0, *pair.1) && counts && !pupils.is_flagged(row) {
            let fill = |message: Message| message.with("pupils", name.clone()).with("got", *pair.0);
            let phrase = &phrases::RESOURCES_WITHOUT_PUPILS;
            findings.add(
                schools
                    .rows
                    .cell_error_with(phrase, row, &numbers.heading, fill),
            );
        }
    }
}

/// Whether the table counts pupils by stage, and none of the stages of a school: a senior secondary school in a table of
/// the compulsory stages.
fn are_uncounted(schools: &Schools<'_>, row: usize) -> bool {
    let lacks = |stage: &Stage| schools.find(&pupils_column(*stage)).is_none();
    let kind = schools.school_type(row);
    schools.find("pupils").is_none() && kind.is_some_and(|kind| kind.stages().iter().all(lacks))
}

fn stages_of_types(schools: &Schools<'_>, findings: &mut Findings) {
    for &stage in Stage::ALL {
        let Some(pupils) = schools.find(&pupils_column(stage)) else {
            continue;
        };
        for (row, value) in pupils
            .values
            .iter()
            .enumerate()
            .filter(|(_, value)| **value > 0.0)
        {
            let Some(kind) = schools.school_type(row) else {
                continue;
            };
            if !kind.stages().contains(&stage) {
                let fill = |message: Message| message.with("type", kind.name()).with("got", *value);
                let phrase = &phrases::STAGE_NOT_OF_TYPE;
                findings.add(
                    schools
                        .rows
                        .cell_error_with(phrase, row, &pupils.heading, fill),
                );
            }
        }
    }
}

/// Zero or missing: a table of several stages leaves the cell empty where a school lacks the stage.
pub(crate) fn no_pupils(pupils: f64) -> bool {
    pupils.is_nan() | (pupils == 0.0)
}

impl Schools<'_> {
    /// The error of a cell that must be filled in.
    pub(crate) fn missing_cell(&self, row: usize, heading: &Heading<'_>) -> Finding {
        self.rows
            .cell_error_with(&phrases::MISSING_CELL, row, heading, |message| message)
    }
}

/// Teachers above the required degree are teachers; indoor sports rooms are rooms.
pub(super) fn larger_than_whole(
    schools: &Schools<'_>,
    part: &Numbers<'_>,
    findings: &mut Findings,
) {
    let exceeds = |value: f64, limit: f64| value > limit;
    let candidates = wholes::candidates(schools, part.id());
    let any = |whole: &&Numbers<'_>| scan::any_pair(&part.values, &whole.values, exceeds);
    if !candidates.iter().any(any) {
        return;
    }
    for row in 0..schools.len() {
        for whole in wholes::exceeded(schools, part, row) {
            let fill = |message: Message| {
                message
                    .with("whole", whole.heading.text)
                    .with("expected", whole.values[row])
                    .with("got", part.values[row])
            };
            let phrase = &phrases::PART_EXCEEDS_WHOLE;
            findings.add(
                schools
                    .rows
                    .cell_error_with(phrase, row, &part.heading, fill),
            );
        }
    }
}

/// The pupils of the stages of a school are not more than its pupils; where those of one stage alone
/// are, that has been said.
pub(super) fn less_than_parts(schools: &Schools<'_>, whole: &Numbers<'_>, findings: &mut Findings) {
    let made_of = made_of_parts().iter().find(|(id, _)| *id == whole.id());
    let Some((_, ids)) = made_of else { return };
    let parts: Vec<&Numbers<'_>> = ids.iter().filter_map(|id| schools.find(id)).collect();
    if parts.len() < 2 {
        return;
    }
    for row in 0..schools.len() {
        let limit = whole.values[row];
        let there = || parts.iter().filter(|part| !part.values[row].is_nan());
        let together = sum_of(there().map(|part| part.values[row]));
        let alone = |part: &&Numbers<'_>| part.values[row] > limit;
        if limit.is_nan() || at_most(together, limit) || there().any(alone) {
            continue;
        }
        let names: Vec<Parameter> = there().map(|part| part.heading.text.into()).collect();
        let fill = |message: Message| {
            message
                .with("parts", names)
                .with("expected", together)
                .with("got", limit)
        };
        let phrase = &phrases::PARTS_EXCEED_WHOLE;
        findings.add(
            schools
                .rows
                .cell_error_with(phrase, row, &whole.heading, fill),
        );
    }
}
