//! The JSON shapes of values whose serialization is written by hand, for the schemas.

use std::collections::BTreeMap;

use schemars::JsonSchema;

pub(crate) use crate::schema::text as schema_text;

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
    /// What fills the phrase's placeholders.
    parameters: BTreeMap<String, serde_json::Value>,
    /// The English text.
    en: String,
    /// The Chinese text.
    zh: String,
}

/// Why an input was refused.
#[derive(JsonSchema)]
#[schemars(title = "junheng error")]
#[expect(dead_code, reason = "describes the JSON of Error, is never built")]
struct ErrorShape {
    /// What went wrong, as one of a fixed list: its identifier.
    kind: String,
    /// The number of the kind, as C has it; never reused.
    number: i32,
    /// What was wrong, where, what was expected, what was got.
    #[schemars(with = "MessageShape")]
    message: (),
    /// The single findings behind a refused table; empty for any other error.
    #[schemars(with = "Vec<MessageShape>")]
    details: (),
}

/// The JSON Schema of an [`Error`](crate::Error).
pub fn error_json_schema() -> String {
    schema_text::<ErrorShape>()
}

/// What a thing is called.
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
