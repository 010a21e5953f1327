//! Influence values against differences of the index itself.

use junheng::SegregationMeasure;
use proptest::prelude::*;

use super::cases::{SPECS, counts, rows, seen_by};
use crate::support::cases;

proptest! {
    #![proptest_config(cases(256))]
    #[test]
    fn influence_is_the_derivative(rows in rows()) {
        let sizes: Vec<f64> = rows.iter().map(|row| row.iter().sum()).collect();
        let all: f64 = sizes.iter().sum();
        for spec in SPECS.iter() {
            let measure: SegregationMeasure = spec.parse().unwrap();
            let influence = measure.influence(&seen_by(spec, &counts(&rows))).unwrap();
            let largest = influence.iter().fold(1.0_f64, |largest, x| largest.max(x.abs()));
            let mean: f64 = influence.iter().zip(&sizes).map(|(x, n)| x * n / all).sum();
            // At most 8 terms of this size, each within some tens of roundings.
            prop_assert!(mean.abs() < 1e-12 * largest, "{} {}", spec, mean);
            let at = |row: usize, t: f64| {
                let mut laid = rows.clone();
                let factor = 1.0 + t / (1.0 - t) * all / sizes[row];
                laid[row].iter_mut().for_each(|count| *count *= factor);
                measure.value(&seen_by(spec, &counts(&laid))).unwrap()
            };
            for row in (0..rows.len()).filter(|&row| sizes[row] > 0.0) {
                let t = 1e-6;
                let middle = at(row, 0.0);
                let slopes = [(at(row, t) - middle) / t, (middle - at(row, -t)) / t];
                // A step is off by t times a second derivative, which is at most some hundreds where a
                // unit holds a three-hundredth of all, and by 1e-15/t. At a kink the value is between.
                let slack = 2e-3 * largest;
                let (low, high) = (slopes[0].min(slopes[1]), slopes[0].max(slopes[1]));
                prop_assert!(low - slack <= influence[row] && influence[row] <= high + slack,
                    "{} row {}: {} against {:?}", spec, row, influence[row], slopes);
            }
        }
    }
}
