//! The inequality of a total by its sources.

pub(super) mod decomposition;
pub(super) mod method;
pub(super) mod part;
pub(super) mod shapley;
pub(super) mod sums;
