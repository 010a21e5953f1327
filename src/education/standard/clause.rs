//! A text of a standard, written once for both languages or in each.

use std::fmt;

use schemars::JsonSchema;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};

use super::text::Text;

/// The two forms that a file may use.
#[derive(JsonSchema)]
#[serde(untagged)]
#[schemars(inline)]
#[expect(dead_code, reason = "describes the schema, is never built")]
pub(super) enum Clause {
    /// The same in both languages: a number, a letter.
    Same(String),
    /// In each language.
    Each(Text),
}

pub(super) fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Text, D::Error> {
    deserializer.deserialize_any(Reader)
}

/// The same where the key may be missing.
pub(super) fn read_optional<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Text>, D::Error> {
    read(deserializer).map(Some)
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Text;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a string")
    }

    fn visit_str<E>(self, text: &str) -> Result<Text, E> {
        Ok(Text {
            en: text.to_owned(),
            zh: text.to_owned(),
        })
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Text, A::Error> {
        Text::deserialize(MapAccessDeserializer::new(map))
    }
}
