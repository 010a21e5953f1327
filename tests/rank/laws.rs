//! The laws that the catalogue claims, and the agreement of independent formulas.

use std::collections::BTreeSet;

use junheng::measure::Property;
use junheng::rank::{CATALOGUE, ConcentrationCurve};
use junheng::{Measure, RankMeasure, Sample};
use proptest::prelude::*;

use super::cases::{Columns, SPECS, shares};
use crate::support::cases;

fn measures() -> impl Iterator<Item = RankMeasure> {
    SPECS.iter().map(|spec| spec.parse().unwrap())
}

/// Whether two values agree within `tolerance`, of 1 or of the larger of them.
fn near(a: f64, b: f64, tolerance: f64) -> bool {
    (a - b).abs() <= tolerance * a.abs().max(b.abs()).max(1.0)
}

/// What rounding may change: values are sums of at most 24 terms below 1 over a mean above 0.02, times
/// at most 50 for a slope; 1e-11 is far above their 2^-53 and far below any real difference.
const ROUNDING: f64 = 1e-11;

/// The parameters that keep the law: bounds move with the values.
fn obeys(measure: &RankMeasure, property: Property) -> bool {
    let options = measure.parameters();
    let plain = !matches!(
        measure.entry().name.id.as_ref(),
        "slope_index_of_inequality" | "relative_index_of_inequality" | "wealth_elasticity"
    ) || options.iter().all(|&option| option == 0.0);
    plain && measure.entry().obeys(property)
}

#[test]
fn every_measure_is_under_the_laws() {
    let met: BTreeSet<_> = measures()
        .map(|measure| measure.entry().name.id.clone())
        .collect();
    for entry in CATALOGUE {
        assert!(met.contains(&entry.name.id), "{}", entry.name.id);
    }
}

