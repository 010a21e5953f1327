//! Every published record of what this library computes is a case, or left out for a reason.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what went wrong by failing"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;

/// The least part of the records that must be cases, in percent; those that depart from the
/// definition are no target and do not count.
const LEAST: usize = 95;

#[derive(Default, Deserialize)]
#[serde(default)]
struct File {
    /// Published records of the measures and analyses of a room.
    record: Vec<Record>,
    excluded: Vec<Exclusion>,
    case: Vec<toml::Table>,
}

#[derive(Deserialize)]
struct Record {
    id: String,
    measure: String,
}

#[derive(Deserialize)]
struct Exclusion {
    id: String,
    reason: String,
    /// Whether the package departs from the definition.
    #[serde(default)]
    departs: bool,
}

/// A record may hold several values, each a case: `id/p=0.1`.
fn record_of(id: &str) -> &str {
    id.split('/').next().unwrap_or(id)
}

fn toml_files(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            toml_files(&path, out);
        } else if path
            .extension()
            .is_some_and(|extension| extension == "toml")
        {
            out.push(path);
        }
    }
}

fn read_all() -> File {
    let mut paths = Vec::new();
    toml_files(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden"),
        &mut paths,
    );
    let mut all = File::default();
    for path in paths {
        let text = fs::read_to_string(&path).unwrap();
        let file: File = toml::from_str(&text).unwrap_or_else(|error| panic!("{path:?}: {error}"));
        all.record.extend(file.record);
        all.excluded.extend(file.excluded);
        all.case.extend(file.case);
    }
    all
}

#[test]
fn every_published_record_is_a_case_or_left_out_for_a_reason() {
    let all = read_all();
    let ids = all.case.iter().filter_map(|case| case.get("id")?.as_str());
    let cases: BTreeSet<&str> = ids.clone().map(record_of).collect();
    let whole: BTreeSet<&str> = ids.collect();
    let mut left_out: BTreeMap<&str, &Exclusion> = BTreeMap::new();
    for one in &all.excluded {
        assert!(one.reason.len() > 20, "{}: {}", one.id, one.reason);
        assert!(
            !whole.contains(&*one.id),
            "{}: both a case and left out",
            one.id
        );
        left_out.insert(record_of(&one.id), one);
    }
    let records: BTreeMap<&str, &str> = (all.record.iter())
        .map(|record| (&*record.id, &*record.measure))
        .collect();
    let (mut met, mut departing, mut others) = (0, 0, Vec::new());
    for (id, measure) in &records {
        match (cases.contains(id), left_out.get(id)) {
            (true, _) => met += 1,
            (false, Some(one)) if one.departs => departing += 1,
            (false, Some(one)) => others.push(format!("{id} ({measure}): {}", one.reason)),
            (false, None) => panic!("{id} ({measure}) is neither a case nor left out"),
        }
    }
    let targets = records.len() - departing;
    println!(
        "{met} of {targets} published records are cases; {departing} more depart from the definition"
    );
    others.iter().for_each(|one| println!("left out: {one}"));
    assert!(met * 100 >= targets * LEAST, "{met} of {targets}");
}
