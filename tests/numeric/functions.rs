//! `ln`, `exp` and `pow` against a correctly rounded library (CORE-MATH).

use junheng::numeric::{exp, ln, pow};

use super::kinds::Random;

/// Distance in doubles; 0 for two NaN.
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

/// Share of arguments where the result is the correctly rounded one; none may be further than 1 off.
fn share_equal(
    name: &str,
    mut draw: impl FnMut(&mut Random) -> (f64, f64),
    ours: fn(f64, f64) -> f64,
    reference: fn(f64, f64) -> f64,
) -> f64 {
    const N: usize = 100_000;
    let mut random = Random(21);
    let mut equal = 0;
    for _ in 0..N {
        let (x, y) = draw(&mut random);
        let (got, expected) = (ours(x, y), reference(x, y));
        let off = steps(got, expected);
        assert!(
            off <= 1,
            "{name} of {x:e}, {y:e}: {got:e} for {expected:e}, {off} doubles off"
        );
        equal += usize::from(off == 0);
    }
    equal as f64 / N as f64
}

#[test]
fn ln_is_within_one_ulp_and_mostly_correctly_rounded() {
    let near = |center: f64, width: f64| {
        move |random: &mut Random| (center + width * (2.0 * random.uniform() - 1.0), 0.0)
    };
    let share = |name: &str, draw: &mut dyn FnMut(&mut Random) -> (f64, f64)| {
        share_equal(name, draw, |x, _| ln(x), |x, _| core_math::log(x))
    };
    let uniform = share("ln uniform", &mut near(0.5, 0.5));
    // Near 1 the logarithm keeps few bits of k·ln 2 and errors show: the share must not be 1, or
    // this would not compare what it says.
    assert!((0.97..1.0).contains(&uniform), "{uniform}");
    assert!((0.96..1.0).contains(&share("ln about 1", &mut near(1.25, 0.75))));
    for (center, width) in [
        (1.0, 1e-4),
        (1.0, 1e-9),
        (std::f64::consts::FRAC_1_SQRT_2, 1e-3),
        (std::f64::consts::SQRT_2, 1e-3),
    ] {
        assert!(share("ln near", &mut near(center, width)) > 0.9, "{center}");
    }
    let subnormal = &mut |random: &mut Random| (f64::from_bits(random.bits() >> 12), 0.0);
    assert!(share("ln subnormal", subnormal) > 0.999);
    let large = &mut |random: &mut Random| (1e300 * (1.0 + random.uniform()), 0.0);
    assert!(share("ln 1e300", large) > 0.999);
    let any = &mut |random: &mut Random| (random.finite().abs(), 0.0);
    assert!(share("ln any", any) > 0.999);
}

#[test]
fn ln_of_special_values() {
    assert_eq!(ln(1.0).to_bits(), 0);
    assert_eq!(ln(f64::INFINITY), f64::INFINITY);
    for zero in [0.0, -0.0] {
        assert_eq!(ln(zero), f64::NEG_INFINITY);
    }
    for bad in [-1.0, -f64::from_bits(1), f64::NEG_INFINITY, f64::NAN] {
        assert!(ln(bad).is_nan(), "{bad}");
    }
    for k in -1074..1024 {
        let x = pow(2.0, f64::from(k));
        assert!(steps(ln(x), core_math::log(x)) <= 1, "2^{k}");
    }
}

#[test]
fn exp_is_within_one_ulp() {
    let share = |name: &str, draw: &mut dyn FnMut(&mut Random) -> (f64, f64)| {
        share_equal(name, draw, |x, _| exp(x), |x, _| core_math::exp(x))
    };
    let within = |low: f64, high: f64| {
        move |random: &mut Random| (low + (high - low) * random.uniform(), 0.0)
    };
    let whole = share("exp", &mut within(-745.0, 709.7));
    assert!((0.8..1.0).contains(&whole), "{whole}");
    assert!(share("exp small", &mut within(-1.0, 1.0)) > 0.8);
    assert!(share("exp tiny", &mut within(-1e-8, 1e-8)) > 0.99);
    assert!(share("exp subnormal", &mut within(-745.1, -708.4)) > 0.9);
    for (x, y) in [
        (0.0, 1.0),
        (f64::NEG_INFINITY, 0.0),
        (f64::INFINITY, f64::INFINITY),
        (-746.0, 0.0),
    ] {
        assert_eq!(exp(x), y);
    }
    assert_eq!(
        exp(709.782_712_893_384),
        core_math::exp(709.782_712_893_384)
    );
    assert_eq!(exp(709.782_712_893_385), f64::INFINITY);
    assert!(exp(f64::NAN).is_nan());
}

#[test]
fn pow_is_within_one_ulp() {
    let share = |name: &str, draw: &mut dyn FnMut(&mut Random) -> (f64, f64)| {
        share_equal(name, draw, pow, core_math::pow)
    };
    let usual = &mut |random: &mut Random| (100.0 * random.uniform(), 4.0 * random.uniform() - 2.0);
    assert!((0.8..1.0).contains(&share("pow", usual)));
    let near_one =
        &mut |random: &mut Random| (1.0 + 1e-3 * random.uniform(), 1e5 * random.uniform());
    assert!(share("pow near 1", near_one) > 0.8);
    // The whole range of results, from the subnormals to overflow.
    let wide = &mut |random: &mut Random| {
        let x = random.finite().abs();
        (
            x,
            1500.0 * (random.uniform() - 0.5) / core_math::log(x).abs().max(1e-9),
        )
    };
    assert!(share("pow wide", wide) > 0.8);
    let any = &mut |random: &mut Random| (random.finite(), random.finite());
    assert!(share("pow any", any) > 0.99);
    let whole = &mut |random: &mut Random| {
        (
            20.0 * random.uniform() - 10.0,
            random.below(41) as f64 - 20.0,
        )
    };
    assert!(share("pow whole", whole) > 0.8);
}

#[test]
fn pow_of_special_values_follows_ieee_754() {
    let tiny = f64::from_bits(1);
    let special = [
        0.0,
        -0.0,
        0.5,
        -0.5,
        1.0,
        -1.0,
        2.0,
        -2.0,
        3.0,
        -3.0,
        tiny,
        -tiny,
        f64::MAX,
        f64::MIN,
        f64::INFINITY,
        f64::NEG_INFINITY,
        f64::NAN,
        9_007_199_254_740_991.0,
        9_007_199_254_740_993.0,
    ];
    for x in special {
        for y in special {
            let (got, expected) = (pow(x, y), core_math::pow(x, y));
            assert!(steps(got, expected) <= 1, "{x}^{y}: {got} for {expected}");
        }
    }
}
