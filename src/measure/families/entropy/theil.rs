//! The two indices of Theil: generalized entropy at α = 1 and α = 0.

use crate::error::Result;
use crate::measure::entry::NO_NOTE;
use crate::measure::families::entropy::generalized_entropy::LAWS;
use crate::measure::numerics::divergence::{influence, value};
use crate::measure::statistic::fields;
use crate::measure::{Domain, Entry, Influence, Kernel, Statistic, Text};
use crate::sample::Sample;
use crate::words::Name;

/// Theil index T 泰尔指数: how far the units' shares of the total are from their shares of weight, in
/// nats.
///
/// # Formula
///
/// ```text
/// Σ p (x/μ) ln(x/μ), 0·ln 0 = 0
/// ```
///
/// p is a unit's share of all weight, μ = Σ p x the mean. It is [generalized
/// entropy](crate::measure::GeneralizedEntropy) at α = 1 and splits exactly into parts within and between
/// groups: [`EntropyDecomposition`](crate::group::EntropyDecomposition).
///
/// # Parameters
///
/// Any [`Sample`](crate::Sample) of values of zero or more with a mean above zero.
///
/// # Returns
///
/// From 0, where all values are equal, upwards; without weights at most ln n, where one unit has
/// all.
///
/// # Edge cases
///
/// One unit, or all equal: exactly 0. A zero counts and adds 0·ln 0 = 0; packages that drop zeros
/// report less. Units of weight zero are absent.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for a negative value, and where the mean is not
/// above zero; [`InvalidWeight`](crate::ErrorKind::InvalidWeight) where the weights overflow when
/// added.
///
/// # Accuracy
///
/// Relative error at most 2e-15, also of nearly equal values, where the plain formula keeps no
/// digit.
///
/// # Source
///
/// Theil (1967), Economics and Information Theory; Shorrocks (1980), doi:10.2307/1913126.
///
/// # Examples
///
/// ```
/// use junheng::Sample;
/// use junheng::measure::{TheilT, Statistic};
/// let sample = Sample::new(&[0.0, 0.0, 0.0, 4.0])?;
/// assert!((TheilT.value(&sample)? - 4_f64.ln()).abs() < 1e-15);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// A school with nothing must stay in; left out, the index falls:
///
/// ```
/// use junheng::Sample;
/// use junheng::measure::{TheilT, Statistic};
/// let with_it = TheilT.value(&Sample::new(&[0.0, 5.0, 7.0])?)?;
/// let without = TheilT.value(&Sample::new(&[5.0, 7.0])?)?;
/// assert!(with_it > 0.4 && without < 0.02);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct TheilT;

impl Statistic for TheilT {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new("theil_t", "Theil index T", "泰尔指数"),
        aliases: &["theil", "theil_index", "泰尔指数", "泰尔T指数", "泰尔系数"],
        family: "entropy",
        summary: Text::new(
            "How far the units' shares of the total are from their shares of weight, in nats.",
            "各单位所占总量份额与其权重份额的偏离程度（奈特）。",
        ),
        formula: "Σ p (x/μ) ln(x/μ), 0·ln 0 = 0",
        parameters: &[],
        constraint: None,
        domain: Domain::NonNegative,
        domain_note: NO_NOTE,
        range: (0.0, f64::INFINITY),
        ends: Text::new(
            "0: all values are equal; without weights at most ln n, where one unit has all",
            "0：所有数值相等；无权重时最大为 ln n，即一个单位占有全部",
        ),
        properties: LAWS,
        influence: Influence::Exact,
        accuracy: 2e-15,
        source: "Theil (1967), Economics and Information Theory; Shorrocks (1980), doi:10.2307/1913126",
    };
    fields!();
}

impl Kernel for TheilT {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        value(Self::ENTRY, 1.0, sample)
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        influence(Self::ENTRY, 1.0, sample)
    }
}

/// Mean log deviation 平均对数离差 (Theil L): the mean of the logarithms of mean over value, sensitive to
/// the poorest units.
///
/// # Formula
///
/// ```text
/// Σ p ln(μ/x)
/// ```
///
/// p is a unit's share of all weight, μ = Σ p x the mean. It is [generalized
/// entropy](crate::measure::GeneralizedEntropy) at α = 0; its parts within groups are weighted by units
/// alone, so that removing all differences between groups leaves exactly the part within.
///
/// # Parameters
///
/// Any [`Sample`](crate::Sample) of values above zero.
///
/// # Returns
///
/// From 0, where all values are equal, upwards without bound, as one value goes to zero.
///
/// # Edge cases
///
/// One unit, or all equal: exactly 0. Units of weight zero are absent.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for a value of zero or less;
/// [`InvalidWeight`](crate::ErrorKind::InvalidWeight) where the weights overflow when added.
///
/// # Accuracy
///
/// Relative error at most 2e-15, also of nearly equal values, where the plain formula keeps no
/// digit.
///
/// # Source
///
/// Theil (1967), Economics and Information Theory; Shorrocks (1980), doi:10.2307/1913126.
///
/// # Examples
///
/// ```
/// use junheng::Sample;
/// use junheng::measure::{MeanLogDeviation, Statistic};
/// let sample = Sample::new(&[1.0, 4.0])?;
/// // ln 2.5 − (ln 1 + ln 4)/2
/// assert!((MeanLogDeviation.value(&sample)? - 1.25_f64.ln()).abs() < 1e-15);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// A zero is refused, not skipped; the Theil index T takes it:
///
/// ```
/// use junheng::Sample;
/// use junheng::measure::{MeanLogDeviation, TheilT, Statistic};
/// let sample = Sample::new(&[0.0, 5.0, 7.0])?;
/// assert_eq!(MeanLogDeviation.value(&sample).unwrap_err().row(), Some(0));
/// assert!(TheilT.value(&sample).is_ok());
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct MeanLogDeviation;

impl Statistic for MeanLogDeviation {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new("mean_log_deviation", "mean log deviation", "平均对数离差"),
        aliases: &[
            "mld",
            "theil_l",
            "平均对数离差",
            "泰尔L指数",
            "零阶泰尔指数",
        ],
        family: "entropy",
        summary: Text::new(
            "The mean of the logarithms of mean over value: sensitive to the poorest units.",
            "均值与各单位数值之比的对数的平均：对最低的单位敏感。",
        ),
        formula: "Σ p ln(μ/x)",
        parameters: &[],
        constraint: None,
        domain: Domain::Positive,
        domain_note: NO_NOTE,
        range: (0.0, f64::INFINITY),
        ends: Text::new("0: all values are equal", "0：所有数值相等"),
        properties: LAWS,
        influence: Influence::Exact,
        accuracy: 2e-15,
        source: "Theil (1967), Economics and Information Theory; Shorrocks (1980), doi:10.2307/1913126",
    };
    fields!();
}

impl Kernel for MeanLogDeviation {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        value(Self::ENTRY, 0.0, sample)
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        influence(Self::ENTRY, 0.0, sample)
    }
}
