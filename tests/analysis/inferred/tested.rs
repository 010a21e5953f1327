//! Tests of the numbers of results against 0.

use std::collections::BTreeSet;

use junheng::analysis::analyses;
use junheng::inference::{Alternative, HypothesisTest};
use serde_json::{Value, json};

use super::cases::{at, ids, inputs, numbers, request, run, table};

/// The row of every analysis with this design and these options.
fn rows(more: &Value) -> Vec<(&'static str, Value)> {
    let table = table(&numbers());
    let row = |id: &'static str| {
        let mut found = run(&table, &request(id, &inputs(id), more));
        (id, found["rows"][0].take())
    };
    // Only whole pupils can be allocated at random: not their products with weights.
    let ids = ids().into_iter().filter(|id| *id != "debiased_segregation");
    ids.map(row).collect()
}

/// A place without positions.
fn pattern(name: &str) -> String {
    let mut out = String::new();
    for part in name.split('[') {
        out += part.split_once(']').map_or(part, |(_, rest)| rest);
    }
    out
}

fn tested(id: &str) -> &'static [&'static str] {
    let mut all = analyses().filter(|entry| entry.name.id == id);
    all.next().unwrap().tested
}

/// The numbers of a row that have a test: their places in the lists.
fn with_tests(inference: &Value) -> Vec<usize> {
    let statistics = inference["statistics"].as_array().unwrap();
    (0..statistics.len())
        .filter(|&at| !statistics[at].is_null())
        .collect()
}

#[test]
fn a_test_is_that_of_the_number_with_its_standard_error() {
    let scores = json!({"design": {"weights": "pw", "strata": "stratum", "ids": "psu"}});
    let mut replicates = scores.clone();
    replicates["design"]["replicates"] = json!({"method": "jkn"});
    let mut met = BTreeSet::new();
    for (id, row) in rows(&scores).into_iter().chain(rows(&replicates)) {
        let inference = &row["inference"];
        let degrees = inference["degrees_of_freedom"].as_f64().unwrap();
        for (place, name) in inference["names"].as_array().unwrap().iter().enumerate() {
            let pattern = pattern(name.as_str().unwrap());
            let statistic = &inference["statistics"][place];
            let p_value = &inference["p_values"][place];
            let error = inference["standard_errors"][place].as_f64();
            let is_tested = tested(id).contains(&&*pattern);
            let Some(error) = error.filter(|error| is_tested && *error > 0.0) else {
                assert_eq!([statistic, p_value], [&Value::Null; 2], "{id} {name}");
                continue;
            };
            let value = at(&row["result"], name.as_str().unwrap()).as_f64().unwrap();
            let two_sided = Alternative::TwoSided;
            let found = HypothesisTest::student(value, 0.0, error, degrees, two_sided).unwrap();
            assert_eq!(statistic.as_f64(), Some(found.statistic), "{id} {name}");
            assert_eq!(p_value.as_f64(), Some(found.p_value), "{id} {name}");
            met.insert(format!("{id}.{pattern}"));
        }
    }
    let of = |id| (tested(id).iter()).map(move |pattern| format!("{id}.{pattern}"));
    let missing: Vec<String> = (ids().into_iter().flat_map(of))
        .filter(|pattern| !met.contains(pattern))
        .collect();
    // No school of the table is new or gone, and every school is left out in a replicate.
    let expected = ["removals", "additions", "units.contribution"];
    assert_eq!(
        missing,
        expected.map(|one| format!("segregation_change.{one}"))
    );
}

#[test]
fn numbers_that_cannot_be_below_0_have_no_test() {
    let without = [
        "lorenz",
        "tip",
        "group_means",
        "entropy_decomposition",
        "nested_decomposition",
        "gini_decomposition",
        "maximum_between",
        "exposures",
        "local_segregation",
        "mutual_information_decomposition",
        "random_allocation_test",
    ];
    let replicates = json!({"design": {"weights": "pw", "strata": "stratum", "ids": "psu",
        "replicates": {"method": "jkn"}}});
    for (id, row) in rows(&replicates) {
        let found = with_tests(&row["inference"]);
        assert!(!without.contains(&id) || found.is_empty(), "{id}");
        // Replicates give the area of the curve its standard error.
        assert!(id != "growth_incidence" || found.len() > 3);
    }
}

