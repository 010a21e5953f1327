//! The larger versions of the tests: `cargo test --release --features slow-tests --test slow`.
//!
//! The laws of the measures run here as they stand, on forty times as many cases, and on others with each `SEED`.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what went wrong by failing"
)]

#[path = "../measure/any_input.rs"]
mod any_input;
#[path = "../measure/cases.rs"]
#[allow(dead_code, reason = "shared with the suite of the measures")]
mod cases;
#[path = "../measure/differential.rs"]
mod differential;
mod functions;
#[path = "../numeric/kinds.rs"]
mod kinds;
#[path = "../measure/laws.rs"]
mod laws;
mod orders;
#[path = "../measure/plain_families.rs"]
mod plain_families;
#[path = "../measure/specs.rs"]
mod specs;
#[path = "../numeric/states.rs"]
mod states;
#[path = "../measure/text.rs"]
mod text;
