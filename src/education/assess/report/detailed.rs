//! The figures of an indicator with each school's value and share.

use crate::education::assess::columns::StageSchools;
use crate::education::assess::stage::{IndicatorFigures, StageFigures, coefficient, ratios};
use crate::education::standard::{IndicatorDocument, Standard, Weights};
use crate::numeric;

/// A figure with its document and each school's value and share.
pub(super) struct Detailed<'a> {
    pub(super) figures: &'a IndicatorFigures,
    pub(super) document: &'a IndicatorDocument,
    pub(super) resources: &'a [f64],
    pub(super) divided_by: &'a [f64],
    pub(super) values: Vec<f64>,
    pub(super) shares: Vec<f64>,
}

impl<'a> Detailed<'a> {
    pub(super) fn of(
        figures: &'a StageFigures,
        schools: &StageSchools<'a>,
        at: usize,
        standard: &'a Standard,
    ) -> Self {
        let (figures, document) = (&figures.indicators[at], &standard.document().indicators[at]);
        let (resources, divided_by) = (schools.resources(at), schools.divided_by(at));
        let values: Vec<f64> = ratios(resources, divided_by, document.per).collect();
        let weights = match standard.document().dispersion.weights {
            Weights::Denominator => divided_by.to_vec(),
            Weights::Equal => vec![1.0; values.len()],
        };
        let shares = shares(&values, &weights, figures.cv);
        Self {
            figures,
            document,
            resources,
            divided_by,
            values,
            shares,
        }
    }

    /// The coefficient of all schools but one.
    pub(super) fn cv_without(&self, at: usize, standard: &Standard) -> Option<f64> {
        let others = |column: &[f64]| [&column[..at], &column[at + 1..]].concat();
        coefficient(standard, &others(&self.values), &others(self.divided_by))
    }
}

/// Each school's part of Σ w·(x − mean)²; all zero where the coefficient is zero or does not exist.
fn shares(values: &[f64], weights: &[f64], cv: Option<f64>) -> Vec<f64> {
    if cv.is_none_or(|cv| cv == 0.0) {
        return vec![0.0; values.len()];
    }
    let mean = numeric::weighted_sum(values.into(), weights.into()) / numeric::sum(weights.into());
    let parts: Vec<f64> = (values.iter().zip(weights))
        .map(|(value, weight)| weight * (value - mean) * (value - mean))
        .collect();
    let total = numeric::sum(parts.as_slice().into());
    parts
        .into_iter()
        .map(|part| if total > 0.0 { part / total } else { 0.0 })
        .collect()
}
