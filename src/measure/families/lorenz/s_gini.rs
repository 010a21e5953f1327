//! The Gini index with a choice of how much the bottom weighs.

use crate::error::Result;
use crate::measure::entry::NO_NOTE;
use crate::measure::numerics::rank_weights::{loss, loss_influence, nu};
use crate::measure::numerics::steps::{Steps, relative_steps};
use crate::measure::statistic::fields;
use crate::measure::{Domain, Entry, Influence, Kernel, Property, Statistic, Text};
use crate::sample::Sample;
use crate::words::Name;

/// Extended Gini index (S-Gini) 扩展基尼系数.
///
/// The Gini index in which a unit's rank weighs more the further down it stands.
///
/// # Formula
///
/// ```text
/// 1 − ν(ν−1) ∫ (1−p)^(ν−2) L(p) dp
/// ```
///
/// G(ν) = 1 − ν(ν−1) ∫₀¹ (1−p)^(ν−2) L(p) dp, L the Lorenz curve with straight steps. Computed as
/// Σ (q − q^ν)·(gap between neighbouring values)/μ, q the share of weight above the gap.
///
/// # Parameters
///
/// Any [`Sample`](crate::Sample) of values of zero or more with a mean above zero. ν ≥ 1, required:
/// 1 minds no inequality, 2 is the Gini index, large ν looks at the lowest unit alone.
///
/// - `nu`: 1 ≤ ν < ∞, the aversion to inequality ν; must be given.
///
/// # Returns
///
/// From 0 (all equal, or ν = 1) to 1 (towards it where one of many units has all).
///
/// # Edge cases
///
/// One unit, or all equal: 0. Zeros are values like any other. Weights count repetitions.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for a negative value or where all values are
/// zero.
///
/// # Accuracy
///
/// Relative error at most 4e-15. A sum of terms of one sign with its rounding errors carried along.
///
/// # Source
///
/// Donaldson & Weymark (1980), doi:10.1016/0022-0531(80)90065-4; Yitzhaki (1983),
/// doi:10.2307/2648789.
///
/// # Examples
///
/// ```
/// use junheng::{Sample, measure::{SGini, Statistic}};
/// let spend = Sample::new(&[1.0, 2.0, 3.0])?;
/// // Positions q = 2/3, 1/3; gaps 1, 1; mean 2.
/// let expected = (2.0 / 3.0 - 8.0 / 27.0 + 1.0 / 3.0 - 1.0 / 27.0) / 2.0;
/// assert!((SGini { nu: 3.0 }.value(&spend)? - expected).abs() < 1e-15);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// At ν = 2 it is the Gini index:
///
/// ```
/// use junheng::{Sample, measure::{Gini, SGini, Statistic}};
/// let spend = Sample::weighted(&[5.0, 8.0, 9.5], &[10.0, 4.0, 7.0])?;
/// let (extended, gini) = (SGini { nu: 2.0 }.value(&spend)?, Gini::default().value(&spend)?);
/// assert!((extended - gini).abs() < 1e-15);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SGini {
    /// Aversion to inequality, ν ≥ 1.
    pub nu: f64,
}

impl Statistic for SGini {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new("s_gini", "extended Gini index (S-Gini)", "扩展基尼系数"),
        aliases: &[
            "extended_gini",
            "extended_s_gini",
            "扩展基尼系数",
            "单参数基尼系数",
        ],
        family: "lorenz",
        summary: Text::new(
            "The Gini index in which a unit's rank weighs more the further down it stands, the more \
             so the larger ν.",
            "名次越低权重越大的基尼系数；ν 越大，越看重底端。",
        ),
        formula: "1 − ν(ν−1) ∫ (1−p)^(ν−2) L(p) dp",
        parameters: &[nu(None)],
        constraint: None,
        domain: Domain::NonNegative,
        domain_note: NO_NOTE,
        range: (0.0, 1.0),
        ends: Text::new(
            "0: all values are equal, or ν = 1; towards 1: one of many units has all",
            "0：所有数值相等，或 ν = 1；趋于 1：众多单位中一个占有全部",
        ),
        properties: &[
            Property::ScaleInvariant,
            Property::ReplicationInvariant,
            Property::Transfers,
            Property::ZeroAtEquality,
        ],
        influence: Influence::Exact,
        accuracy: 4e-15,
        source: "Donaldson & Weymark (1980), doi:10.1016/0022-0531(80)90065-4; \
                 Yitzhaki (1983), doi:10.2307/2648789",
    };
    fields!(nu);
}

