//! What a standard asks beyond the table of schools: its questions, a county's answers, how they are judged.

pub(crate) mod answers;
pub(crate) mod judgement;
pub(crate) mod questions;
