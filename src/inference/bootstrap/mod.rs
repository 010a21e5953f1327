//! The bootstrap: an estimate computed again from units drawn with replacement.
//!
//! - [`Estimator`] is what is estimated: a value, and if there are any its scores, from the weights of the rows.
//!   [`Weighted`] is that of any measure.
//! - [`Resampling`] is what is drawn: rows, or the primary sampling units of a design.
//! - [`Bootstrap::of`] draws and computes; several estimators see the same draws, so that their estimates have a
//!   covariance. [`Bootstrap::of_measures`] does all of it for measures of one sample.
//! - [`Bootstrapped`] has the estimates, their standard error and intervals, with the errors of the simulation.
//!
//! A replicate is a vector of counts, one for each unit; it depends on the seed and its number only, so that neither the
//! number of threads nor that of the replicates shows. Eight replicates are computed side by side.

mod block;
mod divergence;
mod estimator;
mod gini;
mod interval;
mod limits;
mod options;
mod present;
mod resampling;
mod result;
mod run;
mod spread;
mod weighted;

pub use block::Block;
pub(super) use block::Found;
pub use estimator::Estimator;
pub use interval::BootstrapInterval;
pub(super) use interval::require_replicates;
pub(in crate::inference) use limits::Ascending;
pub use options::BootstrapOptions;
pub use resampling::Resampling;
pub use result::Bootstrapped;
pub use run::Bootstrap;
pub(super) use run::{Several, Together, replicated};
pub use weighted::Weighted;
