//! A line of the log odds over the ridit ranks, by maximum quasi-likelihood.

use crate::error::{Error, Result};
use crate::measure::Entry;
use crate::numeric::{DoubleDouble, exp, exp_double_double, ln};
use crate::rank::numerics::ladder::{Ladder, Running, running, sum};
use crate::rank::numerics::step::{Exact, Step};
use crate::words::rank as phrases;

/// Newton's method doubles the digits; far more steps than any line that exists takes.
const MOST_STEPS: usize = 60;
/// A centred slope or height beyond which every prediction is 0 or 1 to the last digit.
const LARGEST: f64 = 500.0;

/// Steps of the last refinement; each leaves a small part of the error, and two or three nearly always do.
const MOST_REFINEMENTS: usize = 20;
/// A relative step that no longer shows in a double.
const FINE: f64 = 1e-22;

/// ln(ĥ/(1 − ĥ)) = height + slope·(R − ½).
#[derive(Debug, Clone, Copy)]
pub(crate) struct Logit {
    height: f64,
    slope: f64,
    exact_height: DoubleDouble,
    exact_slope: DoubleDouble,
}

/// Σ s π(1−π)·(1, (t − centre)²) over the steps, t = R − ½, the centre being the mean of t with these
/// weights: two equations, each in one unknown.
struct Information {
    constant: f64,
    centre: f64,
    square: f64,
}

impl Information {
    /// The solution of the two equations.
    fn solve(&self, (first, second): (f64, f64)) -> (f64, f64) {
        let slope = (second - self.centre * first) / self.square;
        (first / self.constant - self.centre * slope, slope)
    }
}

impl Logit {
    pub(crate) fn of(entry: &'static Entry, ladder: &Ladder) -> Result<Self> {
        let error = || Error::new(&phrases::NO_LOGIT).with("measure", &entry.name);
        let mean = ladder.mean / ladder.scale;
        if !(mean > 0.0 && mean < 1.0) {
            return Err(error());
        }
        // Near 0 the doubles suffice; near 1 the distances from it that the equations are made of do not.
        (Self::search(ladder, mean, Self::score))
            .or_else(|| Self::search(ladder, mean, Self::exact_score))
            .map(|line| line.refined(ladder))
            .ok_or_else(error)
    }

    /// The line by Newton's method with this score; `None` where it does not settle.
    fn search(
        ladder: &Ladder,
        mean: f64,
        score: impl Fn(&Self, &Ladder) -> (f64, f64),
    ) -> Option<Self> {
        let mut line = Self::new(ln(mean / (1.0 - mean)).into(), 0.0.into());
        let mut last = line.deficit(ladder);
        for _ in 0..MOST_STEPS {
            let step = line.information(ladder).solve(score(&line, ladder));
            let (next, deficit) = line.improved(ladder, step, last);
            let lies_beyond = next.height.abs() > LARGEST || next.slope.abs() > LARGEST;
            if lies_beyond || !deficit.is_finite() {
                return None;
            }
            let moved = (next.height - line.height).abs() + (next.slope - line.slope).abs();
            let size = next.height.abs() + next.slope.abs();
            (line, last) = (next, deficit);
            // Newton's error after a step of 1e-9 is of the order of its square.
            if moved <= 1e-9 * (1.0 + size) {
                return Some(line);
            }
        }
        None
    }

    fn new(height: DoubleDouble, slope: DoubleDouble) -> Self {
        Self {
            height: height.to_f64(),
            slope: slope.to_f64(),
            exact_height: height,
            exact_slope: slope,
        }
    }

    /// The same line to twice the digits: what the equations leave over cancels to the last digit of a double.
    fn refined(mut self, ladder: &Ladder) -> Self {
        for _ in 0..MOST_REFINEMENTS {
            let step = self.information(ladder).solve(self.exact_score(ladder));
            self = self.moved(step, 1.0);
            let small = |step: f64, of: f64| step.abs() <= FINE * of.abs().max(FINE);
            if small(step.0, self.height) && small(step.1, self.slope) {
                break;
            }
        }
        self
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
        Self::new(
            self.exact_height.plus_double(factor * height),
            self.exact_slope.plus_double(factor * slope),
        )
    }

