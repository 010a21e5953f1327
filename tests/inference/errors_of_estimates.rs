//! Errors of requests for estimates; `errors` compares them with their golden cases.

use junheng::analysis::analyze;
use junheng::inference::{EstimateRequest, estimate};
use junheng::{Error, Table};

/// Each error with the id of its case.
pub(super) fn all() -> Vec<(&'static str, Option<Error>)> {
    let mut table = Table::new();
    for (name, cells) in [
        ("x", [1.0, 2.0, 4.0]),
        ("w", [1.0, 1.0, 2.0]),
        ("bad", [1.0, -1.0, 2.0]),
        ("pair", [1.0, 1.0, 2.0]),
    ] {
        table.add_numbers(name, cells.to_vec()).unwrap();
    }
    let error = |members: &str| {
        let text = match members.contains("measures") {
            true => format!("{{{members}}}"),
            false => format!(r#"{{"measures": "mean", {members}}}"#),
        };
        EstimateRequest::from_json(&text)
            .and_then(|request| estimate(&table, &request))
            .err()
    };
    let value = |members: &str| error(&format!(r#""value": "x", {members}"#));
    let with = |replicates: &str| {
        value(&format!(
            r#""design": {{"weights": "w", "replicates": {{{replicates}}}}}"#
        ))
    };
    let drawn = |options: &str| {
        value(&format!(
            r#""inference": {{"method": "bootstrap", {options}}}"#
        ))
    };
    let many: Vec<f64> = (0..20_000).map(f64::from).collect();
    let mut long = Table::new();
    long.add_numbers("x", many).unwrap();
    let large = EstimateRequest::from_json(
        r#"{"measures": "mean", "value": "x", "by": "x", "inference": {"covariance": true}}"#,
    );
    let of_analysis = |inference: &str| {
        let text =
            format!(r#"{{"analysis": "lorenz", "value": "x", "inference": {{{inference}}}}}"#);
        analyze(&table, &text).err()
    };
    let of_regression = |design: &str, robust: &str| {
        let text = format!(
            r#"{{"analysis": "regression", "value": "x", "columns": "w", "design": {{{design}}},
                "inference": {{"robust": "{robust}"}}}}"#
        );
        analyze(&table, &text).err()
    };
    vec![
        (
            "plausible values of an analysis",
            of_analysis(r#""plausible_values": ["x", "w"]"#),
        ),
        (
            "an interval of an analysis",
            of_analysis(r#""method": "bootstrap", "interval": "studentized""#),
        ),
        (
            "robust errors of a measure",
            value(r#""inference": {"robust": "hc3"}"#),
        ),
        (
            "robust errors of a curve",
            of_analysis(r#""robust": "hc3""#),
        ),
        (
            "robust errors of a stratified sample",
            of_regression(r#""strata": "pair""#, "hc1"),
        ),
        (
            "robust errors of independent rows with clusters",
            of_regression(r#""ids": "pair""#, "hc1"),
        ),
        (
            "robust errors of clusters without clusters",
            of_regression(r#""weights": "w""#, "cr0"),
        ),
        ("influence of an estimate", value(r#""influence": true"#)),
        (
            "the whole of an estimate",
            value(r#""by": "w", "whole": true"#),
        ),
        ("a level above one", value(r#""inference": {"level": 1.5}"#)),
        (
            "a method without replicates",
            value(r#""inference": {"method": "replicate"}"#),
        ),
        (
            "an unknown option of inference",
            value(r#""inference": {"levels": 0.9}"#),
        ),
        ("a design that is no object", value(r#""design": 3"#)),
        (
            "plausible values twice",
            error(r#""inference": {"plausible_values": ["x", "x"]}"#),
        ),
        (
            "one plausible value",
            error(r#""inference": {"plausible_values": "x"}"#),
        ),
        (
            "plausible values and a value",
            value(r#""inference": {"plausible_values": ["x", "w"]}"#),
        ),
        (
            "a factor of another method",
            with(r#""method": "jkn", "rho": 0.3"#),
        ),
        ("replicates without a method", with(r#""seed": 1"#)),
        (
            "a seed below zero",
            with(r#""method": "bootstrap", "seed": -1"#),
        ),
        ("a negative scale", with(r#""method": "jkn", "scale": -1"#)),
        (
            "too few factors",
            with(r#""method": "jkn", "rscales": [1]"#),
        ),
        (
            "groups without their number",
            with(r#""method": "grouped""#),
        ),
        (
            "successive differences without columns",
            with(r#""method": "successive_difference""#),
        ),
        (
            "a replicate weight below zero",
            with(r#""method": "fay", "columns": ["w", "bad"]"#),
        ),
        (
            "one replicate weight",
            with(r#""method": "fay", "columns": ["w"]"#),
        ),
        (
            "replicate weights alone",
            value(r#""design": {"replicates": {"method": "fay", "columns": ["w", "x"]}}"#),
        ),
        (
            "an interval of another method",
            value(r#""inference": {"interval": "percentile"}"#),
        ),
        (
            "an interval of linearization",
            value(r#""inference": {"method": "bootstrap", "interval": "woodruff"}"#),
        ),
        (
            "a studentized interval of a range",
            error(
                r#""measures": "range", "value": "x", "inference": {"method": "bootstrap", "interval": "studentized"}"#,
            ),
        ),
        (
            "woodruff's interval of a mean",
            value(r#""inference": {"interval": "woodruff"}"#),
        ),
        (
            "woodruff's interval on a scale",
            value(r#""inference": {"interval": "woodruff", "scale": "log"}"#),
        ),
        (
            "a bca interval from few replicates",
            drawn(r#""interval": "bca", "replicates": 998"#),
        ),
        (
            "replicates that do not reach a level",
            drawn(r#""replicates": 99, "level": 0.999"#),
        ),
        ("one replicate", drawn(r#""replicates": 1"#)),
        ("a seed that is not whole", drawn(r#""seed": 1.5"#)),
        ("a seed below zero", drawn(r#""seed": -1"#)),
        (
            "a seed without a bootstrap",
            value(r#""inference": {"seed": 1}"#),
        ),
        (
            "a density of a bootstrap",
            drawn(r#""density": "silverman""#),
        ),
        (
            "a bootstrap of replicate weights",
            value(
                r#""design": {"weights": "w", "replicates": {"method": "jkn"}}, "inference": {"method": "bootstrap"}"#,
            ),
        ),
        (
            "a percentile interval of plausible values",
            error(
                r#""inference": {"method": "bootstrap", "interval": "percentile", "plausible_values": ["x", "w"]}"#,
            ),
        ),
        (
            "a bootstrap of frequencies",
            value(
                r#""design": {"weights": "w", "weights_kind": "frequency"}, "inference": {"method": "bootstrap"}"#,
            ),
        ),
        (
            "a studentized interval of pairs",
            value(
                r#""design": {"strata": "pair", "lonely_psu": "certainty"}, "inference": {"method": "bootstrap", "interval": "studentized"}"#,
            ),
        ),
        (
            "a covariance of every row",
            large.and_then(|request| estimate(&long, &request)).err(),
        ),
    ]
}
