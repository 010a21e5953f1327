//! Replicates of the Gini index, side by side.

use crate::error::{Error, Result};
use crate::numeric::{vectorized, weighted_ranks};
use crate::words::inference as phrases;

use super::block::{Block, Found, LANES, Pass};

/// Ascending values about their mean, so that sums over the ranks do not cancel.
#[derive(Debug, Clone)]
pub(super) struct Kernel {
    centre: f64,
    distances: Vec<f64>,
}

/// The sums of each replicate.
struct Sums {
    weight: [f64; LANES],
    distance: [f64; LANES],
    ranked: [f64; LANES],
}

impl Kernel {
    /// `None` for values that are not ascending, or so large that sums of products may overflow.
    pub(super) fn of(values: &[f64]) -> Option<Self> {
        /// Values up to here, weights up to here and 2^32 rows have a finite Σ w x Σ w.
        const LARGE: f64 = 1e90;
        /// The mean of smaller values has few digits.
        const SMALL: f64 = 1e-90;
        let greatest = values.iter().fold(0.0_f64, |most, x| most.max(x.abs()));
        if !values.is_sorted() || !(SMALL..LARGE).contains(&greatest) {
            return None;
        }
        let centre = values.iter().sum::<f64>() / values.len() as f64;
        Some(Self {
            centre,
            distances: values.iter().map(|x| x - centre).collect(),
        })
    }

    pub(super) fn replicates(&self, block: &Block<'_>, scored: bool) -> Found {
        let sums = self.sums(block);
        let means: [f64; LANES] =
            std::array::from_fn(|lane| self.centre + sums.distance[lane] / sums.weight[lane]);
        let indices: [f64; LANES] = std::array::from_fn(|lane| {
            let weight = sums.weight[lane];
            let difference = sums.ranked[lane] - weight * sums.distance[lane];
            difference / (weight * weight) / means[lane]
        });
        let value = |lane: usize| -> Result<f64> {
            match means[lane] > 0.0 {
                // Rounding may leave less than 0 of equal values.
                true => Ok(indices[lane].max(0.0)),
                false => Err(Error::new(&phrases::REPLICATE_MEAN).with("got", means[lane])),
            }
        };
        Found {
            values: (0..block.lanes()).map(value).collect(),
            scores: match scored {
                true => self.scores(block, &sums, means, indices),
                false => Vec::new(),
            },
        }
    }

    /// Σw, Σwy and Σ w y (W₋ + W), W the weight up to the row and W₋ that before it.
    fn sums(&self, block: &Block<'_>) -> Sums {
        if let Some(rows) = block.narrow() {
            let [weight, distance, ranked] =
                weighted_ranks(rows.counts, rows.weights, &self.distances);
            return Sums {
                weight,
                distance,
                ranked,
            };
        }
        let pass = SumsOf {
            distances: &self.distances,
            sums: Sums {
                weight: [0.0; LANES],
                distance: [0.0; LANES],
                ranked: [0.0; LANES],
            },
        };
        vectorized(
            #[inline(always)]
            || block.rows(pass).sums,
        )
    }

    /// w/Σw·(d(x)/μ − G·(1 + x/μ)), d the mean distance from x: y·(2P − 1) + Ȳ − 2·Σ_{≤x} p y.
    fn scores(
        &self,
        block: &Block<'_>,
        sums: &Sums,
        means: [f64; LANES],
        indices: [f64; LANES],
    ) -> Vec<[f64; LANES]> {
        let pass = ScoresOf {
            kernel: self,
            sums,
            means,
            indices,
            weight: [0.0; LANES],
            distance: [0.0; LANES],
            out: Vec::with_capacity(self.distances.len()),
        };
        vectorized(
            #[inline(always)]
            || block.rows(pass).out,
        )
    }
}

/// The pass of the sums.
struct SumsOf<'k> {
    distances: &'k [f64],
    sums: Sums,
}

impl Pass for SumsOf<'_> {
    #[inline(always)]
    fn visit(&mut self, row: usize, weights: [f64; LANES]) {
        let y = self.distances[row];
        let sums = &mut self.sums;
        for (lane, &own) in weights.iter().enumerate() {
            let product = own * y;
            let next = sums.weight[lane] + own;
            sums.ranked[lane] += product * (sums.weight[lane] + next);
            sums.distance[lane] += product;
            sums.weight[lane] = next;
        }
    }
}

/// The pass of the scores.
struct ScoresOf<'k> {
    kernel: &'k Kernel,
    sums: &'k Sums,
    means: [f64; LANES],
    indices: [f64; LANES],
    /// The weight and Σ w y up to the row.
    weight: [f64; LANES],
    distance: [f64; LANES],
    out: Vec<[f64; LANES]>,
}

impl Pass for ScoresOf<'_> {
    #[inline(always)]
    fn visit(&mut self, row: usize, weights: [f64; LANES]) {
        let y = self.kernel.distances[row];
        let mut scores = [0.0; LANES];
        for lane in 0..LANES {
            self.weight[lane] += weights[lane];
            self.distance[lane] += weights[lane] * y;
            let (total, mean) = (self.sums.weight[lane], self.means[lane]);
            let apart = y * (2.0 * self.weight[lane] - total) + self.sums.distance[lane]
                - 2.0 * self.distance[lane];
            let influence =
                apart / total / mean - self.indices[lane] * (1.0 + (y + self.kernel.centre) / mean);
            scores[lane] = weights[lane] / total * influence;
        }
        self.out.push(scores);
    }
}
