//! A measure without a unit is, bit for bit, the measure of a sample without it.

use junheng::group::LeaveOneOut;
use junheng::{Measure, Result, Sample};
use proptest::prelude::*;

/// Measures of moments, of order, of logarithms, of powers; with conditions that fewer units may break.
const MEASURES: [&str; 14] = [
    "cv",
    "cv(sample=true)",
    "variance",
    "variance(sample=true)",
    "standard_deviation",
    "mean",
    "gini",
    "gini(corrected=true)",
    "theil_t",
    "mean_log_deviation",
    "atkinson(epsilon=2)",
    "quantile_ratio",
    "mcloone",
    "hoover",
];

/// Few distinct values and weights: ties, zeros, and samples with one unit.
fn units() -> impl Strategy<Value = Vec<(f64, f64)>> {
    let value = prop_oneof![
        Just(0.0),
        (1_u32..6).prop_map(f64::from),
        1e-3..1e6_f64,
        Just(0.1)
    ];
    let weight = prop_oneof![Just(0.0), (1_u32..4).prop_map(f64::from), 0.01..1e4_f64];
    prop::collection::vec((value, weight), 1..12)
}

fn of(measure: Measure, units: &[(f64, f64)], weighted: bool) -> Result<f64> {
    let (values, weights): (Vec<f64>, Vec<f64>) = units.iter().copied().unzip();
    match weighted {
        true => measure.value(&Sample::weighted(&values, &weights)?),
        false => measure.value(&Sample::new(&values)?),
    }
}

fn left_out(measure: Measure, units: &[(f64, f64)], weighted: bool) -> Result<LeaveOneOut> {
    let (values, weights): (Vec<f64>, Vec<f64>) = units.iter().copied().unzip();
    match weighted {
        true => LeaveOneOut::of(measure, &Sample::weighted(&values, &weights)?),
        false => LeaveOneOut::of(measure, &Sample::new(&values)?),
    }
}

proptest! {
    #[test]
    fn values_are_those_of_the_other_units(units in units(), weighted: bool) {
        for spec in MEASURES {
            let measure: Measure = spec.parse().unwrap();
            let Ok(found) = left_out(measure, &units, weighted) else {
                prop_assert!(of(measure, &units, weighted).is_err(), "{}", spec);
                continue;
            };
            prop_assert_eq!(found.units.len(), units.len());
            for (row, left) in found.units.iter().enumerate() {
                let mut others = units.clone();
                others.remove(row);
                let expected = of(measure, &others, weighted);
                prop_assert_eq!(left.row, row);
                prop_assert_eq!(left.value.map(f64::to_bits), expected.as_ref().ok().map(|x| x.to_bits()), "{} row {}", spec, row);
                prop_assert_eq!(left.difference, expected.as_ref().ok().map(|x| x - found.total));
                let reason = expected.err().map(|error| error.message().code());
                prop_assert_eq!(left.reason.as_ref().map(|reason| reason.code()), reason, "{} row {}", spec, row);
            }
        }
    }

    #[test]
    fn the_order_of_the_rows_has_no_effect(units in units(), weighted: bool) {
        let turned: Vec<(f64, f64)> = units.iter().rev().copied().collect();
        for spec in MEASURES {
            let measure: Measure = spec.parse().unwrap();
            let Ok(found) = left_out(measure, &units, weighted) else { continue };
            let back = left_out(measure, &turned, weighted).unwrap();
            for (one, two) in found.units.iter().zip(back.units.iter().rev()) {
                prop_assert_eq!(one.value.map(f64::to_bits), two.value.map(f64::to_bits));
                prop_assert_eq!(&one.reason, &two.reason);
            }
        }
    }
}

/// Beyond the sizes that have a way of their own, and with numbers of many sizes.
#[test]
fn values_of_a_large_sample() {
    let units: Vec<(f64, f64)> = (0..5_000_u32)
        .map(|i| {
            let turn = f64::from(i.wrapping_mul(2_654_435_761) >> 8);
            (
                turn * 1e-3 + f64::from(i % 7),
                1.0 + f64::from(i % 11) * 0.37,
            )
        })
        .collect();
    for spec in ["cv", "variance", "mean", "standard_deviation"] {
        let measure: Measure = spec.parse().unwrap();
        let found = left_out(measure, &units, true).unwrap();
        for row in [0, 1, 2_499, 4_998, 4_999] {
            let mut others = units.clone();
            others.remove(row);
            let expected = of(measure, &others, true).unwrap();
            assert_eq!(found.units[row].value, Some(expected), "{spec} {row}");
        }
    }
}
