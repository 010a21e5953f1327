//! The laws that the catalogue claims, and the agreement of independent formulas.

use std::collections::BTreeSet;

use junheng::measure::{Entry, Property};
use junheng::segregation::CATALOGUE;
use junheng::{Counts, ErrorKind, SegregationMeasure};
use proptest::prelude::*;

use super::cases::{SPECS, counts, rows, seen_by, value};
use crate::support::cases;

/// Whether two values agree within `tolerance`, of 1 or of the larger of them.
fn near(a: f64, b: f64, tolerance: f64) -> bool {
    (a - b).abs() <= tolerance * a.abs().max(b.abs()).max(1.0)
}

/// Sums of at most 32 shares, each within a few units of 2^-53: far above that, far below any real
/// difference.
const ROUNDING: f64 = 1e-12;

fn evenness() -> impl Iterator<Item = &'static str> {
    SPECS
        .iter()
        .copied()
        .filter(|spec| entry(spec).obeys(Property::ZeroAtEquality))
}

fn entry(spec: &str) -> &'static Entry {
    spec.parse::<SegregationMeasure>().unwrap().entry()
}

/// Whether the index is one of two groups, so that one of more has to be chosen.
fn of_two_groups(spec: &str) -> bool {
    let three = counts(&[vec![3.0, 1.0, 2.0], vec![1.0, 3.0, 2.0]]);
    let value = spec.parse::<SegregationMeasure>().unwrap().value(&three);
    value.is_err_and(|error| error.kind() == ErrorKind::InvalidParameter)
}

#[test]
fn every_index_is_under_the_laws() {
    let parsed = SPECS
        .iter()
        .map(|spec| spec.parse::<SegregationMeasure>().unwrap());
    let met: BTreeSet<_> = parsed
        .map(|measure| measure.entry().name.id.clone())
        .collect();
    assert_eq!(met.len(), CATALOGUE.len());
    for entry in CATALOGUE {
        assert!(
            entry.obeys(Property::ScaleInvariant) && entry.obeys(Property::ReplicationInvariant)
        );
    }
}

