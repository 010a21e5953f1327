//! Data that are hard for doubles, against figures of 900 digits.

use std::collections::BTreeMap;

use junheng::Measure;
use serde::Deserialize;

use super::cases::sample;
use crate::support::read;

#[derive(Deserialize)]
struct Golden {
    sample: Vec<Hard>,
}

#[derive(Deserialize)]
struct Hard {
    id: String,
    values: Vec<f64>,
    weights: Option<Vec<f64>>,
    expected: BTreeMap<String, toml::Value>,
}

/// Relative distance; the smallest doubles are as near to each other as they can be.
fn error(got: f64, expected: f64) -> f64 {
    let distance = (got - expected).abs();
    if distance <= f64::from_bits(1) {
        0.0
    } else {
        distance / expected.abs()
    }
}

#[test]
fn every_figure_is_as_accurate_as_the_catalogue_states() {
    let golden: Golden = read("measure/hard.toml");
    let mut worst: BTreeMap<&str, (f64, String)> = BTreeMap::new();
    let mut failures = Vec::new();
    for hard in &golden.sample {
        let sample = sample(&hard.values, hard.weights.as_deref()).unwrap();
        for (text, expected) in &hard.expected {
            let measure: Measure = text.parse().unwrap();
            let entry = measure.entry();
            let got = measure.value(&sample);
            let right = match (&got, expected.as_float()) {
                (Ok(got), Some(expected)) => {
                    let error = error(*got, expected);
                    let record = worst.entry(&entry.name.id).or_default();
                    if error > record.0 {
                        *record = (error, format!("{text} of {}", hard.id));
                    }
                    // The expected figure is itself rounded: half an ulp, at most 2^-53.
                    error <= entry.accuracy + f64::EPSILON / 2.0
                }
                (Err(_), None) => expected.as_str() == Some("error"),
                _ => false,
            };
            if !right {
                failures.push(format!("{text} of {}: {got:?}, not {expected}", hard.id));
            }
        }
    }
    for (name, (error, at)) in &worst {
        println!("{name}: worst {error:.2e}, {at}");
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
