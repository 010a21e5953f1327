//! Rows of totals: never counted, always reported, and never seen where there are none.

use std::sync::LazyLock;

use junheng::education::{
    AssessOptions, BalanceOptions, CheckOptions, Column, Standard, Table, TotalKind, Totals,
    assess, balance, check, check_balance, total_rows,
};
use proptest::prelude::*;
use serde_json::Value as Json;

use super::tables::{self, schools};
use crate::support::cases;

/// Labels of a total of all rows.
const LABELS: [&str; 12] = [
    "合计",
    "合　计",
    "总计",
    "全县",
    "全县合计",
    "（合计）",
    "Total",
    "Grand total",
    "TOTAL:",
    "小计",
    "Subtotal",
    "青溪县总计",
];
/// Labels of a total of one township.
const OF_TOWNS: [&str; 5] = ["{}小计", "{}合计", "{} 小计", "{} subtotal", "小计"];
/// Names of schools that contain the words of labels.
const NAMES: [&str; 6] = [
    "全县实验小学",
    "合计小学",
    "Total Learning Academy",
    "平均乡中心小学",
    "Mean Street School",
    "第一小学",
];

/// Read once: without optimisation that takes longer than an assessment.
static STANDARD: LazyLock<Standard> =
    LazyLock::new(|| Standard::builtin("cn-quality-2017").unwrap());

/// A school: pupils, classes, teachers, spending in hundredths.
type School = (u32, u32, u32, u32);

#[derive(Debug, Clone)]
struct Town {
    schools: Vec<School>,
}

fn school() -> impl Strategy<Value = School> {
    (20..2500_u32, 1..60_u32, 2..160_u32, 1000..9_000_000_u32)
}

fn towns() -> impl Strategy<Value = Vec<Town>> {
    let town = prop::collection::vec(school(), 2..9).prop_map(|schools| Town { schools });
    prop::collection::vec(town, 1..5)
}

/// A row: its name, and its numbers.
type Row = (String, [f64; 4]);

fn rows_of(town: &Town, first: usize) -> Vec<Row> {
    let row = |(at, school): (usize, &School)| {
        let name = format!("{}{}", NAMES[(first + at) % NAMES.len()], first + at);
        let &(pupils, classes, teachers, spend) = school;
        let numbers = [pupils, classes, teachers].map(f64::from);
        let [pupils, classes, teachers] = numbers;
        (name, [pupils, classes, teachers, f64::from(spend) / 100.0])
    };
    town.schools.iter().enumerate().map(row).collect()
}

fn sum_of(rows: &[Row]) -> [f64; 4] {
    std::array::from_fn(|at| rows.iter().map(|(_, numbers)| numbers[at]).sum())
}

fn table_of(rows: &[Row]) -> Table<'static> {
    let mut table = Table::new();
    let names: Vec<String> = rows.iter().map(|(name, _)| name.clone()).collect();
    table.add_text("school_name", names).unwrap();
    for (at, column) in ["pupils", "classes", "teachers", "spend"]
        .iter()
        .enumerate()
    {
        let numbers: Vec<f64> = rows.iter().map(|(_, numbers)| numbers[at]).collect();
        table.add_numbers(column, numbers).unwrap();
    }
    table
}

/// The rows of all schools, the same with totals inserted, and where these are.
fn with_totals(
    towns: &[Town],
    by_town: bool,
    first: bool,
    label: Option<&str>,
    of_town: Option<&str>,
) -> (Vec<Row>, Vec<Row>, Vec<usize>) {
    let (mut plain, mut all, mut inserted) = (Vec::new(), Vec::new(), Vec::new());
    for (at, town) in towns.iter().enumerate() {
        let rows = rows_of(town, plain.len());
        let sums = sum_of(&rows);
        plain.extend(rows.clone());
        all.extend(rows);
        if by_town {
            let name = of_town.map(|label| label.replace("{}", &format!("第{at}镇")));
            inserted.push(all.len());
            all.push((name.unwrap_or(format!("Z{at}")), sums));
        }
    }
    let total = (label.unwrap_or("Z").to_owned(), sum_of(&plain));
    if first {
        all.insert(0, total);
        inserted = std::iter::once(0)
            .chain(inserted.iter().map(|row| row + 1))
            .collect();
    } else {
        inserted.push(all.len());
        all.push(total);
    }
    (plain, all, inserted)
}

