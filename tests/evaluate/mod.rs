//! Evaluations of a whole table: golden cases and laws.

#[cfg(feature = "education")]
mod golden;
mod laws;
mod tables;
