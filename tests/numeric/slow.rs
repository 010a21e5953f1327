//! `ln`, `exp` and `pow` on many millions of arguments against a correctly rounded library; sums of ten million
//! rows in another order and in parts.

use junheng::numeric::{ExactSum, Moments, exp, ln, pow};
use ndarray::ArrayView1;

use super::kinds::{KINDS, Random};

const ROWS: usize = 10_000_000;

fn steps(a: f64, b: f64) -> u64 {
    let line = |x: f64| {
        let bits = x.to_bits() as i64;
        if bits < 0 {
            i64::MIN.wrapping_sub(bits)
        } else {
            bits
        }
    };
    if a.is_nan() && b.is_nan() {
        0
    } else {
        line(a).abs_diff(line(b))
    }
}

/// Share of the results that are the correctly rounded ones; none is further than one double off.
fn share_equal(
    count: usize,
    seed: u64,
    draw: impl Fn(&mut Random) -> (f64, f64),
    ours: impl Fn(f64, f64) -> f64,
    reference: impl Fn(f64, f64) -> f64,
) -> f64 {
    let mut random = Random(seed);
    let mut equal = 0;
    for _ in 0..count {
        let (x, y) = draw(&mut random);
        let (got, expected) = (ours(x, y), reference(x, y));
        let off = steps(got, expected);
        assert!(off <= 1, "{x:e}, {y:e}: {got:e} for {expected:e}");
        equal += usize::from(off == 0);
    }
    equal as f64 / count as f64
}

/// Name, arguments, and between which shares the correctly rounded results must lie: less would be a
/// loss of accuracy, all of them a test that compares something else.
type Arguments = (&'static str, fn(&mut Random) -> (f64, f64), f64, f64);

#[test]
#[ignore = "slow: run by make check"]
fn ln_of_twenty_four_million() {
    let kinds: [Arguments; 6] = [
        ("uniform", |r| (r.uniform(), 0.0), 0.98, 0.995),
        ("about one", |r| (0.5 + 1.5 * r.uniform(), 0.0), 0.97, 0.99),
        (
            "near one",
            |r| (1.0 + 2e-4 * (r.uniform() - 0.5), 0.0),
            0.999,
            1.0,
        ),
        (
            "subnormal",
            |r| (f64::from_bits(r.bits() >> 12), 0.0),
            0.9999,
            1.0,
        ),
        ("1e300", |r| (1e300 * (1.0 + r.uniform()), 0.0), 0.9999, 1.0),
        ("any", |r| (r.finite().abs(), 0.0), 0.9998, 1.0),
    ];
    for (name, draw, least, most) in kinds {
        let share = share_equal(4_000_000, 71, draw, |x, _| ln(x), |x, _| core_math::log(x));
        println!("ln {name}: {share}");
        assert!((least..=most).contains(&share), "{name}: {share}");
    }
}

#[test]
#[ignore = "slow: run by make check"]
fn exp_of_eight_million() {
    let kinds: [Arguments; 4] = [
        ("all", |r| (-745.0 + 1454.7 * r.uniform(), 0.0), 0.8, 0.999),
        ("small", |r| (2.0 * r.uniform() - 1.0, 0.0), 0.8, 0.999),
        ("tiny", |r| (2e-8 * (r.uniform() - 0.5), 0.0), 0.99, 1.0),
        (
            "subnormal",
            |r| (-745.1 + 36.7 * r.uniform(), 0.0),
            0.9,
            1.0,
        ),
    ];
    for (name, draw, least, most) in kinds {
        let share = share_equal(2_000_000, 72, draw, |x, _| exp(x), |x, _| core_math::exp(x));
        println!("exp {name}: {share}");
        assert!((least..=most).contains(&share), "{name}: {share}");
    }
}

#[test]
#[ignore = "slow: run by make check"]
fn pow_of_six_million() {
    let kinds: [Arguments; 3] = [
        (
            "usual",
            |r| (100.0 * r.uniform(), 8.0 * r.uniform() - 4.0),
            0.8,
            0.999,
        ),
        (
            "near one",
            |r| (1.0 + 1e-3 * r.uniform(), 1e5 * r.uniform()),
            0.8,
            0.999,
        ),
        ("any", |r| (r.finite(), r.finite()), 0.99, 1.0),
    ];
    for (name, draw, least, most) in kinds {
        let share = share_equal(2_000_000, 73, draw, pow, core_math::pow);
        println!("pow {name}: {share}");
        assert!((least..=most).contains(&share), "{name}: {share}");
    }
}

#[test]
#[ignore = "slow: run by make check"]
fn sums_and_moments_of_ten_million_rows_in_any_order() {
    let mut random = Random(81);
    for (name, kind) in KINDS {
        let mut rows: Vec<(f64, f64)> = (0..ROWS)
            .map(|_| (kind(&mut random), (random.below(3000) + 1) as f64 / 8.0))
            .collect();
        let states = |rows: &[(f64, f64)]| {
            let (values, weights): (Vec<f64>, Vec<f64>) = rows.iter().copied().unzip();
            let (values, weights) = (ArrayView1::from(&values), ArrayView1::from(&weights));
            let mut sum = ExactSum::new();
            sum.add_all(values);
            (sum, Moments::of(values, Some(weights)))
        };
        let (sum, moments) = states(&rows);
        random.shuffle(&mut rows);
        let (mut merged, mut merged_moments) = (ExactSum::new(), Moments::new());
        for part in rows.chunks(ROWS / 7 + 1) {
            let (part, part_moments) = states(part);
            merged.merge(&ExactSum::from_bytes(&part.to_bytes()).unwrap());
            merged_moments.merge(&Moments::from_bytes(&part_moments.to_bytes()).unwrap());
        }
        assert_eq!(merged.to_bytes(), sum.to_bytes(), "{name}");
        assert_eq!(merged_moments.to_bytes(), moments.to_bytes(), "{name}");
    }
}
