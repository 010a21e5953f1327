//! Sampling designs.

mod bootstrap;
mod covariance;
mod designs;
mod errors;
mod hypothesis;
mod permutation;
mod reference;
mod replicates;
mod scipy;
mod scores;
