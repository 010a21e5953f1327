//! The McLoone index, and the half of a sample on one side of a quantile.

use std::borrow::Cow;

use ndarray::ArrayView1;

use crate::error::Result;
use crate::measure::numerics::centre::Centre;
use crate::measure::numerics::density::{Density, DensityRule};
use crate::measure::numerics::share_end::End;
use crate::measure::numerics::shares;
use crate::measure::{Domain, Entry, Kernel, Statistic, gate, measure};
use crate::numeric::{Moments, Ordered};
use crate::sample::Sample;
use crate::words::Name;

static MEDIAN: Name = Name::new("median", "the median", "中位数");
static REFERENCE: Name = Name::new("reference_quantile", "the reference quantile", "参照分位数");

measure! {
    /// ```
    /// use junheng::Sample;
    /// use junheng::measure::{McLoone, Statistic};
    /// let sample = Sample::new(&[1.0, 2.0, 4.0, 8.0, 16.0])?;
    /// assert!((McLoone::default().value(&sample)? - 7.0 / 12.0).abs() < 1e-15);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// The unit at the median counts whole; `split` takes exactly half of the weight:
    ///
    /// ```
    /// use junheng::Sample;
    /// use junheng::measure::{McLoone, Statistic};
    /// let sample = Sample::new(&[6.0, 8.0, 10.0, 12.0, 14.0])?;
    /// assert_eq!(McLoone::default().value(&sample)?, 0.8);
    /// // (6 + 8 + 10/2)/(2.5·10).
    /// assert_eq!(McLoone { split: true, ..McLoone::default() }.value(&sample)?, 0.76);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// Only the lower half counts: changes in the upper half do not affect it. The [Verstegen
    /// index](crate::measure::Verstegen) covers the other:
    ///
    /// ```
    /// use junheng::Sample;
    /// use junheng::measure::{McLoone, Verstegen, Statistic};
    /// let (plain, rich) = ([1.0, 2.0, 4.0, 8.0, 16.0], [1.0, 2.0, 4.0, 80.0, 1600.0]);
    /// let (plain, rich) = (Sample::new(&plain)?, Sample::new(&rich)?);
    /// assert_eq!(McLoone::default().value(&plain)?, McLoone::default().value(&rich)?);
    /// assert!(Verstegen::default().value(&rich)? > 50.0 * Verstegen::default().value(&plain)?);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    McLoone of Sample = "mcloone", "McLoone index" / "麦克伦指数", "adequacy";
    aliases: "mcloone_index", "麦克伦指数", "麦克卢恩指数";
    summary: "What the units up to the median have, as a share of what they would have at the median."
        / "中位数及以下单位所拥有的总量，与其均达到中位数时总量之比。";
    formula: "Σ p x [x ≤ m] / (m Σ p [x ≤ m]), m the weighted median, or the reference quantile";
    symbols: "m is the weighted median, halfway between two values where one half ends on a unit. `[x ≤ m]` \
        is 1 for units up to and including the median, else 0. `split`: ∫₀^q Q(p) dp / (q·m), Q the quantile \
        function and q the share up to the reference: half of the weight instead of all units up to the median.";
    parameters: {
        quantile: f64 = 0.5 in "0 < quantile < 1" if |p| p > 0.0 && p < 1.0,
            "reference quantile" / "参照分位比例",
            "The share of weight up to the reference value; 0.5 is the median.";
        split: bool = false, "unit at the reference divided" / "拆分参照处的单位",
            "Exactly the share up to the quantile counts; a unit on it is divided, so that the other part \
            of its weight is in the other half.";
    }
    domain: NonNegative, "the median must be above zero" / "中位数须大于零";
    range: [0 to 1];
    ends: "1: no unit lies below the median; 0: those below have nothing"
        / "1：没有单位低于中位数；0：低于中位数者均为零";
    interpretation: "Higher is more even.";
    properties: ScaleInvariant, ReplicationInvariant, OneAtEquality;
    influence: Density;
    edge_cases: "One unit, or all values equal: exactly 1. A share that the end of a unit misses by less than 4 \
        units in the last place ends there.";
    errors: "`OutOfDomain` where the reference quantile is zero.";
    accuracy: [2 ulp], "The mean of the half and the median, each rounded, and their quotient. \
        A share of weight is read as a decimal fraction and reached within 4 ulp: see `docs/accuracy.md`.";
    source: [BERNE_STIEFEL_1984, ODDEN_PICUS_1992];
}

