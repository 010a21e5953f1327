//! Laws of the splits and gaps, on any data.

use junheng::group::{EntropyDecomposition, Gap};
use junheng::measure::{GeneralizedEntropy, Statistic};
use junheng::{ErrorKind, Sample};
use proptest::prelude::*;

use crate::support::cases;

/// Value, weight and one of four groups; the spread reaches from near-equal to four decades.
fn units() -> impl Strategy<Value = Vec<(f64, f64, u32)>> {
    let unit = (-1.0..1.0_f64, 0.0..50.0_f64, 0..4_u32);
    (prop::collection::vec(unit, 2..60), -7.0..1.0_f64).prop_map(|(units, spread)| {
        let width = 10.0_f64.powf(spread);
        let value = |u: f64| {
            if width < 1.0 {
                100.0 * (1.0 + width * u)
            } else {
                (u * width).exp()
            }
        };
        units
            .into_iter()
            .map(|(u, w, group)| (value(u), w + 0.5, group))
            .collect()
    })
}

fn columns(units: &[(f64, f64, u32)]) -> (Vec<f64>, Vec<f64>, Vec<u32>) {
    let values = units.iter().map(|unit| unit.0).collect();
    let weights = units.iter().map(|unit| unit.1).collect();
    (values, weights, units.iter().map(|unit| unit.2).collect())
}

proptest! {
    #![proptest_config(cases(256))]
    #[test]
    fn parts_add_up(units in units(), alpha in prop::sample::select(vec![-1.0, 0.0, 0.5, 1.0, 2.0, 3.0])) {
        let (values, weights, groups) = columns(&units);
        let sample = Sample::weighted(&values, &weights).unwrap();
        let split = EntropyDecomposition::new(alpha, &sample, &groups, 4).unwrap();
        let whole = GeneralizedEntropy { alpha }.value(&sample).unwrap();
        prop_assert_eq!(split.total.to_bits(), whole.to_bits());
        // 1e-13 is the promise; below the square of the last bit of a value nothing is left to split.
        let floor = 1e-30;
        prop_assert!((split.within + split.between - whole).abs() <= 1e-13 * whole + floor,
            "{} + {} against {}", split.within, split.between, whole);
        let parts = |f: fn(&junheng::group::EntropyPart) -> f64| split.parts.iter().map(f).sum::<f64>();
        prop_assert!((parts(|p| p.weight_share) - 1.0).abs() < 1e-14);
        prop_assert!((parts(|p| p.value_share) - 1.0).abs() < 1e-14);
        prop_assert!((parts(|p| p.within) - split.within).abs() <= 1e-14 * whole + floor);
        prop_assert!((parts(|p| p.between) - split.between).abs() <= 1e-14 * whole + floor);
        prop_assert!(split.parts.iter().all(|p| p.within >= 0.0 && p.between >= 0.0));
    }

    #[test]
    fn between_is_the_index_of_the_means(units in units()) {
        let (values, weights, groups) = columns(&units);
        let sample = Sample::weighted(&values, &weights).unwrap();
        let split = EntropyDecomposition::new(1.0, &sample, &groups, 4).unwrap();
        let (means, shares): (Vec<f64>, Vec<f64>) = split.parts.iter()
            .filter_map(|part| Some((part.mean?, part.weight_share)))
            .unzip();
        let of_means = GeneralizedEntropy { alpha: 1.0 }
            .value(&Sample::weighted(&means, &shares).unwrap()).unwrap();
        // Means rounded to a double carry 1e-16 each, doubled over the distance from the mean.
        let rounding = 1e-15 * of_means.sqrt() + 1e-30;
        prop_assert!((split.between - of_means).abs() <= 1e-12 * of_means + rounding);
    }

    #[test]
    fn row_order_does_not_show(units in units()) {
        let mut turned = units.clone();
        turned.reverse();
        let split = |units: &[(f64, f64, u32)]| {
            let (values, weights, groups) = columns(units);
            EntropyDecomposition::new(0.0, &Sample::weighted(&values, &weights).unwrap(), &groups, 4).unwrap()
        };
        prop_assert_eq!(split(&units), split(&turned));
    }

    #[test]
    fn a_gap_turns_with_its_sides(units in units()) {
        let (values, weights, _) = columns(&units);
        let half = values.len() / 2;
        let first = Sample::weighted(&values[..half], &weights[..half]).unwrap();
        let second = Sample::weighted(&values[half..], &weights[half..]).unwrap();
        let there = Gap::between(&first, &second).unwrap();
        let back = Gap::between(&second, &first).unwrap();
        prop_assert_eq!(there.difference, -back.difference);
        let product = there.ratio.unwrap() * back.ratio.unwrap();
        prop_assert!((product - 1.0).abs() < 1e-15 * 4.0);
        match (there.standardized, back.standardized) {
            (Some(one), Some(other)) => prop_assert!((one + other).abs() <= 1e-14 * one.abs()),
            (one, other) => prop_assert_eq!(one, other),
        }
    }
}

