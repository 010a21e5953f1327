//! How many fall short of a line, and by how much.

use crate::error::Result;
use crate::measure::entry::NO_NOTE;
use crate::measure::numerics::line::{LINE, Line, OF_MEDIAN};
use crate::measure::numerics::shares;
use crate::measure::statistic::fields;
use crate::measure::{Domain, Entry, Influence, Kernel, ParameterSpec, Property, Statistic, Text};
use crate::numeric::pow;
use crate::sample::Sample;
use crate::words::Name;

const REPLICATION: &[Property] = &[Property::ReplicationInvariant];

/// Headcount ratio 低于底线比例: the share of the weight below a line.
///
/// The share of the weight below a floor: the headcount ratio of poverty measurement, the at-risk rate
/// where the line is 60 % of the median.
///
/// # Formula
///
/// ```text
/// Σ p·[x < z]
/// ```
///
/// `Σ p·[x < z]`.
///
/// # Parameters
///
/// Any [`Sample`](crate::Sample) of values of zero or more with a mean above zero. `line` z > 0,
/// required, in the unit of the values; with `of_median=true` as a multiple of the weighted median:
/// `headcount_ratio(line=0.6, of_median=true)` is the at-risk-of-poverty rate.
///
/// - `line`: 0 < line < ∞, the line z; must be given.
/// - `of_median`: true | false, the line as a multiple of the median; false unless given.
///
/// # Returns
///
/// From 0 (nobody below) to 1 (everybody).
///
/// # Edge cases
///
/// A unit on the line is not below it. Weights count repetitions: by pupils it is the share of
/// pupils in schools below the floor, without weights the share of schools.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for a negative value, or a median of zero with
/// `of_median`.
///
/// # Accuracy
///
/// At most 2 ulp. From exact sums. Its influence values with `of_median` rest on estimated
/// densities.
///
/// # Source
///
/// Foster, Greer & Thorbecke (1984), doi:10.2307/1913475; Eurostat (ilc_li02).
///
/// # Examples
///
/// ```
/// use junheng::{Sample, measure::{HeadcountRatio, Statistic}};
/// let books_per_pupil = Sample::weighted(&[8.0, 12.0, 30.0], &[100.0, 300.0, 600.0])?;
/// assert_eq!(HeadcountRatio { line: 15.0, of_median: false }.value(&books_per_pupil)?, 0.4);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// Who stands on the line is not below it:
///
/// ```
/// use junheng::{Sample, measure::{HeadcountRatio, Statistic}};
/// let books_per_pupil = Sample::new(&[8.0, 15.0])?;
/// assert_eq!(HeadcountRatio { line: 15.0, of_median: false }.value(&books_per_pupil)?, 0.5);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct HeadcountRatio {
    /// The line, or its multiple of the median.
    pub line: f64,
    /// Whether the line is a multiple of the median.
    pub of_median: bool,
}

impl Statistic for HeadcountRatio {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new("headcount_ratio", "headcount ratio", "低于底线比例"),
        aliases: &[
            "headcount",
            "at_risk_rate",
            "低于底线比例",
            "未达标比例",
            "贫困发生率",
        ],
        family: "shortfall",
        summary: Text::new(
            "The share of the weight below a floor: of pupils in schools that miss it, or of schools.",
            "低于底线的权重比例：未达标学校的学生比例（或学校比例）。",
        ),
        formula: "Σ p·[x < z]",
        parameters: &[LINE, OF_MEDIAN],
        constraint: None,
        domain: Domain::NonNegative,
        domain_note: NO_NOTE,
        range: (0.0, 1.0),
        ends: Text::new(
            "0: none is below; 1: all are",
            "0：无单位低于底线；1：全部低于底线",
        ),
        properties: REPLICATION,
        influence: Influence::Exact,
        accuracy: 2.0 * f64::EPSILON,
        source: "Foster, Greer & Thorbecke (1984), doi:10.2307/1913475; Eurostat (ilc_li02)",
    };
    fields!(line, of_median);
}

impl Kernel for HeadcountRatio {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let line = Line::of(Self::ENTRY, self.line, self.of_median, sample)?;
        Ok(shares::mean_of(sample, |x| line.below(x)))
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        let line = Line::of(Self::ENTRY, self.line, self.of_median, sample)?;
        let share = shares::mean_of(sample, |x| line.below(x));
        let own = shares::each(sample, |x| line.below(x) - share);
        line.moved(Self::ENTRY, sample, own, |density| line.rise(density))
    }
}

