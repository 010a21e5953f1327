//! The estimates of the R package survey.

use junheng::numeric::sum_of;
use junheng::{Column, Table};
use serde_json::{Value, json};

use super::data::{Estimates, Rows, Variance, column};
use super::regression::fitted;
use super::{Computed, Record};
use crate::inference::records::data;

pub(super) fn total(values: impl IntoIterator<Item = f64>) -> f64 {
    sum_of(values.into_iter().collect::<Vec<f64>>())
}

pub(super) fn dot(one: &[f64], other: &[f64]) -> f64 {
    total(one.iter().zip(other).map(|(x, y)| x * y))
}

pub(super) fn estimates(record: &Record, rows: &Rows<'_>) -> Estimates {
    let (x, w) = (&rows.x, &rows.weights);
    let all = total(w.iter().copied());
    let call = record.call.split(" on ").next().unwrap();
    match call {
        "svymean" => ratio(x, &vec![1.0; x.len()], w),
        "svytotal" => Estimates::one(dot(x, w), x.iter().zip(w).map(|(x, w)| x * w).collect()),
        "svyvar" => {
            let mean = dot(x, w) / all;
            let rows = w.iter().filter(|w| **w > 0.0).count().max(x.len()) as f64;
            let squares: Vec<f64> = x
                .iter()
                .map(|x| (x - mean).powi(2) * rows / (rows - 1.0))
                .collect();
            ratio(&squares, &vec![1.0; x.len()], w)
        }
        "svyratio(api.stu/enroll)" => ratio(
            &column(rows.table, "api.stu"),
            &column(rows.table, "enroll"),
            w,
        ),
        other => panic!("{other}"),
    }
}

/// Σwa/Σwb.
fn ratio(a: &[f64], b: &[f64], w: &[f64]) -> Estimates {
    let below = dot(b, w);
    let ratio = dot(a, w) / below;
    let score = |at: usize| w[at] * (a[at] - ratio * b[at]) / below;
    Estimates::one(ratio, (0..a.len()).map(score).collect())
}

/// api00 on meals and ell, or the logarithm of spending on the locale, by the library.
pub(super) fn regression(record: &Record, table: &Table<'_>, design: &str) -> Computed {
    let mut own = Table::new();
    let mut design: Value = serde_json::from_str(design).unwrap();
    let mut names = vec!["pw", "fpc", "meals", "ell"];
    let mut inputs = json!({"columns": ["meals", "ell"]});
    let y: Vec<f64> = match record.call.contains("locale") {
        true => {
            inputs = json!({"factors": "locale"});
            names = vec!["enrollment"];
            let spend = column(table, "exp_per_pupil");
            spend.iter().map(|x| x.ln()).collect()
        }
        false => column(table, "api00"),
    };
    own.add_numbers("y", y).unwrap();
    for name in names {
        own.add_numbers(name, column(table, name)).unwrap();
    }
    for name in ["stype", "locale", "state"] {
        if let Some(Column::Text(cells)) = table.column(name) {
            own.add_text(name, cells.iter().map(|cell| cell.clone().unwrap()))
                .unwrap();
        }
    }
    if design["ids"] == "dnum" {
        own.add_numbers("dnum", column(table, "dnum")).unwrap();
    }
    if record.call.contains("jk_") {
        design["replicates"] = json!({"method": "jkn", "mse": false});
    }
    if record.call.contains("boot_") {
        let (weights, factor) = data::canty_davison(table, &column(table, "pw"));
        let headings: Vec<String> = (0..weights.len()).map(|at| format!("r{at}")).collect();
        for (heading, weights) in headings.iter().zip(weights) {
            own.add_numbers(heading, weights).unwrap();
        }
        design = json!({
            "weights": "pw",
            "replicates": {"method": "bootstrap", "columns": headings, "scale": factor, "mse": false}
        });
    }
    inputs["design"] = design;
    inputs["inference"] = json!({"covariance": true});
    let fit = fitted(&own, inputs);
    Computed {
        values: fit.coefficients,
        errors: fit.errors,
        limits: Vec::new(),
    }
}

/// By Gauss–Jordan elimination, of a positive definite matrix.
pub(super) fn inverse(mut matrix: Vec<Vec<f64>>) -> Vec<Vec<f64>> {
    let size = matrix.len();
    for (at, row) in matrix.iter_mut().enumerate() {
        row.extend((0..size).map(|other| f64::from(at == other)));
    }
    for at in 0..size {
        let pivot = matrix[at][at];
        matrix[at].iter_mut().for_each(|entry| *entry /= pivot);
        let own = matrix[at].clone();
        for (other, row) in matrix.iter_mut().enumerate() {
            if other == at {
                continue;
            }
            let factor = row[at];
            row.iter_mut()
                .zip(&own)
                .for_each(|(entry, own)| *entry -= factor * own);
        }
    }
    matrix.into_iter().map(|row| row[size..].to_vec()).collect()
}

/// Quantiles with Woodruff's interval from the mean of [x ≤ q], its standard error half of the interval over t.
pub(super) fn quantiles(record: &Record, rows: &Rows<'_>, variance: &Variance<'_>) -> Computed {
    let rule = record.params["qrule"].as_str().unwrap();
    let quantile = |p: f64| match rule {
        "math" => data::inverse_of(&rows.x, &rows.weights, p),
        _ => interpolated(&rows.x, &rows.weights, p),
    };
    let t = data::student_t(variance.degrees());
    let mut out = Computed::default();
    for p in super::numbers(Some(&record.params["p"])) {
        let q = quantile(p);
        let below = |rows: &Rows<'_>| {
            let inside: Vec<f64> = rows.x.iter().map(|x| f64::from(*x <= q)).collect();
            ratio(&inside, &vec![1.0; inside.len()], &rows.weights)
        };
        let half = t * variance.errors(rows, &below)[0];
        // The interval of the share up to the quantile, which is not p where the quantile is a value of the sample.
        let share = below(rows).values[0];
        out.values.push(q);
        out.errors
            .push((quantile(share + half) - quantile(share - half)) / (2.0 * t));
    }
    out
}

/// Between the values at (0, C₁ … Cₙ₋₁)/Cₙ₋₁, C the cumulative weights.
fn interpolated(x: &[f64], w: &[f64], p: f64) -> f64 {
    let (values, cumulative) = data::cumulated(x, w);
    let last = cumulative[cumulative.len() - 2];
    let mut knots = vec![0.0];
    knots.extend(cumulative[..cumulative.len() - 1].iter().map(|c| c / last));
    data::between(&knots, &values, p)
}
