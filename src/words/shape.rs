//! The JSON shapes of messages and names, whose serialization is written by hand, for the schemas.

use std::collections::BTreeMap;

use schemars::JsonSchema;

/// A message: a stable code, its parameters, and its text in each language.
#[derive(JsonSchema)]
#[schemars(rename = "Message")]
#[expect(
    dead_code,
    reason = "describes the JSON of words::Message, is never built"
)]
pub(crate) struct MessageShape {
    /// Stable identifier of the phrase.
    code: String,
    /// The values of the placeholders of the phrase.
    parameters: BTreeMap<String, serde_json::Value>,
    /// The English text.
    en: String,
    /// The Chinese text.
    zh: String,
}

/// A name in both languages.
#[derive(JsonSchema)]
#[schemars(rename = "Name")]
#[expect(
    dead_code,
    reason = "describes the JSON of words::Name, is never built"
)]
pub(crate) struct NameShape {
    /// Identifier, the same in every language.
    id: String,
    /// English name.
    en: String,
    /// Chinese name.
    zh: String,
}
