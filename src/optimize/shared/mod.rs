//! The least cost of additions that reach several limits at once, or whose units differ in cost.

mod bound;
mod cone;
mod cost;
mod interior;
mod problem;
mod relaxed;
mod rounding;
mod spending;
mod stationary;

pub use bound::shared_bound;
pub use problem::{Goal, Shared};
pub use relaxed::{Multiplier, Relaxed};
pub use rounding::{SharedAdded, SharedAnswer};
pub use spending::SharedSpent;
