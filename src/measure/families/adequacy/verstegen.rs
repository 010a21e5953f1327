//! The Verstegen index: how far the units from the median up lie from it.

use crate::error::Result;
use crate::measure::entry::ONE_ULP;
use crate::measure::families::adequacy::mcloone::{Half, QUANTILE};
use crate::measure::statistic::fields;
use crate::measure::{Domain, Entry, Influence, Kernel, Property, Statistic, Text};
use crate::sample::Sample;
use crate::words::Name;

/// Verstegen index 沃斯特根指数: what the units from the median up have, as a multiple of what they would
/// have at the median.
///
/// # Formula
///
/// ```text
/// Σ p x [x ≥ m] / (m Σ p [x ≥ m]), m the weighted median, or the reference quantile
/// ```
///
/// m is the weighted median, halfway between two values where one half ends on a unit; p is a
/// unit's share of all weight. [x ≥ m] is 1 for the units from the median, those on it included,
/// else 0.
///
/// # Parameters
///
/// Any [`Sample`](crate::Sample) of values of zero or more; the median must be above zero. The
/// field weighs by pupils.
///
/// - `quantile`: 0 < quantile < 1, the share of weight up to the value that stands for the median;
///   0.5 unless given.
///
/// # Returns
///
/// From 1, where no unit lies above the median, upwards. Lower is more even.
///
/// # Edge cases
///
/// One unit, or all equal: exactly 1. Units of weight zero are absent.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for a negative value, and where the median is
/// zero; [`InvalidWeight`](crate::ErrorKind::InvalidWeight) where the weights overflow when added.
/// Influence values rest on a kernel estimate of the density, see [`Quantile`](crate::measure::Quantile).
///
/// # Accuracy
///
/// At most 2 ulp: the mean of the half and the median, each rounded, and their quotient.
///
/// # Source
///
/// Verstegen (1996), Journal of Education Finance 22; Odden & Picus.
///
/// # Examples
///
/// ```
/// use junheng::Sample;
/// use junheng::measure::{Verstegen, Statistic};
/// let sample = Sample::new(&[1.0, 2.0, 4.0, 8.0, 16.0])?;
/// assert!((Verstegen::default().value(&sample)? - 28.0 / 12.0).abs() < 1e-15);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// Weighing by pupils moves the median, and with it both halves:
///
/// ```
/// use junheng::Sample;
/// use junheng::measure::{Verstegen, Statistic};
/// let spend = [1.0, 2.0, 4.0, 8.0, 16.0];
/// let pupils = [10.0, 10.0, 10.0, 10.0, 960.0];
/// assert_eq!(Verstegen::default().value(&Sample::weighted(&spend, &pupils)?)?, 1.0);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Verstegen {
    /// The share of weight up to the value of reference; ½ is the median.
    pub quantile: f64,
}

impl Default for Verstegen {
    fn default() -> Self {
        Self { quantile: 0.5 }
    }
}

impl Statistic for Verstegen {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new("verstegen", "Verstegen index", "沃斯特根指数"),
        aliases: &["verstegen_index", "沃斯特根指数", "韦斯特根指数"],
        family: "adequacy",
        summary: Text::new(
            "What the units from the median up have, as a multiple of what they would have at the median.",
            "中位数及以上单位所拥有的总量，与其均处于中位数时总量之比。",
        ),
        formula: "Σ p x [x ≥ m] / (m Σ p [x ≥ m]), m the weighted median, or the reference quantile",
        parameters: &[QUANTILE],
        constraint: None,
        domain: Domain::NonNegative,
        domain_note: Text::new("the median must be above zero", "中位数须大于零"),
        range: (1.0, f64::INFINITY),
        ends: Text::new("1: no unit lies above the median", "1：没有单位高于中位数"),
        properties: &[
            Property::ScaleInvariant,
            Property::ReplicationInvariant,
            Property::OneAtEquality,
        ],
        influence: Influence::Density,
        accuracy: 2.0 * ONE_ULP,
        source: "Verstegen (1996), Journal of Education Finance 22; Odden & Picus",
    };
    fields!(quantile);
}

impl Kernel for Verstegen {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        Half::of(Self::ENTRY, sample, true, self.quantile).map(|half| half.index())
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        Half::of(Self::ENTRY, sample, true, self.quantile)?.influence(Self::ENTRY, sample)
    }
}
