//! The units in the order of the ranking variable, ties on one step.

use crate::error::Result;
use crate::measure::{Entry, gate};
use crate::numeric::{DoubleDouble, into_range};
use crate::rank::Ranked;
use crate::rank::numerics::step::{Exact, Step};
use crate::rank::numerics::weighting::Weighting;

/// The values on their steps, about a centre near their mean, so that near-equal values keep their
/// digits and equal values give exactly zero.
///
/// Sorted by (rank, weight, value): the same bits for every order of the rows.
#[derive(Debug)]
pub(crate) struct Ladder {
    /// The rows in order.
    rows: Vec<usize>,
    /// The scaled value of each, less the centre.
    centred: Vec<f64>,
    /// The steps, lowest rank first.
    pub(crate) steps: Vec<Step>,
    /// What the scaled values are taken about.
    pub(crate) centre: f64,
    /// The scaled mean of the values.
    pub(crate) mean: f64,
    /// The same before it is rounded.
    pub(crate) exact_mean: DoubleDouble,
    /// A power of two that keeps products within range.
    pub(crate) scale: f64,
    units: usize,
}

impl Ladder {
    /// The values of `ranked` on the steps of its ranks.
    pub(crate) fn of(ranked: &Ranked<'_>) -> Self {
        let mut units: Vec<(f64, f64, f64, usize)> = ranked
            .units()
            .map(|(row, value, rank, weight)| (rank + 0.0, weight, value, row))
            .collect();
        units.sort_unstable_by(|a, b| {
            (a.0.total_cmp(&b.0))
                .then(a.1.total_cmp(&b.1))
                .then(a.2.total_cmp(&b.2))
                .then(a.3.cmp(&b.3))
        });
        let scale = scale_of(units.iter().map(|unit| unit.2));
        let centre = ranked.values().moments().mean() * scale;
        let steps = steps(&units, |value| DoubleDouble::of_sum(value * scale, -centre));
        let centred: Vec<f64> = units.iter().map(|unit| unit.2 * scale - centre).collect();
        let exact_mean = sum(steps.iter().map(|step| step.exact.excess)).plus_double(centre);
        Self {
            rows: units.iter().map(|unit| unit.3).collect(),
            centred,
            steps,
            centre,
            mean: exact_mean.to_f64(),
            exact_mean,
            scale,
            units: ranked.len(),
        }
    }

    /// Σ p·of(h) over each step, for what a sum about the centre would round away: the digits of these sums are
    /// those of their own terms.
    pub(crate) fn sums(
        &self,
        ranked: &Ranked<'_>,
        of: impl Fn(f64) -> DoubleDouble,
    ) -> Vec<DoubleDouble> {
        let mut units = vec![(0.0, 0.0); self.units];
        for (row, value, _, weight) in ranked.units() {
            units[row] = (value, weight);
        }
        let (scale, total) = total_of(|| self.rows.iter().map(|&row| units[row].1));
        let term = |&row: &usize| {
            let (value, weight) = units[row];
            of(value).times((weight * scale).into())
        };
        let step = |at: usize| sum(self.rows_of(at).iter().map(term)).over(total);
        (0..self.steps.len()).map(step).collect()
    }

    /// The rows on a step.
    pub(crate) fn rows_of(&self, at: usize) -> &[usize] {
        let end = (self.steps.get(at + 1)).map_or(self.rows.len(), |next| next.start);
        &self.rows[self.steps[at].start..end]
    }

    /// Returns an error for a mean that is not above zero.
    pub(crate) fn require_positive_mean(&self, entry: &'static Entry) -> Result<()> {
        if self.mean > 0.0 {
            return Ok(());
        }
        gate::require_positive_mean(entry, self.mean / self.scale).map(drop)
    }

    /// ∫ h dΩ, times the scale.
    pub(crate) fn weighed(&self, weighting: Weighting) -> f64 {
        match weighting {
            Weighting::Standard => self.covariance().to_f64(),
            _ => running((self.steps.iter()).map(|step| weighting.of_step(step) * step.excess)),
        }
    }

    /// 2 cov(h, R), times the scale: ∫ h dΩ of the standard weighting.
    pub(crate) fn covariance(&self) -> DoubleDouble {
        sum((self.steps.iter()).map(|step| step.exact.centred_rank().times(step.exact.excess)))
            .scaled(2.0)
    }

    /// The concentration index.
    pub(crate) fn concentration(&self) -> DoubleDouble {
        self.covariance().over(self.exact_mean)
    }

    /// Σ p (R − ½)², the variance of the ridit ranks.
    pub(crate) fn rank_variance(&self) -> DoubleDouble {
        sum((self.steps.iter()).map(|Step { exact, .. }| {
            let rank = exact.centred_rank();
            exact.share.times(rank).times(rank)
        }))
    }

