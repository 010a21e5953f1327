//! A line of the log odds over the ridit ranks, by maximum quasi-likelihood.

use crate::error::{Error, Result};
use crate::measure::Entry;
use crate::numeric::{exp, ln};
use crate::rank::numerics::ladder::{Ladder, Running, running};
use crate::rank::numerics::step::Step;
use crate::words::rank as phrases;

/// Newton's method doubles the digits; far more steps than any line that exists takes.
const MOST_STEPS: usize = 60;
/// A centred slope or height beyond which every prediction is 0 or 1 to the last digit.
const LARGEST: f64 = 500.0;

/// ln(ĥ/(1 − ĥ)) = height + slope·(R − ½).
#[derive(Debug, Clone, Copy)]
pub(crate) struct Logit {
    height: f64,
    slope: f64,
}

/// Σ s π(1−π)·(1, t, t²) over the steps, t = R − ½.
struct Information {
    constant: f64,
    linear: f64,
    square: f64,
}

impl Information {
    /// The solution of the two equations.
    fn solve(&self, (first, second): (f64, f64)) -> (f64, f64) {
        let determinant = self.constant * self.square - self.linear * self.linear;
        (
            (first * self.square - second * self.linear) / determinant,
            (second * self.constant - first * self.linear) / determinant,
        )
    }
}

impl Logit {
    pub(crate) fn of(entry: &'static Entry, ladder: &Ladder) -> Result<Self> {
        let error = || Error::new(&phrases::NO_LOGIT).with("measure", &entry.name);
        let mean = ladder.mean / ladder.scale;
        if !(mean > 0.0 && mean < 1.0) {
            return Err(error());
        }
        let mut line = Self {
            height: ln(mean / (1.0 - mean)),
            slope: 0.0,
        };
        let mut last = line.deficit(ladder);
        for _ in 0..MOST_STEPS {
            let step = line.information(ladder).solve(line.score(ladder));
            let (next, deficit) = line.improved(ladder, step, last);
            let lies_beyond = next.height.abs() > LARGEST || next.slope.abs() > LARGEST;
            if lies_beyond || !deficit.is_finite() {
                return Err(error());
            }
            let moved = (next.height - line.height).abs() + (next.slope - line.slope).abs();
            let size = next.height.abs() + next.slope.abs();
            (line, last) = (next, deficit);
            // Newton's error after a step of 1e-9 is of the order of its square.
            if moved <= 1e-9 * (1.0 + size) {
                let step = line.information(ladder).solve(line.score(ladder));
                return Ok(line.moved(step, 1.0));
            }
        }
        Err(error())
    }

    /// The step of Newton's method, halved until the likelihood does not fall.
    fn improved(self, ladder: &Ladder, step: (f64, f64), last: f64) -> (Self, f64) {
        let mut factor = 1.0;
        loop {
            let next = self.moved(step, factor);
            let deficit = next.deficit(ladder);
            // The tolerance lets pass what rounding alone makes worse.
            if deficit <= last + 1e-12 * (1.0 + last.abs()) || factor < 1e-6 {
                return (next, deficit);
            }
            factor /= 2.0;
        }
    }

    fn moved(self, (height, slope): (f64, f64), factor: f64) -> Self {
        Self {
            height: self.height + factor * height,
            slope: self.slope + factor * slope,
        }
    }

    /// The prediction at R − ½ = t.
    pub(crate) fn at(&self, t: f64) -> f64 {
        probability(self.height + self.slope * t)
    }

    /// ĥ(1) − ĥ(0), without cancellation where the line is flat.
    pub(crate) fn gap(&self) -> f64 {
        let (top, bottom) = (self.at(0.5), self.at(-0.5));
        if self.slope.abs() > 0.1 {
            return top - bottom;
        }
        // ĥ(1) − ĥ(0) = ĥ(0)(1 − ĥ(1))(e^slope − 1); the series is complete at |slope| ≤ 0.1.
        let mut term = 1.0;
        let mut sum = 1.0;
        for k in 2..12 {
            term *= self.slope / f64::from(k);
            sum += term;
        }
        bottom * (1.0 - top) * self.slope * sum
    }

