//! Analyses, their errors, and the whole text of their results.

use crate::support::results::{errors, results};
use crate::support::runs::analyze_json;
use crate::support::tables::Golden;
use crate::support::{committed, read, root};

#[test]
fn analyses_are_reproduced() {
    results("analyze");
}

#[test]
fn errors_of_analyses() {
    errors("analyze");
}

/// The JSON text of a fixed set of requests, which C and Python give byte for byte.
#[test]
fn the_text_of_analyses_is_the_committed_one() {
    let mut text = String::new();
    let golden: Golden = read("analyze/small.toml");
    for case in golden.cases() {
        text += &(analyze_json(&golden, case).unwrap() + "\n");
    }
    committed(&root().join("tests/golden/analyze/bytes.jsonl"), &text);
}
