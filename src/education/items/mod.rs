//! Requirements beyond the table of schools: the questions of a standard, the answers of a county, the judgement.

pub(crate) mod answers;
pub(crate) mod judgement;
pub(crate) mod questions;
