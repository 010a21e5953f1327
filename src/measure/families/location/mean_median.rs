//! Where the values lie: mean and median.

use crate::error::Result;
use crate::measure::entry::{NO_NOTE, ONE_ULP};
use crate::measure::numerics::centre::Centre;
use crate::measure::numerics::density::Density;
use crate::measure::numerics::shares;
use crate::measure::statistic::fields;
use crate::measure::{Domain, Entry, Influence, Kernel, Property, Statistic, Text};
use crate::sample::Sample;
use crate::words::Name;

/// Arithmetic mean 均值: the total divided by the number of units, or of pupils where they are the
/// weights.
///
/// # Formula
///
/// ```text
/// μ = Σ p x
/// ```
///
/// p is a unit's share of all weight.
///
/// # Parameters
///
/// Any [`Sample`](crate::Sample) of finite values, in any unit.
///
/// # Returns
///
/// The mean, in the unit of the values, between the smallest and the largest of them.
///
/// # Edge cases
///
/// One unit, or all equal: exactly that value. Units of weight zero are absent.
///
/// # Errors
///
/// [`InvalidWeight`](crate::ErrorKind::InvalidWeight) where the weights overflow when added.
///
/// # Accuracy
///
/// At most 1 ulp of the exact mean, whatever the order and the sizes of the values: the sums are
/// exact and rounded once.
///
/// # Source
///
/// ISO 3534-1:2006, 1.15.
///
/// # Examples
///
/// ```
/// use junheng::Sample;
/// use junheng::measure::{Mean, Statistic};
/// let books_per_pupil = Sample::new(&[6.0, 10.0])?;
/// assert_eq!(Mean.value(&books_per_pupil)?, 8.0);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// The mean of ratios is not the ratio of totals. Weighted by pupils it is:
///
/// ```
/// use junheng::Sample;
/// use junheng::measure::{Mean, Statistic};
/// let books_per_pupil = [6.0, 10.0];
/// let pupils = [300.0, 100.0];
/// let by_pupils = Mean.value(&Sample::weighted(&books_per_pupil, &pupils)?)?;
/// assert_eq!(by_pupils, (6.0 * 300.0 + 10.0 * 100.0) / 400.0);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Mean;

impl Statistic for Mean {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new("mean", "mean", "均值"),
        aliases: &["average", "arithmetic_mean", "均值", "平均值", "平均数"],
        family: "location",
        summary: Text::new(
            "The total divided by the number of units, or of pupils where they are the weights.",
            "总量除以单位数；以学生数为权重时即总量除以学生总数。",
        ),
        formula: "μ = Σ p x",
        parameters: &[],
        constraint: None,
        domain: Domain::Real,
        domain_note: NO_NOTE,
        range: (f64::NEG_INFINITY, f64::INFINITY),
        ends: Text::new("no bounds", "无界"),
        properties: &[Property::Homogeneous, Property::ReplicationInvariant],
        influence: Influence::Exact,
        accuracy: ONE_ULP,
        source: "ISO 3534-1:2006, 1.15",
    };
    fields!();
}

impl Kernel for Mean {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        Ok(sample.moments().mean())
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        let centre = Centre::of_sample(sample);
        Ok(shares::each(sample, |x| centre.distance(x)))
    }
}

/// Median 中位数: the value with half of all weight on either side.
///
/// # Formula
///
/// ```text
/// min{x : F(x) ≥ ½}, halfway to the next value where F(x) = ½
/// ```
///
/// F(x) is the share of all weight at values up to x.
///
/// # Parameters
///
/// Any [`Sample`](crate::Sample) of finite values, in any unit.
///
/// # Returns
///
/// The median, in the unit of the values. Without weights it is the middle value, or the mean of
/// the two in the middle.
///
/// # Edge cases
///
/// One unit, or all equal: exactly that value. Units of weight zero are absent. A unit's end that
/// misses one half by less than 4 ulp counts as there: 0.1 + 0.2 is half of 0.6.
///
/// # Errors
///
/// [`InvalidWeight`](crate::ErrorKind::InvalidWeight) where the weights overflow when added.
/// Influence values rest on a kernel estimate of the density, see [`Quantile`](crate::measure::Quantile).
///
/// # Accuracy
///
/// At most 1 ulp: a value of the sample, or halfway between two.
///
/// # Source
///
/// ISO 3534-1:2006, 1.13; Hyndman & Fan (1996), definition 2, doi:10.1080/00031305.1996.10473566.
///
/// # Examples
///
/// ```
/// use junheng::Sample;
/// use junheng::measure::{Median, Statistic};
/// let sample = Sample::new(&[4.0, 1.0, 3.0, 2.0])?;
/// assert_eq!(Median.value(&sample)?, 2.5);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// The median school is not the school of the median pupil:
///
/// ```
/// use junheng::Sample;
/// use junheng::measure::{Median, Statistic};
/// let spend = [5.0, 6.0, 7.0, 8.0, 9.0];
/// let pupils = [30.0, 40.0, 50.0, 60.0, 900.0];
/// assert_eq!(Median.value(&Sample::new(&spend)?)?, 7.0);
/// assert_eq!(Median.value(&Sample::weighted(&spend, &pupils)?)?, 9.0);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Median;

impl Statistic for Median {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new("median", "median", "中位数"),
        aliases: &["p50", "中位数"],
        family: "location",
        summary: Text::new(
            "The value with half of all weight on either side.",
            "上下各占一半权重的数值。",
        ),
        formula: "min{x : F(x) ≥ ½}, halfway to the next value where F(x) = ½",
        parameters: &[],
        constraint: None,
        domain: Domain::Real,
        domain_note: NO_NOTE,
        range: (f64::NEG_INFINITY, f64::INFINITY),
        ends: Text::new("no bounds", "无界"),
        properties: &[Property::Homogeneous, Property::ReplicationInvariant],
        influence: Influence::Density,
        accuracy: ONE_ULP,
        source: "ISO 3534-1:2006, 1.13; Hyndman & Fan (1996), definition 2, doi:10.1080/00031305.1996.10473566",
    };
    fields!();
}

impl Kernel for Median {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        Ok(sample.ordered().averaged_quantile(0.5))
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        let ordered = sample.ordered();
        let median = ordered.averaged_quantile(0.5);
        Density::of(sample, &ordered).quantile_influence(Self::ENTRY, median)
    }
}
