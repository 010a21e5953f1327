//! Decomposition of inequality over nested groups, to any depth.

use serde::Serialize;

use crate::error::{Error, Result};
use crate::finite::finite;
use crate::numeric::sum_of;
use crate::sample::Sample;
use crate::words::{Method, group as phrases, methods};

use super::decomposable::Decomposable;
use super::tree::{Level, NestedPart, Tree};

/// The contribution of one level to a [`NestedDecomposition`].
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LevelPart {
    /// The level; `within` for the part inside the innermost groups.
    pub level: String,
    /// How many groups it has; the units of positive weight for `within`.
    pub groups: usize,
    /// The part between its groups, inside the groups of the level above; the levels add to the total.
    pub contribution: f64,
    /// The contribution over the total; `None` where the total is zero.
    pub share: Option<f64>,
    /// The level's own index. For Atkinson's index 1 − A = Π(1 − index) over the levels; else the
    /// contribution itself.
    pub index: f64,
}

/// The exact decomposition of inequality over nested groups (province, county, school).
///
/// # Formula
///
/// ```text
/// GE(α) = Σ_levels Σ_g p_g r_P^α φ_α(μ_g/μ_P) + Σ_g p_g r_g^α GE_g(α)
/// J     = GE(1) + GE(0)
/// V     = Σ_levels Σ_g p_g (μ_g − μ_P)²        + Σ_g p_g V_g
/// A(ε)  = Σ_levels Σ_P p_P (m_P − ξ_P)/μ       + Σ_g p_g (μ_g − ξ_g)/μ
/// ```
///
/// p_g is the group's share of all weight, μ_g its mean, r_g = μ_g/μ, P the group it lies in, φ_α as in
/// [`EntropyDecomposition`](crate::group::EntropyDecomposition); the last sums run over the innermost groups. ξ is the
/// equally-distributed equivalent μ(1 − A), m_P the weighted mean of ξ over the groups of P: Atkinson's
/// index is decomposed into losses of welfare. The level's own index i gives 1 − A = Π(1 − i); with one
/// level of groups that is the form of Blackorby, Donaldson and Auersperg, A = W + B − W·B.
///
/// # Parameters
///
/// `index`: any [`Decomposable`]. `levels`: from the outermost inwards. A group of an inner level is
/// known by its whole path: two counties of one name in two provinces are two groups.
///
/// # Returns
///
/// The total; the levels and `within`, whose contributions add to it; every group, those of a group
/// right after it.
///
/// # Edge cases
///
/// A group whose values are all zero has no index; it adds to the parts between groups only. Inner
/// groups that are one unit each leave nothing `within`.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) as the index; where the first level has one group,
/// or another divides no group of the level above. [`EmptySample`](crate::ErrorKind::EmptySample) for
/// a group without units, which is named. [`InvalidParameter`](crate::ErrorKind::InvalidParameter)
/// without levels.
///
/// # Accuracy
///
/// `total` is the index of the whole sample, computed on its own; the contributions add to it within 1e-13
/// of it, also where all values are nearly equal. The order of the rows cannot show.
///
/// # Source
///
/// Shorrocks (1984), Econometrica 52(6): 1369–1385, doi:10.2307/1913511; Blackorby, Donaldson &
/// Auersperg (1981), Canadian Journal of Economics 14(4): 665–685.
///
/// # Examples
///
/// ```
/// use junheng::Sample;
/// use junheng::group::{Groups, Level, NestedDecomposition};
/// let spend = [6.0, 7.0, 10.0, 11.0, 9.0, 9.5];
/// let province = Groups::from_labels(&["甲", "甲", "甲", "甲", "乙", "乙"])?;
/// let county = Groups::from_labels(&["1", "1", "2", "2", "1", "1"])?;
/// let levels = [
///     Level { name: "province", groups: &province },
///     Level { name: "county", groups: &county },
/// ];
/// let found = NestedDecomposition::new("theil_t".parse()?, &Sample::new(&spend)?, &levels)?;
/// let sum: f64 = found.levels.iter().map(|level| level.contribution).sum();
/// assert!((sum - found.total).abs() < 1e-13 * found.total);
/// assert_eq!(found.levels.last().unwrap().level, "within");
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// Three counties, not two: county 1 of 甲 and county 1 of 乙 only share a name:
///
/// ```
/// use junheng::Sample;
/// use junheng::group::{Groups, Level, NestedDecomposition};
/// let province = Groups::from_labels(&["甲", "甲", "乙"])?;
/// let county = Groups::from_labels(&["1", "2", "1"])?;
/// let levels = [
///     Level { name: "province", groups: &province },
///     Level { name: "county", groups: &county },
/// ];
/// let sample = Sample::new(&[1.0, 2.0, 3.0])?;
/// let found = NestedDecomposition::new("variance".parse()?, &sample, &levels)?;
/// assert_eq!(found.levels[1].groups, 3);
/// assert_eq!(found.levels[2].contribution, 0.0);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NestedDecomposition {
    /// The method: the meaning of the parts and how they add up.
    pub method: Method,
    /// The index.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub index: Decomposable,
    /// The index of the whole.
    pub total: f64,
    /// The levels from the outermost inwards, `within` last.
    pub levels: Vec<LevelPart>,
    /// The whole, then every group, those of a group right after it.
    pub parts: Vec<NestedPart>,
}

