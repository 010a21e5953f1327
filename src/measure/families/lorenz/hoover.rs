//! The Hoover index.

use crate::error::Result;
use crate::measure::entry::NO_NOTE;
use crate::measure::numerics::centre::Centre;
use crate::measure::numerics::shares;
use crate::measure::numerics::shares::half_deviation;
use crate::measure::statistic::fields;
use crate::measure::{Domain, Entry, Influence, Kernel, Property, Statistic, Text, gate};
use crate::sample::Sample;
use crate::words::Name;

/// Hoover index 胡佛指数: the share of the total that would have to move to make all equal.
///
/// # Formula
///
/// ```text
/// Σ p |x − μ| / (2μ)
/// ```
///
/// p is a unit's share of all weight, μ = Σ p x the mean.
///
/// # Parameters
///
/// Any [`Sample`](crate::Sample) of values of zero or more with a mean above zero.
///
/// # Returns
///
/// From 0, where all values are equal, towards 1, where one of many units has all.
///
/// # Edge cases
///
/// One unit, or all equal: exactly 0. Units of weight zero are absent. At a unit exactly on the
/// mean the influence is the middle of both sides, as the index has a corner there.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for a negative value, and where the mean is not
/// above zero; [`InvalidWeight`](crate::ErrorKind::InvalidWeight) where the weights overflow when
/// added.
///
/// # Accuracy
///
/// Relative error at most 1e-15, also of nearly equal values: the mean enters with twice the digits
/// of a double.
///
/// # Source
///
/// Hoover (1936), doi:10.2307/1927875; Schutz (1951).
///
/// # Examples
///
/// ```
/// use junheng::Sample;
/// use junheng::measure::{Hoover, Statistic};
/// let sample = Sample::new(&[2.0, 4.0, 6.0])?;
/// assert!((Hoover.value(&sample)? - 2.0 / 12.0).abs() < 1e-16);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// It does not see transfers among units on the same side of the mean, which the Gini index does:
///
/// ```
/// use junheng::Sample;
/// use junheng::measure::{Gini, Hoover, Statistic};
/// let (before, after) = ([1.0, 3.0, 9.0, 11.0], [2.0, 2.0, 9.0, 11.0]);
/// let (before, after) = (Sample::new(&before)?, Sample::new(&after)?);
/// assert_eq!(Hoover.value(&before)?, Hoover.value(&after)?);
/// assert!(Gini::default().value(&before)? > Gini::default().value(&after)?);
/// # Ok::<(), junheng::Error>(())
/// ```
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
        let half = half_deviation(sample);
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
