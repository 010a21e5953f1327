//! The domain: golden cases, errors, laws, schemas and generated documents.

mod documents;
mod findings;
mod golden;
mod invariance;
mod laws;
mod operations;
mod plain;
#[cfg(feature = "plan")]
mod plan;
#[cfg(feature = "plan")]
mod plan_kinds;
mod schools;
mod tables;
mod totals;
#[cfg(feature = "plan")]
mod trend;
