//! Transfers within and between several parts, each of which keeps its own limit.
//!
//! Within one part the total is constant; what enters or leaves a part changes its mean and so what its squares may be.
//! For each part the least number of steps taken is therefore found as a function of what enters it, exactly. The net
//! inflows of the parts, which sum to zero, are then chosen so that the fewest steps are taken in all.

mod alone;
mod divide;
mod infeasible;
mod part;
mod plan;
mod price;
mod reach;
mod result;

pub use infeasible::{AcrossInfeasible, AcrossReason};
pub use plan::across_whole;
pub use result::{AcrossPart, AcrossPlan};