    /// The influence of each row on [`weighed`](Self::weighed), times the scale.
    ///
    /// With m the mean of a step and s its mean ω, laying weight on a unit of step k moves its own
    /// value, sᵏ(h − mᵏ), and the edges of every step above: mᵏω(Fᵏ) + Σ_{b>k} m_b Δω_b, less the mean
    /// of that over all units.
    pub(crate) fn influence(&self, weighting: Weighting) -> Vec<f64> {
        let edges = |step: &Step| {
            let low = weighting.at(step.below, step.above + step.share);
            let high = weighting.at(step.below + step.share, step.above);
            (low, high)
        };
        let mean = running(self.steps.iter().map(|step| {
            let (low, high) = edges(step);
            step.mean() * (high * (step.below + step.share) - low * step.below)
        }));
        let mut higher = Running::default();
        let mut by_step = vec![0.0; self.steps.len()];
        for (at, step) in self.steps.iter().enumerate().rev() {
            let (low, high) = edges(step);
            by_step[at] = step.mean() * high + higher.sum() - mean;
            higher.add(step.mean() * (high - low));
        }
        self.by_row(|at, step, centred| {
            weighting.of_step(step) * (centred - step.mean()) + by_step[at]
        })
    }

    /// A number for each row, 0 for units of weight zero; `of` is given the position of the step, the
    /// step, and the scaled value less the centre.
    pub(crate) fn by_row(&self, of: impl Fn(usize, &Step, f64) -> f64) -> Vec<f64> {
        let mut out = vec![0.0; self.units];
        for (at, step) in self.steps.iter().enumerate() {
            for (row, &centred) in self.rows_of(at).iter().zip(&self.centred[step.start..]) {
                out[*row] = of(at, step, centred);
            }
        }
        out
    }

    /// h − μ of each row, times the scale.
    pub(crate) fn deviations(&self) -> Vec<f64> {
        let rest = running(self.steps.iter().map(|step| step.excess));
        self.by_row(|_, _, centred| centred - rest)
    }
}

fn steps(units: &[(f64, f64, f64, usize)], centred: impl Fn(f64) -> DoubleDouble) -> Vec<Step> {
    let (scale, total) = total_of(|| units.iter().map(|unit| unit.1));
    let tied = || units.chunk_by(|a, b| a.0 == b.0);
    let own: Vec<DoubleDouble> = tied()
        .map(|tied| sum(tied.iter().map(|unit| DoubleDouble::from(unit.1 * scale))))
        .collect();
    // From both ends: all weight less that below would lose the small shares at the top.
    let below = before(own.iter());
    let above = before(own.iter().rev());
    let (mut out, mut start) = (Vec::with_capacity(own.len()), 0);
    for (at, tied) in tied().enumerate() {
        let terms = tied
            .iter()
            .map(|unit| centred(unit.2).times((unit.1 * scale).into()));
        let exact = Exact {
            below: below[at].over(total),
            above: above[own.len() - 1 - at].over(total),
            share: own[at].over(total),
            excess: sum(terms).over(total),
        };
        out.push(Step::new(exact, start));
        start += tied.len();
    }
    out
}

/// A power of two that brings the weights into range, and their sum times it.
fn total_of<I: Iterator<Item = f64>>(weights: impl Fn() -> I) -> (f64, DoubleDouble) {
    let scale = into_range(running(weights()));
    (scale, sum(weights().map(|weight| (weight * scale).into())))
}

/// The running sum before each.
fn before<'a>(terms: impl Iterator<Item = &'a DoubleDouble>) -> Vec<DoubleDouble> {
    let next = |sum: &mut DoubleDouble, term: &DoubleDouble| {
        let before = *sum;
        *sum = before.plus(*term);
        Some(before)
    };
    terms.scan(DoubleDouble::from(0.0), next).collect()
}

/// The sum of numbers of about 106 bits in their order.
pub(crate) fn sum(terms: impl Iterator<Item = DoubleDouble>) -> DoubleDouble {
    terms.fold(DoubleDouble::from(0.0), DoubleDouble::plus)
}

/// 1, or a power of two that brings extreme values to where nothing overflows or vanishes.
fn scale_of(values: impl Iterator<Item = f64>) -> f64 {
    let largest = values.fold(0.0_f64, |largest, x| largest.max(x.abs()));
    const TWO_400: f64 = f64::from_bits((1023 + 400) << 52);
    if largest > 1e200 {
        1.0 / TWO_400
    } else if largest < 1e-200 {
        TWO_400
    } else {
        1.0
    }
}

/// The sum of the terms in their order, its rounding errors carried along.
pub(crate) fn running(terms: impl Iterator<Item = f64>) -> f64 {
    let mut sum = Running::default();
    terms.for_each(|term| sum.add(term));
    sum.sum()
}

#[derive(Default)]
pub(crate) struct Running {
    high: f64,
    low: f64,
}

impl Running {
    pub(crate) fn add(&mut self, x: f64) {
        let sum = DoubleDouble::of_sum(self.high, x);
        self.high = sum.high;
        self.low += sum.low;
    }

    pub(crate) fn sum(&self) -> f64 {
        self.high + self.low
    }
}
