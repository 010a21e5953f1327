//! Results 结果
//!
//! What jh_assess, jh_balance, the checks and jh_evaluate give. 评估、均衡、检查与整表计算的结果。

use std::ffi::{CString, c_char};

use crate::pointer;

/// A finished result: JSON text. 结果：JSON 文本。
///
/// Owner: whoever called the function that made it; freed with jh_result_free, once. It depends on
/// nothing: tables and standards may be freed before it. Threads: never changes, may be read by any
/// number of threads at once and freed by any one when no other uses it.
pub struct jh_result(CString);

impl jh_result {
    pub(crate) fn new(json: &str) -> Box<Self> {
        Box::new(Self(c_text(json)))
    }
}

exported! {
    /// The JSON text of a result, UTF-8, ending with NUL; the same bytes in every language that reaches
    /// this library, whatever the order of the rows and the number of threads. Valid until the result
    /// is freed. `length`, unless it is NULL, receives the number of bytes before the NUL. NULL for NULL.
    ///
    /// Stable since 0.1.
    fn jh_result_json(result: *const jh_result, length: *mut usize) -> *const c_char, on defect { std::ptr::null() } {
        // SAFETY: the handle is NULL or alive, and `length` NULL or writable, as the header asks.
        unsafe { c_view(pointer::optional_shared(result).map(|result| &result.0), length) }
    }

    /// Frees a result; NULL is nothing to free.
    ///
    /// Stable since 0.1.
    fn jh_result_free(result: *mut jh_result) -> (), on defect {} {
        // SAFETY: NULL or alive, as the header asks.
        unsafe { pointer::free(result) }
    }
}

/// Text as C reads it. A NUL inside, which JSON never has, is shown as U+2400.
pub(crate) fn c_text(text: &str) -> CString {
    CString::new(text)
        .or_else(|_| CString::new(text.replace('\0', "␀")))
        .unwrap_or_default()
}

/// A text and its length, for a caller who may not ask for the length.
///
/// # Safety
///
/// `length` is NULL or writable.
pub(crate) unsafe fn c_view(text: Option<&CString>, length: *mut usize) -> *const c_char {
    if !length.is_null() {
        // SAFETY: not NULL; writable, as the caller promises.
        unsafe { length.write(text.map_or(0, |text| text.count_bytes())) };
    }
    text.map_or(std::ptr::null(), |text| text.as_ptr())
}
