//! Comparisons of estimates, against numbers computed by hand from the same rows.

use junheng::Table;
use junheng::inference::{
    Adjustment, ContrastRequest, Contrasts, EstimateRequest, HypothesisTest, contrast, estimate,
};
use junheng::parallel::with_threads;
use serde_json::{Value, json};

use crate::support::agree;
use crate::support::random::Numbers;

fn found(table: &Table<'_>, request: &Value) -> Contrasts {
    let request = ContrastRequest::from_json(&request.to_string()).unwrap();
    contrast(table, &request).unwrap()
}

/// Two dates of the same schools, some of which are in the sample once, in two strata.
fn panel(order: &[usize]) -> Table<'static> {
    let mut numbers = Numbers::new();
    let (mut school, mut year, mut county, mut spend) = (vec![], vec![], vec![], vec![]);
    for unit in 0..40 {
        for date in [2015.0, 2020.0] {
            let is_there = unit % 4 != 0 || date == 2015.0;
            let own = 5.0 + unit as f64 % 7.0 + numbers.share() + (date - 2015.0) / 5.0;
            if is_there {
                school.push(format!("s{unit}"));
                year.push(date);
                county.push(if unit < 15 { "A" } else { "B" });
                spend.push(own);
            }
        }
    }
    let mut table = Table::new();
    let text = |all: &[String]| -> Vec<String> {
        order_of(order, all.len())
            .map(|at| all[at].clone())
            .collect()
    };
    let counties: Vec<String> = county.iter().map(|one| (*one).to_owned()).collect();
    table.add_text("school", text(&school)).unwrap();
    table.add_text("county", text(&counties)).unwrap();
    for (name, all) in [("year", &year), ("spend", &spend)] {
        let cells: Vec<f64> = order_of(order, all.len()).map(|at| all[at]).collect();
        table.add_numbers(name, cells).unwrap();
    }
    table
}

fn order_of(order: &[usize], rows: usize) -> impl Iterator<Item = usize> + '_ {
    let own = order.len() == rows;
    (0..rows).map(move |at| if own { order[at] } else { at })
}

fn numbers(table: &Table<'_>, name: &str) -> Vec<f64> {
    match table.column(name) {
        Some(junheng::Column::Number { values, .. }) => values.to_vec(),
        other => panic!("{other:?}"),
    }
}

fn texts(table: &Table<'_>, name: &str) -> Vec<String> {
    match table.column(name) {
        Some(junheng::Column::Text(texts)) => (texts.iter())
            .map(|text| text.as_deref().unwrap_or_default().to_owned())
            .collect(),
        other => panic!("{other:?}"),
    }
}

/// The mean of one date less that of the other and its variance, school by school: Σ n/(n − 1) Σ (Z − Z̄)².
fn by_hand(table: &Table<'_>) -> (f64, f64) {
    let (school, county) = (texts(table, "school"), texts(table, "county"));
    let (year, spend) = (numbers(table, "year"), numbers(table, "spend"));
    let mean = |date: f64| {
        let own: Vec<f64> = (0..year.len())
            .filter(|&at| year[at] == date)
            .map(|at| spend[at])
            .collect();
        (own.iter().sum::<f64>() / own.len() as f64, own.len() as f64)
    };
    let ((before, of_before), (after, of_after)) = (mean(2015.0), mean(2020.0));
    let mut totals = std::collections::BTreeMap::<(String, String), f64>::new();
    for at in 0..year.len() {
        let own = match year[at] == 2020.0 {
            true => (spend[at] - after) / of_after,
            false => -(spend[at] - before) / of_before,
        };
        *totals
            .entry((county[at].clone(), school[at].clone()))
            .or_default() += own;
    }
    let mut variance = 0.0;
    for stratum in ["A", "B"] {
        let own: Vec<f64> = totals
            .iter()
            .filter(|((county, _), _)| county == stratum)
            .map(|(_, z)| *z)
            .collect();
        let (count, mean) = (own.len() as f64, own.iter().sum::<f64>() / own.len() as f64);
        variance +=
            count / (count - 1.0) * own.iter().map(|z| (z - mean) * (z - mean)).sum::<f64>();
    }
    (after - before, variance)
}

