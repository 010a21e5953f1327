//! Results 结果
//!
//! The results of jh_assess, jh_balance, jh_check, jh_balance_check, jh_class_answers, jh_evaluate and jh_analyze.
//! 评估、均衡分析、数据检查、分组计算与专题分析的结果。

use std::ffi::{CString, c_char};

use crate::pointer;
use crate::string::{c_string, view};

/// A result: an immutable JSON document. 结果：JSON 文本。
///
/// Ownership: the caller's; freed once with jh_result_free.
/// Lifetime: independent of the tables and standards it was computed from, which may be freed before it.
/// Threads: may be read by any number of threads at once; freed when no other thread uses it.
pub struct jh_result(CString);

impl jh_result {
    pub(crate) fn new(json: &str) -> Box<Self> {
        Box::new(Self(c_string(json)))
    }
}

exported! {
    /// Returns the JSON document of a result. 返回结果的 JSON 文本。
    ///
    /// Equal inputs give equal bytes in every language binding, whatever the order of the rows and the
    /// number of threads. JSON Schemas describe the documents; they are installed in
    /// share/junheng/<version>/schemas, and their "$id" is urn:junheng:<version>:<document>.
    ///
    /// `result`: a result, or NULL.
    /// `length`: receives the number of bytes without the final NUL; may be NULL.
    ///
    /// Returns: a NUL-terminated UTF-8 string owned by the result and valid until the result is freed.
    /// NULL, with length 0, if `result` is NULL.
    ///
    /// Stable since 0.1.
    fn jh_result_json(result: *const jh_result, length: *mut usize) -> *const c_char, on defect { std::ptr::null() } {
        // SAFETY: the handle is NULL or alive, and `length` NULL or writable, as the header requires.
        unsafe { view(pointer::optional_shared(result).map(|result| &result.0), length) }
    }

    /// Frees a result; does nothing for NULL. 释放结果。
    ///
    /// Pointers obtained with jh_result_json become invalid.
    ///
    /// Stable since 0.1.
    fn jh_result_free(result: *mut jh_result) -> (), on defect {} {
        // SAFETY: NULL or alive, as the header requires.
        unsafe { pointer::free(result) }
    }
}
