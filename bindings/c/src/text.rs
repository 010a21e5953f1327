//! Columns of text in the two forms that C programs have them: pointers, and Arrow's offsets.

use std::borrow::Cow;
use std::ffi::{CStr, c_char};

use junheng::boundary as refusals;

use crate::boundary::Outcome;
use crate::pointer;

type Cells = Vec<Option<Cow<'static, str>>>;

/// An offset of an Arrow array.
pub(crate) trait Offset: Copy + Into<i64> {}
impl Offset for i32 {}
impl Offset for i64 {}

/// Texts that each end with NUL; NULL is missing.
///
/// # Safety
///
/// Each is NULL or ends with NUL; where they are borrowed they outlive what becomes of them.
pub(crate) unsafe fn pointer_cells(
    column: &str,
    texts: &[*const c_char],
    borrowed: bool,
) -> Outcome<Cells> {
    let cell = |(row, &text): (usize, &*const c_char)| {
        if text.is_null() {
            return Ok(None);
        }
        // SAFETY: not NULL; ends with NUL, as the caller promises.
        let bytes: &'static CStr = unsafe { CStr::from_ptr(text) };
        read(column, row, bytes.to_bytes(), borrowed).map(Some)
    };
    texts.iter().enumerate().map(cell).collect()
}

/// Texts that lie one after the other in `bytes`.
///
/// # Safety
///
/// `bytes` reaches to the last offset; where they are borrowed they outlive what becomes of them.
pub(crate) unsafe fn arrow_cells<O: Offset>(
    column: &str,
    offsets: &[O],
    bytes: *const c_char,
    present: Option<&[bool]>,
    borrowed: bool,
) -> Outcome<Cells> {
    let offsets: Vec<usize> = ascending(column, offsets)?;
    let length = offsets.last().copied().unwrap_or(0);
    // SAFETY: reaches to the last offset, as the caller promises.
    let bytes: &'static [u8] = unsafe { pointer::array(bytes.cast::<u8>(), length, "bytes") }?;
    let cell = |(row, ends): (usize, &[usize])| {
        let there = present.is_none_or(|present| present[row]);
        let text = || read(column, row, &bytes[ends[0]..ends[1]], borrowed);
        there.then(text).transpose()
    };
    offsets.windows(2).enumerate().map(cell).collect()
}

/// The offsets, none of them before the one before it, nor before the beginning.
fn ascending<O: Offset>(column: &str, offsets: &[O]) -> Outcome<Vec<usize>> {
    let mut least = 0_i64;
    let mut out = Vec::with_capacity(offsets.len());
    for (place, &offset) in offsets.iter().enumerate() {
        let offset: i64 = offset.into();
        match usize::try_from(offset) {
            Ok(position) if offset >= least => out.push(position),
            _ => {
                let row = place.saturating_sub(1);
                return Err(refusals::broken_offsets(column, row, least, offset));
            }
        }
        least = offset;
    }
    Ok(out)
}

fn read(
    column: &str,
    row: usize,
    bytes: &'static [u8],
    borrowed: bool,
) -> Outcome<Cow<'static, str>> {
    match std::str::from_utf8(bytes) {
        Ok(text) if borrowed => Ok(Cow::Borrowed(text)),
        Ok(text) => Ok(Cow::Owned(text.to_owned())),
        Err(error) => Err(refusals::invalid_cell(column, row, error.valid_up_to())),
    }
}
