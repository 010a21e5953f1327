//! The whole text of plans: committed, and the same for every order of the rows and number of threads.

use std::collections::BTreeSet;

use junheng::Result;
#[cfg(feature = "threads")]
use junheng::education::Column;
use junheng::education::plan::plan;
use junheng::education::{Table, plans};
#[cfg(feature = "threads")]
use junheng::parallel::{CELLS_PER_THREAD, with_threads};
use toml::Value;

use crate::support::results::results;
use crate::support::runs::plan_json;
use crate::support::tables::{Golden, orders, reordered, table, table_of};
use crate::support::{committed, read, root};

fn golden() -> Golden {
    read("plan/small.toml")
}

fn name(case: &Value) -> &str {
    case["name"].as_str().unwrap()
}

/// The plan of a case for another table than its own.
fn run(golden: &Golden, case: &Value, table: &Table<'_>) -> Result<String> {
    let standard = case.get("standard").map(|name| name.as_str().unwrap());
    let standard = standard.map(|name| golden.standard(name)).transpose()?;
    let items = table_of(case, "items");
    let (kind, options) = (
        case["plan"].as_str().unwrap(),
        case["options"].as_str().unwrap(),
    );
    Ok(plan(kind, table, items.as_ref(), standard.as_ref(), options)?.to_json())
}

#[test]
fn plans_are_reproduced() {
    results("plan");
}

#[test]
fn every_kind_has_a_case() {
    let golden = golden();
    let cases = golden.cases().iter();
    let met: BTreeSet<&str> = cases.map(|case| case["plan"].as_str().unwrap()).collect();
    let kinds: BTreeSet<&str> = plans().map(|entry| entry.name.id.as_ref()).collect();
    assert_eq!(met, kinds, "plan/small.toml lacks a kind of the catalogue");
}

/// The JSON text of each case, which C, Python and the command line give byte for byte.
#[test]
fn the_text_of_plans_is_the_committed_one() {
    let (golden, mut text) = (golden(), String::new());
    for case in golden.cases() {
        text += &(plan_json(&golden, case).unwrap() + "\n");
    }
    committed(&root().join("tests/golden/plan/bytes.jsonl"), &text);
}

#[test]
fn the_order_of_the_rows_does_not_show() {
    let golden = golden();
    for case in golden.cases() {
        let (table, text) = (table(case), plan_json(&golden, case).unwrap());
        for order in orders(table.rows()) {
            let other = run(&golden, case, &reordered(&table, &order)).unwrap();
            assert!(other == text, "{}", name(case));
        }
    }
}

/// Columns of the dictionary.
#[cfg(feature = "threads")]
const UNUSED: [&str; 12] = [
    "teaching_area",
    "sports_area",
    "equipment_value_10k",
    "multimedia_classrooms",
    "computers",
    "teachers_primary",
    "teachers_above_degree_primary",
    "teachers_backbone_primary",
    "teachers_pe_art_primary",
    "teachers_junior",
    "teachers_senior",
    "indoor_sports_area",
];

/// The rows of a table many times, each time with other schools of other counties; at first as they are.
#[cfg(feature = "threads")]
fn enlarged(table: &Table<'_>, times: usize) -> Table<'static> {
    let rows = table.rows();
    let order: Vec<usize> = (0..rows * times).map(|at| at % rows).collect();
    let repeated = reordered(table, &order);
    let mut out = Table::new();
    let mut has_county = false;
    for (heading, column) in repeated.columns() {
        has_county |= heading == "county";
        let is_renamed = [
            "school_id",
            "学校代码",
            "county",
            "area",
            "town",
            "alliance",
        ];
        let column = match column {
            Column::Text(cells) if is_renamed.contains(&heading) => Column::Text(
                (cells.iter().enumerate())
                    .map(|(row, cell)| match (row / rows, cell) {
                        (0, cell) => cell.clone(),
                        (_, None) => None,
                        (time, Some(cell)) => Some(format!("{cell}-{time}").into()),
                    })
                    .collect(),
            ),
            other => other.clone(),
        };
        out.add(heading, column).unwrap();
    }
    // Columns that no standard of the cases uses make the table wide, so that fewer rows are enough.
    for heading in UNUSED {
        out.add_numbers(heading, vec![1.0; rows * times]).unwrap();
    }
    if !has_county {
        let county = |row: usize| format!("county {}", row / rows);
        let counties: Vec<String> = (0..rows * times).map(county).collect();
        out.add_text("county", counties).unwrap();
    }
    out
}

/// Tables so large that the work is divided among threads.
#[cfg(feature = "threads")]
#[test]
fn the_number_of_threads_does_not_show() {
    let golden = golden();
    let mut met = BTreeSet::new();
    for case in golden.cases() {
        // An answer concerns one county, and one case of a kind is enough.
        if case.get("items").is_some() || !met.insert(case["plan"].as_str().unwrap()) {
            continue;
        }
        let small = table(case);
        // Two threads are started for twice these cells; pupils and the resource are read as well.
        // A trend reads each of its four years by itself.
        let tables = if case["plan"].as_str() == Some("trend") {
            4
        } else {
            1
        };
        let times = tables * 2 * CELLS_PER_THREAD / (small.rows() * UNUSED.len());
        let large = enlarged(&small, times);
        let on = |threads: usize| {
            let text = with_threads(threads, || run(&golden, case, &large));
            text.unwrap_or_else(|error| panic!("{}: {error} {:?}", name(case), error.details()))
        };
        let one = on(1);
        assert!(on(2) == one, "{}", name(case));
        let backwards: Vec<usize> = (0..large.rows()).rev().collect();
        let other = with_threads(3, || run(&golden, case, &reordered(&large, &backwards)));
        assert!(other.unwrap() == one, "{}: backwards", name(case));
    }
}
