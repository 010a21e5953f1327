//! The entry of an analysis in the catalogue.

use std::borrow::Cow;

use serde::Serialize;
use serde::ser::{SerializeStruct, Serializer};

use crate::measure::Text;
use crate::options::InputSpec;
use crate::words::{Method, Name, listed};

/// One line of the catalogue of analyses.
#[derive(Debug, Clone)]
pub struct AnalysisEntry {
    /// The id that requests use (`nested_decomposition`) and the names in both languages.
    pub name: Name,
    /// The family it belongs to: `curves`, `gaps`, `decomposition`, …
    pub family: &'static str,
    /// A sentence that describes it.
    pub summary: Text,
    /// Its own inputs, without `by`, `missing` and `undefined`, which every analysis has.
    pub inputs: &'static [InputSpec],
    /// The name of the type of its result.
    pub(in crate::analysis) schema: fn() -> Cow<'static, str>,
    /// The lists of records in its result, the one that a table shows first.
    pub parts: &'static [&'static str],
    /// The numbers of its result that are tested against 0 where they have standard errors, as places without
    /// positions: `terms.coefficient`.
    pub tested: &'static [&'static str],
    /// The methods that its result can name; the only one where the result names none.
    pub methods: &'static [&'static Method],
}

impl AnalysisEntry {
    /// The definition of its result in the JSON Schema of an [`Analysis`](crate::analysis::Analysis).
    pub fn schema(&self) -> Cow<'static, str> {
        (self.schema)()
    }

    /// All inputs: its own, then those that every analysis has.
    pub fn all_inputs(&self) -> impl Iterator<Item = &'static InputSpec> {
        self.inputs.iter().chain(super::common::INPUTS)
    }
}

impl Serialize for AnalysisEntry {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("AnalysisEntry", 8)?;
        out.serialize_field("name", &self.name)?;
        out.serialize_field("family", self.family)?;
        out.serialize_field("summary", &self.summary)?;
        out.serialize_field("inputs", &self.all_inputs().collect::<Vec<_>>())?;
        out.serialize_field("schema", &self.schema())?;
        out.serialize_field("parts", self.parts)?;
        out.serialize_field("tested", self.tested)?;
        out.serialize_field("methods", &listed(self.methods))?;
        out.end()
    }
}
