//! Replicates that are computed side by side.

use crate::error::{Error, Result};

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

/// What a few replicates draw.
#[derive(Debug)]
pub(super) struct Drawn {
    counts: Counts,
    lanes: usize,
}

/// How often each unit is drawn, the replicates of a unit beside each other.
#[derive(Debug)]
enum Counts {
    Narrow(Vec<u8>),
    /// Where a unit is drawn more than 255 times.
    Wide(Vec<u32>),
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

/// A count that may be too narrow.
trait Count: Copy + Default {
    /// One more; `None` if that cannot be counted.
    fn more(self) -> Option<Self>;
    fn number(self) -> f64;
}

impl Count for u8 {
    #[inline(always)]
    fn more(self) -> Option<Self> {
        self.checked_add(1)
    }
    #[inline(always)]
    fn number(self) -> f64 {
        f64::from(self)
    }
}

impl Count for u32 {
    #[inline(always)]
    fn more(self) -> Option<Self> {
        self.checked_add(1)
    }
    #[inline(always)]
    fn number(self) -> f64 {
        f64::from(self)
    }
}

/// Sums over the rows of a block. A trait and no closure, so that the sums remain in registers: the pass is moved into the
/// loop, and `visit` is compiled into it.
pub(super) trait Pass {
    /// Takes the next row.
    fn visit(&mut self, row: usize, weights: [f64; LANES]);
}

/// The counts of `lanes` replicates from the `first` on, or `None` if one is too large.
fn counted<C: Count>(draws: &Draws, seed: u64, first: usize, lanes: usize) -> Option<Vec<C>> {
    let mut counts = vec![C::default(); draws.units() * LANES];
    let mut fits = true;
    for lane in 0..lanes {
        draws.visit(seed, (first + lane) as u64, |unit| {
            let count = &mut counts[unit * LANES + lane];
            match count.more() {
                Some(more) => *count = more,
                None => fits = false,
            }
        });
    }
    fits.then_some(counts)
}

impl Drawn {
    /// The replicates from the `first` on, at most `lanes`.
    pub(super) fn of(draws: &Draws, seed: u64, first: usize, lanes: usize) -> Self {
        let counts = match counted(draws, seed, first, lanes) {
            Some(narrow) => Counts::Narrow(narrow),
            // A count is at most the number of draws, which has 32 bits.
            None => Counts::Wide(counted(draws, seed, first, lanes).unwrap_or_default()),
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
            Counts::Narrow(counts) => lanes_of(counts, unit),
            Counts::Wide(counts) => lanes_of(counts, unit),
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

    /// The pass after it was given each row with its weight in each replicate, in the order of the rows.
    #[inline(always)]
    pub(super) fn rows<P: Pass>(&self, pass: P) -> P {
        match &self.drawn.counts {
            Counts::Narrow(counts) => self.rows_of(counts, pass),
            Counts::Wide(counts) => self.rows_of(counts, pass),
        }
    }

    #[inline(always)]
    fn rows_of<C: Count, P: Pass>(&self, counts: &[C], mut pass: P) -> P {
        let units = counts.as_chunks::<LANES>().0;
        let resampling = self.resampling;
        match (resampling.present().is_every(), resampling.own_weights()) {
            (true, Some(weights)) => {
                for (row, (counts, weight)) in units.iter().zip(weights).enumerate() {
                    pass.visit(row, counts.map(|count| count.number() * weight));
                }
            }
            (true, None) => {
                for (row, counts) in units.iter().enumerate() {
                    pass.visit(row, counts.map(Count::number));
                }
            }
            (false, weights) => {
                let present = resampling.present();
                let mut factors = vec![[0.0; LANES]; present.count()];
                for (number, places) in present.parts() {
                    let part = &resampling.draws().parts()[*number];
                    for place in places.clone() {
                        let factor = |count: C| part.base + part.slope * count.number();
                        factors[place] = units[present.unit(place)].map(factor);
                    }
                }
                for row in 0..resampling.len() {
                    let weight = weights.map_or(1.0, |weights| weights[row]);
                    let factors = factors[present.place(row)];
                    pass.visit(row, factors.map(|factor| factor * weight));
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

#[inline(always)]
fn lanes_of<C: Count>(counts: &[C], unit: usize) -> [f64; LANES] {
    let mut out = [0.0; LANES];
    let own = counts[unit * LANES..].first_chunk::<LANES>();
    if let Some(own) = own {
        (out.iter_mut().zip(own)).for_each(|(out, count)| *out = count.number());
    }
    out
}

/// The error of a replicate, or that its value is not finite.
pub(super) fn finite(value: Result<f64>) -> Result<f64, Option<Error>> {
    match value {
        Ok(value) if value.is_finite() => Ok(value),
        Ok(_) => Err(None),
        Err(error) => Err(Some(error)),
    }
}
