//! Errors of designs, compared with their golden cases.

use junheng::inference::{
    Adjustment, Alternative, HypothesisTest, Interval, Replicates, SamplingDesign, SamplingOptions,
    Scale,
};
use junheng::{Error, Table};

use crate::support::errors::check_all;

/// The error of a design over a small table.
fn error(options: &str) -> Option<Error> {
    let mut table = Table::new();
    let texts: [(&str, [&str; 5]); 4] = [
        ("county", ["A", "A", "B", "B", "C"]),
        ("school", ["a", "b", "c", "d", "e"]),
        ("crossing", ["a", "b", "b", "c", "d"]),
        ("gap", ["a", "", "b", "c", "d"]),
    ];
    for (name, cells) in texts {
        table.add_text(name, cells).unwrap();
    }
    let numbers: [(&str, [f64; 5]); 8] = [
        ("weight", [1.0, 1.5, 2.0, 1.0, 1.0]),
        ("negative", [1.0, -1.0, 2.0, 1.0, 1.0]),
        ("zero", [0.0; 5]),
        ("one", [1.0; 5]),
        ("mixed", [5.0, 5.0, 0.5, 0.5, 3.0]),
        ("varies", [5.0, 6.0, 4.0, 4.0, 3.0]),
        ("small", [2.0, 2.0, 1.5, 1.5, 3.0]),
        ("share", [1.5, 1.5, 0.5, 0.5, 0.2]),
    ];
    for (name, cells) in numbers {
        table.add_numbers(name, cells.to_vec()).unwrap();
    }
    let options = SamplingOptions::from_json(options);
    options
        .and_then(|options| SamplingDesign::of(&table, &options))
        .err()
}

/// The error of a domain of three rows.
fn of_domain(rows: &[u32], scores: &[f64]) -> Option<Error> {
    let mut table = Table::new();
    table.add_numbers("x", &[1.0, 2.0, 3.0][..]).unwrap();
    let design = SamplingDesign::of(&table, &SamplingOptions::default()).unwrap();
    let domain = design.domain(rows);
    domain.and_then(|domain| domain.covariance(&[scores])).err()
}

/// Errors of replicates of four rows.
fn of_replicates() -> Vec<(&'static str, Option<Error>)> {
    let mut table = Table::new();
    table.add_text("county", ["A", "A", "B", "C"]).unwrap();
    table
        .add_numbers("times", &[1.0, 2.0, 3.0, 1.0][..])
        .unwrap();
    table.add_numbers("all", &[4.0; 4][..]).unwrap();
    let design = |options: &str| {
        let options = SamplingOptions::from_json(options).unwrap();
        SamplingDesign::of(&table, &options).unwrap()
    };
    let plain = design("{}");
    let adjusted = design(r#"{"strata": "county", "lonely_psu": "adjust"}"#);
    let frequencies = design(r#"{"weights": "times", "weights_kind": "frequency"}"#);
    let census = design(r#"{"fpc": "all"}"#);
    let jackknife = Replicates::jackknife(&plain).unwrap();
    vec![
        (
            "replicates of frequencies",
            Replicates::jackknife(&frequencies).err(),
        ),
        (
            "replicates of adjusted strata",
            Replicates::bootstrap(&adjusted, 9, 1).err(),
        ),
        (
            "replicates of a census",
            Replicates::jackknife(&census).err(),
        ),
        (
            "one group",
            Replicates::grouped_jackknife(&plain, 1, 1).err(),
        ),
        ("a factor of one", Replicates::balanced(&plain, 1.0).err()),
        (
            "four units in a stratum",
            Replicates::balanced(&plain, 0.5).err(),
        ),
        ("one replicate", Replicates::bootstrap(&plain, 1, 1).err()),
        (
            "too few replicated estimates",
            jackknife.covariance(&[1.0], &[vec![1.0]]).err(),
        ),
    ]
}

/// Errors of intervals and tests.
fn of_tests() -> Vec<(&'static str, Option<Error>)> {
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

#[test]
fn every_error_is_the_golden_one() {
    let one_row = || {
        let mut table = Table::new();
        table.add_numbers("x", &[1.0][..]).unwrap();
        SamplingDesign::of(&table, &SamplingOptions::default()).err()
    };
    let errors = [
        ("a row outside the design", of_domain(&[3], &[0.0])),
        ("a row given twice", of_domain(&[1, 1], &[0.0, 0.0])),
        ("scores of another length", of_domain(&[0, 1], &[0.0])),
        (
            "frequencies with strata",
            error(r#"{"weights": "one", "weights_kind": "frequency", "strata": "county"}"#),
        ),
        (
            "frequencies without weights",
            error(r#"{"weights_kind": "frequency"}"#),
        ),
        (
            "a kind without weights",
            error(r#"{"weights_kind": "analytic"}"#),
        ),
        (
            "a frequency that is not whole",
            error(r#"{"weights": "weight", "weights_kind": "frequency"}"#),
        ),
        ("a negative weight", error(r#"{"weights": "negative"}"#)),
        (
            "more strata than stages",
            error(r#"{"strata": ["county", "school"]}"#),
        ),
        (
            "no degrees of freedom",
            error(r#"{"degrees_of_freedom": 0}"#),
        ),
        ("a row without a unit", error(r#"{"ids": "gap"}"#)),
        (
            "a unit in two strata",
            error(r#"{"strata": "county", "ids": "crossing"}"#),
        ),
        (
            "a stratum with one unit",
            error(r#"{"strata": "county", "ids": "school"}"#),
        ),
        (
            "only strata with one unit",
            error(r#"{"strata": "school", "lonely_psu": "average"}"#),
        ),
        ("a sample of one unit", one_row()),
        ("a population of nobody", error(r#"{"fpc": "zero"}"#)),
        (
            "two sizes of one stratum",
            error(r#"{"strata": "county", "fpc": "varies", "lonely_psu": "certainty"}"#),
        ),
        ("a size of one", error(r#"{"fpc": "one"}"#)),
        (
            "numbers and shares",
            error(r#"{"strata": "county", "fpc": "mixed", "lonely_psu": "certainty"}"#),
        ),
        (
            "a share above one",
            error(
                r#"{"strata": "county", "fpc": "share", "fpc_kind": "fraction", "lonely_psu": "certainty"}"#,
            ),
        ),
        (
            "a population below the sample",
            error(r#"{"strata": "county", "fpc": "small", "lonely_psu": "certainty"}"#),
        ),
        ("an unknown column", error(r#"{"ids": "schools"}"#)),
        ("an unknown option", error(r#"{"stratum": "county"}"#)),
        ("an unknown treatment", error(r#"{"lonely_psu": "remove"}"#)),
    ];
    let errors: Vec<_> = errors
        .into_iter()
        .chain(of_replicates())
        .chain(of_tests())
        .collect();
    check_all("core/inference/errors.toml", &["inference"], &errors);
}
