//! What the top has as a multiple of what the bottom has.

use crate::error::Result;
use crate::measure::numerics::share_end::{End, positive};
use crate::measure::numerics::shares;
use crate::measure::statistic::fields;
use crate::measure::{
    Domain, Entry, Influence, Kernel, ParameterSpec, Property, Statistic, Text, gate,
};
use crate::sample::Sample;
use crate::words::Name;

static BOTTOM_SHARE: Name = Name::new("bottom_share", "the bottom share", "低端份额");
const NEEDS_BOTTOM: Text = Text::new("the bottom share must be above zero", "低端份额须大于零");

const fn share(
    id: &'static str,
    en: &'static str,
    zh: &'static str,
    domain: &'static str,
) -> ParameterSpec {
    ParameterSpec::number(Name::new(id, en, zh), Some(0.2), domain, |p| {
        p > 0.0 && p <= 1.0
    })
}

/// Share ratio 份额比.
///
/// What the top share of the weight has, as a multiple of what the bottom share has; by default S80/S20.
///
/// # Formula
///
/// ```text
/// (1 − L(1 − top)) / L(bottom)
/// ```
///
/// (1 − L(1 − top)) / L(bottom), L the Lorenz curve with straight steps: units on a boundary are split.
///
/// # Parameters
///
/// Any [`Sample`](crate::Sample) of values of zero or more with a mean above zero. `top` and
/// `bottom`, above 0 up to 1, by default 0.2: the shares of weight compared.
///
/// - `top`: 0 < top ≤ 1, the share of weight at the top; 0.2 unless given.
/// - `bottom`: 0 < bottom ≤ 1, the share of weight at the bottom; 0.2 unless given.
///
/// # Returns
///
/// From 0 upwards. top/bottom (all equal) upwards: 1 where the two shares are alike.
///
/// # Edge cases
///
/// One unit, or all equal: top/bottom. Weights count repetitions. Packages that take whole units at
/// or beyond a quantile (EU-SILC practice) differ by what of the boundary unit lies outside, which
/// is much where units are few.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for a negative value, where all values are zero,
/// or where the bottom has nothing.
///
/// # Accuracy
///
/// Relative error at most 8e-15, that of the two shares, wherever the split unit is not nearly all
/// of what a share holds.
///
/// # Source
///
/// Eurostat, S80/S20 income quintile share ratio (ilc_di11); Langel & Tillé (2011),
/// doi:10.1016/j.jspi.2011.03.032.
///
/// # Examples
///
/// ```
/// use junheng::{Sample, measure::{ShareRatio, Statistic}};
/// let spend = Sample::new(&[1.0, 2.0, 3.0, 4.0, 5.0])?;
/// assert_eq!(ShareRatio::default().value(&spend)?, 5.0);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// Shares of different size compare totals, not means; all equal is then not 1:
///
/// ```
/// use junheng::Measure;
/// let palma: Measure = "share_ratio(top=0.1, bottom=0.4)".parse()?;
/// assert_eq!(palma.value(&junheng::Sample::new(&[5.0, 5.0])?)?, 0.25);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ShareRatio {
    /// Share of weight at the top.
    pub top: f64,
    /// Share of weight at the bottom.
    pub bottom: f64,
}

impl Default for ShareRatio {
    fn default() -> Self {
        Self {
            top: 0.2,
            bottom: 0.2,
        }
    }
}

impl Statistic for ShareRatio {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new("share_ratio", "share ratio", "份额比"),
        aliases: &["s80_s20", "quintile_share_ratio", "份额比", "五等分份额比"],
        family: "shares",
        summary: Text::new(
            "What the top has as a multiple of what the bottom has, by default the fifths (S80/S20).",
            "高端份额与低端份额之比，默认为最高与最低五分之一之比（S80/S20）。",
        ),
        formula: "(1 − L(1 − top)) / L(bottom)",
        parameters: &[
            share(
                "top",
                "share of weight at the top",
                "高端权重比例",
                "0 < top ≤ 1",
            ),
            share(
                "bottom",
                "share of weight at the bottom",
                "低端权重比例",
                "0 < bottom ≤ 1",
            ),
        ],
        constraint: None,
        domain: Domain::NonNegative,
        domain_note: NEEDS_BOTTOM,
        range: (0.0, f64::INFINITY),
        ends: Text::new(
            "top/bottom: all values are equal",
            "top/bottom：所有数值相等",
        ),
        properties: &[
            Property::ScaleInvariant,
            Property::ReplicationInvariant,
            Property::OneAtEquality,
        ],
        influence: Influence::Exact,
        accuracy: 8e-15,
        source: "Eurostat, S80/S20 income quintile share ratio (ilc_di11); \
                 Langel & Tillé (2011), doi:10.1016/j.jspi.2011.03.032",
    };
    fields!(top, bottom);
}

