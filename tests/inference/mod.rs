//! Sampling designs.

mod covariance;
mod designs;
mod errors;
mod hypothesis;
mod reference;
mod replicates;
