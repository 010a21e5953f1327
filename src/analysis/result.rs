//! The result of an analysis of a table: plain data, whose JSON text is the same in every language.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Map, Value};

use crate::evaluate::KeyShape;
use crate::inference::{InferredBy, NumbersInference};
use crate::schema;
use crate::table::Key;
use crate::words::shape::{MessageShape, NameShape};
use crate::words::{Message, Name};

use super::Outcome;

/// An analysis of a table's columns, group by group.
///
/// The same rows in any order give the same result to the last bit, on any number of threads.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(title = "junheng analysis")]
pub struct Analysis {
    /// The id of the analysis in the catalogue.
    pub analysis: &'static str,
    /// The name of the analysis.
    #[schemars(with = "NameShape")]
    pub name: Name,
    /// The library, the inputs and the conventions.
    pub provenance: AnalysisProvenance,
    /// The grouping columns.
    pub by: Vec<String>,
    /// How the numbers are inferred; absent where neither `design` nor `inference` is requested.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inference: Option<InferredBy>,
    /// One row for each group, in the order of the keys, a missing key last; one row without `by`.
    pub rows: Vec<AnalysisRow>,
    /// The groups whose result is null, with the reason.
    pub undefined: Vec<Unanalyzed>,
}

/// Where an analysis comes from.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct AnalysisProvenance {
    /// The library's name.
    pub library: &'static str,
    /// The library's version.
    pub version: &'static str,
    /// Rows of the table.
    pub rows: usize,
    /// All inputs as read, those with defaults included.
    #[schemars(with = "BTreeMap<String, Value>")]
    pub inputs: Map<String, Value>,
    /// The conventions of the numbers.
    #[schemars(with = "Vec<MessageShape>")]
    pub conventions: Vec<Message>,
}

/// One group.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct AnalysisRow {
    /// Its value in each grouping column; null where it is missing.
    #[schemars(with = "Vec<KeyShape>")]
    pub key: Vec<Option<Key>>,
    /// Rows that the analysis uses.
    pub count: usize,
    /// Rows excluded for a missing value.
    pub dropped: usize,
    /// Rows of neither group, where two groups are compared; otherwise null.
    pub left_out: Option<usize>,
    /// The result; null where it is undefined.
    pub result: Option<Outcome>,
    /// The sampling errors of the numbers of the result; absent where they are not requested and where there
    /// is no result.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inference: Option<NumbersInference>,
}

/// A group that has no result.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Unanalyzed {
    /// The index of the group in `rows`.
    pub row: usize,
    /// The reason.
    #[schemars(with = "MessageShape")]
    pub reason: Message,
}

impl Analysis {
    /// The JSON Schema of the result, as `schemas/` holds it.
    pub fn json_schema() -> String {
        schema::of::<Self>()
    }

    /// The result as JSON text, the same in every language.
    pub fn to_json(&self) -> String {
        crate::document::text(self)
    }
}