    /// Minus the quasi-log-likelihood.
    fn deficit(&self, ladder: &Ladder) -> f64 {
        running(ladder.steps.iter().map(|step| {
            let line = self.height + self.slope * step.centred_rank();
            let softplus = line.max(0.0) + ln(1.0 + exp(-line.abs()));
            step.share * (softplus - mean_of(ladder, step) * line)
        }))
    }

    /// Σ s (h − π)·(1, t).
    fn score(&self, ladder: &Ladder) -> (f64, f64) {
        let residual =
            |step: &Step| step.share * (mean_of(ladder, step) - self.at(step.centred_rank()));
        (
            running(ladder.steps.iter().map(residual)),
            running((ladder.steps.iter()).map(|step| residual(step) * step.centred_rank())),
        )
    }

    fn information(&self, ladder: &Ladder) -> Information {
        let sum = |power: i32| {
            running(ladder.steps.iter().map(|step| {
                let t = step.centred_rank();
                step.share * spread(self.at(t)) * t.powi(power)
            }))
        };
        Information {
            constant: sum(0),
            linear: sum(1),
            square: sum(2),
        }
    }

    /// The influence of each row on the predictions at the bottom and at the top.
    ///
    /// The score is zero and stays so: laying weight on a unit adds its own (h − π)(1, t), and moves
    /// the ranks of all, on which the score depends too; the line moves to make up for both.
    pub(crate) fn influence(&self, ladder: &Ladder) -> Vec<(f64, f64)> {
        let information = self.information(ladder);
        let drags = self.drags(ladder);
        let (bottom, top) = (spread(self.at(-0.5)), spread(self.at(0.5)));
        let own = |at: usize, step: &Step, centred: f64| {
            let t = step.centred_rank();
            let residual =
                (centred - step.mean()) / ladder.scale + mean_of(ladder, step) - self.at(t);
            information.solve((residual + drags[at].0, residual * t + drags[at].1))
        };
        let heights = ladder.by_row(|at, step, centred| own(at, step, centred).0);
        let slopes = ladder.by_row(|at, step, centred| own(at, step, centred).1);
        let ends = |(height, slope): (&f64, &f64)| {
            (
                bottom * (height - slope / 2.0),
                top * (height + slope / 2.0),
            )
        };
        heights.iter().zip(&slopes).map(ends).collect()
    }

    /// For additional weight on each step: Σ_b s_b ∂[(h − π)(1, t)]/∂t · dt_b, where t_b moves by
    /// 1[below b] + ½[on b] − R_b.
    fn drags(&self, ladder: &Ladder) -> Vec<(f64, f64)> {
        let pulls: Vec<(f64, f64)> = (ladder.steps.iter())
            .map(|step| {
                let t = step.centred_rank();
                let slope = -self.slope * spread(self.at(t));
                let residual = mean_of(ladder, step) - self.at(t);
                (step.share * slope, step.share * (slope * t + residual))
            })
            .collect();
        let ranks = ladder.steps.iter().map(|step| step.centred_rank() + 0.5);
        let mean = |of: fn(&(f64, f64)) -> f64| {
            running(
                pulls
                    .iter()
                    .zip(ranks.clone())
                    .map(|(pull, rank)| of(pull) * rank),
            )
        };
        let (first, second) = (mean(|pull| pull.0), mean(|pull| pull.1));
        let mut out = vec![(0.0, 0.0); pulls.len()];
        let (mut above, mut above_t) = (Running::default(), Running::default());
        for (at, pull) in pulls.iter().enumerate().rev() {
            out[at].0 = pull.0 / 2.0 + above.sum() - first;
            out[at].1 = pull.1 / 2.0 + above_t.sum() - second;
            above.add(pull.0);
            above_t.add(pull.1);
        }
        out
    }
}

/// The step's mean value.
fn mean_of(ladder: &Ladder, step: &Step) -> f64 {
    (ladder.centre + step.mean()) / ladder.scale
}

/// 1/(1 + e^−x).
fn probability(x: f64) -> f64 {
    let small = exp(-x.abs());
    match x < 0.0 {
        true => small / (1.0 + small),
        false => 1.0 / (1.0 + small),
    }
}

/// π(1 − π).
fn spread(probability: f64) -> f64 {
    probability * (1.0 - probability)
}
