//! Where the values lie: mean, median, quantiles.

use crate::error::{Error, Result};
use crate::numeric::{HyndmanFan, Ordered};
use crate::sample::Sample;
use crate::words::{Name, error_phrases as phrases};

use super::centre::Centre;
use super::density::Density;
use super::entry::{NO_NOTE, ONE_ULP};
use super::shares;
use super::statistic::fields;
use super::{Domain, Entry, Influence, Kernel, ParameterSpec, Property, Statistic, Text};

/// Arithmetic mean 均值.
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
        let centre = Centre::of(&sample.moments());
        Ok(shares::each(sample, |x| centre.distance(x)))
    }
}

/// Median 中位数.
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

/// Quantile 分位数.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Quantile {
    /// The share of weight below, 0 ≤ p ≤ 1.
    pub p: f64,
    /// The definition of Hyndman and Fan, 1 to 9; 3 to 9 for samples without weights only.
    pub definition: u8,
}

impl Statistic for Quantile {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new("quantile", "quantile", "分位数"),
        aliases: &["percentile", "分位数", "百分位数"],
        family: "location",
        summary: Text::new(
            "The value that a given share of all weight does not exceed.",
            "给定比例的权重不超过的数值。",
        ),
        formula: "min{x : F(x) ≥ p}, F(x) = Σ p[xᵢ ≤ x]",
        parameters: &[
            ParameterSpec::number(
                Name::new("p", "share of weight", "权重比例"),
                None,
                "0 ≤ p ≤ 1",
                |p| (0.0..=1.0).contains(&p),
            ),
            ParameterSpec::number(
                Name::new("definition", "Hyndman–Fan definition", "Hyndman–Fan 定义"),
                Some(1.0),
                "definition = 1, 2, …, 9",
                |number| (1.0..=9.0).contains(&number) && number.fract() == 0.0,
            ),
        ],
        constraint: None,
        domain: Domain::Real,
        domain_note: Text::new(
            "definitions 3 to 9 take samples without weights only",
            "定义 3 至 9 仅适用于无权重的样本",
        ),
        range: (f64::NEG_INFINITY, f64::INFINITY),
        ends: Text::new("no bounds", "无界"),
        properties: &[Property::Homogeneous, Property::ReplicationInvariant],
        influence: Influence::Density,
        accuracy: 1e-15,
        source: "Hyndman & Fan (1996), doi:10.1080/00031305.1996.10473566",
    };
    fields!(p, definition);
}

impl Kernel for Quantile {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let ordered = sample.ordered();
        self.of(&ordered)
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        let ordered = sample.ordered();
        let quantile = self.of(&ordered)?;
        Density::of(sample, &ordered).quantile_influence(Self::ENTRY, quantile)
    }
}

impl Quantile {
    fn of(&self, ordered: &Ordered) -> Result<f64> {
        match self.definition {
            1 => return Ok(ordered.quantile(self.p)),
            2 => return Ok(ordered.averaged_quantile(self.p)),
            _ => {}
        }
        match (HyndmanFan::new(self.definition), ordered.weights()) {
            (Some(definition), None) => Ok(definition.quantile(ordered.values(), self.p)),
            _ => {
                Err(Error::new(&phrases::WEIGHTED_DEFINITION)
                    .with("got", f64::from(self.definition)))
            }
        }
    }
}
