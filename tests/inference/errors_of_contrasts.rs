//! Errors of comparisons and of surveys that a design names; `errors` compares them with their golden cases.

use junheng::inference::{ContrastRequest, EstimateRequest, contrast, estimate};
use junheng::{Error, Table};

/// Each error with the id of its case.
pub(super) fn all() -> Vec<(&'static str, Option<Error>)> {
    let mut table = Table::new();
    table
        .add_text("place", ["town", "town", "rural", "rural"])
        .unwrap();
    for (name, cells) in [
        ("x", [1.0, 2.0, 4.0, 7.0]),
        ("n", [1.0, 2.0, 1.0, 3.0]),
        ("w", [1.0, 1.0, 2.0, 2.0]),
        ("one", [1.0; 4]),
    ] {
        table.add_numbers(name, cells.to_vec()).unwrap();
    }
    let error = |members: &str| {
        let text = format!(r#"{{"value": "x", {members}}}"#);
        ContrastRequest::from_json(&text)
            .and_then(|request| contrast(&table, &request))
            .err()
    };
    let with = |options: &str| {
        error(&format!(
            r#""measures": "mean", "by": "place", "contrast": {{{options}}}"#
        ))
    };
    let dominance = |options: &str| {
        error(&format!(
            r#""by": "place", "contrast": {{"dominance": {{{options}}}}}"#
        ))
    };
    let sampled = |design: &str| {
        let text = format!(r#"{{"measures": "mean", "value": "x", "design": {{{design}}}}}"#);
        EstimateRequest::from_json(&text)
            .and_then(|request| estimate(&table, &request))
            .err()
    };
    vec![
        (
            "a comparison without groups",
            error(r#""measures": "mean""#),
        ),
        (
            "a comparison of one group",
            error(r#""measures": "mean", "by": "one""#),
        ),
        (
            "a ratio to a number",
            with(r#""threshold": 2, "ratio": true"#),
        ),
        (
            "permutations without a permutation test",
            with(r#""permutations": 99"#),
        ),
        (
            "dominance of measures",
            with(r#""dominance": {"order": 1, "from": 1, "to": 2}"#),
        ),
        (
            "a reference that does not exist",
            with(r#""against": "towns""#),
        ),
        ("a reference far from all", with(r#""against": 2020"#)),
        (
            "a reference of two columns",
            with(r#""against": ["town", "A"]"#),
        ),
        ("a reference that is no key", with(r#""against": {}"#)),
        ("a margin of 0", with(r#""margin": 0"#)),
        (
            "a margin of a ratio below 1",
            with(r#""ratio": true, "margin": 0.9"#),
        ),
        ("a threshold below 0", with(r#""threshold": -1"#)),
        (
            "a group twice in a combination",
            with(
                r#""combinations": [{"name": "a", "terms": [{"key": "town", "coefficient": 1}, {"key": "town", "coefficient": 1}]}]"#,
            ),
        ),
        (
            "two combinations of one name",
            with(
                r#""combinations": [{"name": "a", "terms": [{"key": "town", "coefficient": 1}]}, {"name": "a", "terms": [{"key": "rural", "coefficient": 1}]}]"#,
            ),
        ),
        (
            "a product of groups",
            with(r#""combinations": "2*[town] - [town]*[rural]""#),
        ),
        (
            "a combination of nothing",
            with(r#""combinations": {"name": "a"}"#),
        ),
        ("a share of 0", sampled(r#""fpc": 0"#)),
        (
            "a number of units of two strata",
            sampled(r#""strata": "place", "fpc": 9"#),
        ),
        (
            "coefficients of 0",
            with(
                r#""combinations": [{"name": "a", "terms": [{"key": "town", "coefficient": 0}]}]"#,
            ),
        ),
        (
            "a fourth order of dominance",
            dominance(r#""order": 4, "from": 1, "to": 2"#),
        ),
        (
            "a range of lines that is empty",
            dominance(r#""order": 1, "from": 2, "to": 2"#),
        ),
        (
            "one line",
            dominance(r#""order": 1, "from": 1, "to": 2, "points": 1"#),
        ),
        (
            "a permutation test with replicates",
            error(
                r#""measures": "mean", "by": "place", "design": {"replicates": {"method": "jk1"}}, "contrast": {"test": "permutation"}"#,
            ),
        ),
        (
            "a permutation test of ranks",
            error(
                r#""measures": "concentration_index", "rank": "n", "by": "place", "contrast": {"test": "permutation"}"#,
            ),
        ),
        (
            "a survey nearly of that name",
            sampled(r#""preset": "pisa2016""#),
        ),
        ("a survey of no name", sampled(r#""preset": "gaokao""#)),
        (
            "a survey with strata",
            sampled(r#""preset": "pisa2015", "strata": "n""#),
        ),
        (
            "a survey without its columns",
            sampled(r#""preset": "timss2019""#),
        ),
        (
            "zones without halves",
            sampled(r#""weights": "w", "replicates": {"method": "jkn", "zone": "n"}"#),
        ),
        (
            "a half that is none",
            sampled(
                r#""weights": "w", "replicates": {"method": "jkn", "zone": "place", "half": "n"}"#,
            ),
        ),
    ]
}
