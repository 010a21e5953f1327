//! Every problem of a table at once; nothing is repaired.

mod answers;
mod call;
mod magnitude;
mod plausibility;
mod result;
mod whole;

pub use call::check;
pub use result::{Check, Recognised};
