//! The Sen index.

use crate::error::Result;
use crate::measure::numerics::line::Side;
use crate::measure::numerics::shares;
use crate::measure::numerics::steps::Steps;
use crate::measure::{Domain, Kernel, Statistic, gate, measure};
use crate::sample::Sample;

measure! {
    /// ```
    /// use junheng::{Sample, measure::{SenIndex, Statistic}};
    /// let spend = Sample::new(&[10.0, 10.0, 20.0, 20.0, 20.0, 30.0, 50.0, 80.0])?;
    /// assert!((SenIndex { line: 25.0, above: false }.value(&spend)? - 0.285).abs() < 1e-15);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// Lifting a unit just onto the line takes it out at once, depth and rank and all:
    ///
    /// ```
    /// use junheng::{Sample, measure::{SenIndex, Statistic}};
    /// let sen = SenIndex { line: 25.0, above: false };
    /// let (before, after) = (Sample::new(&[10.0, 24.0, 40.0])?, Sample::new(&[10.0, 25.0, 40.0])?);
    /// assert!(sen.value(&after)? < sen.value(&before)?);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    SenIndex of Sample = "sen", "Sen index" / "森贫困指数", "shortfall";
    aliases: "sen_index", "sen_poverty", "森贫困指数", "森指数";
    summary: "Number, depth and inequality of the shortfalls from a line in one index."
        / "综合低于底线的比例、缺口深度与缺口不平等的指数。";
    formula: "H·(I + (1 − I)·G)";
    symbols: "H is the share below the line z, I the mean of (z − x)/z among those below, G the Gini index \
        of their values. Computed as FGT(1) + H·Δ/(2z), Δ the mean difference among those below. With `above` \
        the same of those above: H·(I + (1 + I)·G), I the mean of (x − z)/z.";
    parameters: {
        line: f64 in "0 < line < ∞" if |z| z > 0.0, "line z" / "底线 z", "In the unit of the values.";
        above: bool = false, "upper limit" / "上限",
            "The line is then an upper limit, and the excess (x − z)/z of units above it takes the place of the \
            shortfall (z − x)/z: class sizes above 45.";
    }
    domain: NonNegative;
    range: [0 to 1];
    ends: "0: none is below; 1: all have nothing; with above=true 0: none is above, without upper bound"
        / "0：无单位低于底线；1：全部为零；above=true 时 0 为无单位高于上限，且无上界";
    properties: ReplicationInvariant;
    influence: Exact;
    edge_cases: "A unit on the line is neither below nor above it. Sen's finite-sample form, with q/(q + 1), changes when \
        the sample is repeated; this is its limit.";
    accuracy: [4e-15], "Terms of one sign.";
    source: [SEN_1976_POVERTY];
}

impl Kernel for SenIndex {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        gate::domain(Self::ENTRY, Domain::NonNegative, sample)?;
        let side = Side::of(self.above);
        let mean = shares::mean_of(sample, |x| side.gap(x, self.line));
        let Some(poor) = Poor::of(sample, side, self.line) else {
            return Ok(0.0);
        };
        Ok(side.bounded(mean + poor.share * poor.spread))
    }

    /// Of Γ + H·D: g − Γ, D·dH, and for those below the influence of D among themselves.
    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        gate::domain(Self::ENTRY, Domain::NonNegative, sample)?;
        let side = Side::of(self.above);
        let mean = shares::mean_of(sample, |x| side.gap(x, self.line));
        let Some(poor) = Poor::of(sample, side, self.line) else {
            return Ok(vec![0.0; sample.len()]);
        };
        let mut out = shares::each(sample, |x| {
            side.gap(x, self.line) - mean - poor.share * poor.spread
        });
        let inside = (sample.units()).filter(|&(_, x, _)| side.beyond(x, self.line));
        for ((row, _, _), own) in inside.zip(poor.influence) {
            out[row] += poor.spread + own;
        }
        Ok(out)
    }
}

/// The units beyond a line.
struct Poor {
    /// Their share of weight.
    share: f64,
    /// Half the mean difference among them, as a share of the line.
    spread: f64,
    /// The influence of each of them on it, in the order of their rows.
    influence: Vec<f64>,
}

impl Poor {
    fn of(sample: &Sample<'_>, side: Side, line: f64) -> Option<Self> {
        let inside = sample.units().filter(|&(_, x, _)| side.beyond(x, line));
        let (values, weights): (Vec<f64>, Vec<f64>) = inside.map(|(_, x, w)| (x, w)).unzip();
        let poor = Sample::weighted(&values, &weights).ok()?;
        let steps = Steps::of(&poor);
        let scaled = line * steps.scale();
        let found = steps.influence_of_gaps(|gap| gap.upper - gap.lower);
        let influence = steps.to_rows(&poor, &found);
        Some(Self {
            share: shares::mean_of(sample, |x| f64::from(side.beyond(x, line))),
            spread: steps.sum_over_gaps(|gap| gap.lower * gap.upper) / scaled,
            influence: influence.iter().map(|own| own / scaled).collect(),
        })
    }
}
