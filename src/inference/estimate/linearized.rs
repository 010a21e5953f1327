//! Variances from the scores of the rows.

use std::borrow::Cow;
use std::cell::OnceCell;

use crate::catalogue::AnyMeasure;
use crate::error::Result;
use crate::evaluate::{GroupInputs, GroupShared, Task};
use crate::measure::Input;
use crate::numeric::{BESIDE, sum_of, sums_beside};
use crate::parallel::each;
use crate::words::{Message, evaluate as evaluate_phrases, inference as phrases};

use super::super::beside::{lanes, sums};
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
    let weights = GroupWeights::of(task, group);
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
        let simple_variance = match &found.scores {
            Some(own) if counts_rows => weights.of_input(measure.input()).simple(own),
            _ => None,
        };
        cells.push(Cell {
            value: Some(found.value),
            simple_variance,
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

/// What the rows of a group are weighted by, found once for all measures of one input.
struct GroupWeights<'t> {
    task: &'t Task<'t>,
    group: usize,
    of_rows: OnceCell<RowWeights<'t>>,
    of_counts: OnceCell<RowWeights<'t>>,
}

impl<'t> GroupWeights<'t> {
    fn of(task: &'t Task<'_>, group: usize) -> Self {
        Self {
            task,
            group,
            of_rows: OnceCell::new(),
            of_counts: OnceCell::new(),
        }
    }

    fn of_input(&self, input: Input) -> &RowWeights<'t> {
        let found = match input {
            Input::Counts => &self.of_counts,
            Input::Sample | Input::Ranked => &self.of_rows,
        };
        found.get_or_init(|| RowWeights::of(self.task.row_weights(self.group, input)))
    }
}

/// The weights of rows and their sum; `None` where every row has weight 1.
struct RowWeights<'t> {
    weights: Option<(Cow<'t, [f64]>, f64)>,
    /// The number of rows of positive weight.
    rows: Option<usize>,
}

impl<'t> RowWeights<'t> {
    fn of(weights: Option<Cow<'t, [f64]>>) -> Self {
        let total = |weights: Cow<'t, [f64]>| {
            let total = sum_of(weights.iter().copied());
            (weights, total)
        };
        let weights = weights.map(total);
        let positive = |weights: &[f64]| weights.iter().filter(|weight| **weight > 0.0).count();
        Self {
            rows: weights.as_ref().map(|(weights, _)| positive(weights)),
            weights,
        }
    }

    /// The variance that the total of these scores would have if the rows were independent draws with their weights:
    /// Σ w·IF²/Σw/(n − 1), where the influence is u·Σw/w.
    fn simple(&self, scores: &[f64]) -> Option<f64> {
        let rows = self.rows.unwrap_or(scores.len()) as f64;
        let squares = match &self.weights {
            None => sum_of(scores.iter().map(|own| own * own)) * rows,
            Some((weights, total)) => {
                // A row of weight 0 has the score 0.
                let pairs = scores.iter().zip(weights.iter());
                let square = |(own, weight): (&f64, &f64)| match *weight > 0.0 {
                    true => own * own / weight,
                    false => 0.0,
                };
                sum_of(pairs.map(square)) * total
            }
        };
        (rows > 1.0).then(|| squares / (rows - 1.0))
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
        let blocks: Vec<_> = self.totals.blocks().collect();
        self.totals
            .each(|block| spreads(self.times.as_deref(), blocks[block], count))
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
    let distances = |at: usize| match times(at) {
        0.0 => [0.0; BESIDE],
        1.0 => lanes(|lane| totals[at][lane] - mean[lane]),
        times => lanes(|lane| totals[at][lane] / times - mean[lane]),
    };
    let distances: Vec<[f64; BESIDE]> = (0..totals.len()).map(distances).collect();
    let squares = sums_beside(
        distances.len(),
        #[inline(always)]
        |at| {
            let (own, times) = (distances[at], times(at));
            lanes(|lane| times * (own[lane] * own[lane]))
        },
    );
    let cubes = sums_beside(
        distances.len(),
        #[inline(always)]
        |at| {
            let (own, times) = (distances[at], times(at));
            lanes(|lane| times * (own[lane] * own[lane] * own[lane]))
        },
    );
    let most = distances.iter().fold([0.0_f64; BESIDE], |most, own| {
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
