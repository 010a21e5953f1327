//! Errors of permutation tests, intervals and tests.

use junheng::group::Decomposable;
use junheng::inference::{
    Adjustment, Alternative, Estimator, Exchange, HypothesisTest, Interval, PermutationOptions,
    PermutationTest, SamplingDesign, SamplingOptions, Scale,
};
use junheng::{Error, Result, Table};

use super::errors::Mean;

/// Errors of permutation tests.
pub(super) fn of_permutations() -> Vec<(&'static str, Option<Error>)> {
    let values = [1.0, 2.0, 3.0, 5.0];
    let options = PermutationOptions::default();
    let groups = |groups: &[u32]| Exchange::of_rows(&values, None, groups);
    let two = groups(&[0, 0, 1, 1]).unwrap();
    let three = groups(&[0, 1, 2, 2]).unwrap();
    let difference = |mean: &Mean, exchange: &Exchange<'_>| {
        PermutationTest::difference(mean, exchange, Alternative::TwoSided, options).err()
    };
    let plain = Mean {
        scored: false,
        fragile: false,
    };
    let none = PermutationOptions {
        permutations: 0,
        seed: 0,
    };
    let theil: Decomposable = "theil_t".parse().unwrap();
    let mut table = Table::new();
    table.add_text("school", ["a", "a", "b", "b"]).unwrap();
    let schools = SamplingOptions::from_json(r#"{"ids": "school"}"#).unwrap();
    let design = SamplingDesign::of(&table, &schools).unwrap();
    let domain = design.domain(&[3, 2, 1, 0]).unwrap();
    let two_sided = Alternative::TwoSided;
    let few = [1.0, 1.0, 1.0, 1.0, 2.0, 3.0];
    let exchange = Exchange::of_rows(&few, None, &[0, 1, 0, 1, 1, 1]).unwrap();
    vec![
        (
            "no permutation",
            PermutationTest::between(&theil, &two, none).err(),
        ),
        ("groups of other rows", groups(&[0, 1]).err()),
        (
            "units of other rows",
            Exchange::of_units(&values, None, &[0, 0, 1, 1], &[0, 1]).err(),
        ),
        ("one group", groups(&[0; 4]).err()),
        (
            "a unit in two groups",
            Exchange::of(&domain, &values, None, &[0, 1, 1, 1]).err(),
        ),
        (
            "an index without parts",
            PermutationTest::between(&"atkinson(epsilon=1)".parse().unwrap(), &two, options).err(),
        ),
        ("a difference of three groups", difference(&plain, &three)),
        ("a difference without scores", difference(&plain, &two)),
        (
            "permutations that fail",
            PermutationTest::difference(&Fewer, &exchange, two_sided, options).err(),
        ),
        (
            "a seed that is text",
            PermutationOptions::from_json(r#"{"seed": "one"}"#).err(),
        ),
    ]
}

/// An estimate that the groups of the sample have, and some permutations lack.
struct Fewer;

impl Estimator for Fewer {
    fn value(&self, weights: &[f64]) -> Result<f64> {
        match weights[0] == weights[1] {
            true => Ok(f64::NAN),
            false => Ok(weights[0]),
        }
    }

    fn scores(&self, weights: &[f64]) -> Result<Option<Vec<f64>>> {
        Ok(Some(weights.to_vec()))
    }
}

/// Errors of intervals and tests.
pub(super) fn of_tests() -> Vec<(&'static str, Option<Error>)> {
    let interval =
        |estimate, error, level, scale| Interval::student(estimate, error, 5.0, level, scale).err();
    let mut table = Table::new();
    table.add_numbers("x", &[1.0, 2.0, 3.0][..]).unwrap();
    let design = SamplingDesign::of(&table, &SamplingOptions::default()).unwrap();
    let domain = design.domain(&[0, 1, 2]).unwrap();
    let covariance = domain
        .covariance(&[&[1.0, 0.0, -1.0], &[1.0, 0.0, -1.0]])
        .unwrap();
    let wald = |contrasts: &[Vec<f64>]| {
        HypothesisTest::wald(&[1.0, 2.0], &covariance, contrasts, 2.0).err()
    };
    let student = HypothesisTest::student(1.0, 0.0, 1.0, 0.0, Alternative::TwoSided);
    vec![
        ("a level of one", interval(1.0, 1.0, 1.0, Scale::Natural)),
        (
            "a negative standard error",
            interval(1.0, -1.0, 0.9, Scale::Natural),
        ),
        ("a test without degrees of freedom", student.err()),
        (
            "an infinite estimate",
            interval(f64::INFINITY, 1.0, 0.9, Scale::Natural),
        ),
        ("the logarithm of zero", interval(0.0, 1.0, 0.9, Scale::Log)),
        ("the log odds of one", interval(1.0, 1.0, 0.9, Scale::Logit)),
        ("a contrast of one coefficient", wald(&[vec![1.0]])),
        ("no contrast", wald(&[])),
        ("a contrast without variance", wald(&[vec![1.0, -1.0]])),
        (
            "a margin of zero",
            HypothesisTest::equivalence(1.0, 0.0, 1.0, 5.0).err(),
        ),
        (
            "a p value above one",
            Adjustment::Holm.adjusted(&[0.5, 1.5]).err(),
        ),
    ]
}
