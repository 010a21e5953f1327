//! What an analysis of a table says: plain data, whose JSON text is the same in every language.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Map, Value};

use crate::evaluate::KeyShape;
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
    /// Which analysis it is: its id in the catalogue.
    pub analysis: &'static str,
    /// What it is called.
    #[schemars(with = "NameShape")]
    pub name: Name,
    /// What was computed, from which columns, by which conventions.
    pub provenance: AnalysisProvenance,
    /// The columns that divide the table.
    pub by: Vec<String>,
    /// One row a group, in the order of the keys, a missing key last; one row without `by`.
    pub rows: Vec<AnalysisRow>,
    /// The groups whose result is null, and why.
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
    /// Every input as it was understood, those with defaults included.
    #[schemars(with = "BTreeMap<String, Value>")]
    pub inputs: Map<String, Value>,
    /// How the numbers are meant.
    #[schemars(with = "Vec<MessageShape>")]
    pub conventions: Vec<Message>,
}

/// One group.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct AnalysisRow {
    /// Its value in each of the columns that divide the table; null where it is missing.
    #[schemars(with = "Vec<KeyShape>")]
    pub key: Vec<Option<Key>>,
    /// Rows that the analysis is made of.
    pub count: usize,
    /// Rows left out for a missing cell.
    pub dropped: usize,
    /// Rows of neither side, where two sides are compared; else null.
    pub left_out: Option<usize>,
    /// What it gives; null where it is not defined.
    pub result: Option<Outcome>,
}

/// A group that has no result.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Unanalyzed {
    /// The place of the group in `rows`.
    pub row: usize,
    /// Why.
    #[schemars(with = "MessageShape")]
    pub reason: Message,
}

impl Analysis {
    /// The JSON Schema of the result, as `schemas/` holds it.
    pub fn json_schema() -> String {
        schema::of::<Self>()
    }

    /// The result as JSON: the one text that every language passes on.
    pub fn to_json(&self) -> String {
        // Neither a map key nor a number of ours can fail; an empty text would be the sign of it.
        serde_json::to_string(self).unwrap_or_default()
    }
}
