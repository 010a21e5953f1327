//! Laws of assessments, on any table.

use std::sync::LazyLock;

use junheng::education::{
    AssessOptions, BalanceOptions, CheckOptions, Column, Standard, Table, assess, balance, check,
    check_balance,
};
#[cfg(feature = "threads")]
use junheng::parallel::with_threads;
use proptest::prelude::*;
use serde_json::Value as Json;

use super::plain;
use super::tables::{self, Drawn, schools, wild};
use crate::support::cases;
use crate::support::tables::reordered;

/// Read once: without optimisation that takes longer than an assessment.
static STANDARDS: LazyLock<[Standard; 2]> =
    LazyLock::new(|| ["cn-quality-2017", "cn-basic-2012"].map(|id| Standard::builtin(id).unwrap()));

fn assessed(table: &Table<'_>) -> String {
    assess(table, None, &STANDARDS[0], &AssessOptions::default())
        .unwrap_or_else(|error| panic!("{error} {:?}", error.details()))
        .to_json()
}

fn counties(text: &str) -> Vec<Json> {
    let json: Json = serde_json::from_str(text).unwrap();
    json["counties"].as_array().unwrap().clone()
}

fn in_order(drawn: &[Drawn]) -> Table<'static> {
    tables::table(drawn, &(0..drawn.len()).collect::<Vec<_>>())
}

fn shuffled() -> impl Strategy<Value = (Vec<Drawn>, Vec<usize>)> {
    schools(40).prop_flat_map(|drawn| {
        let order: Vec<usize> = (0..drawn.len()).collect();
        (Just(drawn), Just(order).prop_shuffle())
    })
}

proptest! {
    #![proptest_config(cases(32))]

    #[test]
    fn row_order_does_not_show((drawn, order) in shuffled()) {
        prop_assert_eq!(assessed(&in_order(&drawn)), assessed(&tables::table(&drawn, &order)));
    }

    /// What another county's rows are is no matter of a county's.
    #[test]
    fn a_county_alone_is_what_it_is_among_others(drawn in schools(40)) {
        let whole = in_order(&drawn);
        for county in counties(&assessed(&whole)) {
            let name = county["county"].as_str().unwrap();
            let rows: Vec<usize> = (0..drawn.len())
                .filter(|at| drawn[*at].county_name() == name)
                .collect();
            let alone = counties(&assessed(&reordered(&whole, &rows)));
            prop_assert_eq!(alone, vec![county]);
        }
    }

    #[test]
    fn shares_of_a_coefficient_sum_to_one(drawn in schools(40)) {
        for county in counties(&assessed(&in_order(&drawn))) {
            for stage in county["stages"].as_array().unwrap() {
                for place in 0..7 {
                    let all = stage["schools"].as_array().unwrap().iter();
                    let shares = all.map(|school| school["indicators"][place]["cv_share"].as_f64().unwrap());
                    let (sum, count) = (shares.clone().sum::<f64>(), shares.count() as f64);
                    let cv = stage["indicators"][place]["cv"].as_f64();
                    let expected = if cv.is_none_or(|cv| cv == 0.0) { 0.0 } else { 1.0 };
                    // Each share is rounded once, and so is each step of their sum.
                    prop_assert!((sum - expected).abs() <= 2.0 * count * f64::EPSILON, "{sum}");
                }
            }
        }
    }

    /// 10,000 yuan and yuan are the same money, where the product is exact: eighths of 10,000 yuan.
    #[test]
    fn the_unit_of_money_does_not_show(drawn in schools(20)) {
        let eighths = |factor: f64| {
            let mut table = Table::new();
            for (name, column) in in_order(&drawn).columns() {
                let (Column::Number { values, .. }, "equipment_value_10k") = (column, name) else {
                    table.add(name, column.clone()).unwrap();
                    continue;
                };
                let values: Vec<f64> = values.iter().map(|v| (v * 8.0).round() / 8.0 * factor).collect();
                let name = if factor == 1.0 { "教学仪器设备值（万元）" } else { "教学仪器设备值（元）" };
                table.add_numbers(name, values).unwrap();
            }
            assessed(&table)
        };
        prop_assert_eq!(counties(&eighths(1.0)), counties(&eighths(1e4)));
    }

    /// The rules once more, written down without the library.
    #[test]
    fn a_plain_computation_agrees(drawn in schools(40)) {
        let got = counties(&assessed(&in_order(&drawn)));
        let expected = plain::assess(&drawn);
        prop_assert_eq!(got.len(), expected.len());
        for (got, expected) in got.iter().zip(&expected) {
            if let Err(difference) = plain::compare(got, expected) {
                return Err(TestCaseError::fail(difference));
            }
        }
    }

}

proptest! {
    #![proptest_config(cases(256))]
    /// No table and no options make the library panic; what check passes, assess takes.
    #[test]
    fn nothing_panics(
        table in wild(),
        items in prop::option::of(wild()),
        by in prop::option::of(prop::sample::select(vec!["county", "学校", "nowhere", ""])),
        mapped in prop::option::of(prop::sample::select(vec!["学校", "学生数", "nowhere"])),
    ) {
        let columns = mapped.into_iter().map(|heading| ("pupils_primary".to_owned(), heading.to_owned()));
        let by = by.map(str::to_owned);
        let options = CheckOptions { by: by.clone(), columns: columns.collect(), ..CheckOptions::default() };
        let apply = AssessOptions { by, columns: options.columns.clone(), ..AssessOptions::default() };
        let _ = check(&table, items.as_ref(), None, &options).map(|found| found.to_json());
        for standard in &*STANDARDS {
            let found = check(&table, items.as_ref(), Some(standard), &options);
            match (assess(&table, items.as_ref(), standard, &apply), found) {
                (Ok(result), found) => {
                    prop_assert!(found.unwrap().passes());
                    let _ = result.to_json();
                }
                (Err(error), Ok(found)) => prop_assert_eq!(error.details().len(), found.errors),
                (Err(error), Err(same)) => prop_assert_eq!(error.to_string(), same.to_string()),
            }
        }
        let options = BalanceOptions::default();
        let found = check_balance(&table, &options);
        match (balance(&table, &options), found) {
            (Ok(result), found) => {
                prop_assert!(found.unwrap().passes());
                let _ = result.to_json();
            }
            (Err(_), Ok(found)) => prop_assert!(!found.passes()),
            (Err(_), Err(_)) => {}
        }
    }

    /// Any text is a standard or is rejected; so is a shipped one with a line taken out or cut off.
    #[test]
    fn no_text_of_a_standard_panics(noise in any::<String>(), line in 0..120_usize, cut in 0..80_usize) {
        let _ = Standard::from_toml(&noise);
        let text = include_str!("../../standards/cn-basic-2012.toml");
        let changed: Vec<String> = text.lines().enumerate()
            .map(|(at, whole)| match at == line {
                true => whole.chars().take(cut).chain(noise.chars().take(3)).collect(),
                false => whole.to_owned(),
            })
            .collect();
        let _ = Standard::from_toml(&changed.join("\n"));
    }
}

#[cfg(feature = "threads")]
proptest! {
    #![proptest_config(cases(4))]
    #[test]
    fn thread_count_does_not_show(drawn in schools(120)) {
        // So many schools that threads are started, and a county for each few of them.
        let mut apart: Vec<Drawn> = drawn.iter().cycle().take(6000).cloned().collect();
        for (at, school) in apart.iter_mut().enumerate() {
            school.county = at / 3;
        }
        let table = in_order(&apart);
        let on = |threads: usize| with_threads(threads, || assessed(&table));
        prop_assert!(on(1) == on(3));
    }
}
