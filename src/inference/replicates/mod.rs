//! Replicate weights: a variance from estimates that are computed again with other weights.

mod balanced;
mod bootstrap;
mod deleted;
mod described;
mod hadamard;
mod halves;
mod jackknife;
mod set;
mod variance;
mod zones;

pub(super) use set::require_units;

pub use set::Replicates;
