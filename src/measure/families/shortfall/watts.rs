//! The Watts index and the median gap.

use crate::error::Result;
use crate::measure::numerics::centre::Centre;
use crate::measure::numerics::density::{Density, DensityRule};
use crate::measure::numerics::line::{Line, Side};
use crate::measure::numerics::relative::Relative;
use crate::measure::numerics::shares;
use crate::measure::{Domain, Kernel, Statistic, gate, measure};
use crate::numeric::halfway;
use crate::sample::Sample;

measure! {
    /// ```
    /// use junheng::{Sample, measure::{Statistic, Watts}};
    /// let spend = Sample::new(&[5.0, 10.0, 20.0, 30.0])?;
    /// let index = Watts { line: 10.0, of_median: false, above: false }.value(&spend)?;
    /// assert!((index - 2.0_f64.ln() / 4.0).abs() < 1e-16);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// Halving the lowest value always adds the same, however low it is already:
    ///
    /// ```
    /// use junheng::{Sample, measure::{Statistic, Watts}};
    /// let watts = Watts { line: 10.0, of_median: false, above: false };
    /// let value = |least: f64| watts.value(&Sample::new(&[least, 20.0])?);
    /// assert!(((value(2.0)? - value(4.0)?) - (value(1.0)? - value(2.0)?)).abs() < 1e-15);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    Watts of Sample = "watts", "Watts index" / "瓦茨指数", "shortfall";
    aliases: "watts_index", "瓦茨指数";
    summary: "The mean logarithmic shortfall from a line: the same gap counts more at lower values."
        / "相对于底线的对数缺口的平均：同样的缺口，起点越低影响越大。";
    formula: "Σ p·ln(z/x)·[x < z]";
    symbols: "z is the line, `[x < z]` is 1 below it and else 0. With `above`: `Σ p·ln(x/z)·[x > z]`.";
    parameters: {
        line: f64 in "0 < line < ∞" if |z| z > 0.0, "line z" / "底线 z", "In the unit of the values.";
        of_median: bool = false, "line as a multiple of the median" / "底线为中位数的倍数",
            "The line is then `line` times the weighted median.";
        above: bool = false, "upper limit" / "上限",
            "The line is then an upper limit, and the excess (x − z)/z of units above it takes the place of the \
            shortfall (z − x)/z: class sizes above 45.";
    }
    domain: Positive;
    range: [0 to infinity];
    ends: "0: none is below; with above=true, above" / "0：无单位低于底线；above=true 时为高于上限";
    properties: ReplicationInvariant;
    influence: Exact;
    edge_cases: "No unit beyond the line: exactly 0.";
    accuracy: [2e-15], "Terms of one sign, added exactly.";
    source: [WATTS_1968, ZHENG_1993];
}

impl Kernel for Watts {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let line = self.line(sample)?;
        Ok(shares::mean_of(sample, |x| gap(&line, x)))
    }

    fn linearize_by(&self, sample: &Sample<'_>, rule: &dyn DensityRule) -> Result<Vec<f64>> {
        let line = self.line(sample)?;
        let index = shares::mean_of(sample, |x| gap(&line, x));
        let own = shares::each(sample, |x| gap(&line, x) - index);
        // z·d/dz of ±ln(z/x) is ±1 for each unit beyond.
        line.moved(Self::ENTRY, sample, own, rule, |_| {
            Ok(line.side().sign() * shares::mean_of(sample, |x| line.beyond(x)))
        })
    }
}

impl Watts {
    fn line(&self, sample: &Sample<'_>) -> Result<Line> {
        gate::domain(Self::ENTRY, Domain::Positive, sample)?;
        Line::of(Self::ENTRY, self.line, self.of_median, self.above, sample)
    }
}

/// ln(z/x) of a unit below the line, ln(x/z) of one above the limit.
fn gap(line: &Line, x: f64) -> f64 {
    if line.beyond(x) == 0.0 {
        return 0.0;
    }
    let (side, x_of_unit, z, gap) = (
        line.side(),
        line.relative(x),
        line.value(),
        line.share_beyond(x),
    );
    // Near the line its distance has the digits, far from it the ratio.
    let to_line = if gap < 0.5 {
        Relative::from_parts(x_of_unit / z, -side.sign() * gap)
    } else {
        Relative::new(x_of_unit, Centre::at(z))
    };
    -side.sign() * to_line.log
}

