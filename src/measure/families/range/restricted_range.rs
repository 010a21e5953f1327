//! The restricted range: the distance between two quantiles.

use crate::error::Result;
use crate::measure::entry::Constraint;
use crate::measure::numerics::density::{Density, DensityRule};
use crate::measure::{Entry, Kernel, Statistic, measure};
use crate::numeric::Ordered;
use crate::sample::Sample;

pub(crate) const ORDER: Constraint = Constraint {
    parameter: 1,
    condition: "lower ≤ upper",
    holds: |parameters| matches!(parameters, [upper, lower] if lower <= upper),
};

measure! {
    /// ```
    /// use junheng::Sample;
    /// use junheng::measure::{RestrictedRange, Statistic};
    /// let spend: Vec<f64> = (1..=100).map(f64::from).collect();
    /// assert_eq!(RestrictedRange::default().value(&Sample::new(&spend)?)?, 90.0);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    ///
    /// With few units nothing is set aside: of ten, the fifth percentile is the smallest value itself:
    ///
    /// ```
    /// use junheng::Sample;
    /// use junheng::measure::{Range, RestrictedRange, Statistic};
    /// let spend = [1.0, 5.0, 5.0, 5.0, 5.0, 5.0, 5.0, 5.0, 5.0, 50.0];
    /// let sample = Sample::new(&spend)?;
    /// assert_eq!(RestrictedRange::default().value(&sample)?, Range.value(&sample)?);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    RestrictedRange of Sample = "restricted_range", "restricted range" / "限定极差", "range";
    aliases: "quantile_range", "限定极差", "受限极差";
    summary: "The range without the extreme twentieths, in the unit of the values."
        / "剔除两端各二十分之一后的极差，与数值同单位。";
    formula: "Q(upper) − Q(lower)";
    symbols: "Q(p) is the smallest value whose cumulative weight reaches the share p of all weight, \
        definition 1 of `quantile`.";
    parameters: {
        upper: f64 = 0.95 in "0 ≤ upper ≤ 1" if |p| (0.0..=1.0).contains(&p),
            "upper share of weight" / "上分位比例";
        lower: f64 = 0.05 in "0 ≤ lower ≤ 1" if |p| (0.0..=1.0).contains(&p),
            "lower share of weight" / "下分位比例";
    }
    constraint: ORDER;
    domain: Real;
    range: [0 to infinity];
    ends: "0: both quantiles are equal" / "0：两个分位数相等";
    properties: TranslationInvariant, Homogeneous, ReplicationInvariant, ZeroAtEquality;
    influence: Density;
    edge_cases: "One unit, or all values equal: exactly 0.";
    errors: "`InvalidParameter` where lower > upper.";
    accuracy: [1 ulp], "One rounded subtraction. \
        A share of weight is read as a decimal fraction and reached within 4 ulp: see `docs/accuracy.md`.";
    source: [BERNE_STIEFEL_1984];
}

impl Kernel for RestrictedRange {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let ordered = sample.ordered();
        Ok(ordered.quantile(self.upper) - ordered.quantile(self.lower))
    }

    fn linearize_by(&self, sample: &Sample<'_>, rule: &dyn DensityRule) -> Result<Vec<f64>> {
        let ordered = sample.ordered();
        combine(
            Self::ENTRY,
            sample,
            &ordered,
            (self.upper, 1.0),
            (self.lower, -1.0),
            rule,
        )
    }
}

/// The influence of a·Q(p) + b·Q(q), given as (p, a) and (q, b).
pub(crate) fn combine(
    entry: &'static Entry,
    sample: &Sample<'_>,
    ordered: &Ordered,
    (p, a): (f64, f64),
    (q, b): (f64, f64),
    rule: &dyn DensityRule,
) -> Result<Vec<f64>> {
    let density = Density::of(rule, sample, ordered);
    let first = density.quantile_influence(entry, ordered.quantile(p))?;
    let second = density.quantile_influence(entry, ordered.quantile(q))?;
    Ok(first
        .iter()
        .zip(second)
        .map(|(x, y)| a * x + b * y)
        .collect())
}
