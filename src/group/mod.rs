//! Gaps between two groups, and inequality split into its parts within and between many groups.
//!
//! [`Gap`] compares two samples; [`EntropySplit`] says how much of the inequality of one sample lies
//! between the groups its units belong to, and how much remains within them.

mod entropy_split;
mod gap;

pub use entropy_split::{EntropyPart, EntropySplit};
pub use gap::{Gap, Side};
