//! Gaps between two groups, and inequality split into its parts within and between many groups.
//!
//! - [`Gap`] compares two samples by their means.
//! - [`Groups`] says which group each unit belongs to; [`means`] makes a sample of the groups.
//! - [`EntropySplit`] says how much of the inequality of one sample lies between the groups its units
//!   belong to; [`NestedSplit`] does so for groups within groups and several indices, [`GiniSplit`]
//!   for the Gini index.
//! - [`Separation`] compares two whole distributions; [`Kitagawa`] and [`OaxacaBlinder`] explain the
//!   difference of two means, [`EntropyChange`] that of two dates' inequality.
//! - [`SourceSplit`] divides the inequality of a total among its sources.
//! - [`Contributions`] and [`RecenteredInfluence`] say what each unit does to a measure.
//! - [`RifRegression`] explains any measure by columns; [`Panel`] asks whether units converge.

mod change;
mod contributions;
mod convergence;
mod decomposable;
mod entropy_split;
mod gap;
mod gini_split;
mod groups;
mod kitagawa;
mod maximum_between;
mod means;
mod nested;
mod oaxaca;
mod ranks;
mod recentered;
mod rif;
mod separation;
mod shapley;
mod source_method;
mod source_split;
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
pub use entropy_split::{EntropyPart, EntropySplit};
pub use gap::{Gap, Side};
pub use gini_split::{GiniMethod, GiniPart, GiniSplit};
pub use groups::Groups;
pub use kitagawa::{Kitagawa, KitagawaPart};
pub use maximum_between::MaximumBetween;
pub use means::{GroupMeans, means};
pub use nested::{Level, LevelPart, NestedPart, NestedSplit};
pub use oaxaca::{OaxacaBlinder, OaxacaPart, Reference};
pub use recentered::{RecenteredInfluence, UnitRecentered};
pub use rif::{Functional, RifRegression};
pub use separation::{QuantileGap, Separation};
pub use source_method::{Absent, SourceMethod};
pub use source_split::{SourcePart, SourceSplit};
pub use transvariation::GiniPair;