#[test]
fn a_gap_matches_its_written_formula() {
    // Weighted means 3 and 6; variances 0.75 and 8; pooled (4·0.75 + 2·8)/6 = 19/6.
    let first = Sample::weighted(&[2.0, 3.0, 4.5], &[1.0, 2.0, 1.0]).unwrap();
    let second = Sample::weighted(&[2.0, 10.0], &[1.0, 1.0]).unwrap();
    let gap = Gap::between(&first, &second).unwrap();
    let mean = (2.0 + 6.0 + 4.5) / 4.0;
    assert_eq!(gap.group_a.mean, mean);
    assert_eq!(gap.group_b.mean, 6.0);
    assert_eq!(gap.difference, mean - 6.0);
    let variance = ((2.0 - mean) * (2.0 - mean)
        + 2.0 * (3.0 - mean) * (3.0 - mean)
        + (4.5 - mean) * (4.5 - mean))
        / 4.0;
    let pooled = ((4.0 * variance + 2.0 * 16.0) / 6.0).sqrt();
    assert!((gap.standardized.unwrap() - (mean - 6.0) / pooled).abs() < 1e-15);
}

#[test]
fn a_ratio_needs_means_of_one_sign() {
    let sample = |value: &'static [f64]| Sample::new(value).unwrap();
    let ratio = |first, second| Gap::between(&sample(first), &sample(second)).unwrap().ratio;
    assert_eq!(ratio(&[4.0], &[2.0]), Some(2.0));
    assert_eq!(ratio(&[-4.0], &[-2.0]), Some(2.0));
    assert_eq!(ratio(&[0.0], &[2.0]), Some(0.0));
    assert_eq!(ratio(&[4.0], &[0.0]), None);
    assert_eq!(ratio(&[4.0], &[-2.0]), None);
}

#[test]
fn groups_without_units_or_values_add_what_they_have() {
    let sample = Sample::weighted(&[0.0, 0.0, 2.0, 5.0], &[1.0, 1.0, 2.0, 0.0]).unwrap();
    let split = EntropyDecomposition::new(1.0, &sample, &[0, 0, 1, 2], 4).unwrap();
    assert_eq!(split.within, 0.0);
    assert_eq!(split.parts[0].entropy, None);
    assert_eq!(split.parts[0].mean, Some(0.0));
    assert_eq!(split.parts[2].units, 0);
    assert_eq!(split.parts[3].mean, None);
    assert!((split.between - 2.0_f64.ln()).abs() < 1e-15);
}

#[test]
fn bad_input_is_rejected() {
    let sample = Sample::new(&[1.0, 2.0]).unwrap();
    let kind = |alpha, groups: &[u32]| {
        EntropyDecomposition::new(alpha, &sample, groups, 2)
            .unwrap_err()
            .kind()
    };
    assert_eq!(kind(1.0, &[0]), ErrorKind::LengthMismatch);
    assert_eq!(kind(1.0, &[0, 2]), ErrorKind::InvalidParameter);
    assert_eq!(kind(f64::NAN, &[0, 1]), ErrorKind::InvalidParameter);
    let zero = Sample::new(&[0.0, 2.0]).unwrap();
    let error = EntropyDecomposition::new(0.0, &zero, &[0, 1], 2).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::OutOfDomain);
    let huge = Sample::new(&[-1.5e308, -1.5e308]).unwrap();
    let top = Sample::new(&[1.5e308, 1.5e308]).unwrap();
    assert_eq!(
        Gap::between(&top, &huge).unwrap_err().kind(),
        ErrorKind::OutOfDomain
    );
}
