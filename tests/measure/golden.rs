//! Values that packages and textbooks publish.

use std::collections::BTreeSet;

use junheng::Measure;
use serde::Deserialize;

use crate::cases::{Numbers, agree, read, sample};
use crate::files::{files, value_files};

#[derive(Deserialize)]
struct Golden {
    case: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    id: String,
    measure: String,
    #[serde(flatten)]
    numbers: Numbers,
    expected: Option<f64>,
    error: Option<String>,
    tolerance: Option<f64>,
    source: String,
    reason: String,
}

impl Case {
    /// What is wrong, if anything.
    fn failure(&self) -> Option<String> {
        let (values, weights) = self.numbers.load();
        let got = self
            .measure
            .parse::<Measure>()
            .and_then(|measure| measure.value(&sample(&values, weights.as_deref())?));
        let right = match (&got, self.expected, &self.error) {
            (Ok(got), Some(expected), None) => agree(*got, expected, self.tolerance.unwrap()),
            (Err(error), None, Some(kind)) => error.kind().id() == kind,
            _ => false,
        };
        (!right).then(|| {
            let expected = self.expected;
            format!(
                "{} {}: {got:?}, expected {expected:?} ({})",
                self.id, self.measure, self.source
            )
        })
    }
}

#[derive(Deserialize)]
struct Excluded {
    excluded: Vec<Exclusion>,
}

#[derive(Deserialize)]
struct Exclusion {
    id: String,
    reason: String,
    /// Whether the package departs from the definition: no target at all.
    #[serde(default)]
    departs: bool,
}

#[derive(Deserialize)]
struct Index {
    record: Vec<Record>,
}

#[derive(Deserialize)]
struct Record {
    id: String,
    measure: String,
}

#[test]
fn published_values_and_values_worked_by_hand_are_reproduced() {
    for name in value_files() {
        check(&name);
    }
}

/// What the golden files of that kind hold together.
fn all<F: serde::de::DeserializeOwned, T>(prefix: &str, part: impl Fn(F) -> Vec<T>) -> Vec<T> {
    let names = if prefix == "measure" {
        value_files()
    } else {
        let mut names = files(prefix);
        // Those of the measures by rank and of segregation are held to by their own tests.
        names.retain(|name| !name.contains("_rank") && !name.contains("_segregation"));
        names
    };
    names.iter().flat_map(|name| part(read(name))).collect()
}

fn check(name: &str) {
    let golden: Golden = read(name);
    let failures: Vec<String> = golden.case.iter().filter_map(Case::failure).collect();
    let (passed, all) = (golden.case.len() - failures.len(), golden.case.len());
    println!("{name}: {passed} of {all} golden cases pass");
    assert!(
        failures.is_empty(),
        "{passed} of {all} pass; {}",
        failures.join("\n")
    );
    for case in &golden.case {
        assert!(
            !case.source.is_empty() && !case.reason.is_empty(),
            "{}",
            case.id
        );
    }
}

#[test]
fn every_record_is_a_case_or_excluded_with_a_reason() {
    let golden: Vec<Case> = all("measure", |file: Golden| file.case);
    let excluded: Vec<Exclusion> = all("excluded", |file: Excluded| file.excluded);
    let index: Vec<Record> = all("reference_index", |file: Index| file.record);
    let cases: BTreeSet<&str> = golden.iter().map(|case| &*case.id).collect();
    let left_out: BTreeSet<&str> = excluded.iter().map(|one| &*one.id).collect();
    assert_eq!(
        cases.intersection(&left_out).next(),
        None,
        "both a case and excluded"
    );
    // One record may hold several values: `id/p=0.1`.
    let mut met = 0;
    for Record { id, measure } in &index {
        let belongs = |name: &&&str| name.split('/').next() == Some(id);
        let values = cases.iter().filter(belongs).count();
        assert!(
            values + left_out.iter().filter(belongs).count() > 0,
            "{id} ({measure})"
        );
        met += usize::from(values > 0);
    }
    for one in &excluded {
        assert!(one.reason.len() > 20, "{}: {}", one.id, one.reason);
    }
    let departing = excluded.iter().filter(|one| one.departs).count();
    let all = index.len() - departing;
    println!(
        "{met} of {all} published records are cases, the rest is excluded with a reason; {departing} depart from the definition"
    );
    assert!(met * 100 >= all * 90, "{met} of {all}");
}

#[test]
fn every_measure_has_cases() {
    let entries: BTreeSet<String> = value_files()
        .iter()
        .flat_map(|name| read::<Golden>(name).case)
        .map(|case| {
            case.measure
                .parse::<Measure>()
                .unwrap()
                .entry()
                .name
                .id
                .to_string()
        })
        .collect();
    for entry in junheng::measure::CATALOGUE {
        assert!(
            entries.contains(&*entry.name.id),
            "no golden case: {}",
            entry.name.id
        );
    }
}
