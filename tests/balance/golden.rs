//! The golden cases: what stands where in the JSON result.

use junheng::education::{BalanceOptions, balance};
use serde_json::Value as Json;
use toml::Value;

use crate::support::{cases, table};

#[test]
fn small_cases() {
    run("balance_small.toml");
}

#[test]
fn real_tables() {
    run("balance_published.toml");
    run("balance_data.toml");
}

fn run(file: &str) {
    let mut wrong = Vec::new();
    for case in cases(file) {
        let name = case["name"].as_str().unwrap();
        let options = BalanceOptions::from_json(case["options"].as_str().unwrap()).unwrap();
        let result = balance(&table(&case), &options)
            .unwrap_or_else(|error| panic!("{name}: {error} {:?}", error.details()));
        let json: Json = serde_json::from_str(&result.to_json()).unwrap();
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
