//! Warnings: values that are possible, but unusual.

use crate::education::columns::{Role, column};
use crate::education::figures::{rounded, upper_median};
use crate::education::intake::cells::Numbers;
use crate::education::intake::consistency::no_pupils;
use crate::education::intake::finding::{Finding, Findings};
use crate::education::intake::pupils::Pupils;
use crate::education::intake::schools::Schools;
use crate::words::{Message, Phrase, education as phrases};

/// Classes larger than this are rarely real.
const LARGEST_CLASS: f64 = 100.0;
/// How many times the median is far from it.
const FAR: f64 = 10.0;
/// A median of fewer schools is not informative.
const FEWEST_FOR_MEDIAN: usize = 5;

pub(super) fn warn(schools: &Schools<'_>, findings: &mut Findings) {
    let pupils = Pupils::of(schools);
    super::whole::warn(schools, findings);
    super::magnitude::warn(schools, &pupils, findings);
    without_anything(schools, &pupils, findings);
    for numbers in &schools.numbers {
        let Some(entry) = column(numbers.id()) else {
            continue;
        };
        let Some(counted) = pupils.of_stage(entry.stage()) else {
            continue;
        };
        match entry.role {
            Role::Classes(_) => large_classes(schools, numbers, counted, findings),
            Role::Teachers(_) => no_teachers(schools, numbers, counted, findings),
            _ => {}
        }
        if !matches!(entry.role, Role::Pupils(_)) {
            far_from_median(schools, numbers, counted, findings);
        }
    }
}

fn warning(
    schools: &Schools<'_>,
    phrase: &'static Phrase,
    row: usize,
    numbers: &Numbers<'_>,
    fill: impl FnOnce(Message) -> Message,
) -> Finding {
    let heading = &numbers.heading;
    let message = schools
        .rows
        .message(phrase, row)
        .with("column", heading.text);
    Finding::warning(fill(message))
        .at_column(heading.text, heading.position)
        .at_row(schools.rows.number(row), schools.id(row))
}

/// Neither pupils nor resources; resources without pupils are an error.
fn without_anything(schools: &Schools<'_>, pupils: &Pupils<'_>, findings: &mut Findings) {
    let Some(counted) = pupils.of_stage(None) else {
        return;
    };
    let resources: Vec<&Numbers<'_>> = (schools.numbers.iter())
        .filter(|numbers| {
            column(numbers.id()).is_some_and(|entry| !matches!(entry.role, Role::Pupils(_)))
        })
        .collect();
    let given = |row: usize| {
        resources
            .iter()
            .filter_map(|numbers| numbers.get(row))
            .any(|value| value > 0.0)
    };
    let empty = counted
        .iter()
        .enumerate()
        .filter(|(_, count)| no_pupils(**count));
    for (row, _) in empty.filter(|(row, _)| !pupils.is_flagged(*row) && !given(*row)) {
        let message = schools.rows.message(&phrases::NO_PUPILS, row);
        findings.add(Finding::warning(message).at_row(schools.rows.number(row), schools.id(row)));
    }
}

fn large_classes(
    schools: &Schools<'_>,
    classes: &Numbers<'_>,
    pupils: &[f64],
    findings: &mut Findings,
) {
    for (row, (&classes_here, &pupils)) in classes.values.iter().zip(pupils).enumerate() {
        if classes_here > 0.0 && pupils > LARGEST_CLASS * classes_here {
            findings.add(warning(
                schools,
                &phrases::LARGE_CLASS,
                row,
                classes,
                |message| {
                    let size = pupils / classes_here;
                    message
                        .with("expected", LARGEST_CLASS)
                        .with("shown", rounded(size))
                        .with("got", size)
                },
            ));
        }
    }
}

fn no_teachers(
    schools: &Schools<'_>,
    teachers: &Numbers<'_>,
    pupils: &[f64],
    findings: &mut Findings,
) {
    for (row, (&teachers_here, &pupils)) in teachers.values.iter().zip(pupils).enumerate() {
        if teachers_here == 0.0 && pupils > 0.0 {
            findings.add(warning(
                schools,
                &phrases::NO_TEACHERS,
                row,
                teachers,
                |message| message.with("pupils", pupils),
            ));
        }
    }
}

/// At least ten times the county median per pupil, or at most a tenth of it. Zero is not a warning: a
/// school without backbone teachers is a fact, not a slip.
fn far_from_median(
    schools: &Schools<'_>,
    numbers: &Numbers<'_>,
    pupils: &[f64],
    findings: &mut Findings,
) {
    let mut ratios: Vec<(usize, f64)> = Vec::new();
    let mut sorted: Vec<f64> = Vec::new();
    for county in 0..schools.counties.len() {
        ratios.clear();
        ratios.extend(schools.counties.rows(county).filter_map(|row| {
            let ratio = numbers.values.get(row)? / pupils.get(row)?;
            ratio.is_finite().then_some((row, ratio))
        }));
        if ratios.len() < FEWEST_FOR_MEDIAN {
            continue;
        }
        sorted.clear();
        sorted.extend(ratios.iter().map(|(_, ratio)| *ratio));
        let median = upper_median(&mut sorted).unwrap_or(0.0);
        for &(row, ratio) in ratios.iter().filter(|_| median > 0.0) {
            let phrase = if ratio >= FAR * median {
                &phrases::FAR_ABOVE_MEDIAN
            } else if ratio > 0.0 && ratio * FAR <= median {
                &phrases::FAR_BELOW_MEDIAN
            } else {
                continue;
            };
            findings.add(warning(schools, phrase, row, numbers, |message| {
                message
                    .with("shown", rounded(ratio))
                    .with("median", rounded(median))
                    .with("got", ratio)
                    .with("expected", median)
            }));
        }
    }
}
