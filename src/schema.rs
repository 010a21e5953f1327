//! JSON Schemas of the structured results, made from the types that write the JSON.

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema};
use serde_json::Value;

/// The JSON Schema (draft 2020-12) of a result, made from the type that writes its JSON.
///
/// Descriptions are the documentation of the types, without the sections that concern Rust only.
/// `schemas/` holds those of whole documents; the one of an analysis defines every structured result. `$id` is
/// `urn:junheng:VERSION:DOCUMENT`, with the version of the library and the title of the document.
///
/// # Examples
///
/// ```
/// let schema = junheng::schema::of::<junheng::group::Gap>();
/// let version = env!("CARGO_PKG_VERSION");
/// assert!(schema.contains(&format!("\"$id\": \"urn:junheng:{version}:gap\"")));
/// assert!(schema.contains("\"log_ratio\""));
/// ```
pub fn of<T: JsonSchema>() -> String {
    // A schema is plain JSON, which always serializes.
    serde_json::to_string_pretty(&root::<T>()).unwrap_or_default() + "\n"
}

fn root<T: JsonSchema>() -> Schema {
    let mut schema = SchemaSettings::draft2020_12()
        .for_serialize()
        .with_transform(RecursiveTransform(shorten))
        .into_generator()
        .into_root_schema_for::<T>();
    identify(&mut schema);
    schema
}

/// Adds the identifier, after `$schema`: the version of the library and the title without its name.
pub(crate) fn identify(schema: &mut Schema) {
    let title = schema
        .get("title")
        .and_then(Value::as_str)
        .unwrap_or_default();
    let document = title
        .trim_start_matches("junheng ")
        .to_lowercase()
        .replace(' ', "-");
    let id = format!("urn:junheng:{}:{document}", env!("CARGO_PKG_VERSION"));
    let fields = schema.ensure_object();
    fields.shift_insert(fields.len().min(1), "$id".to_owned(), id.into());
}

fn shorten(schema: &mut Schema) {
    if let Some(Value::String(text)) = schema.get_mut("description") {
        let of_rust = |section: &&str| {
            let heading = section.lines().next().unwrap_or_default();
            !["Parameters", "Errors", "Examples"].contains(&heading)
        };
        let kept: Vec<&str> = text.split("\n\n# ").filter(of_rust).collect();
        *text = without_links(&kept.join("\n\n# "));
    }
}

/// The text of links in the code's documentation, without what they lead to.
fn without_links(text: &str) -> String {
    let mut out = String::new();
    for (place, piece) in text.split("](").enumerate() {
        // What follows the first piece begins with the target of a link.
        let rest = match (place, piece.split_once(')')) {
            (0, _) | (_, None) => piece,
            (_, Some((_, rest))) => rest,
        };
        out.push_str(rest);
    }
    out.replace("[`", "`").replace("`]", "`")
}
