//! Errors of designs, compared with their golden cases.

use junheng::inference::{
    Bootstrap, BootstrapOptions, Estimator, IntervalKind, Replicates, Resampling, SamplingDesign,
    SamplingOptions, Scale, ScoreOptions, Weighted, scores,
};
use junheng::{Error, Result, Sample, Table};

use crate::support::errors::check_all;

use super::errors_of_tests::{of_permutations, of_tests};

/// The error of a design over a small table.
fn error(options: &str) -> Option<Error> {
    let mut table = Table::new();
    let texts: [(&str, [&str; 5]); 5] = [
        ("county", ["A", "A", "B", "B", "C"]),
        ("school", ["a", "b", "c", "d", "e"]),
        ("crossing", ["a", "b", "b", "c", "d"]),
        ("gap", ["a", "", "b", "c", "d"]),
        ("unknown", [""; 5]),
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
    (SamplingOptions::from_json(options))
        .and_then(|options| SamplingDesign::of(&table, &options))
        .err()
}

/// The error of a domain of three rows.
fn of_domain(rows: &[u32], scores: &[f64]) -> Option<Error> {
    let mut table = Table::new();
    table.add_numbers("x", &[1.0, 2.0, 3.0][..]).unwrap();
    let design = SamplingDesign::of(&table, &SamplingOptions::default()).unwrap();
    let found = (design.domain(rows)).and_then(|domain| domain.covariance(&[scores]));
    found.err()
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

/// A mean, with scores if requested, undefined where the first row is not drawn if requested.
pub(super) struct Mean {
    pub(super) scored: bool,
    pub(super) fragile: bool,
}

impl Estimator for Mean {
    fn value(&self, weights: &[f64]) -> Result<f64> {
        let rows = weights.iter().zip(1..);
        match self.fragile && weights[0] == 0.0 {
            true => Ok(f64::NAN),
            false => Ok(rows.map(|(w, x)| w * f64::from(x)).sum::<f64>()),
        }
    }

    fn scores(&self, weights: &[f64]) -> Result<Option<Vec<f64>>> {
        Ok(self.scored.then(|| vec![0.0; weights.len()]))
    }
}

/// Errors of the bootstrap.
fn of_bootstrap() -> Vec<(&'static str, Option<Error>)> {
    let plain = Mean {
        scored: false,
        fragile: false,
    };
    let scored = Mean {
        scored: true,
        fragile: false,
    };
    let fragile = Mean {
        scored: false,
        fragile: true,
    };
    let rows = Resampling::of_rows(5, None).unwrap();
    let run = |mean: &Mean, replicates: usize, studentized: bool| {
        let options = BootstrapOptions {
            replicates,
            seed: 1,
            studentized,
        };
        Bootstrap::of(&[mean], &rows, options)
    };
    let interval = |mean: &Mean, replicates, studentized, kind| {
        let found = run(mean, replicates, studentized).unwrap();
        found[0].interval(kind, 0.95, Scale::Natural).err()
    };
    let mut table = Table::new();
    table.add_text("county", ["A", "A", "B", "B"]).unwrap();
    let options = SamplingOptions::from_json(r#"{"strata": "county"}"#).unwrap();
    let design = SamplingDesign::of(&table, &options).unwrap();
    let domain = design.domain(&[0, 1, 2, 3]).unwrap();
    let pairs = Resampling::of(&domain, None).unwrap();
    let studentized = BootstrapOptions {
        studentized: true,
        ..BootstrapOptions::default()
    };
    let constant = Weighted::of("gini".parse().unwrap(), &[2.0; 5]).unwrap();
    let many_rows = Resampling::of_rows(30, None).unwrap();
    let one_side = Bootstrap::of(&[&Most], &many_rows, BootstrapOptions::default()).unwrap();
    // Not positive where the first of 20 rows is drawn at least five times: 0.4 %.
    let negative: Vec<f64> = (0..20)
        .map(|row| if row == 0 { -3.0 } else { 1.0 })
        .collect();
    let many = BootstrapOptions {
        replicates: 4000,
        ..BootstrapOptions::default()
    };
    let gini = "gini(negatives=true)".parse().unwrap();
    let negative = Sample::new(&negative).unwrap();
    let options = BootstrapOptions::default();
    vec![
        (
            "weights of other rows",
            Resampling::of_rows(5, Some(&[1.0])).err(),
        ),
        ("a bootstrap of one row", Resampling::of_rows(1, None).err()),
        (
            "a seed with a fraction",
            BootstrapOptions::from_json(r#"{"seed": 1.5}"#).err(),
        ),
        ("too few replicates", run(&plain, 1, false).err()),
        ("replicates that fail", run(&fragile, 999, false).err()),
        (
            "a replicate without a positive mean",
            Bootstrap::of_measures(&[gini], &negative, many).unwrap()[0]
                .first_failure()
                .cloned(),
        ),
        ("studentized without scores", run(&plain, 99, true).err()),
        (
            "studentized with pairs of units",
            Bootstrap::of(&[&scored], &pairs, studentized).err(),
        ),
        (
            "studentized without errors of replicates",
            interval(&scored, 99, false, IntervalKind::Studentized),
        ),
        (
            "studentized without spread",
            interval(&scored, 99, true, IntervalKind::Studentized),
        ),
        (
            "bca of few replicates",
            interval(&scored, 998, false, IntervalKind::Bca),
        ),
        (
            "bca without scores",
            interval(&plain, 999, false, IntervalKind::Bca),
        ),
        (
            "bca on one side",
            one_side[0]
                .interval(IntervalKind::Bca, 0.9, Scale::Natural)
                .err(),
        ),
        (
            "too few replicates for the level",
            interval(&plain, 20, false, IntervalKind::Percentile),
        ),
        (
            "the logarithm of a constant's index",
            Bootstrap::of(&[&constant], &rows, options)
                .and_then(|found| found[0].interval(IntervalKind::Basic, 0.9, Scale::Log))
                .err(),
        ),
    ]
}

/// The number of rows that are drawn, which is largest in the sample.
struct Most;

impl Estimator for Most {
    fn value(&self, weights: &[f64]) -> Result<f64> {
        let drawn = weights.iter().filter(|weight| **weight > 0.0);
        Ok(drawn.count() as f64)
    }

    fn scores(&self, weights: &[f64]) -> Result<Option<Vec<f64>>> {
        Ok(Some(vec![0.0; weights.len()]))
    }
}

/// Why there are no scores, as an error.
fn of_scores() -> Vec<(&'static str, Option<Error>)> {
    let reason = |options: &str, spec: &str, values: &[f64]| {
        let rows = values.len();
        let mut table = Table::new();
        let pairs: Vec<f64> = (0..rows).map(|row| (row % 2) as f64).collect();
        table.add_numbers("unit", pairs).unwrap();
        let single: Vec<f64> = (0..rows).map(|row| row as f64).collect();
        table.add_numbers("single", single).unwrap();
        let options = SamplingOptions::from_json(options).unwrap();
        let design = SamplingDesign::of(&table, &options).unwrap();
        let all: Vec<u32> = (0..rows as u32).collect();
        let sample = Sample::new(values).unwrap();
        let domain = design.domain(&all).unwrap();
        let measure = spec.parse().unwrap();
        let found = scores(&measure, &sample, &domain, &ScoreOptions::default()).unwrap();
        let reason = found.reason.unwrap();
        let parameters: Vec<_> = ["measure", "got", "share", "error", "p", "lower", "upper"]
            .into_iter()
            .filter_map(|name| Some((name, reason.parameter(name)?.clone())))
            .collect();
        Error::from_code(reason.code(), &parameters)
    };
    let heaped = [1.0, 5.0, 5.0, 5.0, 5.0, 5.0, 5.0, 9.0];
    let lonely = r#"{"strata": "single", "lonely_psu": "certainty"}"#;
    vec![
        (
            "a ratio of quantiles in a heap",
            reason("{}", "interquartile_range", &heaped),
        ),
        (
            "a line below all rows",
            reason(
                "{}",
                "headcount_ratio(line=0.1, of_median=true)",
                &[1.0, 2.0, 3.0, 4.0],
            ),
        ),
        (
            "a quantile at the end",
            reason("{}", "quantile(p=0.01)", &[1.0, 2.0, 3.0, 4.0]),
        ),
        (
            "a shortfall that no row has",
            reason("{}", "fgt(alpha=1, line=0.5)", &[1.0, 2.0, 3.0, 4.0]),
        ),
        (
            "one unit in each stratum",
            reason(lonely, "median", &[1.0, 2.0, 3.0, 4.0]),
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
        ("a row without a weight", error(r#"{"weights": "unknown"}"#)),
        ("a row without a correction", error(r#"{"fpc": "unknown"}"#)),
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
        .chain(super::errors_of_estimates::all())
        .chain(super::errors_of_contrasts::all())
        .chain(of_replicates())
        .chain(of_tests())
        .chain(of_bootstrap())
        .chain(of_permutations())
        .chain(of_scores())
        .collect();
    check_all(
        "core/inference/errors.toml",
        &["contrast", "inference"],
        &errors,
    );
}