fn request(measures: &Value, contrast: &Value) -> Value {
    json!({
        "measures": measures, "value": "spend", "by": "year",
        "design": {"strata": "county", "ids": "school"}, "contrast": contrast,
    })
}

#[test]
fn dates_share_schools() {
    let table = panel(&[]);
    let (difference, variance) = by_hand(&table);
    let result = found(&table, &request(&json!("mean"), &json!({})));
    assert_eq!((result.rows.len(), result.family), (1, 1));
    let row = &result.rows[0];
    assert_eq!(row.key, vec![Some(junheng::table::Key::Number(2020.0))]);
    assert!(agree(row.value.unwrap(), difference, 1e-12));
    assert!(agree(row.standard_error.unwrap(), variance.sqrt(), 1e-12));
    // 30 schools of two counties at the later date, 40 at the earlier one.
    assert_eq!(row.degrees_of_freedom, Some(28.0));
    let t = difference / variance.sqrt();
    assert!(agree(row.statistic.unwrap(), t, 1e-11));
    // Two groups: F is the square of t, with the same p value.
    let equality = &result.equality[0];
    assert!(agree(equality.statistic.unwrap(), t * t, 1e-11));
    assert!(agree(equality.p_value.unwrap(), row.p_value.unwrap(), 1e-9));
    assert_eq!(
        (equality.numerator, equality.denominator),
        (Some(1.0), Some(28.0))
    );
    // The same schools make the dates dependent.
    let errors: f64 = (result.estimation.rows.iter())
        .map(|row| row.standard_error.unwrap().powi(2))
        .sum();
    assert!(variance < 0.9 * errors);
}

#[test]
fn ratios_are_tested_by_their_logarithms() {
    let table = panel(&[]);
    let result = found(&table, &request(&json!("cv"), &json!({"ratio": true})));
    let row = &result.rows[0];
    let rows = &result.estimation.rows;
    let value = |at: usize| rows[at].value.unwrap();
    let covariance = result.estimation.covariance.as_ref().unwrap();
    let v = |one: usize, other: usize| covariance[one][other].unwrap() / value(one) / value(other);
    let variance = v(0, 0) + v(1, 1) - 2.0 * v(0, 1);
    let ratio = value(1) / value(0);
    assert!(agree(row.value.unwrap(), ratio, 1e-13));
    assert!(agree(
        row.standard_error.unwrap(),
        ratio * variance.sqrt(),
        1e-12
    ));
    assert!(agree(
        row.statistic.unwrap(),
        ratio.ln() / variance.sqrt(),
        1e-10
    ));
    // The interval is symmetric about the logarithm.
    let (lower, upper) = (row.lower.unwrap(), row.upper.unwrap());
    assert!(agree(lower * upper, ratio * ratio, 1e-12));
}

#[test]
fn a_ratio_of_a_number_that_is_not_positive_has_a_reason() {
    let mut table = Table::new();
    table.add_text("year", ["a", "a", "b", "b"]).unwrap();
    let cells = &[-1.0, 1.0, 4.0, 5.0][..];
    table.add_numbers("spend", cells).unwrap();
    let row = found(&table, &simple(&json!("mean"), &json!({"ratio": true})))
        .rows
        .remove(0);
    assert_eq!((row.value, row.p_value), (None, None));
    assert_eq!(row.reason.unwrap().code(), "comparison.not_positive");
}

/// Three groups of independent rows.
fn groups() -> Table<'static> {
    let mut numbers = Numbers::new();
    let (mut place, mut spend) = (vec![], vec![]);
    for (name, shift) in [("a", 0.0), ("b", 0.1), ("c", 3.0)] {
        for _ in 0..60 {
            place.push(name);
            spend.push(4.0 + shift + 2.0 * numbers.share());
        }
    }
    let mut table = Table::new();
    table.add_text("year", place).unwrap();
    table.add_numbers("spend", spend).unwrap();
    table
}

fn simple(measures: &Value, contrast: &Value) -> Value {
    json!({"measures": measures, "value": "spend", "by": "year", "contrast": contrast})
}

