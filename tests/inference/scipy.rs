//! The bootstrap distribution and its intervals, compared with those of SciPy.

use junheng::Sample;
use junheng::inference::{Bootstrap, BootstrapOptions, IntervalKind, Scale};
use serde::Deserialize;

use crate::support::random::tries;

#[derive(Deserialize)]
struct Found {
    resamples: usize,
    values: Vec<f64>,
    weights: Vec<f64>,
    case: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    measure: String,
    percentile: [f64; 2],
    basic: [f64; 2],
    bca: [f64; 2],
    standard_error: f64,
    thousandths: Vec<f64>,
}

#[test]
fn distributions_and_intervals_are_those_of_scipy() {
    let text = include_str!("../data/inference/scipy_bootstrap.toml");
    let expected: Found = toml::from_str(text).unwrap();
    let sample = Sample::weighted(&expected.values, &expected.weights).unwrap();
    let replicates = tries(9_999);
    for case in expected.case {
        let measure = case.measure.parse().unwrap();
        let options = BootstrapOptions {
            replicates,
            seed: 42,
            studentized: false,
        };
        let found = &Bootstrap::of_measures(&[measure], &sample, options).unwrap()[0];
        // The Kolmogorov–Smirnov distance of two samples exceeds this with probability 1e-6.
        let counts = (replicates as f64, expected.resamples as f64);
        let bound = 2.69 * (1.0 / counts.0 + 1.0 / counts.1).sqrt() + 1e-3;
        let mut sorted = found.replicates().to_vec();
        sorted.sort_by(f64::total_cmp);
        for (at, quantile) in case.thousandths.iter().enumerate() {
            let below = sorted.partition_point(|value| value <= quantile) as f64 / counts.0;
            let distance = (below - (at + 1) as f64 / 1000.0).abs();
            assert!(distance < bound, "{} {quantile} {distance}", case.measure);
        }
        let error = found.standard_error();
        let off = (error - case.standard_error).abs();
        assert!(off < 5.0 * found.simulation_error(), "{error}");
        let kinds = [
            (IntervalKind::Percentile, case.percentile, 0.0),
            (IntervalKind::Basic, case.basic, 0.0),
            // Another estimate of the acceleration.
            (IntervalKind::Bca, case.bca, 0.12),
        ];
        for (kind, [lower, upper], apart) in kinds {
            let interval = found.interval(kind, 0.95, Scale::Natural).unwrap();
            let near = |one: f64, other: f64, by: f64| {
                (one - other).abs() < 5.0 * by + apart * case.standard_error
            };
            assert!(
                near(interval.lower, lower, interval.lower_error),
                "{kind:?} {interval:?}"
            );
            assert!(
                near(interval.upper, upper, interval.upper_error),
                "{kind:?} {interval:?}"
            );
        }
    }
}
