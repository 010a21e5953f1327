//! The integration tests, one module for each module of `src/`, in one program: linking a program for each
//! costs more than compiling its tests.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test reports what is wrong by failing"
)]

mod support;

#[cfg(feature = "education")]
mod analysis;
mod catalogue;
mod curve;
#[cfg(feature = "education")]
mod degenerate;
#[cfg(feature = "education")]
mod education;
#[cfg(feature = "evaluate")]
mod evaluate;
mod group;
#[cfg(feature = "education")]
mod inference;
mod measure;
mod numeric;
#[cfg(feature = "plan")]
mod optimize;
mod rank;
mod records;
mod references;
mod regression;
#[cfg(feature = "schema")]
mod schema;
mod segregation;
#[cfg(feature = "education")]
mod table;
mod words;
