//! Measures with their parameters, and samples for them, drawn from the catalogue.

use std::sync::LazyLock;

use junheng::measure::{CATALOGUE, Entry};
use junheng::{Measure, Result};
use proptest::prelude::*;

use super::cases::sample;

/// Numbers to try for any parameter; the entry states which of them it takes.
const CANDIDATES: [f64; 20] = [
    -10.0, -2.0, -1.0, -0.5, 0.0, 1e-9, 0.05, 0.1, 0.25, 0.3, 0.5, 0.75, 0.9, 0.95, 1.0, 1.5, 2.0,
    3.0, 7.0, 9.0,
];

/// Every measure of the catalogue with every combination of such numbers that it takes.
pub(crate) fn all() -> &'static [Measure] {
    static ALL: LazyLock<Vec<Measure>> = LazyLock::new(|| {
        CATALOGUE
            .iter()
            .flat_map(|entry| combinations(entry, Choice::Every))
            .collect()
    });
    &ALL
}

/// The same with the defaults where there are defaults: what the laws of the catalogue speak of.
pub(crate) fn lawful(entry: &Entry) -> Vec<Measure> {
    combinations(entry, Choice::Defaults)
}

/// Whether the measure is defined for these positive values: the moments that are standardized by the standard
/// deviation need two different ones.
pub(crate) fn has_spread_for(measure: &Measure, exact: &Exact) -> bool {
    let standardized = ["skewness", "kurtosis"].contains(&&*measure.entry().name.id);
    let first = exact.values.first();
    !standardized || exact.values.iter().any(|value| Some(value) != first)
}

/// The same with every combination of flags.
pub(crate) fn flagged(entry: &Entry) -> Vec<Measure> {
    combinations(entry, Choice::Flags)
}

/// Which numbers a parameter with a default takes.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Choice {
    /// Its default.
    Defaults,
    /// Its default; flags take both.
    Flags,
    /// Every candidate.
    Every,
}

fn combinations(entry: &Entry, choice: Choice) -> Vec<Measure> {
    let measure =
        |parameters: &Vec<f64>| Measure::from_parameters(&entry.name.id, parameters).unwrap();
    parameters(entry, choice).iter().map(measure).collect()
}

/// Every combination of parameters that the entry takes.
pub(crate) fn parameters(entry: &Entry, choice: Choice) -> Vec<Vec<f64>> {
    let mut out = vec![Vec::new()];
    for spec in entry.parameters {
        let choices: Vec<f64> = match spec.default {
            Some(default)
                if choice == Choice::Defaults || choice == Choice::Flags && !spec.flag =>
            {
                vec![default]
            }
            _ => CANDIDATES
                .into_iter()
                .chain(spec.default)
                .filter(|&number| (spec.contains)(number))
                .collect(),
        };
        let longer = |start: &Vec<f64>| {
            let start = start.clone();
            choices
                .iter()
                .map(move |&choice| [&start[..], &[choice]].concat())
                .collect::<Vec<_>>()
        };
        out = out.iter().flat_map(longer).collect();
    }
    out.retain(|parameters| match &entry.constraint {
        Some(constraint) => (constraint.holds)(parameters),
        None => true,
    });
    assert!(!out.is_empty(), "{}", entry.name.id);
    out
}

/// Values and weights that are whole multiples of 2^-10 below 2^20: sums, products with small whole
/// numbers and halves of them are doubles, so that laws are tested on exactly transformed data.
#[derive(Debug, Clone)]
pub(crate) struct Exact {
    pub(crate) values: Vec<f64>,
    pub(crate) weights: Vec<f64>,
}

impl Exact {
    pub(crate) fn value(&self, measure: &Measure) -> Result<f64> {
        measure.value(&sample(&self.values, Some(&self.weights))?)
    }

    pub(crate) fn map(&self, f: impl Fn(f64) -> f64) -> Self {
        Self {
            values: self.values.iter().map(|&x| f(x)).collect(),
            weights: self.weights.clone(),
        }
    }

    pub(crate) fn len(&self) -> usize {
        self.values.len()
    }
}

/// Units with values above zero and whole weights from 1.
pub(crate) fn positive() -> impl Strategy<Value = Exact> {
    let value = prop_oneof![
        1_u32..20,
        1_u32..1_000_000,
        999_990_u32..1_000_010,
        Just(7_u32),
    ];
    prop::collection::vec((value, 1_u32..9), 1..24).prop_map(|units| Exact {
        values: units.iter().map(|&(x, _)| f64::from(x) / 1024.0).collect(),
        weights: units.iter().map(|&(_, w)| f64::from(w)).collect(),
    })
}

/// The same with zeros among the values.
pub(crate) fn with_zeros() -> impl Strategy<Value = Exact> {
    (positive(), any::<u32>()).prop_map(|(mut exact, mask)| {
        for (place, value) in exact.values.iter_mut().enumerate().skip(1) {
            if mask >> (place % 32) & 1 == 1 {
                *value = 0.0;
            }
        }
        exact
    })
}

/// Whether two values of one measure may both be roundings of the same number: each is off by the
/// accuracy that the catalogue states.
pub(crate) fn same(measure: &Measure, a: f64, b: f64) -> bool {
    (a - b).abs() <= 2.0 * measure.entry().accuracy * a.abs().max(b.abs())
}
