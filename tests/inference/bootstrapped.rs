//! Estimates with standard errors and intervals by the bootstrap.

use junheng::inference::{
    Bootstrap, BootstrapOptions, Bootstrapped, EstimateRequest, EstimateRow, Estimation, Estimator,
    IntervalKind, Resampling, SamplingDesign, SamplingOptions, Scale, Weighted,
};
use junheng::parallel::with_threads;
use junheng::{Sample, Table};
use serde_json::{Value, json};

use super::estimate::{clustered, estimated, sample, table, whole};
use crate::support::agree;

const KINDS: [&str; 6] = [
    "student",
    "normal",
    "percentile",
    "basic",
    "studentized",
    "bca",
];

fn bootstrap(more: Value) -> Value {
    let mut out = json!({"method": "bootstrap", "replicates": 999, "seed": 7});
    out.as_object_mut()
        .unwrap()
        .extend(more.as_object().unwrap().clone());
    out
}

/// The row has the numbers of the direct call.
fn check_row(row: &EstimateRow, found: &Bootstrapped, kind: &str) {
    let text = json!({"inference": {"interval": kind}}).to_string();
    let request = EstimateRequest::from_json(&text).unwrap();
    let read: IntervalKind = request.inference.interval.unwrap();
    let interval = found.interval(read, 0.95, Scale::Natural).unwrap();
    assert_eq!(row.interval, Some(read), "{}", row.measure);
    let numbers = [
        (row.value, found.estimate()),
        (row.standard_error, found.standard_error()),
        (row.simulation_error, found.simulation_error()),
        (row.lower, interval.lower),
        (row.upper, interval.upper),
        (row.lower_simulation_error, interval.lower_error),
        (row.upper_simulation_error, interval.upper_error),
        (
            row.failed_replicates.map(|n| n as f64),
            found.failed() as f64,
        ),
    ];
    for (at, (got, expected)) in numbers.into_iter().enumerate() {
        assert_eq!(got, Some(expected), "{} {kind} {at}", row.measure);
    }
}

#[test]
fn rows_have_the_numbers_of_the_direct_call() {
    let columns = sample(300);
    let (weights, values) = (&columns[4].1, &columns[5].1);
    let names = ["gini", "mean", "theil", "cv"];
    let measures: Vec<_> = names.map(|name| name.parse().unwrap()).to_vec();
    let sampled = Sample::weighted(values, weights).unwrap();
    let options = BootstrapOptions {
        replicates: 999,
        seed: 7,
        studentized: true,
    };
    let direct = Bootstrap::of_measures(&measures, &sampled, options).unwrap();
    for kind in KINDS {
        let request = json!({
            "measures": names, "value": "spend", "weights": "pupils",
            "inference": bootstrap(json!({"interval": kind})),
        });
        let found = estimated(&whole(&columns), &request);
        assert_eq!((found.replicates, found.seed), (Some(999), Some(7)));
        for (row, direct) in found.rows.iter().zip(&direct) {
            check_row(row, direct, kind);
        }
    }
}

/// The rows of a group, by spend, with their weights.
fn group(columns: &[(String, Vec<f64>)], locale: f64) -> (Vec<u32>, Vec<f64>, Vec<f64>) {
    let [weight, pupils, spend] = [3, 4, 5].map(|at| &columns[at].1);
    let mut rows: Vec<u32> = (0..spend.len() as u32)
        .filter(|&row| columns[2].1[row as usize] == locale)
        .collect();
    rows.sort_by(|&a, &b| spend[a as usize].total_cmp(&spend[b as usize]));
    let of = |column: &Vec<f64>| rows.iter().map(|&row| column[row as usize]).collect();
    let weights: Vec<f64> = (rows.iter())
        .map(|&row| pupils[row as usize] * weight[row as usize])
        .collect();
    (rows.clone(), of(spend), weights)
}

