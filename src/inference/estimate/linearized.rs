//! Variances from the scores of the rows.

use std::borrow::Cow;

use crate::catalogue::AnyMeasure;
use crate::error::Result;
use crate::evaluate::{GroupInputs, GroupShared, Task};
use crate::measure::Input;
use crate::numeric::{BESIDE, sum_of, sums_beside};
use crate::parallel::each;
use crate::words::{Message, evaluate as evaluate_phrases, inference as phrases};

use super::super::beside::{Columns, lanes, sums};
use super::super::covariance::{Deviations, distance};
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
    let shared = GroupShared::with_rows();
    let inputs = task.inputs_of(group, &shared);
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
        cells.push(Cell {
            value: Some(found.value),
            woodruff: found.woodruff,
            reason: found.reason,
            advice: found.advice,
            ..Cell::default()
        });
        scores.push(found.scores);
    }
    let columns: Vec<&[f64]> = scores.iter().flatten().map(Vec::as_slice).collect();
    let columns = domain.beside(&columns)?;
    let deviations = domain.deviations_beside(&columns);
    let variances = deviations.variances();
    let spreads = deviations.spreads(domain);
    let with_scores: Vec<_> = (cells.iter_mut().zip(&task.measures).zip(&scores))
        .filter_map(|(one, scores)| scores.as_ref().map(|_| one))
        .collect();
    // Frequencies are rows themselves.
    let simple = match design.weights_kind() {
        WeightsKind::Frequency => vec![None; columns.count()],
        WeightsKind::Probability | WeightsKind::Analytic => {
            let inputs: Vec<Input> = with_scores.iter().map(|(_, one)| one.input()).collect();
            simple_variances(task, group, &inputs, &columns)
        }
    };
    for (at, (cell, _)) in with_scores.into_iter().enumerate() {
        cell.variance = Some(variances[at]);
        cell.spread = spreads[at];
        cell.simple_variance = simple[at];
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

/// The variances that the totals of these scores of measures of such inputs would have if the rows were independent draws
/// with their weights; `None` where there is one row.
fn simple_variances(
    task: &Task<'_>,
    group: usize,
    inputs: &[Input],
    scores: &Columns,
) -> Vec<Option<f64>> {
    let of_input = |input: Input| RowWeights::of(task.row_weights(group, input)).simple(scores);
    let are_counts = |input: &Input| *input == Input::Counts;
    let of_counts = (inputs.iter().any(are_counts)).then(|| of_input(Input::Counts));
    let of_rows = (!inputs.iter().all(are_counts)).then(|| of_input(Input::Sample));
    let variance = |(at, input): (usize, &Input)| match are_counts(input) {
        true => of_counts.as_ref()?[at],
        false => of_rows.as_ref()?[at],
    };
    inputs.iter().enumerate().map(variance).collect()
}

/// The weights of rows and their sum; `None` where every row has weight 1.
struct RowWeights<'t>(Option<(Cow<'t, [f64]>, f64)>);

impl<'t> RowWeights<'t> {
    fn of(weights: Option<Cow<'t, [f64]>>) -> Self {
        Self(weights.map(|weights| {
            let total = sum_of(weights.iter().copied());
            (weights, total)
        }))
    }

    /// Σ w·IF²/Σw/(n − 1) of each column, where the influence is u·Σw/w and n the number of rows of positive weight.
    fn simple(&self, scores: &Columns) -> Vec<Option<f64>> {
        let rows = match &self.0 {
            None => scores.rows(),
            Some((weights, _)) => weights.iter().filter(|weight| **weight > 0.0).count(),
        } as f64;
        scores.each(|block| {
            let own = scores.block(block);
            let squares = match &self.0 {
                None => sums_beside(
                    own.len(),
                    #[inline(always)]
                    |row| lanes(|lane| own[row][lane] * own[row][lane]),
                )
                .map(|sum| sum * rows),
                // A row of weight 0 has the score 0.
                Some((weights, total)) => {
                    let weights: &[f64] = weights;
                    let squares = sums_beside(
                        own.len(),
                        #[inline(always)]
                        |row| {
                            let (own, weight) = (own[row], weights[row]);
                            match weight > 0.0 {
                                true => lanes(|lane| own[lane] * own[lane] / weight),
                                false => [0.0; BESIDE],
                            }
                        },
                    );
                    squares.map(|sum| sum * total)
                }
            };
            squares.map(|sum| (rows > 1.0).then(|| sum / (rows - 1.0)))
        })
    }
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
        let count = domain.psus() as f64;
        let own = self.first();
        (own.totals).each(|block| spreads(own.times.as_deref(), own.totals.block(block), count))
    }
}

/// The skewness of the totals of some units, and the largest share of one unit in their squares. Each total is that of
/// as many equal units as `times` says.
fn spreads(
    times: Option<&[f64]>,
    totals: &[[f64; BESIDE]],
    count: f64,
) -> [Option<Spread>; BESIDE] {
    let mean = sums(totals).map(|sum| sum / count);
    let times = |at: usize| times.map_or(1.0, |times| times[at]);
    let squares = sums_beside(
        totals.len(),
        #[inline(always)]
        |at| {
            let (times, total) = (times(at), totals[at]);
            let own = distance(total, times, mean);
            lanes(|lane| times * (own[lane] * own[lane]))
        },
    );
    let cubes = sums_beside(
        totals.len(),
        #[inline(always)]
        |at| {
            let (times, total) = (times(at), totals[at]);
            let own = distance(total, times, mean);
            lanes(|lane| times * (own[lane] * own[lane] * own[lane]))
        },
    );
    let most = (0..totals.len()).fold([0.0_f64; BESIDE], |most, at| {
        let own = distance(totals[at], times(at), mean);
        lanes(|lane| most[lane].max(own[lane] * own[lane]))
    });
    std::array::from_fn(|lane| {
        let second = squares[lane] / count;
        (squares[lane] != 0.0).then(|| Spread {
            skewness: cubes[lane] / count / (second * second.sqrt()),
            largest_share: most[lane] / squares[lane],
        })
    })
}
