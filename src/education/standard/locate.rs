//! Errors of a standard's file: the line, the key, what was expected there.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use crate::error::Error;
use crate::words::Name;
use crate::words::education as phrases;

use super::validate::Fault;

/// The error for a file that is no standard by its form.
pub(super) fn syntax_error(text: &str, error: &toml::de::Error) -> Error {
    let at = error.span().map_or(0, |span| span.start);
    let key = key_at(text, at);
    let line = line_of(text, at);
    let message = error.message();
    let quoted: Vec<&str> = message.split('`').skip(1).step_by(2).collect();
    let known = |phrase, expected: String| {
        Error::new(phrase)
            .with("line", line)
            .with("key", key.clone())
            .with("expected", expected)
    };
    match quoted.split_first() {
        Some((got, expected)) if message.starts_with("unknown field") => {
            known(&phrases::STANDARD_UNKNOWN_KEY, expected.join(", ")).with("got", *got)
        }
        Some((missing, _)) if message.starts_with("missing field") => {
            known(&phrases::STANDARD_MISSING_KEY, (*missing).to_owned())
        }
        Some((got, expected)) if message.starts_with("unknown variant") => {
            known(&phrases::STANDARD_UNKNOWN_VALUE, expected.join(", ")).with("got", *got)
        }
        _ => match message
            .strip_prefix("invalid type: ")
            .and_then(|rest| rest.rsplit_once(", expected "))
        {
            Some((got, expected)) => {
                known(&phrases::STANDARD_WRONG_TYPE, expected.to_owned()).with("got", got)
            }
            None => Error::new(&phrases::STANDARD_SYNTAX)
                .with("line", line)
                .with("key", key)
                .with("got", message),
        },
    }
}

/// The error for a standard that contradicts itself.
pub(super) fn fault_error(text: &str, fault: Fault) -> Error {
    Error::new(&phrases::STANDARD_FAULT)
        .with("line", line_of(text, start_of(text, &fault.path)))
        .with("key", key_text(&fault.path))
        .with("expected", fault.expected)
        .with("got", got(&fault.got))
}

fn got(text: &str) -> Name {
    match text {
        "nothing" => Name::new("nothing", "nothing", "无"),
        text => Name {
            id: text.to_owned().into(),
            en: text.to_owned().into(),
            zh: text.to_owned().into(),
        },
    }
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

/// Where the path leads; where it breaks off, the last place that is there.
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

/// The deepest key whose value holds the byte.
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

/// Whether any part of the value holds the byte: the span of a `[table]` is its heading only.
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
