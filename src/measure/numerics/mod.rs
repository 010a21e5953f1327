//! Arithmetic that several measures of a sample share.

pub(crate) mod centre;
pub(crate) mod cumulative;
pub(crate) mod density;
pub(crate) mod divergence;
pub(crate) mod gaps;
pub(crate) mod line;
pub(crate) mod power_mean;
pub(crate) mod rank_weights;
pub(crate) mod relative;
pub(crate) mod running;
pub(crate) mod share_end;
pub(crate) mod shares;
pub(crate) mod small_sample;
pub(crate) mod steps;
pub(crate) mod strands;
