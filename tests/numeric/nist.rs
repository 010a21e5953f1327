//! The reference data sets of NIST: certified digits, and the exact moments of the stored doubles.

use junheng::numeric::Moments;
use ndarray::arr1;

use super::golden::{cases, double};
use super::moments::{error_ulps, named};

/// How many leading decimal digits agree.
fn digits(got: f64, expected: f64) -> f64 {
    if got == expected {
        17.0
    } else {
        -((got - expected) / expected).abs().log10()
    }
}

fn nist() -> Vec<(String, Vec<f64>, f64, f64)> {
    let table: toml::Table = include_str!("../data/nist/univariate.toml")
        .parse()
        .unwrap();
    let text = |set: &toml::Value, key: &str| Some(set.get(key)?.as_str()?.to_owned());
    let mut out: Vec<_> = table["dataset"]
        .as_array()
        .unwrap()
        .iter()
        .map(|set| {
            let values = match text(set, "digits") {
                Some(digits) => digits
                    .chars()
                    .filter_map(|c| c.to_digit(10))
                    .map(f64::from)
                    .collect(),
                None => text(set, "values")
                    .unwrap()
                    .split_whitespace()
                    .map(|x| x.parse().unwrap())
                    .collect(),
            };
            let certified = |key: &str| text(set, key).unwrap().parse().unwrap();
            (
                text(set, "name").unwrap(),
                values,
                certified("mean"),
                certified("standard_deviation"),
            )
        })
        .collect();
    out.push((
        "NumAcc1".into(),
        vec![10_000_001.0, 10_000_003.0, 10_000_002.0],
        10_000_002.0,
        1.0,
    ));
    // One value, then 500 pairs below and above it: the deviation is exactly 0.1.
    for (name, [middle, low, high]) in [
        ("NumAcc2", [1.2, 1.1, 1.3]),
        ("NumAcc3", [1_000_000.2, 1_000_000.1, 1_000_000.3]),
        ("NumAcc4", [10_000_000.2, 10_000_000.1, 10_000_000.3]),
    ] {
        let mut values = vec![middle];
        values.extend([low, high].repeat(500));
        out.push((name.into(), values, middle, 0.1));
    }
    out
}

#[test]
fn nist_reference_data_give_the_certified_digits() {
    let sets = nist();
    assert_eq!(sets.len(), 9);
    for (name, values, mean, deviation) in sets {
        let moments = Moments::of(arr1(&values).view(), None);
        assert_eq!(moments.count(), values.len() as u64, "{name}");
        // Certified to 15 digits, so that half a unit of the last is a relative 5e-15 at most. The
        // doubles of NumAcc3 and NumAcc4 are off by half an ulp of 1e6 and 1e7: their exact deviation
        // agrees with 0.1 to 9.5 and 8.3 digits only. Mavro and Michelso too are decimal fractions.
        let expected = match name.as_str() {
            "NumAcc3" => 9.4,
            "NumAcc4" => 8.2,
            "Mavro" => 12.5,
            "Michelso" => 13.5,
            _ => 14.2,
        };
        assert!(
            digits(moments.mean(), mean) >= 14.2,
            "mean of {name}: {}",
            moments.mean()
        );
        let got = moments.sample_standard_deviation();
        assert!(
            digits(got, deviation) >= expected,
            "{name}: {got}, {}",
            digits(got, deviation)
        );
        let ones = vec![1.0; values.len()];
        assert_eq!(
            moments,
            Moments::of(arr1(&values).view(), Some(arr1(&ones).view())),
            "{name}"
        );
    }
}

#[test]
fn nist_moments_are_within_one_ulp_of_the_exact_ones() {
    let exact = cases(include_str!("../data/numeric/nist.json"));
    let sets = nist();
    assert_eq!(exact.len(), sets.len());
    for (name, values, _, _) in sets {
        let case = exact.iter().find(|case| case["kind"] == *name).unwrap();
        assert_eq!(case["count"], values.len(), "{name}");
        let moments = Moments::of(arr1(&values).view(), None);
        let figures = case["expected"].as_object().unwrap();
        assert_eq!(figures.len(), 7, "{name}");
        for (figure, expected) in figures {
            let nearest = double(expected[0].as_str().unwrap());
            let got = named(&moments, figure);
            let error = error_ulps(got, nearest, expected[1].as_f64().unwrap());
            // As for the other moments: half an ulp and a few units of 2^-100.
            assert!(error <= 0.500_001, "{figure} of {name}: {got}, {error} ulp");
        }
    }
}
