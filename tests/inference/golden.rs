//! Estimates and contrasts of small tables, their errors, and the whole text of their results.

use crate::support::results::{errors, results};
use crate::support::runs::{Run, contrast_json, estimate_json};
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

#[test]
fn contrasts_are_reproduced() {
    results("contrast");
}

#[test]
fn errors_of_contrasts() {
    errors("contrast");
}

/// The JSON text of a fixed set of requests, which C and Python give byte for byte.
#[test]
fn the_texts_are_the_committed_ones() {
    let runs: [(&str, Run); 2] = [("contrast", contrast_json), ("estimate", estimate_json)];
    for (folder, run) in runs {
        let mut text = String::new();
        let golden: Golden = read(&format!("{folder}/small.toml"));
        for case in golden.cases() {
            text += &(run(&golden, case).unwrap() + "\n");
        }
        committed(
            &root().join(format!("tests/golden/{folder}/bytes.jsonl")),
            &text,
        );
    }
}