proptest! {
    #![proptest_config(cases(256))]
    #[test]
    fn row_order_does_not_show_in_a_single_bit(columns in shares(), seed in any::<u64>()) {
        let mut order: Vec<usize> = (0..columns.values.len()).collect();
        order.sort_by_key(|&row| (row as u64 + 1).wrapping_mul(seed | 1).rotate_left(17));
        let take = |column: &[f64]| -> Vec<f64> { order.iter().map(|&row| column[row]).collect() };
        let shuffled = Columns {
            values: take(&columns.values),
            ranks: take(&columns.ranks),
            weights: columns.weights.as_deref().map(take),
        };
        for measure in measures() {
            prop_assert_eq!(columns.value(&measure), shuffled.value(&measure), "{}", measure);
            let influence = measure.influence(&columns.ranked().unwrap());
            let moved = measure.influence(&shuffled.ranked().unwrap());
            prop_assert_eq!(influence.map(|all| take(&all)), moved, "{}", measure);
        }
    }

    #[test]
    fn scaling_translation_and_replication(columns in shares(), factor in 0.1..40.0_f64) {
        for measure in measures() {
            let Ok(plain) = columns.value(&measure) else { continue };
            if obeys(&measure, Property::ScaleInvariant) {
                let scaled = columns.with_values(|x| x * factor).value(&measure);
                let shares_only = measure.entry().name.id.contains("logit");
                prop_assert!(shares_only || near(scaled.unwrap(), plain, ROUNDING), "{}", measure);
            }
            if obeys(&measure, Property::Homogeneous) {
                let scaled = columns.with_values(|x| x * factor).value(&measure).unwrap();
                prop_assert!(near(scaled / factor, plain, ROUNDING), "{}", measure);
            }
            if obeys(&measure, Property::TranslationInvariant) {
                let moved = columns.with_values(|x| x + factor).value(&measure).unwrap();
                prop_assert!(near(moved, plain, 50.0 * ROUNDING), "{} {} {}", measure, moved, plain);
            }
            prop_assert!(measure.entry().obeys(Property::ReplicationInvariant));
            let twice = |column: &[f64]| [column, column].concat();
            let doubled = Columns {
                values: twice(&columns.values),
                ranks: twice(&columns.ranks),
                weights: columns.weights.as_deref().map(twice),
            };
            prop_assert!(near(doubled.value(&measure).unwrap(), plain, ROUNDING), "{}", measure);
        }
    }

    #[test]
    fn weights_are_repetitions(columns in shares(), times in proptest::collection::vec(0..4_u8, 24)) {
        let times = &times[..columns.values.len()];
        let weighted = Columns { weights: Some(times.iter().map(|&n| f64::from(n)).collect()), ..columns.clone() };
        let repeat = |column: &[f64]| -> Vec<f64> {
            let copies = column.iter().zip(times);
            copies.flat_map(|(&x, &n)| std::iter::repeat_n(x, usize::from(n))).collect()
        };
        let repeated = Columns { values: repeat(&columns.values), ranks: repeat(&columns.ranks), weights: None };
        for measure in measures() {
            let (Ok(one), Ok(other)) = (weighted.value(&measure), repeated.value(&measure)) else { continue };
            prop_assert!(near(one, other, ROUNDING), "{} {} {}", measure, one, other);
        }
    }

    #[test]
    fn values_stay_in_the_range_and_equality_is_exact(columns in shares(), equal in 0.05..0.95_f64) {
        for measure in measures() {
            let entry = measure.entry();
            if let Ok(value) = columns.value(&measure) {
                prop_assert!(entry.range.0 <= value && value <= entry.range.1, "{} {}", measure, value);
            }
            let at_equality = columns.with_values(|_| equal).value(&measure);
            if obeys(&measure, Property::ZeroAtEquality) {
                prop_assert_eq!(at_equality.clone(), Ok(0.0), "{}", measure);
            }
            if obeys(&measure, Property::OneAtEquality) {
                prop_assert_eq!(at_equality, Ok(1.0), "{}", measure);
            }
        }
    }

    #[test]
    fn reversing_the_ranking_changes_the_sign(columns in shares()) {
        let reversed = Columns { ranks: columns.ranks.iter().map(|r| -r).collect(), ..columns.clone() };
        for spec in [
            "concentration_index", "generalized_concentration_index", "symmetric_concentration_index(beta=3)",
            "erreygers(lower=0, upper=1)", "wagstaff(lower=0, upper=1)", "slope_index_of_inequality", "slope_index_of_inequality(logit=true)",
            "wealth_correlation", "wealth_slope", "gini_correlation",
        ] {
            let measure: RankMeasure = spec.parse().unwrap();
            let (Ok(up), Ok(down)) = (columns.value(&measure), reversed.value(&measure)) else { continue };
            prop_assert!(near(up, -down, ROUNDING), "{} {} {}", measure, up, down);
        }
    }

    /// The mirror: counting failures instead of successes.
    #[test]
    fn bounded_indices_mirror(columns in shares()) {
        let failures = columns.with_values(|x| 1.0 - x);
        for spec in ["erreygers(lower=0, upper=1)", "wagstaff(lower=0, upper=1)", "slope_index_of_inequality(logit=true)"] {
            let measure: RankMeasure = spec.parse().unwrap();
            let (Ok(one), Ok(other)) = (columns.value(&measure), failures.value(&measure)) else { continue };
            prop_assert!(near(one, -other, ROUNDING), "{} {} {}", measure, one, other);
        }
    }

    #[test]
    fn independent_formulas_agree(columns in shares()) {
        let value = |spec: &str| columns.value(&spec.parse().unwrap());
        let index = value("concentration_index").unwrap();
        prop_assert!(near(index, pairs(&columns), ROUNDING));
        prop_assert!(near(index, value("extended_concentration_index(nu=2)").unwrap(), ROUNDING));
        prop_assert!(near(index, value("symmetric_concentration_index(beta=2)").unwrap(), ROUNDING));
        let curve = ConcentrationCurve::of(&columns.ranked().unwrap()).unwrap();
        prop_assert!(near(1.0 - 2.0 * curve.area(), index, ROUNDING) && curve.index == index);
        for (f, l) in curve.population_shares.iter().zip(&curve.value_shares) {
            prop_assert!(near(curve.at(*f).unwrap(), *l, ROUNDING));
            let first = curve.inverse(*l).unwrap();
            prop_assert!(first <= f + ROUNDING && near(curve.at(first).unwrap(), *l, ROUNDING));
        }
    }

    #[test]
    fn by_itself_concentration_is_the_gini_index(columns in shares()) {
        let alone = Columns { ranks: columns.values.clone(), ..columns };
        let sample = alone.ranked().unwrap().values();
        let Ok(index) = alone.value(&"concentration_index".parse().unwrap()) else { return Ok(()) };
        let gini = "gini".parse::<Measure>().unwrap().value(&sample).unwrap();
        prop_assert!(near(index, gini, ROUNDING));
        for (spec, expected) in [("kakwani", 0.0), ("gini_correlation", 1.0), ("wealth_correlation", 1.0),
                                 ("wealth_slope", 1.0), ("wealth_elasticity", 1.0)] {
            let value = alone.value(&spec.parse().unwrap()).unwrap();
            prop_assert!(near(value, expected, ROUNDING), "{} {}", spec, value);
        }
        let curve = ConcentrationCurve::of(&alone.ranked().unwrap()).unwrap();
        prop_assert!(curve.population_shares.iter().zip(&curve.value_shares).all(|(f, l)| *l <= f + ROUNDING));
    }

    #[test]
    fn progressivity_is_the_ratio_of_two_weighted_means(columns in shares()) {
        let weights = columns.weights();
        let of = |need: fn(f64) -> f64| -> Vec<f64> {
            weights.iter().zip(&columns.ranks).map(|(w, r)| w * need(*r)).collect()
        };
        let mean = |weights: &[f64]| {
            let sample = Sample::weighted(&columns.values, weights).unwrap();
            "mean".parse::<Measure>().unwrap().value(&sample).unwrap()
        };
        let ratio = mean(&of(|r| r)) / mean(&of(|r| 1.0 - r));
        let value = columns.value(&"funding_progressivity".parse().unwrap()).unwrap();
        prop_assert!(near(value, ratio, ROUNDING));
    }
}

