//! Estimates from several plausible values of each row.
//!
//! Each set gives an estimate and a variance of its own. The plausible values of a row are never averaged: that would take
//! their spread out of the distribution.

use crate::numeric::sum_of;

use super::super::covariance::Covariance;
use super::cell::{Cell, Found};

/// The combination of one estimate (Rubin 1987; degrees of freedom by Barnard & Rubin 1999, doi:10.1093/biomet/86.4.948).
///
/// T = Ū + (1 + 1/M)·B: the mean variance within the sets, and the variance between their estimates.
pub(super) fn combined(sets: Vec<Found>, degrees: impl Fn(usize) -> f64) -> Found {
    let count = sets.len() as f64;
    let cells = sets.first().map_or(0, |set| set.cells.len());
    let of = |at: usize| combined_cell(&sets, at, count, degrees(at));
    Found {
        cells: (0..cells).map(of).collect(),
        covariance: covariance(&sets, count),
    }
}

fn combined_cell(sets: &[Found], at: usize, count: f64, degrees: f64) -> Cell {
    let own = || sets.iter().map(|set| &set.cells[at]);
    // What is undefined for one set is undefined.
    if let Some(undefined) = own().find(|cell| cell.value.is_none()) {
        return undefined.clone();
    }
    let mean = |of: &dyn Fn(&Cell) -> Option<f64>| {
        Some(sum_of(own().map(of).collect::<Option<Vec<_>>>()?) / count)
    };
    let value = mean(&|cell| cell.value);
    let within = mean(&|cell| cell.variance);
    let variance = value.zip(within).map(|(value, within)| {
        let squares = own()
            .filter_map(|cell| cell.value)
            .map(|one| (one - value) * (one - value));
        let between = (1.0 + 1.0 / count) * (sum_of(squares) / (count - 1.0));
        (within, between)
    });
    let spread = own()
        .filter_map(|cell| cell.spread)
        .max_by(|one, other| one.skewness.abs().total_cmp(&other.skewness.abs()));
    Cell {
        value,
        variance: variance.map(|(within, between)| within + between),
        simple_variance: None,
        woodruff: None,
        replicated: None,
        failed: own().map(|cell| cell.failed).sum(),
        advice: own().find_map(|cell| cell.advice.clone()),
        spread,
        reason: own().find_map(|cell| cell.reason.clone()),
        degrees_of_freedom: variance
            .and_then(|(within, between)| barnard(within, between, count, degrees)),
    }
}

/// The degrees of freedom of Barnard & Rubin, of the variance within the sets and (1 + 1/M)·B between them.
pub(in super::super) fn barnard(
    within: f64,
    between: f64,
    count: f64,
    complete: f64,
) -> Option<f64> {
    if between == 0.0 {
        return None;
    }
    let share = between / (within + between);
    let observed = (complete + 1.0) / (complete + 3.0) * complete * (1.0 - share);
    let of_sets = (count - 1.0) / (share * share);
    Some(match complete == f64::INFINITY {
        true => of_sets,
        false => 1.0 / (1.0 / of_sets + 1.0 / observed),
    })
}

fn covariance(sets: &[Found], count: f64) -> Option<Covariance> {
    let own: Vec<&Covariance> = sets
        .iter()
        .map(|set| set.covariance.as_ref())
        .collect::<Option<_>>()?;
    let size = own.first()?.size();
    let values = |at: usize| {
        sets.iter()
            .map(move |set| set.cells[at].value.unwrap_or(0.0))
    };
    let means: Vec<f64> = (0..size).map(|at| sum_of(values(at)) / count).collect();
    let pairs = (0..size).flat_map(|one| (0..=one).map(move |other| (one, other)));
    let element = |(one, other): (usize, usize)| {
        let within = sum_of(own.iter().map(|matrix| matrix.at(one, other))) / count;
        let products = values(one)
            .zip(values(other))
            .map(|(x, y)| (x - means[one]) * (y - means[other]));
        within + (1.0 + 1.0 / count) * (sum_of(products) / (count - 1.0))
    };
    Some(Covariance::of(size, pairs.map(element).collect()))
}
