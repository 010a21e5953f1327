//! **junheng 均衡** measures how evenly education is provided: between schools, between counties,
//! between town and countryside, between groups of children.
//!
//! The crate is an embedded library without input or output of its own. Numbers enter through
//! [`Sample`] (any values) or `Table` (columns), and every result is the same to the last
//! bit for every order of the rows, number of threads and calling language.

// First: the declarations of the other modules expand its macros.
#[macro_use]
pub mod references;

#[cfg(feature = "evaluate")]
pub mod analysis;
pub mod boundary;
pub mod catalogue;
pub mod curve;
#[cfg(feature = "evaluate")]
mod document;
#[cfg(feature = "education")]
pub mod education;
pub mod error;
#[cfg(feature = "evaluate")]
pub mod evaluate;
mod finite;
pub mod group;
#[cfg(feature = "evaluate")]
pub mod inference;
pub mod interrupt;
pub mod measure;
pub mod numeric;
#[cfg(feature = "plan")]
pub mod optimize;
#[cfg(feature = "evaluate")]
pub mod options;
#[cfg(feature = "evaluate")]
pub mod parallel;
pub mod rank;
#[cfg(feature = "evaluate")]
mod reading;
pub mod regression;
pub mod sample;
#[cfg(feature = "schema")]
pub mod schema;
pub mod segregation;
#[cfg(feature = "evaluate")]
pub mod table;
pub mod words;

pub use catalogue::AnyMeasure;
pub use error::{Error, ErrorKind, Result};
pub use measure::Measure;
pub use rank::{RankMeasure, Ranked};
pub use sample::Sample;
pub use segregation::{Counts, SegregationMeasure};
#[cfg(feature = "evaluate")]
pub use table::{Column, Table};
pub use words::Language;

/// The Rust programs of the pages, compiled and run as they stand there.
#[cfg(doctest)]
mod pages {
    #[doc = include_str!("../README.md")]
    mod readme {}
    #[doc = include_str!("../README.zh-CN.md")]
    mod readme_zh {}
    #[cfg(feature = "evaluate")]
    #[doc = include_str!("../docs/analyses.md")]
    mod analyses {}
    #[doc = include_str!("../docs/how-to/other-languages.md")]
    mod other_languages {}
}
