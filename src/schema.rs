//! JSON Schemas of results, as their files hold them.

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