#[test]
fn families_are_all_comparisons() {
    let table = groups();
    let measures = json!(["mean", "gini"]);
    for (against, pairs) in [(json!("all"), 3), (json!("first"), 2), (json!("b"), 2)] {
        let result = found(&table, &simple(&measures, &json!({"against": against})));
        assert_eq!((result.rows.len(), result.family), (2 * pairs, 2 * pairs));
        let p: Vec<f64> = result.rows.iter().map(|row| row.p_value.unwrap()).collect();
        let adjusted: Vec<f64> = (result.rows.iter())
            .map(|row| row.adjusted_p_value.unwrap())
            .collect();
        assert_eq!(adjusted, Adjustment::Holm.adjusted(&p).unwrap());
        assert_eq!(result.equality.len(), 2);
        assert!(result.equality[0].p_value.unwrap() < 1e-9);
    }
    let plain = found(&table, &simple(&measures, &json!({"adjust": "none"})));
    assert!(
        plain
            .rows
            .iter()
            .all(|row| row.p_value == row.adjusted_p_value)
    );
}

#[test]
fn equality_of_three_groups_is_that_of_their_covariance() {
    let table = groups();
    let result = found(&table, &simple(&json!("gini"), &json!({})));
    let rows = &result.estimation.rows;
    // Independent groups: Q = Σ (θ − θ̄)²/V with the mean weighted by 1/V.
    let weight: Vec<f64> = rows
        .iter()
        .map(|row| row.standard_error.unwrap().powi(-2))
        .collect();
    let total: f64 = weight.iter().sum();
    let values: Vec<f64> = rows.iter().map(|row| row.value.unwrap()).collect();
    let mean = weight.iter().zip(&values).map(|(w, x)| w * x).sum::<f64>() / total;
    let q: f64 = weight
        .iter()
        .zip(&values)
        .map(|(w, x)| w * (x - mean).powi(2))
        .sum();
    // One stratum makes the covariance of groups nearly 0, not exactly.
    let f = q / 2.0 * (179.0 - 1.0) / 179.0;
    assert!(agree(result.equality[0].statistic.unwrap(), f, 1e-9));
    assert_eq!(result.equality[0].denominator, Some(178.0));
}

#[test]
fn thresholds_are_tested_on_the_scale_of_logarithms() {
    let table = groups();
    let result = found(
        &table,
        &simple(
            &json!("cv"),
            &json!({"threshold": 0.1, "alternative": "greater"}),
        ),
    );
    for (row, estimate) in result.rows.iter().zip(&result.estimation.rows) {
        let (value, error) = (estimate.value.unwrap(), estimate.standard_error.unwrap());
        let t = (value.ln() - 0.1_f64.ln()) * value / error;
        assert!(agree(row.statistic.unwrap(), t, 1e-10));
        assert!(row.reference.is_none());
        assert_eq!(row.p_value.unwrap() < 0.5, value > 0.1);
    }
    assert_eq!(result.family, 3);
}

/// What each text means, from the estimates of three groups; `None` for text that is no linear combination.
#[test]
fn expressions_are_linear_combinations() {
    let table = groups();
    let estimates: Vec<f64> = (found(&table, &simple(&json!("mean"), &json!({})))
        .estimation
        .rows
        .iter())
    .map(|row| row.value.unwrap())
    .collect();
    let [a, b, c] = estimates[..] else { panic!() };
    for (text, value) in [
        ("[c] - [a]", Some(c - a)),
        ("c-a", Some(c - a)),
        (" - a + c ", Some(c - a)),
        ("[ c ] - 0.5*([a] + [b])", Some(c - 0.5 * (a + b))),
        ("c - (a + b)/2", Some(c - (a + b) / 2.0)),
        ("2*(c - a)*3", Some(6.0 * (c - a))),
        ("1e0*c - 2.5e-1*a*4", Some(c - a)),
        ("-(a - c)", Some(c - a)),
        ("a + a - b", Some(2.0 * a - b)),
        ("[\"c\"] - [a]", Some(c - a)),
        ("(1 + 1)*c - b", Some(2.0 * c - b)),
        ("--c - a", Some(c - a)),
        ("", None),
        ("3", None),
        ("c - 1", None),
        ("c - a)", None),
        ("(c - a", None),
        ("[c - a", None),
        ("[\"c] - a", None),
        ("c / a", None),
        ("c / 0", None),
        ("1 / c", None),
        ("c * a", None),
        ("c a", None),
        ("2e*c", None),
        ("1.2.3*c", None),
        ("c + ", None),
        ("c % a", None),
    ] {
        let request = simple(&json!("mean"), &json!({"combinations": text}));
        let read = ContrastRequest::from_json(&request.to_string());
        assert_eq!(read.is_ok(), value.is_some(), "{text}");
        if let (Ok(request), Some(value)) = (read, value) {
            let row = &contrast(&table, &request).unwrap().rows[0];
            assert!(agree(row.value.unwrap(), value, 1e-13), "{text}");
            assert_eq!(row.name.as_deref(), Some(text.trim()));
        }
    }
    let deep = format!("{}c", "-".repeat(100_000));
    let request = simple(&json!("mean"), &json!({"combinations": deep}));
    assert!(ContrastRequest::from_json(&request.to_string()).is_err());
}

