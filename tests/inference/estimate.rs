//! Estimates of a table's columns with their sampling errors.

use std::collections::BTreeMap;

use junheng::Language::{Chinese, English};
use junheng::inference::{
    EstimateRequest, Estimation, Replicates, SamplingDesign, SamplingOptions, estimate,
};
use junheng::parallel::with_threads;
use junheng::words::Message;
use junheng::{Column, Table};
use serde_json::{Value, json};

use super::reference::{Case, Golden};
use crate::support::random::Numbers;
use crate::support::tables::read_csv;
use crate::support::{agree, committed, data, read, root};

pub(super) fn estimated(table: &Table<'_>, request: &Value) -> Estimation {
    let request = EstimateRequest::from_json(&request.to_string()).unwrap();
    estimate(table, &request).unwrap()
}

/// The standard errors of the packages for measures of one column, with that option of the design.
fn check_published(golden: &str, more: Option<(&str, Value)>, tolerance: f64) -> usize {
    let golden: Golden = read(golden);
    let measured =
        |case: &&Case| !["total", "ratio"].contains(&&*case.spec) && case.file.starts_with("api");
    let cases: Vec<&Case> = golden.case.iter().filter(measured).collect();
    for case in &cases {
        let table = read_csv(&data("inference").join(&case.file));
        let mut design: Value = serde_json::from_str(&case.options).unwrap();
        if let Some((option, value)) = &more {
            design[*option] = value.clone();
        }
        let request = json!({"measures": &case.spec, "value": &case.value, "design": design});
        let found = estimated(&table, &request);
        let row = &found.rows[0];
        assert!(
            agree(row.value.unwrap(), case.expected, 1e-11),
            "{}",
            case.id
        );
        let error = row.standard_error.unwrap();
        assert!(
            agree(error, case.standard_error, tolerance),
            "{}: {error}",
            case.id
        );
    }
    cases.len()
}

#[test]
fn standard_errors_are_those_of_survey_and_convey() {
    let linearized = check_published("core/inference/linearized.toml", None, 1e-11);
    let centred = json!({"method": "jkn", "mse": false});
    let replicated = check_published(
        "core/inference/jackknife.toml",
        Some(("replicates", centred)),
        1e-10,
    );
    assert_eq!((linearized, replicated), (26, 14));
}

/// Pupils in classes of schools of counties, with weights.
pub(super) fn sample(rows: usize) -> Vec<(String, Vec<f64>)> {
    let mut numbers = Numbers::new();
    let mut column = |of: &dyn Fn(usize, f64) -> f64| {
        (0..rows)
            .map(|row| of(row, numbers.share()))
            .collect::<Vec<f64>>()
    };
    vec![
        ("county".to_owned(), column(&|row, _| (row % 4) as f64)),
        ("school".to_owned(), column(&|row, _| (row % 24) as f64)),
        ("locale".to_owned(), column(&|_, x| (x * 3.0).floor())),
        ("weight".to_owned(), column(&|_, x| 1.0 + x)),
        (
            "pupils".to_owned(),
            column(&|_, x| 1.0 + (x * 100.0).floor()),
        ),
        ("spend".to_owned(), column(&|_, x| 1.0 / (1.1 - x))),
    ]
}

pub(super) fn table(columns: &[(String, Vec<f64>)], order: &[usize]) -> Table<'static> {
    let mut table = Table::new();
    for (name, cells) in columns {
        let cells: Vec<f64> = order.iter().map(|&row| cells[row]).collect();
        table.add_numbers(name, cells).unwrap();
    }
    table
}

pub(super) fn whole(columns: &[(String, Vec<f64>)]) -> Table<'static> {
    table(columns, &(0..columns[0].1.len()).collect::<Vec<_>>())
}

fn request(design: Value, inference: Value) -> Value {
    json!({
        "measures": ["gini", "mean", "theil"],
        "value": "spend",
        "weights": "pupils",
        "by": "locale",
        "design": design,
        "inference": inference,
    })
}

pub(super) fn clustered() -> Value {
    json!({"weights": "weight", "strata": "county", "ids": "school"})
}

#[test]
fn the_same_bits_for_any_order_of_rows_and_number_of_threads() {
    let columns = sample(6_000);
    let replicates = json!({
        "weights": "weight", "strata": "county", "ids": "school",
        "replicates": {"method": "bootstrap", "replicates": 20, "seed": 5},
    });
    for design in [clustered(), replicates] {
        let request = request(design, json!({"covariance": true}));
        let first = with_threads(1, || estimated(&whole(&columns), &request)).to_json();
        let mut order: Vec<usize> = (0..6_000).collect();
        order.reverse();
        order.rotate_left(777);
        let other = with_threads(2, || estimated(&table(&columns, &order), &request)).to_json();
        assert_eq!(first, other);
    }
}

