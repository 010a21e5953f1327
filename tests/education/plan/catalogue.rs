//! The catalogue of plans and its document.

use std::fmt::Write as _;

use junheng::education::plan::{Planned, plan};
use junheng::education::{Standard, Table, plans};
use junheng::options::Kind;
use junheng::{ErrorKind, education::plan::schemas};

use crate::support::options::{describe, describe_methods};
use crate::support::{committed, root};

const START: &str = include_str!("../plans_start.md");

#[test]
fn plans_document() {
    let mut out = START.to_owned();
    for entry in plans() {
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
    committed(&root().join("docs/plans.md"), &out);
}

#[test]
fn every_kind_has_a_schema_and_members_of_its_records() {
    let known: Vec<&str> = schemas().map(|(name, _)| name).collect();
    for entry in plans() {
        assert!(known.contains(&entry.schema), "{}", entry.name.id);
        for spec in entry.inputs {
            let has_members = matches!(spec.kind, Kind::Record | Kind::Records);
            assert_eq!(has_members, !spec.members.is_empty(), "{}", spec.id);
        }
    }
}

#[test]
fn an_unknown_kind_and_an_unknown_option_are_named() {
    let (table, standard) = (Table::new(), Standard::builtin("cn-quality-2017").unwrap());
    let run = |kind: &str, options: &str| -> Result<Planned, junheng::Error> {
        plan(kind, &table, None, Some(&standard), options)
    };
    let error = run("plan_ad", "{}").unwrap_err();
    assert!(error.to_string().contains("plan_ad"), "{error}");
    for entry in plans() {
        let error = run(&entry.name.id, r#"{"no_such_option": 1}"#).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidSpec, "{}", entry.name.id);
        assert!(error.to_string().contains("no_such_option"), "{error}");
    }
}
