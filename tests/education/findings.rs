//! The findings of a check, and that every message of the domain is in some golden case.

use std::collections::BTreeSet;

use serde_json::Value as Json;
use toml::Value;

use crate::support::read;
use crate::support::results::{listed, said};
use crate::support::runs::{RUNS, check_json, files_of};
use crate::support::tables::Golden;

#[test]
fn findings_of_a_check() {
    let golden: Golden = read("check/errors.toml");
    let mut wrong = Vec::new();
    for case in golden.cases() {
        let name = case["name"].as_str().unwrap();
        let found = match check_json(&golden, case) {
            Ok(found) => found,
            Err(error) => {
                let expected =
                    ["kind", "en", "zh"].map(|key| case.get(key).and_then(Value::as_str));
                if expected != said(&error).each_ref().map(|text| Some(text.as_str())) {
                    wrong.push(format!("{name}: {:?}", said(&error)));
                }
                continue;
            }
        };
        assert!(case.get("kind").is_none(), "{name}: accepted");
        let json: Json = serde_json::from_str(&found).unwrap();
        let findings = json["findings"].as_array().unwrap();
        let got: Vec<Value> = findings.iter().map(written).collect();
        if got != listed(case, "findings") {
            wrong.push(format!("{name}: {}", Value::from(got.clone())));
        }
        let errors = got
            .iter()
            .filter(|one| one["severity"].as_str() == Some("error"));
        assert_eq!(json["errors"], errors.count(), "{name}");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A finding as the golden files write it: without what is null.
fn written(finding: &Json) -> Value {
    let message = &finding["message"];
    let texts = ["severity", "table", "column", "school"].map(|key| (key, &finding[key]));
    let said = ["code", "en", "zh"].map(|key| (key, &message[key]));
    let mut out: toml::Table = (texts.into_iter().chain(said))
        .filter_map(|(key, text)| Some((key.to_owned(), text.as_str()?.into())))
        .collect();
    if let Some(row) = finding["row"].as_i64() {
        out.insert("row".to_owned(), Value::Integer(row));
    }
    out.into()
}

/// Every phrase about schools occurs in a golden case.
#[test]
fn every_phrase_of_the_domain_has_a_case() {
    let mut met = BTreeSet::new();
    let runs = (RUNS.iter())
        .flat_map(|(folder, run)| files_of(folder).into_iter().map(move |file| (file, run)));
    for (file, run) in runs {
        let golden: Golden = read(&file);
        for case in golden.cases() {
            let said = match run(&golden, case) {
                Ok(text) => serde_json::from_str(&text).unwrap(),
                Err(error) => serde_json::to_value(&error).unwrap(),
            };
            collect(&said, &mut met);
        }
    }
    let families =
        "table check items total_row standard assess convention balance options evaluate";
    let unmet: BTreeSet<&str> = junheng::words::table()
        .map(|phrase| phrase.code)
        .filter(|code| {
            families
                .split(' ')
                .any(|family| code.split('.').next() == Some(family))
        })
        .filter(|code| !met.contains(*code))
        .collect();
    // Said as a table is built, before any case is run, or of columns that a case cannot write out: see
    // `tests/table.rs`.
    let built = BTreeSet::from([
        "check.not_cells",
        "check.text_in_number",
        "table.duplicate_column",
        "table.not_a_number",
        "table.torn_text",
        "table.unknown_code",
    ]);
    assert_eq!(unmet, built, "no golden case");
}

fn collect(json: &Json, codes: &mut BTreeSet<String>) {
    match json {
        Json::Object(map) => {
            if let (Some(Json::String(code)), Some(_)) = (map.get("code"), map.get("en")) {
                codes.insert(code.clone());
            }
            map.values().for_each(|value| collect(value, codes));
        }
        Json::Array(list) => list.iter().for_each(|value| collect(value, codes)),
        _ => {}
    }
}
