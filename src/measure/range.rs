//! Ranges between single units.

use crate::error::Result;
use crate::sample::Sample;
use crate::words::Name;

use super::entry::{NO_NOTE, ONE_ULP};
use super::gate;
use super::statistic::fields;
use super::{Domain, Entry, Influence, Kernel, Property, Statistic, Text};

/// Range 极差.
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

/// Range ratio 极值比.
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
