//! Comparisons of estimates: groups or dates with each other, with a number, or along a range of lines.
//!
//! `options` declares what is compared, `expression` reads combinations from text, `request` is the request as a whole, `terms` which combinations of groups that means, `joint` their values and variances
//! from the covariance of all estimates, `rows` the tests of each, `equality` that of all groups together, `permuted` the
//! permutation test, `dominance` that of the ordinates of two groups.

mod call;
mod dominance;
mod equality;
mod expression;
mod joint;
mod options;
mod permuted;
mod request;
mod result;
mod rows;
mod terms;

pub use call::contrast;
pub use options::{
    Against, Combination, ContrastOptions, ContrastTest, DominanceOptions, Term, contrast_options,
};
pub use request::ContrastRequest;
pub use result::{ContrastRow, Contrasts, DominanceTest, EqualityTest};
