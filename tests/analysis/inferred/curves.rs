//! Standard errors of quantiles and of compared curves, against those of estimates and of single curves.

use junheng::Table;
use junheng::inference::{EstimateRequest, estimate};
use serde_json::json;

use super::cases::{inputs, numbers, request, run, table};
use super::linearized::error_of;

#[test]
fn quantiles_have_nearly_woodruffs_errors() {
    let values: Vec<f64> = (0..400)
        .map(|row| (f64::from((row * 73) % 400) / 100.0).exp())
        .collect();
    let mut table = Table::new();
    table.add_numbers("x", values).unwrap();
    table
        .add_text("side", (0..400).map(|row| ["a", "b"][row % 2]))
        .unwrap();
    let text = json!({
        "measures": ["quantile(p=0.25)", "quantile(p=0.5)", "quantile(p=0.8)"],
        "value": "x", "by": "side"
    });
    let estimated = EstimateRequest::from_json(&text.to_string())
        .and_then(|request| estimate(&table, &request))
        .unwrap();
    let more = json!({"inference": {}, "weights": null, "shares": [0.25, 0.5, 0.8]});
    let two = json!({"value": "x", "group": "side", "group_a": "a", "group_b": "b"});
    let curves = run(
        &table,
        &request(
            "quantile_curve",
            &json!({"value": "x", "by": "side"}),
            &more,
        ),
    );
    let overlap = run(&table, &request("distribution_overlap", &two, &more));
    let dates = json!({"value": "x", "date": "side", "before": "a", "after": "b"});
    let growth = run(&table, &request("growth_incidence", &dates, &more));
    for at in 0..3 {
        let known = [0, 1].map(|group: usize| {
            let row = &estimated.rows[3 * group + at];
            (row.value.unwrap(), row.standard_error.unwrap())
        });
        let ordinate = format!("ordinates[{at}].ordinate");
        for (group, (_, error)) in known.iter().enumerate() {
            // Woodruff's limits are about p, the density about F(q), which is up to one unit above.
            let ratio = error_of(&curves, group, &ordinate) / error;
            assert!((0.95..1.05).contains(&ratio), "{ratio}");
        }
        let [(before, of_before), (after, of_after)] = known;
        let gap = error_of(&overlap, 0, &format!("quantiles[{at}].difference"));
        let ratio = gap / of_before.hypot(of_after);
        assert!((0.95..1.05).contains(&ratio), "{ratio}");
        let relative = (of_before / before).hypot(of_after / after) * after / before;
        let ratio = error_of(&growth, 0, &ordinate) / relative;
        assert!((0.95..1.05).contains(&ratio), "{ratio}");
    }
    let ends = json!({"weights": null, "shares": [0, 1], "inference": {}});
    let ends = run(
        &table,
        &request("quantile_curve", &json!({"value": "x"}), &ends),
    );
    let reasons = ends["rows"][0]["inference"]["reasons"].to_string();
    assert!(
        reasons.contains("analysis.reason.end_of_sample"),
        "{reasons}"
    );
}

#[test]
fn compared_curves_have_the_errors_of_each() {
    let design = json!({"weights": "pw", "strata": "stratum", "ids": "psu"});
    let table = table(&numbers());
    for order in ["lorenz", "generalized_lorenz"] {
        let mut two = inputs("dominance");
        two["order"] = json!(order);
        let found = run(
            &table,
            &request("dominance", &two, &json!({"design": design})),
        );
        let points = found["rows"][0]["result"]["points"].as_array().unwrap();
        let shares: Vec<f64> = points
            .iter()
            .map(|point| point["at"].as_f64().unwrap())
            .collect();
        let curve = json!({"value": "x", "by": "locale", "shares": shares});
        let curves = run(&table, &request(order, &curve, &json!({"design": design})));
        for at in 0..points.len() {
            for (row, group) in ["group_b", "group_a"].into_iter().enumerate() {
                let own = error_of(&found, 0, &format!("points[{at}].{group}"));
                let other = error_of(&curves, row, &format!("ordinates[{at}].ordinate"));
                assert!(
                    (own - other).abs() <= 1e-13,
                    "{order} {at} {group}: {own} {other}"
                );
            }
        }
    }
}
