//! What the catalogue of measures by rank promises, seen from outside.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what went wrong by failing"
)]

mod cases;
mod determinants;
mod errors;
mod golden;
mod influence;
mod laws;