impl NestedDecomposition {
    /// Splits `index` of `sample` over `levels`.
    ///
    /// # Errors
    ///
    /// See the type.
    pub fn new(index: Decomposable, sample: &Sample<'_>, levels: &[Level<'_>]) -> Result<Self> {
        let Some(first) = levels.first() else {
            return Err(Error::new(&phrases::NO_LEVEL));
        };
        for level in levels {
            level.groups.fit(sample)?;
        }
        first
            .groups
            .divide(sample)
            .map_err(|error| match error.column() {
                Some("groups") => one_group(first),
                _ => error,
            })?;
        let total = index.value(sample)?;
        let tree = Tree::of(sample, levels)?;
        let parts = tree.parts(&index)?;
        let levels = level_parts(&index, total, levels, &parts)?;
        finite(
            method(&index),
            Self {
                method: *method(&index),
                index,
                total,
                levels,
                parts,
            },
        )
    }
}

fn one_group(level: &Level<'_>) -> Error {
    Error::new(&phrases::ONE_GROUP)
        .with("column", level.name)
        .with(
            "group",
            level.groups.names().first().map_or("", String::as_str),
        )
}

fn method(index: &Decomposable) -> &'static Method {
    match index {
        Decomposable::GeneralizedEntropy { .. } => &methods::NESTED_ENTROPY,
        Decomposable::JDivergence => &methods::NESTED_J,
        Decomposable::Atkinson { .. } => &methods::NESTED_ATKINSON,
        Decomposable::Variance => &methods::NESTED_VARIANCE,
    }
}

/// Sums over the groups of each depth.
fn level_parts(
    index: &Decomposable,
    total: f64,
    levels: &[Level<'_>],
    parts: &[NestedPart],
) -> Result<Vec<LevelPart>> {
    let at = |depth: usize| parts.iter().filter(move |part| part.path.len() == depth);
    let mut out = Vec::with_capacity(levels.len() + 1);
    for depth in 0..=levels.len() {
        let contribution = index.finite(sum_of(at(depth).map(|part| part.among)))?;
        out.push(LevelPart {
            level: levels
                .get(depth)
                .map_or("within", |level| level.name)
                .to_owned(),
            groups: match depth == levels.len() {
                true => at(depth).map(|part| part.units).sum(),
                false => at(depth + 1).count(),
            },
            contribution,
            share: (total > 0.0).then(|| contribution / total),
            index: contribution,
        });
    }
    if let Decomposable::Atkinson { .. } = index {
        // What is left of the mean once the levels further in have taken theirs.
        let mut left = 1.0;
        for level in out.iter_mut().rev() {
            level.index = if left > 0.0 {
                (level.contribution / left).min(1.0)
            } else {
                0.0
            };
            left -= level.contribution;
        }
    }
    Ok(out)
}
