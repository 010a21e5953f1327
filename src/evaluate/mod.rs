//! Measures of the columns of a table, for the whole table or for each group of rows.
//!
//! [`evaluate`] takes a [`Table`](crate::Table) and a [`Request`], a JSON object as text, and returns an
//! [`Evaluation`]: one row for each group, one value for each measure. C, Python and the command line
//! compute the measures of all catalogues by it.

mod call;
mod columns;
mod given_counts;
mod group;
mod inputs;
mod long;
mod named;
mod request;
mod result;
mod row;
mod undefined;

pub use call::evaluate;
pub(crate) use call::{evaluated, provenance};
pub use columns::{EvaluationInfluence, EvaluationRows};
pub(crate) use given_counts::GivenCounts;
pub(crate) use group::{GroupInputs, GroupShared, Task, Weighing};
pub(crate) use named::Columns;
pub(crate) use request::first_twice;
pub use request::{Missing, Request, Undefined};
pub use result::{EvaluatedMeasure, Evaluation, InputUse, Provenance, Unmeasured};
pub(crate) use row::KeyShape;
pub use row::{EvaluationRow, RowInfluence};
pub(crate) use undefined::{explained, remedied};
