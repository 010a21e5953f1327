//! Permutation tests: a statistic compared with those of the same rows in groups that are assigned at random.
//!
//! - [`Exchange`] says between which units the groups are exchanged: rows, or the primary sampling units of a design
//!   within their strata.
//! - [`PermutationTest`] has the tests: of the difference of two groups, of the part of an index between groups, and of
//!   the segregation of groups of pupils.
//! - [`RandomBenchmark`] compares an index with its values under random allocation: their mean, their spread, the excess
//!   and the p value.
//!
//! A permutation depends on the seed and its number only, so that the number of threads does not show.

mod benchmark;
mod between;
mod difference;
mod exchange;
mod segregation;
mod test;

pub use benchmark::RandomBenchmark;
pub use exchange::Exchange;
pub use test::{PermutationOptions, PermutationTest};
