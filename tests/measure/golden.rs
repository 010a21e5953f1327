//! Values that packages and textbooks publish.

use std::collections::BTreeSet;

use junheng::Measure;
use serde::Deserialize;

use super::cases::{Numbers, sample};
use crate::support::{agree, read};

const FILES: [&str; 2] = ["measure/published.toml", "measure/by_hand.toml"];

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

#[test]
fn published_values_and_values_worked_by_hand_are_reproduced() {
    FILES.into_iter().for_each(check);
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
    let entries: BTreeSet<String> = FILES
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