measure! {
    /// ```
    /// use junheng::{Sample, measure::{MedianGap, Statistic}};
    /// let spend = Sample::new(&[4.0, 5.0, 8.0, 20.0])?;
    /// assert_eq!(MedianGap { line: 10.0, of_median: false, above: false }.value(&spend)?, 0.5);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// Lifting the best of those below over the line makes the gap larger, though fewer fall short:
    ///
    /// ```
    /// use junheng::{Sample, measure::{MedianGap, Statistic}};
    /// let gap = MedianGap { line: 10.0, of_median: false, above: false };
    /// let (before, after) = (Sample::new(&[4.0, 5.0, 8.0])?, Sample::new(&[4.0, 5.0, 11.0])?);
    /// assert!(gap.value(&after)? > gap.value(&before)?);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    MedianGap of Sample = "median_gap", "median gap" / "中位缺口", "shortfall";
    aliases: "relative_median_gap", "rmpg", "中位缺口", "相对中位缺口";
    summary: "How far the median of those below a line falls short of it, as a share of the line."
        / "低于底线者的中位数与底线的差距占底线的比例。";
    formula: "(z − median of x < z)/z";
    symbols: "z is the line; 0 where no unit lies below it. With `above`: (median of x > z − z)/z.";
    parameters: {
        line: f64 in "0 < line < ∞" if |z| z > 0.0, "line z" / "底线 z", "In the unit of the values.";
        of_median: bool = false, "line as a multiple of the median" / "底线为中位数的倍数",
            "The line is then `line` times the weighted median.";
        above: bool = false, "upper limit" / "上限",
            "The line is then an upper limit, and the excess (x − z)/z of units above it takes the place of the \
            shortfall (z − x)/z: class sizes above 45.";
    }
    domain: NonNegative;
    range: [0 to 1];
    ends: "0: none is below; 1: half of those below have nothing; with above=true 0: none is above, without \
        upper bound"
        / "0：无单位低于底线；1：低于底线者中有一半为零；above=true 时 0 为无单位高于上限，且无上界";
    interpretation: "With `line=0.6, of_median=true` it is Eurostat's relative median at-risk-of-poverty \
        gap.";
    properties: ReplicationInvariant;
    influence: Density;
    edge_cases: "A unit on the line is neither below nor above it. Where exactly half of the weight beyond the line ends \
        on a unit, the median is halfway to the next.";
    errors: "`OutOfDomain` with `of_median` where the median is zero.";
    accuracy: [2 ulp], "Influence values use estimated densities at the line and at the median below it. \
        A share of weight is read as a decimal fraction and reached within 4 ulp: see `docs/accuracy.md`.";
    source: [SOCIAL_PROTECTION_COMMITTEE_2001, EUROSTAT_LI11];
}

impl Kernel for MedianGap {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let line = Line::of(Self::ENTRY, self.line, self.of_median, self.above, sample)?;
        let Some(beyond) = Beyond::of(sample, &line)? else {
            return Ok(0.0);
        };
        Ok(line.gap(beyond.at, beyond.next))
    }

    /// F(m) = F(z)/2, so f(m)·dm = d(F(z))/2 − d(F(m)) with both thresholds held, and dz's part. Above the line
    /// the same of the shares above z and m, which fall as these rise.
    fn linearize_by(&self, sample: &Sample<'_>, rule: &dyn DensityRule) -> Result<Vec<f64>> {
        let line = Line::of(Self::ENTRY, self.line, self.of_median, self.above, sample)?;
        let side = line.side();
        let beyond = Beyond::of(sample, &line)?.filter(|_| !gate::all_equal(sample));
        let Some(beyond) = beyond else {
            return Ok(vec![0.0; sample.len()]);
        };
        let median = beyond.median();
        let share = shares::mean_of(sample, |x| line.beyond(x));
        // z·f(m), the density at the median of those below in the line's own unit.
        let density = Density::of(rule, sample, &sample.ordered()).at(median)?;
        let rise = line.absolute() * density;
        if !(rise > 0.0 && rise.is_finite()) {
            return Err(gate::no_influence(Self::ENTRY));
        }
        let inside = |x: f64| match side {
            Side::Below => f64::from(x <= median),
            Side::Above => f64::from(x >= median),
        };
        let reached = shares::mean_of(sample, inside);
        let own = shares::each(sample, |x| {
            let half = inside(x) - reached;
            (half - (line.beyond(x) - share) / 2.0) / rise
        });
        // z·d((z − m)/z)/dz = m/z − f(z)/(2·f(m)), above the line the negative of both.
        line.moved(Self::ENTRY, sample, own, rule, |density| {
            let rises = line.rise(density)? / (2.0 * rise);
            Ok(side.sign() * line.relative(median) / line.value() - rises)
        })
    }
}

/// The median of the units beyond the line.
struct Beyond {
    at: f64,
    /// The next value, where half of the weight ends on the first.
    next: Option<f64>,
}

impl Beyond {
    fn of(sample: &Sample<'_>, line: &Line) -> Result<Option<Self>> {
        let beyond = sample.units().filter(|&(_, x, _)| line.beyond(x) == 1.0);
        let (values, weights): (Vec<f64>, Vec<f64>) = beyond.map(|(_, x, w)| (x, w)).unzip();
        if values.is_empty() {
            return Ok(None);
        }
        let beyond = Sample::weighted(&values, &weights)?;
        let (at, next) = beyond.ordered().at_share(0.5);
        Ok(Some(Self { at, next }))
    }

    fn median(&self) -> f64 {
        self.next.map_or(self.at, |next| halfway(self.at, next))
    }
}
