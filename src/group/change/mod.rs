//! Inequality at two dates, and over a panel of them.

pub(super) mod convergence;
pub(super) mod entropy_change;
