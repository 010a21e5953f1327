//! Shares of the total that the top and the bottom have; a unit on the boundary is split.

use crate::error::Result;
use crate::numeric::{DoubleDouble, FUZZ, Ordered, weighted_mean_of};
use crate::sample::Sample;
use crate::words::Name;

use super::centre::Centre;
use super::entry::NO_NOTE;
use super::statistic::fields;
use super::{Domain, Entry, Influence, Kernel, ParameterSpec, Property, Statistic, Text};
use super::{gate, shares};

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
/// 1 − L(1 − p), L the Lorenz curve with straight steps: a unit on the boundary is split.
///
/// # Parameters
///
/// p from 0 to 1, required: the share of weight; 0.1 is the top tenth.
///
/// # Returns
///
/// p (all equal) to 1 (the top has all).
///
/// # Edge cases
///
/// One unit: p. A boundary that misses the end of a unit by less than 4 units in the last place of p
/// counts as on it. Weights count repetitions.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for a negative value or where all values are zero.
///
/// # Accuracy
///
/// The sums are exact, the split weight is rounded to 1e-16 of all weight: relative error at most
/// 4e-15 wherever the split unit is not nearly all of what the share holds.
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
/// L(p), the Lorenz curve with straight steps: a unit on the boundary is split.
///
/// # Parameters
///
/// p from 0 to 1, required: the share of weight; 0.4 is the bottom four tenths.
///
/// # Returns
///
/// 0 (the bottom has nothing) to p (all equal).
///
/// # Edge cases
///
/// One unit: p. A boundary that misses the end of a unit by less than 4 units in the last place of p
/// counts as on it. Weights count repetitions.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for a negative value or where all values are zero.
///
/// # Accuracy
///
/// As for [`TopShare`].
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

pub(super) fn positive(entry: &'static Entry, sample: &Sample<'_>) -> Result<Centre> {
    gate::domain(entry, Domain::NonNegative, sample)?;
    Centre::positive(entry, sample)
}

/// One end of the ordered sample: a share of the weight, a unit on its boundary split.
pub(super) struct End {
    upper: bool,
    share: f64,
    /// The mean of the values inside; 0 without any.
    pub(super) mean: f64,
    /// The value on the boundary, halfway between two where it lies between units.
    boundary: f64,
    /// How far the mean lies from the boundary value.
    distance: f64,
}

impl End {
    pub(super) fn bottom(sample: &Sample<'_>, share: f64) -> Self {
        let ordered = sample.ordered();
        Self::of(&ordered, share, false, 0..ordered.len())
    }

    pub(super) fn top(sample: &Sample<'_>, share: f64) -> Self {
        let ordered = sample.ordered();
        Self::of(&ordered, share, true, (0..ordered.len()).rev())
    }

    fn of(ordered: &Ordered, share: f64, upper: bool, places: impl Iterator<Item = usize>) -> Self {
        let scale = inverse_scale(ordered.total_weight());
        let total = (0..ordered.len()).fold(DoubleDouble::from(0.0), |sum, place| {
            sum.plus((ordered.weight(place) * scale).into())
        });
        let mut missing = DoubleDouble::from(share).times(total);
        let slack = FUZZ * missing.to_f64();
        let mut boundary = 0.0;
        let mut inside: Vec<(f64, f64)> = Vec::new();
        for place in places {
            let (value, weight) = (ordered.values()[place], ordered.weight(place) * scale);
            let rest = missing.to_f64();
            if rest <= slack {
                // The boundary lies between the last unit and this one.
                let last = if inside.is_empty() { value } else { boundary };
                boundary = f64::midpoint(last, value);
                break;
            }
            boundary = value;
            let whole = weight <= rest + slack;
            inside.push((value, if whole { weight } else { rest }));
            if !whole {
                break;
            }
            missing = missing.minus(weight.into());
        }
        let mean_of = |origin: f64| {
            if inside.is_empty() {
                return 0.0;
            }
            weighted_mean_of(inside.iter().map(|&(x, w)| (x - origin, w)))
        };
        Self {
            upper,
            share,
            mean: mean_of(0.0),
            boundary,
            distance: mean_of(boundary),
        }
    }

    /// What it has of the total, for the mean of all.
    pub(super) fn total_over(&self, mean: f64) -> f64 {
        self.share * (self.mean / mean)
    }

    /// The influence of ∫ Q(p) dp over the end, divided by `mean`: that of the units inside about the
    /// boundary value, whose own moves cancel.
    pub(super) fn own_influence(&self, x: f64, mean: f64) -> f64 {
        let beyond = x - self.boundary;
        let beyond = if self.upper {
            beyond.max(0.0)
        } else {
            beyond.min(0.0)
        };
        (beyond - self.share * self.distance) / mean
    }

    fn influence(&self, sample: &Sample<'_>, centre: Centre) -> Vec<f64> {
        let (mean, total) = (centre.value(), self.total_over(centre.value()));
        shares::each(sample, |x| {
            self.own_influence(x, mean) - total * (centre.distance(x) / mean)
        })
    }
}

/// A power of two near 1/`total`, so that products of weights stay within the doubles.
fn inverse_scale(total: f64) -> f64 {
    let exponent = total.to_bits() >> 52 & 0x7ff;
    f64::from_bits((2046 - exponent).max(1) << 52)
}
