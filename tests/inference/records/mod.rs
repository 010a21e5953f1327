//! Standard errors and intervals of published packages, each by the form of its package.
//!
//! The library computes one form of each measure; packages depart from it in the treatment of ties, of densities and
//! of ranks. Their forms are here, over the library's designs, so that the covariance of scores and replicates is compared with
//! all of them.

mod columns;
mod convey;
mod data;
mod gini;
mod groups;
mod ranks;
mod regression;
mod rng;
mod simulated;
mod survey;

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

/// What a package printed.
#[derive(Debug, Deserialize)]
struct Record {
    id: String,
    package: String,
    call: String,
    data: Value,
    params: Value,
    value: Value,
    se: Option<Value>,
    ci: Option<Value>,
}

/// What is compared with a record: standard errors or limits in its order, empty where the form is not reproduced.
#[derive(Debug, Default)]
struct Computed {
    values: Vec<f64>,
    errors: Vec<f64>,
    limits: Vec<f64>,
}

fn numbers(value: Option<&Value>) -> Vec<f64> {
    match value {
        Some(Value::Number(number)) => vec![number.as_f64().unwrap()],
        Some(Value::Array(all)) => all.iter().map(|one| one.as_f64().unwrap()).collect(),
        Some(Value::Object(all)) => all.values().map(|one| one.as_f64().unwrap()).collect(),
        _ => Vec::new(),
    }
}

/// The largest relative distance; infinite for another number of values.
fn distance(got: &[f64], expected: &[f64]) -> f64 {
    if got.len() != expected.len() {
        return f64::INFINITY;
    }
    let one = |(got, expected): (&f64, &f64)| match (got - expected).abs() / expected.abs() {
        off if off.is_nan() && got == expected => 0.0,
        off if off.is_nan() => f64::INFINITY,
        off => off,
    };
    got.iter().zip(expected).map(one).fold(0.0, f64::max)
}

/// How far a record is from being met: of its errors, or of its limits where it has no errors.
fn off(record: &Record, got: &Computed) -> f64 {
    let errors = numbers(record.se.as_ref());
    let limits = numbers(record.ci.as_ref());
    let of_errors = match errors.is_empty() {
        true => 0.0,
        false => distance(&got.errors, &errors),
    };
    let of_limits = match limits.is_empty() {
        true => 0.0,
        false => distance(&got.limits, &limits),
    };
    of_errors
        .max(of_limits)
        .max(distance(&got.values, &numbers(Some(&record.value))))
}

fn computed(record: &Record) -> Computed {
    match &*record.package {
        "convey" | "survey" => data::computed(record),
        "giniVarCI" => gini::computed(record),
        "healthequal" => groups::computed(record),
        "rineq" => ranks::computed(record),
        "sandwich" => regression::computed(record),
        _ => Computed::default(),
    }
}

const STOCHASTIC: &str = "resampled by a procedure of the package: its own runs differ by more";

/// The records that are not met.
const MISSED: &[(&str, &str)] = &[
    ("boot-001", STOCHASTIC),
    (
        "gvci-012",
        "empirical likelihood, the limits searched on a grid",
    ),
    ("segr-013", STOCHASTIC),
];

#[test]
fn standard_errors_are_those_of_published_packages() {
    let text = std::fs::read_to_string(crate::support::data("inference").join("records.json"));
    let records: Vec<Record> = serde_json::from_str(&text.unwrap()).unwrap();
    let mut met: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let mut missed: Vec<&str> = Vec::new();
    for record in &records {
        let off = off(record, &computed(record));
        let counts = met.entry(&record.package).or_default();
        counts.1 += 1;
        // The packages' own digits: sums of 12,774 rows, replicates, derivatives by differences.
        match off <= 1e-7 {
            true => counts.0 += 1,
            false => {
                println!("{} {}: {off:e}", record.id, record.call);
                missed.push(&record.id);
            }
        }
    }
    let all: usize = met.values().map(|(met, _)| met).sum();
    println!("{all} of {} met: {met:?}", records.len());
    missed.sort_unstable();
    let known: Vec<&str> = MISSED.iter().map(|(id, _)| *id).collect();
    assert_eq!(missed, known);
    assert_eq!((records.len(), all), (295, 292));
}
