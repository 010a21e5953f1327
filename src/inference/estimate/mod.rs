//! Estimates with standard errors and intervals: [`estimate`] computes measures of a table's columns, as
//! [`evaluate`](crate::evaluate::evaluate) does, with the sampling error of each under a design.

mod bootstrapped;
mod call;
mod cell;
mod drawn;
mod judged;
mod limits;
mod linearized;
mod plausible;
mod replicated;
mod request;
mod result;
mod structured;

pub use call::estimate;
pub(super) use plausible::barnard;
pub(crate) use request::taken;
pub use request::{EstimateRequest, InferenceOptions, Method, Target, estimate_options};
pub use result::{EstimateRow, Estimation, SampledBy};
pub(crate) use structured::{Estimated, Inferable, Inference};
pub use structured::{InferredBy, NumberWarning, NumbersInference};
