//! The C library of junheng: `libjunheng` and `junheng.h`.
//!
//! Each function is one call of the crate `junheng`; nothing is computed here. All of them are
//! defined through the one macro of [`boundary`], which catches panics, checks the output pointer and
//! writes the error. The header is made from these files by `cargo run -p xtask -- header`: the text
//! above each function and type is what its users read.

#![allow(
    non_camel_case_types,
    reason = "types bear the names that C programs use"
)]

#[macro_use]
mod boundary;
mod pointer;
mod text;

// In the order of the header, which blank lines keep from being sorted by name.

pub mod status;

pub mod error;

pub mod measure;

pub mod standard;

pub mod table;

pub mod assess;

pub mod evaluate;

pub mod analyze;

pub mod result;

pub mod log;

#[cfg(feature = "test-hooks")]
pub mod hooks;
