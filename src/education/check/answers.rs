//! Answers to items that the table of schools contradicts.

use crate::education::figures::rounded;
use crate::education::intake::finding::{Finding, Findings};
use crate::education::intake::schools::Schools;
use crate::education::items::answers::Answers;
use crate::education::items::reading::{Answer, name_of};
use crate::education::standard::{Largest, Standard};
use crate::words::{Name, education as phrases};

pub(super) fn warn(
    schools: &Schools<'_>,
    answers: &Answers,
    standard: &Standard,
    findings: &mut Findings,
) {
    for county in 0..schools.counties.len() {
        for (question, answer) in standard.questions().iter().zip(answers.of(county)) {
            let test = question.test(standard.document());
            let largest = test.and_then(|test| test.largest.as_ref());
            let (Some(largest), Some(Answer::Number(got))) = (largest, answer) else {
                continue;
            };
            if let Some((row, value)) =
                of_county(schools, county, largest).filter(|(_, value)| *value > got)
            {
                let name = name_of(question, standard.document());
                findings.add(contradicted(schools, name, row, value, got));
            }
        }
    }
}

/// The school with the largest value, and the value; of equal ones the first.
fn of_county(schools: &Schools<'_>, county: usize, largest: &Largest) -> Option<(usize, f64)> {
    let mut found: Option<(usize, f64)> = None;
    for row in schools.counties.rows(county) {
        let is_meant = largest.types.is_empty()
            || schools
                .school_type(row)
                .is_some_and(|kind| largest.types.contains(&kind));
        let value = is_meant.then(|| value(schools, row, largest)).flatten();
        if let Some(value) = value.filter(|value| found.is_none_or(|(_, most)| *value > most)) {
            found = Some((row, value));
        }
    }
    found
}

fn value(schools: &Schools<'_>, row: usize, largest: &Largest) -> Option<f64> {
    let parts: Vec<f64> = (largest.of.iter())
        .filter_map(|id| schools.number(id, row))
        .collect();
    let sum = (!parts.is_empty()).then(|| crate::numeric::sum_of(parts))?;
    let value = match &largest.per {
        Some(per) => sum / schools.number(per, row)?,
        None => sum,
    };
    value.is_finite().then_some(value)
}

fn contradicted(schools: &Schools<'_>, item: Name, row: usize, value: f64, got: f64) -> Finding {
    let message = (schools.rows.message(&phrases::ITEM_CONTRADICTED, row))
        .with("item", item)
        .with("got", got)
        .with("shown", rounded(value))
        .with("expected", value.ceil());
    Finding::warning(message).at_row(schools.rows.number(row), schools.id(row))
}
