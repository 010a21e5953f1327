//! Sampling designs.

mod bootstrap;
mod covariance;
mod designs;
mod errors;
mod estimate;
mod hypothesis;
mod permutation;
mod records;
mod reference;
mod replicates;
mod scipy;
mod scores;
