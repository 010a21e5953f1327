//! What the numeric core promises, seen from outside: exact sums and moments, one `ln`.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what went wrong by failing"
)]

mod exact;
mod functions;
mod golden;
mod kinds;
mod moments;
mod nist;
mod states;