#[test]
fn combinations_and_equivalence_follow_from_the_covariance() {
    let table = groups();
    let terms = json!([{"key": "c", "coefficient": 1}, {"key": "a", "coefficient": -0.5}, {"key": "b", "coefficient": -0.5}]);
    let combinations = json!([{"name": "c less the others", "terms": terms}]);
    let result = found(
        &table,
        &simple(&json!("mean"), &json!({"combinations": combinations})),
    );
    let rows = &result.estimation.rows;
    let covariance = result.estimation.covariance.as_ref().unwrap();
    let own = [-0.5, -0.5, 1.0];
    let value: f64 = own
        .iter()
        .zip(rows)
        .map(|(c, row)| c * row.value.unwrap())
        .sum();
    let mut variance = 0.0;
    for one in 0..3 {
        for other in 0..3 {
            variance += own[one] * own[other] * covariance[one][other].unwrap();
        }
    }
    assert!(agree(result.rows[0].value.unwrap(), value, 1e-12));
    assert!(agree(
        result.rows[0].standard_error.unwrap(),
        variance.sqrt(),
        1e-12
    ));
    assert_eq!(result.rows[0].name.as_deref(), Some("c less the others"));
    let close = found(
        &table,
        &simple(&json!("mean"), &json!({"against": "a", "margin": 0.6})),
    );
    let row = &close.rows[0];
    let (difference, error) = (row.value.unwrap(), row.standard_error.unwrap());
    let test = HypothesisTest::equivalence(difference, 0.6, error, row.degrees_of_freedom.unwrap())
        .unwrap();
    assert_eq!(row.p_value, Some(test.p_value));
    // c lies far from a.
    assert!(close.rows[0].p_value.unwrap() < 0.01 && close.rows[1].p_value.unwrap() > 0.99);
}

#[test]
fn dominance_is_the_least_t_of_all_lines() {
    let table = groups();
    let dominance = json!({"order": 1, "from": 4.5, "to": 5.5, "points": 5});
    let request = json!({"value": "spend", "by": "year", "contrast": {"dominance": dominance, "against": "a"}});
    let request_of = |against: &str| {
        let mut own = request.clone();
        own["contrast"]["against"] = json!(against);
        own
    };
    let result = found(&table, &request);
    let test = &result.dominance[0];
    let of_lines = (0..5).map(|at| format!("headcount_ratio(line={})", 4.5 + 0.25 * f64::from(at)));
    let measures: Vec<String> = of_lines.collect();
    let ordinates = found(&table, &simple(&json!(measures), &json!({"against": "a"})));
    let least = (ordinates.rows.iter())
        .filter(|row| row.key == test.key)
        .map(|row| -row.statistic.unwrap())
        .fold(f64::INFINITY, f64::min);
    assert!(agree(test.statistic.unwrap(), least, 1e-11));
    // All of c lies above 7: no line has a row of it below.
    assert!(result.dominance[1].p_value.is_none());
    assert_eq!(
        result.dominance[1].reason.as_ref().unwrap().code(),
        "comparison.no_ordinate"
    );
    assert!(found(&table, &request_of("all")).dominance.len() == 6);
}

