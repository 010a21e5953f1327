//! Sampling designs.

mod bootstrap;
mod bootstrapped;
mod covariance;
mod designs;
mod errors;
mod errors_of_estimates;
mod estimate;
mod golden;
mod hypothesis;
mod permutation;
mod records;
mod reference;
mod replicates;
mod scipy;
mod scores;
