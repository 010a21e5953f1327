//! Cells that contradict each other.

use crate::words::education as phrases;
use crate::words::{Message, Name};

use super::super::cells::Numbers;
use super::super::columns::{Role, column};
use super::super::finding::{Finding, Findings};
use super::super::headings::Heading;
use super::super::membership::pupils_column;
use super::super::pupils::Pupils;
use super::super::scan;
use super::super::schools::Schools;
use super::super::{Category, Stage};
use super::parts;
use crate::parallel::{both, each};

pub(super) fn find(schools: &Schools<'_>, findings: &mut Findings) {
    let labels = || {
        let mut found = Findings::default();
        identities(schools, &mut found);
        missing_types(schools, &mut found);
        stages_of_types(schools, &mut found);
        found
    };
    let (of_labels, of_numbers) = both(labels, || of_numbers(schools));
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
        parts::larger_than_whole(schools, numbers, &mut found);
        parts::less_than_parts(schools, numbers, &mut found);
        found
    };
    each(&schools.numbers, of_column)
}

/// Each code once in the table; each name, where names stand for codes, once in its county.
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
    let holes = types
        .values
        .iter()
        .enumerate()
        .filter(|(_, value)| value.is_none());
    for (row, _) in holes.filter(|(row, _)| !types.is_flagged(*row)) {
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
    let lonely = |value: f64, pupils: f64| (value > 0.0) & nobody(pupils);
    if !scan::any_pair(&numbers.values, counted, lonely) {
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
        if lonely(*pair.0, *pair.1) && !pupils.is_flagged(row) {
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

/// Zero, or missing, which a table of several stages leaves blank where there is no such stage.
pub(super) fn nobody(pupils: f64) -> bool {
    pupils.is_nan() | (pupils == 0.0)
}

impl Schools<'_> {
    /// The error of a cell that must be filled in.
    pub(crate) fn missing_cell(&self, row: usize, heading: &Heading<'_>) -> Finding {
        self.rows
            .cell_error_with(&phrases::MISSING_CELL, row, heading, |message| message)
    }
}
