//! Robust standard errors of regressions: their definition, and what is left without them.

use std::collections::BTreeMap;

use junheng::analysis::analyze;
use serde_json::{Value, json};

use super::cases::{ROWS, explanatory, ids, inputs, names, numbers, request, run, table};

const REGRESSIONS: [&str; 5] = [
    "oaxaca_blinder",
    "beta_convergence",
    "regression",
    "rif_regression",
    "concentration_decomposition",
];
const FORMS: [&str; 6] = ["hc0", "hc1", "hc2", "hc3", "cr0", "cr1"];

fn more(form: &str) -> Value {
    match form.starts_with("cr") {
        true => {
            json!({"design": {"ids": "psu"}, "inference": {"robust": form, "covariance": true}})
        }
        false => json!({"inference": {"robust": form, "covariance": true}}),
    }
}

/// Each number with its standard error and covariance with the others.
fn errors(row: &Value) -> BTreeMap<String, Option<f64>> {
    let found = &row["inference"];
    let names = found["names"].as_array().unwrap().iter();
    let errors = found["standard_errors"].as_array().unwrap();
    names
        .zip(errors)
        .map(|(name, error)| (name.as_str().unwrap().to_owned(), error.as_f64()))
        .collect()
}

fn first(numbers: &BTreeMap<&str, Vec<f64>>, id: &str, inputs: &Value, more: &Value) -> Value {
    run(&table(numbers), &request(id, inputs, more))["rows"][0].clone()
}

fn near(one: f64, other: f64, context: &str) {
    assert!(
        (one - other).abs() <= 1e-12 * other.abs().max(1e-6),
        "{context}: {one} {other}"
    );
}

/// Weighted least squares of `x`: coefficients, residuals and (XᵀWX)⁻¹.
struct Fit {
    x: Vec<Vec<f64>>,
    w: Vec<f64>,
    e: Vec<f64>,
    inverse: Vec<Vec<f64>>,
}

impl Fit {
    fn of(y: &[f64], columns: &[&[f64]], w: &[f64]) -> Self {
        let mut x = vec![vec![1.0; y.len()]];
        x.extend(columns.iter().map(|column| column.to_vec()));
        let size = x.len();
        let product = |one: &[f64], other: &[f64]| -> f64 {
            (0..w.len()).map(|k| w[k] * one[k] * other[k]).sum()
        };
        let mut all: Vec<Vec<f64>> = (0..size)
            .map(|i| {
                let row = (0..size).map(|j| product(&x[i], &x[j]));
                row.chain((0..size).map(|j| f64::from(u8::from(i == j))))
                    .chain([product(&x[i], y)])
                    .collect()
            })
            .collect();
        for at in 0..size {
            let pivot = all[at][at];
            all[at].iter_mut().for_each(|entry| *entry /= pivot);
            let own = all[at].clone();
            for (other, row) in all.iter_mut().enumerate().filter(|(other, _)| *other != at) {
                let by = row[at];
                row.iter_mut()
                    .zip(&own)
                    .for_each(|(entry, own)| *entry -= by * own);
                debug_assert!(other != at);
            }
        }
        let b: Vec<f64> = all.iter().map(|row| row[2 * size]).collect();
        let fitted = |k: usize| (0..size).map(|j| b[j] * x[j][k]).sum::<f64>();
        Self {
            e: (0..y.len()).map(|k| y[k] - fitted(k)).collect(),
            inverse: all.iter().map(|row| row[size..2 * size].to_vec()).collect(),
            w: w.to_vec(),
            x,
        }
    }

    fn along(&self, j: usize, k: usize) -> f64 {
        (0..self.x.len())
            .map(|l| self.inverse[j][l] * self.x[l][k])
            .sum()
    }

    /// The score of a coefficient with the factor of the form.
    fn score(&self, form: &str, j: usize, k: usize) -> f64 {
        let (n, p) = (self.w.len() as f64, self.x.len() as f64);
        let h: f64 = (0..self.x.len())
            .map(|l| self.w[k] * self.x[l][k] * self.along(l, k))
            .sum();
        let factor = match form {
            "hc1" => (n / (n - p)).sqrt(),
            "hc2" => 1.0 / (1.0 - h).sqrt(),
            "hc3" => 1.0 / (1.0 - h),
            "cr1" => ((n - 1.0) / (n - p)).sqrt(),
            _ => 1.0,
        };
        self.w[k] * self.along(j, k) * self.e[k] * factor
    }
}

