//! An interior method for second-order cones whose variables meet in diagonal terms only.

mod cones;
mod equations;
mod layout;
mod low_rank;
mod method;

pub(super) use layout::{Cone, Program};
pub(super) use low_rank::solve_small;
