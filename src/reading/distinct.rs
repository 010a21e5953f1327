//! JSON in which no object names a member twice.

use std::cell::RefCell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

/// Why a text could not be read.
pub(super) enum Failure {
    /// A member that an object names twice.
    Twice(String),
    Json(serde_json::Error),
}

/// The value of a text. `serde_json::Value` would keep the last of several members of one name.
pub(super) fn value(text: &str) -> Result<Value, Failure> {
    let twice = RefCell::new(None);
    let mut reader = serde_json::Deserializer::from_str(text);
    let read = Reader(&twice).deserialize(&mut reader);
    let read = read.and_then(|value| reader.end().map(|()| value));
    read.map_err(|error| match twice.take() {
        Some(member) => Failure::Twice(member),
        None => Failure::Json(error),
    })
}

#[derive(Clone, Copy)]
struct Reader<'r>(&'r RefCell<Option<String>>);

impl<'de> DeserializeSeed<'de> for Reader<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Reader<'_> {
    type Value = Value;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("any valid JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Number::from_f64(value).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut out = Vec::new();
        while let Some(item) = items.next_element_seed(self)? {
            out.push(item);
        }
        Ok(Value::Array(out))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        let mut out = Map::new();
        while let Some(name) = members.next_key::<String>()? {
            if out.contains_key(&name) {
                self.0.replace(Some(name));
                return Err(A::Error::custom("a member occurs twice"));
            }
            let value = members.next_value_seed(self)?;
            out.insert(name, value);
        }
        Ok(Value::Object(out))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_that_of_serde_json() {
        for text in [
            r#"{"a": [1, -2, 2.5, 1e300, "x\u00e9", null, true], "b": {"a": {}}, "c": 18446744073709551615}"#,
            "5",
            "[]",
        ] {
            let expected: Value = serde_json::from_str(text).unwrap();
            assert!(value(text).is_ok_and(|value| value == expected), "{text}");
        }
        for text in ["{", "[1,]", "{} {}", "nul", ""] {
            assert!(matches!(value(text), Err(Failure::Json(_))), "{text}");
        }
    }

    #[test]
    fn a_member_that_occurs_twice_is_found_at_any_depth() {
        for text in [
            r#"{"a": 1, "a": 1}"#,
            r#"[{"b": {"a": 1, "c": 2, "a": 3}}]"#,
        ] {
            assert!(
                matches!(value(text), Err(Failure::Twice(member)) if member == "a"),
                "{text}"
            );
        }
        assert!(value(r#"{"a": {"a": 1}, "b": {"a": 1}}"#).is_ok());
    }
}
