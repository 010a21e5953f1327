//! The columns that the functions of this module take.

use ndarray::ArrayView1;

/// A column of numbers of any stride.
pub(crate) type View<'a> = ArrayView1<'a, f64>;
