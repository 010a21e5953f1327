//! The estimates of the R package survey.

use junheng::numeric::sum_of;

use super::data::{Estimates, Rows, Variance, column};
use super::{Computed, Record};
use crate::inference::records::data;

pub(super) fn total(values: impl IntoIterator<Item = f64>) -> f64 {
    sum_of(values)
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
        _ => regression(record, rows),
    }
}

/// Σwa/Σwb.
fn ratio(a: &[f64], b: &[f64], w: &[f64]) -> Estimates {
    let below = dot(b, w);
    let ratio = dot(a, w) / below;
    let score = |at: usize| w[at] * (a[at] - ratio * b[at]) / below;
    Estimates::one(ratio, (0..a.len()).map(score).collect())
}

/// api00 on meals and ell, or the logarithm of spending on the locale.
fn regression(record: &Record, rows: &Rows<'_>) -> Estimates {
    let mut columns = vec![vec![1.0; rows.x.len()]];
    let y = if record.call.contains("locale") {
        let labels = rows.labels("locale");
        for level in ["rural", "suburb", "town"] {
            columns.push(
                labels
                    .iter()
                    .map(|label| f64::from(label == level))
                    .collect(),
            );
        }
        rows.x.iter().map(|x| x.ln()).collect()
    } else {
        columns.extend([column(rows.table, "meals"), column(rows.table, "ell")]);
        column(rows.table, "api00")
    };
    let w = &rows.weights;
    let weighted =
        |one: &[f64], other: &[f64]| total((0..w.len()).map(|row| w[row] * one[row] * other[row]));
    let matrix: Vec<Vec<f64>> = (columns.iter())
        .map(|one| columns.iter().map(|other| weighted(one, other)).collect())
        .collect();
    let inverse = inverse(matrix);
    let right: Vec<f64> = columns.iter().map(|column| weighted(column, &y)).collect();
    let values: Vec<f64> = inverse.iter().map(|row| dot(row, &right)).collect();
    let scores = |at: usize| {
        let of_row = |row: usize| {
            let fitted = total((0..columns.len()).map(|k| values[k] * columns[k][row]));
            let along = total((0..columns.len()).map(|k| inverse[at][k] * columns[k][row]));
            w[row] * (y[row] - fitted) * along
        };
        (0..w.len()).map(of_row).collect()
    };
    Estimates {
        scores: (0..columns.len()).map(scores).collect(),
        values,
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
