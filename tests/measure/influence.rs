//! Influence values: as published by the definition, adding to zero, and what the measure does.

use std::collections::BTreeSet;

use junheng::Measure;
use junheng::measure::{CATALOGUE, Influence};
use proptest::prelude::*;
use serde::Deserialize;

use super::cases::sample;
use super::specs::{Exact, flagged, has_spread_for, lawful, positive};
use crate::support::cases;
use crate::support::read;

#[derive(Deserialize)]
struct Golden {
    case: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    id: String,
    measure: String,
    values: Vec<f64>,
    weights: Option<Vec<f64>>,
    expected: Vec<f64>,
    /// Relative to the largest of the expected values.
    tolerance: f64,
}

fn golden() -> Vec<Case> {
    read::<Golden>("measure/influence.toml").case
}

#[test]
fn influence_is_the_derivative_of_the_definition() {
    let golden = golden();
    let mut failures = Vec::new();
    for case in &golden {
        let measure: Measure = case.measure.parse().unwrap();
        let sample = sample(&case.values, case.weights.as_deref()).unwrap();
        let largest = case.expected.iter().fold(0.0, |m: f64, x| m.max(x.abs()));
        match measure.influence(&sample) {
            Ok(got) => {
                assert_eq!(got.len(), case.expected.len(), "{}", case.id);
                let off = got.iter().zip(&case.expected).map(|(a, b)| (a - b).abs());
                let off = off.fold(0.0, f64::max);
                if off > case.tolerance * largest {
                    failures.push(format!("{}: off by {off:e} of {largest:e}", case.id));
                }
            }
            Err(error) => failures.push(format!("{}: {error}", case.id)),
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn every_measure_has_influence_cases() {
    let golden = golden();
    let met: BTreeSet<&str> = golden
        .iter()
        .map(|case| &*case.measure.parse::<Measure>().unwrap().entry().name.id)
        .collect();
    for entry in CATALOGUE {
        let exists = entry.influence != Influence::None;
        assert_eq!(met.contains(&*entry.name.id), exists, "{}", entry.name.id);
    }
}

fn measures(kind: Influence) -> Vec<Measure> {
    CATALOGUE
        .iter()
        .filter(|entry| entry.influence == kind)
        .flat_map(|entry| lawful(entry))
        .collect()
}

/// Exact influence values with every combination of flags, but without a line that moves with the median: its
/// influence is an estimate, as for a quantile.
fn exact_forms() -> impl Iterator<Item = Measure> {
    let of_median = |measure: &Measure| {
        let specs = measure.entry().parameters.iter();
        specs
            .zip(measure.parameters())
            .any(|(spec, value)| spec.name.id == "of_median" && value == 1.0)
    };
    (CATALOGUE.iter())
        .filter(|entry| entry.influence == Influence::Exact)
        .flat_map(|entry| flagged(entry))
        .filter(move |measure| !of_median(measure))
}

/// The measure with the share `step` of all weight moved to one row, from every row in proportion.
fn moved(measure: &Measure, exact: &Exact, row: usize, step: f64) -> f64 {
    let total: f64 = exact.weights.iter().sum();
    let mut weights: Vec<f64> = exact.weights.iter().map(|w| w * (1.0 - step)).collect();
    weights[row] += total * step;
    measure
        .value(&sample(&exact.values, Some(&weights)).unwrap())
        .unwrap()
}

fn influence(measure: &Measure, exact: &Exact) -> Vec<f64> {
    measure
        .influence(&sample(&exact.values, Some(&exact.weights)).unwrap())
        .unwrap_or_else(|error| panic!("{measure} of {exact:?}: {error}"))
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn weighted_by_their_units_influences_add_to_zero(exact in positive()) {
        for measure in measures(Influence::Exact).iter().chain(&measures(Influence::Density)) {
            if !has_spread_for(measure, &exact) {
                continue;
            }
            let values = influence(measure, &exact);
            let size = defined(measure, &exact).abs();
            let (mut sum, mut all) = (0.0, 0.0);
            for (value, weight) in values.iter().zip(&exact.weights) {
                sum += value * weight;
                all += (value.abs() + size) * weight;
            }
            // An influence value is the difference of a term and the measure, each good to the
            // accuracy of the catalogue; at most 40 of them are added here.
            let bound = 40.0 * (measure.entry().accuracy + f64::EPSILON) * all;
            prop_assert!(sum.abs() <= bound, "{measure}: {sum:e} of {all:e}");
        }
    }

    #[test]
    fn influence_is_the_slope_of_the_measure(exact in positive(), row in any::<prop::sample::Index>()) {
        let row = row.index(exact.len());
        // The quotient of steps ±h is off by h²/6 of the third derivative and by accuracy/h: at 1e-7
        // both stay far below a millionth of the largest influence and of the measure's own size.
        let step = 1e-7;
        for measure in exact_forms() {
            let all = sample(&exact.values, Some(&exact.weights)).unwrap();
            let (Ok(here), Ok(values)) = (measure.value(&all), measure.influence(&all)) else {
                continue; // a sample form of a single unit, weights that are no frequencies
            };
            let forth = (moved(&measure, &exact, row, step) - here) / step;
            let back = (here - moved(&measure, &exact, row, -step)) / step;
            let largest = values.iter().fold(here.abs(), |m, x| m.max(x.abs()));
            let off = (f64::midpoint(forth, back) - values[row]).abs();
            // At a kink, where a share ends just on a unit, it is any slope between the two.
            let between = (forth.min(back)..=forth.max(back)).contains(&values[row]);
            prop_assert!(between || off <= 1e-6 * largest, "{measure}: slopes {back:e}, {forth:e}, influence {:e}", values[row]);
        }
    }
}

/// The derivative in the weight of a row, other weights held, is the influence too, unless the entry states
/// what its influence holds constant; and no entry states it in vain.
#[test]
fn what_influence_holds_constant_is_in_the_catalogue() {
    let exact = Exact {
        values: vec![1.3, 2.7, 4.4, 8.9, 15.1],
        weights: vec![2.0, 3.3, 1.0, 4.0, 2.5],
    };
    let step = 1e-6;
    let differs = |measure: &Measure| {
        let all = sample(&exact.values, Some(&exact.weights)).unwrap();
        let Ok(values) = measure.influence(&all) else {
            return false; // weights that are no frequencies
        };
        let size = measure.value(&all).unwrap().abs();
        let largest = values.iter().fold(size, |m, x| m.max(x.abs()));
        let heavier = |row: usize, by: f64| {
            let mut weights = exact.weights.clone();
            weights[row] += by;
            measure
                .value(&sample(&exact.values, Some(&weights)).unwrap())
                .unwrap()
        };
        let total: f64 = exact.weights.iter().sum();
        (0..exact.len()).any(|row| {
            let slope = (heavier(row, step) - heavier(row, -step)) / (2.0 * step) * total;
            // The quotient is off by 1e-12 of the third derivative, and by 1e-15/1e-6.
            (slope - values[row]).abs() > 1e-5 * largest
        })
    };
    for entry in CATALOGUE {
        let mut forms = exact_forms().filter(|one| one.entry().name.id == entry.name.id);
        let different = forms.find(differs);
        let (stated, name) = (!entry.influence_note.is_empty(), &entry.name.id);
        assert_eq!(different.is_some(), stated, "{name}: {different:?}");
    }
}

fn defined(measure: &Measure, exact: &Exact) -> f64 {
    exact.value(measure).unwrap()
}

/// What a kernel estimate can promise: on a smooth distribution it agrees with what the measure does
/// when one part in 500 of the weight moves.
#[test]
fn influence_by_density_is_about_the_slope_of_the_measure() {
    const N: usize = 40_000;
    // Quantiles of a logistic distribution about 10.
    let quantile = |place: usize| {
        let p = (place as f64 + 0.5) / N as f64;
        10.0 + 0.4 * (p / (1.0 - p)).ln()
    };
    let exact = Exact {
        values: (0..N).map(quantile).collect(),
        weights: vec![1.0; N],
    };
    let mut checked = 0;
    for measure in measures(Influence::Density) {
        let specs = measure.entry().parameters.iter();
        let inner = |value: f64| (0.04..0.96).contains(&value);
        if specs
            .zip(measure.parameters())
            .any(|(spec, value)| spec.default != Some(value) && !inner(value))
        {
            continue; // the density at the very ends is not estimated: see the documents
        }
        checked += 1;
        let values = influence(&measure, &exact);
        let largest = values.iter().fold(0.0, |m: f64, x| m.max(x.abs()));
        for row in [N / 100, N / 5, 2 * N / 5, 3 * N / 5, 4 * N / 5, N - N / 100] {
            let step = 0.002;
            let rise = moved(&measure, &exact, row, step) - defined(&measure, &exact);
            let off = (rise / step - values[row]).abs();
            // Half a step's change of density is t/2(1 − p) = 2 % at the twentieth, the kernel adds
            // h²f''/2f = 1 % with h = 0.1σ, and whole rows move: 1 in 80.
            assert!(
                off <= 0.05 * largest,
                "{measure}, row {row}: {off} of {largest}"
            );
        }
    }
    assert!(checked >= 8, "{checked}");
}
