//! Values that packages and textbooks publish.

use std::collections::BTreeSet;

use junheng::segregation::{Level, LocalSegregation, MutualInformationDecomposition};
use junheng::{Counts, Result, SegregationMeasure};
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
    /// A measure, or a field of a structured result: `split`, `local`, `entropy`.
    measure: String,
    #[serde(flatten)]
    numbers: Numbers,
    level: Option<String>,
    at: Option<usize>,
    of: Option<String>,
    expected: f64,
    tolerance: f64,
    source: String,
    reason: String,
}

impl Case {
    fn value(&self) -> Result<f64> {
        let counts = self.numbers.load()?;
        Ok(match self.measure.as_str() {
            "entropy" => LocalSegregation::of(&counts)?.entropy,
            "local" => self.local(&counts)?,
            "split" => self.split(&counts)?,
            spec => spec.parse::<SegregationMeasure>().unwrap().value(&counts)?,
        })
    }

    fn local(&self, counts: &Counts<'_>) -> Result<f64> {
        let label = self.numbers.group_label.as_ref().unwrap();
        // The group is looked up, not chosen: all groups are compared.
        let mut all = self.numbers.clone();
        all.group_label = None;
        let groups = all.load()?;
        assert_eq!(groups.group_labels(), counts.group_labels());
        let local = LocalSegregation::of(&groups)?;
        let part = local
            .groups
            .iter()
            .find(|part| part.label.as_ref() == Some(label))
            .unwrap();
        Ok(match self.of.as_deref().unwrap() {
            "local" => part.local,
            _ => part.weight_share,
        })
    }

    fn split(&self, counts: &Counts<'_>) -> Result<f64> {
        let name = self.level.as_ref().unwrap();
        let keys = self.numbers.keys(name);
        let split = MutualInformationDecomposition::new(counts, &[Level { name, keys: &keys }])?;
        let level = &split.levels[self.at.unwrap()];
        Ok(match self.of.as_deref().unwrap() {
            "theil_h" => level.theil_h.unwrap(),
            _ => level.mutual_information,
        })
    }

    fn failure(&self) -> Option<String> {
        let got = self.value();
        let right = matches!(got, Ok(got) if agree(got, self.expected, self.tolerance));
        let (id, expected) = (&self.id, self.expected);
        (!right).then(|| format!("{id}: {got:?}, expected {expected} ({})", self.source))
    }
}

#[test]
fn published_values_are_reproduced() {
    check("segregation/published.toml");
    check("core/segregation/published.toml");
}

#[test]
fn values_worked_by_hand_are_reproduced() {
    check("segregation/by_hand.toml");
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
    let files: [Golden; 2] = [
        read("segregation/published.toml"),
        read("segregation/by_hand.toml"),
    ];
    let cases = files.iter().flat_map(|golden| &golden.case);
    let parsed = cases.filter_map(|case| case.measure.parse::<SegregationMeasure>().ok());
    let entries: BTreeSet<String> = parsed.map(|one| one.entry().name.id.to_string()).collect();
    for entry in junheng::segregation::CATALOGUE {
        assert!(
            entries.contains(&*entry.name.id),
            "no golden case: {}",
            entry.name.id
        );
    }
}
