//! The JSON shape of an error, for its schema.

use schemars::JsonSchema;

use crate::schema::of as schema_of;
use crate::words::shape::MessageShape;

/// Why an input was rejected.
#[derive(JsonSchema)]
#[schemars(title = "junheng error")]
#[expect(dead_code, reason = "describes the JSON of Error, is never built")]
struct ErrorShape {
    /// The identifier of the kind of error.
    kind: String,
    /// The number of the kind, as C has it; never reused.
    number: i32,
    /// What was wrong, where, what was expected, what was got.
    #[schemars(with = "MessageShape")]
    message: (),
    /// The findings of a table with errors; empty for any other error.
    #[schemars(with = "Vec<MessageShape>")]
    details: (),
}

/// The JSON Schema of an [`Error`](crate::Error).
pub fn error_json_schema() -> String {
    schema_of::<ErrorShape>()
}
