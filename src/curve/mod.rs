//! Curves as objects: Lorenz, generalized Lorenz, quantile, TIP, growth incidence; and dominance.
//!
//! A [`Curve`] is built once from a sample; it has ordinates at any share, an inverse, an
//! area, and a bounded number of points to draw. [`Dominance`] tests which of two samples lies above the
//! other, or where their curves cross.

mod build;
mod dominance;
mod line;
mod object;

pub use dominance::{ComparedPoint, Crossing, Dominance, Order, Verdict};
pub use object::{Curve, Plot, Point};
