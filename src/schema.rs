//! JSON Schemas of results, as their files hold them, and the shapes of values whose JSON is written by hand.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;

/// The schema of a result as its file holds it.
pub(crate) fn schema_text<T: JsonSchema>() -> String {
    let generator = SchemaSettings::draft2020_12()
        .for_serialize()
        .into_generator();
    // A schema is plain JSON, which always serializes.
    serde_json::to_string_pretty(&generator.into_root_schema_for::<T>()).unwrap_or_default() + "\n"
}

/// Gives results a function that returns their schema.
macro_rules! json_schemas {
    ($($result:ty),* $(,)?) => {
        $(impl $result {
            /// The JSON Schema of the result, as `schemas/` holds it.
            pub fn json_schema() -> String {
                $crate::schema::schema_text::<Self>()
            }
        })*
    };
}
pub(crate) use json_schemas;

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
