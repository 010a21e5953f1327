//! Moments: within 1 ulp of the exact value, for golden cases and the NIST reference data.

use junheng::ErrorKind;
use junheng::numeric::Moments;
use ndarray::{ArrayView1, arr1};
use serde_json::Value;

use super::golden::{cases, double, doubles};
use super::kinds::{KINDS, Random, draw};

pub(crate) fn named(moments: &Moments, name: &str) -> f64 {
    match name {
        "mean" => moments.mean(),
        "variance" => moments.variance(),
        "standard_deviation" => moments.standard_deviation(),
        "coefficient_of_variation" => moments.coefficient_of_variation(),
        "sample_variance" => moments.sample_variance(),
        "sample_standard_deviation" => moments.sample_standard_deviation(),
        "sample_coefficient_of_variation" => moments.sample_coefficient_of_variation(),
        _ => panic!("no moment is called {name}"),
    }
}

/// Distance in units of the last place of `nearest`, from the exact value nearest + rest.
pub(crate) fn error_ulps(got: f64, nearest: f64, rest: f64) -> f64 {
    let steps = |x: f64| {
        let bits = x.to_bits() as i64;
        if bits < 0 {
            i64::MIN.wrapping_sub(bits)
        } else {
            bits
        }
    };
    ((steps(got) - steps(nearest)) as f64 * nearest.signum() - rest * nearest.signum()).abs()
}

#[test]
fn every_moment_is_within_one_ulp_of_the_exact_one() {
    let (mut checked, mut worst) = (0, 0.0_f64);
    for case in cases(include_str!("../data/numeric/moments.json")) {
        let values = doubles(&case["values"]);
        let weights = case.get("weights").map(doubles);
        let weights = weights.as_deref().map(ArrayView1::from);
        let moments = Moments::of(ArrayView1::from(&values), weights);
        for (name, expected) in case["expected"].as_object().unwrap() {
            let got = named(&moments, name);
            let Value::Array(pair) = expected else {
                assert_eq!(got, f64::INFINITY, "{name} of {}", case["kind"]);
                continue;
            };
            let nearest = double(pair[0].as_str().unwrap());
            let error = error_ulps(got, nearest, pair[1].as_f64().unwrap());
            // The contract is 1 ulp; the method leaves half an ulp and a few units of 2^-100.
            assert!(
                error <= 0.500_001,
                "{name} of {}: {got}, {error} ulp",
                case["kind"]
            );
            (checked, worst) = (checked + 1, worst.max(error));
        }
    }
    assert!(checked > 900, "only {checked} figures compared");
    assert!(
        worst > 0.4,
        "a worst case of {worst} ulp is too good to be the comparison meant"
    );
}

fn one_by_one(values: &[f64], weights: &[f64]) -> Moments {
    let mut out = Moments::new();
    values
        .iter()
        .zip(weights)
        .for_each(|(&value, &weight)| out.add(value, weight));
    out
}

#[test]
fn blocks_order_and_partition_do_not_show_in_the_bytes() {
    let mut random = Random(11);
    for (name, kind) in KINDS {
        for (weight_name, weight_kind) in KINDS {
            for n in [0, 1, 70, 513, 1531] {
                let values = draw(kind, n, &mut random);
                let weights = draw(weight_kind, n, &mut random);
                let expected = one_by_one(&values, &weights).to_bytes();
                let label = format!("{name}, weights {weight_name}, n = {n}");
                let whole = Moments::of(arr1(&values).view(), Some(arr1(&weights).view()));
                assert_eq!(whole.to_bytes(), expected, "{label}");
                let cut = random.below(n + 1);
                let part = |values: &[f64], weights: &[f64]| {
                    let moments = Moments::of(arr1(values).view(), Some(arr1(weights).view()));
                    Moments::from_bytes(&moments.to_bytes()).unwrap()
                };
                let mut merged = part(&values[cut..], &weights[cut..]);
                merged.merge(&part(&values[..cut], &weights[..cut]));
                assert_eq!(merged.to_bytes(), expected, "{label}, cut at {cut}");
            }
        }
    }
}

#[test]
fn unweighted_is_every_weight_one() {
    let mut random = Random(12);
    for (name, kind) in KINDS {
        for n in [0, 1, 70, 513, 20_000] {
            let values = draw(kind, n, &mut random);
            let moments = Moments::of(arr1(&values).view(), None);
            assert_eq!(
                moments,
                one_by_one(&values, &vec![1.0; n]),
                "{name}, n = {n}"
            );
        }
    }
}

#[test]
fn a_weight_of_zero_is_an_absent_unit() {
    let moments = Moments::of(
        arr1(&[5.0, 9.0, 7.0]).view(),
        Some(arr1(&[1.0, 0.0, 1.0]).view()),
    );
    assert_eq!(moments, Moments::of(arr1(&[5.0, 7.0]).view(), None));
    assert_eq!(
        (moments.count(), moments.total_weight(), moments.total()),
        (2, 2.0, 12.0)
    );
    assert_eq!(
        (
            moments.mean(),
            moments.variance(),
            moments.sample_variance()
        ),
        (6.0, 1.0, 2.0)
    );
    assert_eq!(moments.total_of_squares(), 74.0);
}

#[test]
fn without_a_meaning_there_is_no_number() {
    let none = Moments::new();
    assert!(none.mean().is_nan() && none.variance().is_nan());
    let one = Moments::of(arr1(&[4.0]).view(), None);
    assert_eq!((one.variance(), one.coefficient_of_variation()), (0.0, 0.0));
    assert!(one.sample_variance().is_nan());
    let zero_mean = Moments::of(arr1(&[-1.0, 1.0]).view(), None);
    assert_eq!(zero_mean.coefficient_of_variation(), f64::INFINITY);
    for bad in [f64::NAN, f64::INFINITY] {
        let moments = Moments::of(arr1(&[1.0, bad]).view(), None);
        assert!(moments.mean().is_nan() && moments.standard_deviation().is_nan());
        assert_eq!(moments, one_by_one(&[1.0, bad], &[1.0, 1.0]));
    }
    let uneven = Moments::of(arr1(&[1.0, 2.0]).view(), Some(arr1(&[1.0]).view()));
    assert!(uneven.mean().is_nan());
}

#[test]
fn malformed_moments_are_rejected() {
    let good = Moments::of(arr1(&[1.5, 2.5]).view(), None).to_bytes();
    assert!(Moments::from_bytes(&good).is_ok());
    let mut longer = good.clone();
    longer.push(7);
    for bytes in [&good[..5], &good[..8], &good[..good.len() - 3], &longer] {
        let error = Moments::from_bytes(bytes).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidState);
    }
}
