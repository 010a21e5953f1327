//! Transfers within bounds and groups.

mod brute;
pub(crate) mod counties;
mod errors;
mod pairs;
mod states;
