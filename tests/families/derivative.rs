//! Influence values against differences of the measure itself.

use junheng::{Measure, Sample};

/// Measures whose influence is the derivative of their formula, on data of their domain.
const EXACT: &[&str] = &[
    "gini",
    "gini_mean_difference",
    "s_gini(nu=1.5)",
    "s_gini(nu=4)",
    "absolute_gini",
    "absolute_gini(nu=3)",
    "sen_welfare",
    "sen_welfare(nu=3)",
    "bonferroni",
    "de_vergottini",
    "zenga",
];

const SAMPLES: &[(&[f64], &[f64])] = &[
    (
        &[4.0, 1.0, 9.0, 4.0, 2.5, 30.0],
        &[2.0, 1.0, 3.0, 0.5, 4.0, 1.5],
    ),
    (&[7.0, 8.5, 9.0, 9.25], &[1.0, 1.0, 1.0, 1.0]),
    (
        &[12.0, 3.0, 5.0, 6.0, 6.0, 20.0, 8.0],
        &[5.0, 2.0, 0.0, 1.0, 3.0, 2.0, 4.0],
    ),
];

fn moved(measure: Measure, values: &[f64], weights: &[f64], row: usize, step: f64) -> f64 {
    let total: f64 = weights.iter().sum();
    let mut weights: Vec<f64> = weights.iter().map(|w| w * (1.0 - step)).collect();
    weights[row] += total * step;
    let sample = Sample::weighted(values, &weights).unwrap();
    measure.value(&sample).unwrap()
}

#[test]
fn influence_is_the_derivative_along_the_weights() {
    for text in EXACT {
        let measure: Measure = text.parse().unwrap();
        for (values, weights) in SAMPLES {
            let sample = Sample::weighted(values, weights).unwrap();
            let influence = measure
                .influence(&sample)
                .unwrap_or_else(|error| panic!("{text}: {error}"));
            let size = influence.iter().fold(1e-3_f64, |size, x| size.max(x.abs()));
            let mut balance = 0.0;
            for (row, &exact) in influence.iter().enumerate() {
                balance += weights[row] * exact;
                if weights[row] == 0.0 {
                    assert_eq!(exact, 0.0, "{text}");
                    continue;
                }
                let at = |step: f64| moved(measure, values, weights, row, step);
                // Richardson's extrapolation of two central differences: the error is of fourth order.
                let central = |h: f64| (at(h) - at(-h)) / (2.0 * h);
                let slope = (4.0 * central(5e-4) - central(1e-3)) / 3.0;
                // Fourth order in 1e-3 with derivatives of a few thousands, and 1e-16/1e-3 of rounding.
                assert!(
                    (slope - exact).abs() <= 1e-8 * size,
                    "{text} row {row}: {exact}, difference {slope}"
                );
            }
            let total: f64 = weights.iter().sum();
            assert!(balance.abs() <= 1e-12 * size * total, "{text}: {balance}");
        }
    }
}
