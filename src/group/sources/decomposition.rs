//! Decomposition of the inequality of a total by its sources.

use serde::Serialize;

use crate::error::{Error, Result};
use crate::finite::finite;
use crate::measure::{Measure, gate};
use crate::regression::{Column, check_column};
use crate::words::{Method, Name, group as phrases};

use super::method::{Absent, SourceMethod};
use super::part::SourcePart;
use super::shapley::shapley;
use super::sums::{Sums, by_ranks, natural, sample_of};
use crate::group::ranks::mid_ranks;

static SOURCES: Name = Name::new("sources", "sources", "来源");

/// The inequality of a total y = Σ_k y_k, decomposed by its sources.
///
/// # Formula
///
/// ```text
/// Lerman–Yitzhaki: G = Σ S_k R_k G_k     Rao: G = Σ S_k C_k     (S_k C_k = S_k R_k G_k)
/// elasticity_k = S_k R_k G_k / G − S_k
/// Shorrocks:       I = Σ I · cov(y_k, y)/var(y)
/// Shapley:         I = Σ_k Σ_{S ∌ k} |S|! (K−1−|S|)!/K! · (I(S ∪ k) − I(S)) + I(∅)
/// ```
///
/// S_k = μ_k/μ; F, F_k are the mean ranks in the order of the total and of the source, ties at their
/// middle. I(S) is the measure with the sources outside S at their means (`Absent::Mean`, so that
/// base I(∅) = 0 for any measure of inequality), or at zero (`Absent::Zero`, where I(∅) counts as 0).
///
/// # Parameters
///
/// Sources: at least one column, of any finite values; by Shapley up to 12. Weights, or none. The
/// total must lie in the domain of the measure.
///
/// # Returns
///
/// The measure of the total, and for every source its contribution; these and `base` add to it.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) as the measure; where the total does not vary; for
/// too many sources. [`LengthMismatch`](crate::ErrorKind::LengthMismatch),
/// [`NotFinite`](crate::ErrorKind::NotFinite) for a source, which is named.
///
/// # Accuracy
///
/// `total` is the measure of the summed sources, computed on its own; for the Gini index what the
/// rounding of the sums takes is added again, and cov and var take the sums before it. The contributions
/// add to the total within 1e-13 of the largest of them, also where the sums are nearly equal. The order
/// of the rows has no effect.
///
/// # Source
///
/// Lerman & Yitzhaki (1985), doi:10.2307/1928447; Rao (1969), Journal of the Royal
/// Statistical Society A 132(3): 418–425, doi:10.2307/2344120; Shorrocks (1982), doi:10.2307/1912537; Shorrocks (2013), doi:10.1007/s10888-011-9214-z.
///
/// # Examples
///
/// ```
/// use junheng::group::{SourceMethod, SourceDecomposition};
/// use junheng::regression::Column;
/// let (local, state) = ([1.0, 4.0, 9.0], [5.0, 4.0, 3.0]);
/// let sources = [Column::new("local", &local), Column::new("state", &state)];
/// let found = SourceDecomposition::new(&sources, None, SourceMethod::LermanYitzhaki)?;
/// let sum: f64 = found.parts.iter().map(|part| part.contribution).sum();
/// assert!((sum - found.total).abs() < 1e-15);
/// assert!(found.parts[1].contribution < 0.0, "state money evens out");
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// A source that is equal for all units lowers inequality, yet its contribution is zero: the shares say
/// what the differences come from, not what would happen without the source:
///
/// ```
/// use junheng::group::{SourceMethod, SourceDecomposition};
/// use junheng::regression::Column;
/// let (own, grant) = ([1.0, 3.0], [4.0, 4.0]);
/// let sources = [Column::new("own", &own), Column::new("grant", &grant)];
/// let found = SourceDecomposition::new(&sources, None, SourceMethod::Rao)?;
/// assert_eq!(found.parts[1].contribution, 0.0);
/// let found = SourceDecomposition::new(&sources, None, SourceMethod::LermanYitzhaki)?;
/// assert!(found.parts[1].elasticity.unwrap() < 0.0);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SourceDecomposition {
    /// How the contributions are made.
    pub method: Method,
    /// The measure that is divided.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub measure: Measure,
    /// The value of a source that has not entered, by Shapley; otherwise `None`.
    pub absent: Option<Absent>,
    /// The measure of the total.
    pub total: f64,
    /// The measure without any source, by Shapley: 0 for a measure that is zero at equality; else 0.
    pub base: f64,
    /// The contribution of each source.
    pub parts: Vec<SourcePart>,
}

impl SourceDecomposition {
    /// Divides the inequality of the sum of `sources` among them.
    ///
    /// # Errors
    ///
    /// See the type.
    pub fn new(
        sources: &[Column<'_>],
        weights: Option<&[f64]>,
        method: SourceMethod,
    ) -> Result<Self> {
        let first = sources
            .first()
            .ok_or_else(|| Error::new(&phrases::NO_COLUMN).with("column", &SOURCES))?;
        for source in sources {
            check_column(source, first.values.len())?;
        }
        let sums = Sums::of(sources);
        let total = sample_of(&sums.rounded, weights)?;
        let measure = method.measure();
        let value = measure.value(&total)?;
        if gate::all_equal(&total) || value == 0.0 {
            return Err(Error::new(&phrases::NO_VARIATION));
        }
        let ranks = mid_ranks(&total);
        let mean = total.moments().mean();
        let (value, base, contributions) = match method {
            SourceMethod::Shapley { measure, absent } => {
                let (base, contributions) = shapley(sources, weights, measure, absent, value)?;
                (value, base, contributions)
            }
            SourceMethod::ShorrocksNatural(_) => {
                (value, 0.0, natural(sources, &sums, &total, value))
            }
            _ => (
                value + sums.rest_of_gini(&total, &ranks, mean),
                0.0,
                Vec::new(),
            ),
        };
        let part = |(place, source): (usize, &Column<'_>)| {
            let own = sample_of(source.values, weights)?;
            let part = by_ranks(source.name, &own, &ranks, mean, value);
            Ok(method.only_its_own(part, contributions.get(place).copied(), value))
        };
        let parts = sources
            .iter()
            .enumerate()
            .map(part)
            .collect::<Result<Vec<_>>>()?;
        finite(
            method.words(),
            Self {
                method: *method.words(),
                measure,
                absent: method.absent(),
                total: value,
                base,
                parts,
            },
        )
    }
}
