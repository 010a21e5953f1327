//! Shortfalls by the logarithm, and the gap of the typical unit below.

use crate::error::Result;
use crate::measure::entry::NO_NOTE;
use crate::measure::numerics::centre::Centre;
use crate::measure::numerics::density::Density;
use crate::measure::numerics::line::{LINE, Line, OF_MEDIAN};
use crate::measure::numerics::relative::Relative;
use crate::measure::numerics::shares;
use crate::measure::statistic::fields;
use crate::measure::{Domain, Entry, Influence, Kernel, Property, Statistic, Text, gate};
use crate::sample::Sample;
use crate::words::Name;

const REPLICATION: &[Property] = &[Property::ReplicationInvariant];

/// Watts index 瓦茨指数.
///
/// The mean logarithmic shortfall from a line: the same gap counts more, the lower it begins.
///
/// # Formula
///
/// ```text
/// Σ p·ln(z/x)·[x < z]
/// ```
///
/// `Σ p·ln(z/x)·[x < z]`.
///
/// # Parameters
///
/// Any [`Sample`](crate::Sample) of values above zero. `line` z > 0, required; with
/// `of_median=true` as a multiple of the weighted median.
///
/// - `line`: 0 < line < ∞, the line z; must be given.
/// - `of_median`: true | false, the line as a multiple of the median; false unless given.
///
/// # Returns
///
/// From 0 (nobody below) upwards.
///
/// # Edge cases
///
/// Nobody below: 0, exactly. Weights count repetitions.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for a value of zero or below, wherever the line
/// lies.
///
/// # Accuracy
///
/// Relative error at most 2e-15. Terms of one sign, added exactly.
///
/// # Source
///
/// Watts (1968), in On Understanding Poverty; Zheng (1993), doi:10.1016/0165-1765(93)90102-6.
///
/// # Examples
///
/// ```
/// use junheng::{Sample, measure::{Statistic, Watts}};
/// let spend = Sample::new(&[5.0, 10.0, 20.0, 30.0])?;
/// let index = Watts { line: 10.0, of_median: false }.value(&spend)?;
/// assert!((index - 2.0_f64.ln() / 4.0).abs() < 1e-16);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// Halving the lowest value always adds the same, however low it is already:
///
/// ```
/// use junheng::{Sample, measure::{Statistic, Watts}};
/// let watts = Watts { line: 10.0, of_median: false };
/// let value = |least: f64| watts.value(&Sample::new(&[least, 20.0])?);
/// assert!(((value(2.0)? - value(4.0)?) - (value(1.0)? - value(2.0)?)).abs() < 1e-15);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Watts {
    /// The line, or its multiple of the median.
    pub line: f64,
    /// Whether the line is a multiple of the median.
    pub of_median: bool,
}

impl Statistic for Watts {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new("watts", "Watts index", "瓦茨指数"),
        aliases: &["watts_index", "瓦茨指数"],
        family: "shortfall",
        summary: Text::new(
            "The mean logarithmic shortfall from a line: the same gap counts more, the lower it begins.",
            "相对于底线的对数缺口的平均：同样的缺口，起点越低影响越大。",
        ),
        formula: "Σ p·ln(z/x)·[x < z]",
        parameters: &[LINE, OF_MEDIAN],
        constraint: None,
        domain: Domain::Positive,
        domain_note: NO_NOTE,
        range: (0.0, f64::INFINITY),
        ends: Text::new("0: none is below", "0：无单位低于底线"),
        properties: REPLICATION,
        influence: Influence::Exact,
        accuracy: 2e-15,
        source: "Watts (1968), in On Understanding Poverty; Zheng (1993), doi:10.1016/0165-1765(93)90102-6",
    };
    fields!(line, of_median);
}

impl Kernel for Watts {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let line = self.line(sample)?;
        Ok(shares::mean_of(sample, |x| {
            gap(line.relative(x), line.value())
        }))
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        let line = self.line(sample)?;
        let index = shares::mean_of(sample, |x| gap(line.relative(x), line.value()));
        let own = shares::each(sample, |x| gap(line.relative(x), line.value()) - index);
        // z·d/dz of ln(z/x) is 1 for each unit below.
        line.moved(Self::ENTRY, sample, own, |_| {
            shares::mean_of(sample, |x| line.below(x))
        })
    }
}

impl Watts {
    fn line(&self, sample: &Sample<'_>) -> Result<Line> {
        gate::domain(Self::ENTRY, Domain::Positive, sample)?;
        Line::of(Self::ENTRY, self.line, self.of_median, sample)
    }
}

/// ln(z/x) of a unit below the line.
fn gap(x: f64, z: f64) -> f64 {
    if x < z {
        -Relative::new(x, Centre::at(z)).log
    } else {
        0.0
    }
}