impl Kernel for McLoone {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        Half::of(Self::ENTRY, sample, false, self.quantile, self.split).map(|half| half.index())
    }

    fn linearize_by(&self, sample: &Sample<'_>, rule: &dyn DensityRule) -> Result<Vec<f64>> {
        Half::of(Self::ENTRY, sample, false, self.quantile, self.split)?.influence(
            Self::ENTRY,
            sample,
            rule,
        )
    }
}

/// The units on one side of the median.
pub(crate) struct Half<'a> {
    upper: bool,
    median: f64,
    ordered: Cow<'a, Ordered>,
    part: Part,
}

/// What counts as the half.
enum Part {
    /// The units up to the median, or from it, those on it included: their mean, exactly the median where all of
    /// them lie there.
    Whole(Centre),
    /// Exactly this share of the weight, a unit on the median divided.
    Split(End, f64),
}

impl<'a> Half<'a> {
    /// The units from the quantile up, or down.
    pub(crate) fn of(
        entry: &'static Entry,
        sample: &Sample<'a>,
        upper: bool,
        quantile: f64,
        split: bool,
    ) -> Result<Self> {
        gate::domain(entry, Domain::NonNegative, sample)?;
        let ordered = sample.ordered();
        let name = if quantile == 0.5 { &MEDIAN } else { &REFERENCE };
        let median = gate::divisor(entry, name, ordered.averaged_quantile(quantile))?;
        if split {
            let share = if upper { 1.0 - quantile } else { quantile };
            let end = if upper { End::top } else { End::bottom }(sample, share);
            return Ok(Self {
                upper,
                median,
                ordered,
                part: Part::Split(end, share),
            });
        }
        let values = ordered.values();
        let places = if upper {
            values.partition_point(|&x| x < median)..values.len()
        } else {
            0..values.partition_point(|&x| x <= median)
        };
        let half = ArrayView1::from(&values[places.clone()]);
        let weights = ordered.weights().map(|w| ArrayView1::from(&w[places]));
        let centre = Centre::of(&Moments::of(half, weights));
        Ok(Self {
            upper,
            median,
            ordered,
            part: Part::Whole(centre),
        })
    }

    /// Their mean as a multiple of the median.
    pub(crate) fn index(&self) -> f64 {
        let mean = match &self.part {
            Part::Whole(centre) => centre.value(),
            Part::Split(end, _) => end.mean,
        };
        mean / self.median
    }

    /// Each unit's influence.
    pub(crate) fn influence(
        &self,
        entry: &'static Entry,
        sample: &Sample<'_>,
        rule: &dyn DensityRule,
    ) -> Result<Vec<f64>> {
        if gate::all_equal(sample) {
            return Ok(vec![0.0; sample.len()]);
        }
        let density = Density::of(rule, sample, &self.ordered);
        let moves = density.quantile_influence(entry, self.median)?;
        Ok(match &self.part {
            Part::Whole(centre) => self.of_whole(sample, *centre, density.at(self.median)?, &moves),
            Part::Split(end, share) => self.of_split(sample, end, *share, &moves),
        })
    }

    /// With N = E[X; half], B = P(half): d(N/(mB)) = dN/(mB) − T·dm/m − T·dB/B, where the edge at m
    /// moves dN by ±m·f(m)·dm and dB by ±f(m)·dm; these two cancel but for T ≠ 1.
    fn of_whole(
        &self,
        sample: &Sample<'_>,
        centre: Centre,
        density: f64,
        moves: &[f64],
    ) -> Vec<f64> {
        // 1 − T, and below x/m − T, by the distance from the half's mean.
        let gap = centre.distance(self.median) / self.median;
        let side = if self.upper { -1.0 } else { 1.0 };
        let edge = side * density;
        // The half's share of all weight.
        let share = shares::mean_of(sample, |x| f64::from(contains(self.upper, self.median, x)));
        let mut out = vec![0.0; sample.len()];
        for (row, x, _) in sample.units() {
            let inside = f64::from(contains(self.upper, self.median, x));
            let own = inside * centre.distance(x) / self.median / share;
            out[row] = own + moves[row] * (edge * gap / share - self.index() / self.median);
        }
        out
    }

    /// With N = ∫ Q over the share s: d(N/(ms)) = dN/(ms) − T·dm/m.
    fn of_split(&self, sample: &Sample<'_>, end: &End, share: f64, moves: &[f64]) -> Vec<f64> {
        let mut out = vec![0.0; sample.len()];
        for (row, x, _) in sample.units() {
            let own = end.own_influence(x, self.median) / share;
            out[row] = own - moves[row] * (self.index() / self.median);
        }
        out
    }
}

fn contains(upper: bool, median: f64, x: f64) -> bool {
    if upper { x >= median } else { x <= median }
}
