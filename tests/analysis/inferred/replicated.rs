//! Variances from replicates, against the results of calls with the weights of each.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::cases::{ROWS, at, explanatory, ids, inputs, numbers, request, run, table, takes};

/// The jackknife of the table's design: the weights of each replicate, and its factor.
fn jackknife(pw: &[f64]) -> Vec<(Vec<f64>, f64)> {
    let without = |unit: usize| {
        let factor = |row: usize| match (row / 2 == unit, row / 6 == unit / 3) {
            (true, _) => 0.0,
            (false, true) => 1.5,
            (false, false) => 1.0,
        };
        (
            (0..ROWS).map(|row| pw[row] * factor(row)).collect(),
            2.0 / 3.0,
        )
    };
    (0..ROWS / 2).map(without).collect()
}

/// The columns with the weights of a design multiplied into sizes and counts.
fn weighted(weights: &[f64]) -> BTreeMap<&'static str, Vec<f64>> {
    let mut all = numbers();
    for name in ["size", "boys", "girls"] {
        let column = all.get_mut(name).unwrap();
        column
            .iter_mut()
            .zip(weights)
            .for_each(|(cell, weight)| *cell *= weight);
    }
    all
}

const DESIGN: &str = r#"{"design": {"weights": "pw", "strata": "stratum", "ids": "psu",
    "replicates": {"method": "jkn"}}, "inference": {"covariance": true}}"#;

/// The result of an analysis without a design, from rows of positive weight.
fn by_hand(id: &str, weights: &[f64]) -> Value {
    let found = run(
        &table(&weighted(weights)),
        &request(id, &inputs(id), &json!({})),
    );
    found["rows"][0]["result"].clone()
}

/// The number of another result that has the place of a number of this one, parts of lists by their names or rows.
fn same<'v>(own: &Value, other: &'v Value, place: &str) -> &'v Value {
    let names = |list: &str, part: &Value| -> Vec<Value> {
        let members = part.as_object().into_iter().flatten();
        let identifies = |(key, member): &(&String, &Value)| {
            member.is_string()
                || matches!(&***key, "row" | "position")
                || list == "points" && *key == "at"
        };
        members
            .filter(identifies)
            .map(|(_, member)| member.clone())
            .collect()
    };
    let (mut here, mut there, mut list) = (own, other, "");
    for step in place.replace('[', ".[").split('.') {
        let Some(at) = step.strip_prefix('[') else {
            (here, there, list) = (&here[step], &there[step], step);
            continue;
        };
        let at: usize = at.trim_end_matches(']').parse().unwrap();
        here = &here[at];
        let own = names(list, here);
        let all = there.as_array().map_or(&[][..], Vec::as_slice);
        let found = all
            .iter()
            .find(|part| !own.is_empty() && names(list, part) == own);
        there = found.unwrap_or(if own.is_empty() {
            &there[at]
        } else {
            &Value::Null
        });
    }
    there
}

#[test]
fn every_analysis_is_repeated_with_the_weights_of_replicates() {
    let pw = numbers()["pw"].clone();
    let design: Value = serde_json::from_str(DESIGN).unwrap();
    let mut counted = 0;
    for id in ids() {
        // Bias by random allocation is defined for whole numbers of pupils.
        if id == "debiased_segregation" {
            continue;
        }
        assert!(
            takes(id, "weights") || takes(id, "groups"),
            "{id} has no weights"
        );
        let found = run(&table(&numbers()), &request(id, &inputs(id), &design));
        let (row, own) = (&found["rows"][0], by_hand(id, &pw));
        assert_eq!(found["inference"]["method"], "replicate");
        let degrees = &row["inference"]["degrees_of_freedom"];
        assert_eq!(*degrees, 8.0 - explanatory(id), "{id}");
        let replicates: Vec<(Value, f64)> = (jackknife(&pw).iter())
            .map(|(weights, factor)| (by_hand(id, weights), *factor))
            .collect();
        let inference = &row["inference"];
        for (place, name) in inference["names"].as_array().unwrap().iter().enumerate() {
            let name = name.as_str().unwrap();
            let value = inference["values"][place].as_f64().unwrap();
            assert_eq!(
                Some(value),
                at(&row["result"], name).as_f64(),
                "{id} {name}"
            );
            // Under a design it counts rows, not weights.
            if name == "hedges_g" {
                continue;
            }
            let hand = at(&own, name).as_f64().unwrap();
            assert!(
                (value - hand).abs() <= 1e-12 * hand.abs().max(1.0),
                "{id} {name}: {value} {hand}"
            );
            let Some(error) = inference["standard_errors"][place].as_f64() else {
                let reason = &inference["reasons"][place]["code"];
                assert_eq!(*reason, "analysis.reason.other_structure", "{id} {name}");
                // Points where one of two curves has a knot, and units that a replicate leaves out.
                let moves = name.starts_with("units[") || id == "dominance";
                // A number that some replicate does not have, such as those of a pair whose richer is the other there.
                let missing =
                    (replicates.iter()).any(|(other, _)| same(&own, other, name).is_null());
                assert!(moves || missing, "{id} {name}");
                continue;
            };
            let squares = replicates.iter().map(|(other, factor)| {
                let known = same(&own, other, name).as_f64();
                let distance = known.unwrap_or_else(|| panic!("{id} {name} {other}")) - hand;
                factor * distance * distance
            });
            let expected = squares.sum::<f64>().sqrt();
            assert!(
                (error - expected).abs() <= 1e-9 * expected.max(1e-6),
                "{id} {name}: {error} {expected}"
            );
            let diagonal = inference["covariance"][place][place].as_f64().unwrap();
            assert!((diagonal - error * error).abs() <= 1e-12 * diagonal);
            counted += 1;
        }
    }
    assert!(counted > 300, "{counted} numbers");
}
