//! The C library of junheng: `libjunheng` and `junheng.h`.
//!
//! Each function is one call of the crate `junheng`; nothing is computed here. All functions are
//! defined through the macro of [`boundary`], which catches panics, checks the output pointer and
//! fills in the caller's error. `cargo run -p xtask -- header` generates the header from these files:
//! the doc comments of functions and types are the documentation that C programmers read.
//!
//! A module uses only modules declared before it.

#![allow(
    non_camel_case_types,
    reason = "types have the names that C programs use"
)]

mod string;
#[macro_use]
mod constants;
mod pointer;
mod text_column;

// Public modules are sections of the header, in this order; blank lines keep rustfmt from sorting them.

pub mod error;

pub mod number_column;

pub mod log_sink;

pub mod progress_sink;

mod panic_hook;
#[macro_use]
mod boundary;

pub mod status;

pub mod measure;

pub mod standard;

pub mod table;

pub mod result;

pub mod assess;

pub mod evaluate;

pub mod analyze;

pub mod log;

pub mod process;

#[cfg(feature = "test-hooks")]
pub mod hooks;

/// The documentation of these handles states that several threads may read one at once.
const _: fn() = || {
    fn shared_by_threads<T: Send + Sync>() {}
    shared_by_threads::<table::jh_table>();
    shared_by_threads::<standard::jh_standard>();
    shared_by_threads::<result::jh_result>();
};