/// Median gap 中位缺口.
///
/// How far the median of those below a line falls short of it: the relative median at-risk-of-poverty gap.
///
/// # Formula
///
/// ```text
/// (z − median of x < z)/z
/// ```
///
/// (z − m)/z, m the weighted median of the values below z; 0 where none is below.
///
/// # Parameters
///
/// Any [`Sample`](crate::Sample) of values of zero or more with a mean above zero. `line` z > 0,
/// required; with `of_median=true` as a multiple of the weighted median of all:
/// `median_gap(line=0.6, of_median=true)` is Eurostat's.
///
/// - `line`: 0 < line < ∞, the line z; must be given.
/// - `of_median`: true | false, the line as a multiple of the median; false unless given.
///
/// # Returns
///
/// From 0 (nobody below) to 1 (half of those below have nothing).
///
/// # Edge cases
///
/// A unit on the line is not below it. Where just half of the weight below ends on a unit, the
/// median lies halfway to the next. Weights count repetitions.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for a negative value, or a median of zero with
/// `of_median`.
///
/// # Accuracy
///
/// At most 2 ulp. Its influence values rest on estimated densities at the line and at the median
/// below it.
///
/// # Source
///
/// Laeken indicators (2001): Eurostat, relative median at-risk-of-poverty gap (ilc_li11).
///
/// # Examples
///
/// ```
/// use junheng::{Sample, measure::{MedianGap, Statistic}};
/// let spend = Sample::new(&[4.0, 5.0, 8.0, 20.0])?;
/// assert_eq!(MedianGap { line: 10.0, of_median: false }.value(&spend)?, 0.5);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// Lifting the best of those below over the line makes the gap larger, though fewer fall short:
///
/// ```
/// use junheng::{Sample, measure::{MedianGap, Statistic}};
/// let gap = MedianGap { line: 10.0, of_median: false };
/// let (before, after) = (Sample::new(&[4.0, 5.0, 8.0])?, Sample::new(&[4.0, 5.0, 11.0])?);
/// assert!(gap.value(&after)? > gap.value(&before)?);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MedianGap {
    /// The line, or its multiple of the median.
    pub line: f64,
    /// Whether the line is a multiple of the median.
    pub of_median: bool,
}

impl Statistic for MedianGap {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new("median_gap", "median gap", "中位缺口"),
        aliases: &["relative_median_gap", "rmpg", "中位缺口", "相对中位缺口"],
        family: "shortfall",
        summary: Text::new(
            "How far the median of those below a line falls short of it, as a share of the line.",
            "低于底线者的中位数与底线的差距占底线的比例。",
        ),
        formula: "(z − median of x < z)/z",
        parameters: &[LINE, OF_MEDIAN],
        constraint: None,
        domain: Domain::NonNegative,
        domain_note: NO_NOTE,
        range: (0.0, 1.0),
        ends: Text::new(
            "0: none is below; 1: half of those below have nothing",
            "0：无单位低于底线；1：低于底线者的一半一无所有",
        ),
        properties: REPLICATION,
        influence: Influence::Density,
        accuracy: 2.0 * f64::EPSILON,
        source: "Laeken indicators (2001): Eurostat, relative median at-risk-of-poverty gap (ilc_li11)",
    };
    fields!(line, of_median);
}

impl Kernel for MedianGap {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let line = Line::of(Self::ENTRY, self.line, self.of_median, sample)?;
        let z = line.value();
        Ok(median_below(sample, &line).map_or(0.0, |(_, median)| (z - line.relative(median)) / z))
    }

    /// F(m) = F(z)/2, so f(m)·dm = d(F(z))/2 − d(F(m)) with both thresholds held, and dz's part.
    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        let line = Line::of(Self::ENTRY, self.line, self.of_median, sample)?;
        let below = median_below(sample, &line).filter(|_| !gate::all_equal(sample));
        let Some((share, median)) = below else {
            return Ok(vec![0.0; sample.len()]);
        };
        // z·f(m), the density at the median of those below in the line's own unit.
        let density = Density::of(sample, &sample.ordered()).at(median);
        let rise = line.absolute() * density;
        if !(rise > 0.0 && rise.is_finite()) {
            return Err(gate::no_influence(Self::ENTRY));
        }
        let reached = shares::mean_of(sample, |x| f64::from(x <= median));
        let own = shares::each(sample, |x| {
            let half = f64::from(x <= median) - reached;
            (half - (line.below(x) - share) / 2.0) / rise
        });
        // z·d((z − m)/z)/dz = m/z − f(z)/(2·f(m)).
        line.moved(Self::ENTRY, sample, own, |density| {
            line.relative(median) / line.value() - line.rise(density) / (2.0 * rise)
        })
    }
}

/// The share of weight below the line and its median; `None` where none is below.
fn median_below(sample: &Sample<'_>, line: &Line) -> Option<(f64, f64)> {
    let below = sample.units().filter(|&(_, x, _)| line.below(x) == 1.0);
    let (values, weights): (Vec<f64>, Vec<f64>) = below.map(|(_, x, w)| (x, w)).unzip();
    let below = Sample::weighted(&values, &weights).ok()?;
    let share = shares::mean_of(sample, |x| line.below(x));
    Some((share, below.ordered().averaged_quantile(0.5)))
}
