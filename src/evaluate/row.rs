//! The rows of an evaluation as its JSON text has them.

use schemars::JsonSchema;
use serde::Serialize;

use crate::table::Key;

/// One group.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct EvaluationRow {
    /// Its value in each of the columns that divide the table; null where it is missing.
    #[schemars(with = "Vec<KeyShape>")]
    pub key: Vec<Option<Key>>,
    /// Rows that the measures are taken of.
    pub count: usize,
    /// Rows left out for a missing cell.
    pub dropped: usize,
    /// The sum of the weights; null without weights.
    pub weight: Option<f64>,
    /// The sum of the counts of all groups of pupils; null without counts.
    pub pupils: Option<f64>,
    /// The value of each measure, in the order of `measures`; null where it is not defined.
    pub values: Vec<Option<f64>>,
}

/// What one row of the table does to the measures of its group.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct RowInfluence {
    /// The row, counted from zero.
    pub row: usize,
    /// The place of its group in `rows`.
    pub group: usize,
    /// How each measure moves, to the first order, as a little more weight is laid on the row; in the order of
    /// `measures`. Weighted as the rows are they sum to zero in a group. Null where it is not defined.
    pub values: Vec<Option<f64>>,
}

/// Text, a number, or nothing.
#[derive(JsonSchema)]
#[schemars(inline, extend("type" = ["string", "number", "null"]))]
pub(crate) struct KeyShape;
