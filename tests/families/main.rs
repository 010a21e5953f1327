//! The families of measures of one sample: their laws, influence values and golden cases.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what went wrong by failing"
)]

mod derivative;
