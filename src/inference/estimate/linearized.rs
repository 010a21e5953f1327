//! Variances from the influence of each row.

use crate::catalogue::AnyMeasure;
use crate::error::{Error, Result};
use crate::evaluate::{GroupInputs, GroupShared, Task};
use crate::measure::{Influence, gate};
use crate::numeric::sum_of;
use crate::parallel::each;
use crate::words::{Message, evaluate as evaluate_phrases, inference as phrases};

use super::super::design::SamplingDesign;
use super::super::domain::Domain;
use super::cell::{Cell, Found, Spread};

/// The most cells of scores for which the covariance of all estimates is computed.
const MOST_SCORES: usize = 1 << 28;

/// The cells of one group, with the scores of its rows.
struct Group {
    cells: Vec<Cell>,
    scores: Vec<Option<Vec<f64>>>,
}

pub(super) fn found(task: &Task<'_>, design: &SamplingDesign, all: bool) -> Result<Found> {
    let groups = task.groups();
    let measures = task.measures.len();
    let numbers: Vec<usize> = (0..groups.len()).collect();
    let rows: usize = numbers.iter().map(|&group| groups.rows(group).len()).sum();
    let columns = numbers.len() * measures;
    if all && rows.saturating_mul(columns) > MOST_SCORES {
        return Err(Error::new(&phrases::LARGE_COVARIANCE)
            .with("got", columns)
            .with("expected", MOST_SCORES / rows));
    }
    let found = each(rows * measures, &numbers, |&group| {
        let mut found = of_group(task, design, group)?;
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

fn of_group(task: &Task<'_>, design: &SamplingDesign, group: usize) -> Result<Group> {
    let shared = GroupShared::default();
    let inputs = task.inputs_of(group, &shared);
    let domain = design.domain(task.groups().rows(group))?;
    let mut cells = Vec::with_capacity(task.measures.len());
    let mut scores = Vec::with_capacity(task.measures.len());
    for measure in &task.measures {
        let value = match inputs.value(measure) {
            Ok(value) => value,
            Err(error) => {
                cells.push(Cell {
                    reason: Some(task.reason(error, group)?),
                    ..Cell::default()
                });
                scores.push(None);
                continue;
            }
        };
        let own = match domain.psus() < 2 {
            true => Err(Message::new(&phrases::FEW_UNITS).with("got", domain.psus())),
            false => of_measure(task, &inputs, measure, group),
        };
        let (simple_variance, column, reason) = match own {
            Ok(own) => (own.simple_variance, Some(own.column), None),
            Err(reason) => (None, None, Some(reason)),
        };
        cells.push(Cell {
            value: Some(value),
            simple_variance,
            reason,
            ..Cell::default()
        });
        scores.push(column);
    }
    let columns: Vec<&[f64]> = scores.iter().flatten().map(Vec::as_slice).collect();
    let variances = domain.variances(&columns)?;
    let spreads = domain.spreads(&columns);
    let with_scores = cells
        .iter_mut()
        .zip(&scores)
        .filter(|(_, one)| one.is_some());
    for ((cell, _), (variance, spread)) in with_scores.zip(variances.into_iter().zip(spreads)) {
        cell.variance = Some(variance);
        cell.spread = spread;
    }
    Ok(Group { cells, scores })
}

/// A column of scores, w·IF/Σw.
struct Scored {
    column: Vec<f64>,
    simple_variance: Option<f64>,
}

/// The scores of a measure, or the reason why there are none.
fn of_measure(
    task: &Task<'_>,
    inputs: &GroupInputs<'_>,
    measure: &AnyMeasure,
    group: usize,
) -> std::result::Result<Scored, Message> {
    let refused = match measure.entry().influence {
        _ if task.is_long() => Some(Message::new(&evaluate_phrases::LONG_INFLUENCE)),
        Influence::None => Some(gate::no_influence(measure.entry()).message().clone()),
        Influence::Density => {
            Some(Message::new(&phrases::NEEDS_DENSITY).with("measure", &measure.entry().name))
        }
        Influence::Exact => None,
    };
    if let Some(reason) = refused {
        return Err(reason);
    }
    let influence = (inputs.influence(measure)).map_err(|error| error.message().clone())?;
    let weights = task.row_weights(group, measure.input());
    let rows = influence.len() as f64;
    Ok(match weights {
        None => Scored {
            simple_variance: simple(sum_of(influence.iter().map(|x| x * x)) / rows, rows),
            column: influence.iter().map(|own| own / rows).collect(),
        },
        Some(weights) => {
            let total = sum_of(weights.iter().copied());
            let squares = influence
                .iter()
                .zip(&*weights)
                .map(|(own, w)| w * (own * own));
            let weighing = weights.iter().filter(|weight| **weight > 0.0).count() as f64;
            Scored {
                simple_variance: simple(sum_of(squares) / total, weighing),
                column: (influence.iter().zip(&*weights))
                    .map(|(own, weight)| weight * own / total)
                    .collect(),
            }
        }
    })
}

/// The variance of a mean of so many independent rows with this variance.
fn simple(variance: f64, rows: f64) -> Option<f64> {
    (rows > 1.0).then(|| variance / (rows - 1.0))
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

impl Domain<'_> {
    /// How the totals of the scores are distributed over the primary sampling units; `None` where they are equal.
    fn spreads(&self, scores: &[&[f64]]) -> Vec<Option<Spread>> {
        let totals = self.first_totals(scores);
        totals
            .iter()
            .map(|column| spread(column, self.psus() as f64))
            .collect()
    }
}

/// The skewness of some totals, and the largest share of their squares. Totals about their mean.
fn spread(totals: &[f64], count: f64) -> Option<Spread> {
    let mean = sum_of(totals.iter().copied()) / count;
    let distances = || totals.iter().map(|total| total - mean);
    let squares = sum_of(distances().map(|d| d * d));
    if squares == 0.0 {
        return None;
    }
    let cubes = sum_of(distances().map(|d| d * d * d));
    let second = squares / count;
    Some(Spread {
        skewness: cubes / count / (second * second.sqrt()),
        largest_share: distances().fold(0.0, |most: f64, d| most.max(d * d)) / squares,
    })
}
