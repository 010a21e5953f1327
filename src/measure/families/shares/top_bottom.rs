//! Shares of the total that the top and the bottom have; a unit on the boundary is split.

use crate::error::Result;
use crate::measure::entry::NO_NOTE;
use crate::measure::numerics::share_end::{End, positive};
use crate::measure::statistic::fields;
use crate::measure::{Domain, Entry, Influence, Kernel, ParameterSpec, Property, Statistic, Text};
use crate::sample::Sample;
use crate::words::Name;

const fn share(id: &'static str, en: &'static str, zh: &'static str) -> ParameterSpec {
    ParameterSpec::number(Name::new(id, en, zh), None, "0 ≤ p ≤ 1", |p| {
        (0.0..=1.0).contains(&p)
    })
}

const LAWS: &[Property] = &[Property::ScaleInvariant, Property::ReplicationInvariant];

/// Top share 高端份额.
///
/// What the highest share p of the weight has of the total.
///
/// # Formula
///
/// ```text
/// 1 − L(1 − p)
/// ```
///
/// 1 − L(1 − p), L the Lorenz curve with straight steps: a unit on the boundary is split.
///
/// # Parameters
///
/// Any [`Sample`](crate::Sample) of values of zero or more with a mean above zero. p from 0 to 1,
/// required: the share of weight; 0.1 is the top tenth.
///
/// - `p`: 0 ≤ p ≤ 1, the share of weight from the top; must be given.
///
/// # Returns
///
/// From 0 to 1. p (all equal) to 1 (the top has all).
///
/// # Edge cases
///
/// One unit: p. A boundary that misses the end of a unit by less than 4 units in the last place of
/// p counts as on it. Weights count repetitions.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for a negative value or where all values are
/// zero.
///
/// # Accuracy
///
/// Relative error at most 4e-15 wherever the split unit is not nearly all of what the share holds:
/// the sums are exact, the split weight is rounded to 1e-16 of all weight.
///
/// # Source
///
/// Atkinson, Piketty & Saez (2011), doi:10.1257/jel.49.1.3.
///
/// # Examples
///
/// ```
/// use junheng::{Sample, measure::{Statistic, TopShare}};
/// let spend: Vec<f64> = (1..=10).map(f64::from).collect();
/// let share = TopShare { p: 0.1 }.value(&Sample::new(&spend)?)?;
/// assert!((share - 10.0 / 55.0).abs() < 1e-16);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// A heavy unit on the boundary is split, not taken whole:
///
/// ```
/// use junheng::{Sample, measure::{Statistic, TopShare}};
/// let sample = Sample::weighted(&[1.0, 2.0, 3.0], &[4.0, 5.0, 6.0])?;
/// // A tenth of 15 is 1.5 of the 6 pupils with 3 each: 4.5 of 32.
/// assert_eq!(TopShare { p: 0.1 }.value(&sample)?, 4.5 / 32.0);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TopShare {
    /// Share of weight, from the top.
    pub p: f64,
}

impl Statistic for TopShare {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new("top_share", "top share", "高端份额"),
        aliases: &["高端份额", "顶端份额"],
        family: "shares",
        summary: Text::new(
            "What the highest share p of the weight has of the total.",
            "数值最高的 p 比例权重所占的总量份额。",
        ),
        formula: "1 − L(1 − p)",
        parameters: &[share(
            "p",
            "share of weight from the top",
            "自高端起的权重比例",
        )],
        constraint: None,
        domain: Domain::NonNegative,
        domain_note: NO_NOTE,
        range: (0.0, 1.0),
        ends: Text::new(
            "p: all values are equal; 1: the top has all",
            "p：所有数值相等；1：高端占有全部",
        ),
        properties: LAWS,
        influence: Influence::Exact,
        accuracy: 4e-15,
        source: "Atkinson, Piketty & Saez (2011), doi:10.1257/jel.49.1.3",
    };
    fields!(p);
}

impl Kernel for TopShare {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let centre = positive(Self::ENTRY, sample)?;
        Ok(End::top(sample, self.p)
            .total_over(centre.value())
            .clamp(0.0, 1.0))
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        let centre = positive(Self::ENTRY, sample)?;
        Ok(End::top(sample, self.p).influence(sample, centre))
    }
}

/// Bottom share 低端份额.
///
/// What the lowest share p of the weight has of the total: an ordinate of the Lorenz curve.
///
/// # Formula
///
/// ```text
/// L(p)
/// ```
///
/// L(p), the Lorenz curve with straight steps: a unit on the boundary is split.
///
/// # Parameters
///
/// Any [`Sample`](crate::Sample) of values of zero or more with a mean above zero. p from 0 to 1,
/// required: the share of weight; 0.4 is the bottom four tenths.
///
/// - `p`: 0 ≤ p ≤ 1, the share of weight from the bottom; must be given.
///
/// # Returns
///
/// From 0 (the bottom has nothing) to p (all equal).
///
/// # Edge cases
///
/// One unit: p. A boundary that misses the end of a unit by less than 4 units in the last place of
/// p counts as on it. Weights count repetitions.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for a negative value or where all values are
/// zero.
///
/// # Accuracy
///
/// Relative error at most 4e-15. As for [`TopShare`].
///
/// # Source
///
/// Lorenz (1905), doi:10.2307/2276207.
///
/// # Examples
///
/// ```
/// use junheng::{Sample, measure::{BottomShare, Statistic}};
/// let spend = Sample::new(&[1.0, 2.0, 3.0, 4.0])?;
/// assert_eq!(BottomShare { p: 0.5 }.value(&spend)?, 0.3);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// The bottom share and the top share of the rest make one:
///
/// ```
/// use junheng::{Sample, measure::{BottomShare, Statistic, TopShare}};
/// let sample = Sample::weighted(&[1.0, 2.0, 9.0], &[4.0, 5.0, 6.0])?;
/// let (low, high) = (BottomShare { p: 0.3 }.value(&sample)?, TopShare { p: 0.7 }.value(&sample)?);
/// assert!((low + high - 1.0).abs() < 1e-15);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BottomShare {
    /// Share of weight, from the bottom.
    pub p: f64,
}

impl Statistic for BottomShare {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new("bottom_share", "bottom share", "低端份额"),
        aliases: &["lorenz_ordinate", "低端份额", "底端份额"],
        family: "shares",
        summary: Text::new(
            "What the lowest share p of the weight has of the total.",
            "数值最低的 p 比例权重所占的总量份额。",
        ),
        formula: "L(p)",
        parameters: &[share(
            "p",
            "share of weight from the bottom",
            "自低端起的权重比例",
        )],
        constraint: None,
        domain: Domain::NonNegative,
        domain_note: NO_NOTE,
        range: (0.0, 1.0),
        ends: Text::new(
            "0: the bottom has nothing; p: all values are equal",
            "0：低端一无所有；p：所有数值相等",
        ),
        properties: LAWS,
        influence: Influence::Exact,
        accuracy: 4e-15,
        source: "Lorenz (1905), doi:10.2307/2276207",
    };
    fields!(p);
}

impl Kernel for BottomShare {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let centre = positive(Self::ENTRY, sample)?;
        Ok(End::bottom(sample, self.p)
            .total_over(centre.value())
            .clamp(0.0, 1.0))
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        let centre = positive(Self::ENTRY, sample)?;
        Ok(End::bottom(sample, self.p).influence(sample, centre))
    }
}
