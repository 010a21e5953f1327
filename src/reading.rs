//! Options in JSON, and the messages of the JSON and TOML readers in both languages.

mod distinct;

use std::cell::RefCell;

use serde::de::value::MapDeserializer;
use serde::de::{DeserializeOwned, Error as _};
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

use crate::error::{Error, Result};
use crate::words::{Name, Parameter, options as phrases};
use distinct::Failure;

/// The message of a reader, parsed.
#[derive(Debug)]
pub(crate) enum Said {
    UnknownKey {
        got: String,
        expected: Vec<Parameter>,
    },
    MissingKey {
        expected: String,
    },
    UnknownValue {
        got: String,
        expected: Vec<Parameter>,
    },
    WrongType {
        got: Name,
        expected: Name,
    },
    /// Any other message, in English.
    Other(String),
}

impl Said {
    pub(crate) fn of(message: &str) -> Self {
        let mut quoted = message.split('`').skip(1).step_by(2).map(str::to_owned);
        let first = quoted.next().unwrap_or_default();
        if message.starts_with("unknown field") {
            Self::UnknownKey {
                got: first,
                expected: quoted.map(Parameter::from).collect(),
            }
        } else if message.starts_with("missing field") {
            Self::MissingKey { expected: first }
        } else if message.starts_with("unknown variant") {
            Self::UnknownValue {
                got: first,
                expected: quoted.map(Parameter::from).collect(),
            }
        } else if let Some((got, expected)) = wrong_type(message) {
            Self::WrongType {
                got: got_kind(got),
                expected: expected_kind(expected),
            }
        } else {
            Self::Other(message.replace('\n', "; "))
        }
    }
}

fn wrong_type(message: &str) -> Option<(&str, &str)> {
    let rest = message
        .strip_prefix("invalid type: ")
        .or_else(|| message.strip_prefix("invalid value: "))?;
    rest.rsplit_once(", expected ")
}

/// A kind of value as a reader calls it; with the value, where the reader shows it.
fn got_kind(text: &str) -> Name {
    let (kind, value) = match text.find(['`', '"']) {
        Some(at) => text.split_at(at),
        None => (text, ""),
    };
    let value = value.trim_matches('`');
    let (en, zh) = match kind.trim() {
        "integer" => ("the whole number", "整数"),
        "floating point" => ("the number", "数值"),
        "string" => ("the text", "文本"),
        "boolean" => ("the truth value", "布尔值"),
        "sequence" => ("a list", "列表"),
        "map" => ("a table", "表"),
        "null" => ("nothing", "空值"),
        other => (other, other),
    };
    name(text, &format!("{en} {value}"), &format!("{zh} {value}"))
}

fn expected_kind(text: &str) -> Name {
    let (en, zh) = match text {
        "a string" => ("text in quotation marks", "带引号的文本"),
        "a boolean" => ("true or false", "布尔值（true 或 false）"),
        "f64" => ("a number", "数值"),
        "usize" | "u32" | "u64" => ("a whole number of zero or more", "非负整数"),
        "a sequence" => ("a list in square brackets", "方括号内的列表"),
        "a map" => ("a table", "表"),
        "a heading or a number" => ("a heading or a number", "列名或数值"),
        other if other.starts_with("struct ") => ("a table", "表"),
        other => (other, other),
    };
    name(text, en, zh)
}

fn name(id: &str, en: &str, zh: &str) -> Name {
    Name {
        id: id.to_owned().into(),
        en: en.trim_end().to_owned().into(),
        zh: zh.trim_end().to_owned().into(),
    }
}

fn malformed(got: impl Into<Parameter>) -> Error {
    Error::new(&phrases::MALFORMED).with("got", got)
}

/// Options written as a JSON object.
pub(crate) fn options<T: DeserializeOwned>(text: &str) -> Result<T> {
    members(object(text)?)
}

/// Options from the members of a JSON object.
pub(crate) fn members<T: DeserializeOwned>(all: Map<String, Value>) -> Result<T> {
    // The option that is read when the reader fails.
    let option = RefCell::new(String::new());
    let members = all.into_iter().inspect(|(name, _)| {
        option.replace(name.clone());
    });
    T::deserialize(MapDeserializer::new(members))
        .map_err(|error| explained(&error, &option.borrow()))
}

/// The members of a JSON object.
pub(crate) fn object(text: &str) -> Result<Map<String, Value>> {
    let value = distinct::value(text).map_err(|failure| match failure {
        Failure::Twice(member) => Error::new(&phrases::TWICE).with("got", member),
        Failure::Json(error) => {
            let (en, zh) = (
                format!("invalid JSON ({error})"),
                format!("无效的 JSON（{error}）"),
            );
            malformed(name("json", &en, &zh))
        }
    })?;
    // A list would be read as the options in the order in which they are written here.
    let kind = match value {
        Value::Object(members) => return Ok(members),
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "floating point",
        Value::String(_) => "string",
        Value::Array(_) => "sequence",
    };
    let Name { id, en, zh } = got_kind(kind);
    let (en, zh) = (format!("{en} {text}").into(), format!("{zh} {text}").into());
    Err(malformed(Name { id, en, zh }))
}

/// A value of the type that is expected of an option.
pub(crate) fn read<T: DeserializeOwned>(value: Value, option: &str) -> Result<T> {
    serde_json::from_value(value).map_err(|error| explained(&error, option))
}

fn explained(error: &serde_json::Error, option: &str) -> Error {
    match Said::of(&error.to_string()) {
        Said::UnknownKey { got, expected } => {
            let known = expected.iter().filter_map(|one| match one {
                Parameter::Text(text) => Some(text.as_str()),
                _ => None,
            });
            Error::unknown_option(&got, &known.collect::<Vec<_>>())
        }
        Said::UnknownValue { got, expected } => unknown_value(option, got, expected),
        Said::WrongType { got, expected } => Error::new(&phrases::WRONG_TYPE)
            .with("option", option)
            .with("got", got)
            .with("expected", expected),
        Said::MissingKey { expected } => malformed(expected),
        Said::Other(text) => malformed(text),
    }
}

/// The error for a value that an option does not take.
pub(crate) fn unknown_value(option: &str, got: String, expected: Vec<Parameter>) -> Error {
    Error::new(&phrases::UNKNOWN_VALUE)
        .with("option", option)
        .with("got", got)
        .with("expected", expected)
}

/// One, or several; null means none.
pub(crate) fn one_or_many<'de, T: DeserializeOwned, D: Deserializer<'de>>(
    deserializer: D,
) -> std::result::Result<Vec<T>, D::Error> {
    let list = match Value::deserialize(deserializer)? {
        Value::Null => Vec::new(),
        Value::Array(list) => list,
        one => vec![one],
    };
    let read: serde_json::Result<_> = list.into_iter().map(serde_json::from_value).collect();
    read.map_err(D::Error::custom)
}
