//! Influence values against differences of the measure itself.

use junheng::RankMeasure;
use proptest::prelude::*;

use super::cases::{Columns, SPECS, shares};
use crate::support::cases;

/// T((1−t)F + t·δ_row): weights are scaled by nothing, since only their proportions count.
fn laid(columns: &Columns, row: usize, t: f64) -> Columns {
    let mut weights = columns.weights();
    let total: f64 = weights.iter().sum();
    weights[row] += t / (1.0 - t) * total;
    Columns {
        weights: Some(weights),
        ..columns.clone()
    }
}

proptest! {
    #![proptest_config(cases(256))]
    #[test]
    fn influence_is_the_derivative(columns in shares()) {
        let weights = columns.weights();
        let total: f64 = weights.iter().sum();
        for spec in SPECS {
            let measure: RankMeasure = spec.parse().unwrap();
            let Ok(influence) = measure.influence(&columns.ranked().unwrap()) else { continue };
            let largest = influence.iter().fold(1.0_f64, |largest, x| largest.max(x.abs()));
            let mean: f64 = influence.iter().zip(&weights).map(|(x, w)| x * w / total).sum();
            // Terms of this size, at most 24 of them, each within a few hundred roundings.
            prop_assert!(mean.abs() < 1e-11 * largest, "{} {}", spec, mean);
            for row in 0..weights.len() {
                if weights[row] == 0.0 {
                    prop_assert_eq!(influence[row], 0.0);
                    continue;
                }
                // Central differences: the error is t² times a third derivative, and 1e-15/t.
                let t = 1e-5;
                let (Ok(up), Ok(down)) = (
                    laid(&columns, row, t).value(&measure),
                    laid(&columns, row, -t * 0.5 * (weights[row] / total).min(1.0)).value(&measure),
                ) else { continue };
                let back = t * 0.5 * (weights[row] / total).min(1.0);
                // Of unequal steps: the slope at zero of the parabola through the three points.
                let middle = columns.value(&measure).unwrap();
                let (forth, behind) = ((up - middle) / t, (middle - down) / back);
                let slope = (forth * back + behind * t) / (t + back);
                prop_assert!((slope - influence[row]).abs() < 1e-4 * largest,
                    "{} row {}: {} against {}", spec, row, influence[row], slope);
            }
        }
    }
}
