//! Measures of a large sample on one thread: milliseconds, minimum and median.
//!
//! `cargo bench --bench measures` prints a table; `benches/run.py` measures the same beside the peers.

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

fn main() {
    println!("milliseconds                                     min       median");
    let specs = [
        "cv",
        "gini",
        "theil_t",
        "mean_log_deviation",
        "atkinson(epsilon=0.5)",
        "hoover",
        "mcloone",
    ];
    let all: Vec<Measure> = specs.iter().map(|spec| spec.parse().unwrap()).collect();
    for n in [70, 1_000, 100_000, 10_000_000] {
        let (values, weights) = columns(n);
        for spec in &all {
            timed(&spec.to_string(), n, || {
                spec.value(&Sample::new(black_box(&values)).unwrap())
                    .unwrap()
            });
            timed(&format!("{spec}, weighted"), n, || {
                let sample = Sample::weighted(black_box(&values), &weights).unwrap();
                spec.value(&sample).unwrap()
            });
        }
        timed("all seven together", n, || {
            let sample = Sample::new(black_box(&values)).unwrap();
            *measure::values(&all, &sample)[0].as_ref().unwrap()
        });
    }
}
