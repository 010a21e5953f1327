//! Two results compared: differences that are computed by hand, parts that add, what only one of them has.

use junheng::education::trend::{Comparison, compare};
use junheng::education::{
    AssessOptions, BalanceOptions, Detail, Standard, Table, Verdict, assess, balance,
};
use junheng::{Error, ErrorKind, Result};

use super::books;
use crate::support::errors::check_all;

type Row<'r> = (&'r str, f64, f64);

fn assessed(rows: &[Row<'_>], standard: &Standard, detail: Detail) -> String {
    let mut table = Table::new();
    let ids = rows.iter().map(|row| row.0);
    table.add_text("school_id", ids).unwrap();
    let pupils: Vec<f64> = rows.iter().map(|row| row.1).collect();
    table.add_numbers("pupils_primary", pupils).unwrap();
    let of_books: Vec<f64> = rows.iter().map(|row| row.2).collect();
    table.add_numbers("books", of_books).unwrap();
    let options = AssessOptions {
        detail,
        ..AssessOptions::default()
    };
    assess(&table, None, standard, &options).unwrap().to_json()
}

/// 12 and 8 books per pupil, then 12 and 11: a floor of 10, a limit of 0.1.
fn two_years(detail: Detail) -> Result<Comparison> {
    let standard = books(0.1, "floor = { primary = 10 }");
    let before = assessed(
        &[("A", 100.0, 1200.0), ("B", 100.0, 800.0)],
        &standard,
        detail,
    );
    let after = assessed(
        &[("A", 100.0, 1200.0), ("B", 100.0, 1100.0)],
        &standard,
        detail,
    );
    compare(&before, &after)
}

#[test]
fn differences_are_those_of_the_results() {
    let found = two_years(Detail::Schools).unwrap();
    assert_eq!(found.standard_before.as_deref(), Some("example-books-1"));
    let county = &found.counties[0];
    assert_eq!(county.verdict_before, Some(Verdict::DoesNotMeet));
    assert_eq!(county.verdict_after, Some(Verdict::Meets));
    let stage = &county.stages[0];
    assert_eq!(
        (stage.schools.change, stage.pupils.change),
        (Some(0.0), Some(0.0))
    );
    let one = &stage.indicators[0];
    // 2000/200 and 2300/200; 2/10 and 0.5/11.5; one school of two, then both; 2 books for each of 100 pupils.
    assert_eq!(one.value.change, Some(1.5));
    assert_eq!((one.cv.before, one.cv.after), (Some(0.2), Some(0.5 / 11.5)));
    assert!((one.cv.change.unwrap() - (0.5 / 11.5 - 0.2)).abs() < 1e-16);
    assert_eq!(
        (one.cv_passes_before, one.cv_passes_after),
        (Some(false), Some(true))
    );
    assert_eq!(
        (one.schools_met.before, one.schools_met.after),
        (Some(1.0), Some(2.0))
    );
    assert_eq!(one.schools_met.change, Some(1.0));
    assert_eq!(
        (one.missing.before, one.missing.after),
        (Some(200.0), Some(0.0))
    );
    assert_eq!(one.missing.change, Some(-200.0));
    let parts = one.parts.unwrap();
    assert_eq!((parts.pupils, parts.set, parts.mergers), (0.0, 0.0, 0.0));
    assert_eq!(parts.resources, parts.change);
    assert_eq!(parts.change, one.cv.change.unwrap());
}

#[test]
fn schools_of_one_year_are_listed() {
    let standard = books(0.1, "");
    let before = assessed(
        &[("A", 100.0, 1200.0), ("B", 100.0, 800.0)],
        &standard,
        Detail::Schools,
    );
    let after = assessed(
        &[("A", 100.0, 1200.0), ("C", 100.0, 1200.0)],
        &standard,
        Detail::Schools,
    );
    let found = compare(&before, &after).unwrap();
    let stage = &found.counties[0].stages[0];
    let ids = |schools: &Option<Vec<junheng::education::trend::SchoolOfOneYear>>| -> Vec<String> {
        schools.iter().flatten().map(|one| one.id.clone()).collect()
    };
    assert_eq!(ids(&stage.entrants), ["C"]);
    assert_eq!(ids(&stage.exits), ["B"]);
    let one = &stage.indicators[0];
    // Without a floor nothing is lacking; the set of schools has all of the change from 0.2 to 0.
    assert_eq!((one.missing.change, one.schools_met.change), (None, None));
    let parts = one.parts.unwrap();
    assert!((parts.set + 0.2).abs() < 1e-15);
    assert_eq!((parts.resources, parts.pupils), (0.0, 0.0));
}

#[test]
fn without_schools_there_are_no_parts() {
    let found = two_years(Detail::County).unwrap();
    let stage = &found.counties[0].stages[0];
    assert_eq!((&stage.entrants, &stage.exits), (&None, &None));
    let one = &stage.indicators[0];
    assert_eq!((one.parts, one.missing.before), (None, None));
    assert_eq!(one.schools_met.change, Some(1.0));
}

#[test]
fn large_classes_are_compared_by_their_limit() {
    let year = |sizes: &[f64]| {
        let mut table = Table::new();
        table.add_numbers("class_size", sizes).unwrap();
        let options = BalanceOptions {
            measures: Some(vec!["cv".to_owned()]),
            class_size_limits: Some(vec![55.0]),
            ..BalanceOptions::default()
        };
        balance(&table, &options).unwrap().to_json()
    };
    let found = compare(&year(&[60.0, 40.0]), &year(&[50.0, 50.0])).unwrap();
    assert!(found.counties.is_empty());
    let whole = &found.groups[0];
    let sizes = whole.class_sizes.as_ref().unwrap();
    assert_eq!(sizes.average.change, Some(0.0));
    // 5200/100 and 50.
    assert_eq!(sizes.experienced.change, Some(-2.0));
    let over = &sizes.over[0];
    assert_eq!((over.limit, over.classes.change), (55.0, Some(-1.0)));
    assert_eq!(
        (over.class_share.change, over.pupil_share.change),
        (Some(-0.5), Some(-0.6))
    );
    assert_eq!(whole.indicators[0].measures[0].value.after, Some(0.0));
}

#[test]
fn other_texts_are_errors() {
    let standard = books(0.1, "");
    let good = assessed(&[("A", 100.0, 1200.0)], &standard, Detail::Schools);
    let mut table = Table::new();
    table.add_numbers("pupils", vec![1.0]).unwrap();
    table.add_numbers("classes", vec![1.0]).unwrap();
    let other = balance(&table, &BalanceOptions::default())
        .unwrap()
        .to_json();
    let errors: Vec<(&str, Option<Error>)> = [
        ("no text before", "", good.as_str()),
        ("a list after", &good, "[]"),
        ("another object before", "{}", &good),
        ("another object after", &good, "{}"),
        ("a balance, then an assessment", &other, &good),
        ("an assessment, then a balance", &good, &other),
    ]
    .map(|(name, before, after)| (name, compare(before, after).err()))
    .into();
    let is_expected =
        |error: &Option<Error>| error.as_ref().map(Error::kind) == Some(ErrorKind::InvalidSpec);
    assert!(errors.iter().all(|(_, error)| is_expected(error)));
    check_all("core/plan/comparison_errors.toml", &[], &errors);
}
