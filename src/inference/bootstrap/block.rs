//! Replicates that are computed side by side.

use crate::error::{Error, Result};
use crate::numeric::{ROWS_BESIDE, beside, vectorized};

use super::super::draws::Draws;
use super::resampling::Resampling;

/// The number of replicates side by side: their counts of a unit fill the widest vector.
pub(super) const LANES: usize = 8;

/// A few replicates of the rows of a resampling.
#[derive(Debug)]
pub struct Block<'a> {
    resampling: &'a Resampling,
    drawn: &'a Drawn,
}

/// The counts and weights of rows.
pub(super) struct Narrow<'b> {
    pub(super) counts: &'b [[u8; LANES]],
    /// `None` where each has weight 1.
    pub(super) weights: Option<&'b [f64]>,
}

/// What a few replicates draw.
#[derive(Debug)]
pub(super) struct Drawn {
    counts: Counts,
    lanes: usize,
}

/// How often each unit is drawn, the replicates of a unit beside each other.
#[derive(Debug)]
enum Counts {
    Narrow(Vec<[u8; LANES]>),
    /// Where a unit is drawn more than 255 times.
    Wide(Vec<[u32; LANES]>),
}

/// Estimates of a block.
#[doc(hidden)]
#[derive(Debug, Default)]
pub struct Found {
    pub(super) values: Vec<Result<f64>>,
    /// The score of each row in each replicate, NaN where it is undefined; empty where no scores are requested or there
    /// are none.
    pub(super) scores: Vec<[f64; LANES]>,
}

impl Found {
    /// Adds the value of the next replicate.
    pub(in super::super) fn add(&mut self, value: Result<f64>) {
        self.values.push(value);
    }

    /// Adds the scores of the rows in one replicate, if there are any.
    pub(in super::super) fn add_scores(&mut self, lane: usize, found: Result<Option<Vec<f64>>>) {
        let Ok(Some(found)) = found else {
            return;
        };
        // Replicates whose scores are undefined have none.
        self.scores.resize(found.len(), [f64::NAN; LANES]);
        for (row, score) in self.scores.iter_mut().zip(found) {
            row[lane] = score;
        }
    }
}

/// Sums over the rows of a block. A trait and no closure, so that the sums remain in registers: the pass is moved into the
/// loop, and `visit` is compiled into it.
pub(super) trait Pass {
    /// Takes the next row.
    fn visit(&mut self, row: usize, weights: [f64; LANES]);
}

/// The counts of `lanes` replicates from the `first` on, or `None` if one is too large. Each replicate is counted by itself,
/// in a column that is small enough for the cache.
fn narrow(draws: &Draws, seed: u64, first: usize, lanes: usize) -> Option<Vec<[u8; LANES]>> {
    let length = draws.units().next_multiple_of(ROWS_BESIDE);
    let mut columns = vec![0; length * LANES];
    let total = draws.total();
    for (lane, counts) in columns.chunks_exact_mut(length).take(lanes).enumerate() {
        draws.count(seed, (first + lane) as u64, counts);
        // A count that wrapped around is missing.
        let counts: &[u8] = counts;
        let counted: u64 = vectorized(
            #[inline(always)]
            || counts.chunks(OF_16_BITS).map(sum_of_few).sum(),
        );
        if counted != total {
            return None;
        }
    }
    let mut rows = vec![[0; LANES]; draws.units()];
    beside(&columns, &mut rows);
    Some(rows)
}

/// The most bytes whose sum has 16 bits.
const OF_16_BITS: usize = 256;

/// The sum of at most so many counts.
#[inline(always)]
fn sum_of_few(counts: &[u8]) -> u64 {
    let sum: u16 = counts.iter().map(|&count| u16::from(count)).sum();
    u64::from(sum)
}

/// The same for any counts: they are at most the number of draws, which has 32 bits.
fn wide(draws: &Draws, seed: u64, first: usize, lanes: usize) -> Vec<[u32; LANES]> {
    let mut counts = vec![[0; LANES]; draws.units()];
    for number in first..first + lanes {
        draws.visit(seed, number as u64, |unit| {
            counts[unit][number - first] += 1;
        });
    }
    counts
}

impl Drawn {
    /// The replicates from the `first` on, at most `lanes`.
    pub(super) fn of(draws: &Draws, seed: u64, first: usize, lanes: usize) -> Self {
        let counts = match narrow(draws, seed, first, lanes) {
            Some(narrow) => Counts::Narrow(narrow),
            None => Counts::Wide(wide(draws, seed, first, lanes)),
        };
        Self { counts, lanes }
    }
}

