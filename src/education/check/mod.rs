//! Every problem of a table at once; nothing is repaired.

mod call;
mod plausibility;
mod result;

pub use call::check;
pub use result::{Check, Recognised};
