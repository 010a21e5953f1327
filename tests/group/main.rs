//! Splits and gaps between groups: published values, and data that are hard for doubles.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what went wrong by failing"
)]

#[path = "../measure/cases.rs"]
mod cases;
mod golden;
mod hard;
