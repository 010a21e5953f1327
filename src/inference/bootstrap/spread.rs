//! The variance of an estimate from the scores of its rows, in the sample and in its replicates.

use std::ops::Range;

use crate::numeric::{sum_of, vectorized};

use super::super::draws::Part;
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

    /// The variance of the sample.
    pub(super) fn of_sample(&self, scores: &[f64]) -> f64 {
        let totals = self.resampling.totals(scores);
        sum_of(self.parts().map(|(part, places)| {
            let own = &totals[places];
            let count = part.units.len() as f64;
            let absent = count - own.len() as f64;
            let mean = sum_of(own.iter().copied()) / count;
            let squares = own.iter().map(|total| (total - mean) * (total - mean));
            let squares = squares.chain([absent * (mean * mean)]);
            // base + slope·n/(n − 1) is 1 for the mean number of draws: (1 − f)·n/(n − 1) in a design.
            let share = 1.0 - part.base;
            share * share * count / (count - 1.0) * sum_of(squares)
        }))
    }

    /// Σz³/(6·(Σz²)^1.5) of the totals of the units about the mean of their stratum.
    pub(super) fn acceleration(&self, scores: &[f64]) -> f64 {
        let totals = self.resampling.totals(scores);
        // Distances, each with the number of units that it is of.
        let mut centred = Vec::with_capacity(totals.len());
        for (part, places) in self.parts() {
            let own = &totals[places];
            let count = part.units.len() as f64;
            let mean = sum_of(own.iter().copied()) / count;
            centred.extend(own.iter().map(|total| (total - mean, 1.0)));
            centred.push((-mean, count - own.len() as f64));
        }
        centred.retain(|(_, count)| *count > 0.0);
        let greatest = centred
            .iter()
            .fold(0.0_f64, |most, (z, _)| most.max(z.abs()));
        if greatest == 0.0 {
            return 0.0;
        }
        // The scale of the scores must not make their cubes underflow.
        centred.iter_mut().for_each(|(z, _)| *z /= greatest);
        let squares = sum_of(centred.iter().map(|(z, count)| z * z * count));
        let cubes = sum_of(centred.iter().map(|(z, count)| z * z * z * count));
        cubes / (6.0 * squares * squares.sqrt())
    }

    /// The strata from which units are drawn, with the places of the units with rows.
    fn parts(&self) -> impl Iterator<Item = (&'a Part, Range<usize>)> + Clone {
        let all = self.resampling.draws().parts();
        let present = self.resampling.present().parts().iter();
        present
            .map(|(number, places)| (&all[*number], places.clone()))
            .filter(|(part, _)| part.draws > 0)
    }

    /// The standard error of each replicate of a block; NaN without scores.
    pub(super) fn of_replicates(&self, block: &Block<'_>, scores: &[[f64; LANES]]) -> Vec<f64> {
        if scores.is_empty() {
            return vec![f64::NAN; block.lanes()];
        }
        let present = self.resampling.present();
        let totals = match present.is_every() {
            true => None,
            false => Some(self.totals(scores)),
        };
        let totals = totals.as_deref().unwrap_or(scores);
        let variances = vectorized(
            #[inline(always)]
            || self.variances(block, totals),
        );
        (variances[..block.lanes()].iter())
            .map(|variance| variance.sqrt())
            .collect()
    }

    /// From the totals of the units with rows.
    #[inline(always)]
    fn variances(&self, block: &Block<'_>, totals: &[[f64; LANES]]) -> [f64; LANES] {
        let present = self.resampling.present();
        let mut variances = [0.0; LANES];
        for (part, places) in self.parts() {
            let draws = part.draws as f64;
            let mut means = [0.0; LANES];
            // Draws of units without rows, whose total is 0.
            let mut absent = [draws; LANES];
            // A unit that is not drawn has no total for one draw.
            let drawn = |place: usize| {
                let counts = block.counts(present.unit(place));
                let mut one = [0.0; LANES];
                for lane in 0..LANES {
                    let whole = totals[place][lane] / (part.base + part.slope * counts[lane]);
                    one[lane] = if counts[lane] > 0.0 { whole } else { 0.0 };
                }
                (counts, one)
            };
            for place in places.clone() {
                let (counts, one) = drawn(place);
                for lane in 0..LANES {
                    means[lane] += counts[lane] * one[lane];
                    absent[lane] -= counts[lane];
                }
            }
            means.iter_mut().for_each(|mean| *mean /= draws);
            let mut squares = [0.0; LANES];
            for place in places {
                let (counts, one) = drawn(place);
                for lane in 0..LANES {
                    let distance = one[lane] - means[lane];
                    squares[lane] += counts[lane] * (distance * distance);
                }
            }
            let factor = part.slope * part.slope * draws / (draws - 1.0);
            for lane in 0..LANES {
                let squares = squares[lane] + absent[lane] * (means[lane] * means[lane]);
                variances[lane] += factor * squares;
            }
        }
        variances
    }

    /// The total of the scores of each unit with rows in each replicate, rows in their order.
    fn totals(&self, scores: &[[f64; LANES]]) -> Vec<[f64; LANES]> {
        let present = self.resampling.present();
        let mut out = vec![[0.0; LANES]; present.count()];
        for (row, scores) in scores.iter().enumerate() {
            let own = &mut out[present.place(row)];
            (own.iter_mut().zip(scores)).for_each(|(own, score)| *own += score);
        }
        out
    }
}
