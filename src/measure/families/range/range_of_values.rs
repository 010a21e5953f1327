//! Ranges between single units.

use crate::error::Result;
use crate::measure::entry::{NO_NOTE, ONE_ULP};
use crate::measure::statistic::fields;
use crate::measure::{Domain, Entry, Influence, Kernel, Property, Statistic, Text, gate};
use crate::sample::Sample;
use crate::words::Name;

/// Range 极差: the largest value less the smallest, in the unit of the values.
///
/// # Formula
///
/// ```text
/// max x − min x
/// ```
///
/// The largest and the smallest are taken over the units of positive weight.
///
/// # Parameters
///
/// Any [`Sample`](crate::Sample) of finite values, in any unit.
///
/// # Returns
///
/// From 0, where all values are equal, upwards; in the unit of the values.
///
/// # Edge cases
///
/// One unit, or all equal: exactly 0. Weights do not matter, except that units of weight zero are
/// absent.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) where the result is too large for a double;
/// [`InvalidWeight`](crate::ErrorKind::InvalidWeight) where the weights overflow when added. It has
/// no influence values: it hangs on single units.
///
/// # Accuracy
///
/// At most 1 ulp: one rounded subtraction.
///
/// # Source
///
/// Berne & Stiefel (1984), The Measurement of Equity in School Finance.
///
/// # Examples
///
/// ```
/// use junheng::Sample;
/// use junheng::measure::{Range, Statistic};
/// let sample = Sample::new(&[18.0, 55.0, 42.0])?;
/// assert_eq!(Range.value(&sample)?, 37.0);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// It never shrinks as units are added, so that larger counties look less even. Take the
/// [restricted range](crate::measure::RestrictedRange) to compare them:
///
/// ```
/// use junheng::Sample;
/// use junheng::measure::{Range, RestrictedRange, Statistic};
/// let mut sizes: Vec<f64> = (0..99).map(|school| 40.0 + f64::from(school % 5)).collect();
/// sizes.push(90.0);
/// let sample = Sample::new(&sizes)?;
/// assert_eq!(Range.value(&sample)?, 50.0);
/// assert_eq!(RestrictedRange::default().value(&sample)?, 4.0);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Range;

impl Statistic for Range {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new("range", "range", "极差"),
        aliases: &["极差", "全距"],
        family: "range",
        summary: Text::new(
            "The largest value less the smallest, in the unit of the values.",
            "最大值与最小值之差，与数值同单位。",
        ),
        formula: "max x − min x",
        parameters: &[],
        constraint: None,
        domain: Domain::Real,
        domain_note: NO_NOTE,
        range: (0.0, f64::INFINITY),
        ends: Text::new("0: all values are equal", "0：所有数值相等"),
        properties: &[
            Property::TranslationInvariant,
            Property::Homogeneous,
            Property::ReplicationInvariant,
            Property::Transfers,
            Property::ZeroAtEquality,
        ],
        influence: Influence::None,
        accuracy: ONE_ULP,
        source: "Berne & Stiefel (1984), The Measurement of Equity in School Finance",
    };
    fields!();
}

impl Kernel for Range {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let (least, most) = ends(sample);
        Ok(most - least)
    }

    fn linearize(&self, _: &Sample<'_>) -> Result<Vec<f64>> {
        Err(gate::no_influence(Self::ENTRY))
    }
}

/// Range ratio 极值比: the largest value as a multiple of the smallest.
///
/// # Formula
///
/// ```text
/// max x / min x
/// ```
///
/// The largest and the smallest are taken over the units of positive weight.
///
/// # Parameters
///
/// Any [`Sample`](crate::Sample) of values above zero.
///
/// # Returns
///
/// From 1, where all values are equal, upwards. A pure number.
///
/// # Edge cases
///
/// One unit, or all equal: exactly 1. Weights do not matter, except that units of weight zero are
/// absent.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for a value of zero or less, and where the result
/// is too large for a double; [`InvalidWeight`](crate::ErrorKind::InvalidWeight) where the weights
/// overflow when added. It has no influence values: it hangs on single units.
///
/// # Accuracy
///
/// At most 1 ulp: one rounded division.
///
/// # Source
///
/// Berne & Stiefel (1984), The Measurement of Equity in School Finance.
///
/// # Examples
///
/// ```
/// use junheng::Sample;
/// use junheng::measure::{RangeRatio, Statistic};
/// let sample = Sample::new(&[4.0, 2.0, 7.0])?;
/// assert_eq!(RangeRatio.value(&sample)?, 3.5);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// It is not the [federal range ratio](crate::measure::FederalRangeRatio), which sets the extremes aside and
/// subtracts 1:
///
/// ```
/// use junheng::Sample;
/// use junheng::measure::{FederalRangeRatio, RangeRatio, Statistic};
/// let spend: Vec<f64> = (1..=100).map(f64::from).collect();
/// let sample = Sample::new(&spend)?;
/// assert_eq!(RangeRatio.value(&sample)?, 100.0);
/// assert_eq!(FederalRangeRatio.value(&sample)?, 18.0);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct RangeRatio;

impl Statistic for RangeRatio {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new("range_ratio", "range ratio", "极值比"),
        aliases: &["max_min_ratio", "极值比", "极差率"],
        family: "range",
        summary: Text::new(
            "The largest value as a multiple of the smallest.",
            "最大值与最小值之比。",
        ),
        formula: "max x / min x",
        parameters: &[],
        constraint: None,
        domain: Domain::Positive,
        domain_note: NO_NOTE,
        range: (1.0, f64::INFINITY),
        ends: Text::new("1: all values are equal", "1：所有数值相等"),
        properties: &[
            Property::ScaleInvariant,
            Property::ReplicationInvariant,
            Property::Transfers,
            Property::OneAtEquality,
        ],
        influence: Influence::None,
        accuracy: ONE_ULP,
        source: "Berne & Stiefel (1984), The Measurement of Equity in School Finance",
    };
    fields!();
}

impl Kernel for RangeRatio {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        gate::domain(Self::ENTRY, Domain::Positive, sample)?;
        let (least, most) = ends(sample);
        Ok(most / least)
    }

    fn linearize(&self, _: &Sample<'_>) -> Result<Vec<f64>> {
        Err(gate::no_influence(Self::ENTRY))
    }
}

/// Smallest and largest value of the units of positive weight.
fn ends(sample: &Sample<'_>) -> (f64, f64) {
    let start = (f64::INFINITY, f64::NEG_INFINITY);
    sample.units().fold(start, |(least, most), (_, x, _)| {
        (least.min(x), most.max(x))
    })
}