impl Kernel for SGini {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let steps = relative_steps(Self::ENTRY, sample)?;
        // Rounding may carry a value at the very end beyond it.
        Ok((loss(&steps, self.nu) / steps.mean()).clamp(0.0, 1.0))
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        let steps = relative_steps(Self::ENTRY, sample)?;
        let index = loss(&steps, self.nu) / steps.mean();
        let mut found = loss_influence(&steps, self.nu);
        for (place, influence) in found.iter_mut().enumerate() {
            *influence = *influence / steps.mean() - index * steps.excess(place);
        }
        Ok(steps.to_rows(sample, &found))
    }
}

/// Absolute Gini index 绝对基尼系数.
///
/// What rank inequality costs, in the unit of the values: the mean times the (extended) Gini index.
///
/// # Formula
///
/// ```text
/// μ·G(ν); ½ Σᵢⱼ pᵢ pⱼ |xᵢ − xⱼ| at ν = 2
/// ```
///
/// μ·G(ν); at ν = 2 half the mean difference ½ Σᵢⱼ pᵢ pⱼ |xᵢ − xⱼ|.
///
/// # Parameters
///
/// Any [`Sample`](crate::Sample) of any values. ν ≥ 1, by default 2.
///
/// - `nu`: 1 ≤ ν < ∞, the aversion to inequality ν; 2 unless given.
///
/// # Returns
///
/// From 0 (all equal) upwards, in the unit of the values.
///
/// # Edge cases
///
/// One unit, or all equal: 0. Negative values are as good as any. Weights count repetitions.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) only where the result overflows.
///
/// # Accuracy
///
/// Relative error at most 4e-15. A sum of terms of one sign with its rounding errors carried along.
///
/// # Source
///
/// Donaldson & Weymark (1980), doi:10.1016/0022-0531(80)90065-4; Blackorby & Donaldson (1980),
/// International Economic Review 21.
///
/// # Examples
///
/// ```
/// use junheng::{Sample, measure::{AbsoluteGini, Statistic}};
/// let class_sizes = Sample::new(&[30.0, 40.0])?;
/// assert_eq!(AbsoluteGini::default().value(&class_sizes)?, 2.5);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// A bonus for everybody changes nothing, unlike with the Gini index:
///
/// ```
/// use junheng::Measure;
/// let value = |spec: &str, values: &[f64]| -> junheng::Result<f64> {
///     spec.parse::<Measure>()?.value(&junheng::Sample::new(values)?)
/// };
/// assert_eq!(value("absolute_gini", &[1.0, 3.0])?, value("absolute_gini", &[11.0, 13.0])?);
/// assert!(value("gini", &[1.0, 3.0])? > value("gini", &[11.0, 13.0])?);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AbsoluteGini {
    /// Aversion to inequality, ν ≥ 1.
    pub nu: f64,
}

impl Default for AbsoluteGini {
    fn default() -> Self {
        Self { nu: 2.0 }
    }
}

impl Statistic for AbsoluteGini {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new("absolute_gini", "absolute Gini index", "绝对基尼系数"),
        aliases: &[
            "generalized_gini",
            "generalised_gini",
            "绝对基尼系数",
            "广义基尼系数",
        ],
        family: "lorenz",
        summary: Text::new(
            "The mean times the Gini index: half of what two units typically differ by.",
            "均值与基尼系数之积：任意两单位平均差异的一半，与数值同单位。",
        ),
        formula: "μ·G(ν); ½ Σᵢⱼ pᵢ pⱼ |xᵢ − xⱼ| at ν = 2",
        parameters: &[nu(Some(2.0))],
        constraint: None,
        domain: Domain::Real,
        domain_note: NO_NOTE,
        range: (0.0, f64::INFINITY),
        ends: Text::new("0: all values are equal", "0：所有数值相等"),
        properties: &[
            Property::TranslationInvariant,
            Property::Homogeneous,
            Property::ReplicationInvariant,
            Property::Transfers,
            Property::ZeroAtEquality,
        ],
        influence: Influence::Exact,
        accuracy: 4e-15,
        source: "Donaldson & Weymark (1980), doi:10.1016/0022-0531(80)90065-4; \
                 Blackorby & Donaldson (1980), International Economic Review 21",
    };
    fields!(nu);
}

impl Kernel for AbsoluteGini {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        let steps = Steps::of(sample);
        Ok(loss(&steps, self.nu) / steps.scale())
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        let steps = Steps::of(sample);
        let mut found = loss_influence(&steps, self.nu);
        for influence in &mut found {
            *influence /= steps.scale();
        }
        Ok(steps.to_rows(sample, &found))
    }
}
