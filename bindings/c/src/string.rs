//! Strings handed to C: NUL-terminated, with their length on request.

use std::ffi::{CString, c_char};
use std::sync::OnceLock;

/// `text` as a C string. A NUL inside, which JSON never contains, is replaced by U+2400.
pub(crate) fn c_string(text: &str) -> CString {
    CString::new(text)
        .or_else(|_| CString::new(text.replace('\0', "␀")))
        .unwrap_or_default()
}

/// Returns the pointer of a string and writes its length in bytes; NULL and 0 for `None`.
///
/// # Safety
///
/// `length` is NULL or writable.
pub(crate) unsafe fn view(text: Option<&CString>, length: *mut usize) -> *const c_char {
    if !length.is_null() {
        // SAFETY: not NULL; writable, by the caller's contract.
        unsafe { length.write(text.map_or(0, |text| text.count_bytes())) };
    }
    text.map_or(std::ptr::null(), |text| text.as_ptr())
}

/// As [`view`], of a JSON document that is made on the first call and kept in `cell`; NULL where it
/// could not be made.
///
/// # Safety
///
/// As [`view`].
pub(crate) unsafe fn view_json(
    cell: &'static OnceLock<Option<CString>>,
    document: impl FnOnce() -> Option<String>,
    length: *mut usize,
) -> *const c_char {
    let text = cell.get_or_init(|| document().map(|json| c_string(&json)));
    // SAFETY: the caller's contract.
    unsafe { view(text.as_ref(), length) }
}
