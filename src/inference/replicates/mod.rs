//! Replicate weights: a variance from estimates that are computed again with other weights.

mod balanced;
mod bootstrap;
mod deleted;
mod draws;
mod hadamard;
mod halves;
mod jackknife;
mod set;
mod variance;

pub use set::Replicates;
