//! Answers to items that the table of schools contradicts.

use crate::education::columns::{ColumnEntry, column, pupils_column};
use crate::education::figures::rounded;
use crate::education::intake::cells::{Numbers, Rows};
use crate::education::intake::finding::{Finding, Findings, TableOf};
use crate::education::intake::schools::Schools;
use crate::education::items::answers::Answers;
use crate::education::items::contradictions::Given;
use crate::education::items::reading::{Answer, figure_name, name_of};
use crate::education::standard::{Counted, Figure, Largest, Question, Share, Standard, Test};
use crate::words::{Name, Parameter, education as phrases};

/// A share of the whole is at most this; as a percentage it is next to nothing.
const GREATEST_SHARE: f64 = 1.0;

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

/// Answers in per cent that are one or less where the standard compares them with more: they may be shares.
pub(super) fn warn_shares(
    schools: &Schools<'_>,
    answers: &Answers,
    standard: &Standard,
    findings: &mut Findings,
) {
    let mut found = Findings::default();
    for county in 0..schools.counties.len() {
        let given = answers.with_rows(county);
        for (question, given) in standard.questions().iter().zip(given) {
            let is_meant = |test: &Test| {
                test.is_per_cent() && test.value.is_some_and(|value| value > GREATEST_SHARE)
            };
            let test = question
                .test(standard.document())
                .filter(|&one| is_meant(one));
            let (Some(_), Some(given)) = (test, given) else {
                continue;
            };
            let Answer::Number(got) = given.answer else {
                continue;
            };
            if got > 0.0 && got <= GREATEST_SHARE {
                let message = (of_items().message(&phrases::ITEM_SHARE, given.row))
                    .with("item", name_of(question, standard.document()))
                    .with("got", got)
                    .with("expected", rounded(got * 100.0));
                found.add(Finding::warning(message).at_row(given.row, None));
            }
        }
    }
    findings.add_of_items(found);
}

/// Figures that are counted in the table of schools too, and differ.
pub(super) fn warn_counts(
    schools: &Schools<'_>,
    answers: &Answers,
    standard: &Standard,
    findings: &mut Findings,
) {
    let mut found = Findings::default();
    for county in 0..schools.counties.len() {
        let given = answers.with_rows(county);
        for (question, given) in standard.questions().iter().zip(given) {
            let Some(Given { row, answer }) = *given else {
                continue;
            };
            for (figure, got) in figures(question, answer, standard) {
                let sum = figure.counted.as_ref();
                let sum =
                    sum.and_then(|counted| Some((counted, sum_of(schools, county, counted)?)));
                if let Some((counted, sum)) =
                    sum.filter(|(counted, sum)| is_off(got, *sum, counted.is))
                {
                    let rows = schools.counties.rows(county).count();
                    found.add(differs(row, figure, got, counted, sum, rows));
                }
            }
        }
    }
    findings.add_of_items(found);
}

/// The figures that an answer states: itself, or numerator and denominator where each is one figure.
fn figures<'s>(
    question: &Question,
    answer: Answer,
    standard: &'s Standard,
) -> Vec<(&'s Figure, f64)> {
    let document = standard.document();
    match answer {
        Answer::Number(number) => question
            .figure(document)
            .map(|one| (one, number))
            .into_iter()
            .collect(),
        Answer::Counts(counts) => {
            let ratio = question.test(document).and_then(|test| test.ratio.as_ref());
            let sides = ratio.into_iter().flat_map(|ratio| {
                [
                    (&ratio.numerator, counts.numerator),
                    (&ratio.denominator, counts.denominator),
                ]
            });
            let known = &question.item(document).figures;
            let only = |codes: &[String]| match codes {
                [code] => known.iter().find(|figure| figure.code == *code),
                _ => None,
            };
            sides
                .filter_map(|(codes, number)| Some((only(codes)?, number)))
                .collect()
        }
        Answer::Yes(_) | Answer::Grade(_) => Vec::new(),
    }
}

/// The sum over the schools of a county; `None` where the table does not contain it for each of them.
fn sum_of(schools: &Schools<'_>, county: usize, counted: &Counted) -> Option<f64> {
    let columns: Option<Vec<&Numbers<'_>>> = counted.of.iter().map(|id| schools.find(id)).collect();
    let mut parts = Vec::new();
    for numbers in columns? {
        let pupils = column(numbers.id())
            .and_then(ColumnEntry::stage)
            .map(pupils_column);
        for row in schools.counties.rows(county) {
            let has_pupils = |id: &String| schools.number(id, row).is_some_and(|count| count > 0.0);
            match numbers.get(row) {
                Some(number) => parts.push(number),
                // A school without pupils of the stage has nothing to count.
                None if pupils.as_ref().is_some_and(|id| !has_pupils(id)) => {}
                None => return None,
            }
        }
    }
    Some(crate::numeric::sum_of(parts))
}

fn is_off(got: f64, sum: f64, is: Share) -> bool {
    match is {
        Share::All => got != sum,
        Share::Part => got > sum,
    }
}

fn differs(
    row: usize,
    figure: &Figure,
    got: f64,
    counted: &Counted,
    sum: f64,
    schools: usize,
) -> Finding {
    let phrase = match counted.is {
        Share::All => &phrases::ITEM_NOT_THE_SUM,
        Share::Part => &phrases::ITEM_EXCEEDS_SUM,
    };
    let names = counted
        .of
        .iter()
        .filter_map(|id| Some(Parameter::from(column(id)?.name.clone())));
    let message = (of_items().message(phrase, row))
        .with("item", figure_name(figure))
        .with("got", got)
        .with("columns", names.collect::<Vec<Parameter>>())
        .with("count", schools)
        .with("expected", sum);
    Finding::warning(message).at_row(row, None)
}

/// The rows of the table of items, by the numbers of the caller's table.
fn of_items() -> Rows<'static> {
    Rows {
        count: 0,
        ids: None,
        table: TableOf::Items,
        numbers: None,
    }
}