/// Σ_ij p_i p_j (h_i − h_j) sgn(r_i − r_j)/(2μ): no rank in it.
fn pairs(columns: &Columns) -> f64 {
    let weights = columns.weights();
    let total: f64 = weights.iter().sum();
    let mean: f64 = columns
        .values
        .iter()
        .zip(&weights)
        .map(|(h, w)| h * w / total)
        .sum();
    let mut sum = 0.0;
    for i in 0..weights.len() {
        for j in 0..weights.len() {
            let order = columns.ranks[i].total_cmp(&columns.ranks[j]) as i8;
            let gap = columns.values[i] - columns.values[j];
            sum += weights[i] / total * (weights[j] / total) * gap * f64::from(order);
        }
    }
    sum / 2.0 / mean
}

#[test]
fn extreme_sizes_neither_overflow_nor_vanish() {
    for scale in [1e-300, 1e-160, 1e160, 1e300] {
        let columns = Columns {
            values: [1.0, 4.0, 2.0, 8.0].map(|x| x * scale).to_vec(),
            ranks: vec![1.0, 2.0, 2.0, 3.0],
            weights: None,
        };
        for spec in [
            "concentration_index",
            "extended_concentration_index(nu=3)",
            "relative_index_of_inequality(over_mean=true)",
            "wealth_correlation",
            "gini_correlation",
            "wealth_elasticity",
        ] {
            let measure: RankMeasure = spec.parse().unwrap();
            let plain = columns.with_values(|x| x / scale).value(&measure).unwrap();
            let value = columns.value(&measure).unwrap();
            assert!(
                near(value, plain, 1e-14),
                "{spec} at {scale}: {value} {plain}"
            );
        }
    }
}
