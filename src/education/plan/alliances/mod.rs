//! Inequality within and between alliances of schools, and what the weakest school of each needs.

mod call;
mod document;
mod options;
mod split;

pub use call::plan_alliances;
pub use document::{
    Alliance, AllianceNeed, AllianceSplit, Alliances, AlliancesOfCounty, InequalitySplit,
};
pub use options::AlliancesOptions;

pub(super) use call::KIND;
