//! Errors of arguments that only a language binding can receive, declared once for all bindings.
//!
//! A Rust caller passes references, `str` and enums; a C caller passes pointers, bytes and integers,
//! which may be invalid. Those errors are [`Error`]s like any other, with a kind, a code and two languages.

use crate::error::Error;
use crate::words::boundary as phrases;
use crate::words::{Message, Parameter};

/// `argument` is NULL, which is not allowed.
///
/// # Examples
///
/// ```
/// use junheng::{ErrorKind, Language, boundary};
/// let error = boundary::null_pointer("values");
/// assert_eq!(error.kind(), ErrorKind::NullPointer);
/// assert_eq!(error.text(Language::English), "values is NULL: expected a pointer");
/// ```
pub fn null_pointer(argument: &str) -> Error {
    Error::new(&phrases::NULL_POINTER).with("argument", argument)
}

/// The address of `argument` is not a multiple of `expected` bytes.
pub fn misaligned(argument: &str, expected: usize) -> Error {
    Error::new(&phrases::MISALIGNED)
        .with("argument", argument)
        .with("expected", expected)
}

/// `argument` has more entries than the address space allows.
pub fn too_long(argument: &str, expected: usize, got: usize) -> Error {
    // Sizes may exceed i64, so they are passed as text.
    Error::new(&phrases::TOO_LONG)
        .with("argument", argument)
        .with("expected", expected.to_string())
        .with("got", got.to_string())
}

/// The number passed for `argument` is none of the constants in `expected`.
pub fn unknown_choice(argument: &str, expected: &[&str], got: i64) -> Error {
    let expected: Vec<Parameter> = expected.iter().map(|&name| name.into()).collect();
    Error::new(&phrases::UNKNOWN_CHOICE)
        .with("argument", argument)
        .with("expected", expected)
        .with("got", got)
}

/// `argument` is not valid UTF-8; the first invalid byte is at position `byte`.
pub fn invalid_text(argument: &str, byte: usize) -> Error {
    Error::new(&phrases::INVALID_TEXT)
        .with("argument", argument)
        .with("byte", byte)
}

/// The cell of `column` at `row` is not valid UTF-8; the first invalid byte is at position `byte`.
///
/// # Examples
///
/// ```
/// let error = junheng::boundary::invalid_cell("school_id", 4, 2);
/// assert_eq!((error.row(), error.column()), (Some(4), Some("school_id")));
/// ```
pub fn invalid_cell(column: &str, row: usize, byte: usize) -> Error {
    Error::new(&phrases::INVALID_CELL)
        .with("column", column)
        .with("row", row)
        .with("byte", byte)
}

/// The string of `column` at `row` ends at offset `got`, before its start at `expected`.
pub fn broken_offsets(column: &str, row: usize, expected: i64, got: i64) -> Error {
    Error::new(&phrases::BROKEN_OFFSETS)
        .with("column", column)
        .with("row", row)
        .with("expected", expected)
        .with("got", got)
}

/// The string of `column` at `row` ends at offset `got`, after the last of `expected` bytes.
pub fn offset_beyond(column: &str, row: usize, expected: usize, got: i64) -> Error {
    Error::new(&phrases::OFFSET_BEYOND)
        .with("column", column)
        .with("row", row)
        .with("expected", expected)
        .with("got", got)
}

/// The cell of `column` at `row` is NaN and not marked as missing.
pub fn nan_cell(column: &str, row: usize) -> Error {
    Error::new(&phrases::NAN_CELL)
        .with("column", column)
        .with("row", row)
}

/// The cell of `column` at `row` is an integer that a double does not represent.
pub fn inexact_cell(column: &str, row: usize, got: &str) -> Error {
    Error::new(&phrases::INEXACT_CELL)
        .with("column", column)
        .with("row", row)
        .with("got", got)
}

/// The label `got` of the categories of `column` occurs twice.
pub fn duplicate_label(column: &str, got: &str) -> Error {
    Error::new(&phrases::DUPLICATE_LABEL)
        .with("column", column)
        .with("got", got)
}

/// A panic was caught in `function`.
pub fn panic(function: &str) -> Error {
    Error::new(&phrases::PANIC).with("function", function)
}

/// Appended to the message of an invalid table: `function` lists the problems.
pub fn see(function: &str) -> Message {
    Message::new(&phrases::SEE).with("function", function)
}
