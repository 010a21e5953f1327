//! Interquartile range and quartile variation.

use crate::error::Result;
use crate::measure::families::range::restricted_range::combine;
use crate::measure::numerics::density::DensityRule;
use crate::measure::{Domain, Kernel, RestrictedRange, Statistic, gate, measure};
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

measure! {
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
    InterquartileRange of Sample = "interquartile_range", "interquartile range" / "四分位距", "range";
    aliases: "iqr", "四分位距", "四分位差";
    summary: "The range of the middle half, in the unit of the values." / "中间一半的极差，与数值同单位。";
    formula: "Q(0.75) − Q(0.25)";
    symbols: "Q is the inverse of the weighted distribution function, definition 1 of `quantile`; \
        `restricted_range` takes any quantiles.";
    domain: Real;
    range: [0 to infinity];
    ends: "0: both quartiles are equal" / "0：两个四分位数相等";
    properties: TranslationInvariant, Homogeneous, ReplicationInvariant, ZeroAtEquality;
    influence: Density;
    edge_cases: "One unit, or all values equal: 0. Negative values are allowed.";
    accuracy: [1 ulp], "One rounded subtraction. A share of weight is read as a decimal fraction and reached within 4 ulp: \
        see `docs/accuracy.md`.";
    source: [ISO_3534_1, HYNDMAN_FAN_1996];
}

impl Kernel for InterquartileRange {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        QUARTILES.evaluate(sample)
    }

    fn linearize_by(&self, sample: &Sample<'_>, rule: &dyn DensityRule) -> Result<Vec<f64>> {
        QUARTILES.linearize_by(sample, rule)
    }
}

measure! {
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
    QuartileVariation of Sample = "quartile_variation", "coefficient of quartile variation" / "四分位差异系数", "range";
    aliases: "cqv", "coefficient_of_quartile_variation", "quartile_coefficient_of_dispersion",
        "四分位差异系数", "四分位变异系数";
    summary: "The spread of the middle half relative to where it lies." / "四分位距与上下四分位数之和的比。";
    formula: "(Q(0.75) − Q(0.25)) / (Q(0.75) + Q(0.25))";
    symbols: "Q is the inverse of the weighted distribution function, definition 1 of `quantile`.";
    domain: NonNegative, "the upper quartile must be above zero" / "上四分位数须大于零";
    range: [0 to 1];
    ends: "0: both quartiles are equal; 1: the lower is zero" / "0：两个四分位数相等；1：下四分位数为零";
    properties: ScaleInvariant, ReplicationInvariant, ZeroAtEquality;
    influence: Density;
    edge_cases: "One unit, or all values equal: 0.";
    errors: "`OutOfDomain` where both quartiles are zero.";
    accuracy: [3 ulp], "As for `interquartile_range`, and two more roundings.";
    source: [BONETT_2006];
}

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

impl Kernel for QuartileVariation {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let (upper, lower) = Self::halves(sample)?;
        Ok((upper - lower) / (upper + lower))
    }

    /// 2(L·dU − U·dL)/(U + L)².
    fn linearize_by(&self, sample: &Sample<'_>, rule: &dyn DensityRule) -> Result<Vec<f64>> {
        let (upper, lower) = Self::halves(sample)?;
        let sum = upper + lower;
        let (of_upper, of_lower) = (lower / sum / sum, -upper / sum / sum);
        combine(
            Self::ENTRY,
            sample,
            &sample.ordered(),
            (0.75, of_upper),
            (0.25, of_lower),
            rule,
        )
    }
}
