//! The generalized entropy family: means of the divergence of each unit from the mean.

use crate::error::Result;
use crate::measure::numerics::divergence::{influence, value};
use crate::measure::statistic::fields;
use crate::measure::{Domain, Entry, Influence, Kernel, ParameterSpec, Property, Statistic, Text};
use crate::sample::Sample;
use crate::words::Name;

pub(crate) const LAWS: &[Property] = &[
    Property::ScaleInvariant,
    Property::ReplicationInvariant,
    Property::Transfers,
    Property::Decomposes,
    Property::ZeroAtEquality,
];

/// Generalized entropy GE(α) 广义熵指数: inequality as the mean divergence from equality; α says which
/// end of the distribution weighs more.
///
/// # Formula
///
/// ```text
/// Σ p ((x/μ)^α − 1) / (α(α − 1)); its limits at α = 0 and α = 1
/// ```
///
/// p is a unit's share of all weight, μ = Σ p x the mean. The limits are GE(1) = Σ p (x/μ) ln(x/μ),
/// the [Theil index](crate::measure::TheilT), and GE(0) = Σ p ln(μ/x), the [mean log
/// deviation](crate::measure::MeanLogDeviation). GE(2) is half the squared [coefficient of
/// variation](crate::measure::CoefficientOfVariation). It splits exactly into parts within and between
/// groups: [`EntropyDecomposition`](crate::group::EntropyDecomposition).
///
/// # Parameters
///
/// - `alpha`: −∞ < α < ∞, must be given. The smaller, the more the bottom weighs; the larger, the
///   more the top.
///
/// # Returns
///
/// From 0, where all values are equal, upwards; for 0 < α < 1 at most 1/(α(1−α)).
///
/// # Edge cases
///
/// One unit, or all equal: exactly 0. A zero counts where α > 0 (0^α = 0, 0·ln 0 = 0) and is
/// refused where α ≤ 0. Units of weight zero are absent.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for a negative value, for a zero where α ≤ 0,
/// where the mean is not above zero, and where a term (x/μ)^α is too large for a double, even if
/// its weight would bring it back; [`InvalidParameter`](crate::ErrorKind::InvalidParameter) for an
/// α that is not finite; [`InvalidWeight`](crate::ErrorKind::InvalidWeight) where the weights
/// overflow when added.
///
/// # Accuracy
///
/// Relative error at most 4e-15 for |α| ≤ 10, also of nearly equal values, as each term is measured
/// from its minimum at x = μ; beyond, it grows as |α|·2^-52.
///
/// # Source
///
/// Shorrocks (1980), doi:10.2307/1913126; Cowell (1980), doi:10.2307/2297180.
///
/// # Examples
///
/// ```
/// use junheng::Sample;
/// use junheng::measure::{GeneralizedEntropy, Statistic};
/// let sample = Sample::new(&[1.0, 3.0])?;
/// // Half the squared coefficient of variation: (1/2)²/2.
/// assert_eq!(GeneralizedEntropy { alpha: 2.0 }.value(&sample)?, 0.125);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// Two indices of one family may order two counties differently, since one minds the bottom and the
/// other the top:
///
/// ```
/// use junheng::Sample;
/// use junheng::measure::{GeneralizedEntropy, Statistic};
/// let poor_tail = Sample::new(&[0.2, 2.0, 2.0, 2.0])?;
/// let rich_tail = Sample::new(&[1.0, 1.0, 1.0, 4.0])?;
/// let order = |alpha| -> junheng::Result<bool> {
///     let index = GeneralizedEntropy { alpha };
///     Ok(index.value(&poor_tail)? > index.value(&rich_tail)?)
/// };
/// assert!(order(-1.0)? && !order(2.0)?);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GeneralizedEntropy {
    /// Sensitivity: the smaller, the more the bottom weighs.
    pub alpha: f64,
}

impl Statistic for GeneralizedEntropy {
    const ENTRY: &'static Entry = &Entry {
        name: Name::new("generalized_entropy", "generalized entropy", "广义熵指数"),
        aliases: &["ge", "generalised_entropy", "gei", "广义熵指数", "广义熵"],
        family: "entropy",
        summary: Text::new(
            "Inequality as the mean divergence from equality; α says which end of the \
             distribution weighs more.",
            "以偏离均等的平均散度衡量不平等；α 决定更看重分布的哪一端。",
        ),
        formula: "Σ p ((x/μ)^α − 1) / (α(α − 1)); its limits at α = 0 and α = 1",
        parameters: &[ParameterSpec::number(
            Name::new("alpha", "sensitivity α", "敏感参数 α"),
            None,
            "−∞ < α < ∞",
            |_| true,
        )],
        constraint: None,
        domain: Domain::NonNegative,
        domain_note: Text::new("α ≤ 0 needs values above zero", "α ≤ 0 时数值须大于零"),
        range: (0.0, f64::INFINITY),
        ends: Text::new("0: all values are equal", "0：所有数值相等"),
        properties: LAWS,
        influence: Influence::Exact,
        accuracy: 4e-15,
        source: "Shorrocks (1980), doi:10.2307/1913126; Cowell (1980), doi:10.2307/2297180",
    };
    fields!(alpha);
}

impl Kernel for GeneralizedEntropy {
    type Input<'a> = Sample<'a>;

    fn evaluate(&self, sample: &Sample<'_>) -> Result<f64> {
        value(Self::ENTRY, self.alpha, sample)
    }

    fn linearize(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        influence(Self::ENTRY, self.alpha, sample)
    }
}
