//! Rows that are no schools: totals, averages, notes. They are found once, before anything else is read.

mod call;
mod clear;
mod found;
mod label;
mod search;
mod sums;

pub use call::total_rows;
pub(crate) use clear::{Cleared, clear, clear_part};
pub use found::{TotalKind, TotalRow};
