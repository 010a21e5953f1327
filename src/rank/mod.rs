//! Values paired with a variable that ranks or explains them: concentration, gradients, fiscal neutrality.
//!
//! [`Ranked`] validates the input; `measures` holds the measures and the only list of them. [`ConcentrationCurve`]
//! and [`ConcentrationDecomposition`] are results of more than one number.

mod concentration_decomposition;
mod curve;
mod measures;
mod numerics;
mod ranked;

pub use concentration_decomposition::{ConcentrationDecomposition, Determinant, DeterminantPart};
pub use curve::ConcentrationCurve;
pub use measures::*;
pub use ranked::{RANK, Ranked};