#[test]
fn permutation_tests_are_those_of_the_two_groups() {
    let table = groups();
    let result = found(
        &table,
        &simple(
            &json!("gini"),
            &json!({"test": "permutation", "permutations": 199, "seed": 3}),
        ),
    );
    let wald = found(&table, &simple(&json!("gini"), &json!({})));
    for (row, plain) in result.rows.iter().zip(&wald.rows) {
        assert_eq!(
            (row.value, row.standard_error),
            (plain.value, plain.standard_error)
        );
        let (p, of_wald) = (row.p_value.unwrap(), plain.p_value.unwrap());
        // Both are nearly those of the normal distribution; the least p value of 199 permutations is 1/200.
        assert!(
            (p - of_wald).abs() < 5.0 * (of_wald * (1.0 - of_wald) / 199.0).sqrt() + 0.02,
            "{p} {of_wald}"
        );
        assert!(row.p_value_error.unwrap() < 0.04);
    }
    assert_eq!(result.permutations, Some(199));
}

#[test]
fn all_units_have_no_test() {
    let mut table = Table::new();
    table.add_text("year", ["a", "a", "b", "b"]).unwrap();
    table
        .add_numbers("spend", &[1.0, 2.0, 4.0, 5.0][..])
        .unwrap();
    table.add_numbers("all", &[4.0; 4][..]).unwrap();
    let mut request = simple(&json!("mean"), &json!({}));
    request["design"] = json!({"fpc": "all"});
    let row = found(&table, &request).rows.remove(0);
    assert_eq!(
        (row.value, row.standard_error, row.p_value),
        (Some(3.0), Some(0.0), None)
    );
    assert_eq!(row.reason.unwrap().code(), "estimate.warning.census");
}

#[test]
fn neither_the_order_of_rows_nor_threads_show() {
    let plain = panel(&[]);
    let order = Numbers::new().shuffled(plain.rows());
    let shuffled = panel(&order);
    let request = request(&json!(["mean", "gini"]), &json!({}));
    let one = with_threads(1, || found(&plain, &request));
    let other = with_threads(2, || found(&shuffled, &request));
    assert_eq!(one.rows, other.rows);
    assert_eq!(one.equality, other.equality);
}

#[test]
fn plausible_values_have_their_degrees_of_freedom() {
    let mut table = groups();
    let mut numbers = Numbers::new();
    let spend = self::numbers(&table, "spend");
    let headings = ["pv1", "pv2", "pv3"];
    for name in headings {
        let cells: Vec<f64> = spend.iter().map(|x| x + numbers.share()).collect();
        table.add_numbers(name, cells).unwrap();
    }
    let request = json!({
        "measures": "mean", "by": "year", "inference": {"plausible_values": headings}, "contrast": {"against": "a"},
    });
    let row = &found(&table, &request).rows[0];
    // Each set by itself.
    let sets: Vec<(f64, f64)> = (headings.iter())
        .map(|name| {
            let own = json!({"measures": "mean", "value": name, "by": "year", "inference": {"covariance": true}});
            let own = estimate(&table, &EstimateRequest::from_json(&own.to_string()).unwrap()).unwrap();
            let v = |one: usize, other: usize| own.covariance.as_ref().unwrap()[one][other].unwrap();
            let value = own.rows[1].value.unwrap() - own.rows[0].value.unwrap();
            (value, v(0, 0) + v(1, 1) - 2.0 * v(0, 1))
        })
        .collect();
    let mean = |of: &dyn Fn(&(f64, f64)) -> f64| sets.iter().map(of).sum::<f64>() / 3.0;
    let (value, within) = (mean(&|set| set.0), mean(&|set| set.1));
    let between = 4.0 / 3.0 * sets.iter().map(|set| (set.0 - value).powi(2)).sum::<f64>() / 2.0;
    let total = within + between;
    assert!(agree(row.value.unwrap(), value, 1e-12));
    assert!(agree(row.standard_error.unwrap(), total.sqrt(), 1e-12));
    let share = between / total;
    let (of_sets, complete) = (2.0 / (share * share), 59.0);
    let observed = 60.0 / 62.0 * complete * (1.0 - share);
    let degrees = 1.0 / (1.0 / of_sets + 1.0 / observed);
    assert!(agree(row.degrees_of_freedom.unwrap(), degrees, 1e-8));
}
