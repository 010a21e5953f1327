//! The federal range ratio and ratios of two quantiles.

use crate::error::Result;
use crate::measure::families::range::restricted_range::{ORDER, combine};
use crate::measure::numerics::density::DensityRule;
use crate::measure::{Domain, Entry, Kernel, Statistic, gate, measure};
use crate::numeric::Ordered;
use crate::sample::Sample;
use crate::words::Name;

static LOWER_QUANTILE: Name = Name::new("lower_quantile", "the lower quantile", "下分位数");

measure! {
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
    FederalRangeRatio of Sample = "federal_range_ratio", "federal range ratio" / "联邦极差率", "range";
    aliases: "frr", "联邦极差率";
    summary: "The restricted range as a multiple of the value at the bottom twentieth."
        / "限定极差与第 5 百分位数之比。";
    formula: "(Q(0.95) − Q(0.05)) / Q(0.05)";
    symbols: "Q(p) is the smallest value whose cumulative weight reaches the share p of all weight, \
        definition 1 of `quantile`.";
    domain: NonNegative, "Q(0.05) must be above zero" / "Q(0.05) 须大于零";
    range: [0 to infinity];
    ends: "0: both quantiles are equal" / "0：两个分位数相等";
    interpretation: "A pure number. United States law compares it with 0.25.";
    properties: ScaleInvariant, ReplicationInvariant, ZeroAtEquality;
    influence: Density;
    edge_cases: "One unit, or all values equal: exactly 0.";
    errors: "`OutOfDomain` where Q(0.05) is zero.";
    accuracy: [2 ulp], "A rounded subtraction and a rounded division. \
        A share of weight is read as a decimal fraction and reached within 4 ulp: see `docs/accuracy.md`.";
    source: [BERNE_STIEFEL_1984, CFR_34_222_162];
}

impl FederalRangeRatio {
    const QUANTILES: QuantileRatio = QuantileRatio {
        upper: 0.95,
        lower: 0.05,
    };
}

impl Kernel for FederalRangeRatio {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let ordered = sample.ordered();
        let (upper, lower) = Self::QUANTILES.quantiles(Self::ENTRY, sample, &ordered)?;
        Ok((upper - lower) / lower)
    }

    fn linearize_by(&self, sample: &Sample<'_>, rule: &dyn DensityRule) -> Result<Vec<f64>> {
        // It is the ratio of the two quantiles less one.
        Self::QUANTILES.influence(Self::ENTRY, sample, rule)
    }
}

measure! {
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
    QuantileRatio of Sample = "quantile_ratio", "quantile ratio" / "分位数比", "range";
    aliases: "p90_p10", "percentile_ratio", "decile_ratio", "分位数比";
    summary: "The upper quantile as a multiple of the lower, usually P90/P10."
        / "上分位数与下分位数之比，通常为 P90/P10。";
    formula: "Q(upper) / Q(lower)";
    symbols: "Q(p) is the smallest value whose cumulative weight reaches the share p of all weight, \
        definition 1 of `quantile`.";
    parameters: {
        upper: f64 = 0.9 in "0 ≤ upper ≤ 1" if |p| (0.0..=1.0).contains(&p),
            "upper share of weight" / "上分位比例";
        lower: f64 = 0.1 in "0 ≤ lower ≤ 1" if |p| (0.0..=1.0).contains(&p),
            "lower share of weight" / "下分位比例";
    }
    constraint: ORDER;
    domain: NonNegative, "Q(lower) must be above zero" / "Q(lower) 须大于零";
    range: [1 to infinity];
    ends: "1: both quantiles are equal" / "1：两个分位数相等";
    interpretation: "A pure number.";
    properties: ScaleInvariant, ReplicationInvariant, OneAtEquality;
    influence: Density;
    edge_cases: "One unit, or all values equal: exactly 1.";
    errors: "`InvalidParameter` where lower > upper; `OutOfDomain` where Q(lower) is zero.";
    accuracy: [1 ulp], "One rounded division. \
        A share of weight is read as a decimal fraction and reached within 4 ulp: see `docs/accuracy.md`.";
    source: [BERNE_STIEFEL_1984];
}

impl Kernel for QuantileRatio {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let ordered = sample.ordered();
        let (upper, lower) = self.quantiles(Self::ENTRY, sample, &ordered)?;
        Ok(upper / lower)
    }

    fn linearize_by(&self, sample: &Sample<'_>, rule: &dyn DensityRule) -> Result<Vec<f64>> {
        self.influence(Self::ENTRY, sample, rule)
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
    fn influence(
        &self,
        entry: &'static Entry,
        sample: &Sample<'_>,
        rule: &dyn DensityRule,
    ) -> Result<Vec<f64>> {
        let ordered = sample.ordered();
        let (upper, lower) = self.quantiles(entry, sample, &ordered)?;
        let factors = (1.0 / lower, -upper / lower / lower);
        combine(
            entry,
            sample,
            &ordered,
            (self.upper, factors.0),
            (self.lower, factors.1),
            rule,
        )
    }
}
