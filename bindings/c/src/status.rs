//! Version and statuses 版本与状态码
//!
//! Every function that can fail returns a jh_status and writes nothing to its outputs unless it
//! returns JH_OK. 凡可能失败的函数均返回 jh_status；仅在返回 JH_OK 时写出结果。

use std::ffi::{CStr, c_char};

use junheng::ErrorKind;

/// What a function returns: [`JH_OK`], or the number of an [`ErrorKind`]. In the header the named
/// constants are made from the table of kinds, as these texts are.
pub type jh_status = i32;

/// Done.
pub const JH_OK: jh_status = 0;

/// The library's version, as C reads it.
const VERSION: &CStr =
    match CStr::from_bytes_with_nul(concat!(env!("CARGO_PKG_VERSION"), "\0").as_bytes()) {
        Ok(version) => version,
        Err(_) => c"",
    };

exported! {
    /// The version of the library that is loaded, for example "0.1.0"; compare it with JH_VERSION,
    /// the version of the header a program was built with. Never NULL; not to be freed.
    ///
    /// Stable since 0.1.
    fn jh_version() -> *const c_char, on defect { c"".as_ptr() } {
        VERSION.as_ptr()
    }

    /// The stable identifier of a status, for example "out_of_domain"; "ok" for JH_OK and "unknown"
    /// for a number that this version does not know. Never NULL; not to be freed.
    ///
    /// Stable since 0.1.
    fn jh_status_name(status: jh_status) -> *const c_char, on defect { c"unknown".as_ptr() } {
        describe(status, c"ok", c"unknown", |texts| &texts.name)
    }

    /// What a status means, in one English sentence; the message of an error says more, in English
    /// and in Chinese. Never NULL; not to be freed.
    ///
    /// Stable since 0.1.
    fn jh_status_meaning(status: jh_status) -> *const c_char, on defect { c"".as_ptr() } {
        describe(status, c"Done.", c"This version does not know the status.", |texts| &texts.meaning)
    }
}

/// The texts of a kind, ended as C wants them.
struct Texts {
    status: jh_status,
    name: std::ffi::CString,
    meaning: std::ffi::CString,
}

fn describe(
    status: jh_status,
    ok: &'static CStr,
    unknown: &'static CStr,
    pick: impl Fn(&'static Texts) -> &'static std::ffi::CString,
) -> *const c_char {
    static TABLE: std::sync::OnceLock<Vec<Texts>> = std::sync::OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let kinds = ErrorKind::ALL.iter();
        kinds
            .map(|&kind| Texts {
                status: kind as jh_status,
                name: crate::result::c_text(kind.id()),
                meaning: crate::result::c_text(kind.meaning()),
            })
            .collect()
    });
    match table.iter().find(|texts| texts.status == status) {
        _ if status == JH_OK => ok.as_ptr(),
        Some(texts) => pick(texts).as_ptr(),
        None => unknown.as_ptr(),
    }
}