fn rows_with(json: &Json, code: &str) -> Vec<usize> {
    let findings = json["findings"].as_array().unwrap().iter();
    let found = findings.filter(|one| one["message"]["code"] == code);
    found
        .map(|one| one["row"].as_u64().unwrap() as usize)
        .collect()
}

/// A result without its list of such rows, and the list.
fn split(text: &str) -> (Json, Vec<usize>) {
    let mut json: Json = serde_json::from_str(text).unwrap();
    let listed = json
        .as_object_mut()
        .unwrap()
        .shift_remove("total_rows")
        .unwrap();
    let rows = listed.as_array().unwrap().iter().map(|one| {
        assert_eq!(one["dropped"], true);
        one["row"].as_u64().unwrap() as usize
    });
    (json, rows.collect())
}

fn dropping() -> BalanceOptions {
    BalanceOptions {
        totals: Totals::Drop,
        ..BalanceOptions::default()
    }
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn totals_are_never_counted_and_always_reported(
        towns in towns(),
        by_town in any::<bool>(),
        first in any::<bool>(),
        label in prop::option::weighted(0.8, prop::sample::select(&LABELS[..])),
        of_town in prop::option::weighted(0.8, prop::sample::select(&OF_TOWNS[..])),
    ) {
        // Without a label a total above subtotals without labels is the sum of none of the rows below.
        prop_assume!(!(first && by_town && label.is_none() && of_town.is_none()));
        let (plain, all, inserted) = with_totals(&towns, by_town, first, label, of_town);
        let (plain, all) = (table_of(&plain), table_of(&all));
        let found = check(&all, None, None, &CheckOptions::default()).unwrap();
        let found: Json = serde_json::from_str(&found.to_json()).unwrap();
        prop_assert_eq!(rows_with(&found, "check.total_row"), inserted.clone());
        let error = balance(&all, &BalanceOptions::default()).unwrap_err();
        prop_assert_eq!(error.details().len(), inserted.len());
        let got = balance(&all, &dropping()).unwrap().to_json();
        let expected = balance(&plain, &dropping()).unwrap().to_json();
        let ((got, dropped), (expected, none)) = (split(&got), split(&expected));
        prop_assert_eq!(got.to_string(), expected.to_string());
        prop_assert_eq!(dropped, inserted);
        prop_assert!(none.is_empty());
    }

    /// The same of an assessment, with a total of each county and one of all.
    #[test]
    fn an_assessment_leaves_totals_out(
        drawn in schools(20),
        label in prop::sample::select(&LABELS[..]),
        column in prop::sample::select(&["school_id", "school_type", "county"][..]),
    ) {
        let order: Vec<usize> = (0..drawn.len()).collect();
        let plain = tables::table(&drawn, &order);
        let all = with_last(&plain, column, label);
        let error = assess(&all, None, &STANDARD, &AssessOptions::default()).unwrap_err();
        prop_assert_eq!(error.details().len(), 1);
        let dropping = AssessOptions { totals: Totals::Drop, ..AssessOptions::default() };
        let got = assess(&all, None, &STANDARD, &dropping).unwrap().to_json();
        let expected = assess(&plain, None, &STANDARD, &dropping).unwrap().to_json();
        let ((got, dropped), (expected, _)) = (split(&got), split(&expected));
        prop_assert_eq!(got.to_string(), expected.to_string());
        prop_assert_eq!(dropped, vec![drawn.len()]);
    }
}

