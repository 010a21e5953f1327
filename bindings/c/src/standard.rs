//! Standards 督导评估标准
//!
//! A standard is data: built-in standards are selected by id, others are read from the text of a TOML
//! file. 标准即数据：内置标准按 id 选用，自定义标准由 TOML 文本读入。

use std::ffi::{CString, c_char};
use std::sync::OnceLock;

use junheng::Result;
use junheng::education::{Standard, standards};

use crate::pointer;
use crate::string::{c_string, view, view_json};

/// A validated, immutable standard: indicators, minimum levels, limits and rules. 督导评估标准。
///
/// Ownership: the caller's; freed once with jh_standard_free.
/// Threads: may be used by any number of threads at once; freed when no other thread uses it.
pub struct jh_standard {
    pub(crate) standard: Standard,
    json: CString,
}

impl jh_standard {
    fn new(standard: Standard) -> Box<Self> {
        let json = c_string(&standard.to_json());
        Box::new(Self { standard, json })
    }
}

exported! {
    /// Creates a built-in standard by id, for example "cn-quality-2017". 按 id 取得内置标准。
    ///
    /// `id`: a NUL-terminated string; jh_standards_json lists the ids.
    /// `standard`: receives the handle, to be freed with jh_standard_free.
    ///
    /// Errors: JH_UNKNOWN_NAME; the message suggests the most similar id.
    ///
    /// Stable since 0.1.
    fn jh_standard_builtin(id: *const c_char) -> standard: *mut *mut jh_standard {
        // SAFETY: the string is NUL-terminated, as the header requires.
        let id = unsafe { pointer::text(id, "id") }?;
        Standard::builtin(id).map(jh_standard::new)
    }

    /// Creates a standard from the text of a TOML file. 由 TOML 文本创建标准。
    ///
    /// `toml`: the contents of the file (not its path), NUL-terminated.
    /// `standard`: receives the handle, to be freed with jh_standard_free.
    ///
    /// Errors: JH_INVALID_STANDARD; the message states the line, the key and the expected content.
    ///
    /// Stable since 0.1.
    fn jh_standard_from_toml(toml: *const c_char) -> standard: *mut *mut jh_standard {
        // SAFETY: the string is NUL-terminated, as the header requires.
        let toml = unsafe { pointer::text(toml, "toml") }?;
        Standard::from_toml(toml).map(jh_standard::new)
    }

    /// Returns a standard as a JSON object. 返回标准的 JSON 文本。
    ///
    /// `standard`: a standard, or NULL.
    /// `length`: receives the number of bytes without the final NUL; may be NULL.
    ///
    /// Returns: a NUL-terminated UTF-8 string owned by the standard and valid until the standard is
    /// freed. NULL, with length 0, if `standard` is NULL.
    ///
    /// Stable since 0.1.
    fn jh_standard_json(standard: *const jh_standard, length: *mut usize) -> *const c_char, on defect { std::ptr::null() } {
        // SAFETY: the handle is NULL or alive, and `length` NULL or writable, as the header requires.
        unsafe { view(pointer::optional_shared(standard).map(|standard| &standard.json), length) }
    }

    /// Frees a standard; does nothing for NULL. 释放标准。
    ///
    /// Pointers obtained with jh_standard_json become invalid; results remain valid.
    ///
    /// Stable since 0.1.
    fn jh_standard_free(standard: *mut jh_standard) -> (), on defect {} {
        // SAFETY: NULL or alive, as the header requires.
        unsafe { pointer::free(standard) }
    }

    /// Returns the built-in standards as a JSON array of objects as returned by jh_standard_json: id,
    /// titles in English and Chinese, document number, indicators, rules. 返回全部内置标准（JSON）。
    ///
    /// `length`: receives the number of bytes without the final NUL; may be NULL.
    ///
    /// Returns: a string that remains valid and unchanged while the library is loaded; not to be freed.
    /// NULL only after an internal error.
    ///
    /// Stable since 0.1.
    fn jh_standards_json(length: *mut usize) -> *const c_char, on defect { std::ptr::null() } {
        static TEXT: OnceLock<Option<CString>> = OnceLock::new();
        // SAFETY: `length` is NULL or writable, as the header requires.
        unsafe { view_json(&TEXT, || builtin_json().ok(), length) }
    }
}

fn builtin_json() -> Result<String> {
    let documents: Result<Vec<String>> = (standards().iter())
        .map(|id| Standard::builtin(id).map(|standard| standard.to_json()))
        .collect();
    Ok(format!("[{}]", documents?.join(",")))
}
