//! The fitted values of a line over the ridit ranks at both ends of the ranking.

use ndarray::ArrayView1;

use crate::error::Result;
use crate::measure::relative::exp_less_one;
use crate::measure::{Domain, Entry, gate};
use crate::numeric::{exp, ln};
use crate::rank::Ranked;
use crate::rank::numerics::ladder::{Ladder, running};
use crate::rank::numerics::logit::Fit;
use crate::rank::numerics::weighting::Weighting;
use crate::rank::ranked::require_bounds;
use crate::words::rank as phrases;

/// What the line is fitted to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Link {
    /// The values.
    Identity,
    /// The log odds of values that are shares, by maximum quasi-likelihood.
    Logit,
    /// The logarithms of the values, by least squares.
    Logarithm,
}

impl Link {
    /// The link that the flags select; both together have been rejected.
    pub(crate) fn of(logit: bool, logs: bool) -> Self {
        match (logit, logs) {
            (true, _) => Self::Logit,
            (false, true) => Self::Logarithm,
            (false, false) => Self::Identity,
        }
    }
}

/// The line's ends, times the scale.
pub(crate) struct Ends {
    pub(crate) ladder: Ladder,
    /// ĥ(0).
    pub(crate) bottom: f64,
    /// ĥ(1) − ĥ(0), computed directly.
    pub(crate) gap: f64,
    /// ĥ(1)/ĥ(0).
    pub(crate) ratio: f64,
    pub(crate) scale: f64,
    curve: Curve,
}

/// How the ends follow from a fit.
enum Curve {
    Straight,
    Logit(Fit),
    /// e to the ends of the line of the logarithms.
    Exponential(Box<Ends>),
}

impl Ends {
    pub(crate) fn of(entry: &'static Entry, link: Link, ranked: &Ranked<'_>) -> Result<Self> {
        match link {
            Link::Identity => {}
            Link::Logit => {
                let phrase = &phrases::VALUE_OUT_OF_BOUNDS;
                require_bounds(entry, &ranked.values(), phrase, (0.0, 1.0))?;
            }
            Link::Logarithm => gate::domain(entry, Domain::Positive, &ranked.values())?,
        }
        ranked.require_varying(entry)?;
        match link {
            Link::Identity => Ok(Self::line(Ladder::of(ranked))),
            Link::Logit => Self::curved(entry, ranked),
            Link::Logarithm => Self::exponential(ranked),
        }
    }

    fn line(ladder: Ladder) -> Self {
        let gap = ladder.covariance().scaled(0.5).over(ladder.rank_variance());
        let bottom = ladder.exact_mean.minus(gap.scaled(0.5));
        Self {
            bottom: bottom.to_f64(),
            gap: gap.to_f64(),
            ratio: gap.over(bottom).plus_double(1.0).to_f64(),
            scale: ladder.scale,
            ladder,
            curve: Curve::Straight,
        }
    }

    /// e^a and e^a·(e^b − 1), a + b·R the line of the logarithms.
    fn exponential(ranked: &Ranked<'_>) -> Result<Self> {
        let mut logs = vec![0.0; ranked.len()];
        for (row, value, _, _) in ranked.units() {
            logs[row] = ln(value);
        }
        let line = Self::line(Ladder::of(&ranked.with_values(ArrayView1::from(&logs))?));
        let (bottom, gap) = (exp(line.bottom / line.scale), line.gap / line.scale);
        Ok(Self {
            ladder: Ladder::of(ranked),
            bottom,
            gap: bottom * exp_less_one(gap),
            ratio: exp(gap),
            scale: 1.0,
            curve: Curve::Exponential(Box::new(line)),
        })
    }

    fn curved(entry: &'static Entry, ranked: &Ranked<'_>) -> Result<Self> {
        let ladder = Ladder::of(ranked);
        let fit = Fit::of(entry, &ladder, ranked)?;
        Ok(Self {
            bottom: fit.line.at(-0.5),
            gap: fit.line.gap(),
            ratio: fit.line.ratio(),
            scale: 1.0,
            ladder,
            curve: Curve::Logit(fit),
        })
    }

    /// The influence of each row on ĥ(0) and ĥ(1), times the scale.
    pub(crate) fn influence(&self) -> Vec<(f64, f64)> {
        match &self.curve {
            Curve::Straight => self.straight(),
            Curve::Logit(fit) => fit.influence(&self.ladder),
            Curve::Exponential(line) => {
                let top = self.bottom + self.gap;
                let of = |(low, high): (f64, f64)| {
                    (self.bottom * low / line.scale, top * high / line.scale)
                };
                line.straight().into_iter().map(of).collect()
            }
        }
    }

    /// b = V/(2σ²), σ² the variance of the ridit ranks, which is (1 − Σs³)/12 over the steps' shares s:
    /// db = (dV/2 − b dσ²)/σ² with dσ² = (Σs³ − s²)/4.
    fn straight(&self) -> Vec<(f64, f64)> {
        let variance = self.ladder.rank_variance().to_f64();
        let cubes = running(self.ladder.steps.iter().map(|step| step.share.powi(3)));
        let spread = |share: f64| (cubes - share * share) / 4.0;
        let moves = self.ladder.by_row(|_, step, _| spread(step.share));
        let covariance = self.ladder.influence(Weighting::Standard);
        let deviations = self.ladder.deviations();
        let mut out = vec![(0.0, 0.0); moves.len()];
        for (row, out) in out.iter_mut().enumerate() {
            let gap = (covariance[row] / 2.0 - self.gap * moves[row]) / variance;
            *out = (deviations[row] - gap / 2.0, deviations[row] + gap / 2.0);
        }
        out
    }
}
