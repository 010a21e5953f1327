//! The scores of measures: the columns from which their covariance under a design is computed.
//!
//! `options` selects the density at a quantile, `column` makes the scores, `quotient` estimates densities from the
//! design, `woodruff` the intervals of quantiles.

mod column;
mod options;
mod quotient;
mod woodruff;

pub use column::{Scored, counts_scores, ranked_scores, scores};
pub(super) use column::{claims_certainty, no_variation, row_factor, weighed};
pub use options::{DensityMethod, ScoreOptions};
pub use woodruff::Woodruff;
pub(super) use woodruff::quantile;
