//! What the catalogue of measures promises, seen from outside.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what went wrong by failing"
)]

mod any_input;
mod cases;
mod differential;
mod document;
mod errors;
mod files;
mod formulas;
mod golden;
mod hard;
mod influence;
mod laws;
mod parity;
mod plain_families;
mod specs;
mod text;