#[test]
fn a_group_has_the_numbers_of_its_domain() {
    let columns = sample(960);
    let table = whole(&columns);
    let options = SamplingOptions::from_json(&clustered().to_string()).unwrap();
    let design = SamplingDesign::of(&table, &options).unwrap();
    let request = json!({
        "measures": ["gini", "mld", "mean"], "value": "spend", "weights": "pupils",
        "by": "locale", "design": clustered(), "inference": bootstrap(json!({})),
    });
    let found = estimated(&table, &request);
    assert_eq!(found.interval, None);
    for locale in 0..3 {
        let (rows, values, weights) = group(&columns, f64::from(locale));
        let domain = design.domain(&rows).unwrap();
        let resampling = Resampling::of(&domain, Some(&weights)).unwrap();
        let estimators = ["gini", "mld", "mean"]
            .map(|name| Weighted::of(name.parse().unwrap(), &values).unwrap());
        let estimators: Vec<&dyn Estimator> =
            estimators.iter().map(|one| one as &dyn Estimator).collect();
        let options = BootstrapOptions {
            replicates: 999,
            seed: 7,
            studentized: true,
        };
        let direct = Bootstrap::of(&estimators, &resampling, options).unwrap();
        let own = &found.rows[locale as usize * 3..][..3];
        for (row, direct) in own.iter().zip(&direct) {
            check_row(row, direct, "studentized");
            assert_eq!((row.psus, row.strata), (24, 4));
            assert!(row.degrees_of_freedom.is_none() && row.design_effect.is_none());
            assert!(row.skewness.unwrap().abs() < 3.0);
        }
    }
}

#[test]
fn the_same_bits_for_any_order_of_rows_and_number_of_threads() {
    let columns = sample(1_200);
    let designs = [
        json!({}),
        json!({"weights": "weight"}),
        json!({"strata": "county"}),
        clustered(),
    ];
    let mut order: Vec<usize> = (0..1_200).collect();
    order.reverse();
    order.rotate_left(333);
    for design in designs {
        let request = json!({
            "measures": ["gini", "median", "theil"], "value": "spend", "weights": "pupils",
            "by": "locale", "design": design,
            "inference": {"method": "bootstrap", "replicates": 99, "covariance": true},
        });
        let first = with_threads(1, || estimated(&whole(&columns), &request)).to_json();
        let other = with_threads(2, || estimated(&table(&columns, &order), &request)).to_json();
        assert_eq!(first, other);
    }
}

/// Kinds and reasons of the rows.
fn kinds(found: &Estimation) -> Vec<(Option<IntervalKind>, Option<&str>)> {
    let reason = |row: &EstimateRow| row.reason.as_ref().map(|one| one.code());
    (found.rows.iter())
        .map(|row| (row.interval, reason(row)))
        .collect()
}

#[test]
fn each_measure_has_the_interval_that_is_defined_for_it() {
    let columns = sample(240);
    let request = |design: Value, inference: Value| {
        json!({
            "measures": ["mean", "median", "range"], "value": "spend",
            "design": design, "inference": inference,
        })
    };
    let table = whole(&columns);
    let found = estimated(&table, &request(json!({}), bootstrap(json!({}))));
    let studentized = (Some(IntervalKind::Studentized), None);
    let percentile = (Some(IntervalKind::Percentile), None);
    assert_eq!(kinds(&found), [studentized, percentile, percentile]);
    // Two units in each stratum: a replicate draws one of them.
    let pairs: Vec<f64> = (0..240).map(|row| f64::from(row / 2)).collect();
    let mut paired = whole(&columns);
    paired.add_numbers("pair", pairs).unwrap();
    let design = json!({"strata": "pair"});
    let found = estimated(&paired, &request(design, bootstrap(json!({}))));
    assert_eq!(kinds(&found), [percentile; 3]);
    let found = estimated(&table, &request(json!({}), json!({})));
    let student = (Some(IntervalKind::Student), None);
    let woodruff = (Some(IntervalKind::Woodruff), None);
    assert_eq!(
        kinds(&found),
        [student, woodruff, (None, Some("measure.no_influence"))]
    );
    // Student's interval of a quantile is symmetric, Woodruff's is not.
    let mut only = request(json!({}), json!({"interval": "student"}));
    only["measures"] = json!("median");
    let row = estimated(&table, &only).rows.remove(0);
    let (value, lower, upper) = (row.value.unwrap(), row.lower.unwrap(), row.upper.unwrap());
    assert!(agree(upper - value, value - lower, 1e-12));
    assert_ne!(found.rows[1].lower, Some(lower));
    assert_eq!(found.rows[1].standard_error, row.standard_error);
}

