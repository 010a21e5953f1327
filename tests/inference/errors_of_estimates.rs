//! Errors of requests for estimates; `errors` compares them with their golden cases.

use junheng::inference::{EstimateRequest, estimate};
use junheng::{Error, Table};

/// Each error with the id of its case.
pub(super) fn all() -> Vec<(&'static str, Option<Error>)> {
    let mut table = Table::new();
    for (name, cells) in [
        ("x", [1.0, 2.0, 4.0]),
        ("w", [1.0, 1.0, 2.0]),
        ("bad", [1.0, -1.0, 2.0]),
    ] {
        table.add_numbers(name, cells.to_vec()).unwrap();
    }
    let error = |members: &str| {
        let text = format!(r#"{{"measures": "mean", {members}}}"#);
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
    let many: Vec<f64> = (0..20_000).map(f64::from).collect();
    let mut long = Table::new();
    long.add_numbers("x", many).unwrap();
    let large = EstimateRequest::from_json(
        r#"{"measures": "mean", "value": "x", "by": "x", "inference": {"covariance": true}}"#,
    );
    vec![
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
            "a covariance of every row",
            large.and_then(|request| estimate(&long, &request)).err(),
        ),
    ]
}
