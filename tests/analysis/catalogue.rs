//! The catalogue of analyses: its document, its cases, its schema; and that real decompositions sum exactly.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use junheng::Table;
use junheng::analysis::{Analysis, AnalysisEntry, Need, Outcome, analyses, analyze};
use junheng::words;
use serde_json::Value as Json;

use crate::support::options::{describe, describe_methods};
use crate::support::tables::Golden;
use crate::support::{committed, read, root};

const START: &str = include_str!("analyses_start.md");

const COMMON: &str = "
## Common inputs 共有输入

";

fn needed(entry: &AnalysisEntry) -> String {
    let required = entry.inputs.iter().filter(|one| one.need == Need::Required);
    let ids: Vec<String> = required.map(|one| format!("`{}`", one.id)).collect();
    ids.join(", ")
}

#[test]
fn analyses_document() {
    let mut out = START.to_owned();
    for entry in analyses() {
        let name = &entry.name;
        writeln!(
            out,
            "| `{}` | {} | {} | {} |",
            name.id,
            name.en,
            name.zh,
            needed(entry)
        )
        .unwrap();
    }
    out += COMMON;
    let first = analyses().next().unwrap();
    for spec in first.all_inputs().skip(first.inputs.len()) {
        describe(&mut out, spec);
    }
    for entry in analyses() {
        let name = &entry.name;
        writeln!(out, "\n## `{}` {} {}\n", name.id, name.en, name.zh).unwrap();
        writeln!(out, "{} {}\n", entry.summary.en, entry.summary.zh).unwrap();
        for spec in entry.inputs {
            describe(&mut out, spec);
        }
        let lists: Vec<String> = entry.parts.iter().map(|part| format!("`{part}`")).collect();
        let lists = match lists.is_empty() {
            true => String::new(),
            false => format!("; lists 列表: {}", lists.join(", ")),
        };
        let tested: Vec<String> = (entry.tested.iter())
            .map(|place| format!("`{place}`"))
            .collect();
        writeln!(
            out,
            "- result 结果: `{}` in `schemas/analysis.schema.json`{lists}",
            entry.schema()
        )
        .unwrap();
        if !tested.is_empty() {
            writeln!(out, "- tested against 0 与 0 的检验: {}", tested.join(", ")).unwrap();
        }
        describe_methods(&mut out, entry.methods);
    }
    committed(&root().join("docs/analyses.md"), &out);
}

#[test]
fn every_analysis_has_a_case_of_its_name() {
    let golden: Golden = read("analyze/small.toml");
    let names: BTreeSet<&str> = golden
        .cases()
        .iter()
        .map(|case| case["name"].as_str().unwrap())
        .collect();
    for entry in analyses() {
        assert!(names.contains(&*entry.name.id), "{}", entry.name.id);
    }
}

/// Classes, lists and fields of results have the names by which the bindings look them up.
#[test]
fn the_catalogue_and_the_schema_speak_of_the_same_results() {
    let schema: Json = serde_json::from_str(&Analysis::json_schema()).unwrap();
    let mut fields = BTreeSet::new();
    for entry in analyses() {
        let own = &schema["$defs"][&*entry.schema()];
        assert!(own.is_object(), "{}", entry.schema());
        for part in entry.parts {
            let mut here = own;
            for step in part.split('.') {
                here = &here["properties"][step];
                let inner = here.get("items").unwrap_or(here);
                here = match inner["$ref"].as_str() {
                    Some(name) => &schema["$defs"][name.rsplit('/').next().unwrap()],
                    None => panic!("{}: {part} leads to {inner}", entry.name.id),
                };
            }
        }
    }
    for entry in analyses() {
        for pattern in entry.tested {
            let mut here = vec![&schema["$defs"][&*entry.schema()]];
            for step in pattern.split('.') {
                here = here
                    .into_iter()
                    .flat_map(|one| members(&schema, one, step))
                    .collect();
            }
            let is_number = |one: &&Json| one["type"] == "number" || one["type"][0] == "number";
            assert!(here.iter().any(is_number), "{}: {pattern}", entry.name.id);
        }
    }
    let defined = schema["$defs"].as_object().unwrap();
    let skipped = [
        "Name",
        "AnalysisProvenance",
        "AnalysisRow",
        "Message",
        "Method",
        "Unanalyzed",
        // The sampling errors that accompany a result, and their provenance.
        "InferredBy",
        "NumberWarning",
        "NumbersInference",
        "SampledBy",
    ];
    for (name, one) in defined
        .iter()
        .filter(|(name, _)| !skipped.contains(&name.as_str()))
    {
        let options = one["oneOf"]
            .as_array()
            .cloned()
            .unwrap_or_else(|| vec![one.clone()]);
        for option in options {
            let of_one = option["properties"]
                .as_object()
                .cloned()
                .unwrap_or_default();
            fields.extend(of_one.into_iter().map(|(field, _)| (field, name.clone())));
        }
    }
    for (field, name) in fields {
        let code = format!("label.field.{field}");
        assert!(
            words::phrase(&code).is_some(),
            "{name}.{field} has no label"
        );
    }
}

