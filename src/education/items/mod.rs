//! Requirements beyond the table of schools: a second table of answers, and their judgement.

pub(crate) mod answers;
pub(crate) mod contradictions;
mod counts;
pub(crate) mod judgement;
pub(crate) mod ratio;
pub(crate) mod ratio_report;
pub(crate) mod reading;
