//! Curves as objects: Lorenz, generalized Lorenz, quantile, TIP, growth incidence; and dominance.
//!
//! A [`Curve`] is built once from a sample and then asked for ordinates at any share, its inverse, its
//! area, and a bounded number of points to draw. [`Dominance`] says which of two samples lies above the
//! other, or where their curves cross.

mod build;
mod dominance;
mod line;
mod object;

pub use dominance::{Crossing, Dominance, Order, Verdict};
pub use object::{Curve, Plot, Point};
