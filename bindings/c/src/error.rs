//! The caller's error: a fixed buffer, filled in on every call.

use std::ffi::c_char;

use junheng::{Error, Language};

use crate::status::{JH_OK, jh_status};

/// Why a function failed: the caller's own buffer, for example on the stack, without initialization.
/// 失败原因：由调用方提供的缓冲区（可在栈上，无需初始化）。
///
/// Every function that takes one accepts NULL instead. It is written on success too (status JH_OK,
/// row -1, empty texts), so that it never speaks of an earlier call. Nothing in it needs to be freed.
/// Texts are UTF-8, end with NUL, and are cut between characters where they are too long; a NUL
/// inside a text is shown as U+2400. The struct never grows.
#[repr(C)]
pub struct jh_error {
    /// The status that the function returned.
    pub status: jh_status,
    /// The row the error speaks of, counted from zero 行号（从 0 计）; -1 where there is none.
    pub row: i64,
    /// The stable identifier of the message, for example "sample.not_finite".
    pub code: [c_char; 64],
    /// The column the error speaks of 列名; empty where there is none.
    pub column: [c_char; 256],
    /// What was wrong, where, what was expected, what came.
    pub message_en: [c_char; 1024],
    /// 中文错误信息（UTF-8）。
    pub message_zh: [c_char; 1024],
}

impl jh_error {
    /// Says that nothing is wrong.
    ///
    /// # Safety
    ///
    /// `error` is NULL or writable; it need not be initialized.
    pub(crate) unsafe fn clear(error: *mut Self) {
        if error.is_null() {
            return;
        }
        // SAFETY: not NULL; writable, as the caller promises. Fields are written through raw
        // pointers, since the struct may not be initialized, and only their first bytes: a caller in
        // a loop does not pay for kilobytes of zeros.
        unsafe {
            (&raw mut (*error).status).write(JH_OK);
            (&raw mut (*error).row).write(-1);
            for text in [
                (&raw mut (*error).code).cast::<c_char>(),
                (&raw mut (*error).column).cast::<c_char>(),
                (&raw mut (*error).message_en).cast::<c_char>(),
                (&raw mut (*error).message_zh).cast::<c_char>(),
            ] {
                text.write(0);
            }
        }
    }

    /// Writes what `refusal` says and gives its status.
    ///
    /// # Safety
    ///
    /// `error` is NULL or writable; it need not be initialized.
    pub(crate) unsafe fn report(error: *mut Self, refusal: &Error, function: &str) -> jh_status {
        let status = refusal.kind() as jh_status;
        if error.is_null() {
            return status;
        }
        let row = refusal.row().and_then(|row| i64::try_from(row).ok());
        let filled = Self {
            status,
            row: row.unwrap_or(-1),
            code: fixed(refusal.message().code()),
            column: fixed(refusal.column().unwrap_or_default()),
            message_en: fixed(&message(refusal, function, Language::English)),
            message_zh: fixed(&message(refusal, function, Language::Chinese)),
        };
        // SAFETY: not NULL; writable, as the caller promises.
        unsafe { error.write(filled) };
        status
    }
}

/// The message; for a refused table it ends with the function that lists what is wrong.
fn message(refusal: &Error, function: &str, language: Language) -> String {
    let mut text = refusal.text(language);
    if !refusal.details().is_empty() {
        let lists = match function {
            "jh_balance" | "jh_balance_check" => "jh_balance_check",
            _ => "jh_check",
        };
        text.push_str(&junheng::boundary::see(lists).render(language));
    }
    text
}

/// As much of `text` as fits between characters before the final NUL.
fn fixed<const SIZE: usize>(text: &str) -> [c_char; SIZE] {
    let mut buffer = [0; SIZE];
    let mut at = 0;
    for shown in text
        .chars()
        .map(|character| if character == '\0' { '␀' } else { character })
    {
        let mut bytes = [0; 4];
        let bytes = shown.encode_utf8(&mut bytes).as_bytes();
        if at + bytes.len() >= SIZE {
            break;
        }
        for &byte in bytes {
            buffer[at] = byte as c_char;
            at += 1;
        }
    }
    buffer
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read<const SIZE: usize>(buffer: [c_char; SIZE]) -> String {
        let bytes = buffer.map(|byte| byte as u8);
        let end = bytes.iter().position(|&byte| byte == 0).unwrap();
        String::from_utf8(bytes[..end].to_vec()).unwrap()
    }

    #[test]
    fn text_is_cut_between_characters() {
        assert_eq!(read(fixed::<8>("均衡均衡")), "均衡");
        assert_eq!(read(fixed::<7>("均衡均衡")), "均衡");
        assert_eq!(read(fixed::<6>("均衡均衡")), "均");
        assert_eq!(read(fixed::<4>("abcd")), "abc");
        assert_eq!(read(fixed::<1>("a")), "");
    }

    #[test]
    fn a_nul_inside_is_shown() {
        assert_eq!(read(fixed::<16>("a\0b")), "a␀b");
    }

    #[test]
    fn every_code_fits() {
        for phrase in junheng::words::table() {
            assert_eq!(read(fixed::<64>(phrase.code)), phrase.code);
        }
    }
}
