//! Errors of a standard's file: the line, the key, what was expected there.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use crate::error::Error;
use crate::reading::Said;
use crate::words::{Name, Phrase, education as phrases};

use super::fault::Fault;

/// The error of a file that does not have the form of a standard.
pub(super) fn syntax_error(text: &str, error: &toml::de::Error) -> Error {
    let at = error.span().map_or(0, |span| span.start);
    let read = Said::of(error.message());
    let key = match read {
        // A key missing at the top level is not an error of the first key.
        Said::MissingKey { .. } if at == 0 => String::new(),
        _ => key_at(text, at),
    };
    let here = |phrase| at_place(phrase, line_of(text, at), &key);
    match read {
        Said::UnknownKey { got, expected } => here(&phrases::STANDARD_UNKNOWN_KEY)
            .with("got", got)
            .with("expected", expected),
        Said::MissingKey { expected } => {
            here(&phrases::STANDARD_MISSING_KEY).with("expected", expected)
        }
        Said::UnknownValue { got, expected } => here(&phrases::STANDARD_UNKNOWN_VALUE)
            .with("got", got)
            .with("expected", expected),
        Said::WrongType { got, expected } => here(&phrases::STANDARD_WRONG_TYPE)
            .with("got", date_at(text, at).unwrap_or(got))
            .with("expected", expected),
        Said::Other(message) => here(&phrases::STANDARD_SYNTAX).with("got", message),
    }
}

/// A date, which the reader hands on as a table.
fn date_at(text: &str, at: usize) -> Option<Name> {
    let value = text.get(at..)?.lines().next()?.trim();
    let number = value.parse::<f64>().is_ok();
    (value.starts_with(|first: char| first.is_ascii_digit()) && value.contains('-') && !number)
        .then(|| Name::new("date", "a date without quotation marks", "未加引号的日期"))
}

/// The error for a standard that contradicts itself.
pub(super) fn fault_error(text: &str, fault: Fault) -> Error {
    let line = line_of(text, start_of(text, &fault.path));
    at_place(&phrases::STANDARD_FAULT, line, &key_text(&fault.path))
        .with("expected", fault.expected)
        .with("got", value_name(&fault.got))
}

/// A value as in the file, or a name for none.
fn value_name(got: &str) -> Name {
    match got {
        "nothing" => Name::new("nothing", "nothing", "无"),
        "a ratio" => Name::new("ratio", "a ratio", "ratio 键"),
        "a limit" => Name::new("limit", "a limit", "限值"),
        got if got.parse::<f64>().is_ok() || got == "[]" => Name {
            id: got.to_owned().into(),
            en: got.to_owned().into(),
            zh: format!(" {got}").into(),
        },
        got => Name {
            id: got.to_owned().into(),
            en: format!("\"{got}\"").into(),
            zh: format!("“{got}”").into(),
        },
    }
}

/// An error that begins with its line and, if any, its key.
fn at_place(phrase: &'static Phrase, line: usize, key: &str) -> Error {
    let (mut en, mut zh) = (format!("line {line}"), format!("第 {line} 行"));
    if !key.is_empty() {
        en += &format!(", key \"{key}\"");
        zh += &format!("，键“{key}”");
    }
    let place = Name {
        id: line.to_string().into(),
        en: en.into(),
        zh: zh.into(),
    };
    Error::new(phrase)
        .with("place", place)
        .with("line", line)
        .with("key", key)
}

/// The one-based line of a byte.
fn line_of(text: &str, at: usize) -> usize {
    text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1
}

/// `indicators[2].floor` for the path `indicators`, `2`, `floor`.
fn key_text(path: &[String]) -> String {
    path.iter()
        .fold(String::new(), |key, step| match step.parse::<usize>() {
            Ok(position) => format!("{key}[{position}]"),
            Err(_) if key.is_empty() => step.clone(),
            Err(_) => format!("{key}.{step}"),
        })
}

/// The start of the value at a path, or of its last part that exists.
fn start_of(text: &str, path: &[String]) -> usize {
    let Ok(table) = DeTable::parse(text) else {
        return 0;
    };
    let mut steps = path.iter();
    let Some(first) = steps
        .next()
        .and_then(|step| table.get_ref().get(step.as_str()))
    else {
        return 0;
    };
    let mut place = first;
    for step in steps {
        let next = match place.get_ref() {
            DeValue::Table(table) => table.get(step.as_str()),
            DeValue::Array(array) => step.parse::<usize>().ok().and_then(|at| array.get(at)),
            _ => None,
        };
        let Some(next) = next else { break };
        place = next;
    }
    place.span().start
}

/// The deepest key whose value contains the byte.
fn key_at(text: &str, at: usize) -> String {
    let mut path = Vec::new();
    if let Ok(table) = DeTable::parse(text) {
        descend_table(table.get_ref(), at, &mut path);
    }
    key_text(&path)
}

fn holds(span: &Range<usize>, at: usize) -> bool {
    span.start <= at && at < span.end
}

fn descend_table(table: &DeTable<'_>, at: usize, path: &mut Vec<String>) {
    for (key, value) in table {
        if holds(&key.span(), at) || holds(&value.span(), at) || reaches(value.get_ref(), at) {
            path.push(key.get_ref().to_string());
            return descend(value.get_ref(), at, path);
        }
    }
}

fn descend(value: &DeValue<'_>, at: usize, path: &mut Vec<String>) {
    match value {
        DeValue::Table(table) => descend_table(table, at, path),
        DeValue::Array(array) => {
            let found = array
                .iter()
                .position(|item| holds(&item.span(), at) || reaches(item.get_ref(), at));
            if let Some((place, item)) = found.and_then(|place| Some((place, array.get(place)?))) {
                path.push(place.to_string());
                descend(item.get_ref(), at, path);
            }
        }
        _ => {}
    }
}

/// Whether any part of the value contains the byte: the span of a `[table]` is its heading only.
fn reaches(value: &DeValue<'_>, at: usize) -> bool {
    match value {
        DeValue::Table(table) => (table.iter()).any(|(key, value)| {
            holds(&key.span(), at) || holds(&value.span(), at) || reaches(value.get_ref(), at)
        }),
        DeValue::Array(array) => array
            .iter()
            .any(|item| holds(&item.span(), at) || reaches(item.get_ref(), at)),
        _ => false,
    }
}
