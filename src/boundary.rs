//! Refusals that only a face in another language can meet, made here so that all faces say the same.
//!
//! A Rust caller has references, `str` and enums; a caller from C has pointers, bytes and numbers.
//! What is wrong with those is an [`Error`] like any other: a kind, a code, two languages.

use crate::error::Error;
use crate::words::boundary as phrases;
use crate::words::{Message, Parameter};

/// `argument` is NULL and may not be.
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

/// `argument` does not lie at a multiple of `expected` bytes.
pub fn misaligned(argument: &str, expected: usize) -> Error {
    Error::new(&phrases::MISALIGNED)
        .with("argument", argument)
        .with("expected", expected)
}

/// `argument` is said to have more entries than memory holds.
pub fn too_long(argument: &str, expected: usize, got: usize) -> Error {
    // A size may lie above every i64; as text it stands as it is.
    Error::new(&phrases::TOO_LONG)
        .with("argument", argument)
        .with("expected", expected.to_string())
        .with("got", got.to_string())
}

/// `argument` is none of the constants called `expected`.
pub fn unknown_choice(argument: &str, expected: &[&str], got: i64) -> Error {
    let expected: Vec<Parameter> = expected.iter().map(|&name| name.into()).collect();
    Error::new(&phrases::UNKNOWN_CHOICE)
        .with("argument", argument)
        .with("expected", expected)
        .with("got", got)
}

/// `argument` ceases to be UTF-8 at position `byte`.
pub fn invalid_text(argument: &str, byte: usize) -> Error {
    Error::new(&phrases::INVALID_TEXT)
        .with("argument", argument)
        .with("byte", byte)
}

/// The cell of `column` at `row` ceases to be UTF-8 at position `byte`.
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

/// The text of `column` at `row` is said to end at `got`, before it begins at `expected`.
pub fn broken_offsets(column: &str, row: usize, expected: i64, got: i64) -> Error {
    Error::new(&phrases::BROKEN_OFFSETS)
        .with("column", column)
        .with("row", row)
        .with("expected", expected)
        .with("got", got)
}

/// A panic was caught in `function`.
pub fn panic(function: &str) -> Error {
    Error::new(&phrases::PANIC).with("function", function)
}

/// Follows the message of a refused table: `function` lists what is wrong with it.
pub fn see(function: &str) -> Message {
    Message::new(&phrases::SEE).with("function", function)
}
