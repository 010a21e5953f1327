//! Two groups: the gap between them, and its decomposition.

pub(super) mod distribution_overlap;
pub(super) mod gap;
pub(super) mod kitagawa;
pub(super) mod oaxaca;
