//! Estimates of small tables, their errors, and the whole text of their results.

use crate::support::results::{errors, results};
use crate::support::runs::estimate_json;
use crate::support::tables::Golden;
use crate::support::{committed, read, root};

#[test]
fn estimates_are_reproduced() {
    results("estimate");
}

#[test]
fn errors_of_estimates() {
    errors("estimate");
}

/// The JSON text of a fixed set of requests, which C and Python give byte for byte.
#[test]
fn the_text_of_estimates_is_the_committed_one() {
    let mut text = String::new();
    let golden: Golden = read("estimate/small.toml");
    for case in golden.cases() {
        text += &(estimate_json(&golden, case).unwrap() + "\n");
    }
    committed(&root().join("tests/golden/estimate/bytes.jsonl"), &text);
}
