//! Every published record of what this library computes is a case, or left out for a reason.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use crate::support::{files, read};

/// The least part of the records that must be cases, in percent; those that depart from the
/// definition are no target and do not count.
const LEAST: usize = 95;
/// The same for what each file lists; a new file needs a line.
const LEAST_OF_FILE: &[(&str, usize)] = &[
    ("core/curve/records.toml", 95),
    ("core/group/records.toml", 90),
    ("core/regression/records.toml", 90),
    ("measure/records.toml", 90),
    ("rank/records.toml", 95),
    ("segregation/records.toml", 94),
];

#[derive(Default, Deserialize)]
#[serde(default)]
struct File {
    /// Published records of measures and analyses of one module.
    record: Vec<Record>,
    excluded: Vec<Exclusion>,
    case: Vec<toml::Table>,
}

/// What a record is to the tests.
enum Met {
    Case,
    Departing,
    LeftOut,
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

/// Every golden file with its name.
fn read_all() -> Vec<(String, File)> {
    let with_content = |name: String| {
        let file = read(&name);
        (name, file)
    };
    files().into_iter().map(with_content).collect()
}

/// All records that are left out, by the record; none of them is a case too.
fn left_out<'f>(
    files: &'f [(String, File)],
    cases: &BTreeSet<&str>,
) -> BTreeMap<&'f str, &'f Exclusion> {
    let mut out = BTreeMap::new();
    for one in files.iter().flat_map(|(_, file)| &file.excluded) {
        assert!(one.reason.len() > 20, "{}: {}", one.id, one.reason);
        assert!(
            !cases.contains(&*one.id),
            "{}: both a case and left out",
            one.id
        );
        out.insert(record_of(&one.id), one);
    }
    out
}

#[test]
fn every_published_record_is_a_case_or_left_out_for_a_reason() {
    let files = read_all();
    let ids =
        (files.iter().flat_map(|(_, file)| &file.case)).filter_map(|case| case.get("id")?.as_str());
    // A value of a record, and the record itself.
    let cases: BTreeSet<&str> = ids.flat_map(|id| [id, record_of(id)]).collect();
    let left_out = left_out(&files, &cases);
    let mut all: BTreeMap<&str, Met> = BTreeMap::new();
    for (name, file) in files.iter().filter(|(_, file)| !file.record.is_empty()) {
        let (mut met, mut targets) = (0, 0);
        for Record { id, measure } in &file.record {
            let what = match (cases.contains(&**id), left_out.get(&**id)) {
                (true, _) => Met::Case,
                (false, Some(one)) if one.departs => Met::Departing,
                (false, Some(one)) => {
                    println!("left out: {id} ({measure}): {}", one.reason);
                    Met::LeftOut
                }
                (false, None) => panic!("{id} ({measure}) is neither a case nor left out"),
            };
            met += usize::from(matches!(what, Met::Case));
            targets += usize::from(!matches!(what, Met::Departing));
            all.insert(id, what);
        }
        let least = LEAST_OF_FILE.iter().find(|(known, _)| known == name);
        let least = least
            .unwrap_or_else(|| panic!("no least part for {name}"))
            .1;
        println!("{name}: {met} of {targets} published records are cases");
        assert!(met * 100 >= targets * least, "{name}: {met} of {targets}");
    }
    let count = |is: fn(&Met) -> bool| all.values().filter(|what| is(what)).count();
    let (met, departing) = (
        count(|what| matches!(what, Met::Case)),
        count(|what| matches!(what, Met::Departing)),
    );
    let targets = all.len() - departing;
    println!(
        "{met} of {targets} published records are cases; {departing} more depart from the definition"
    );
    assert!(met * 100 >= targets * LEAST, "{met} of {targets}");
}
