//! The result of an evaluation: plain data, whose JSON text is the same in every language.

use schemars::JsonSchema;
use serde::Serialize;

use crate::catalogue::Role;
use crate::words::shape::{MessageShape, NameShape};
use crate::words::{Message, Name};

use super::columns::{EvaluationInfluence, EvaluationRows};
use super::row::{EvaluationRow, RowInfluence};

/// Measures of a table's columns, group by group.
///
/// The same rows in any order give the same result to the last bit, on any number of threads.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(title = "junheng evaluation")]
pub struct Evaluation {
    /// The library, the inputs and the conventions.
    pub provenance: Provenance,
    /// The columns that divide the table.
    pub by: Vec<String>,
    /// The measures, in the order of the request.
    pub measures: Vec<EvaluatedMeasure>,
    /// One row a group, in the order of the keys, a missing key last; one row without `by`.
    #[schemars(with = "Vec<EvaluationRow>")]
    pub rows: EvaluationRows,
    /// The values of all rows together, where they are requested; its key is empty.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub whole: Option<EvaluationRow>,
    /// The influence of every row that the measures use, in the order of the table; null where it is not
    /// requested.
    #[schemars(with = "Option<Vec<RowInfluence>>")]
    pub influence: Option<EvaluationInfluence>,
    /// The values, and influences, that are null, and why.
    pub undefined: Vec<Unmeasured>,
}

/// Where a result comes from.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(rename = "EvaluationProvenance")]
pub struct Provenance {
    /// The library's name.
    pub library: &'static str,
    /// The library's version.
    pub version: &'static str,
    /// Rows of the table.
    pub rows: usize,
    /// The columns used for each input.
    pub inputs: Vec<InputUse>,
    /// The group of pupils that was looked at.
    pub group: Option<String>,
    /// The group that it was compared with.
    pub reference_group: Option<String>,
    /// How the numbers are meant.
    #[schemars(with = "Vec<MessageShape>")]
    pub conventions: Vec<Message>,
}

/// An input of the measures, with the columns used for it.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct InputUse {
    /// The input.
    pub input: Role,
    /// The headings in the table.
    pub columns: Vec<String>,
}

/// A measure, as text and by name.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct EvaluatedMeasure {
    /// The measure as text, parameters that differ from their defaults included.
    pub measure: String,
    /// Its name.
    #[schemars(with = "NameShape")]
    pub name: Name,
    /// Its inputs.
    pub inputs: Vec<Role>,
    /// The formula: p is the unit's share of all weights, μ the mean.
    pub formula: &'static str,
}

/// An undefined value of a group.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Unmeasured {
    /// The index of the group in `rows`; their number for the whole table.
    pub row: usize,
    /// The measure as text.
    pub measure: String,
    /// The reason.
    #[schemars(with = "MessageShape")]
    pub reason: Message,
}

impl Evaluation {
    /// The result as JSON text, the same in every language.
    pub fn to_json(&self) -> String {
        crate::document::text(self)
    }

    /// The JSON Schema of [`to_json`](Self::to_json).
    pub fn json_schema() -> String {
        crate::schema::of::<Self>()
    }
}
