//! The committed JSON Schemas are those of the types, and every golden result keeps to its own.

use std::path::PathBuf;

use junheng::analysis::Analysis;
use junheng::education::{
    Assessments, Balance, Check, CheckOptions, ClassAnswers, Standard, Table, class_answers,
    error_json_schema, plans,
};
use junheng::evaluate::Evaluation;
use junheng::inference::{
    ContrastRequest, Contrasts, EstimateRequest, Estimation, contrast, estimate,
};
use serde_json::Value as Json;

use crate::support::runs::{RUNS, files_of};
use crate::support::tables::Golden;
use crate::support::{committed, read, root};

const DOCUMENTS: [&str; 10] = [
    "analysis",
    "assessments",
    "balance",
    "check",
    "class_answers",
    "contrasts",
    "error",
    "estimation",
    "evaluation",
    "standard",
];

/// A document of the Python package, whose tests compare it with the classes that write it.
const OF_PYTHON: &str = "reading";

/// Every document, those of plans included.
fn documents() -> Vec<&'static str> {
    let plans = junheng::education::plan::schemas().map(|(name, _)| name);
    DOCUMENTS.into_iter().chain(plans).collect()
}

fn schema_of(name: &str) -> (PathBuf, String) {
    let (path, text) = match name {
        "analysis" => ("schemas/analysis.schema.json", Analysis::json_schema()),
        "assessments" => (
            "schemas/assessments.schema.json",
            Assessments::json_schema(),
        ),
        "balance" => ("schemas/balance.schema.json", Balance::json_schema()),
        "class_answers" => (
            "schemas/class_answers.schema.json",
            ClassAnswers::json_schema(),
        ),
        "check" => ("schemas/check.schema.json", Check::json_schema()),
        "contrasts" => ("schemas/contrasts.schema.json", Contrasts::json_schema()),
        "estimation" => ("schemas/estimation.schema.json", Estimation::json_schema()),
        "evaluation" => ("schemas/evaluation.schema.json", Evaluation::json_schema()),
        "error" => ("schemas/error.schema.json", error_json_schema()),
        "standard" => ("standards/standard.schema.json", Standard::json_schema()),
        plan => {
            let mut known = junheng::education::plan::schemas();
            let (_, text) = known.find(|(name, _)| *name == plan).unwrap();
            return (root().join(format!("schemas/{plan}.schema.json")), text);
        }
    };
    (root().join(path), text)
}

#[test]
fn the_committed_schemas_are_current() {
    for name in documents() {
        let (path, now) = schema_of(name);
        committed(&path, &now);
    }
    for file in std::fs::read_dir(root().join("schemas")).unwrap() {
        let file = file.unwrap().file_name().into_string().unwrap();
        let name = file.strip_suffix(".schema.json").unwrap();
        assert!(
            documents().contains(&name) || name == OF_PYTHON,
            "{file} is of no document"
        );
    }
}

#[test]
fn a_schema_names_its_document_and_the_version() {
    for name in documents() {
        let schema: Json = serde_json::from_str(&schema_of(name).1).unwrap();
        let id = format!("urn:junheng:{}:{name}", env!("CARGO_PKG_VERSION"));
        assert_eq!(schema["$id"], id, "{name}");
    }
}

#[test]
fn golden_results_keep_to_their_schemas() {
    let error = validator("error");
    for (folder, run) in RUNS {
        for file in files_of(folder) {
            let golden: Golden = read(&file);
            for case in golden.cases() {
                let (schema, text) = match run(&golden, case) {
                    Ok(text) => (&validator(document_of(folder, case)), text),
                    Err(error_of_case) => (&error, serde_json::to_string(&error_of_case).unwrap()),
                };
                keeps(schema, &text, case["name"].as_str().unwrap());
            }
        }
    }
}

