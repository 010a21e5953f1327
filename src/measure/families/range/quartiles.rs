//! The spread of the middle half.

use crate::error::Result;
use crate::measure::entry::{NO_NOTE, ONE_ULP};
use crate::measure::families::range::restricted_range::combine;
use crate::measure::statistic::fields;
use crate::measure::{
    Domain, Entry, Influence, Kernel, Property, RestrictedRange, Statistic, Text, gate,
};
use crate::sample::Sample;
use crate::words::Name;

static SUM: Name = Name::new(
    "quartile_sum",
    "the sum of the quartiles",
    "两个四分位数之和",
);
const QUARTILES: RestrictedRange = RestrictedRange {
    upper: 0.75,
    lower: 0.25,
};

/// Interquartile range 四分位距.
///
/// The range of the middle half.
///
/// # Formula
///
/// ```text
/// Q(0.75) − Q(0.25)
/// ```
///
/// Q(0.75) − Q(0.25), Q the inverse of the weighted distribution function (definition 1).
///
/// # Parameters
///
/// Any [`Sample`](crate::Sample) of any values. [`RestrictedRange`] takes any quantiles.
///
/// # Returns
///
/// From 0 (both quartiles are equal) upwards, in the unit of the values.
///
/// # Edge cases
///
/// One unit, or all equal: 0. Negative values are as good as any. Weights count repetitions.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) only where the result overflows.
///
/// # Accuracy
///
/// At most 1 ulp. Its influence values rest on estimated densities at the quartiles.
///
/// # Source
///
/// ISO 3534-1:2006; Hyndman & Fan (1996), doi:10.1080/00031305.1996.10473566.
///
/// # Examples
///
/// ```
/// use junheng::{Sample, measure::{InterquartileRange, Statistic}};
/// let class_sizes = Sample::new(&[28.0, 31.0, 35.0, 44.0])?;
/// assert_eq!(InterquartileRange.value(&class_sizes)?, 7.0); // 35 − 28
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// The largest classes do not move it:
///
/// ```
/// use junheng::{Sample, measure::{InterquartileRange, Statistic}};
/// let class_sizes = Sample::new(&[28.0, 31.0, 35.0, 90.0])?;
/// assert_eq!(InterquartileRange.value(&class_sizes)?, 7.0);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct InterquartileRange;

impl Statistic for InterquartileRange {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new("interquartile_range", "interquartile range", "四分位距"),
        aliases: &["iqr", "四分位距", "四分位差"],
        family: "range",
        summary: Text::new(
            "The range of the middle half, in the unit of the values.",
            "中间一半的极差，与数值同单位。",
        ),
        formula: "Q(0.75) − Q(0.25)",
        parameters: &[],
        constraint: None,
        domain: Domain::Real,
        domain_note: NO_NOTE,
        range: (0.0, f64::INFINITY),
        ends: Text::new("0: both quartiles are equal", "0：两个四分位数相等"),
        properties: &[
            Property::TranslationInvariant,
            Property::Homogeneous,
            Property::ReplicationInvariant,
            Property::ZeroAtEquality,
        ],
        influence: Influence::Density,
        accuracy: ONE_ULP,
        source: "ISO 3534-1:2006; Hyndman & Fan (1996), doi:10.1080/00031305.1996.10473566",
    };
    fields!();
}

impl Kernel for InterquartileRange {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        QUARTILES.evaluate(sample)
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        QUARTILES.linearize(sample)
    }
}

/// Coefficient of quartile variation 四分位差异系数.
///
/// The spread of the middle half relative to where it lies.
///
/// # Formula
///
/// ```text
/// (Q(0.75) − Q(0.25)) / (Q(0.75) + Q(0.25))
/// ```
///
/// (Q(0.75) − Q(0.25)) / (Q(0.75) + Q(0.25)).
///
/// # Parameters
///
/// Any [`Sample`](crate::Sample) of values of zero or more with a mean above zero.
///
/// # Returns
///
/// From 0 (both quartiles are equal) to 1 (the lower quartile is zero).
///
/// # Edge cases
///
/// One unit, or all equal: 0. Weights count repetitions.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for a negative value, or where both quartiles are
/// zero.
///
/// # Accuracy
///
/// At most 3 ulp. Its influence values rest on estimated densities at the quartiles.
///
/// # Source
///
/// Bonett (2006), doi:10.1016/j.csda.2005.05.007.
///
/// # Examples
///
/// ```
/// use junheng::{Sample, measure::{QuartileVariation, Statistic}};
/// let class_sizes = Sample::new(&[28.0, 31.0, 36.0, 44.0])?;
/// assert_eq!(QuartileVariation.value(&class_sizes)?, 0.125); // 8/64
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// It cannot tell a lower quartile of zero from one far below the upper:
///
/// ```
/// use junheng::{Sample, measure::{QuartileVariation, Statistic}};
/// let sample = Sample::new(&[0.0, 0.0, 3.0, 4.0])?;
/// assert_eq!(QuartileVariation.value(&sample)?, 1.0);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct QuartileVariation;

impl QuartileVariation {
    /// Half of each quartile, so that their sum cannot overflow.
    fn halves(sample: &Sample<'_>) -> Result<(f64, f64)> {
        gate::domain(Self::ENTRY, Domain::NonNegative, sample)?;
        let ordered = sample.ordered();
        let (upper, lower) = (ordered.quantile(0.75) / 2.0, ordered.quantile(0.25) / 2.0);
        gate::divisor(Self::ENTRY, &SUM, upper + lower)?;
        Ok((upper, lower))
    }
}

impl Statistic for QuartileVariation {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new(
            "quartile_variation",
            "coefficient of quartile variation",
            "四分位差异系数",
        ),
        aliases: &[
            "cqv",
            "coefficient_of_quartile_variation",
            "quartile_coefficient_of_dispersion",
            "四分位差异系数",
            "四分位变异系数",
        ],
        family: "range",
        summary: Text::new(
            "The spread of the middle half relative to where it lies.",
            "四分位距与上下四分位数之和的比。",
        ),
        formula: "(Q(0.75) − Q(0.25)) / (Q(0.75) + Q(0.25))",
        parameters: &[],
        constraint: None,
        domain: Domain::NonNegative,
        domain_note: Text::new(
            "the upper quartile must be above zero",
            "上四分位数须大于零",
        ),
        range: (0.0, 1.0),
        ends: Text::new(
            "0: both quartiles are equal; 1: the lower is zero",
            "0：两个四分位数相等；1：下四分位数为零",
        ),
        properties: &[
            Property::ScaleInvariant,
            Property::ReplicationInvariant,
            Property::ZeroAtEquality,
        ],
        influence: Influence::Density,
        accuracy: 3.0 * ONE_ULP,
        source: "Bonett (2006), doi:10.1016/j.csda.2005.05.007",
    };
    fields!();
}

impl Kernel for QuartileVariation {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let (upper, lower) = Self::halves(sample)?;
        Ok((upper - lower) / (upper + lower))
    }

    /// 2(L·dU − U·dL)/(U + L)².
    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        let (upper, lower) = Self::halves(sample)?;
        let sum = upper + lower;
        let (of_upper, of_lower) = (lower / sum / sum, -upper / sum / sum);
        combine(
            Self::ENTRY,
            sample,
            &sample.ordered(),
            (0.75, of_upper),
            (0.25, of_lower),
        )
    }
}