/// Foster–Greer–Thorbecke index FGT(α) 福斯特–格里尔–索贝克指数.
///
/// The mean shortfall from a line, as a share of it, raised to α: 0 counts heads, 1 measures the gap, 2
/// minds the deepest gaps most.
///
/// # Formula
///
/// ```text
/// Σ p·((z − x)/z)^α·[x < z]
/// ```
///
/// `Σ p·((z − x)/z)^α·[x < z]`.
///
/// # Parameters
///
/// Any [`Sample`](crate::Sample) of values of zero or more with a mean above zero. α ≥ 0 and `line`
/// z > 0, required; with `of_median=true` the line is a multiple of the weighted median.
///
/// - `alpha`: 0 ≤ α < ∞, the power of the shortfall α; must be given.
/// - `line`: 0 < line < ∞, the line z; must be given.
/// - `of_median`: true | false, the line as a multiple of the median; false unless given.
///
/// # Returns
///
/// From 0 (nobody below) to 1 (all have nothing).
///
/// # Edge cases
///
/// A unit on the line is not below it, which shows only at α = 0. Weights count repetitions.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for a negative value, or a median of zero with
/// `of_median`.
///
/// # Accuracy
///
/// Relative error at most 4e-15 for α up to 9: terms of one sign, added exactly, each off by (2 + α)
/// ulp. With `of_median` the line is rounded as well, which shows in units next to it where α < 1.
///
/// # Source
///
/// Foster, Greer & Thorbecke (1984), doi:10.2307/1913475.
///
/// # Examples
///
/// ```
/// use junheng::{Sample, measure::{Fgt, Statistic}};
/// let spend = Sample::new(&[5.0, 8.0, 20.0, 30.0])?;
/// let gap = Fgt { alpha: 1.0, line: 10.0, of_median: false }.value(&spend)?;
/// assert!((gap - 0.175).abs() < 1e-16); // (0.5 + 0.2)/4
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// A line that moves with the median: raising everybody alike changes nothing:
///
/// ```
/// use junheng::Measure;
/// let fgt: Measure = "fgt(alpha=2, line=0.6, of_median=true)".parse()?;
/// let value = |values: &[f64]| fgt.value(&junheng::Sample::new(values)?);
/// assert_eq!(value(&[1.0, 4.0, 6.0])?, value(&[2.0, 8.0, 12.0])?);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fgt {
    /// The power of the shortfall, α ≥ 0.
    pub alpha: f64,
    /// The line, or its multiple of the median.
    pub line: f64,
    /// Whether the line is a multiple of the median.
    pub of_median: bool,
}

impl Statistic for Fgt {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new(
            "fgt",
            "Foster–Greer–Thorbecke index",
            "福斯特–格里尔–索贝克指数",
        ),
        aliases: &[
            "foster_greer_thorbecke",
            "poverty_gap",
            "FGT指数",
            "福斯特指数",
            "福斯特–格里尔–索贝克指数",
        ],
        family: "shortfall",
        summary: Text::new(
            "The mean shortfall from a line as a share of it, raised to α: 0 counts heads, 1 measures \
             the gap, 2 minds the deepest gaps most.",
            "相对于底线的缺口的 α 次方的平均：α=0 为人头比例，1 为缺口，2 更看重最深的缺口。",
        ),
        formula: "Σ p·((z − x)/z)^α·[x < z]",
        parameters: &[
            ParameterSpec::number(
                Name::new("alpha", "power of the shortfall α", "缺口的幂 α"),
                None,
                "0 ≤ α < ∞",
                |a| a >= 0.0,
            ),
            LINE,
            OF_MEDIAN,
        ],
        constraint: None,
        domain: Domain::NonNegative,
        domain_note: NO_NOTE,
        range: (0.0, 1.0),
        ends: Text::new(
            "0: none is below; 1: all have nothing",
            "0：无单位低于底线；1：全部一无所有",
        ),
        properties: REPLICATION,
        influence: Influence::Exact,
        accuracy: 4e-15,
        source: "Foster, Greer & Thorbecke (1984), doi:10.2307/1913475",
    };
    fields!(alpha, line, of_median);
}

impl Kernel for Fgt {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let line = Line::of(Self::ENTRY, self.line, self.of_median, sample)?;
        Ok(shares::mean_of(sample, |x| {
            self.gap(line.relative(x), line.value())
        }))
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        let line = Line::of(Self::ENTRY, self.line, self.of_median, sample)?;
        let z = line.value();
        let gap = |x: f64| self.gap(line.relative(x), z);
        let index = shares::mean_of(sample, gap);
        let own = shares::each(sample, |x| gap(x) - index);
        line.moved(Self::ENTRY, sample, own, |density| {
            if self.alpha == 0.0 {
                return line.rise(density);
            }
            // z·d/dz of (1 − r)^α, r = x/z: α·(1 − r)^(α−1)·r.
            shares::mean_of(sample, |x| {
                let x = line.relative(x);
                if x < z {
                    self.alpha * pow((z - x) / z, self.alpha - 1.0) * (x / z)
                } else {
                    0.0
                }
            })
        })
    }
}

impl Fgt {
    fn gap(&self, x: f64, z: f64) -> f64 {
        if x < z {
            pow((z - x) / z, self.alpha)
        } else {
            0.0
        }
    }
}
