//! The domain: golden cases, refusals, laws, schemas and generated documents.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what went wrong by failing"
)]

mod analyses;
mod documents;
mod errors;
mod golden;
mod groups;
mod invariance;
mod laws;
mod plain;
mod runs;
mod schema;
mod schools;
mod support;
mod tables;
