//! Text columns in two layouts: arrays of pointers, and Arrow's offsets into one buffer.

use std::borrow::Cow;
use std::collections::HashSet;
use std::ffi::{CStr, c_char};

use junheng::{Result, boundary as errors};

use crate::pointer;

type Cells = Vec<Option<Cow<'static, str>>>;

/// An offset of an Arrow array.
pub(crate) trait Offset: Copy + Into<i64> {}
impl Offset for i32 {}
impl Offset for i64 {}

/// NUL-terminated strings; NULL is a missing value.
///
/// # Safety
///
/// Each is NULL or NUL-terminated; if `borrowed`, the strings outlive the cells.
pub(crate) unsafe fn pointer_cells(
    column: &str,
    texts: &[*const c_char],
    borrowed: bool,
) -> Result<Cells> {
    let cell = |(row, &text): (usize, &*const c_char)| {
        if text.is_null() {
            return Ok(None);
        }
        // SAFETY: not NULL; NUL-terminated, by the caller's contract.
        let bytes: &'static CStr = unsafe { CStr::from_ptr(text) };
        read(column, row, bytes.to_bytes(), borrowed).map(Some)
    };
    texts.iter().enumerate().map(cell).collect()
}

/// Strings with their lengths; NULL is a missing value.
///
/// # Safety
///
/// Each is NULL or has as many bytes as its length says; if `borrowed`, the strings outlive the cells.
pub(crate) unsafe fn measured_cells(
    column: &str,
    texts: &[*const c_char],
    lengths: &[usize],
    borrowed: bool,
) -> Result<Cells> {
    let cell = |(row, (&text, &length)): (usize, (&*const c_char, &usize))| {
        if text.is_null() {
            return Ok(None);
        }
        // SAFETY: not NULL; of that length, by the caller's contract.
        let bytes: &'static [u8] = unsafe { pointer::array(text.cast(), length, "texts") }?;
        read(column, row, bytes, borrowed).map(Some)
    };
    texts.iter().zip(lengths).enumerate().map(cell).collect()
}

/// Rejects a label that occurs twice.
pub(crate) fn require_distinct(column: &str, labels: &[Cow<'_, str>]) -> Result<()> {
    let mut seen = HashSet::new();
    match labels.iter().find(|label| !seen.insert(&***label)) {
        Some(twice) => Err(errors::duplicate_label(column, twice)),
        None => Ok(()),
    }
}

/// Strings stored one after another in `bytes`; if `borrowed`, the cells refer to them.
pub(crate) fn arrow_cells<O: Offset>(
    column: &str,
    offsets: &[O],
    bytes: &'static [u8],
    present: Option<&[bool]>,
    borrowed: bool,
) -> Result<Cells> {
    let offsets: Vec<usize> = checked_offsets(column, offsets, bytes.len())?;
    let cell = |(row, ends): (usize, &[usize])| {
        let is_present = present.is_none_or(|present| present[row]);
        let text = || read(column, row, &bytes[ends[0]..ends[1]], borrowed);
        is_present.then(text).transpose()
    };
    offsets.windows(2).enumerate().map(cell).collect()
}

/// The offsets; an error unless they are non-negative, non-decreasing and at most `length`.
fn checked_offsets<O: Offset>(column: &str, offsets: &[O], length: usize) -> Result<Vec<usize>> {
    let mut previous = 0_i64;
    let mut out = Vec::with_capacity(offsets.len());
    for (place, &offset) in offsets.iter().enumerate() {
        let offset: i64 = offset.into();
        match usize::try_from(offset) {
            Ok(position) if position > length => {
                let row = place.saturating_sub(1);
                return Err(errors::offset_beyond(column, row, length, offset));
            }
            Ok(position) if offset >= previous => out.push(position),
            _ => {
                let row = place.saturating_sub(1);
                return Err(errors::broken_offsets(column, row, previous, offset));
            }
        }
        previous = offset;
    }
    Ok(out)
}

fn read(
    column: &str,
    row: usize,
    bytes: &'static [u8],
    borrowed: bool,
) -> Result<Cow<'static, str>> {
    match std::str::from_utf8(bytes) {
        Ok(text) if borrowed => Ok(Cow::Borrowed(text)),
        Ok(text) => Ok(Cow::Owned(text.to_owned())),
        Err(error) => Err(errors::invalid_cell(column, row, error.valid_up_to())),
    }
}
