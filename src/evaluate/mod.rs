//! A whole table: any measures of its columns, group by group, asked for and answered as JSON.
//!
//! [`evaluate`] takes a [`Table`](crate::Table) and a [`Request`], whose text is a JSON object, and
//! gives an [`Evaluation`]: one row a group, one value a measure. It is how every measure of every
//! catalogue reaches C, Python and the command line.

mod call;
mod columns;
mod group;
mod inputs;
mod request;
mod result;

pub use call::evaluate;
pub use columns::{EvaluationInfluence, EvaluationRows};
pub(crate) use inputs::Columns;
pub(crate) use request::first_twice;
pub use request::{Missing, Request, Undefined};
pub(crate) use result::KeyShape;
pub use result::{
    EvaluatedMeasure, Evaluation, EvaluationRow, InputUse, Provenance, RowInfluence, Unmeasured,
};
