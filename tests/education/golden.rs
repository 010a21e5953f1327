//! The golden cases: what stands where in the JSON result.

use serde_json::Value as Json;
use toml::Value;

use crate::runs::{Run, analyze_json, assess_json, balance_json, evaluate_json};
use crate::support::{committed, read, root};

#[test]
fn balance_of_tables_checked_by_hand() {
    run("balance_small.toml", balance_json);
}

#[test]
fn balance_of_real_tables() {
    run("balance_published.toml", balance_json);
    run("balance_data.toml", balance_json);
}

#[test]
fn evaluations_checked_by_hand() {
    run("evaluate_small.toml", evaluate_json);
}

#[test]
fn analyses_checked_by_hand() {
    run("analyze_small.toml", analyze_json);
}

#[test]
fn analyses_of_real_tables() {
    run("analyze_data.toml", analyze_json);
}

/// The JSON text of a fixed set of requests, which C and Python must give byte for byte.
#[test]
fn the_text_of_analyses_is_the_committed_one() {
    let mut text = String::new();
    let golden = read("analyze_small.toml");
    for case in golden.cases() {
        text += &(analyze_json(&golden, case).unwrap() + "\n");
    }
    committed(&root().join("tests/golden/analyze_bytes.jsonl"), &text);
}

#[test]
fn assessments_checked_by_hand() {
    run("assess_small.toml", assess_json);
}

#[test]
fn assessments_that_were_published() {
    run("assess_published.toml", assess_json);
}

#[test]
fn assessments_of_the_example_county() {
    run("assess_data.toml", assess_json);
}

fn run(file: &str, run: Run) {
    let golden = read(file);
    let mut wrong = Vec::new();
    for case in golden.cases() {
        let name = case["name"].as_str().unwrap();
        let text = run(&golden, case)
            .unwrap_or_else(|error| panic!("{name}: {error} {:?}", error.details()));
        let json: Json = serde_json::from_str(&text).unwrap();
        let tolerance = match &case["tolerance"] {
            Value::Integer(_) => 0.0,
            tolerance => tolerance.as_float().unwrap(),
        };
        for (at, expected) in case["expected"].as_table().unwrap() {
            let agrees = match json.pointer(at) {
                Some(got) => agrees(got, expected, tolerance),
                None => expected.as_str() == Some("nothing"),
            };
            if !agrees {
                let got = json.pointer(at);
                wrong.push(format!("{name}: {at} is {got:?}, expected {expected}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn agrees(got: &Json, expected: &Value, tolerance: f64) -> bool {
    match expected {
        Value::String(text) if text == "null" => got.is_null(),
        Value::String(text) if text == "[]" => got.as_array().is_some_and(Vec::is_empty),
        Value::String(text) => got.as_str() == Some(text),
        Value::Boolean(flag) => got.as_bool() == Some(*flag),
        Value::Integer(number) => near(got, *number as f64, tolerance),
        Value::Float(number) => near(got, *number, tolerance),
        _ => false,
    }
}

fn near(got: &Json, expected: f64, tolerance: f64) -> bool {
    got.as_f64()
        .is_some_and(|got| (got - expected).abs() <= tolerance * expected.abs())
}
