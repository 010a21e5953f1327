//! The catalogue of `assess`, `balance` and `check`: its document, its defaults, and what the C header lists.

use std::fmt::Write as _;

use junheng::education::{AssessOptions, BalanceOptions, CheckOptions, operations};
use junheng::options::{InputSpec, Kind, Need};
use serde_json::{Value, json};

use crate::support::options::{describe, describe_methods};
use crate::support::{committed, root};

const START: &str = include_str!("operations_start.md");

#[test]
fn operations_document() {
    let mut out = START.to_owned();
    for entry in operations() {
        let name = &entry.name;
        writeln!(out, "\n## `{}` {} {}\n", name.id, name.en, name.zh).unwrap();
        writeln!(out, "{} {}\n", entry.summary.en, entry.summary.zh).unwrap();
        out += "Arguments 参数:\n\n";
        (entry.arguments.iter()).for_each(|spec| describe(&mut out, spec));
        out += "\nOptions 选项:\n\n";
        (entry.inputs.iter()).for_each(|spec| describe(&mut out, spec));
        let (returns, schema) = (entry.returns, entry.schema);
        writeln!(out, "\nResult 结果: {} {}", returns.en, returns.zh).unwrap();
        writeln!(out, "See `schemas/{schema}.schema.json`.\n").unwrap();
        describe_methods(&mut out, entry.methods);
    }
    committed(&root().join("docs/operations.md"), &out);
}

/// The default of a struct in Rust is what an empty JSON object and an object of nulls are read as.
#[test]
fn defaults_are_the_same_in_rust_and_json() {
    let nulls = |specs: &[InputSpec]| -> String {
        let all = specs.iter().map(|spec| (spec.id.to_owned(), Value::Null));
        Value::Object(all.collect()).to_string()
    };
    let specs = |id: &str| operations().find(|one| one.name.id == id).unwrap().inputs;
    for text in ["{}".to_owned(), nulls(specs("assess"))] {
        let read = AssessOptions::from_json(&text).unwrap();
        assert_eq!(read, AssessOptions::default());
    }
    for text in ["{}".to_owned(), nulls(specs("check"))] {
        assert_eq!(
            CheckOptions::from_json(&text).unwrap(),
            CheckOptions::default()
        );
    }
    for text in ["{}".to_owned(), nulls(specs("balance"))] {
        let mut read = BalanceOptions::from_json(&text).unwrap();
        // JSON gives the lists; in Rust `None` means the same lists.
        let measures = read.measures.take().unwrap();
        assert_eq!(measures, junheng::education::balance::DEFAULT_MEASURES);
        let limits = read.class_size_limits.take().unwrap();
        assert_eq!(
            limits,
            junheng::education::balance::DEFAULT_CLASS_SIZE_LIMITS
        );
        assert_eq!(read, BalanceOptions::default());
    }
}

#[test]
fn only_choices_have_choices_and_only_records_have_members() {
    for spec in operations().flat_map(|entry| entry.arguments.iter().chain(entry.inputs)) {
        assert_eq!(
            spec.kind == Kind::Choice,
            !spec.choices.is_empty(),
            "{}",
            spec.id
        );
        assert_eq!(
            spec.kind == Kind::Record,
            !spec.members.is_empty(),
            "{}",
            spec.id
        );
    }
}

#[test]
fn the_catalogue_is_written_as_json_like_that_of_analyses() {
    let assess = operations().next().unwrap();
    let json = serde_json::to_value(assess).unwrap();
    assert_eq!(json["name"]["id"], "assess");
    assert_eq!(json["inputs"][2]["id"], "detail");
    assert_eq!(json["inputs"][2]["kind"], "choice");
    assert_eq!(json["inputs"][2]["default"], "schools");
    assert_eq!(json["inputs"][0]["required"], json!(false));
    assert!(json["inputs"][0].get("members").is_none());
    let balance = operations().nth(1).unwrap();
    let locale = balance
        .inputs
        .iter()
        .find(|spec| spec.id == "locale")
        .unwrap();
    assert_eq!(locale.need, Need::Optional);
    let json = serde_json::to_value(locale).unwrap();
    assert_eq!(json["members"][0]["id"], "column");
}

/// The header describes the options in its own words, but every one of them.
#[test]
fn the_c_header_lists_every_option() {
    let header = root().join("bindings/c/include/junheng.h");
    let header = std::fs::read_to_string(header).unwrap();
    let functions = [
        ("assess", "jh_assess"),
        ("balance", "jh_balance"),
        ("check", "jh_check"),
    ];
    for (id, function) in functions {
        let (before, _) = header
            .split_once(&format!("jh_status {function}("))
            .unwrap();
        let (_, comment) = before.rsplit_once("/**").unwrap();
        let entry = operations().find(|entry| entry.name.id == id).unwrap();
        let members = |spec: &'static InputSpec| spec.members.iter();
        let all = entry
            .inputs
            .iter()
            .flat_map(|spec| std::iter::once(spec).chain(members(spec)));
        for spec in all {
            let quoted = format!("\"{}\"", spec.id);
            assert!(comment.contains(&quoted), "{function}: {quoted}");
        }
    }
}
