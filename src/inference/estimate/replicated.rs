//! Variances from estimates with replicate weights.

use crate::error::Result;
use crate::evaluate::{GroupShared, Task};
use crate::parallel::each;
use crate::words::{Language, Message, Name, inference as phrases};

use super::super::covariance::Covariance;
use super::super::design::SamplingDesign;
use super::super::replicates::Replicates;
use super::cell::{Cell, Found};

/// The values of all measures of all groups, or the reasons why there are none.
fn values(task: &Task<'_>) -> Vec<Result<f64>> {
    let groups = 0..task.groups().len();
    groups
        .flat_map(|group| {
            let shared = GroupShared::default();
            let inputs = task.inputs_of(group, &shared);
            task.measures
                .iter()
                .map(|measure| inputs.value(measure))
                .collect::<Vec<_>>()
        })
        .collect()
}

/// `task` has the weights of the request alone; `weighted` those of the design, too.
pub(super) fn found(
    task: &Task<'_>,
    weighted: &Task<'_>,
    design: &SamplingDesign,
    replicates: &Replicates,
    all: bool,
) -> Result<Found> {
    let measures = task.measures.len();
    let own = values(weighted);
    let numbers: Vec<usize> = (0..replicates.len()).collect();
    let cells = design.rows() * measures * numbers.len();
    let replicated: Vec<Vec<Result<f64>>> = each(cells, &numbers, |&replicate| {
        values(&task.multiplied(&replicates.weights(design, replicate)))
    });
    let mut found = Found::default();
    // A cell without one of its replicates takes part with its own value, which adds nothing.
    let mut estimates = Vec::with_capacity(own.len());
    let mut complete = Vec::with_capacity(own.len());
    for (at, own) in own.into_iter().enumerate() {
        let group = at / measures;
        let value = match own {
            Ok(value) => value,
            Err(error) => {
                found.cells.push(Cell {
                    reason: Some(weighted.reason(error, group)?),
                    ..Cell::default()
                });
                estimates.push(0.0);
                complete.push(false);
                continue;
            }
        };
        let failed = replicated
            .iter()
            .enumerate()
            .find_map(|(replicate, values)| {
                let error = values[at].as_ref().err()?;
                let reason = Name {
                    id: error.message().code().into(),
                    en: error.text(Language::English).into(),
                    zh: error.text(Language::Chinese).into(),
                };
                let message = Message::new(&phrases::REPLICATE_FAILED);
                Some(
                    message
                        .with("replicate", replicate + 1)
                        .with("reason", reason),
                )
            });
        complete.push(failed.is_none());
        estimates.push(value);
        found.cells.push(Cell {
            value: Some(value),
            reason: failed,
            ..Cell::default()
        });
    }
    let usable: Vec<Vec<f64>> = (replicated.iter())
        .map(|values| {
            let value = |at: usize| match (&values[at], complete[at]) {
                (Ok(value), true) => *value,
                _ => estimates[at],
            };
            (0..estimates.len()).map(value).collect()
        })
        .collect();
    let variances = replicates.variances(&estimates, &usable)?;
    for ((cell, complete), variance) in found.cells.iter_mut().zip(&complete).zip(variances) {
        cell.variance = complete.then_some(variance);
    }
    if all {
        let covariance: Covariance = replicates.covariance(&estimates, &usable)?;
        found.covariance = Some(covariance);
    }
    Ok(found)
}
