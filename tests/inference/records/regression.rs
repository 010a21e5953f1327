//! Regressions of the R package sandwich: California districts.

use junheng::numeric::sum_of;

use super::columns::Columns;
use super::survey::{dot, inverse, total};
use super::{Computed, Record};

pub(super) fn computed(record: &Record) -> Computed {
    let columns = Columns::of(record);
    let weighted = record.call.starts_with("weighted");
    let mut x = vec![columns.numbers("str"), columns.numbers("english")];
    if !weighted {
        x.push(columns.numbers("lunch"));
    }
    let rows = x[0].len();
    x.insert(0, vec![1.0; rows]);
    let w = match weighted {
        true => columns.numbers("students"),
        false => vec![1.0; rows],
    };
    let (read, math) = (columns.numbers("read"), columns.numbers("math"));
    let y: Vec<f64> = read
        .iter()
        .zip(&math)
        .map(|(read, math)| (read + math) / 2.0)
        .collect();
    let size = x.len();
    let product = |one: &[f64], other: &[f64]| total((0..rows).map(|k| w[k] * one[k] * other[k]));
    let a = inverse(
        x.iter()
            .map(|one| x.iter().map(|other| product(one, other)).collect())
            .collect(),
    );
    let right: Vec<f64> = x.iter().map(|column| product(column, &y)).collect();
    let values: Vec<f64> = a.iter().map(|row| dot(row, &right)).collect();
    let rest: Vec<f64> = (0..rows)
        .map(|k| y[k] - total((0..size).map(|at| values[at] * x[at][k])))
        .collect();
    let along = |at: usize, k: usize| total((0..size).map(|other| a[at][other] * x[other][k]));
    let leverage = |k: usize| w[k] * total((0..size).map(|at| x[at][k] * along(at, k)));
    let score = |at: usize, k: usize| w[k] * rest[k] * along(at, k);
    let (n, p) = (rows as f64, size as f64);
    let kind = record.params["vcov"].as_str().unwrap();
    let variance = |at: usize| match kind {
        "const" => a[at][at] * sum_of(rest.iter().map(|e| e * e)) / (n - p),
        "HC1" => sum_of((0..rows).map(|k| score(at, k).powi(2))) * n / (n - p),
        "HC3" => sum_of((0..rows).map(|k| (score(at, k) / (1.0 - leverage(k))).powi(2))),
        _ => {
            let counties = columns.texts("county");
            let mut sums = std::collections::BTreeMap::<&str, f64>::new();
            for (k, county) in counties.iter().enumerate() {
                *sums.entry(county).or_default() += score(at, k);
            }
            let clusters = sums.len() as f64;
            let factor = clusters / (clusters - 1.0) * (n - 1.0) / (n - p);
            sum_of(sums.values().map(|sum| sum * sum)) * factor
        }
    };
    let errors = (0..size).map(|at| variance(at).sqrt()).collect();
    Computed {
        values,
        errors,
        limits: Vec::new(),
    }
}