    /// The prediction at R − ½ = t.
    pub(crate) fn at(&self, t: f64) -> f64 {
        probability(self.height + self.slope * t)
    }

    /// The same to twice the digits.
    fn exactly_at(&self, t: DoubleDouble) -> DoubleDouble {
        let line = self.exact_height.plus(self.exact_slope.times(t));
        let one = DoubleDouble::from(1.0);
        match line.high < 0.0 {
            true => {
                let odds = exp_double_double(line);
                odds.over(one.plus(odds))
            }
            false => one.over(one.plus(exp_double_double(line.negated()))),
        }
    }

    fn ends(&self) -> (DoubleDouble, DoubleDouble) {
        (self.exactly_at((-0.5).into()), self.exactly_at(0.5.into()))
    }

    /// ĥ(1) − ĥ(0), without cancellation where the line is flat.
    pub(crate) fn gap(&self) -> f64 {
        let (bottom, top) = self.ends();
        if self.slope.abs() > 0.1 {
            return top.minus(bottom).to_f64();
        }
        // ĥ(1) − ĥ(0) = ĥ(0)(1 − ĥ(1))(e^slope − 1); the series is complete at |slope| ≤ 0.1.
        let mut term = 1.0;
        let mut sum = 1.0;
        for k in 2..12 {
            term *= self.slope / f64::from(k);
            sum += term;
        }
        let beyond = DoubleDouble::from(1.0).minus(top).to_f64();
        bottom.to_f64() * beyond * self.slope * sum
    }

    /// ĥ(1)/ĥ(0).
    pub(crate) fn ratio(&self) -> f64 {
        let (bottom, top) = self.ends();
        top.over(bottom).to_f64()
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

    /// The same to twice the digits before it is rounded.
    fn exact_score(&self, ladder: &Ladder) -> (f64, f64) {
        let residual = |exact: &Exact| {
            let mean = exact
                .mean()
                .plus_double(ladder.centre)
                .scaled(1.0 / ladder.scale);
            let off = mean.minus(self.exactly_at(exact.centred_rank()));
            exact.share.times(off)
        };
        let steps = || ladder.steps.iter().map(|step| &step.exact);
        (
            sum(steps().map(residual)).to_f64(),
            sum(steps().map(|exact| residual(exact).times(exact.centred_rank()))).to_f64(),
        )
    }

    fn information(&self, ladder: &Ladder) -> Information {
        let sum = |of: &dyn Fn(f64) -> f64| {
            running(ladder.steps.iter().map(|step| {
                let t = step.centred_rank();
                step.share * spread(self.height + self.slope * t) * of(t)
            }))
        };
        let constant = sum(&|_| 1.0);
        let centre = sum(&|t| t) / constant;
        Information {
            constant,
            centre,
            square: sum(&|t| (t - centre) * (t - centre)),
        }
    }

    /// The influence of each row on the predictions at the bottom and at the top.
    ///
    /// The score is zero and stays so: laying weight on a unit adds its own (h − π)(1, t), and moves
    /// the ranks of all, on which the score depends too; the line moves to make up for both.
    pub(crate) fn influence(&self, ladder: &Ladder) -> Vec<(f64, f64)> {
        let information = self.information(ladder);
        let drags = self.drags(ladder);
        let at = |t: f64| spread(self.height + self.slope * t);
        let (bottom, top) = (at(-0.5), at(0.5));
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
                let slope = -self.slope * spread(self.height + self.slope * t);
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

/// π(1 − π) of π = 1/(1 + e^−x).
fn spread(x: f64) -> f64 {
    let small = exp(-x.abs());
    small / ((1.0 + small) * (1.0 + small))
}
