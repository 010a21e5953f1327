//! The rows of an evaluation as its JSON text has them.

use schemars::JsonSchema;
use serde::Serialize;

use crate::table::Key;

/// One group.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct EvaluationRow {
    /// Its value in each grouping column; null where it is missing.
    #[schemars(with = "Vec<KeyShape>")]
    pub key: Vec<Option<Key>>,
    /// Rows that the measures use.
    pub count: usize,
    /// Rows excluded for a missing value.
    pub dropped: usize,
    /// The sum of the weights; null without weights.
    pub weight: Option<f64>,
    /// The sum of the counts of all groups of pupils; null without counts.
    pub pupils: Option<f64>,
    /// The value of each measure, in the order of `measures`; null where it is undefined.
    pub values: Vec<Option<f64>>,
}

/// The influence of one row of the table on the measures of its group.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct RowInfluence {
    /// The row, counted from zero.
    pub row: usize,
    /// The index of its group in `rows`.
    pub group: usize,
    /// The first-order change of each measure per unit of additional weight on the row, in the order of
    /// `measures`. Their weighted sum is zero in each group. Null where it is undefined.
    pub values: Vec<Option<f64>>,
}

/// Text, a number, or nothing.
#[derive(JsonSchema)]
#[schemars(inline, extend("type" = ["string", "number", "null"]))]
pub(crate) struct KeyShape;