impl<'a> Block<'a> {
    /// Those of `drawn`.
    pub(super) fn of(resampling: &'a Resampling, drawn: &'a Drawn) -> Self {
        Self { resampling, drawn }
    }

    /// The number of rows.
    pub(super) fn len(&self) -> usize {
        self.resampling.len()
    }

    /// The number of replicates.
    pub fn lanes(&self) -> usize {
        self.drawn.lanes
    }

    /// How often each replicate draws the unit.
    #[inline(always)]
    pub(super) fn counts(&self, unit: usize) -> [f64; LANES] {
        match &self.drawn.counts {
            Counts::Narrow(counts) => numbers(&counts[unit]),
            Counts::Wide(counts) => numbers(&counts[unit]),
        }
    }

    /// The weight of each row in one replicate.
    pub fn weights(&self, lane: usize) -> Vec<f64> {
        self.resampling.weights_with(&self.factors(lane))
    }

    /// The factor of the weight of each row in one replicate.
    pub(in super::super) fn row_factors(&self, lane: usize) -> Vec<f64> {
        let present = self.resampling.present();
        let factors = self.factors(lane);
        (0..self.len())
            .map(|row| factors[present.place(row)])
            .collect()
    }

    /// The counts and weights of the rows, where each is a unit by itself and no count is wide.
    pub(super) fn narrow(&self) -> Option<Narrow<'_>> {
        match &self.drawn.counts {
            Counts::Narrow(counts) if self.resampling.present().is_every() => Some(Narrow {
                counts,
                weights: self.resampling.own_weights(),
            }),
            _ => None,
        }
    }

    /// The pass after it was given each row with its weight in each replicate, in the order of the rows.
    #[inline(always)]
    pub(super) fn rows<P: Pass>(&self, pass: P) -> P {
        match &self.drawn.counts {
            Counts::Narrow(counts) => self.rows_of(counts, pass),
            Counts::Wide(counts) => self.rows_of(counts, pass),
        }
    }

    #[inline(always)]
    fn rows_of<C: Copy + Into<f64>, P: Pass>(&self, units: &[[C; LANES]], mut pass: P) -> P {
        let resampling = self.resampling;
        match (resampling.present().is_every(), resampling.own_weights()) {
            (true, Some(weights)) => {
                for (row, (counts, weight)) in units.iter().zip(weights).enumerate() {
                    pass.visit(row, times(numbers(counts), *weight));
                }
            }
            (true, None) => {
                for (row, counts) in units.iter().enumerate() {
                    pass.visit(row, numbers(counts));
                }
            }
            (false, weights) => {
                let present = resampling.present();
                let mut factors = vec![[0.0; LANES]; present.count()];
                for (number, places) in present.parts() {
                    let part = &resampling.draws().parts()[*number];
                    for place in places.clone() {
                        let factor = |count: C| part.base + part.slope * count.into();
                        factors[place] = units[present.unit(place)].map(factor);
                    }
                }
                for row in 0..resampling.len() {
                    let weight = weights.map_or(1.0, |weights| weights[row]);
                    let factors = factors[present.place(row)];
                    pass.visit(row, times(factors, weight));
                }
            }
        }
        pass
    }

    /// The factor of each unit with rows in one replicate.
    fn factors(&self, lane: usize) -> Vec<f64> {
        let present = self.resampling.present();
        let mut out = vec![0.0; present.count()];
        for (number, places) in present.parts() {
            let part = &self.resampling.draws().parts()[*number];
            for place in places.clone() {
                out[place] = part.base + part.slope * self.counts(present.unit(place))[lane];
            }
        }
        out
    }
}

/// Counts as doubles. A loop: `map` of an array is a call where the compiler does not inline much.
#[inline(always)]
fn numbers<C: Copy + Into<f64>>(counts: &[C; LANES]) -> [f64; LANES] {
    let mut out = [0.0; LANES];
    for (out, &count) in out.iter_mut().zip(counts) {
        *out = count.into();
    }
    out
}

#[inline(always)]
fn times(mut factors: [f64; LANES], weight: f64) -> [f64; LANES] {
    factors.iter_mut().for_each(|factor| *factor *= weight);
    factors
}

/// The error of a replicate, or that its value is not finite.
pub(super) fn finite(value: Result<f64>) -> Result<f64, Option<Error>> {
    match value {
        Ok(value) if value.is_finite() => Ok(value),
        Ok(_) => Err(None),
        Err(error) => Err(Some(error)),
    }
}
