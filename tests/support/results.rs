//! Results and errors of functions over a table, compared with the golden cases.

use junheng::Error;
use junheng::Language::{Chinese, English};
use serde_json::Value as Json;
use toml::Value;

use super::read;
use super::runs::{RUNS, Run, files_of};
use super::tables::Golden;

fn run_of(folder: &str) -> Run {
    RUNS.iter().find(|(name, _)| *name == folder).unwrap().1
}

/// Fails unless every case of the folder, other than those of errors, has the expected values in its result.
pub(crate) fn results(folder: &str) {
    let run = run_of(folder);
    for file in files_of(folder) {
        if !file.ends_with("/errors.toml") {
            results_of(&file, run);
        }
    }
}

fn results_of(file: &str, run: Run) {
    let golden: Golden = read(file);
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

/// Fails unless every case of the folder's `errors.toml` gives the expected error and details.
pub(crate) fn errors(folder: &str) {
    let run = run_of(folder);
    let golden: Golden = read(&format!("{folder}/errors.toml"));
    let mut wrong = Vec::new();
    for case in golden.cases() {
        let name = case["name"].as_str().unwrap();
        let error = match run(&golden, case) {
            Err(error) => error,
            Ok(_) => panic!("{name}: accepted"),
        };
        if ["kind", "en", "zh"].map(|key| case[key].as_str().unwrap()) != said(&error).each_ref() {
            wrong.push(format!("{name}: {:?}", said(&error)));
        }
        let details: Vec<Value> = (error.details().iter())
            .map(|detail| Value::from(vec![detail.render(English), detail.render(Chinese)]))
            .collect();
        if details != listed(case, "details") {
            wrong.push(format!("{name}: {details:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Kind and texts of an error.
pub(crate) fn said(error: &Error) -> [String; 3] {
    let kind = error.kind().id().to_owned();
    [kind, error.text(English), error.text(Chinese)]
}

/// The list that a case holds under `key`, empty where it has none.
pub(crate) fn listed(case: &Value, key: &str) -> Vec<Value> {
    let list = case.get(key).map(|list| list.as_array().unwrap().clone());
    list.unwrap_or_default()
}
