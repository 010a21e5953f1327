//! Exact sums: equal to exact arithmetic, the same bytes whatever the order, the split, the route.

use junheng::ErrorKind;
use junheng::numeric::{ExactSum, sum, sum_of, weighted_sum};
use ndarray::{ArrayView1, arr1};

use super::golden::{cases, double, doubles};
use super::kinds::{KINDS, Random, draw};

/// Lengths around the block of 512 and its lanes of 16, and one with many blocks.
const LENGTHS: [usize; 12] = [0, 1, 2, 15, 17, 70, 511, 512, 513, 1024, 1531, 40_000];

#[test]
fn sums_are_those_of_exact_rational_arithmetic() {
    let cases = cases(include_str!("../data/numeric/sums.json"));
    assert_eq!(cases.len(), 64);
    for case in cases {
        let values = doubles(&case["values"]);
        let expected = double(case["sum"].as_str().unwrap());
        let got = sum(arr1(&values).view());
        assert_eq!(
            got.to_bits(),
            expected.to_bits(),
            "{}: {got} for {expected}",
            case["kind"]
        );
        assert_eq!(
            sum_of(values).to_bits(),
            expected.to_bits(),
            "{}",
            case["kind"]
        );
    }
}

/// The sum with every term entered on its own.
fn one_by_one(values: &[f64]) -> ExactSum {
    let mut out = ExactSum::new();
    values.iter().for_each(|&value| out.add(value));
    out
}

fn products_one_by_one(values: &[f64], weights: &[f64]) -> ExactSum {
    let mut out = ExactSum::new();
    values
        .iter()
        .zip(weights)
        .for_each(|(&value, &weight)| out.add_product(value, weight));
    out
}

fn all(values: &[f64]) -> ExactSum {
    let mut out = ExactSum::new();
    out.add_all(ArrayView1::from(values));
    out
}

#[test]
fn blocks_and_single_terms_give_the_same_bytes() {
    let mut random = Random(1);
    for (name, kind) in KINDS {
        for n in LENGTHS {
            let values = draw(kind, n, &mut random);
            let expected = one_by_one(&values).to_bytes();
            assert_eq!(all(&values).to_bytes(), expected, "{name}, n = {n}");
            let collected: ExactSum = values.iter().copied().collect();
            assert_eq!(
                collected.to_bytes(),
                expected,
                "{name}, n = {n}, by iterator"
            );
        }
    }
}

#[test]
fn products_in_blocks_and_one_by_one_give_the_same_bytes() {
    let mut random = Random(2);
    for (name, kind) in KINDS {
        for (weight_name, weight_kind) in KINDS {
            for n in [3, 70, 513, 1531] {
                let values = draw(kind, n, &mut random);
                let weights = draw(weight_kind, n, &mut random);
                let mut sum = ExactSum::new();
                sum.add_products(ArrayView1::from(&values), ArrayView1::from(&weights));
                let expected = products_one_by_one(&values, &weights).to_bytes();
                assert_eq!(sum.to_bytes(), expected, "{name} × {weight_name}, n = {n}");
            }
        }
    }
}

#[test]
fn no_order_and_no_partition_shows_in_the_bytes() {
    let mut random = Random(3);
    for (name, kind) in KINDS {
        for n in LENGTHS {
            let mut values = draw(kind, n, &mut random);
            let expected = all(&values).to_bytes();
            random.shuffle(&mut values);
            let mut merged = ExactSum::new();
            let mut rest = values.as_slice();
            for _ in 0..random.below(7) {
                let (part, after) = rest.split_at(random.below(rest.len() + 1));
                merged.merge(&ExactSum::from_bytes(&all(part).to_bytes()).unwrap());
                rest = after;
            }
            let mut last = all(rest);
            last.merge(&merged);
            assert_eq!(last.to_bytes(), expected, "{name}, n = {n}");
        }
    }
}

#[test]
fn strides_do_not_show() {
    let mut random = Random(4);
    let values = draw(Random::uniform, 6000, &mut random);
    let column = ArrayView1::from(&values);
    let strided = column.slice(ndarray::s![..;-3]);
    let weights = column.slice(ndarray::s![1..;3]);
    let copy = strided.to_vec();
    assert_eq!(sum(strided), sum(arr1(&copy).view()));
    assert_eq!(
        weighted_sum(strided, weights),
        products_one_by_one(&copy, &weights.to_vec()).to_f64()
    );
}