#[test]
fn standard_errors_are_near_those_of_linearization() {
    let columns = sample(2_400);
    let table = whole(&columns);
    let mut request = json!({
        "measures": ["gini", "mean", "variance(sample=true)", "p90_p10"], "value": "spend",
        "weights": "pupils", "by": "locale", "design": clustered(),
        "inference": bootstrap(json!({"covariance": true})),
    });
    let drawn = estimated(&table, &request);
    request["inference"] = json!({"covariance": true});
    let linearized = estimated(&table, &request);
    let (of_draws, of_scores) = (drawn.covariance.unwrap(), linearized.covariance.unwrap());
    for (at, (one, other)) in drawn.rows.iter().zip(&linearized.rows).enumerate() {
        assert_eq!(one.value, other.value, "{}", one.measure);
        let (error, expected) = (one.standard_error.unwrap(), other.standard_error.unwrap());
        // 999 replicates have an error of 2.2 %; linearization and 24 schools add theirs.
        assert!(
            (error / expected - 1.0).abs() < 0.2,
            "{} {error} {expected}",
            one.measure
        );
        assert!(agree(of_draws[at][at].unwrap(), error * error, 1e-13));
        let scale = expected * linearized.rows[0].standard_error.unwrap();
        let difference = of_draws[at][0].unwrap() - of_scores[at][0].unwrap();
        assert!(
            (difference / scale).abs() < 0.2,
            "{at} {difference} {scale}"
        );
    }
}

#[test]
fn a_group_without_a_value_in_many_replicates_has_its_reason() {
    let columns = sample(60);
    let mut table = whole(&columns);
    let few = (0..60).map(|row| if row < 3 { "B" } else { "A" });
    table.add_text("few", few).unwrap();
    let one = (0..60).map(|row| if row == 5 { "B" } else { "A" });
    table.add_text("one", one).unwrap();
    table.add_numbers("flat", vec![3.0; 60]).unwrap();
    let request = |by: &str, value: &str, measures: &str| {
        json!({
            "measures": measures, "value": value, "by": by, "inference": bootstrap(json!({})),
        })
    };
    // Sixty draws miss three rows with probability (57/60)^60, 4.6 %.
    let found = estimated(&table, &request("few", "spend", "mean"));
    assert_eq!(
        kinds(&found)[1],
        (None, Some("inference.replicates_failed"))
    );
    let row = &found.rows[1];
    assert!((20..80).contains(&row.failed_replicates.unwrap()));
    assert!(row.value.is_some() && row.standard_error.is_none());
    let found = estimated(&table, &request("one", "spend", "mean"));
    assert_eq!(kinds(&found)[1], (None, Some("estimate.reason.few_units")));
    assert_eq!(found.rows[1].failed_replicates, None);
    // Equal values have no spread; values of which none lies below the line have none either, which is not certain.
    let found = estimated(&table, &request("county", "flat", "mean"));
    assert_eq!(found.rows[0].standard_error, Some(0.0));
    assert_eq!(found.rows[0].lower, Some(3.0));
    let found = estimated(&table, &request("county", "spend", "fgt(alpha=0,line=0.1)"));
    assert_eq!(kinds(&found)[0], (None, Some("inference.no_variation")));
}

