//! Values that packages and textbooks publish.

use std::collections::BTreeSet;

use junheng::RankMeasure;
use serde::Deserialize;

use super::cases::Numbers;
use crate::support::{agree, read};

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
    expected: f64,
    tolerance: f64,
    source: String,
    reason: String,
}

impl Case {
    fn failure(&self) -> Option<String> {
        let measure: RankMeasure = self.measure.parse().unwrap();
        let got = self.numbers.load().value(&measure);
        let right = matches!(got, Ok(got) if agree(got, self.expected, self.tolerance));
        let (id, expected) = (&self.id, self.expected);
        (!right).then(|| {
            format!(
                "{id} {measure}: {got:?}, expected {expected} ({})",
                self.source
            )
        })
    }
}

#[test]
fn published_values_are_reproduced() {
    check("rank/published.toml");
}

#[test]
fn values_worked_by_hand_are_reproduced() {
    check("rank/by_hand.toml");
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
fn every_measure_has_cases() {
    let files: [Golden; 2] = [read("rank/published.toml"), read("rank/by_hand.toml")];
    let entries: BTreeSet<String> = (files.iter().flat_map(|golden| &golden.case))
        .map(|case| {
            case.measure
                .parse::<RankMeasure>()
                .unwrap()
                .entry()
                .name
                .id
                .to_string()
        })
        .collect();
    for entry in junheng::rank::CATALOGUE {
        assert!(
            entries.contains(&*entry.name.id),
            "no golden case: {}",
            entry.name.id
        );
    }
}
