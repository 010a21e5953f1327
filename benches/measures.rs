//! Measures of a large sample on one thread: milliseconds, minimum and median.
//!
//! `cargo bench --bench measures` prints a table of the whole catalogue, `-- theil` of the measures whose
//! names contain the word; `benches/run.py` measures the same beside the peers.

#![allow(
    clippy::unwrap_used,
    reason = "a benchmark says what went wrong by failing"
)]

use std::hint::black_box;
use std::time::Instant;

use junheng::{Measure, Sample, measure};

/// Log-normal values, and weights between 1 and 2.
fn columns(n: usize) -> (Vec<f64>, Vec<f64>) {
    let mut state = 1_u64;
    let mut uniform = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 11) as f64 / (1_u64 << 53) as f64
    };
    let mut normal = || (0..12).map(|_| uniform()).sum::<f64>() - 6.0;
    let values = (0..n).map(|_| (9.0 + 0.6 * normal()).exp()).collect();
    let weights = (0..n).map(|_| 1.0 + uniform()).collect();
    (values, weights)
}

fn timed(name: &str, n: usize, mut work: impl FnMut() -> f64) {
    let part = std::env::args().skip(1).find(|word| !word.starts_with('-'));
    if part.is_some_and(|part| !name.contains(&part)) {
        return;
    }
    let calls = (2_000_000 / n).clamp(1, 10_000);
    let mut times: Vec<f64> = (0..7)
        .map(|_| {
            let start = Instant::now();
            for _ in 0..calls {
                black_box(work());
            }
            start.elapsed().as_secs_f64() * 1e3 / calls as f64
        })
        .collect();
    times.sort_by(f64::total_cmp);
    println!("{name:<28} n = {n:<9} {:12.5} {:12.5}", times[0], times[3]);
}

/// A parameter that must be given gets the first of these that its domain holds.
const TRIED: [f64; 4] = [0.5, 0.1, 1.5, 20_000.0];

/// Every measure of the catalogue, with defaults where there are some.
fn catalogue() -> impl Iterator<Item = Measure> {
    measure::CATALOGUE.iter().map(|entry| {
        let mut tried = TRIED.iter().copied();
        let parameters: Vec<f64> = entry
            .parameters
            .iter()
            .map(|spec| {
                spec.default
                    .unwrap_or_else(|| tried.find(|&value| (spec.contains)(value)).unwrap())
            })
            .collect();
        Measure::from_parameters(&entry.name.id, &parameters).unwrap()
    })
}

/// Gini, Theil and the coefficient of variation of 3,000 groups of about 67 units.
fn groups() {
    let (values, _) = columns(200_000);
    let measures = ["gini", "theil_t", "cv"].map(|spec| spec.parse::<Measure>().unwrap());
    let mut sizes = (0..3000).map(|group| 47 + (group * 7919) % 41);
    let mut rest = &values[..];
    let groups: Vec<&[f64]> = std::iter::from_fn(|| {
        let (group, others) = rest.split_at(sizes.next()?.min(rest.len()));
        rest = others;
        (!group.is_empty()).then_some(group)
    })
    .collect();
    timed("3,000 groups, three measures", values.len(), || {
        let of = |group: &&[f64]| {
            let sample = Sample::new(group).unwrap();
            *measure::values(&measures, &sample)[0].as_ref().unwrap()
        };
        groups.iter().map(of).sum()
    });
}

fn main() {
    println!("milliseconds                                     min       median");
    groups();
    let seven = [
        "cv",
        "gini",
        "theil_t",
        "mean_log_deviation",
        "atkinson(epsilon=0.5)",
        "hoover",
        "mcloone",
    ]
    .map(|spec| spec.parse::<Measure>().unwrap());
    for n in [70, 1_000, 100_000, 10_000_000] {
        let (values, weights) = columns(n);
        timed("seven together", n, || {
            let sample = Sample::new(black_box(&values)).unwrap();
            *measure::values(&seven, &sample)[0].as_ref().unwrap()
        });
        for spec in catalogue() {
            timed(&spec.to_string(), n, || {
                let sample = Sample::new(black_box(&values)).unwrap();
                spec.value(&sample).unwrap_or(f64::NAN)
            });
            timed(&format!("{spec}, weighted"), n, || {
                let sample = Sample::weighted(black_box(&values), &weights).unwrap();
                spec.value(&sample).unwrap_or(f64::NAN)
            });
        }
    }
}
