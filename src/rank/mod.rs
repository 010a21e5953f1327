//! Values paired with a variable that ranks or explains them: concentration, gradients, fiscal neutrality.
//!
//! [`Ranked`] validates the input; `measures` holds the measures and the only list of them. [`ConcentrationCurve`]
//! and [`Determinants`] are results of more than one number.

mod curve;
mod determinants;
mod measures;
mod numerics;
mod ranked;

pub use curve::ConcentrationCurve;
pub use determinants::{Determinant, DeterminantPart, Determinants};
pub use measures::*;
pub use ranked::{RANK, Ranked};
