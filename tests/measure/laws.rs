//! The laws that the catalogue claims, one by one, for every measure that claims them.

use junheng::measure::{CATALOGUE, Domain, Property};
use junheng::{ErrorKind, Measure};
use proptest::prelude::*;

use super::cases::sample;
use super::specs::{Exact, has_spread_for, lawful, positive, same, with_zeros};
use crate::support::more_cases;

/// The measures that claim a law; at least one does.
fn claiming(property: Property) -> Vec<Measure> {
    let measures: Vec<Measure> = CATALOGUE
        .iter()
        .filter(|entry| entry.obeys(property))
        .flat_map(|entry| lawful(entry))
        .collect();
    assert!(!measures.is_empty(), "{property:?}");
    measures
}

fn everything() -> Vec<Measure> {
    CATALOGUE.iter().flat_map(|entry| lawful(entry)).collect()
}

/// Values above zero lie in the domain of every measure.
fn defined(exact: &Exact, measure: &Measure) -> f64 {
    exact
        .value(measure)
        .unwrap_or_else(|error| panic!("{measure} of {exact:?}: {error}"))
}

/// `before` and `after` must be equal, or rejected alike.
fn unchanged(measure: &Measure, before: &Exact, after: &Exact) -> Result<(), TestCaseError> {
    match (before.value(measure), after.value(measure)) {
        (Ok(a), Ok(b)) => prop_assert!(same(measure, a, b), "{measure}: {a} became {b}"),
        (Err(a), Err(b)) => prop_assert_eq!(a.kind(), b.kind(), "{}", measure),
        (a, b) => prop_assert!(false, "{measure}: {a:?} became {b:?}"),
    }
    Ok(())
}

/// A measure that scales with its values claims it, and one that claims it does.
#[test]
fn what_scales_with_the_values_says_so() {
    let exact = Exact {
        values: vec![1.0, 2.0, 4.0, 4.0, 9.0, 14.0],
        weights: vec![1.0, 2.0, 1.0, 3.0, 2.0, 1.0],
    };
    let scaled = exact.map(|x| x * 8.0);
    for entry in CATALOGUE {
        let scales = |measure: &Measure| match (exact.value(measure), scaled.value(measure)) {
            (Ok(before), Ok(after)) => before != 0.0 && same(measure, 8.0 * before, after),
            _ => false,
        };
        let all = lawful(entry).iter().all(scales);
        assert_eq!(all, entry.obeys(Property::Homogeneous), "{}", entry.name.id);
    }
}

