//! Gaps between two groups, and decompositions of inequality within and between groups.
//!
//! - [`Gap`] compares two samples by their means.
//! - [`Groups`] assigns each unit to a group; [`means`] makes a sample of the groups.
//! - [`EntropyDecomposition`] says how much of the inequality of one sample lies between the groups its units
//!   belong to; [`NestedDecomposition`] does so for groups within groups and several indices, [`GiniDecomposition`]
//!   for the Gini index.
//! - [`DistributionOverlap`] compares two whole distributions; [`Kitagawa`] and [`OaxacaBlinder`] explain the
//!   difference of two means, [`EntropyChange`] that of two dates' inequality.
//! - [`SourceDecomposition`] divides the inequality of a total among its sources.
//! - [`Contributions`] and [`RecenteredInfluence`] say what each unit does to a measure.
//! - [`RifRegression`] explains any measure by columns; [`Panel`] asks whether units converge.

mod change;
mod decomposition;
mod gaps;
mod groups;
mod matched;
mod means;
mod ranks;
mod sources;
mod units;

#[cfg(feature = "evaluate")]
pub(crate) use change::convergence::require_dates;
pub use change::convergence::{Beta, INITIAL, Panel, Sigma, SigmaDate};
pub use change::entropy_change::{ChangePart, EntropyChange};
pub use decomposition::decomposable::Decomposable;
pub use decomposition::entropy::{EntropyDecomposition, EntropyPart};
pub use decomposition::gini::{GiniDecomposition, GiniMethod, GiniPart};
pub use decomposition::maximum_between::MaximumBetween;
pub use decomposition::nested::{LevelPart, NestedDecomposition};
pub use decomposition::transvariation::GiniPair;
pub use decomposition::tree::{Level, NestedPart};
pub use gaps::distribution_overlap::{DistributionOverlap, QuantileGap};
pub use gaps::gap::{Gap, Side};
pub use gaps::kitagawa::{Kitagawa, KitagawaPart};
pub use gaps::oaxaca::{OaxacaBlinder, OaxacaPart, Reference};
pub use groups::Groups;
pub use means::{GroupMeans, means};
pub use sources::decomposition::SourceDecomposition;
pub use sources::method::{Absent, SourceMethod};
pub use sources::part::SourcePart;
pub use units::contributions::{Contributions, UnitContribution};
pub use units::leave_one_out::{LeaveOneOut, LeftOut};
pub use units::recentered::{RecenteredInfluence, UnitRecentered};
pub use units::rif::{Functional, RifRegression};
