//! Refusals and findings: kind, place, and the exact message in both languages.

use std::collections::BTreeSet;

use junheng::Language::{Chinese, English};
use junheng::education::{Column, Table};
use junheng::{Error, ErrorKind};
use serde_json::Value as Json;
use toml::Value;

use crate::runs::{
    FILES, Run, analyze_json, assess_json, balance_json, check_json, evaluate_json, standard_json,
};
use crate::support::read;

#[test]
fn refusals_of_balance() {
    refusals("errors_balance.toml", balance_json);
}

#[test]
fn refusals_of_assess() {
    refusals("errors_assess.toml", assess_json);
}

#[test]
fn refusals_of_evaluations() {
    refusals("errors_evaluate.toml", evaluate_json);
}

#[test]
fn refusals_of_analyses() {
    refusals("errors_analyze.toml", analyze_json);
}

#[test]
fn refusals_of_standards() {
    refusals("errors_standard.toml", standard_json);
}

fn refusals(file: &str, run: Run) {
    let golden = read(file);
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

fn said(error: &Error) -> [String; 3] {
    let kind = error.kind().id().to_owned();
    [kind, error.text(English), error.text(Chinese)]
}

fn listed(case: &Value, key: &str) -> Vec<Value> {
    let list = case.get(key).map(|list| list.as_array().unwrap().clone());
    list.unwrap_or_default()
}

#[test]
fn findings_of_a_check() {
    let golden = read("errors_check.toml");
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

/// A finding as the golden files write it: what is null is left out.
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

/// Whatever the domain can say is said in some golden case.
#[test]
fn every_phrase_of_the_domain_has_a_case() {
    let mut met = BTreeSet::new();
    for (file, run) in FILES {
        let golden = read(file);
        for case in golden.cases() {
            let said = match run(&golden, case) {
                Ok(text) => serde_json::from_str(&text).unwrap(),
                Err(error) => serde_json::to_value(&error).unwrap(),
            };
            collect(&said, &mut met);
        }
    }
    let families = "table check items standard assess convention balance options evaluate";
    let unmet: BTreeSet<&str> = junheng::words::table()
        .map(|phrase| phrase.code)
        .filter(|code| {
            families
                .split(' ')
                .any(|family| code.split('.').next() == Some(family))
        })
        .filter(|code| !met.contains(*code))
        .collect();
    // Said as a table is built, before any case is run: see below.
    let built = BTreeSet::from([
        "table.duplicate_column",
        "table.torn_text",
        "table.unknown_code",
    ]);
    assert_eq!(unmet, built, "no golden case");
}

#[test]
fn refusals_of_a_table_as_it_is_built() {
    let mut table = Table::new();
    table.add_numbers("pupils", vec![1.0, 2.0]).unwrap();
    let twice = table.add_numbers("pupils", vec![1.0, 2.0]).unwrap_err();
    let [_, en, zh] = said(&twice);
    assert_eq!(twice.kind(), ErrorKind::InvalidTable);
    assert_eq!(
        en,
        "the table already has a column called pupils: expected each name once"
    );
    assert_eq!(zh, "表中已有名为“pupils”的列：每个列名只能出现一次");
    let codes = Column::Categories {
        codes: vec![-1, 1].into(),
        labels: vec!["小学".into()],
    };
    let beyond = table.add("school_type", codes).unwrap_err();
    assert_eq!(
        (beyond.kind(), beyond.row()),
        (ErrorKind::InvalidTable, Some(1))
    );
    let [_, en, zh] = said(&beyond);
    assert_eq!(
        en,
        "school_type has the code 1 in row 1: expected a position below 1, or -1 where it is missing"
    );
    assert_eq!(
        zh,
        "第 1 行的“school_type”代码为 1：应为小于 1 的序号，缺失时为 -1"
    );
    let torn = Column::Packed {
        text: "甲校".into(),
        offsets: vec![0, 3, 5].into(),
        present: None,
    };
    let torn = table.add("school_name", torn).unwrap_err();
    assert_eq!(torn.row(), Some(1));
    let [_, en, zh] = said(&torn);
    assert_eq!(
        en,
        "school_name cuts row 1 from byte 3 to byte 5: expected whole characters in order, within 6 bytes"
    );
    assert_eq!(
        zh,
        "第 1 行的“school_name”取第 3 至 5 字节：应为依次排列的完整字符，且不超出 6 字节"
    );
    let short = table.add_numbers("books", vec![1.0]).unwrap_err();
    assert_eq!(short.kind(), ErrorKind::LengthMismatch);
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