proptest! {
    #![proptest_config(more_cases(96))]

    #[test]
    fn scale_changes_nothing(exact in with_zeros(), factor in 2_u32..1000) {
        let scaled = exact.map(|x| x * f64::from(factor));
        for measure in claiming(Property::ScaleInvariant) {
            unchanged(&measure, &exact, &scaled)?;
        }
    }

    #[test]
    fn a_power_of_two_changes_no_bit(exact in with_zeros(), shift in -60_i32..60) {
        let scaled = exact.map(|x| x * 2_f64.powi(shift));
        for measure in claiming(Property::ScaleInvariant) {
            let (before, after) = (exact.value(&measure), scaled.value(&measure));
            prop_assert_eq!(before.ok().map(f64::to_bits), after.ok().map(f64::to_bits), "{}", measure);
        }
    }

    /// From the smallest normal doubles to the largest.
    #[test]
    fn every_binade_gives_the_same(exact in with_zeros(), shift in -1000_i32..=1000) {
        let scaled = exact.map(|x| x * 2_f64.powi(shift));
        for measure in claiming(Property::ScaleInvariant) {
            let (before, after) = (exact.value(&measure).ok(), scaled.value(&measure).ok());
            // Next to the ends of the doubles entropies go another way, to the accuracy they state.
            let alike = match (before, after) {
                (Some(before), Some(after)) if shift.abs() <= 980 => before.to_bits() == after.to_bits(),
                (Some(before), Some(after)) => same(&measure, before, after),
                (before, after) => before.is_some() == after.is_some(),
            };
            prop_assert!(alike, "{measure}: {before:?} became {after:?}");
        }
        for measure in claiming(Property::Homogeneous) {
            let (before, after) = (exact.value(&measure).ok(), scaled.value(&measure).ok());
            let same = match (before, after) {
                // Below the smallest normal double a result keeps the digits that are left to it.
                (Some(before), Some(after)) if after.abs() < f64::MIN_POSITIVE => {
                    (before * 2_f64.powi(shift) - after).abs() <= f64::from_bits(1)
                }
                (Some(before), Some(after)) => same(&measure, before, after * 2_f64.powi(-shift)),
                (before, after) => before.is_some() == after.is_some(),
            };
            prop_assert!(same, "{measure}: {before:?} became {after:?}");
        }
    }

    #[test]
    fn a_shift_changes_nothing(exact in with_zeros(), shift in -4000_i32..4000) {
        let shifted = exact.map(|x| x + f64::from(shift));
        for measure in claiming(Property::TranslationInvariant) {
            unchanged(&measure, &exact, &shifted)?;
        }
    }

    #[test]
    fn the_unit_of_the_values_is_that_of_the_result(exact in with_zeros(), factor in 2_u32..1000) {
        let factor = f64::from(factor);
        let scaled = exact.map(|x| x * factor);
        for measure in claiming(Property::Homogeneous) {
            let (before, after) = (defined(&exact, &measure), defined(&scaled, &measure));
            // The product here rounds once more.
            let off = (after - factor * before).abs();
            let bound = (2.0 * measure.entry().accuracy + f64::EPSILON) * after.abs();
            prop_assert!(off <= bound, "{measure}: {before} became {after}");
        }
    }

    #[test]
    fn the_whole_sample_repeated_changes_nothing(exact in with_zeros(), times in 2_usize..5) {
        let repeated = Exact {
            values: exact.values.repeat(times),
            weights: exact.weights.repeat(times),
        };
        for measure in claiming(Property::ReplicationInvariant) {
            unchanged(&measure, &exact, &repeated)?;
            let unweighted = sample(&exact.values, None).unwrap();
            let often = exact.values.repeat(times);
            let (a, b) = (measure.value(&unweighted), measure.value(&sample(&often, None).unwrap()));
            if let (Ok(a), Ok(b)) = (a, b) {
                prop_assert!(same(&measure, a, b), "{measure}: {a} became {b}");
            }
        }
    }

    #[test]
    fn a_transfer_to_a_poorer_unit_raises_nothing(
        exact in with_zeros(),
        from in any::<prop::sample::Index>(),
        to in any::<prop::sample::Index>(),
        share in 1_u32..=8,
    ) {
        let (mut from, mut to) = (from.index(exact.len()), to.index(exact.len()));
        if exact.values[from] < exact.values[to] {
            (from, to) = (to, from);
        }
        // Up to half of the gap: further, and they would change places. All weigh the same.
        let mut before = exact;
        before.weights.fill(1.0);
        let amount = (before.values[from] - before.values[to]) * f64::from(share) / 16.0;
        let mut after = before.clone();
        after.values[from] -= amount;
        after.values[to] += amount;
        for measure in claiming(Property::Transfers) {
            let (Ok(a), Ok(b)) = (before.value(&measure), after.value(&measure)) else {
                continue; // a zero outside the domain: see the test of positive values below
            };
            let slack = 2.0 * measure.entry().accuracy * a.abs();
            prop_assert!(b <= a + slack, "{measure}: {a} became {b}");
        }
        for value in before.values.iter_mut().chain(&mut after.values) {
            *value += 1.0;
        }
        for measure in claiming(Property::Transfers) {
            let (a, b) = (defined(&before, &measure), defined(&after, &measure));
            let slack = 2.0 * measure.entry().accuracy * a.abs();
            prop_assert!(b <= a + slack, "{measure}: {a} became {b}");
        }
    }

    #[test]
    fn equal_values_give_exactly_the_end_of_the_range(
        value in 1e-300_f64..1e300,
        weights in prop::collection::vec(1e-3_f64..1e6, 1..50),
    ) {
        let equal = Exact { values: vec![value; weights.len()], weights };
        for (property, end) in [(Property::ZeroAtEquality, 0.0), (Property::OneAtEquality, 1.0)] {
            for measure in claiming(property) {
                prop_assert_eq!(defined(&equal, &measure).to_bits(), f64::to_bits(end), "{}", measure);
            }
        }
    }

    #[test]
    fn no_value_leaves_the_range(exact in with_zeros()) {
        for measure in everything() {
            let (least, most) = measure.entry().range;
            if let Ok(value) = exact.value(&measure) {
                prop_assert!((least..=most).contains(&value), "{measure}: {value}");
            }
        }
    }

    #[test]
    fn the_order_of_rows_changes_no_bit(exact in with_zeros(), keys in prop::collection::vec(any::<u32>(), 24)) {
        let mut order: Vec<usize> = (0..exact.len()).collect();
        order.sort_by_key(|&row| keys[row]);
        let pick = |column: &[f64]| order.iter().map(|&row| column[row]).collect();
        let shuffled = Exact { values: pick(&exact.values), weights: pick(&exact.weights) };
        for measure in everything() {
            let (before, after) = (exact.value(&measure), shuffled.value(&measure));
            prop_assert_eq!(before.ok().map(f64::to_bits), after.ok().map(f64::to_bits), "{}", measure);
            let influence = |exact: &Exact| {
                measure.influence(&sample(&exact.values, Some(&exact.weights)).unwrap()).ok()
            };
            let (before, after) = (influence(&exact), influence(&shuffled));
            prop_assert_eq!(before.map(|all| pick(&all)), after, "{}", measure);
        }
    }

    #[test]
    fn a_weight_is_a_repetition(exact in with_zeros()) {
        let mut repeated = Vec::new();
        for (&value, &weight) in exact.values.iter().zip(&exact.weights) {
            repeated.extend(std::iter::repeat_n(value, weight as usize));
        }
        let repeated = sample(&repeated, None).unwrap();
        for measure in everything() {
            match (exact.value(&measure), measure.value(&repeated)) {
                (Ok(a), Ok(b)) => prop_assert!(same(&measure, a, b), "{measure}: {a} and {b}"),
                (Err(a), Err(b)) => prop_assert_eq!(a.kind(), b.kind(), "{}", measure),
                (a, b) => prop_assert!(false, "{measure}: {a:?} and {b:?}"),
            }
        }
    }

    #[test]
    fn a_weight_of_zero_is_an_absent_unit(exact in with_zeros(), odd in -1e6_f64..1e6, place in any::<prop::sample::Index>()) {
        let mut more = exact.clone();
        let place = place.index(exact.len() + 1);
        more.values.insert(place, odd);
        more.weights.insert(place, 0.0);
        for measure in everything() {
            let (before, after) = (exact.value(&measure), more.value(&measure));
            prop_assert_eq!(before.ok().map(f64::to_bits), after.ok().map(f64::to_bits), "{}", measure);
            let influence = |exact: &Exact| {
                measure.influence(&sample(&exact.values, Some(&exact.weights)).unwrap())
            };
            match (influence(&exact), influence(&more)) {
                (Ok(before), Ok(mut after)) => {
                    prop_assert_eq!(after.remove(place), 0.0, "{}", measure);
                    prop_assert_eq!(before, after, "{}", measure);
                }
                (before, after) => {
                    let kind = |rejected: junheng::Result<_>| rejected.err().map(|error| error.kind());
                    prop_assert_eq!(kind(before), kind(after), "{}", measure);
                }
            }
        }
    }

    #[test]
    fn positive_values_are_in_the_domain_of_every_measure(exact in positive()) {
        for measure in everything() {
            if has_spread_for(&measure, &exact) {
                defined(&exact, &measure);
            }
        }
    }

    #[test]
    fn values_outside_the_domain_are_rejected_with_their_row(exact in positive(), row in any::<prop::sample::Index>()) {
        let row = row.index(exact.len());
        for (domain, outside) in [(Domain::Positive, 0.0), (Domain::NonNegative, -1.0)] {
            let mut bad = exact.clone();
            bad.values[row] = outside;
            for measure in everything().iter().filter(|measure| measure.entry().domain == domain) {
                let error = bad.value(measure).unwrap_err();
                prop_assert_eq!((error.kind(), error.row()), (ErrorKind::OutOfDomain, Some(row)), "{}", measure);
            }
        }
    }
}
