//! The effect of each unit on a measure.

pub(super) mod contributions;
pub(super) mod leave_one_out;
pub(super) mod recentered;
pub(super) mod rif;