#[test]
fn what_is_not_finite_wins_in_any_order() {
    let sums = |terms: &[f64]| (sum_of(terms.iter().copied()), sum(arr1(terms).view()));
    assert_eq!(
        sums(&[1.0, f64::INFINITY, -5.0]),
        (f64::INFINITY, f64::INFINITY)
    );
    assert_eq!(
        sums(&[f64::NEG_INFINITY]),
        (f64::NEG_INFINITY, f64::NEG_INFINITY)
    );
    for terms in [
        [f64::INFINITY, f64::NEG_INFINITY],
        [f64::NAN, f64::INFINITY],
        [1.0, f64::NAN],
    ] {
        assert!(
            sums(&terms).0.is_nan() && sums(&terms).1.is_nan(),
            "{terms:?}"
        );
    }
    let mut long = vec![0.25; 1000];
    long[700] = f64::INFINITY;
    assert_eq!(sum(arr1(&long).view()), f64::INFINITY);
    assert_eq!(
        weighted_sum(arr1(&long).view(), arr1(&[1.0; 1000]).view()),
        f64::INFINITY
    );
    long[3] = f64::NAN;
    assert_eq!(all(&long), one_by_one(&long));
    assert_eq!(all(&long).to_bytes(), one_by_one(&[f64::NAN]).to_bytes());
}

#[test]
fn empty_and_cancelled_sums_are_positive_zero() {
    for terms in [vec![], vec![-0.0], vec![1e308, -1e308], vec![-0.0; 600]] {
        assert_eq!(sum_of(terms.clone()).to_bits(), 0, "{terms:?}");
        assert_eq!(all(&terms).to_bytes(), [0; 8]);
    }
}

#[test]
fn columns_of_different_length_have_no_sum() {
    assert!(weighted_sum(arr1(&[1.0, 2.0]).view(), arr1(&[1.0]).view()).is_nan());
}

#[test]
fn the_bytes_are_those_documented() {
    let mut state = one_by_one(&[-3.0]);
    assert_eq!(
        state.to_bytes(),
        [
            0, 0, 0, 0, 1, 0, 0, 0, 0xfd, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff
        ]
    );
    state.add(f64::NEG_INFINITY);
    assert_eq!(state.to_bytes(), [3, 0, 0, 0, 0, 0, 0, 0]);
}

#[test]
fn any_other_bytes_are_rejected() {
    let good = one_by_one(&[1.5, 1e300]).to_bytes();
    let mut longer = good.clone();
    longer.push(0);
    let mut redundant_top = one_by_one(&[5.0]).to_bytes();
    redundant_top[4] = 2;
    redundant_top.extend([0; 8]);
    let mut far = one_by_one(&[5.0]).to_bytes();
    far[..4].copy_from_slice(&i32::MAX.to_le_bytes());
    let bad: [&[u8]; 9] = [
        &[],
        &good[..7],
        &good[..good.len() - 1],
        &longer,
        &redundant_top,
        &far,
        &[4, 0, 0, 0, 0, 0, 0, 0],
        &[0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
        &[0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff],
    ];
    for bytes in bad {
        let error = ExactSum::from_bytes(bytes).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidState, "{bytes:?}");
    }
}

/// Sums of few terms are computed in doubles where their rounding is certain.
#[test]
fn sums_of_few_terms_are_rounded_as_exact_ones() {
    let mut random = Random(9);
    let compare = |values: &[f64], name: &str| {
        let (got, expected) = (sum_of(values.iter().copied()), one_by_one(values).to_f64());
        assert_eq!(got.to_bits(), expected.to_bits(), "{name}: {values:?}");
    };
    for round in 0..40 {
        for (name, kind) in KINDS {
            for n in [0, 1, 2, 3, 4, 5, 8, 31, 67, 126, 127, 128, 129, 200] {
                let mut values = draw(kind, n, &mut random);
                compare(&values, name);
                // What remains of cancelled terms is far smaller than each of them.
                let opposite: Vec<f64> = values.iter().map(|value| -value).collect();
                values.extend(opposite);
                values.push(f64::EPSILON * random.uniform());
                random.shuffle(&mut values);
                compare(&values, &format!("{name}, cancelled, round {round}"));
            }
        }
    }
}

/// Half an ulp, and the least that is not half an ulp.
#[test]
fn sums_of_few_terms_are_rounded_at_ties() {
    let ulp = f64::EPSILON;
    for tiny in [0.0, 5e-324, 1e-300, 1e-40, 1e-17 * ulp, 1e-15 * ulp] {
        for near in [1.0, 1.0 + ulp, 2.0 - ulp, 1.5, 1e180, 1e-180, 1e-290] {
            for half in [0.5, 0.25, 0.75] {
                for (one, other) in [(1.0, 1.0), (1.0, -1.0), (-1.0, 1.0), (-1.0, -1.0)] {
                    let values = [
                        near,
                        one * half * ulp * near,
                        other * tiny * near,
                        -0.0,
                        1e-3 * near,
                        -1e-3 * near,
                    ];
                    for turn in 0..values.len() {
                        let mut turned = values;
                        turned.rotate_left(turn);
                        let expected = one_by_one(&turned).to_f64();
                        assert_eq!(sum_of(turned).to_bits(), expected.to_bits(), "{turned:?}");
                    }
                }
            }
        }
    }
}
