//! Every measure has the documents, cases and texts that the catalogues promise.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use junheng::catalogue::catalogue;
use junheng::measure::{CATALOGUE, Entry};
use serde::Deserialize;

use crate::support::{read, root};

fn chinese(text: &str) -> bool {
    text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))
}

/// The measures of all three catalogues.
fn entries() -> impl Iterator<Item = &'static Entry> {
    catalogue().map(|line| line.entry)
}

#[test]
fn names_and_texts_are_in_both_languages() {
    for entry in entries() {
        let id = &*entry.name.id;
        let lower = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        assert!(id.chars().all(lower), "{id}");
        assert!(chinese(&entry.name.zh) && !chinese(&entry.name.en), "{id}");
        for text in [entry.summary, entry.ends] {
            assert!(
                !text.en.is_empty() && !chinese(text.en) && chinese(text.zh),
                "{id}"
            );
        }
        let note = entry.domain_note;
        assert_eq!(note.en.is_empty(), note.zh.is_empty(), "{id}");
        assert!(entry.summary.en.ends_with('.') && entry.summary.zh.ends_with('。'));
        assert!(!entry.formula.is_empty() && !entry.family.is_empty());
        assert!(entry.edge_cases.ends_with('.'), "{id}");
        let texts = [
            entry.symbols,
            entry.interpretation,
            entry.errors,
            entry.accuracy_note,
        ];
        for text in texts {
            assert!(text.is_empty() || text.ends_with('.'), "{id}: {text}");
        }
        let dated = entry.source.chars().filter(char::is_ascii_digit).count() >= 4;
        assert!(dated, "{id}: {}", entry.source);
        for spec in entry.parameters {
            assert!(chinese(&spec.name.zh), "{id}: {}", spec.name.id);
            let default = spec.default.is_none_or(|x| (spec.contains)(x));
            assert!(default, "{id}: the default of {}", spec.name.id);
        }
        assert!(entry.range.0 <= entry.range.1, "{id}");
        assert!((0.0..1e-13).contains(&entry.accuracy), "{id}");
    }
}

#[test]
fn a_name_means_one_measure_and_the_chinese_name_is_read() {
    let mut owners: BTreeMap<&str, &str> = BTreeMap::new();
    for entry in entries() {
        let names = entry.aliases.iter().copied().chain([&*entry.name.id]);
        for name in names {
            let other = owners.insert(name, &entry.name.id);
            assert_eq!(other, None, "{name}");
        }
        assert!(entry.is_called(&entry.name.zh), "{}", entry.name.zh);
    }
}

#[derive(Deserialize)]
struct Hard {
    sample: Vec<HardSample>,
}

#[derive(Deserialize)]
struct HardSample {
    expected: BTreeMap<String, toml::Value>,
}

#[test]
fn every_measure_is_tried_on_hard_data() {
    let met: BTreeSet<String> = read::<Hard>("measure/hard.toml")
        .sample
        .into_iter()
        .flat_map(|sample| sample.expected.into_keys())
        .map(|text| text.split('(').next().unwrap().to_owned())
        .collect();
    for entry in CATALOGUE {
        assert!(met.contains(&*entry.name.id), "{}", entry.name.id);
    }
}

/// The declarations of the measures in the source.
fn declarations(folder: &Path) -> Vec<String> {
    let mut out = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            out.extend(declarations(&path));
            continue;
        }
        let source = std::fs::read_to_string(path).unwrap();
        let blocks = source.split("\nmeasure! {\n").skip(1);
        out.extend(blocks.map(|block| block.split("\n}\n").next().unwrap().to_owned()));
    }
    out
}

#[test]
fn every_measure_has_two_examples_and_a_title_for_the_second() {
    let source = root().join("src");
    let folders = ["measure/families", "rank/measures", "segregation/measures"];
    let found: Vec<String> = (folders.iter())
        .flat_map(|folder| declarations(&source.join(folder)))
        .collect();
    assert_eq!(found.len(), catalogue().len());
    for declaration in found {
        let parts: Vec<&str> = declaration.split("```").collect();
        assert!(parts.len() >= 5, "{declaration}");
        let mut lines = parts[2].lines().map(|line| line.trim_matches([' ', '/']));
        let title = lines.rfind(|line| !line.is_empty()).unwrap_or_default();
        assert!(title.ends_with(':'), "{declaration}");
    }
}
