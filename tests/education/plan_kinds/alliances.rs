//! Inequality within and between alliances.

use junheng::ErrorKind;
use junheng::education::plan::{Alliances, AlliancesOptions, plan_alliances};
use junheng::education::{AssessOptions, Standard, Table, assess};

use crate::support::root;
use crate::support::tables::{orders, read_csv, reordered};

fn county() -> Table<'static> {
    read_csv(&root().join("data/synthetic_county.csv"))
}

fn compared(table: &Table<'_>, options: &str) -> junheng::Result<Alliances> {
    let standard = Standard::builtin("cn-quality-2017")?;
    plan_alliances(
        table,
        None,
        &standard,
        &AlliancesOptions::from_json(options)?,
    )
}

#[test]
fn the_parts_sum_to_the_coefficient_that_is_assessed() {
    let found = compared(&county(), r#"{"alliance": "城乡类型"}"#).unwrap();
    let standard = Standard::builtin("cn-quality-2017").unwrap();
    let assessed = assess(&county(), None, &standard, &AssessOptions::default()).unwrap();
    let report = assessed.counties().next().unwrap();
    assert_eq!(found.counties[0].splits.len(), 14);
    for split in &found.counties[0].splits {
        let stage = report
            .stages
            .iter()
            .find(|stage| stage.stage == split.stage)
            .unwrap();
        let indicator = stage
            .indicators
            .iter()
            .find(|one| one.code == split.indicator)
            .unwrap();
        let squares = split.cv_squared.as_ref().unwrap();
        let cv = indicator.cv.unwrap();
        assert!((squares.total - cv * cv).abs() < 1e-13);
        for parts in [squares, split.theil.as_ref().unwrap()] {
            assert!((parts.within + parts.between - parts.total).abs() < 1e-13 * parts.total);
        }
        let between: f64 = split
            .alliances
            .iter()
            .filter_map(|one| one.cv_squared_between)
            .sum();
        assert!((between - squares.between).abs() < 1e-13);
        assert_eq!(
            split.alliances.iter().map(|one| one.schools).sum::<usize>(),
            split.schools
        );
        assert_eq!(split.value, indicator.value);
    }
}

#[test]
fn the_weakest_school_reaches_the_mean_with_what_it_needs() {
    let found = compared(
        &county(),
        r#"{"alliance": "城乡类型", "indicator": "L1", "stage": "primary"}"#,
    )
    .unwrap();
    for alliance in &found.counties[0].splits[0].alliances {
        let weakest = &alliance.weakest;
        assert!(weakest.value <= alliance.value);
        let (within, outside) = (weakest.to_mean_from_within, weakest.to_mean_from_outside);
        assert!(outside.is_none_or(|outside| outside >= within));
        // From outside the mean rises with it.
        if let Some(outside) = outside {
            let mean = alliance.value + 100.0 * outside / alliance.weight;
            let weight = within * 100.0 / (alliance.value - weakest.value);
            let value = weakest.value + 100.0 * outside / weight;
            assert!((mean - value).abs() < 1e-9 * mean, "{mean} {value}");
        }
    }
}

#[test]
fn the_order_of_rows_has_no_effect() {
    let table = county();
    let options = r#"{"alliance": "城乡类型", "indicator": ["L1", "L5"]}"#;
    let json = compared(&table, options).unwrap().to_json();
    for order in orders(table.rows()) {
        assert_eq!(
            compared(&reordered(&table, &order), options)
                .unwrap()
                .to_json(),
            json
        );
    }
}

#[test]
fn results_keep_to_their_schema() {
    let schema: serde_json::Value = serde_json::from_str(&Alliances::json_schema()).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let found = compared(&county(), r#"{"alliance": "城乡类型"}"#).unwrap();
    assert!(
        validator
            .validate(&serde_json::from_str(&found.to_json()).unwrap())
            .is_ok()
    );
}

#[test]
fn wrong_options_are_errors() {
    let kind = |options: &str| compared(&county(), options).unwrap_err().kind();
    assert_eq!(kind("{}"), ErrorKind::InvalidSpec);
    assert_eq!(kind(r#"{"alliance": "集团"}"#), ErrorKind::UnknownName);
    assert_eq!(
        kind(r#"{"alliance": "城乡类型", "indicator": "L9"}"#),
        ErrorKind::InvalidSpec
    );
}
