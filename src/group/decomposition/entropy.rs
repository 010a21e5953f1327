//! Decomposition of generalized entropy within and between groups.

use serde::Serialize;

use crate::error::{Error, Result};
use crate::measure::{GeneralizedEntropy, Relative, Statistic};
use crate::numeric::{self, Moments};
use crate::sample::Sample;
use crate::words::error_phrases as phrases;

use crate::group::groups::{Buckets, check_positions};

/// The contribution of one group to an [`EntropyDecomposition`].
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EntropyPart {
    /// Units of positive weight in the group.
    pub units: usize,
    /// Its share of all weight, p = W_g / W.
    pub weight_share: f64,
    /// Its share of the whole, s = W_g μ_g / (W μ).
    pub value_share: f64,
    /// Its weighted mean μ_g; `None` without units.
    pub mean: Option<f64>,
    /// GE(α) within the group; `None` without units or where every value is zero.
    pub entropy: Option<f64>,
    /// The contribution of the inequality inside the group.
    pub within: f64,
    /// The contribution of the distance of its mean from the overall mean; zero or more.
    pub between: f64,
}

/// The exact decomposition of generalized entropy within and between groups.
///
/// # Formula
///
/// ```text
/// GE(α) = Σ_g p_g r_g^α GE_g(α) + Σ_g p_g φ_α(r_g)        r_g = μ_g / μ
/// φ_α(r) = (r^α − 1 − α(r − 1)) / (α(α − 1))
/// φ₁(r) = r ln r − (r − 1)        Theil T          φ₀(r) = r − 1 − ln r        mean log deviation
/// ```
///
/// p_g is the group's share of all weight, μ_g its weighted mean, μ the mean of the whole, GE_g(α)
/// the index inside the group. For Theil T the first sum is Σ s_g T_g with s_g = p_g r_g, the group's
/// share of the whole. The textbook writes the terms of the second sum without −α(r − 1), as
/// s_g ln(s_g/p_g) for Theil T; that part sums to zero over the groups, so the sum is the same, and
/// with it each term is zero or more and measures the distance of a group in either direction.
///
/// # Parameters
///
/// `alpha`: any finite number. The sample: values of zero or more with a mean above zero; above zero
/// where α ≤ 0. `groups`: for each unit the position of its group, below `count`.
///
/// # Returns
///
/// Total, within and between, each zero or more, and one [`EntropyPart`] a group, in the order of the
/// positions. The parts' `within` sum to within, their `between` to between. Between is 0 where all
/// groups have one mean; within is 0 where every group is equal inside.
///
/// # Edge cases
///
/// A group without units (or only of weight zero) adds nothing. A group whose values are all zero
/// has no index of its own; it adds to between only. With one group between is 0.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) as the index itself;
/// [`InvalidParameter`](crate::ErrorKind::InvalidParameter) for an α that is not finite;
/// [`LengthMismatch`](crate::ErrorKind::LengthMismatch) where `groups` has not one entry a unit;
/// [`InvalidParameter`](crate::ErrorKind::InvalidParameter) for a position of `count` or more.
///
/// # Accuracy
///
/// `total` is the index of the whole sample, computed on its own; within + between differ from it by less
/// than 1e-13 of it, also where all values are nearly equal, as the distances r_g − 1 come from
/// exact sums.
///
/// # Source
///
/// Shorrocks (1980), Econometrica 48(3): 613–625, doi:10.2307/1913126.
///
/// # Examples
///
/// ```
/// use junheng::Sample;
/// use junheng::group::EntropyDecomposition;
/// let spend = [6.0, 10.0, 8.0, 12.0];
/// let pupils = [50.0, 50.0, 100.0, 100.0];
/// let sample = Sample::weighted(&spend, &pupils)?;
/// let found = EntropyDecomposition::new(1.0, &sample, &[0, 0, 1, 1], 2)?;
/// let sum = found.within + found.between;
/// assert!((sum - found.total).abs() < 1e-13 * found.total);
/// assert!(found.between > 0.0 && found.between < found.within);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// Groups of one mean: all the inequality lies within them, however unequal they are inside:
///
/// ```
/// use junheng::Sample;
/// use junheng::group::EntropyDecomposition;
/// let sample = Sample::new(&[1.0, 3.0, 2.0, 2.0])?;
/// let found = EntropyDecomposition::new(2.0, &sample, &[0, 0, 1, 1], 2)?;
/// assert_eq!(found.between, 0.0);
/// assert_eq!(found.parts[0].within, found.total);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EntropyDecomposition {
    /// α of the index.
    pub alpha: f64,
    /// The index of the whole sample.
    pub total: f64,
    /// The part inside the groups.
    pub within: f64,
    /// The part between their means.
    pub between: f64,
    /// The contribution of each group, in the order of the positions.
    pub parts: Vec<EntropyPart>,
}

impl EntropyDecomposition {
    /// Splits GE(`alpha`) of `sample` over `count` groups; `groups[i]` is the group of unit `i`.
    ///
    /// # Errors
    ///
    /// See the type.
    pub fn new(alpha: f64, sample: &Sample<'_>, groups: &[u32], count: usize) -> Result<Self> {
        check_positions(groups, sample.len(), count)?;
        let total = GeneralizedEntropy { alpha }.value(sample)?;
        let whole = sample.moments();
        let buckets = Buckets::of(sample, groups, count);
        let parts = (0..count)
            .map(|group| part(alpha, &whole, buckets.units(group)))
            .collect::<Result<Vec<_>>>()?;
        let within = numeric::sum_of(parts.iter().map(|part| part.within));
        let between = numeric::sum_of(parts.iter().map(|part| part.between));
        if !(within + between).is_finite() {
            let name = &GeneralizedEntropy::ENTRY.name;
            return Err(Error::new(&phrases::OVERFLOW).with("measure", name));
        }
        Ok(Self {
            alpha,
            total,
            within,
            between,
            parts,
        })
    }
}

/// The contribution of the units of a group to the index of the whole.
pub(in crate::group) fn part(
    alpha: f64,
    whole: &Moments,
    (values, weights): (&[f64], &[f64]),
) -> Result<EntropyPart> {
    if values.is_empty() {
        return Ok(EntropyPart {
            units: 0,
            weight_share: 0.0,
            value_share: 0.0,
            mean: None,
            entropy: None,
            within: 0.0,
            between: 0.0,
        });
    }
    let sample = Sample::weighted(values, weights)?;
    let moments = sample.moments();
    let (mean, apart) = (whole.mean(), moments.mean_above(whole));
    let relative = Relative::from_parts(moments.mean() / mean, (apart / mean).max(-1.0));
    let weight_share = moments.total_weight() / whole.total_weight();
    let entropy = match moments.mean() > 0.0 {
        true => Some(GeneralizedEntropy { alpha }.value(&sample)?),
        false => None,
    };
    Ok(EntropyPart {
        units: values.len(),
        weight_share,
        value_share: weight_share * relative.ratio,
        mean: Some(moments.mean()),
        entropy,
        within: entropy.map_or(0.0, |inner| {
            weight_share * power(relative.ratio, alpha) * inner
        }),
        between: weight_share * relative.divergence(alpha),
    })
}

/// r^α without a detour through logarithms where α is one of the usual.
pub(in crate::group) fn power(ratio: f64, alpha: f64) -> f64 {
    match alpha {
        0.0 => 1.0,
        1.0 => ratio,
        2.0 => ratio * ratio,
        _ => numeric::pow(ratio, alpha),
    }
}
