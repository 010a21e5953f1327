//! The least addition of a resource that brings the coefficient of variation to a limit.

mod bound;
mod least;
mod scan;
mod whole;

pub use bound::{addition_bound, is_excluded};
pub use least::{Added, Addition, Best};
pub use whole::{Excluded, WholeAdded, WholeAddition, WholeAnswer, WholeShort};