#[test]
fn a_group_is_a_domain_of_the_whole_design() {
    let columns = sample(480);
    let table = whole(&columns);
    let found = estimated(&table, &request(clustered(), json!({"covariance": true})));
    // The mean of a domain is a ratio of totals: scores w·(x − mean)/Σw inside, 0 outside, over all schools.
    let column = |name: &str| match table.column(name) {
        Some(Column::Number { values, .. }) => values.to_vec(),
        other => panic!("{other:?}"),
    };
    let (locale, spend) = (column("locale"), column("spend"));
    let weights: Vec<f64> = (column("weight").iter().zip(column("pupils")))
        .map(|(d, m)| d * m)
        .collect();
    let inside = |row: &usize| locale[*row] == 1.0;
    let total: f64 = (0..480).filter(inside).map(|row| weights[row]).sum();
    let mean = (0..480)
        .filter(inside)
        .map(|row| weights[row] * spend[row])
        .sum::<f64>()
        / total;
    let mut schools = [0.0; 24];
    for row in (0..480).filter(inside) {
        schools[row % 24] += weights[row] * (spend[row] - mean) / total;
    }
    let variance: f64 = (0..4)
        .map(|county| {
            let own: Vec<f64> = (0..24)
                .filter(|school| school % 4 == county)
                .map(|school| schools[school])
                .collect();
            let centre = own.iter().sum::<f64>() / 6.0;
            1.2 * own
                .iter()
                .map(|total| (total - centre) * (total - centre))
                .sum::<f64>()
        })
        .sum();
    let row = &found.rows[4];
    assert_eq!(
        (row.measure.as_str(), row.degrees_of_freedom),
        ("mean", Some(20.0))
    );
    assert!(agree(row.value.unwrap(), mean, 1e-13));
    assert!(agree(row.standard_error.unwrap(), variance.sqrt(), 1e-12));
    // The diagonal of the covariance is the square of the standard errors; groups share schools.
    let covariance = found.covariance.unwrap();
    for (at, row) in found.rows.iter().enumerate() {
        let error = row.standard_error.unwrap();
        assert!(agree(covariance[at][at].unwrap(), error * error, 1e-13));
    }
    assert_ne!(covariance[1][4], Some(0.0));
    assert_eq!(covariance[1][4], covariance[4][1]);
}

#[test]
fn constructed_and_supplied_replicates_agree() {
    let columns = sample(480);
    let mut table = whole(&columns);
    let options = SamplingOptions::from_json(&clustered().to_string()).unwrap();
    let design = SamplingDesign::of(&table, &options).unwrap();
    let replicates = Replicates::jackknife(&design).unwrap();
    let names: Vec<String> = (0..replicates.len()).map(|at| format!("r{at}")).collect();
    for (at, name) in names.iter().enumerate() {
        table
            .add_numbers(name, replicates.weights(&design, at))
            .unwrap();
    }
    let mut constructed = clustered();
    constructed["replicates"] = json!({"method": "jkn"});
    let supplied = json!({
        "weights": "weight",
        "degrees_of_freedom": 20,
        "replicates": {"method": "jkn", "columns": names, "rscales": replicates.rscales()},
    });
    let both = [constructed, supplied].map(|design| estimated(&table, &request(design, json!({}))));
    assert_eq!(both[0].rows.len(), 9);
    for (one, other) in both[0].rows.iter().zip(&both[1].rows) {
        assert_eq!(
            (one.value, one.standard_error, one.lower),
            (other.value, other.standard_error, other.lower)
        );
        assert!(one.standard_error.unwrap() > 0.0);
    }
    // The jackknife of a mean is close to linearization; of indices with few pupils a school it is longer.
    let linearized = estimated(&table, &request(clustered(), json!({})));
    for (one, other) in both[0].rows.iter().zip(&linearized.rows) {
        let ratio = one.standard_error.unwrap() / other.standard_error.unwrap();
        let most = if one.measure == "mean" { 1.02 } else { 1.2 };
        assert!((0.98..most).contains(&ratio), "{}: {ratio}", one.measure);
    }
}

