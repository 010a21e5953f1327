//! What the catalogue of segregation indices promises, seen from outside.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what went wrong by failing"
)]

mod cases;
mod change;
mod debiased;
mod errors;
mod golden;
mod influence;
mod laws;
mod parts;
