//! The distance between two quantiles, which single odd units do not move.

use crate::error::Result;
use crate::measure::entry::{Constraint, NO_NOTE, ONE_ULP};
use crate::measure::numerics::density::Density;
use crate::measure::statistic::fields;
use crate::measure::{Domain, Entry, Influence, Kernel, ParameterSpec, Property, Statistic, Text};
use crate::numeric::Ordered;
use crate::sample::Sample;
use crate::words::Name;

pub(crate) const fn upper(default: f64) -> ParameterSpec {
    let name = Name::new("upper", "upper share of weight", "上分位比例");
    ParameterSpec::number(name, Some(default), "0 ≤ upper ≤ 1", |p| {
        (0.0..=1.0).contains(&p)
    })
}

pub(crate) const fn lower(default: f64) -> ParameterSpec {
    let name = Name::new("lower", "lower share of weight", "下分位比例");
    ParameterSpec::number(name, Some(default), "0 ≤ lower ≤ 1", |p| {
        (0.0..=1.0).contains(&p)
    })
}

pub(crate) const ORDER: Option<Constraint> = Some(Constraint {
    parameter: 1,
    condition: "lower ≤ upper",
    holds: |parameters| matches!(parameters, [upper, lower] if lower <= upper),
});

/// Restricted range 限定极差: the range once the extreme twentieths are set aside, in the unit of the
/// values.
///
/// # Formula
///
/// ```text
/// Q(upper) − Q(lower)
/// ```
///
/// Q(p) is the smallest value whose cumulative weight reaches the share p of all weight, definition
/// 1 of [`Quantile`](crate::measure::Quantile).
///
/// # Parameters
///
/// - `upper`: 0 ≤ upper ≤ 1, share of weight up to the upper quantile; 0.95 unless given.
/// - `lower`: 0 ≤ lower ≤ 1, share of weight up to the lower quantile; 0.05 unless given. lower ≤
///   upper.
///
/// # Returns
///
/// From 0, where both quantiles are equal, upwards; in the unit of the values.
///
/// # Edge cases
///
/// One unit, or all equal: exactly 0. Units of weight zero are absent.
///
/// # Errors
///
/// [`InvalidParameter`](crate::ErrorKind::InvalidParameter) for shares outside 0 to 1 or out of
/// order; [`OutOfDomain`](crate::ErrorKind::OutOfDomain) where the result is too large for a
/// double; [`InvalidWeight`](crate::ErrorKind::InvalidWeight) where the weights overflow when
/// added. Influence values rest on a kernel estimate of the density, see
/// [`Quantile`](crate::measure::Quantile).
///
/// # Accuracy
///
/// At most 1 ulp: one rounded subtraction.
///
/// # Source
///
/// Berne & Stiefel (1984), The Measurement of Equity in School Finance.
///
/// # Examples
///
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

/// The influence of a·Q(p) + b·Q(q), given as (p, a) and (q, b).
pub(crate) fn combine(
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
