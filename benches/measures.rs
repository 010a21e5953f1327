//! Measures of a large sample on one thread: milliseconds, minimum and median.
//!
//! `cargo bench --bench measures` prints a table of the whole catalogue, `-- theil` of the measures whose
//! names contain the word; `benches/run.py` compares with other packages.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a benchmark says what went wrong by failing"
)]

use std::hint::black_box;
use std::time::Instant;

use junheng::catalogue::{self, Line, Role};
use junheng::{AnyMeasure, Counts, Measure, Ranked, Result, Sample, measure};

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

/// A parameter that must be given gets one of these: the first with which the measure has a value.
const TRIED: [f64; 6] = [0.5, 0.1, 1.5, 20_000.0, 0.0, 1.0];

/// Values, ranks and weights, and the same values as pupils of two groups in units.
struct Columns {
    values: Vec<f64>,
    weights: Vec<f64>,
    /// Between 0 and 1, as measures between bounds need them.
    shares: Vec<f64>,
    ranks: Vec<f64>,
    cells: Vec<f64>,
}

impl Columns {
    fn new(n: usize) -> Self {
        let (values, weights) = columns(n);
        Self {
            shares: weights.iter().map(|w| w - 1.0).collect(),
            ranks: weights.iter().rev().map(|w| w - 1.0).collect(),
            cells: values.iter().map(|x| (x / 100.0).ceil()).collect(),
            values,
            weights,
        }
    }

    /// The value of the measure, with the weights where it takes any.
    fn value(&self, measure: &AnyMeasure, weighted: bool) -> Result<f64> {
        let weights = weighted.then_some(&self.weights[..]);
        match measure {
            AnyMeasure::Sample(measure) => {
                let values = black_box(&self.values);
                measure.value(&match weights {
                    None => Sample::new(values)?,
                    Some(weights) => Sample::weighted(values, weights)?,
                })
            }
            AnyMeasure::Ranked(measure) => {
                let (shares, ranks) = (black_box(&self.shares), &self.ranks);
                measure.value(&match weights {
                    None => Ranked::new(shares, ranks)?,
                    Some(weights) => Ranked::weighted(shares, ranks, weights)?,
                })
            }
            AnyMeasure::Counts(measure) => {
                measure.value(&Counts::new(black_box(&self.cells), 2)?.with_group(0)?)
            }
        }
    }
}

/// Every measure, with defaults where there are some.
fn every_measure() -> Vec<AnyMeasure> {
    let few = Columns::new(70);
    let measure = |(place, line): (usize, Line)| {
        let mut tried = vec![Vec::new()];
        for spec in line.entry.parameters {
            let choices = spec.default.map_or(TRIED.to_vec(), |default| vec![default]);
            tried = (choices.iter())
                .flat_map(|choice| tried.iter().map(|start| [start, &[*choice][..]].concat()))
                .collect();
        }
        let mut all = (tried.iter()).filter_map(|given| AnyMeasure::at(place, given).ok());
        all.find(|measure| few.value(measure, false).is_ok())
            .unwrap_or_else(|| panic!("no parameters for {}", line.entry.name.id))
    };
    catalogue::catalogue().enumerate().map(measure).collect()
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
        let (values, _) = columns(n);
        timed("seven together", n, || {
            let sample = Sample::new(black_box(&values)).unwrap();
            *measure::values(&seven, &sample)[0].as_ref().unwrap()
        });
        let all = Columns::new(n);
        for spec in every_measure() {
            timed(&spec.to_string(), n, || all.value(&spec, false).unwrap());
            if Role::of(spec.input()).contains(&Role::Weights) {
                timed(&format!("{spec}, weighted"), n, || {
                    all.value(&spec, true).unwrap()
                });
            }
        }
    }
}