/// The square root of the sum of squares, of rows or of pairs of them.
fn root(form: &str, scores: &[f64]) -> f64 {
    let units: Vec<f64> = match form.starts_with("cr") {
        true => scores.chunks(2).map(|pair| pair[0] + pair[1]).collect(),
        false => scores.to_vec(),
    };
    let clusters = units.len() as f64;
    let factor = if form == "cr1" {
        clusters / (clusters - 1.0)
    } else {
        1.0
    };
    (units.iter().map(|z| z * z).sum::<f64>() * factor).sqrt()
}

#[test]
fn coefficients_have_the_sandwich_of_their_form() {
    let all = numbers();
    let fit = Fit::of(&all["x"], &[&all["z"], &all["t"]], &all["size"]);
    let inputs = json!({"value": "x", "columns": ["z", "t"]});
    for form in FORMS {
        let row = first(&all, "regression", &inputs, &more(form));
        let found = errors(&row);
        for j in 0..3 {
            let scores: Vec<f64> = (0..ROWS).map(|k| fit.score(form, j, k)).collect();
            let error = found[&format!("terms[{j}].coefficient")].unwrap();
            near(error, root(form, &scores), &format!("{form} {j}"));
        }
        assert!(found["residual_squares"].is_none());
        let code = |name: &str| {
            let names = row["inference"]["names"].as_array().unwrap();
            let place = names.iter().position(|own| own == name).unwrap();
            row["inference"]["reasons"][place]["code"].clone()
        };
        assert_eq!(code("residual_squares"), "analysis.reason.not_robust");
        assert_eq!(code("r_squared"), "analysis.reason.not_robust");
        let degrees = row["inference"]["degrees_of_freedom"].as_f64().unwrap();
        assert_eq!(degrees, if form.starts_with("cr") { 11.0 } else { 21.0 });
    }
}

#[test]
fn endowments_have_the_errors_of_means_and_coefficients() {
    let all = numbers();
    let locale = &names()["locale"];
    for form in FORMS.into_iter().filter(|form| form.starts_with("hc")) {
        let inputs = json!({"value": "x", "columns": "z", "group": "locale", "group_a": "urban",
            "group_b": "rural", "reference": "group_b"});
        let row = first(&all, "oaxaca_blinder", &inputs, &more(form));
        let of = |group: &str, name: &str| -> Vec<f64> {
            let rows = all[name].iter().zip(locale);
            rows.filter(|(_, own)| *own == group)
                .map(|(x, _)| *x)
                .collect()
        };
        let fit = |group: &str, y: &str, columns: &[&str]| {
            let columns: Vec<Vec<f64>> = columns.iter().map(|name| of(group, name)).collect();
            let columns: Vec<&[f64]> = columns.iter().map(Vec::as_slice).collect();
            Fit::of(&of(group, y), &columns, &of(group, "size"))
        };
        // A mean is the coefficient of a regression on the intercept alone.
        let means = ["urban", "rural"].map(|group| fit(group, "z", &[]));
        let slopes = fit("rural", "x", &["z"]);
        let result = &row["result"]["parts"][1];
        let number = |name: &str, at: usize| result[name][at].as_f64().unwrap();
        let apart = number("mean", 0) - number("mean", 1);
        let beta = number("coefficient", 1);
        let first = (0..means[0].w.len()).map(|k| beta * means[0].score(form, 0, k));
        let second = (0..means[1].w.len())
            .map(|k| apart * slopes.score(form, 1, k) - beta * means[1].score(form, 0, k));
        let scores: Vec<f64> = first.chain(second).collect();
        let error = errors(&row)["parts[1].explained"].unwrap();
        near(error, root(form, &scores), form);
        let rows = ROWS as f64 - 4.0;
        assert_eq!(row["inference"]["degrees_of_freedom"], rows);
    }
}

