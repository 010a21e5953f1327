//! Exact sums, moments and `ln` on one thread: nanoseconds per element, minimum and median.
//!
//! `cargo bench --bench numeric` prints a table; `benches/run_numeric.sh` adds other packages.

use std::hint::black_box;
use std::time::Instant;

use junheng::numeric::{Moments, exp, ln, pow, sum, sum_of, weighted_sum};
use ndarray::ArrayView1;

/// Values about 1 and weights between 1 and 2, without any pattern in their last bits.
fn columns(n: usize) -> (Vec<f64>, Vec<f64>) {
    let mut state = 1_u64;
    let mut uniform = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 11) as f64 / (1_u64 << 53) as f64
    };
    let values = (0..n).map(|_| -(1.0 - uniform()).ln() + 0.01).collect();
    let weights = (0..n).map(|_| 1.0 + uniform()).collect();
    (values, weights)
}

/// Runs `work` a few times and prints the time divided by `elements`.
fn measure(name: &str, elements: usize, mut work: impl FnMut() -> f64) {
    let calls = (20_000_000 / elements).clamp(1, 20_000);
    let mut times: Vec<f64> = (0..9)
        .map(|_| {
            let start = Instant::now();
            for _ in 0..calls {
                black_box(work());
            }
            start.elapsed().as_nanos() as f64 / (calls * elements) as f64
        })
        .collect();
    times.sort_by(f64::total_cmp);
    println!(
        "{name:<34} n = {elements:<9} {:8.3} {:8.3}",
        times[0],
        times[times.len() / 2]
    );
}

fn main() {
    println!("ns per element (per call at n = 70: times 70)        min   median");
    for n in [70, 100_000, 10_000_000] {
        let (values, weights) = columns(n);
        let (x, w) = (ArrayView1::from(&values), ArrayView1::from(&weights));
        measure("sum", n, || sum(black_box(x)));
        measure("sum_of an iterator", n, || {
            sum_of(black_box(x).iter().copied())
        });
        measure("weighted_sum", n, || {
            weighted_sum(black_box(x), black_box(w))
        });
        measure("cv", n, || {
            Moments::of(black_box(x), None).coefficient_of_variation()
        });
        measure("weighted cv", n, || {
            Moments::of(black_box(x), Some(black_box(w))).coefficient_of_variation()
        });
    }
    let (values, weights) = columns(100_000);
    let mut out = vec![0.0; values.len()];
    measure("ln", values.len(), || {
        out.iter_mut()
            .zip(&values)
            .for_each(|(out, &x)| *out = ln(x));
        out[0]
    });
    measure("exp", values.len(), || {
        out.iter_mut()
            .zip(&values)
            .for_each(|(out, &x)| *out = exp(x));
        out[0]
    });
    measure("pow", values.len(), || {
        out.iter_mut()
            .zip(&values)
            .zip(&weights)
            .for_each(|((out, &x), &y)| *out = pow(x, y));
        out[0]
    });
    measure("Theil's sum of x ln x", values.len(), || {
        sum_of(values.iter().map(|&x| x * ln(x)))
    });
}