/// The definitions that a member of a definition can have, of the items where it is a list.
fn members<'s>(schema: &'s Json, own: &'s Json, step: &str) -> Vec<&'s Json> {
    let named = |one: &'s Json| match one["$ref"].as_str() {
        Some(name) => &schema["$defs"][name.rsplit('/').next().unwrap()],
        None => one,
    };
    let mut found = named(&named(own)["properties"][step]);
    while let Some(items) = found.get("items") {
        found = named(items);
    }
    vec![found]
}

fn districts() -> Table<'static> {
    let mut reader = csv::Reader::from_path(root().join("data/us_districts_2020.csv")).unwrap();
    let (mut spend, mut pupils) = (Vec::new(), Vec::new());
    let mut names: [Vec<String>; 3] = Default::default();
    for row in reader.records().map(Result::unwrap) {
        let (Ok(count), Ok(total)) = (row[3].parse::<f64>(), row[5].parse::<f64>()) else {
            continue;
        };
        spend.push(total / count);
        pupils.push(count);
        for (column, place) in names.iter_mut().zip([1, 2, 0]) {
            column.push(row[place].to_owned());
        }
    }
    let mut table = Table::new();
    table.add_numbers("spend", spend).unwrap();
    table.add_numbers("pupils", pupils).unwrap();
    for (heading, column) in ["state", "locale", "district"].into_iter().zip(names) {
        table.add_text(heading, column).unwrap();
    }
    table
}

#[test]
fn spending_of_districts_by_state_locale_and_district_sums_exactly() {
    let found = analyze(
        &districts(),
        r#"{"analysis": "nested_decomposition", "value": "spend", "weights": "pupils", "levels": ["state", "locale", "district"]}"#,
    )
    .unwrap();
    let Some(Outcome::NestedDecomposition(split)) = &found.rows[0].result else {
        panic!("{found:?}");
    };
    let sum: f64 = split.levels.iter().map(|level| level.contribution).sum();
    assert!((sum - split.total).abs() <= 1e-13 * split.total);
    // A district is one unit: nothing is left within.
    assert_eq!(split.levels[3].contribution, 0.0);
    // Σ over groups of s ln(s/p) by Python's math.log and math.fsum; they cancel to about 1/50.
    let expected = [
        0.0319749981092718,
        0.0025818943167081904,
        0.03398155139441022,
    ];
    for (level, expected) in split.levels.iter().zip(expected) {
        assert!(
            (level.contribution - expected).abs() <= 1e-13,
            "{}",
            level.level
        );
    }
    let inside: f64 = split
        .parts
        .iter()
        .filter(|part| part.path.len() == 1)
        .map(|part| part.inside)
        .sum();
    let rest = split.total - split.levels[0].contribution;
    assert!(
        (inside - rest).abs() <= 1e-12 * split.total,
        "{inside} {rest}"
    );
}

/// The result of a group depends only on the rows of the group.
#[test]
fn a_group_is_analyzed_as_if_it_were_alone() {
    let table = districts();
    let whole = analyze(
        &table,
        r#"{"analysis": "gini_decomposition", "value": "spend", "weights": "pupils", "group": "locale", "by": "state", "undefined": "null"}"#,
    )
    .unwrap();
    let mut alone = Table::new();
    let junheng::Column::Text(states) = table.column("state").unwrap() else {
        panic!("text");
    };
    let kept: Vec<usize> = (0..states.len())
        .filter(|&row| states[row].as_deref() == Some("NY"))
        .collect();
    for (heading, column) in table.columns() {
        match column {
            junheng::Column::Number { values, .. } => {
                let own: Vec<f64> = kept.iter().map(|&row| values[row]).collect();
                alone.add_numbers(heading, own).unwrap();
            }
            junheng::Column::Text(cells) => {
                let own: Vec<String> = kept
                    .iter()
                    .map(|&row| cells[row].as_deref().unwrap().to_owned())
                    .collect();
                alone.add_text(heading, own).unwrap();
            }
            other => panic!("{other:?}"),
        }
    }
    let one = analyze(
        &alone,
        r#"{"analysis": "gini_decomposition", "value": "spend", "weights": "pupils", "group": "locale"}"#,
    )
    .unwrap();
    let row = whole
        .rows
        .iter()
        .find(|row| row.key[0].as_ref().unwrap().to_string() == "NY")
        .unwrap();
    assert_eq!(row.result, one.rows[0].result);
    assert_eq!(row.count, kept.len());
    // Hawaii is one district, the District of Columbia cities alone.
    assert!(!whole.undefined.is_empty());
    assert_eq!(
        whole.rows.iter().filter(|row| row.result.is_none()).count(),
        whole.undefined.len()
    );
}
