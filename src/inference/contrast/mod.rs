//! Comparisons of estimates: groups or dates with each other, with a number, or along a range of lines.
//!
//! `request` is what is compared, `terms` which combinations of groups that means, `joint` their values and variances
//! from the covariance of all estimates, `rows` the tests of each, `equality` that of all groups together, `permuted` the
//! permutation test, `dominance` that of the ordinates of two groups.

mod call;
mod dominance;
mod equality;
mod joint;
mod permuted;
mod request;
mod result;
mod rows;
mod terms;

pub use call::contrast;
pub use request::{
    Against, Combination, ContrastOptions, ContrastRequest, ContrastTest, DominanceOptions, Term,
};
pub use result::{ContrastRow, Contrasts, DominanceTest, EqualityTest};
