//! What every measure must have, asked of the catalogues and of the documents beside the code.

use std::collections::{BTreeMap, BTreeSet};

use junheng::catalogue::catalogue;
use junheng::measure::{CATALOGUE, Entry};
use serde::Deserialize;

use super::document::accuracy;
use crate::support::{read, root};

fn chinese(text: &str) -> bool {
    text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))
}

/// The measures of all three catalogues.
fn entries() -> impl Iterator<Item = &'static Entry> {
    catalogue().map(|line| line.entry)
}

#[test]
fn names_and_texts_stand_in_both_languages() {
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

/// The Rust files of a folder and of the folders in it.
fn sources(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    paths
        .flat_map(|path| match path.is_dir() {
            true => sources(&path),
            false => vec![path],
        })
        .collect()
}

/// The documents of the structs of the measures, by the id that their entry gives.
fn documents() -> BTreeMap<String, String> {
    let mut out = BTreeMap::new();
    let source = root().join("src");
    let folders = ["measure", "rank", "segregation"].map(|folder| source.join(folder));
    for file in folders.iter().flat_map(|folder| sources(folder)) {
        let source = std::fs::read_to_string(file).unwrap();
        for block in source.split("impl Statistic for ").skip(1) {
            let name = block.split_whitespace().next().unwrap();
            let id = block.split("name: Name::new(").nth(1).unwrap();
            let id = id.split('"').nth(1).unwrap().to_owned();
            let before = source.split(&format!("pub struct {name}")).next().unwrap();
            let lines: Vec<&str> = before.lines().rev().skip(1).collect();
            let mut document: Vec<&str> = lines
                .into_iter()
                .skip_while(|line| line.starts_with("#["))
                .take_while(|line| line.starts_with("///"))
                .map(|line| line.trim_start_matches("///").trim())
                .collect();
            document.reverse();
            out.insert(id, document.join("\n"));
        }
    }
    out
}

const SECTIONS: [&str; 8] = [
    "# Formula",
    "# Parameters",
    "# Returns",
    "# Edge cases",
    "# Errors",
    "# Accuracy",
    "# Source",
    "# Examples",
];

fn section<'a>(document: &'a str, title: &str) -> &'a str {
    let rest = document.split(&format!("\n{title}\n")).nth(1);
    let rest = rest.unwrap_or_else(|| panic!("no section {title}: {document}"));
    let next = SECTIONS
        .iter()
        .filter_map(|title| rest.find(&format!("\n{title}\n")));
    &rest[..next.min().unwrap_or(rest.len())]
}

/// Text with single blanks, however its lines are broken.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a document lacks of what the catalogue says.
fn faults(entry: &Entry, document: &str) -> Vec<String> {
    let id = &*entry.name.id;
    let mut out = Vec::new();
    let mut demand = |holds: bool, what: String| {
        if !holds {
            out.push(format!("{id}: {what}"));
        }
    };
    let first = document.lines().next().unwrap().to_lowercase();
    demand(
        first.contains(&*entry.name.zh),
        format!("no 中文 in {first:?}"),
    );
    let places: Vec<Option<usize>> = SECTIONS
        .iter()
        .map(|title| document.find(&format!("\n{title}\n")))
        .collect();
    demand(
        places.is_sorted() && !places.contains(&None),
        "sections missing or out of order".into(),
    );
    for (title, what) in said(entry) {
        let text = flat(section(document, title));
        demand(
            text.contains(&flat(&what)),
            format!("{title} lacks {what:?}"),
        );
    }
    let blocks: Vec<&str> = section(document, "# Examples").split("```").collect();
    let titled = blocks.len() >= 5 && blocks[2].trim().ends_with(':');
    demand(titled, "two examples, the second with a title".into());
    out
}

/// What each section must say.
fn said(entry: &Entry) -> Vec<(&'static str, String)> {
    let mut out = vec![
        ("# Formula", entry.formula.to_owned()),
        ("# Source", entry.source.to_owned()),
        ("# Accuracy", accuracy(entry)),
    ];
    for spec in entry.parameters {
        let line = format!("- `{}`: {}", spec.name.id, spec.domain);
        out.push(("# Parameters", line));
        let given = match spec.default {
            None => "must be given".to_owned(),
            Some(default) if !spec.flag => format!("{default} unless given"),
            Some(_) => "false unless given".to_owned(),
        };
        out.push(("# Parameters", given));
    }
    let end = if entry.range.0.is_finite() {
        format!("rom {}", entry.range.0)
    } else {
        "n the unit of the values".to_owned()
    };
    out.push(("# Returns", end));
    out
}

#[test]
fn every_measure_has_its_document_and_it_says_what_the_catalogue_says() {
    let documents = documents();
    assert_eq!(documents.len(), catalogue().len());
    let faults: Vec<String> = entries()
        .flat_map(|entry| faults(entry, &documents[&*entry.name.id]))
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
