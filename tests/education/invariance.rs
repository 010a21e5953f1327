//! The same rows give the same bytes in any order and on any number of threads.

use junheng::education::{BalanceOptions, Table, balance};
#[cfg(feature = "threads")]
use junheng::parallel::with_threads;

use crate::support::tables::{reordered, table};

const OPTIONS: [(&str, &str); 2] = [
    (
        "tw_primary_2025.csv",
        r#"{"by": ["county", "township_type"],
            "locale": {"column": "township_type", "rural": ["rural_township"]}}"#,
    ),
    (
        "us_districts_2020.csv",
        r#"{"by": "state", "measures": ["cv", "gini", "theil_t", "hoover", "verstegen"]}"#,
    ),
];

fn shipped(file: &str) -> Table<'static> {
    table(&toml::Table::from_iter([("file".to_owned(), file.into())]).into())
}

/// An order in which neighbours part: multiples of a number without a common factor.
fn scattered(rows: usize) -> Vec<usize> {
    let step = (rows / 3..).find(|step| gcd(*step, rows) == 1).unwrap();
    (0..rows).map(|row| row * step % rows).collect()
}

fn gcd(a: usize, b: usize) -> usize {
    if b == 0 { a } else { gcd(b, a % b) }
}

#[test]
fn row_order_does_not_show() {
    for (file, options) in OPTIONS {
        let options = BalanceOptions::from_json(options).unwrap();
        let table = shipped(file);
        let before = balance(&table, &options).unwrap().to_json();
        let order = scattered(table.rows());
        let after = balance(&reordered(&table, &order), &options)
            .unwrap()
            .to_json();
        assert!(before == after, "{file}");
        let backwards: Vec<usize> = (0..table.rows()).rev().collect();
        let after = balance(&reordered(&table, &backwards), &options)
            .unwrap()
            .to_json();
        assert!(before == after, "{file} backwards");
    }
}

#[cfg(feature = "threads")]
#[test]
fn thread_count_does_not_show() {
    for (file, options) in OPTIONS {
        let options = BalanceOptions::from_json(options).unwrap();
        let table = shipped(file);
        let on =
            |threads: usize| with_threads(threads, || balance(&table, &options).unwrap().to_json());
        let one = on(1);
        assert!(one == on(2) && one == on(7), "{file}");
    }
}

/// A group is described as the table of its rows alone would be.
#[test]
fn a_group_is_the_whole_of_its_rows() {
    let table = shipped("us_districts_2020.csv");
    let by_state = BalanceOptions::from_json(r#"{"by": "state"}"#).unwrap();
    let grouped = balance(&table, &by_state).unwrap();
    let junheng::education::Column::Text(states) = table.column("state").unwrap() else {
        panic!("states are text");
    };
    for group in &grouped.groups {
        let rows: Vec<usize> = (0..table.rows())
            .filter(|&row| states[row].as_deref() == group.key[0].as_deref())
            .collect();
        let alone = balance(&reordered(&table, &rows), &BalanceOptions::default()).unwrap();
        assert_eq!(alone.total.indicators, group.indicators, "{:?}", group.key);
    }
}
