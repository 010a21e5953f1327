//! The Hoover index.

use crate::error::Result;
use crate::sample::Sample;
use crate::words::Name;

use super::centre::Centre;
use super::deviation::half_deviation;
use super::entry::NO_NOTE;
use super::statistic::fields;
use super::{Domain, Entry, Influence, Kernel, Property, Statistic, Text};
use super::{gate, shares};

/// Hoover index 胡佛指数.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Hoover;

impl Statistic for Hoover {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new("hoover", "Hoover index", "胡佛指数"),
        aliases: &[
            "robin_hood",
            "ricci_schutz",
            "schutz",
            "pietra",
            "胡佛指数",
            "罗宾汉指数",
        ],
        family: "lorenz",
        summary: Text::new(
            "The share of the total that would have to move to make all equal.",
            "为达到完全均等而需要转移的总量份额。",
        ),
        formula: "Σ p |x − μ| / (2μ)",
        parameters: &[],
        constraint: None,
        domain: Domain::NonNegative,
        domain_note: NO_NOTE,
        range: (0.0, 1.0),
        ends: Text::new(
            "0: all values are equal; towards 1: one of many units has all",
            "0：所有数值相等；趋于 1：众多单位中一个占有全部",
        ),
        properties: &[
            Property::ScaleInvariant,
            Property::ReplicationInvariant,
            Property::Transfers,
            Property::ZeroAtEquality,
        ],
        influence: Influence::Exact,
        accuracy: 1e-15,
        source: "Hoover (1936), doi:10.2307/1927875; Schutz (1951)",
    };
    fields!();
}

impl Kernel for Hoover {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        gate::domain(Self::ENTRY, Domain::NonNegative, sample)?;
        let centre = Centre::positive(Self::ENTRY, sample)?;
        if gate::all_equal(sample) {
            return Ok(0.0);
        }
        let half = half_deviation(sample, centre);
        Ok((half / centre.value()).min(1.0))
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        let hoover = self.evaluate(sample)?;
        if hoover == 0.0 {
            return Ok(vec![0.0; sample.len()]);
        }
        let centre = Centre::positive(Self::ENTRY, sample)?;
        // d/dm of E|X − m|, at a unit on the mean the middle of both sides.
        let side = |x: f64| {
            let distance = centre.distance(x);
            f64::from(distance < 0.0) - f64::from(distance > 0.0)
        };
        let slope = shares::mean_of(sample, side) / 2.0 - hoover;
        Ok(shares::each(sample, |x| {
            let excess = centre.distance(x) / centre.value();
            excess.abs() / 2.0 - hoover + slope * excess
        }))
    }
}