#[test]
fn a_normal_interval_has_a_normal_test() {
    for (id, row) in rows(&json!({"inference": {"interval": "normal"}})) {
        let inference = &row["inference"];
        assert!(inference["degrees_of_freedom"].is_null(), "{id}");
        for place in with_tests(inference) {
            let statistic = inference["statistics"][place].as_f64().unwrap();
            let infinite = f64::INFINITY;
            let found =
                HypothesisTest::student(statistic, 0.0, 1.0, infinite, Alternative::TwoSided);
            let expected = found.unwrap().p_value;
            assert_eq!(
                inference["p_values"][place].as_f64(),
                Some(expected),
                "{id}"
            );
        }
    }
}

/// Two-sided p values of Student's t with one and two degrees of freedom have closed forms.
#[test]
fn p_values_of_one_and_two_degrees_of_freedom() {
    let mut table = junheng::Table::new();
    table
        .add_text("kind", ["a", "a", "b", "b"].map(str::to_owned).to_vec())
        .unwrap();
    table.add_numbers("x", vec![1.0, 3.0, 4.0, 8.0]).unwrap();
    let regression = json!({"analysis": "regression", "value": "x", "factors": "kind"});
    let row = |more: Value| {
        let mut all = regression.clone();
        all.as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        run(&table, &all.to_string())["rows"][0]["inference"].take()
    };
    // The slope is 4 with the variance 5: 1 − 2/π·atan t, and 1 − t/√(2 + t²).
    let expected = [
        (json!({"design": {"strata": "kind"}}), 0.324_510_358_304_438),
        (
            json!({"inference": {"robust": "hc1"}}),
            0.215_535_459_447_263_82,
        ),
    ];
    for (more, p_value) in expected {
        let inference = row(more);
        let statistic = inference["statistics"][1].as_f64().unwrap();
        let found = inference["p_values"][1].as_f64().unwrap();
        assert!(
            (statistic - 1.788_854_381_999_831_8).abs() <= 1e-15,
            "{statistic}"
        );
        assert!((found - p_value).abs() <= 1e-15, "{found}");
        // Sums of squares and R² are no hypotheses.
        assert_eq!(with_tests(&inference), [0, 1]);
    }
}

#[test]
fn a_census_has_no_test() {
    let mut columns = numbers();
    let count = columns["x"].len();
    columns.insert("count", vec![count as f64; count]);
    let request = request("gap", &inputs("gap"), &json!({"design": {"fpc": "count"}}));
    let found = run(&table(&columns), &request);
    let inference = &found["rows"][0]["inference"];
    let place = inference["names"]
        .as_array()
        .unwrap()
        .iter()
        .position(|name| name == "difference");
    assert_eq!(inference["standard_errors"][place.unwrap()], 0.0);
    assert!(with_tests(inference).is_empty());
}

/// Limits that are quantiles of replicates have no degrees of freedom, the test has those of the design.
#[test]
fn a_bootstrap_has_the_degrees_of_freedom_of_the_design() {
    let more = json!({"design": {"weights": "pw", "strata": "stratum", "ids": "psu"},
        "inference": {"method": "bootstrap", "replicates": 99}});
    let found = run(&table(&numbers()), &request("gap", &inputs("gap"), &more));
    let inference = &found["rows"][0]["inference"];
    assert_eq!(found["inference"]["interval"], "percentile");
    assert_eq!(inference["degrees_of_freedom"], 8.0);
    for place in with_tests(inference) {
        let statistic = inference["statistics"][place].as_f64().unwrap();
        let found = HypothesisTest::student(statistic, 0.0, 1.0, 8.0, Alternative::TwoSided);
        assert_eq!(
            inference["p_values"][place].as_f64(),
            Some(found.unwrap().p_value)
        );
    }
    assert!(with_tests(inference).len() > 3);
}
