//! Ratios of two quantiles.

use crate::error::Result;
use crate::measure::entry::ONE_ULP;
use crate::measure::families::range::restricted_range::{ORDER, combine, lower, upper};
use crate::measure::statistic::fields;
use crate::measure::{Domain, Entry, Influence, Kernel, Property, Statistic, Text, gate};
use crate::numeric::Ordered;
use crate::sample::Sample;
use crate::words::Name;

static LOWER_QUANTILE: Name = Name::new("lower_quantile", "the lower quantile", "下分位数");

/// Federal range ratio 联邦极差率: the restricted range as a multiple of the value at the bottom
/// twentieth.
///
/// # Formula
///
/// ```text
/// (Q(0.95) − Q(0.05)) / Q(0.05)
/// ```
///
/// Q(p) is the smallest value whose cumulative weight reaches the share p of all weight, definition
/// 1 of [`Quantile`](crate::measure::Quantile).
///
/// # Parameters
///
/// Any [`Sample`](crate::Sample) of values of zero or more; Q(0.05) must be above zero.
///
/// # Returns
///
/// From 0, where both quantiles are equal, upwards. A pure number. United States law compares it
/// with 0.25.
///
/// # Edge cases
///
/// One unit, or all equal: exactly 0. Units of weight zero are absent.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for a negative value, and where Q(0.05) is zero;
/// [`InvalidWeight`](crate::ErrorKind::InvalidWeight) where the weights overflow when added.
/// Influence values rest on a kernel estimate of the density, see [`Quantile`](crate::measure::Quantile).
///
/// # Accuracy
///
/// At most 2 ulp: a rounded subtraction and a rounded division.
///
/// # Source
///
/// Berne & Stiefel (1984), The Measurement of Equity in School Finance; 34 CFR 222.162.
///
/// # Examples
///
/// ```
/// use junheng::Sample;
/// use junheng::measure::{FederalRangeRatio, Statistic};
/// let spend: Vec<f64> = (1..=100).map(f64::from).collect();
/// assert_eq!(FederalRangeRatio.value(&Sample::new(&spend)?)?, 18.0);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// Some software reports P95/P5 under this name. That is the [quantile
/// ratio](crate::measure::QuantileRatio), larger by exactly 1:
///
/// ```
/// use junheng::Sample;
/// use junheng::measure::{FederalRangeRatio, QuantileRatio, Statistic};
/// let spend: Vec<f64> = (1..=100).map(f64::from).collect();
/// let sample = Sample::new(&spend)?;
/// let ratio = QuantileRatio { upper: 0.95, lower: 0.05 };
/// assert_eq!(FederalRangeRatio.value(&sample)? + 1.0, ratio.value(&sample)?);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct FederalRangeRatio;

impl FederalRangeRatio {
    const QUANTILES: QuantileRatio = QuantileRatio {
        upper: 0.95,
        lower: 0.05,
    };
}

impl Statistic for FederalRangeRatio {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new("federal_range_ratio", "federal range ratio", "联邦极差率"),
        aliases: &["frr", "联邦极差率"],
        family: "range",
        summary: Text::new(
            "The restricted range as a multiple of the value at the bottom twentieth.",
            "限定极差与第 5 百分位数之比。",
        ),
        formula: "(Q(0.95) − Q(0.05)) / Q(0.05)",
        parameters: &[],
        constraint: None,
        domain: Domain::NonNegative,
        domain_note: Text::new("Q(0.05) must be above zero", "Q(0.05) 须大于零"),
        range: (0.0, f64::INFINITY),
        ends: Text::new("0: both quantiles are equal", "0：两个分位数相等"),
        properties: &[
            Property::ScaleInvariant,
            Property::ReplicationInvariant,
            Property::ZeroAtEquality,
        ],
        influence: Influence::Density,
        accuracy: 2.0 * ONE_ULP,
        source: "Berne & Stiefel (1984), The Measurement of Equity in School Finance; 34 CFR 222.162",
    };
    fields!();
}

impl Kernel for FederalRangeRatio {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let ordered = sample.ordered();
        let (upper, lower) = Self::QUANTILES.quantiles(Self::ENTRY, sample, &ordered)?;
        Ok((upper - lower) / lower)
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        // It is the ratio of the two quantiles less one.
        Self::QUANTILES.influence(Self::ENTRY, sample)
    }
}

