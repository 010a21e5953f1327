//! Why a group has no value, and what a caller can do about it.

use crate::error::Error;
use crate::words::Message;
use crate::words::evaluate as phrases;

use super::request::Undefined;

/// The same error; that of a sample without rows, of which `dropped` were excluded, states the exclusion.
pub(crate) fn explained(error: Error, dropped: usize) -> Error {
    let phrase = match error.message().code() {
        _ if dropped == 0 => return error,
        "sample.empty" => &phrases::ALL_DROPPED,
        "group.empty" => &phrases::GROUP_DROPPED,
        _ => return error,
    };
    let group = error.message().own("group").cloned();
    let made = Error::new(phrase).with("dropped", dropped);
    match group {
        Some(group) => made.with("group", group),
        None => made,
    }
}

/// The same error of one of several groups; where null can take its place, with that remedy.
///
/// An error about a row, such as a negative value, is one of the data.
pub(crate) fn remedied(error: Error, divided: bool) -> Error {
    match divided && error.row().is_none() && Undefined::Null.excuses(&error, divided) {
        true => error.with_details(vec![Message::new(&phrases::REMEDY_UNDEFINED)]),
        false => error,
    }
}
