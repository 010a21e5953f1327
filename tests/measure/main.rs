//! What the catalogue of measures promises, seen from outside.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what went wrong by failing"
)]

mod cases;
mod errors;
mod golden;
mod hard;
