//! How inequality changed between two dates: within groups, between them, and by their sizes.

use serde::Serialize;

use crate::error::Result;
use crate::finite::finite;
use crate::numeric::sum_of;
use crate::sample::Sample;
use crate::words::{Method, methods};

use crate::group::decomposition::decomposable::Decomposable;
use crate::group::decomposition::entropy::{EntropyPart, part, power};
use crate::group::groups::Groups;
use crate::group::matched::{Matched, middle};

/// The contribution of one group to an [`EntropyChange`].
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ChangePart {
    /// The group.
    pub group: String,
    /// Its share of all weight, at the first date and at the second.
    pub weight_share: [f64; 2],
    /// Its mean.
    pub mean: [f64; 2],
    /// The index inside it; `None` where every value is zero.
    pub entropy: [Option<f64>; 2],
    /// The contribution of the change of inequality inside it.
    pub within: f64,
    /// The contribution of the change of its mean relative to the overall mean.
    pub between: f64,
    /// The contribution of the change of its share.
    pub composition: f64,
}

/// The change of a generalized entropy index from one date to another.
///
/// # Formula
///
/// ```text
/// I = Σ_g p_g (r_g^α I_g + φ_α(r_g))         ΔI = within + between + composition
/// within      = Σ p̄ · mean(r^α) · ΔI_g
/// between     = Σ p̄ · (mean(I_g) · Δ(r^α) + Δφ_α(r))
/// composition = Σ mean(r^α I_g + φ_α(r)) · Δp
/// ```
///
/// p_g is the group's share of all weight, r_g = μ_g/μ, I_g the index inside, φ_α as in
/// [`EntropyDecomposition`](crate::group::EntropyDecomposition); Δ is second date minus first, the bar and mean( ) the middle of
/// the two dates. For the mean log deviation (α = 0) within and composition are those of Mookherjee and
/// Shorrocks, Σ p̄ ΔI_g and Σ (Ī_g + λ̄ − mean(ln λ)) Δp; between is exact here, where theirs puts
/// Σ (θ̄_g − p̄_g) Δln μ_g for Σ p̄ Δ(r − ln r) and leaves a rest.
///
/// # Parameters
///
/// α: any finite number; two samples in the domain of GE(α), and their groups, matched by name.
///
/// # Returns
///
/// The index at both dates, its change, the three parts, which add to it, and those of every group.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) as the index, and for a group that has no unit at one
/// of the dates, which is named; [`InvalidParameter`](crate::ErrorKind::InvalidParameter) for an α that
/// is not finite.
///
/// # Accuracy
///
/// The parts add to the change within 1e-13 of the larger index.
///
/// # Source
///
/// Mookherjee & Shorrocks (1982), Economic Journal 92(368): 886–902, doi:10.2307/2232673.
///
/// # Examples
///
/// ```
/// use junheng::Sample;
/// use junheng::group::{EntropyChange, Groups};
/// let groups = Groups::from_labels(&["rural", "rural", "urban", "urban"])?;
/// let (before, after) = (Sample::new(&[1.0, 3.0, 4.0, 8.0])?, Sample::new(&[2.0, 3.0, 4.0, 8.0])?);
/// let change = EntropyChange::new(0.0, (&before, &groups), (&after, &groups))?;
/// let sum = change.within + change.between + change.composition;
/// assert!((sum - change.change).abs() < 1e-15);
/// assert_eq!(change.composition, 0.0);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// Nobody's spending changed, only how many live where: all of the change is composition, but for the
/// means of the groups against the whole, which moved with it:
///
/// ```
/// use junheng::Sample;
/// use junheng::group::{EntropyChange, Groups};
/// let groups = Groups::from_labels(&["rural", "urban"])?;
/// let spend = [1.0, 2.0];
/// let before = Sample::weighted(&spend, &[3.0, 1.0])?;
/// let after = Sample::weighted(&spend, &[1.0, 1.0])?;
/// let change = EntropyChange::new(1.0, (&before, &groups), (&after, &groups))?;
/// assert_eq!(change.within, 0.0);
/// assert!(change.composition != 0.0 && change.between != 0.0);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EntropyChange {
    /// The method: the meaning of the parts and how they add up.
    pub method: Method,
    /// α of the index.
    pub alpha: f64,
    /// The index at the first date.
    pub before: f64,
    /// The index at the second date.
    pub after: f64,
    /// Second minus first.
    pub change: f64,
    /// Inequality inside groups changed.
    pub within: f64,
    /// The means of groups changed relative to the overall mean.
    pub between: f64,
    /// The shares of groups changed.
    pub composition: f64,
    /// The contribution of each group.
    pub parts: Vec<ChangePart>,
}

impl EntropyChange {
    /// Divides the change of GE(`alpha`) from the first sample to the second.
    ///
    /// # Errors
    ///
    /// See the type.
    pub fn new(
        alpha: f64,
        first: (&Sample<'_>, &Groups),
        second: (&Sample<'_>, &Groups),
    ) -> Result<Self> {
        let index = Decomposable::GeneralizedEntropy { alpha };
        let value = |sample: &Sample<'_>, which| {
            index.value(sample).map_err(|error| error.of_sample(which))
        };
        let values = [value(first.0, 0)?, value(second.0, 1)?];
        let matched = Matched::of(first, second)?;
        let wholes = [first.0.moments(), second.0.moments()];
        let parts = (0..matched.names.len())
            .map(|group| {
                let dates = [
                    part(alpha, &wholes[0], matched.units(0, group))?,
                    part(alpha, &wholes[1], matched.units(1, group))?,
                ];
                Ok(change(alpha, &matched.names[group], dates))
            })
            .collect::<Result<Vec<_>>>()?;
        let sum = |of: fn(&ChangePart) -> f64| index.finite(sum_of(parts.iter().map(of)));
        finite(
            &methods::CHANGE,
            Self {
                method: methods::CHANGE,
                alpha,
                before: values[0],
                after: values[1],
                change: values[1] - values[0],
                within: sum(|part| part.within)?,
                between: sum(|part| part.between)?,
                composition: sum(|part| part.composition)?,
                parts,
            },
        )
    }
}

/// The three parts of the change of p (r^α I + φ).
fn change(alpha: f64, name: &str, dates: [EntropyPart; 2]) -> ChangePart {
    let both = |of: &dyn Fn(&EntropyPart) -> f64| [of(&dates[0]), of(&dates[1])];
    let share = both(&|part| part.weight_share);
    let inner = both(&|part| part.entropy.unwrap_or(0.0));
    let ratio = both(&|part| power(part.value_share / part.weight_share, alpha));
    // The power of a group of zeros is undefined for α ≤ 0, where zeros are errors.
    let apart = both(&|part| part.between / part.weight_share);
    let level = both(&|part| (part.within + part.between) / part.weight_share);
    let step = |values: [f64; 2]| values[1] - values[0];
    let mean = |values: [f64; 2]| middle(values[0], values[1]);
    ChangePart {
        group: name.to_owned(),
        weight_share: share,
        mean: both(&|part| part.mean.unwrap_or(0.0)),
        entropy: [dates[0].entropy, dates[1].entropy],
        within: mean(share) * mean(ratio) * step(inner),
        between: mean(share) * (mean(inner) * step(ratio) + step(apart)),
        composition: mean(level) * step(share),
    }
}
