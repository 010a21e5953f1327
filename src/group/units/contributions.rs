//! The contribution of each unit to an index that is a sum over units.

use serde::Serialize;

use crate::error::Result;
use crate::finite::finite;
use crate::sample::Sample;
use crate::words::{Method, methods};

use crate::group::decomposition::decomposable::Decomposable;

/// The contribution of one unit.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct UnitContribution {
    /// Its row: in the sample, or in the table where one is analyzed.
    pub row: usize,
    /// Its name, where units have names.
    pub label: Option<String>,
    /// Its share of all weight.
    pub weight_share: f64,
    /// Its contribution to the index.
    pub contribution: f64,
    /// The contribution over the index; `None` where that is zero.
    pub share: Option<f64>,
}

/// The contribution of every unit to an index: 个体贡献.
///
/// # Formula
///
/// ```text
/// GE(α) = Σ_i p_i φ_α(x_i/μ)        variance = Σ_i p_i (x_i − μ)²        J = GE(0) + GE(1)
/// ```
///
/// p_i is a unit's share of all weight, μ the mean. φ₁(r) = r ln r − r + 1, φ₀(r) = r − 1 − ln r, and
/// φ_α(r) = (r^α − 1 − α(r − 1))/(α(α − 1)) else: zero at the mean and above zero elsewhere.
///
/// # Parameters
///
/// `index`: a [`Decomposable`] other than Atkinson's; the sample in its domain.
///
/// # Returns
///
/// A contribution of zero or more for every row; they add to `total`.
///
/// # Edge cases
///
/// All equal: every contribution is 0, and no unit has a share. A unit of weight zero has 0.
///
/// # Errors
///
/// As the index; [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for the Atkinson index, which is not a sum over units.
///
/// # Accuracy
///
/// `total` is the index of the whole sample, computed on its own; the contributions add to it within 1e-13 of it.
///
/// # Source
///
/// Shorrocks (1980), doi:10.2307/1913126 (additively decomposable indices).
///
/// # Examples
///
/// ```
/// use junheng::Sample;
/// use junheng::group::{Contributions, Decomposable};
/// let sample = Sample::new(&[1.0, 2.0, 6.0])?;
/// let found = Contributions::of(Decomposable::Variance, &sample)?;
/// assert_eq!(found.total, 14.0 / 3.0);
/// assert_eq!(found.units[2].contribution, 3.0);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// A contribution is not the change of the index without the unit, as the mean would change too; for that see
/// [`LeaveOneOut`](crate::group::LeaveOneOut):
///
/// ```
/// use junheng::Sample;
/// use junheng::group::{Contributions, Decomposable};
/// let index = Decomposable::GeneralizedEntropy { alpha: 1.0 };
/// let found = Contributions::of(index, &Sample::new(&[0.0, 1.0, 1.0, 2.0])?)?;
/// assert_eq!(found.units[1].contribution, 0.0);
/// assert_ne!(index.value(&Sample::new(&[0.0, 1.0, 2.0])?)?, found.total);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Contributions {
    /// The method: the meaning of a contribution.
    pub method: Method,
    /// The index.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub measure: Decomposable,
    /// Its value.
    pub total: f64,
    /// The units, in row order.
    pub units: Vec<UnitContribution>,
}

impl Contributions {
    /// The contribution of every unit of `sample` to `index`.
    ///
    /// # Errors
    ///
    /// See the type.
    pub fn of(index: Decomposable, sample: &Sample<'_>) -> Result<Self> {
        let total = index.value(sample)?;
        let weight = sample.moments().total_weight();
        let mut shares = vec![0.0; sample.len()];
        for (row, _, own) in sample.units() {
            shares[row] = own / weight;
        }
        let contributions = index.contributions(sample)?;
        let unit = |(row, (contribution, weight_share))| UnitContribution {
            row,
            label: None,
            weight_share,
            contribution,
            share: (total > 0.0).then(|| contribution / total),
        };
        let both = contributions.into_iter().zip(shares).enumerate();
        finite(
            &methods::CONTRIBUTIONS,
            Self {
                method: methods::CONTRIBUTIONS,
                measure: index,
                total,
                units: both.map(unit).collect(),
            },
        )
    }
}
