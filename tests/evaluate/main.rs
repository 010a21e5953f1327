//! What an evaluation of a whole table promises, seen from outside.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what went wrong by failing"
)]

mod catalogue;
mod laws;
mod tables;
