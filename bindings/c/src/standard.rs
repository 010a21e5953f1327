//! Standards 督导评估标准
//!
//! A standard is data: those that come with the library have an id, a custom one is the text of a
//! TOML file. 标准即数据：内置标准以 id 指定，自定义标准以 TOML 文本载入。

use std::ffi::{CString, c_char};
use std::sync::OnceLock;

use junheng::education::{Standard, standards};

use crate::boundary::Outcome;
use crate::pointer;
use crate::result::{c_text, c_view};

/// A standard that has been read and checked: indicators, floors, limits, rules. 督导评估标准。
///
/// Owner: whoever called the function that made it; freed with jh_standard_free, once. Threads: never
/// changes, may be used by any number of threads at once and freed by any one when no other uses it.
pub struct jh_standard {
    pub(crate) standard: Standard,
    json: CString,
}

impl jh_standard {
    fn new(standard: Standard) -> Box<Self> {
        let json = c_text(&standard.to_json());
        Box::new(Self { standard, json })
    }
}

exported! {
    /// The standard of that id that comes with the library, for example "cn-quality-2017".
    /// An unknown id is JH_UNKNOWN_NAME; the message names the one that comes closest.
    ///
    /// Stable since 0.1.
    fn jh_standard_builtin(id: *const c_char) -> standard: *mut *mut jh_standard {
        // SAFETY: text ends with NUL, as the header asks.
        let id = unsafe { pointer::text(id, "id") }?;
        Standard::builtin(id).map(jh_standard::new)
    }

    /// A standard from the text of a TOML file. Text that cannot be used is JH_INVALID_STANDARD; the
    /// message names the line, the key, and what was expected there.
    ///
    /// Stable since 0.1.
    fn jh_standard_from_toml(toml: *const c_char) -> standard: *mut *mut jh_standard {
        // SAFETY: text ends with NUL, as the header asks.
        let toml = unsafe { pointer::text(toml, "toml") }?;
        Standard::from_toml(toml).map(jh_standard::new)
    }

    /// The standard as JSON, UTF-8, ending with NUL; valid until the standard is freed. `length`, unless
    /// it is NULL, receives the number of bytes before the NUL. NULL for NULL.
    ///
    /// Stable since 0.1.
    fn jh_standard_json(standard: *const jh_standard, length: *mut usize) -> *const c_char, on defect { std::ptr::null() } {
        // SAFETY: the handle is NULL or alive, and `length` NULL or writable, as the header asks.
        unsafe { c_view(pointer::optional_shared(standard).map(|standard| &standard.json), length) }
    }

    /// Frees a standard; NULL is nothing to free.
    ///
    /// Stable since 0.1.
    fn jh_standard_free(standard: *mut jh_standard) -> (), on defect {} {
        // SAFETY: NULL or alive, as the header asks.
        unsafe { pointer::free(standard) }
    }

    /// The standards that come with the library as a JSON array, each as jh_standard_json gives it: id,
    /// titles in English and Chinese, document number, indicators, rules. The text is the library's,
    /// valid while it is loaded; not to be freed. `length`, unless it is NULL, receives the number of
    /// bytes.
    ///
    /// Stable since 0.1.
    fn jh_standards_json(length: *mut usize) -> *const c_char, on defect { std::ptr::null() } {
        static TEXT: OnceLock<Option<CString>> = OnceLock::new();
        let text = TEXT.get_or_init(|| builtin_json().ok());
        // SAFETY: `length` is NULL or writable, as the header asks.
        unsafe { c_view(text.as_ref(), length) }
    }
}

fn builtin_json() -> Outcome<CString> {
    let texts: Outcome<Vec<String>> = (standards().iter())
        .map(|id| Standard::builtin(id).map(|standard| standard.to_json()))
        .collect();
    Ok(c_text(&format!("[{}]", texts?.join(","))))
}
