//! The variance of an estimate from the scores of its rows, in the sample and in its replicates.

use crate::error::{Error, Result};
use crate::numeric::sum_of;
use crate::words::inference as phrases;

use super::block::{Block, LANES};
use super::resampling::Resampling;

/// The variance of totals of scores of drawn units.
///
/// A unit that is drawn r times enters r times with y, its total for one draw:
///
/// ```text
/// V = Σ_h slope² · m/(m − 1) · Σ_i r_i (y_i − ȳ)²        ȳ = Σ r y / m
/// ```
///
/// m is the number of draws, `slope` the factor of one draw. Its expectation over the draws is the variance of the design.
pub(super) struct Spread<'a> {
    resampling: &'a Resampling,
}

impl<'a> Spread<'a> {
    pub(super) fn of(resampling: &'a Resampling) -> Self {
        Self { resampling }
    }

    /// Rejects strata from which one unit is drawn: a replicate has no variance there.
    pub(super) fn require_variance(&self) -> Result<()> {
        let alone = |draws: usize| draws == 1;
        match (self.resampling.draws().parts().iter()).any(|part| alone(part.draws)) {
            true => Err(Error::new(&phrases::STUDENTIZED_PAIRS)),
            false => Ok(()),
        }
    }

    /// The variance of the sample.
    pub(super) fn of_sample(&self, scores: &[f64]) -> f64 {
        let totals = self.resampling.totals(scores);
        let parts = self.resampling.draws().parts().iter();
        sum_of(parts.filter(|part| part.draws > 0).map(|part| {
            let own = &totals[part.units.clone()];
            let count = own.len() as f64;
            let mean = sum_of(own.iter().copied()) / count;
            let squares = own.iter().map(|total| (total - mean) * (total - mean));
            // base + slope·n/(n − 1) is 1 for the mean number of draws: (1 − f)·n/(n − 1) in a design.
            let share = 1.0 - part.base;
            share * share * count / (count - 1.0) * sum_of(squares)
        }))
    }

    /// Σz³/(6·(Σz²)^1.5) of the totals of the units about the mean of their stratum.
    pub(super) fn acceleration(&self, scores: &[f64]) -> f64 {
        let totals = self.resampling.totals(scores);
        let mut centred = Vec::with_capacity(totals.len());
        for part in self.resampling.draws().parts() {
            if part.draws > 0 {
                let own = &totals[part.units.clone()];
                let mean = sum_of(own.iter().copied()) / own.len() as f64;
                centred.extend(own.iter().map(|total| total - mean));
            }
        }
        let greatest = centred.iter().fold(0.0_f64, |most, z| most.max(z.abs()));
        if greatest == 0.0 {
            return 0.0;
        }
        // The scale of the scores must not make their cubes underflow.
        centred.iter_mut().for_each(|z| *z /= greatest);
        let squares = sum_of(centred.iter().map(|z| z * z));
        let cubes = sum_of(centred.iter().map(|z| z * z * z));
        cubes / (6.0 * squares * squares.sqrt())
    }

    /// The standard error of each replicate of a block; NaN without scores.
    pub(super) fn of_replicates(&self, block: &Block<'_>, scores: &[[f64; LANES]]) -> Vec<f64> {
        if scores.is_empty() {
            return vec![f64::NAN; block.lanes()];
        }
        let totals = match self.resampling.is_by_row() {
            true => None,
            false => Some(self.totals(scores)),
        };
        let totals = totals.as_deref().unwrap_or(scores);
        let mut variances = [0.0; LANES];
        for part in self.resampling.draws().parts() {
            if part.draws == 0 {
                continue;
            }
            let draws = part.draws as f64;
            let mut means = [0.0; LANES];
            // A unit that is not drawn has no total for one draw.
            let drawn = |unit: usize| {
                let counts = block.counts(unit);
                let one = |lane: usize| match counts[lane] > 0.0 {
                    true => totals[unit][lane] / (part.base + part.slope * counts[lane]),
                    false => 0.0,
                };
                (counts, std::array::from_fn::<f64, LANES, _>(one))
            };
            for unit in part.units.clone() {
                let (counts, one) = drawn(unit);
                (0..LANES).for_each(|lane| means[lane] += counts[lane] * one[lane]);
            }
            means.iter_mut().for_each(|mean| *mean /= draws);
            let mut squares = [0.0; LANES];
            for unit in part.units.clone() {
                let (counts, one) = drawn(unit);
                for lane in 0..LANES {
                    let distance = one[lane] - means[lane];
                    squares[lane] += counts[lane] * (distance * distance);
                }
            }
            let factor = part.slope * part.slope * draws / (draws - 1.0);
            (0..LANES).for_each(|lane| variances[lane] += factor * squares[lane]);
        }
        (variances[..block.lanes()].iter())
            .map(|variance| variance.sqrt())
            .collect()
    }

    /// The total of the scores of each unit in each replicate, rows in their order.
    fn totals(&self, scores: &[[f64; LANES]]) -> Vec<[f64; LANES]> {
        let mut out = vec![[0.0; LANES]; self.resampling.draws().units()];
        for (row, scores) in scores.iter().enumerate() {
            let own = &mut out[self.resampling.unit(row)];
            (own.iter_mut().zip(scores)).for_each(|(own, score)| *own += score);
        }
        out
    }
}
