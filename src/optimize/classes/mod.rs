//! The fewest new classes that bring every class to a limit of size, and the fewest pupils who move for it.
//!
//! A unit has pupils and classes of one grade. Where nobody moves, each unit needs ⌈N/L⌉ classes ([`new_classes`]) or
//! splits its large classes only ([`split_classes`]). Where all units of an area share their pupils, counting gives
//! the answer ([`pooled_classes`]). Where pupils move along given pairs only, a search gives it ([`paired_classes`]).

mod flow;
mod need;
mod network;
mod pairs;
mod plan;
mod pooled;
mod search;
mod tree;

pub use need::{new_classes, split_classes};
pub use pairs::{DEFAULT_WORK, paired_classes};
pub use plan::{ClassPlan, Pair, PupilMove};
pub use pooled::pooled_classes;
