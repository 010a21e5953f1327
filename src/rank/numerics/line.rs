//! The fitted values of a line over the ridit ranks at both ends of the ranking.

use crate::error::Result;
use crate::measure::Entry;
use crate::rank::Ranked;
use crate::rank::numerics::ladder::{Ladder, running};
use crate::rank::numerics::logit::Logit;
use crate::rank::numerics::weighting::Weighting;
use crate::rank::ranked::require_bounds;
use crate::words::rank as phrases;

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
    logit: Option<Logit>,
}

impl Ends {
    pub(crate) fn of(entry: &'static Entry, logit: bool, ranked: &Ranked<'_>) -> Result<Self> {
        if logit {
            let phrase = &phrases::VALUE_OUT_OF_BOUNDS;
            require_bounds(entry, &ranked.values(), phrase, (0.0, 1.0))?;
        }
        ranked.require_varying(entry)?;
        let ladder = Ladder::of(ranked);
        if logit {
            return Self::curved(entry, ladder);
        }
        let gap = ladder.covariance().scaled(0.5).over(ladder.rank_variance());
        let bottom = ladder.exact_mean.minus(gap.scaled(0.5));
        Ok(Self {
            bottom: bottom.to_f64(),
            gap: gap.to_f64(),
            ratio: gap.over(bottom).plus_double(1.0).to_f64(),
            scale: ladder.scale,
            ladder,
            logit: None,
        })
    }

    fn curved(entry: &'static Entry, ladder: Ladder) -> Result<Self> {
        let logit = Logit::of(entry, &ladder)?;
        Ok(Self {
            bottom: logit.at(-0.5),
            gap: logit.gap(),
            ratio: logit.ratio(),
            scale: 1.0,
            ladder,
            logit: Some(logit),
        })
    }

    /// The influence of each row on ĥ(0) and ĥ(1), times the scale.
    pub(crate) fn influence(&self) -> Vec<(f64, f64)> {
        match &self.logit {
            Some(logit) => logit.influence(&self.ladder),
            None => self.straight(),
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
