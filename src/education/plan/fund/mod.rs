//! A budget distributed over the schools of an indicator: levelling up, or as many schools or pupils as possible at the
//! floor; and what every other budget would do.

mod call;
mod describe;
mod document;
mod goal;
mod level;
mod measure;
mod options;
mod reach;
mod share;

pub use call::plan_fund;
pub use document::{CountyFund, FundPlan, QueueEntry};
pub use options::{FundGoal, FundOptions};

pub(super) use call::KIND;
