//! The line itself: its equations, their solution and its predictions.

use crate::measure::relative::exp_less_one;
use crate::numeric::{
    DoubleDouble, Logarithm, exp, exp_double_double, exp_less_one_double_double, ln, ln_1p,
};
use crate::rank::numerics::ladder::{running, sum};
use crate::rank::numerics::logit::parts::{Part, Reference};

/// Newton's method doubles the digits; far more steps than any line that exists takes.
const MOST_STEPS: usize = 120;
/// The most that one step changes the line: where nearly all weight lies on a bound, the curvature at the flat
/// line it starts from says nothing about the line sought.
const LONGEST: f64 = 16.0;
/// A centred slope or height beyond which every prediction is 0 or 1 to the last digit.
const LARGEST: f64 = 500.0;

/// Steps of the last refinement; each leaves a small part of the error, and two or three nearly always do.
const MOST_REFINEMENTS: usize = 20;
/// A relative step that no longer shows in a double.
const FINE: f64 = 1e-22;

/// What a sum of 106 bits is off by, relative to its terms: a few units in its last place.
const PRECISION: f64 = 1.0 / (1_u128 << 102) as f64;
/// Log odds that are surer than this give predictions to the last digit.
const DOUBT: f64 = 1e-15;
/// A relative distance of prediction and mean that is taken as small.
const FEW: f64 = 0.5;
/// Log odds so near to those of the mean that a prediction is taken as its distance from it.
const NEAR: f64 = 1.0;

/// ln(ĥ/(1 − ĥ)) = ln(c/(1 − c)) + height + slope·(R − ½), c nearly the mean.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Logit {
    height: f64,
    pub(super) slope: f64,
    exact_height: DoubleDouble,
    exact_slope: DoubleDouble,
    reference: Reference,
    origin: f64,
    exact_origin: DoubleDouble,
}

/// Σ s π(1−π)·(1, (t − centre)²) over the parts, t = R − ½, the centre being the mean of t with these
/// weights: two equations, each in one unknown.
pub(super) struct Information {
    constant: f64,
    pub(super) centre: f64,
    square: f64,
}

impl Information {
    /// The solution of the two equations for what is left of Σ s (h − π)·(1, t − centre).
    pub(super) fn solve(&self, (first, second): (f64, f64)) -> (f64, f64) {
        let slope = second / self.square;
        (first / self.constant - self.centre * slope, slope)
    }
}

impl Logit {
    pub(super) fn of(parts: &[Part], reference: Reference) -> Option<Self> {
        let flat = Self::flat(reference);
        // Doubles suffice unless the equations of a steep line cancel.
        (flat.search(parts, Self::score))
            .or_else(|| flat.search(parts, Self::exact_score))
            .and_then(|line| line.refined(parts))
    }

    fn flat(reference: Reference) -> Self {
        let exact_origin = reference.log_odds();
        Self {
            height: 0.0,
            slope: 0.0,
            exact_height: 0.0.into(),
            exact_slope: 0.0.into(),
            reference,
            origin: exact_origin.to_f64(),
            exact_origin,
        }
    }