#[test]
fn plausible_values_are_combined_by_the_rules_of_rubin() {
    let mut table = Table::new();
    let sets = [
        [1.0, 2.0, 4.0, 5.0, 3.5],
        [1.5, 2.0, 3.0, 5.5, 3.0],
        [1.0, 2.5, 4.5, 5.0, 4.0],
    ];
    for (at, values) in sets.iter().enumerate() {
        table
            .add_numbers(&format!("pv{at}"), values.to_vec())
            .unwrap();
    }
    let request = json!({"measures": "mean", "inference": {"plausible_values": ["pv0", "pv1", "pv2"], "covariance": true}});
    let found = estimated(&table, &request);
    let means = sets.map(|set| set.iter().sum::<f64>() / 5.0);
    let mean = means.iter().sum::<f64>() / 3.0;
    let within: f64 = (sets.iter().zip(means))
        .map(|(set, mean)| set.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / 4.0 / 5.0)
        .sum::<f64>()
        / 3.0;
    let between = 4.0 / 3.0
        * means
            .iter()
            .map(|one| (one - mean) * (one - mean))
            .sum::<f64>()
        / 2.0;
    let total = within + between;
    let share = between / total;
    let observed = 5.0 / 7.0 * 4.0 * (1.0 - share);
    let degrees = 1.0 / (share * share / 2.0 + 1.0 / observed);
    let row = &found.rows[0];
    assert!(agree(row.value.unwrap(), mean, 1e-14));
    assert!(agree(row.standard_error.unwrap(), total.sqrt(), 1e-13));
    assert!(agree(row.degrees_of_freedom.unwrap(), degrees, 1e-12));
    assert!(agree(
        found.covariance.unwrap()[0][0].unwrap(),
        total,
        1e-13
    ));
}

#[test]
fn what_has_no_standard_error_has_its_reason() {
    let columns = sample(60);
    let mut table = whole(&columns);
    table
        .add_text("alone", (0..60).map(|row| if row == 5 { "B" } else { "A" }))
        .unwrap();
    let found = estimated(
        &table,
        &json!({"measures": ["mean", "range", "median"], "value": "spend", "by": "alone"}),
    );
    let codes: Vec<Option<&str>> = found
        .rows
        .iter()
        .map(|row| row.reason.as_ref().map(|one| one.code()))
        .collect();
    assert_eq!(codes[0], None);
    assert_eq!(codes[1], Some("measure.no_influence"));
    assert_eq!(
        codes[2..],
        [
            None,
            Some("estimate.reason.few_units"),
            Some("estimate.reason.few_units"),
            Some("estimate.reason.few_units")
        ]
    );
    assert!(found.rows.iter().all(|row| row.value.is_some()));
    assert!(found.rows[3].standard_error.is_none() && found.rows[3].lower.is_none());
}

#[test]
fn warnings_are_given_where_an_interval_cannot_be_trusted() {
    let codes = |table: &Table<'_>, request: Value| -> Vec<String> {
        let found = estimated(table, &request);
        found.rows[0]
            .warnings
            .iter()
            .map(|one| one.code().to_owned())
            .collect()
    };
    let columns = sample(2_000);
    let plain = json!({"measures": "mean", "value": "pupils"});
    assert!(codes(&whole(&columns), plain.clone()).is_empty());
    let few = table(&columns, &(0..12).collect::<Vec<_>>());
    assert_eq!(
        codes(&few, plain.clone()),
        ["estimate.warning.small_sample"]
    );
    let mut long = columns.clone();
    long[4].1[3] = 1e6;
    assert_eq!(codes(&whole(&long), plain), ["estimate.warning.long_tail"]);
    let mut all = few;
    all.add_numbers("of", vec![12.0; 12]).unwrap();
    let census = json!({"measures": "mean", "value": "pupils", "design": {"fpc": "of"}});
    assert_eq!(codes(&all, census.clone()), ["estimate.warning.census"]);
    let found = estimated(&all, &census);
    assert_eq!(found.rows[0].standard_error, Some(0.0));
    assert_eq!(found.rows[0].lower, found.rows[0].value);
    let mut process = census;
    process["inference"] = json!({"target": "superpopulation"});
    assert!(estimated(&all, &process).rows[0].standard_error.unwrap() > 0.0);
}

#[test]
fn missing_values_leave_the_group_and_not_the_design() {
    let mut columns = sample(480);
    columns[5].1[17] = f64::NAN;
    let mut asked = request(clustered(), json!({}));
    asked["missing"] = json!("drop");
    let found = estimated(&whole(&columns), &asked);
    assert_eq!(
        found
            .rows
            .iter()
            .step_by(3)
            .map(|row| row.dropped)
            .sum::<usize>(),
        1
    );
    assert!(
        found
            .rows
            .iter()
            .all(|row| row.degrees_of_freedom == Some(20.0))
    );
}

