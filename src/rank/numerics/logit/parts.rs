//! The units of each rank, as the equations of a line of log odds take them.

use crate::numeric::{DoubleDouble, ln_of_double_double};
use crate::rank::Ranked;
use crate::rank::numerics::ladder::{Ladder, sum};
use crate::rank::numerics::step::Step;

/// The units of one rank.
///
/// What they have, what they lack and how far they are from the mean are sums of their own. Where a large share of
/// the weight lies on a bound, 1 − h is far below the last digit of h; where it lies on one value, the others'
/// distance from it is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Part {
    /// R − ½.
    pub(super) exact_rank: DoubleDouble,
    pub(super) rank: f64,
    pub(super) exact_share: DoubleDouble,
    pub(super) share: f64,
    /// Σ p h.
    pub(super) has: DoubleDouble,
    /// Σ p (1 − h).
    pub(super) lacks: DoubleDouble,
    /// Σ p (h − c).
    pub(super) excess: DoubleDouble,
}

/// The mean, nearly: the point that values and predictions are measured from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reference {
    /// c.
    has: DoubleDouble,
    /// 1 − c.
    lacks: DoubleDouble,
}

impl Reference {
    /// The smaller of the two is a double, so that the other is exact.
    fn at(has: f64, lacks: f64) -> Self {
        let other = |x: f64| DoubleDouble::of_sum(1.0, -x);
        match has < lacks {
            true => Self {
                has: has.into(),
                lacks: other(has),
            },
            false => Self {
                has: other(lacks),
                lacks: lacks.into(),
            },
        }
    }

    /// h − c.
    pub(super) fn excess(&self, h: f64) -> DoubleDouble {
        match self.has.high < self.lacks.high {
            true => DoubleDouble::of_sum(h, -self.has.high),
            false => DoubleDouble::of_sum(h, -1.0).plus_double(self.lacks.high),
        }
    }

    /// ln(c/(1 − c)).
    pub(super) fn log_odds(&self) -> DoubleDouble {
        ln_of_double_double(self.has.over(self.lacks))
    }

    /// π − c of a prediction with e^δ times the odds of c, given e^δ − 1: c(1 − c)(e^δ − 1)/(1 + c(e^δ − 1)).
    pub(super) fn exact_move(&self, growth: DoubleDouble) -> DoubleDouble {
        let below = DoubleDouble::from(1.0).plus(self.has.times(growth));
        self.has.times(self.lacks).times(growth).over(below)
    }

    /// The same in doubles.
    pub(super) fn moved(&self, growth: f64) -> f64 {
        let (has, lacks) = (self.has.high, self.lacks.high);
        has * lacks * growth / (1.0 + has * growth)
    }
}

/// The parts, and the mean they are measured from; `None` where it lies on a bound.
pub(super) fn parts_of(ladder: &Ladder, ranked: &Ranked<'_>) -> Option<(Vec<Part>, Reference)> {
    let has = ladder.sums(ranked, DoubleDouble::from);
    let lacks = ladder.sums(ranked, |h| DoubleDouble::of_sum(1.0, -h));
    let total = |sums: &[DoubleDouble]| sum(sums.iter().copied()).to_f64();
    let (all_has, all_lacks) = (total(&has), total(&lacks));
    if !(all_has > 0.0 && all_lacks > 0.0) {
        return None;
    }
    let reference = Reference::at(all_has, all_lacks);
    let excess = ladder.sums(ranked, |h| reference.excess(h));
    let part = |(at, step): (usize, &Step)| Part {
        exact_rank: step.exact.centred_rank(),
        rank: step.centred_rank(),
        exact_share: step.exact.share,
        share: step.share,
        has: has[at],
        lacks: lacks[at],
        excess: excess[at],
    };
    Some((
        ladder.steps.iter().enumerate().map(part).collect(),
        reference,
    ))
}
