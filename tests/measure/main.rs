//! What the catalogue of measures promises, seen from outside.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what went wrong by failing"
)]

mod any_input;
mod cases;
mod errors;
mod formulas;
mod golden;
mod hard;
mod influence;
mod laws;
mod specs;
mod text;
