//! Variances from the scores of the rows.

use crate::catalogue::AnyMeasure;
use crate::error::Result;
use crate::evaluate::{GroupInputs, GroupShared, Task};
use crate::numeric::sum_of;
use crate::parallel::each;
use crate::words::{Message, evaluate as evaluate_phrases, inference as phrases};

use super::super::covariance::Deviations;
use super::super::design::{SamplingDesign, WeightsKind};
use super::super::domain::Domain;
use super::super::scores::{ScoreOptions, Scored, counts_scores, ranked_scores, scores};
use super::cell::{Cell, Found, Spread, require_covariance};

/// The cells of one group, with the scores of its rows.
struct Group {
    cells: Vec<Cell>,
    scores: Vec<Option<Vec<f64>>>,
}

pub(super) fn found(
    task: &Task<'_>,
    design: &SamplingDesign,
    domains: &[Domain<'_>],
    options: &ScoreOptions,
    all: bool,
) -> Result<Found> {
    let groups = task.groups();
    let measures = task.measures.len();
    let numbers: Vec<usize> = (0..groups.len()).collect();
    let rows: usize = numbers.iter().map(|&group| groups.rows(group).len()).sum();
    if all {
        require_covariance(numbers.len() * measures, rows)?;
    }
    let found = each(rows * measures, &numbers, |&group| {
        let mut found = of_group(task, design, group, &domains[group], options)?;
        if !all {
            found.scores = Vec::new();
        }
        Ok(found)
    });
    let mut out = Found::default();
    let mut scores = Vec::new();
    for group in found {
        let mut group: Group = group?;
        out.cells.append(&mut group.cells);
        scores.push(group.scores);
    }
    if all {
        out.covariance = Some(covariance(task, design, &scores)?);
    }
    Ok(out)
}

fn of_group(
    task: &Task<'_>,
    design: &SamplingDesign,
    group: usize,
    domain: &Domain<'_>,
    options: &ScoreOptions,
) -> Result<Group> {
    let shared = GroupShared::default();
    let inputs = task.inputs_of(group, &shared);
    // Frequencies are rows themselves.
    let counts_rows = design.weights_kind() != WeightsKind::Frequency;
    let mut cells = Vec::with_capacity(task.measures.len());
    let mut scores = Vec::with_capacity(task.measures.len());
    for measure in &task.measures {
        let found = match scored(task, &inputs, measure, domain, options) {
            Ok(found) => found,
            Err(error) => {
                cells.push(Cell {
                    reason: Some(task.reason(error, group)?),
                    ..Cell::default()
                });
                scores.push(None);
                continue;
            }
        };
        let weights = task.row_weights(group, measure.input());
        cells.push(Cell {
            value: Some(found.value),
            simple_variance: (found.scores.as_deref().filter(|_| counts_rows))
                .and_then(|own| simple(own, weights.as_deref())),
            woodruff: found.woodruff,
            reason: found.reason,
            advice: found.advice,
            ..Cell::default()
        });
        scores.push(found.scores);
    }
    let columns: Vec<&[f64]> = scores.iter().flatten().map(Vec::as_slice).collect();
    let deviations = domain.deviations(&columns)?;
    let with_scores = cells
        .iter_mut()
        .zip(&scores)
        .filter(|(_, one)| one.is_some());
    let of_columns = deviations
        .variances()
        .into_iter()
        .zip(deviations.spreads(domain));
    for ((cell, _), (variance, spread)) in with_scores.zip(of_columns) {
        cell.variance = Some(variance);
        cell.spread = spread;
    }
    Ok(Group { cells, scores })
}

/// The value of a measure and its scores, or the reason why there are none.
fn scored(
    task: &Task<'_>,
    inputs: &GroupInputs<'_>,
    measure: &AnyMeasure,
    domain: &Domain<'_>,
    options: &ScoreOptions,
) -> Result<Scored> {
    let without = match domain.psus() < 2 {
        true => Some(Message::new(&phrases::FEW_UNITS).with("got", domain.psus())),
        false => (task.is_long()).then(|| Message::new(&evaluate_phrases::LONG_INFLUENCE)),
    };
    if without.is_some() {
        return Ok(Scored {
            value: inputs.value(measure)?,
            scores: None,
            woodruff: None,
            reason: without,
            advice: None,
        });
    }
    match measure {
        AnyMeasure::Sample(one) => scores(one, inputs.sample()?, domain, options),
        AnyMeasure::Ranked(one) => ranked_scores(one, inputs.ranked()?, domain),
        AnyMeasure::Counts(one) => counts_scores(one, inputs.counts()?, domain),
    }
}

/// The variance that the total of these scores would have if the rows were independent draws with their weights:
/// Σ w·IF²/Σw/(n − 1), where the influence is u·Σw/w.
fn simple(scores: &[f64], weights: Option<&[f64]>) -> Option<f64> {
    let (squares, rows) = match weights {
        None => {
            let rows = scores.len() as f64;
            (sum_of(scores.iter().map(|own| own * own)) * rows, rows)
        }
        Some(weights) => {
            let total = sum_of(weights.iter().copied());
            let weighing = || {
                scores
                    .iter()
                    .zip(weights)
                    .filter(|(_, weight)| **weight > 0.0)
            };
            let squares = sum_of(weighing().map(|(own, weight)| own * own / weight));
            (squares * total, weighing().count() as f64)
        }
    };
    (rows > 1.0).then(|| squares / (rows - 1.0))
}

/// The covariance of all cells: the score of a row is 0 outside its group.
fn covariance(
    task: &Task<'_>,
    design: &SamplingDesign,
    scores: &[Vec<Option<Vec<f64>>>],
) -> Result<super::super::covariance::Covariance> {
    let groups = task.groups();
    let rows: Vec<u32> = (0..groups.len())
        .flat_map(|group| groups.rows(group))
        .copied()
        .collect();
    let domain: Domain<'_> = design.domain(&rows)?;
    let mut columns = Vec::new();
    for (group, own) in scores.iter().enumerate() {
        for scores in own {
            let mut column = vec![0.0; rows.len()];
            if let Some(scores) = scores {
                column[groups.range(group)].copy_from_slice(scores);
            }
            columns.push(column);
        }
    }
    domain.covariance(&columns.iter().map(Vec::as_slice).collect::<Vec<_>>())
}

impl Deviations {
    /// How the totals of each column are distributed over the primary sampling units; `None` where they are equal.
    pub(super) fn spreads(&self, domain: &Domain<'_>) -> Vec<Option<Spread>> {
        let units = domain.psus() as f64;
        (self.totals.iter())
            .map(|column| spread(&self.times, column, units))
            .collect()
    }
}

/// The skewness of the totals of some units, and the largest share of one unit in their squares. Each total is that of
/// as many equal units as `times` says.
fn spread(times: &[f64], totals: &[f64], count: f64) -> Option<Spread> {
    let mean = sum_of(totals.iter().copied()) / count;
    let units = times.iter().zip(totals).filter(|(times, _)| **times > 0.0);
    let distances: Vec<(f64, f64)> = units
        .map(|(&times, total)| (times, total / times - mean))
        .collect();
    let squares = sum_of(distances.iter().map(|(times, d)| times * (d * d)));
    if squares == 0.0 {
        return None;
    }
    let cubes = sum_of(distances.iter().map(|(times, d)| times * (d * d * d)));
    let second = squares / count;
    Some(Spread {
        skewness: cubes / count / (second * second.sqrt()),
        largest_share: distances
            .iter()
            .fold(0.0, |most: f64, (_, d)| most.max(d * d))
            / squares,
    })
}