/// Every reason and warning, with the request that gives it.
fn messages() -> Vec<Message> {
    let columns = sample(2_000);
    let mut long = columns.clone();
    long[4].1[3] = 1e6;
    let mut few = table(&columns, &(0..12).collect::<Vec<_>>());
    few.add_numbers("of", vec![12.0; 12]).unwrap();
    few.add_numbers(
        "alone",
        (0..12).map(|row| f64::from(row == 5)).collect::<Vec<_>>(),
    )
    .unwrap();
    let first = |row| if row == 0 { 1.0 } else { 0.0 };
    few.add_numbers("first", (0..12).map(first).collect::<Vec<_>>())
        .unwrap();
    few.add_numbers("some", vec![1.0; 12]).unwrap();
    let failing =
        json!({"weights": "some", "replicates": {"method": "fay", "columns": ["some", "first"]}});
    let asked = [
        (
            &few,
            json!({"measures": ["mean", "median"], "value": "pupils", "by": "alone"}),
        ),
        (
            &few,
            json!({"measures": "mean", "value": "pupils", "design": {"fpc": "of"}}),
        ),
        (
            &few,
            json!({"measures": "mean", "value": "pupils", "design": {"degrees_of_freedom": 4}}),
        ),
        (
            &few,
            json!({"measures": "mean", "value": "pupils", "by": "alone", "design": failing}),
        ),
        (
            &few,
            json!({"measures": "mean", "value": "pupils", "weights": "of", "design": {"weights": "some"}}),
        ),
        (
            &whole(&long),
            json!({"measures": "mean", "value": "pupils"}),
        ),
    ];
    let mut all = Vec::new();
    for (table, request) in &asked {
        let found = estimated(table, request);
        let own = |one: &Message| one.code().starts_with("estimate.");
        all.extend(found.provenance.conventions.into_iter().filter(own));
        let of_rows = found.rows.into_iter();
        all.extend(of_rows.flat_map(|row| row.warnings.into_iter().chain(row.reason)));
    }
    all
}

#[test]
fn every_reason_and_warning_is_the_golden_one() {
    let mut seen = BTreeMap::new();
    for message in messages() {
        let texts = [English, Chinese].map(|language| message.render(language));
        seen.entry(message.code().to_owned()).or_insert(texts);
    }
    let known = junheng::words::table().map(|phrase| phrase.code);
    for code in known.filter(|code| code.starts_with("estimate.")) {
        assert!(seen.contains_key(code), "no case: {code}");
    }
    let text = serde_json::to_string_pretty(&seen).unwrap() + "\n";
    assert!(!text.contains("{got}"));
    committed(
        &root().join("tests/golden/core/inference/messages.json"),
        &text,
    );
}

#[test]
fn a_median_has_the_interval_of_woodruff() {
    let columns = sample(960);
    let table = whole(&columns);
    let found = estimated(
        &table,
        &json!({"measures": ["median", "interquartile_range"], "value": "spend", "design": clustered()}),
    );
    let (median, range) = (&found.rows[0], &found.rows[1]);
    // The limits are values of the sample, and the distance over 2t is the standard error.
    let spend = &columns[5].1;
    assert!(
        [median.lower, median.upper]
            .iter()
            .all(|limit| spend.contains(&limit.unwrap()))
    );
    let half = (median.upper.unwrap() - median.lower.unwrap()) / 2.0;
    assert!(agree(
        half / median.standard_error.unwrap(),
        2.085963447,
        1e-8
    ));
    // Twenty-four schools are few for a density.
    assert!(range.standard_error.unwrap() > 0.0);
    assert_eq!(range.warnings[0].code(), "reliability.few_for_density");
}

#[test]
fn frequencies_have_the_results_of_expanded_rows() {
    let mut counted = Table::new();
    counted.add_numbers("x", &[1.0, 2.0, 4.0, 9.0][..]).unwrap();
    counted
        .add_numbers("times", &[3.0, 2.0, 0.0, 1.0][..])
        .unwrap();
    let mut expanded = Table::new();
    expanded
        .add_numbers("x", &[1.0, 1.0, 1.0, 2.0, 2.0, 9.0][..])
        .unwrap();
    let design = json!({"weights": "times", "weights_kind": "frequency"});
    let one = estimated(
        &counted,
        &json!({"measures": "gini", "value": "x", "design": design}),
    );
    let other = estimated(&expanded, &json!({"measures": "gini", "value": "x"}));
    let (one, other) = (&one.rows[0], &other.rows[0]);
    assert_eq!((one.psus, one.degrees_of_freedom), (6, Some(5.0)));
    let numbers = [
        (one.value, other.value),
        (one.standard_error, other.standard_error),
        (one.lower, other.lower),
        (one.skewness, other.skewness),
        (one.largest_share, other.largest_share),
    ];
    for (one, other) in numbers {
        assert!(
            agree(one.unwrap(), other.unwrap(), 1e-12),
            "{one:?} {other:?}"
        );
    }
}