impl Kernel for ShareRatio {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        self.of(Self::ENTRY, sample)
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        self.influence_of(Self::ENTRY, sample)
    }
}

impl ShareRatio {
    fn of(&self, entry: &'static Entry, sample: &Sample<'_>) -> Result<f64> {
        positive(entry, sample)?;
        let bottom = End::bottom(sample, self.bottom);
        gate::divisor(entry, &BOTTOM_SHARE, bottom.mean)?;
        Ok(self.top / self.bottom * (End::top(sample, self.top).mean / bottom.mean))
    }

    /// dU/B − (U/B)·dB/B.
    fn influence_of(&self, entry: &'static Entry, sample: &Sample<'_>) -> Result<Vec<f64>> {
        let ratio = self.of(entry, sample)?;
        let (bottom, top) = (End::bottom(sample, self.bottom), End::top(sample, self.top));
        let mean = bottom.mean * self.bottom;
        Ok(shares::each(sample, |x| {
            top.own_influence(x, mean) - ratio * bottom.own_influence(x, mean)
        }))
    }
}

/// Palma ratio 帕尔马比值.
///
/// What the top tenth has as a multiple of what the bottom four tenths have.
///
/// # Formula
///
/// ```text
/// (1 − L(0.9)) / L(0.4)
/// ```
///
/// (1 − L(0.9)) / L(0.4), L the Lorenz curve with straight steps: units on a boundary are split.
///
/// # Parameters
///
/// Any [`Sample`](crate::Sample) of values of zero or more with a mean above zero. [`ShareRatio`]
/// takes any shares.
///
/// # Returns
///
/// From 0 upwards. ¼ (all equal) upwards.
///
/// # Edge cases
///
/// One unit, or all equal: ¼. Weights count repetitions.
///
/// # Errors
///
/// As for [`ShareRatio`].
///
/// # Accuracy
///
/// Relative error at most 8e-15. As for [`ShareRatio`].
///
/// # Source
///
/// Palma (2011), doi:10.1111/j.1467-7660.2011.01646.x; Cobham & Sumner (2013), CGD Working Paper
/// 343.
///
/// # Examples
///
/// ```
/// use junheng::{Sample, measure::{Palma, Statistic}};
/// let spend: Vec<f64> = (1..=10).map(f64::from).collect();
/// assert!((Palma.value(&Sample::new(&spend)?)? - 1.0).abs() < 1e-15); // 10 against 1 + 2 + 3 + 4
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// What happens between the fourth and the ninth tenth cannot show:
///
/// ```
/// use junheng::{Sample, measure::{Palma, Statistic}};
/// let even = Sample::new(&[1.0, 1.0, 1.0, 1.0, 5.0, 5.0, 5.0, 5.0, 5.0, 9.0])?;
/// let uneven = Sample::new(&[1.0, 1.0, 1.0, 1.0, 2.0, 3.0, 5.0, 7.0, 8.0, 9.0])?;
/// assert_eq!(Palma.value(&even)?, Palma.value(&uneven)?);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Palma;

impl Palma {
    const SHARES: ShareRatio = ShareRatio {
        top: 0.1,
        bottom: 0.4,
    };
}

impl Statistic for Palma {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new("palma", "Palma ratio", "帕尔马比值"),
        aliases: &["palma_ratio", "帕尔马比值", "帕尔玛比值"],
        family: "shares",
        summary: Text::new(
            "What the top tenth has as a multiple of what the bottom four tenths have.",
            "最高 10% 的份额与最低 40% 的份额之比。",
        ),
        formula: "(1 − L(0.9)) / L(0.4)",
        parameters: &[],
        constraint: None,
        domain: Domain::NonNegative,
        domain_note: NEEDS_BOTTOM,
        range: (0.0, f64::INFINITY),
        ends: Text::new("¼: all values are equal", "¼：所有数值相等"),
        properties: &[Property::ScaleInvariant, Property::ReplicationInvariant],
        influence: Influence::Exact,
        accuracy: 8e-15,
        source: "Palma (2011), doi:10.1111/j.1467-7660.2011.01646.x; \
                 Cobham & Sumner (2013), CGD Working Paper 343",
    };
    fields!();
}

impl Kernel for Palma {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        Self::SHARES.of(Self::ENTRY, sample)
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        Self::SHARES.influence_of(Self::ENTRY, sample)
    }
}