/// The document that a case of a folder gives.
fn document_of(folder: &str, case: &toml::Value) -> &'static str {
    match folder {
        "analyze" => "analysis",
        "assess" => "assessments",
        "balance" => "balance",
        "check" => "check",
        "contrast" => "contrasts",
        "estimate" => "estimation",
        "evaluate" => "evaluation",
        "plan" => {
            let kind = case["plan"].as_str().unwrap();
            let entry = plans().find(|entry| *entry.name.id == *kind).unwrap();
            entry.schema
        }
        "standard" => "standard",
        other => panic!("{other}"),
    }
}

#[test]
fn shipped_standards_keep_to_the_schema() {
    let schema = validator("standard");
    for id in junheng::education::standards() {
        keeps(&schema, &Standard::builtin(id).unwrap().to_json(), id);
        let text = std::fs::read_to_string(root().join(format!("standards/{id}.toml"))).unwrap();
        let file: toml::Table = toml::from_str(&text).unwrap();
        keeps(&schema, &serde_json::to_string(&file).unwrap(), id);
    }
}

#[test]
fn estimates_keep_to_their_schema() {
    let mut table = Table::new();
    table.add_text("county", ["A", "A", "A", "B"]).unwrap();
    table.add_numbers("x", &[1.0, 2.0, 4.0, 5.0][..]).unwrap();
    for options in [
        "",
        r#", "by": "county", "inference": {"covariance": true}"#,
        r#", "by": "county", "inference": {"method": "bootstrap", "covariance": true}"#,
    ] {
        let text = format!(r#"{{"measures": ["mean", "range"], "value": "x"{options}}}"#);
        let request = EstimateRequest::from_json(&text).unwrap();
        let found = estimate(&table, &request).unwrap();
        keeps(&validator("estimation"), &found.to_json(), &text);
    }
}

#[test]
fn contrasts_keep_to_their_schema() {
    let mut table = Table::new();
    table
        .add_text("county", ["A", "A", "A", "B", "B", "C"])
        .unwrap();
    table
        .add_numbers("x", &[1.0, 2.0, 4.0, 5.0, 7.0, 3.0][..])
        .unwrap();
    for options in [
        r#""measures": ["mean", "range"]"#,
        r#""measures": "mean", "contrast": {"threshold": 2, "alternative": "less"}"#,
        r#""measures": "mean", "contrast": {"combinations": [{"name": "a", "terms": [{"key": "A", "coefficient": 2}]}]}"#,
        r#""contrast": {"dominance": {"order": 1, "from": 2, "to": 4, "points": 3}}"#,
    ] {
        let text = format!(r#"{{"value": "x", "by": "county", {options}}}"#);
        let request = ContrastRequest::from_json(&text).unwrap();
        let found = contrast(&table, &request).unwrap();
        keeps(&validator("contrasts"), &found.to_json(), &text);
    }
}

/// A schema must also reject: a field that it does not know, and one that is missing.
#[test]
fn answers_from_classes_keep_to_their_schema() {
    let (mut schools, mut classes) = (Table::new(), Table::new());
    schools.add_text("school_id", ["01"]).unwrap();
    schools.add_text("school_type", ["primary"]).unwrap();
    classes.add_text("school_id", ["01"]).unwrap();
    classes.add_numbers("class_size", &[41.0][..]).unwrap();
    let standard = Standard::builtin("cn-quality-2017").unwrap();
    let found = class_answers(&schools, &classes, &standard, &CheckOptions::default()).unwrap();
    assert_eq!(found.answers.len(), 1);
    keeps(&validator("class_answers"), &found.to_json(), "classes");
}

#[test]
fn schemas_reject_other_documents() {
    for name in documents() {
        assert!(
            !validator(name).is_valid(&Json::Object(serde_json::Map::new())),
            "{name}"
        );
    }
}

fn validator(name: &str) -> jsonschema::Validator {
    let (_, text) = schema_of(name);
    jsonschema::validator_for(&serde_json::from_str(&text).unwrap()).unwrap()
}

fn keeps(schema: &jsonschema::Validator, text: &str, name: &str) {
    let json: Json = serde_json::from_str(text).unwrap();
    let broken: Vec<String> = schema
        .iter_errors(&json)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(broken.is_empty(), "{name}: {}", broken.join("\n"));
}
