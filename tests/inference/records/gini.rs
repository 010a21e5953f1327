//! Gini indices of the R package giniVarCI: forms of infinite populations, corrected by n/(n − 1).

use junheng::numeric::sum_of;

use super::columns::Columns;
use super::{Computed, Record};

/// The values of a record in order.
fn values(record: &Record) -> Vec<f64> {
    let columns = Columns::of(record);
    let heading = match record.data.get("literal") {
        Some(_) => "x",
        None => record.data["columns"]["x"].as_str().unwrap(),
    };
    let mut x = columns.numbers(heading);
    match record.data.get("file").and_then(|file| file.as_str()) {
        Some("nyc_class_sizes_2011.csv") => {
            let (grades, programs) = (columns.texts("grade"), columns.texts("program_type"));
            let of = |row: &usize| grades[*row] == "0K" && programs[*row] == "GEN ED";
            x = (0..x.len()).filter(of).map(|row| x[row]).collect();
        }
        Some(file) => {
            let heading = match file {
                "mi_schools_2001.csv" => "enroll",
                _ => "enrollment",
            };
            let weights = columns.numbers(heading);
            let weighs = |row: &usize| weights[*row] > 0.0;
            x = (0..x.len()).filter(weighs).map(|row| x[row]).collect();
        }
        None => {}
    }
    x.retain(|x| *x > 0.0);
    x.sort_by(f64::total_cmp);
    x
}

/// Σ(2i − n − 1)·x from the values in order, and their sum.
fn ranked(x: &[f64]) -> (f64, f64) {
    let n = x.len() as f64;
    let terms = x
        .iter()
        .enumerate()
        .map(|(place, x)| (2.0 * (place + 1) as f64 - n - 1.0) * x);
    (sum_of(terms), sum_of(x.iter().copied()))
}

/// The standard error of the index without one row after the other.
fn jackknife(x: &[f64]) -> f64 {
    let n = x.len() as f64;
    let (whole, sum) = ranked(x);
    let mut below = 0.0;
    let without: Vec<f64> = (x.iter().enumerate())
        .map(|(place, own)| {
            let above = sum - below - own;
            // Those below move up by one place of the distances, those above down.
            let moved = whole - (2.0 * (place + 1) as f64 - n - 1.0) * own + below - above;
            below += own;
            moved / ((n - 1.0) * (sum - own))
        })
        .collect();
    let mean = sum_of(without.iter().copied()) / n;
    let squares = sum_of(without.iter().map(|one| (one - mean).powi(2)));
    ((n - 1.0) / n * squares).sqrt()
}

/// The standard error from (2(x·F(x) + Σ_{y ≥ x} y/n) − (G + 1)(x + μ))/μ: with the value itself in the sum, or not.
fn linearized(x: &[f64], index: f64, itself: bool) -> f64 {
    let n = x.len() as f64;
    let mean = sum_of(x.iter().copied()) / n;
    let one = |own: &f64| {
        let up_to = x.iter().filter(|x| *x <= own).count() as f64 / n;
        let from = x.iter().filter(|x| *x > own || (itself && *x == own));
        let above = sum_of(from.copied()) / n;
        (2.0 * (own * up_to + above) - (index + 1.0) * (own + mean)) / mean
    };
    let terms: Vec<f64> = x.iter().map(one).collect();
    let middle = sum_of(terms.iter().copied()) / n;
    let squares = sum_of(terms.iter().map(|term| (term - middle).powi(2)));
    (squares / (n - 1.0) / n).sqrt()
}

pub(super) fn computed(record: &Record) -> Computed {
    if record.call.starts_with("fgini") {
        return finite(record);
    }
    // Empirical likelihood on a grid.
    if record.call.contains("ELchisq") {
        return Computed::default();
    }
    let x = values(record);
    let n = x.len() as f64;
    let (whole, sum) = ranked(&x);
    let index = whole / (n * sum);
    let error = match &record.call {
        call if call.contains("zalinearization") => linearized(&x, index, false),
        call if call.contains("zblinearization") => linearized(&x, index, true),
        _ => jackknife(&x),
    };
    let (value, error) = (index * n / (n - 1.0), error * n / (n - 1.0));
    let half = 1.959_963_984_540_054 * error;
    Computed {
        values: vec![value],
        errors: vec![error],
        limits: vec![value - half, value + half],
    }
}

/// Of a finite population: rows left out one by one, with joint probabilities of Hájek and the variance of Sen, Yates and
/// Grundy.
fn finite(record: &Record) -> Computed {
    let columns = Columns::of(record);
    let (x, w) = (columns.numbers("x"), columns.numbers("w"));
    let index = |weights: &[f64]| -> f64 {
        let sample = junheng::Sample::weighted(&x, weights).unwrap();
        "gini"
            .parse::<junheng::Measure>()
            .unwrap()
            .value(&sample)
            .unwrap()
    };
    let all = sum_of(w.iter().copied());
    let value = index(&w);
    let moved = |row: usize| {
        let mut without = w.clone();
        without[row] = 0.0;
        (1.0 - w[row] / all) * (value - index(&without))
    };
    let moves: Vec<f64> = (0..x.len()).map(moved).collect();
    let rest = sum_of(w.iter().map(|w| 1.0 - 1.0 / w));
    let pair = |one: usize, other: usize| {
        let excess = (1.0 - 1.0 / w[one]) * (1.0 - 1.0 / w[other]) / rest;
        excess / (1.0 - excess) * (moves[one] - moves[other]).powi(2)
    };
    let pairs = (0..x.len()).flat_map(|one| (0..one).map(move |other| (one, other)));
    let error = sum_of(pairs.map(|(one, other)| pair(one, other))).sqrt();
    let half = 1.959_963_984_540_054 * error;
    Computed {
        values: vec![value],
        errors: vec![error],
        limits: vec![value - half, value + half],
    }
}
