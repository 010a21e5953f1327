//! Sampling designs.

mod covariance;
mod designs;
mod errors;
mod reference;
mod replicates;
