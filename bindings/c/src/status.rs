//! Version and statuses 版本与状态码
//!
//! A function that can fail returns a jh_status. 可能失败的函数返回 jh_status。

use std::ffi::{CStr, CString, c_char};
use std::sync::OnceLock;

use junheng::ErrorKind;

use crate::error::{JH_OK, jh_status};
use crate::string::c_string;

/// The version of the library, NUL-terminated.
const VERSION: &CStr =
    match CStr::from_bytes_with_nul(concat!(env!("CARGO_PKG_VERSION"), "\0").as_bytes()) {
        Ok(version) => version,
        Err(_) => c"",
    };

exported! {
    /// Returns the version of the loaded library, for example "0.1.0". 返回所加载库的版本。
    ///
    /// JH_VERSION is the version of the header that the program was compiled with; the two may differ
    /// where the shared library has been replaced.
    ///
    /// Returns: a static string, never NULL; not to be freed.
    ///
    /// Stable since 0.1.
    fn jh_version() -> *const c_char, on defect { c"".as_ptr() } {
        VERSION.as_ptr()
    }

    /// Returns the stable identifier of a status, for example "out_of_domain". 返回状态码的标识符。
    ///
    /// Returns: a static string, never NULL; not to be freed. "ok" for JH_OK, "unknown" for a number
    /// that this version of the library does not define.
    ///
    /// Stable since 0.1.
    fn jh_status_name(status: jh_status) -> *const c_char, on defect { c"unknown".as_ptr() } {
        describe(status, c"ok", c"unknown", |texts| &texts.name)
    }

    /// Returns the meaning of a status as an English sentence; the messages in jh_error are specific and
    /// in two languages. 返回状态码的英文含义。
    ///
    /// Returns: a static string, never NULL; not to be freed.
    ///
    /// Stable since 0.1.
    fn jh_status_meaning(status: jh_status) -> *const c_char, on defect { c"".as_ptr() } {
        describe(status, c"Success.", c"This version does not define the status.", |texts| &texts.meaning)
    }
}

/// The C strings of an error kind.
struct Texts {
    status: jh_status,
    name: CString,
    meaning: CString,
}

fn describe(
    status: jh_status,
    ok: &'static CStr,
    unknown: &'static CStr,
    pick: impl Fn(&'static Texts) -> &'static CString,
) -> *const c_char {
    static TABLE: OnceLock<Vec<Texts>> = OnceLock::new();
    let table = TABLE.get_or_init(|| ErrorKind::ALL.iter().map(texts).collect());
    match table.iter().find(|texts| texts.status == status) {
        _ if status == JH_OK => ok.as_ptr(),
        Some(texts) => pick(texts).as_ptr(),
        None => unknown.as_ptr(),
    }
}

fn texts(&kind: &ErrorKind) -> Texts {
    Texts {
        status: kind as jh_status,
        name: c_string(kind.id()),
        meaning: c_string(kind.meaning()),
    }
}
