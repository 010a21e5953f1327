//! Ranges between quantiles, which single odd units do not move.

use crate::error::Result;
use crate::numeric::Ordered;
use crate::sample::Sample;
use crate::words::Name;

use super::density::Density;
use super::entry::{Constraint, NO_NOTE, ONE_ULP};
use super::gate;
use super::statistic::fields;
use super::{Domain, Entry, Influence, Kernel, ParameterSpec, Property, Statistic, Text};

const fn upper(default: f64) -> ParameterSpec {
    let name = Name::new("upper", "upper share of weight", "上分位比例");
    ParameterSpec::number(name, Some(default), "0 ≤ upper ≤ 1", |p| {
        (0.0..=1.0).contains(&p)
    })
}

const fn lower(default: f64) -> ParameterSpec {
    let name = Name::new("lower", "lower share of weight", "下分位比例");
    ParameterSpec::number(name, Some(default), "0 ≤ lower ≤ 1", |p| {
        (0.0..=1.0).contains(&p)
    })
}

const ORDER: Option<Constraint> = Some(Constraint {
    parameter: 1,
    condition: "lower ≤ upper",
    holds: |parameters| matches!(parameters, [upper, lower] if lower <= upper),
});

static LOWER_QUANTILE: Name = Name::new("lower_quantile", "the lower quantile", "下分位数");

/// Restricted range 限定极差.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RestrictedRange {
    /// Share of weight up to the upper quantile.
    pub upper: f64,
    /// Share of weight up to the lower quantile.
    pub lower: f64,
}

impl Default for RestrictedRange {
    fn default() -> Self {
        Self {
            upper: 0.95,
            lower: 0.05,
        }
    }
}

impl Statistic for RestrictedRange {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new("restricted_range", "restricted range", "限定极差"),
        aliases: &["quantile_range", "限定极差", "受限极差"],
        family: "range",
        summary: Text::new(
            "The range once the extreme twentieths are set aside, in the unit of the values.",
            "剔除两端各二十分之一后的极差，与数值同单位。",
        ),
        formula: "Q(upper) − Q(lower)",
        parameters: &[upper(0.95), lower(0.05)],
        constraint: ORDER,
        domain: Domain::Real,
        domain_note: NO_NOTE,
        range: (0.0, f64::INFINITY),
        ends: Text::new("0: both quantiles are equal", "0：两个分位数相等"),
        properties: &[
            Property::TranslationInvariant,
            Property::Homogeneous,
            Property::ReplicationInvariant,
            Property::ZeroAtEquality,
        ],
        influence: Influence::Density,
        accuracy: ONE_ULP,
        source: "Berne & Stiefel (1984), The Measurement of Equity in School Finance",
    };
    fields!(upper, lower);
}

impl Kernel for RestrictedRange {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let ordered = sample.ordered();
        Ok(ordered.quantile(self.upper) - ordered.quantile(self.lower))
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        let ordered = sample.ordered();
        combine(
            Self::ENTRY,
            sample,
            &ordered,
            (self.upper, 1.0),
            (self.lower, -1.0),
        )
    }
}

/// Federal range ratio 联邦极差率.
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

/// Quantile ratio 分位数比.
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

/// The influence of a·Q(p) + b·Q(q), given as (p, a) and (q, b).
pub(super) fn combine(
    entry: &'static Entry,
    sample: &Sample<'_>,
    ordered: &Ordered,
    (p, a): (f64, f64),
    (q, b): (f64, f64),
) -> Result<Vec<f64>> {
    let density = Density::of(sample, ordered);
    let first = density.quantile_influence(entry, ordered.quantile(p))?;
    let second = density.quantile_influence(entry, ordered.quantile(q))?;
    Ok(first
        .iter()
        .zip(second)
        .map(|(x, y)| a * x + b * y)
        .collect())
}
