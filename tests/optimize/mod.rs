//! Plans over weights and resources, which know no schools.

mod across;
mod add;
mod band;
mod classes;
mod errors;
mod fund;
mod one_more;
mod shapley;
mod shared;
mod some_floors;

pub(crate) use crate::support::random::{Numbers, tries};

/// The coefficient of variation of R/P weighted by P, as an assessment computes it.
pub(crate) fn cv(weights: &[f64], resources: &[f64]) -> Option<f64> {
    let values: Vec<f64> = resources.iter().zip(weights).map(|(r, p)| r / p).collect();
    let sample = junheng::Sample::weighted(&values, weights).ok()?;
    let measure = junheng::measure::CoefficientOfVariation::default();
    junheng::measure::Statistic::value(&measure, &sample).ok()
}

/// Whether the coefficient is within the limit, as an assessment decides it.
pub(crate) fn accepts(weights: &[f64], resources: &[f64], limit: f64) -> bool {
    cv(weights, resources).is_some_and(|cv| cv <= limit + limit * 1e-12)
}
