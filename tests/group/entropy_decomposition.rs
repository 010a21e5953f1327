//! Splits that packages publish.

use std::collections::BTreeMap;

use junheng::group::EntropyDecomposition;
use serde::Deserialize;

use crate::measure::cases::{Numbers, sample};
use crate::support::{agree, data, read};

#[derive(Deserialize)]
struct Golden {
    case: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    id: String,
    alpha: f64,
    #[serde(flatten)]
    numbers: Numbers,
    /// A label for each unit, separated by blanks.
    groups: Option<String>,
    /// The same, one a line of a file.
    group_data: Option<String>,
    total: Option<f64>,
    within: Option<f64>,
    between: Option<f64>,
    tolerance: f64,
}

impl Case {
    /// The position of each unit's group, and how many there are.
    fn positions(&self) -> (Vec<u32>, usize) {
        let text = match &self.group_data {
            Some(name) => std::fs::read_to_string(data(&format!("group/{name}"))).unwrap(),
            None => self.groups.clone().unwrap().replace(' ', "\n"),
        };
        let mut known = BTreeMap::new();
        let positions = text
            .lines()
            .map(|label| {
                let next = known.len() as u32;
                *known.entry(label.to_owned()).or_insert(next)
            })
            .collect();
        (positions, known.len())
    }
}

#[test]
fn published_splits_are_reproduced() {
    let golden: Golden = read("core/group/entropy_decomposition.toml");
    for case in &golden.case {
        assert!(case.numbers.any(), "{}", case.id);
        let (values, weights) = case.numbers.load();
        let sample = sample(&values, weights.as_deref()).unwrap();
        let (groups, count) = case.positions();
        assert!(count > 1, "{}", case.id);
        let split = EntropyDecomposition::new(case.alpha, &sample, &groups, count).unwrap();
        let pairs = [
            (case.total, split.total),
            (case.within, split.within),
            (case.between, split.between),
        ];
        assert!(pairs.iter().any(|pair| pair.0.is_some()), "{}", case.id);
        for (expected, got) in pairs {
            if let Some(expected) = expected {
                let right = agree(got, expected, case.tolerance);
                assert!(right, "{}: {got}, expected {expected}", case.id);
            }
        }
    }
}
