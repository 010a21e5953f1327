//! Curves, groups, decompositions, regressions, convergence: golden cases, laws, refusals, schemas.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what went wrong by failing"
)]

mod cases;
mod catalogue;
mod districts;
mod errors;
mod extremes;
mod golden;
mod laws;
mod schema;
