//! Balance and the groups behind it: golden cases, refusals, laws, the schema.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what went wrong by failing"
)]

mod errors;
mod golden;
mod groups;
mod invariance;
mod schema;
mod support;