    /// The line by Newton's method with this score; `None` where it does not settle.
    fn search(
        self,
        parts: &[Part],
        score: impl Fn(&Self, &[Part], f64) -> (f64, f64),
    ) -> Option<Self> {
        let mut line = self;
        let mut last = line.deficit(parts);
        for _ in 0..MOST_STEPS {
            let information = line.information(parts);
            let step = information.solve(score(&line, parts, information.centre));
            let (next, deficit) = line.improved(parts, step, last);
            let lies_beyond = next.on(0.0).abs() > LARGEST || next.slope.abs() > LARGEST;
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

    /// The same line to twice the digits: what the equations leave over cancels to the last digit of a double.
    /// `None` where even so many digits do not determine it.
    fn refined(mut self, parts: &[Part]) -> Option<Self> {
        for _ in 0..MOST_REFINEMENTS {
            let information = self.information(parts);
            let step = information.solve(self.exact_score(parts, information.centre));
            self = self.moved(step, 1.0);
            let small = |step: f64, of: f64| step.abs() <= FINE * of.abs().max(FINE);
            if small(step.0, self.height) && small(step.1, self.slope) {
                break;
            }
        }
        (self.doubt(parts) <= DOUBT).then_some(self)
    }

    /// What the rounding of the equations' terms may move the log odds by at either end.
    fn doubt(&self, parts: &[Part]) -> f64 {
        let Information {
            constant,
            centre,
            square,
        } = self.information(parts);
        let (mut first, mut second) = (0.0, 0.0);
        for part in parts {
            // A residual is a difference of two terms, the smaller side of which it is.
            let (residual, least) = (self.residual_of(part), part.has.high.min(part.lacks.high));
            let size = residual.abs() + least.min(part.excess.high.abs());
            first += size;
            second += size * (part.rank - centre).abs() + residual.abs();
        }
        PRECISION * (first / constant + second / square)
    }

    /// The step of Newton's method, halved until the likelihood does not fall.
    fn improved(self, parts: &[Part], step: (f64, f64), last: f64) -> (Self, f64) {
        let longest = step.0.abs().max(step.1.abs());
        let mut factor = (LONGEST / longest).min(1.0);
        loop {
            let next = self.moved(step, factor);
            let deficit = next.deficit(parts);
            // The tolerance lets pass what rounding alone makes worse.
            if deficit <= last * (1.0 + 1e-12) || factor < 1e-6 {
                return (next, deficit);
            }
            factor /= 2.0;
        }
    }

    fn moved(self, (height, slope): (f64, f64), factor: f64) -> Self {
        let exact_height = self.exact_height.plus_double(factor * height);
        let exact_slope = self.exact_slope.plus_double(factor * slope);
        Self {
            height: exact_height.to_f64(),
            slope: exact_slope.to_f64(),
            exact_height,
            exact_slope,
            ..self
        }
    }

    /// The log odds at R − ½ = t, less those of the mean.
    fn above_mean(&self, t: f64) -> f64 {
        self.height + self.slope * t
    }

    /// The same to twice the digits.
    fn exactly_above_mean(&self, t: DoubleDouble) -> DoubleDouble {
        self.exact_height.plus(self.exact_slope.times(t))
    }

    /// The log odds at R − ½ = t.
    pub(super) fn on(&self, t: f64) -> f64 {
        self.origin + self.above_mean(t)
    }

    /// The same to twice the digits.
    fn exactly_on(&self, t: DoubleDouble) -> DoubleDouble {
        self.exact_origin.plus(self.exactly_above_mean(t))
    }

    /// The prediction at R − ½ = t.
    pub(crate) fn at(&self, t: f64) -> f64 {
        probability(self.on(t))
    }

    /// ĥ(1) − ĥ(0), without cancellation where the line is flat or both ends are near one bound.
    pub(crate) fn gap(&self) -> f64 {
        let (bottom, top) = self.ends();
        if self.slope.abs() > 0.1 {
            let of = |line: DoubleDouble| exact_probability(line);
            return match bottom.high > 0.0 && top.high > 0.0 {
                true => of(bottom.negated()).minus(of(top.negated())).to_f64(),
                false => of(top).minus(of(bottom)).to_f64(),
            };
        }
        // ĥ(1) − ĥ(0) = ĥ(0)(1 − ĥ(1))(e^slope − 1); the series is complete at |slope| ≤ 0.1.
        let mut term = 1.0;
        let mut sum = 1.0;
        for k in 2..12 {
            term *= self.slope / f64::from(k);
            sum += term;
        }
        let beyond = exact_probability(top.negated()).to_f64();
        exact_probability(bottom).to_f64() * beyond * self.slope * sum
    }

    /// ĥ(1)/ĥ(0).
    pub(crate) fn ratio(&self) -> f64 {
        let (bottom, top) = self.ends();
        (exact_probability(top))
            .over(exact_probability(bottom))
            .to_f64()
    }

    /// The log odds at the bottom and at the top.
    fn ends(&self) -> (DoubleDouble, DoubleDouble) {
        (self.exactly_on((-0.5).into()), self.exactly_on(0.5.into()))
    }

    /// What the quasi-log-likelihood lacks of that of a line through every mean: Σ s KL(h‖π), none of whose terms is
    /// below zero. A heavy unit near the line hides no light one.
    fn deficit(&self, parts: &[Part]) -> f64 {
        running(parts.iter().map(|part| self.deficit_of(part)))
    }

    /// s KL(h‖π): with r = s(h − π) it is s·h·φ(−r/(s·h)) + s(1 − h)·φ(r/(s(1 − h))), φ(u) = u − ln(1 + u).
    fn deficit_of(&self, part: &Part) -> f64 {
        let (has, lacks) = (part.has.to_f64(), part.lacks.to_f64());
        let residual = self.residual_of(part);
        let (less, more) = (-residual / has, residual / lacks);
        if less.abs() < FEW && more.abs() < FEW {
            return has * log_gap(less) + lacks * log_gap(more);
        }
        let line = self.on(part.rank);
        let of = |size: f64, other: f64, line: f64| match size > 0.0 {
            true => size * (softplus(-line) + log_share(size, other)),
            false => 0.0,
        };
        of(has, lacks, line) + of(lacks, has, -line)
    }

    /// Σ p (h − π) of a part: the difference of two small numbers on the side where they are small.
    pub(super) fn residual_of(&self, part: &Part) -> f64 {
        let above = self.above_mean(part.rank);
        if above.abs() < NEAR {
            let moved = self.reference.moved(exp_less_one(above));
            return part.excess.to_f64() - part.share * moved;
        }
        match self.on(part.rank) {
            line if line < 0.0 => part.has.to_f64() - part.share * probability(line),
            line => part.share * probability(-line) - part.lacks.to_f64(),
        }
    }

    /// h − π of a unit of the part.
    pub(super) fn residual_of_unit(&self, part: &Part, h: f64) -> f64 {
        self.residual_of(&Part {
            share: 1.0,
            has: h.into(),
            lacks: DoubleDouble::of_sum(1.0, -h),
            excess: self.reference.excess(h),
            ..*part
        })
    }

    /// Σ p (h − π) of a part to twice the digits.
    fn exact_residual_of(&self, part: &Part) -> DoubleDouble {
        let above = self.exactly_above_mean(part.exact_rank);
        if above.high.abs() < NEAR {
            let moved = self.reference.exact_move(exp_less_one_double_double(above));
            return part.excess.minus(part.exact_share.times(moved));
        }
        let line = self.exact_origin.plus(above);
        let side = |line: DoubleDouble| part.exact_share.times(exact_probability(line));
        match line.high < 0.0 {
            true => part.has.minus(side(line)),
            false => side(line.negated()).minus(part.lacks),
        }
    }

    /// Σ s (h − π)·(1, t − centre).
    fn score(&self, parts: &[Part], centre: f64) -> (f64, f64) {
        let residual = |part: &Part| self.residual_of(part);
        (
            running(parts.iter().map(residual)),
            running((parts.iter()).map(|part| residual(part) * (part.rank - centre))),
        )
    }

    /// The same to twice the digits before it is rounded.
    fn exact_score(&self, parts: &[Part], centre: f64) -> (f64, f64) {
        let residuals = || (parts.iter()).map(|part| (part, self.exact_residual_of(part)));
        let arm = |part: &Part| part.exact_rank.plus_double(-centre);
        (
            sum(residuals().map(|(_, residual)| residual)).to_f64(),
            sum(residuals().map(|(part, residual)| residual.times(arm(part)))).to_f64(),
        )
    }

    pub(super) fn information(&self, parts: &[Part]) -> Information {
        let sum = |of: &dyn Fn(f64) -> f64| {
            running(
                (parts.iter()).map(|part| part.share * spread(self.on(part.rank)) * of(part.rank)),
            )
        };
        let constant = sum(&|_| 1.0);
        let centre = sum(&|t| t) / constant;
        Information {
            constant,
            centre,
            square: sum(&|t| (t - centre) * (t - centre)),
        }
    }
}

/// 1/(1 + e^−x).
fn probability(x: f64) -> f64 {
    let small = exp(-x.abs());
    match x < 0.0 {
        true => small / (1.0 + small),
        false => 1.0 / (1.0 + small),
    }
}

/// The same to twice the digits.
fn exact_probability(x: DoubleDouble) -> DoubleDouble {
    let one = DoubleDouble::from(1.0);
    match x.high < 0.0 {
        true => {
            let odds = exp_double_double(x);
            odds.over(one.plus(odds))
        }
        false => one.over(one.plus(exp_double_double(x.negated()))),
    }
}

/// π(1 − π) of π = 1/(1 + e^−x).
pub(super) fn spread(x: f64) -> f64 {
    let small = exp(-x.abs());
    small / ((1.0 + small) * (1.0 + small))
}

/// ln(1 + e^x): minus the logarithm of the prediction at log odds of −x.
fn softplus(x: f64) -> f64 {
    x.max(0.0) + ln_1p(exp(-x.abs()))
}

/// ln(x/(x + other)), accurate also where other is small.
fn log_share(x: f64, other: f64) -> f64 {
    match other < x {
        true => -ln_1p(other / x),
        false => ln(x / (x + other)),
    }
}

/// u − ln(1 + u), accurate also near zero.
fn log_gap(u: f64) -> f64 {
    Logarithm::of_ratio(1.0 + u, u).gap(1.0 + u)
}