#[test]
fn ranks_and_counts_are_drawn_in_wide_and_long_form() {
    let columns = sample(120);
    let mut table = whole(&columns);
    let other = columns[4]
        .1
        .iter()
        .rev()
        .map(|n| n + 1.0)
        .collect::<Vec<_>>();
    table.add_numbers("girls", other.clone()).unwrap();
    let request = json!({
        "measures": ["concentration_index", "dissimilarity", "gini"], "value": "spend",
        "rank": "weight", "groups": ["pupils", "girls"], "inference": bootstrap(json!({})),
    });
    let found = estimated(&table, &request);
    let studentized = (Some(IntervalKind::Studentized), None);
    assert_eq!(kinds(&found), [studentized; 3]);
    let mut linearized = request.clone();
    linearized["inference"] = json!({});
    for (one, other) in found.rows.iter().zip(&estimated(&table, &linearized).rows) {
        let ratio = one.standard_error.unwrap() / other.standard_error.unwrap();
        assert!((0.85..1.15).contains(&ratio), "{} {ratio}", one.measure);
    }
    // The long form has two rows for each unit, which are drawn together.
    let mut long = Table::new();
    let units: Vec<f64> = (0..240).map(|row| f64::from(row / 2)).collect();
    let sexes: Vec<f64> = (0..240).map(|row| f64::from(row % 2)).collect();
    let count = |row: usize| match row % 2 {
        0 => columns[4].1[row / 2],
        _ => other[row / 2],
    };
    long.add_numbers("unit", units).unwrap();
    long.add_numbers("sex", sexes).unwrap();
    long.add_numbers("count", (0..240).map(count).collect::<Vec<_>>())
        .unwrap();
    let of_units = json!({
        "measures": "dissimilarity", "unit": "unit", "pupil_group": "sex", "count": "count",
        "design": {"ids": "unit"}, "inference": bootstrap(json!({})),
    });
    let row = estimated(&long, &of_units).rows.remove(0);
    assert!(agree(
        row.value.unwrap(),
        found.rows[1].value.unwrap(),
        1e-12
    ));
    assert_eq!(row.interval, Some(IntervalKind::Percentile));
    let ratio = row.standard_error.unwrap() / found.rows[1].standard_error.unwrap();
    assert!((0.9..1.1).contains(&ratio), "{ratio}");
}

#[test]
fn plausible_values_have_the_mean_variance_of_their_bootstraps() {
    let mut table = Table::new();
    let columns = sample(90);
    let sets = [0.0, 0.3, 0.7].map(|by| {
        let own = columns[5].1.iter().zip(&columns[3].1);
        own.map(|(x, y)| x + by * y).collect::<Vec<f64>>()
    });
    for (at, values) in sets.iter().enumerate() {
        table
            .add_numbers(&format!("pv{at}"), values.clone())
            .unwrap();
    }
    let request = |members: Value| {
        let mut request = json!({"measures": "gini"});
        let all = request.as_object_mut().unwrap();
        all.extend(members.as_object().unwrap().clone());
        request
    };
    let single = [0, 1, 2].map(|at| {
        let value = format!("pv{at}");
        let asked = request(json!({"value": value, "inference": bootstrap(json!({}))}));
        estimated(&table, &asked).rows.remove(0)
    });
    let names = ["pv0", "pv1", "pv2"];
    let asked = request(json!({"inference": bootstrap(json!({"plausible_values": names}))}));
    let row = estimated(&table, &asked).rows.remove(0);
    let values = single.each_ref().map(|row| row.value.unwrap());
    let mean = values.iter().sum::<f64>() / 3.0;
    let within = single
        .iter()
        .map(|row| row.standard_error.unwrap().powi(2))
        .sum::<f64>()
        / 3.0;
    let between = values.iter().map(|x| (x - mean).powi(2)).sum::<f64>() / 2.0;
    let error = (within + 4.0 / 3.0 * between).sqrt();
    assert!(agree(row.standard_error.unwrap(), error, 1e-12));
    assert_eq!(row.interval, Some(IntervalKind::Student));
    assert_eq!(
        (row.simulation_error, row.failed_replicates),
        (None, Some(0))
    );
    assert!(row.degrees_of_freedom.unwrap() < 89.0);
}