proptest! {
    #![proptest_config(cases(256))]
    #[test]
    fn row_order_does_not_show_in_a_single_bit(mut rows in rows(), seed in any::<u64>()) {
        let before = counts(&rows);
        let mut order: Vec<usize> = (0..rows.len()).collect();
        order.sort_by_key(|&row| (row as u64 + 1).wrapping_mul(seed | 1).rotate_left(17));
        rows = order.iter().map(|&row| rows[row].clone()).collect();
        let after = counts(&rows);
        for spec in SPECS.iter() {
            prop_assert_eq!(value(spec, &before), value(spec, &after), "{}", spec);
            let measure: SegregationMeasure = spec.parse().unwrap();
            let first = measure.influence(&seen_by(spec, &before));
            let moved = first.map(|all| order.iter().map(|&row| all[row]).collect::<Vec<_>>());
            prop_assert_eq!(moved, measure.influence(&seen_by(spec, &after)), "{}", spec);
        }
    }

    #[test]
    fn only_shares_count(rows in rows(), factor in 0.01..50.0_f64) {
        let plain = counts(&rows);
        let scaled: Vec<Vec<f64>> = rows.iter().map(|row| row.iter().map(|x| x * factor).collect()).collect();
        let doubled = [rows.clone(), rows.clone()].concat();
        for spec in SPECS.iter() {
            let of = value(spec, &plain).unwrap();
            prop_assert!(near(value(spec, &counts(&scaled)).unwrap(), of, ROUNDING), "{}", spec);
            prop_assert!(near(value(spec, &counts(&doubled)).unwrap(), of, ROUNDING), "{}", spec);
        }
    }

    /// A unit divided into parts of its own composition, and an empty unit, change nothing.
    #[test]
    fn units_of_one_composition_may_be_joined(rows in rows(), at in any::<prop::sample::Index>()) {
        let plain = counts(&rows);
        let mut divided = rows.clone();
        let row = at.get(&rows).clone();
        divided[at.index(rows.len())] = row.iter().map(|x| x * 0.75).collect();
        divided.push(row.iter().map(|x| x * 0.25).collect());
        divided.push(vec![0.0; row.len()]);
        for spec in SPECS.iter() {
            let (one, other) = (value(spec, &plain).unwrap(), value(spec, &counts(&divided)).unwrap());
            prop_assert!(near(one, other, ROUNDING), "{}", spec);
        }
    }

    #[test]
    fn groups_may_change_places(rows in rows()) {
        let turned: Vec<Vec<f64>> = rows.iter().map(|row| row.iter().rev().copied().collect()).collect();
        for spec in evenness().filter(|spec| !of_two_groups(spec)) {
            let (one, other) = (value(spec, &counts(&rows)).unwrap(), value(spec, &counts(&turned)).unwrap());
            prop_assert!(near(one, other, ROUNDING), "{}", spec);
        }
        let symmetric = value("mutual_information", &counts(&rows).transposed().unwrap()).unwrap();
        prop_assert!(near(symmetric, value("mutual_information", &counts(&rows)).unwrap(), ROUNDING));
    }

    #[test]
    fn the_ends_of_the_range_are_exact(rows in rows(), sizes in proptest::collection::vec(1..30_u8, 2..9)) {
        for spec in SPECS.iter() {
            let of = value(spec, &counts(&rows)).unwrap();
            let range = spec.parse::<SegregationMeasure>().unwrap().entry().range;
            prop_assert!(range.0 <= of && of <= range.1, "{} {}", spec, of);
        }
        let composition: Vec<f64> = rows[0].iter().map(|x| x + 1.0).collect();
        let alike: Vec<Vec<f64>> = (sizes.iter())
            .map(|&size| composition.iter().map(|x| x * f64::from(size)).collect())
            .collect();
        let apart: Vec<Vec<f64>> = (sizes.iter().enumerate())
            .map(|(unit, &size)| {
                let group = unit % 2;
                vec![f64::from(size) * (1 - group) as f64, f64::from(size) * group as f64]
            })
            .collect();
        for spec in evenness() {
            prop_assert_eq!(value(spec, &counts(&alike)), Ok(0.0), "{}", spec);
            let separated = value(spec, &counts(&apart)).unwrap();
            let reaches_one = entry(spec).ends.en.contains("; 1: ");
            prop_assert!(!reaches_one || (1.0 - separated).abs() < 4e-15, "{} {}", spec, separated);
        }
    }

    #[test]
    fn independent_formulas_agree_for_two_groups(rows in rows()) {
        let counts = counts(&rows).with_group(0).unwrap();
        let x: Vec<f64> = rows.iter().map(|row| row[0]).collect();
        let y: Vec<f64> = rows.iter().map(|row| row[1..].iter().sum()).collect();
        let of = |spec: &str| spec.parse::<SegregationMeasure>().unwrap().value(&counts).unwrap();
        let (all_x, all_y): (f64, f64) = (x.iter().sum(), y.iter().sum());
        let pairs = x.iter().zip(&y);
        let d: f64 = pairs.clone().map(|(x, y)| (x / all_x - y / all_y).abs()).sum::<f64>() / 2.0;
        prop_assert!(near(of("dissimilarity"), d, ROUNDING));
        let o: f64 = 1.0 - pairs.clone().map(|(x, y)| (x / all_x * y / all_y).sqrt()).sum::<f64>();
        prop_assert!(near(of("hutchens"), o, ROUNDING));
        prop_assert!(near(of("atkinson_segregation"), 1.0 - (1.0 - o) * (1.0 - o), ROUNDING));
        let share = all_x / (all_x + all_y);
        let adjusted = (of("isolation") - share) / (1.0 - share);
        prop_assert!(near(of("correlation_ratio"), adjusted, ROUNDING));
        prop_assert!(near(of("relative_diversity"), adjusted, ROUNDING));
        let gini: f64 = pairs.clone().flat_map(|(a, b)| {
            pairs.clone().map(move |(c, d)| (a / all_x * d / all_y - c / all_x * b / all_y).abs())
        }).sum::<f64>() / 2.0;
        prop_assert!(near(of("gini_segregation"), gini, ROUNDING));
        prop_assert!(of("gini_segregation") >= of("dissimilarity") - ROUNDING);
    }

    #[test]
    fn independent_formulas_agree_for_many_groups(rows in rows()) {
        let counts = counts(&rows);
        let units: Vec<f64> = rows.iter().map(|row| row.iter().sum()).collect();
        let groups: Vec<f64> = (0..rows[0].len()).map(|m| rows.iter().map(|row| row[m]).sum()).collect();
        let all: f64 = units.iter().sum();
        let entropy = |parts: &[f64]| -> f64 {
            let total: f64 = parts.iter().sum();
            parts.iter().filter(|x| **x > 0.0).map(|x| -x / total * (x / total).ln()).sum()
        };
        // The textbook form: the entropy of all less the mean entropy within.
        let within: f64 = rows.iter().zip(&units).filter(|one| *one.1 > 0.0).map(|(row, u)| u / all * entropy(row)).sum();
        prop_assert!(near(value("mutual_information", &counts).unwrap(), entropy(&groups) - within, ROUNDING));
        prop_assert!(near(value("theil_h", &counts).unwrap(), 1.0 - within / entropy(&groups), ROUNDING));
        let diverse = |parts: &[f64]| -> f64 {
            let total: f64 = parts.iter().sum();
            1.0 - parts.iter().map(|x| (x / total) * (x / total)).sum::<f64>()
        };
        let inside: f64 = rows.iter().zip(&units).filter(|one| *one.1 > 0.0).map(|(row, u)| u / all * diverse(row)).sum();
        prop_assert!(near(value("relative_diversity", &counts).unwrap(), 1.0 - inside / diverse(&groups), ROUNDING));
    }
}

#[test]
fn long_form_gives_the_same_counts_in_any_row_order() {
    let units = ["b", "a", "b", "a", "b"];
    let groups = ["y", "x", "x", "y", "x"];
    let forth = Counts::from_long(&units, &groups, &[0.1, 1.0, 0.2, 3.0, 0.3]).unwrap();
    assert_eq!(forth.cells(), [0.1, 0.5, 3.0, 1.0]);
    let back = |column: [&'static str; 5]| -> Vec<&str> { column.into_iter().rev().collect() };
    let back = Counts::from_long(&back(units), &back(groups), &[0.3, 3.0, 0.2, 1.0, 0.1]).unwrap();
    assert_eq!(back.unit_labels().unwrap(), ["b", "a"]);
    assert_eq!(back.group_labels().unwrap(), ["x", "y"]);
    assert_eq!(back.cells(), [0.5, 0.1, 1.0, 3.0]);
    assert_eq!(back.group_named("x"), Ok(0));
}
