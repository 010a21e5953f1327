//! Range and range ratio.

use crate::error::Result;
use crate::measure::{Domain, Kernel, Statistic, gate, measure};
use crate::sample::Sample;

measure! {
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
    Range of Sample = "range", "range" / "极差", "range";
    aliases: "极差", "全距";
    summary: "The largest value less the smallest, in the unit of the values."
        / "最大值与最小值之差，与数值同单位。";
    formula: "max x − min x";
    symbols: "The extremes are those of the units of positive weight.";
    domain: Real;
    range: [0 to infinity];
    ends: "0: all values are equal" / "0：所有数值相等";
    properties: TranslationInvariant, Homogeneous, ReplicationInvariant, Transfers, ZeroAtEquality;
    influence: None;
    edge_cases: "One unit, or all values equal: exactly 0. Positive weights do not matter.";
    accuracy: [1 ulp], "One rounded subtraction.";
    source: [BERNE_STIEFEL_1984];
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

measure! {
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
    RangeRatio of Sample = "range_ratio", "range ratio" / "极值比", "range";
    aliases: "max_min_ratio", "极值比", "极差率";
    summary: "The largest value as a multiple of the smallest." / "最大值与最小值之比。";
    formula: "max x / min x";
    symbols: "The extremes are those of the units of positive weight.";
    domain: Positive;
    range: [1 to infinity];
    ends: "1: all values are equal" / "1：所有数值相等";
    interpretation: "A pure number.";
    properties: ScaleInvariant, ReplicationInvariant, Transfers, OneAtEquality;
    influence: None;
    edge_cases: "One unit, or all values equal: exactly 1. Positive weights do not matter.";
    accuracy: [1 ulp], "One rounded division.";
    source: [BERNE_STIEFEL_1984];
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
