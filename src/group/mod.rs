//! Gaps between two groups, and inequality split into its parts within and between many groups.
//!
//! - [`Gap`] compares two samples by their means.
//! - [`Groups`] says which group each unit belongs to; [`means`] makes a sample of the groups.
//! - [`EntropyDecomposition`] says how much of the inequality of one sample lies between the groups its units
//!   belong to; [`NestedDecomposition`] does so for groups within groups and several indices, [`GiniDecomposition`]
//!   for the Gini index.
//! - [`DistributionOverlap`] compares two whole distributions; [`Kitagawa`] and [`OaxacaBlinder`] explain the
//!   difference of two means, [`EntropyChange`] that of two dates' inequality.
//! - [`SourceDecomposition`] divides the inequality of a total among its sources.
//! - [`Contributions`] and [`RecenteredInfluence`] say what each unit does to a measure.
//! - [`RifRegression`] explains any measure by columns; [`Panel`] asks whether units converge.

mod change;
mod contributions;
mod convergence;
mod decomposable;
mod distribution_overlap;
mod entropy_decomposition;
mod gap;
mod gini_decomposition;
mod groups;
mod kitagawa;
mod maximum_between;
mod means;
mod nested_decomposition;
mod oaxaca;
mod ranks;
mod recentered;
mod rif;
mod shapley;
mod source_decomposition;
mod source_method;
mod sums;
mod transvariation;
mod tree;
mod two_dates;

pub use change::{ChangePart, EntropyChange};
pub use contributions::{Contributions, UnitContribution};
#[cfg(feature = "evaluate")]
pub(crate) use convergence::require_dates;
pub use convergence::{Beta, INITIAL, Panel, Sigma, SigmaDate};
pub use decomposable::Decomposable;
pub use distribution_overlap::{DistributionOverlap, QuantileGap};
pub use entropy_decomposition::{EntropyDecomposition, EntropyPart};
pub use gap::{Gap, Side};
pub use gini_decomposition::{GiniDecomposition, GiniMethod, GiniPart};
pub use groups::Groups;
pub use kitagawa::{Kitagawa, KitagawaPart};
pub use maximum_between::MaximumBetween;
pub use means::{GroupMeans, means};
pub use nested_decomposition::{Level, LevelPart, NestedDecomposition, NestedPart};
pub use oaxaca::{OaxacaBlinder, OaxacaPart, Reference};
pub use recentered::{RecenteredInfluence, UnitRecentered};
pub use rif::{Functional, RifRegression};
pub use source_decomposition::{SourceDecomposition, SourcePart};
pub use source_method::{Absent, SourceMethod};
pub use transvariation::GiniPair;
