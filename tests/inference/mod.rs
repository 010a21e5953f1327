//! Sampling designs.

mod bootstrap;
mod bootstrapped;
mod contrast;
mod covariance;
mod coverage;
mod degrees;
mod designs;
mod errors;
mod errors_of_contrasts;
mod errors_of_estimates;
mod errors_of_tests;
mod estimate;
mod golden;
mod hypothesis;
mod permutation;
mod presets;
mod records;
mod reference;
mod replicates;
mod scipy;
mod scores;