/// The table with a row more: the sums of all, labelled in one column.
fn with_last(table: &Table<'_>, labelled: &str, label: &str) -> Table<'static> {
    let mut out = Table::new();
    for (name, column) in table.columns() {
        match column {
            Column::Number { values, .. } => {
                let sum: f64 = values.iter().sum();
                let all: Vec<f64> = values.iter().copied().chain([sum]).collect();
                out.add_numbers(name, all).unwrap();
            }
            Column::Text(cells) => {
                let cells = cells.iter().map(|cell| cell.as_deref().map(str::to_owned));
                let last = (name == labelled).then(|| label.to_owned());
                let all = cells.chain([last]).map(|cell| cell.map(Into::into));
                out.add(name, Column::Text(all.collect())).unwrap();
            }
            _ => unreachable!("drawn tables have numbers and texts"),
        }
    }
    out
}

proptest! {
    #![proptest_config(cases(1000))]

    /// A thousand tables without totals: none has a row that is taken for one.
    #[test]
    fn other_tables_have_none(towns in towns(), missing in 0..20_usize) {
        let mut rows: Vec<Row> = Vec::new();
        for town in &towns {
            rows.extend(rows_of(town, rows.len()));
        }
        // A school of which nothing is known is a school.
        if let Some((_, numbers)) = rows.get_mut(missing) {
            *numbers = [f64::NAN; 4];
        }
        let mut table = Table::new();
        for (name, column) in table_of(&rows).columns() {
            let column = match column {
                Column::Number { values, .. } => Column::Number {
                    values: values.to_vec().into(),
                    present: Some(values.iter().map(|value| !value.is_nan()).collect()),
                },
                other => Column::Text(match other {
                    Column::Text(cells) => cells.clone(),
                    _ => unreachable!("names are texts"),
                }),
            };
            table.add(name, column).unwrap();
        }
        let keep = CheckOptions { totals: Totals::Keep, ..CheckOptions::default() };
        prop_assert_eq!(total_rows(&table, &keep).unwrap(), vec![]);
        let found = check_balance(&table, &BalanceOptions::default()).unwrap();
        prop_assert_eq!(found.errors, 0);
    }

    /// The same of tables of schools of all types.
    #[test]
    fn tables_of_schools_have_none(drawn in schools(40)) {
        let order: Vec<usize> = (0..drawn.len()).collect();
        let table = tables::table(&drawn, &order);
        let keep = CheckOptions { totals: Totals::Keep, ..CheckOptions::default() };
        prop_assert_eq!(total_rows(&table, &keep).unwrap(), vec![]);
    }
}

#[test]
fn the_shipped_tables_have_none() {
    let folder = crate::support::root().join("data");
    let files = std::fs::read_dir(folder).unwrap();
    let paths = files.map(|file| file.unwrap().path());
    let tables: Vec<_> = paths
        .filter(|path| path.extension().is_some_and(|ending| ending == "csv"))
        .collect();
    assert!(!tables.is_empty());
    for path in tables {
        let table = crate::support::tables::read_csv(&path);
        assert_eq!(total_rows(&table, &CheckOptions::default()).unwrap(), []);
    }
}

fn kept(table: &Table<'_>) -> Vec<(usize, TotalKind, String)> {
    let keep = CheckOptions {
        totals: Totals::Keep,
        ..CheckOptions::default()
    };
    let rows = total_rows(table, &keep).unwrap().into_iter();
    rows.map(|one| (one.row, one.kind, one.message.code().to_owned()))
        .collect()
}

/// Small numbers are sums by chance.
#[test]
fn small_sums_are_no_totals() {
    let mut table = Table::new();
    table
        .add_text("school_name", ["甲校", "乙校", "丙校"])
        .unwrap();
    table.add_numbers("pupils", &[8.0, 12.0, 20.0][..]).unwrap();
    table.add_numbers("teachers", &[1.0, 1.0, 2.0][..]).unwrap();
    assert_eq!(kept(&table), []);
}

/// A row that equals one school is no total of it, also beside schools without pupils.
#[test]
fn equal_schools_are_no_totals() {
    let mut table = Table::new();
    table
        .add_text("school_name", ["甲校", "乙校", "丙校"])
        .unwrap();
    table
        .add_numbers("pupils", &[800.0, 0.0, 800.0][..])
        .unwrap();
    table
        .add_numbers("teachers", &[40.0, 0.0, 40.0][..])
        .unwrap();
    assert_eq!(kept(&table), []);
}

/// A township without a label beside its subtotal, and a table of schools of one township each.
#[test]
fn an_area_with_a_total_is_no_school() {
    let mut table = Table::new();
    let names = ["甲校", "柳溪镇小计", "乙校", "柳溪镇"];
    table.add_text("school_name", names).unwrap();
    table
        .add_numbers("pupils", &[400.0, 400.0, 7.0, 400.0][..])
        .unwrap();
    let codes: Vec<_> = kept(&table)
        .into_iter()
        .map(|(row, _, code)| (row, code))
        .collect();
    let expected = [(1, "total_row.label"), (3, "total_row.area")];
    assert_eq!(codes, expected.map(|(row, code)| (row, code.to_owned())));
}

/// A table that no dictionary knows: the first text names the rows; of rows without text all numbers are compared.
#[test]
fn totals_of_other_tables_are_found() {
    let mut table = Table::new();
    let names = [Some("甲"), Some("乙"), None, Some("丙"), Some("总计")];
    let names = names.map(|name| name.map(Into::into)).to_vec();
    table.add("单位", Column::Text(names)).unwrap();
    table
        .add_numbers("面积", &[300.0, 500.0, 800.0, 20.0, 1.0][..])
        .unwrap();
    table
        .add_numbers("户数", &[20.0, 31.0, 51.0, 7.0, 2.0][..])
        .unwrap();
    let codes: Vec<_> = kept(&table)
        .into_iter()
        .map(|(row, _, code)| (row, code))
        .collect();
    let expected = [(2, "total_row.sum"), (4, "total_row.label")];
    assert_eq!(codes, expected.map(|(row, code)| (row, code.to_owned())));
}

#[test]
fn notes_and_empty_rows_are_no_schools() {
    let mut table = Table::new();
    let names = [Some("甲校"), None, Some("注：不足50人教学点不参评。")];
    let names = names.map(|name| name.map(Into::into)).to_vec();
    table.add("school_name", Column::Text(names)).unwrap();
    let present = Some(vec![true, false, false].into());
    let values = vec![400.0, 0.0, 0.0].into();
    table
        .add("pupils", Column::Number { values, present })
        .unwrap();
    let note = (2, TotalKind::Note, "total_row.note".to_owned());
    assert_eq!(kept(&table), [note]);
    let found = check_balance(&table, &BalanceOptions::default()).unwrap();
    let json: Json = serde_json::from_str(&found.to_json()).unwrap();
    assert_eq!(rows_with(&json, "check.note_row"), [1, 2]);
}

/// With `keep` the rows count, as warnings say.
#[test]
fn kept_rows_are_warnings_and_count() {
    let rows: Vec<Row> = vec![
        ("甲校".into(), [600.0, 15.0, 36.0, 1.0]),
        ("乙校".into(), [400.0, 10.0, 20.0, 1.0]),
        ("合计".into(), [1000.0, 25.0, 56.0, 2.0]),
    ];
    let options = BalanceOptions {
        totals: Totals::Keep,
        ..BalanceOptions::default()
    };
    let found = check_balance(&table_of(&rows), &options).unwrap();
    assert_eq!(
        (found.errors, found.warnings, found.total_rows.len()),
        (0, 1, 1)
    );
    let got = balance(&table_of(&rows), &options).unwrap();
    assert_eq!((got.total.units, got.total.sums[0].value), (3, 2000.0));
    assert!(!got.total_rows[0].dropped);
}

/// Rows in messages are those of the caller's table, also below rows that are left out.
#[test]
fn findings_name_the_rows_of_the_table() {
    let rows: Vec<Row> = vec![
        ("合计".into(), [1000.0, 25.0, 56.0, 2.0]),
        ("甲校".into(), [600.0, 15.0, 36.0, 1.0]),
        ("甲校".into(), [-1.0, 10.0, 20.0, 1.0]),
    ];
    for totals in [Totals::Error, Totals::Drop] {
        let options = CheckOptions {
            totals,
            ..CheckOptions::default()
        };
        let found = check(&table_of(&rows), None, None, &options).unwrap();
        let json: Json = serde_json::from_str(&found.to_json()).unwrap();
        assert_eq!(rows_with(&json, "check.negative"), [2]);
        assert_eq!(rows_with(&json, "check.duplicate_id"), [2]);
        assert_eq!(json["rows"], 3);
        let duplicate = json["findings"].as_array().unwrap().iter();
        let mut duplicate = duplicate.filter(|one| one["message"]["code"] == "check.duplicate_id");
        let text = duplicate.next().unwrap()["message"]["en"]
            .as_str()
            .unwrap()
            .to_owned();
        assert!(text.contains("row 1"), "{text}");
    }
}
