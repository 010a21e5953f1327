//! Regressions, and indices that are explained by them.

use crate::analysis::framework::linear::{Fitted, Linear, Part};
use crate::error::Result;
use crate::inference::Statistic;

/// Puts the numbers of a regression, and gives its coefficients; `None` where a column depends on others.
pub(in crate::analysis) fn regression<'s>(
    linear: &Linear<'s>,
    record: &str,
    part: &Part<'s>,
    outcome: &[f64],
    columns: &[&[f64]],
) -> Option<Vec<Statistic<'s>>> {
    let Fitted {
        coefficients,
        residual_squares,
        ..
    } = part.fitted(outcome, columns)?;
    for (j, coefficient) in coefficients.iter().enumerate() {
        linear.put(format!("{record}terms[{j}].coefficient"), *coefficient);
    }
    if linear.is_robust() {
        return Some(coefficients);
    }
    linear.put(format!("{record}residual_squares"), residual_squares);
    let squares = part.covariance(outcome, outcome) * part.weight();
    if squares.value() > 0.0 {
        let explained = linear.all.constant(1.0) - residual_squares / squares;
        linear.put(format!("{record}r_squared"), explained);
    }
    Some(coefficients)
}

/// A concentration index, its rows, the ranking variable, and the columns that explain the values.
pub(in crate::analysis) struct Explained<'a, 's> {
    pub(in crate::analysis) part: &'a Part<'s>,
    pub(in crate::analysis) values: &'a [f64],
    pub(in crate::analysis) ranks: &'a [f64],
    pub(in crate::analysis) columns: &'a [&'a [f64]],
}

impl<'s> Explained<'_, 's> {
    /// Puts the numbers of the decomposition; the coefficients are given, or estimates of least squares.
    pub(in crate::analysis) fn put(
        &self,
        linear: &Linear<'s>,
        given: Option<&[f64]>,
    ) -> Result<()> {
        let all = linear.all;
        let coefficients = match given {
            Some(given) => given.iter().map(|&beta| all.constant(beta)).collect(),
            None => match self.part.fitted(self.values, self.columns) {
                Some(fit) => fit.coefficients[1..].to_vec(),
                None => return Ok(()),
            },
        };
        let mean = self.part.mean(self.values);
        let index = self.part.concentrated(self.values, self.ranks)? / mean;
        let mut explained = all.constant(0.0);
        for (at, (column, &beta)) in self.columns.iter().zip(&coefficients).enumerate() {
            let own = self.part.mean(column);
            let concentrated = self.part.concentrated(column, self.ranks)?;
            let contribution = beta * concentrated / mean;
            let record = format!("parts[{at}].");
            linear.put_all(
                &record,
                &[
                    ("coefficient", beta),
                    ("mean", own),
                    ("elasticity", beta * own / mean),
                    ("contribution", contribution),
                ],
            );
            if own.value() > 0.0 {
                linear.put(format!("{record}concentration"), concentrated / own);
            }
            if index.value() != 0.0 {
                linear.put(format!("{record}share"), contribution / index);
            }
            explained = explained + contribution;
        }
        linear.put("index", index);
        linear.put("mean", mean);
        linear.put("residual", index - explained);
        Ok(())
    }
}