/// Quantile ratio 分位数比: the upper quantile as a multiple of the lower, usually P90/P10.
///
/// # Formula
///
/// ```text
/// Q(upper) / Q(lower)
/// ```
///
/// Q(p) is the smallest value whose cumulative weight reaches the share p of all weight, definition
/// 1 of [`Quantile`](crate::measure::Quantile).
///
/// # Parameters
///
/// - `upper`: 0 ≤ upper ≤ 1, share of weight up to the upper quantile; 0.9 unless given.
/// - `lower`: 0 ≤ lower ≤ 1, share of weight up to the lower quantile; 0.1 unless given. lower ≤
///   upper.
///
/// # Returns
///
/// From 1, where both quantiles are equal, upwards. A pure number.
///
/// # Edge cases
///
/// One unit, or all equal: exactly 1. Units of weight zero are absent.
///
/// # Errors
///
/// [`InvalidParameter`](crate::ErrorKind::InvalidParameter) for shares outside 0 to 1 or out of
/// order; [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for a negative value, and where Q(lower)
/// is zero; [`InvalidWeight`](crate::ErrorKind::InvalidWeight) where the weights overflow when
/// added. Influence values rest on a kernel estimate of the density, see
/// [`Quantile`](crate::measure::Quantile).
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
/// use junheng::measure::{QuantileRatio, Statistic};
/// let spend: Vec<f64> = (1..=100).map(f64::from).collect();
/// assert_eq!(QuantileRatio::default().value(&Sample::new(&spend)?)?, 9.0);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// It sees nothing of what happens beyond its two quantiles:
///
/// ```
/// use junheng::Sample;
/// use junheng::measure::{QuantileRatio, Statistic};
/// let mut spend: Vec<f64> = (1..=100).map(f64::from).collect();
/// let before = QuantileRatio::default().value(&Sample::new(&spend)?)?;
/// spend[99] = 1e9;
/// assert_eq!(QuantileRatio::default().value(&Sample::new(&spend)?)?, before);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct QuantileRatio {
    /// Share of weight up to the upper quantile.
    pub upper: f64,
    /// Share of weight up to the lower quantile.
    pub lower: f64,
}

impl Default for QuantileRatio {
    fn default() -> Self {
        Self {
            upper: 0.9,
            lower: 0.1,
        }
    }
}

impl Statistic for QuantileRatio {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new("quantile_ratio", "quantile ratio", "分位数比"),
        aliases: &["p90_p10", "percentile_ratio", "decile_ratio", "分位数比"],
        family: "range",
        summary: Text::new(
            "The upper quantile as a multiple of the lower, usually P90/P10.",
            "上分位数与下分位数之比，通常为 P90/P10。",
        ),
        formula: "Q(upper) / Q(lower)",
        parameters: &[upper(0.9), lower(0.1)],
        constraint: ORDER,
        domain: Domain::NonNegative,
        domain_note: Text::new("Q(lower) must be above zero", "Q(lower) 须大于零"),
        range: (1.0, f64::INFINITY),
        ends: Text::new("1: both quantiles are equal", "1：两个分位数相等"),
        properties: &[
            Property::ScaleInvariant,
            Property::ReplicationInvariant,
            Property::OneAtEquality,
        ],
        influence: Influence::Density,
        accuracy: ONE_ULP,
        source: "Berne & Stiefel (1984), The Measurement of Equity in School Finance",
    };
    fields!(upper, lower);
}

impl Kernel for QuantileRatio {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let ordered = sample.ordered();
        let (upper, lower) = self.quantiles(Self::ENTRY, sample, &ordered)?;
        Ok(upper / lower)
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        self.influence(Self::ENTRY, sample)
    }
}

impl QuantileRatio {
    /// Both quantiles, the lower one above zero.
    fn quantiles(
        &self,
        entry: &'static Entry,
        sample: &Sample<'_>,
        ordered: &Ordered,
    ) -> Result<(f64, f64)> {
        gate::domain(entry, Domain::NonNegative, sample)?;
        let lower = gate::divisor(entry, &LOWER_QUANTILE, ordered.quantile(self.lower))?;
        Ok((ordered.quantile(self.upper), lower))
    }

    /// d(U/L) = dU/L − (U/L)·dL/L.
    fn influence(&self, entry: &'static Entry, sample: &Sample<'_>) -> Result<Vec<f64>> {
        let ordered = sample.ordered();
        let (upper, lower) = self.quantiles(entry, sample, &ordered)?;
        let factors = (1.0 / lower, -upper / lower / lower);
        combine(
            entry,
            sample,
            &ordered,
            (self.upper, factors.0),
            (self.lower, factors.1),
        )
    }
}