#[test]
fn frequencies_are_repeated_rows() {
    let all = numbers();
    let times: Vec<usize> = (0..ROWS).map(|row| 1 + row % 3).collect();
    let repeated: BTreeMap<&str, Vec<f64>> = (all.iter())
        .map(|(name, cells)| {
            let cells = cells.iter().zip(&times);
            let cells = cells.flat_map(|(cell, times)| vec![*cell; *times]);
            (*name, cells.collect())
        })
        .collect();
    let mut long = junheng::Table::new();
    for (name, cells) in &repeated {
        long.add_numbers(name, cells.clone()).unwrap();
    }
    let mut counted = all.clone();
    counted.insert("times", times.iter().map(|times| *times as f64).collect());
    let inputs = json!({"value": "x", "columns": ["z", "t"]});
    for form in ["hc0", "hc1", "hc2", "hc3"] {
        let mut members = more(form);
        let text = request("regression", &inputs, &members);
        let expected = run(&long, &text)["rows"][0].clone();
        members["design"] = json!({"weights": "times", "weights_kind": "frequency"});
        let row = first(&counted, "regression", &inputs, &members);
        let (found, expected_errors) = (errors(&row), errors(&expected));
        for (name, error) in &found {
            match (error, expected_errors[name]) {
                (Some(one), Some(other)) => near(*one, other, &format!("{form} {name}")),
                (one, other) => assert_eq!(*one, other),
            }
        }
        assert_eq!(
            row["inference"]["degrees_of_freedom"],
            expected["inference"]["degrees_of_freedom"]
        );
    }
}

#[test]
fn a_group_is_as_its_rows_alone() {
    let all = numbers();
    let kept: Vec<usize> = (0..ROWS)
        .filter(|row| names()["province"][*row] == "p1")
        .collect();
    let mut alone = junheng::Table::new();
    for (name, cells) in &all {
        let cells: Vec<f64> = kept.iter().map(|&row| cells[row]).collect();
        alone.add_numbers(name, cells).unwrap();
    }
    for (name, cells) in names() {
        let cells: Vec<String> = kept.iter().map(|&row| cells[row].clone()).collect();
        alone.add_text(name, cells).unwrap();
    }
    let inputs = json!({"value": "x", "columns": "z", "factors": "stage"});
    for form in FORMS {
        let mut members = more(form);
        let text = request("regression", &inputs, &members);
        let expected = run(&alone, &text)["rows"][0]["inference"].clone();
        members["by"] = json!("province");
        let text = request("regression", &inputs, &members);
        let found = run(&table(&all), &text)["rows"][1]["inference"].clone();
        assert_eq!(found, expected, "{form}");
    }
}

#[test]
fn every_regression_has_robust_errors_and_no_other_analysis() {
    let all = numbers();
    for id in ids() {
        let is_regression = REGRESSIONS.contains(&id);
        for form in FORMS {
            let text = request(id, &inputs(id), &more(form));
            if !is_regression {
                let error = analyze(&table(&all), &text).unwrap_err();
                assert_eq!(
                    error.message().code(),
                    "inference.robust_of_regressions",
                    "{id}"
                );
                continue;
            }
            let found = run(&table(&all), &text);
            assert_eq!(found["inference"]["robust"], form);
            let row = &found["rows"][0];
            let known = errors(row).values().filter(|error| error.is_some()).count();
            assert!(known > 2, "{id} {form}");
            let degrees = row["inference"]["degrees_of_freedom"].as_f64().unwrap();
            let columns = explanatory(id);
            let expected = match (form.starts_with("cr"), id) {
                (true, _) => 11.0,
                (false, "oaxaca_blinder") => 24.0 - 2.0 * (columns + 1.0),
                (false, _) => 24.0 - columns - 1.0,
            };
            assert_eq!(degrees, expected, "{id} {form}");
        }
    }
}

#[test]
fn a_row_that_determines_a_coefficient_has_the_reason() {
    let mut all = numbers();
    let only = (0..ROWS).map(|row| f64::from(u8::from(row == 5))).collect();
    all.insert("only", only);
    let inputs = json!({"value": "x", "columns": ["z", "only"]});
    for (form, defined) in [("hc1", true), ("hc2", false), ("hc3", false)] {
        let row = first(&all, "regression", &inputs, &more(form));
        let found = errors(&row);
        assert_eq!(found["terms[2].coefficient"].is_some(), defined, "{form}");
        if !defined {
            let reasons = row["inference"]["reasons"].to_string();
            assert!(reasons.contains("analysis.reason.leverage"), "{reasons}");
        }
    }
}
