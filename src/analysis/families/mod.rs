//! The analyses, a family a file: each maps columns to a constructor of the core and computes nothing.

pub(super) mod change;
pub(super) mod curves;
pub(super) mod decomposition;
pub(super) mod drawn;
pub(super) mod gaps;
pub(super) mod permutation;
pub(super) mod ranks;
pub(super) mod regressions;
mod scores;
pub(super) mod segregation;
pub(super) mod units;
