//! The bootstrap of a weighted Gini index and the permutation test of the Theil part between groups.
//!
//! `cargo bench --bench bootstrap`, then `python benches/bootstrap_peers.py` for SciPy, NumPy and PySAL.

use std::time::Instant;

use junheng::inference::{
    Bootstrap, BootstrapOptions, Exchange, IntervalKind, PermutationOptions, PermutationTest, Scale,
};
use junheng::parallel::with_threads;
use junheng::{Result, Sample};

const ROWS: usize = 10_000;
const GROUPS: u32 = 50;

/// Values about 1, weights between 1 and 2, and groups.
fn columns() -> (Vec<f64>, Vec<f64>, Vec<u32>) {
    let mut state = 1_u64;
    let mut uniform = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 11) as f64 / (1_u64 << 53) as f64
    };
    let values = (0..ROWS).map(|_| -(1.0 - uniform()).ln() + 0.01).collect();
    let weights = (0..ROWS).map(|_| 1.0 + uniform()).collect();
    let groups = (0..ROWS as u32).map(|row| row % GROUPS).collect();
    (values, weights, groups)
}

/// Runs `work` some times and prints the least and the median time in milliseconds.
fn measure<T>(name: &str, mut work: impl FnMut() -> Result<T>) -> Result<()> {
    let mut times = Vec::new();
    for _ in 0..15 {
        let start = Instant::now();
        std::hint::black_box(work()?);
        times.push(start.elapsed().as_secs_f64() * 1e3);
    }
    times.sort_by(f64::total_cmp);
    println!("{name:<58} {:9.2} {:9.2}", times[0], times[times.len() / 2]);
    Ok(())
}

fn main() -> Result<()> {
    let (values, weights, groups) = columns();
    let sample = Sample::weighted(&values, &weights)?;
    let gini = ["gini".parse()?];
    let run = |replicates: usize, studentized: bool| {
        let options = BootstrapOptions {
            replicates,
            seed: 1,
            studentized,
        };
        Bootstrap::of_measures(&gini, &sample, options)
    };
    println!("{ROWS} rows{:>54} {:>9}", "min ms", "median");
    for threads in [1, 2] {
        let measure = |name: &str, work: &mut dyn FnMut() -> Result<f64>| {
            measure(&format!("{name}, threads {threads}"), || {
                with_threads(threads, &mut *work)
            })
        };
        measure("weighted gini, 1,000 replicates", &mut || {
            Ok(run(1000, false)?[0].standard_error())
        })?;
        measure("weighted gini, 1,000 replicates, studentized", &mut || {
            let found = run(1000, true)?;
            Ok(found[0]
                .interval(IntervalKind::Studentized, 0.95, Scale::Natural)?
                .lower)
        })?;
        measure("weighted gini, 9,999 replicates, bca", &mut || {
            let found = run(9999, false)?;
            Ok(found[0]
                .interval(IntervalKind::Bca, 0.95, Scale::Natural)?
                .lower)
        })?;
        measure("theil between 50 groups, 999 permutations", &mut || {
            let exchange = Exchange::of_rows(&values, None, &groups)?;
            let options = PermutationOptions::default();
            Ok(PermutationTest::between(&"theil_t".parse()?, &exchange, options)?.p_value)
        })?;
    }
    Ok(())
}
