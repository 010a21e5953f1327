//! What the units have, counted up to an adequate level.

use crate::error::Result;
use crate::measure::entry::NO_NOTE;
use crate::measure::numerics::line::LINE;
use crate::measure::numerics::shares;
use crate::measure::statistic::fields;
use crate::measure::{Domain, Entry, Influence, Kernel, Property, Statistic, Text, gate};
use crate::sample::Sample;
use crate::words::Name;

/// Adequacy index 充足指数.
///
/// What the units have, counted up to an adequate level only, as a share of what all would have there.
///
/// # Formula
///
/// ```text
/// Σ p·min(x, z)/z
/// ```
///
/// Σ p·min(x, z)/z = 1 − FGT(1): the share at or above z, and those below at the ratio they reach.
///
/// # Parameters
///
/// Any [`Sample`](crate::Sample) of values of zero or more with a mean above zero. `line` z > 0,
/// required: the adequate level, in the unit of the values.
///
/// - `line`: 0 < line < ∞, the line z; must be given.
///
/// # Returns
///
/// From 0 to 1. 1 (everybody adequate) to 0 (all have nothing).
///
/// # Edge cases
///
/// One unit at or above z, or all so: 1, exactly. Weights count repetitions.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for a negative value.
///
/// # Accuracy
///
/// At most 2 ulp. Terms of one sign, added exactly.
///
/// # Source
///
/// Odden & Picus (1992), School Finance: A Policy Perspective.
///
/// # Examples
///
/// ```
/// use junheng::{Sample, measure::{AdequacyIndex, Statistic}};
/// let spend = Sample::new(&[4500.0, 9000.0, 18000.0])?;
/// let index = AdequacyIndex { line: 9000.0 }.value(&spend)?;
/// assert!((index - 2.5 / 3.0).abs() < 1e-15);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// Plenty above the line does not make up for want below it:
///
/// ```
/// use junheng::{Sample, measure::{AdequacyIndex, Statistic}};
/// let index = AdequacyIndex { line: 9000.0 };
/// let (plain, rich) = (Sample::new(&[4500.0, 9000.0])?, Sample::new(&[4500.0, 90000.0])?);
/// assert_eq!(index.value(&plain)?, index.value(&rich)?);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AdequacyIndex {
    /// The adequate level.
    pub line: f64,
}

impl Statistic for AdequacyIndex {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new("adequacy_index", "Odden–Picus adequacy index", "充足指数"),
        aliases: &[
            "odden_picus",
            "odden_picus_adequacy",
            "opai",
            "充足指数",
            "奥登-皮克斯充足指数",
        ],
        family: "adequacy",
        summary: Text::new(
            "What the units have, counted up to an adequate level only, as a share of what all would \
             have there.",
            "各单位所拥有的（以充足水平为上限）与全部达到充足水平时总量之比。",
        ),
        formula: "Σ p·min(x, z)/z",
        parameters: &[LINE],
        constraint: None,
        domain: Domain::NonNegative,
        domain_note: NO_NOTE,
        range: (0.0, 1.0),
        ends: Text::new(
            "1: all are adequate; 0: all have nothing",
            "1：全部充足；0：全部一无所有",
        ),
        properties: &[Property::ReplicationInvariant],
        influence: Influence::Exact,
        accuracy: 2.0 * f64::EPSILON,
        source: "Odden & Picus (1992), School Finance: A Policy Perspective",
    };
    fields!(line);
}

impl Kernel for AdequacyIndex {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        gate::domain(Self::ENTRY, Domain::NonNegative, sample)?;
        Ok(shares::mean_of(sample, |x| x.min(self.line) / self.line))
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        let index = self.evaluate(sample)?;
        Ok(shares::each(sample, |x| {
            x.min(self.line) / self.line - index
        }))
    }
}
