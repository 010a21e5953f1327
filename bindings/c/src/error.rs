//! Statuses, and the caller's error buffer that every fallible function fills in.

use std::ffi::c_char;

use junheng::{Error, ErrorKind, Language};

/// Return value of fallible functions: [`JH_OK`], or the number of a [`junheng::ErrorKind`]. The
/// header's named constants are generated from the table of kinds.
pub type jh_status = i32;

/// Success.
pub const JH_OK: jh_status = 0;

/// Details of a failure, in a buffer that the caller provides.
/// 错误详情：由调用方提供的缓冲区（可在栈上，无需初始化）。
///
/// Ownership: the caller's, typically on the stack; it need not be initialized and nothing in it needs
/// to be freed. Every function with an `error` parameter accepts NULL, and otherwise writes the struct on
/// failure and on success (status JH_OK, row -1, empty strings), so that it never describes an earlier
/// call. Threads: a struct must not be passed to two calls that run at the same time.
///
/// Strings are UTF-8 and NUL-terminated. A string that does not fit is truncated between two characters;
/// a NUL inside a string is replaced by U+2400. The size and layout of the struct are part of the ABI and
/// do not change.
#[repr(C)]
pub struct jh_error {
    /// The status that the function returned.
    pub status: jh_status,
    /// The row concerned, counted from zero; -1 if the error concerns no single row. 行号（从 0 计）。
    pub row: i64,
    /// The stable identifier of the message, for example "sample.not_finite"; docs/errors.md lists all.
    pub code: [c_char; 64],
    /// The column concerned; empty if the error concerns no single column. 列名。
    pub column: [c_char; 256],
    /// The message: what is wrong, where, what was expected, what was found.
    pub message_en: [c_char; 1024],
    /// 中文错误信息（UTF-8）。
    pub message_zh: [c_char; 1024],
}

impl jh_error {
    /// Records success.
    ///
    /// # Safety
    ///
    /// `error` is NULL or writable; it need not be initialized.
    pub(crate) unsafe fn clear(error: *mut Self) {
        if error.is_null() {
            return;
        }
        // SAFETY: not NULL; writable, by the caller's contract. Fields are written through raw
        // pointers, since the struct may be uninitialized, and only the first byte of each string: a
        // caller in a loop does not pay for kilobytes of zeros.
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

    /// Records a failure of `function` and returns its status.
    ///
    /// # Safety
    ///
    /// `error` is NULL or writable; it need not be initialized.
    pub(crate) unsafe fn report(error: *mut Self, failure: &Error, function: &str) -> jh_status {
        let status = failure.kind() as jh_status;
        if error.is_null() {
            return status;
        }
        let row = failure.row().and_then(|row| i64::try_from(row).ok());
        let filled = Self {
            status,
            row: row.unwrap_or(-1),
            code: fixed(failure.message().code()),
            column: fixed(failure.column().unwrap_or_default()),
            message_en: fixed(&message(failure, function, Language::English)),
            message_zh: fixed(&message(failure, function, Language::Chinese)),
        };
        // SAFETY: not NULL; writable, by the caller's contract.
        unsafe { error.write(filled) };
        status
    }
}

/// The message. Where a function lists the problems of the table it ends with that function's name; details that no
/// function lists (of a list of classes, of an option) follow on lines of their own, as far as the buffer has room.
fn message(failure: &Error, function: &str, language: Language) -> String {
    let mut text = failure.text(language);
    if failure.details().is_empty() {
        return text;
    }
    let lists = match (failure.kind(), function) {
        (ErrorKind::InvalidTable, "jh_balance" | "jh_balance_check") => "jh_balance_check",
        (ErrorKind::InvalidTable, function) if function != "jh_class_answers" => "jh_check",
        _ => {
            let details = failure.details().iter().map(|one| one.render(language));
            return details.fold(text, |text, one| text + "\n" + &one);
        }
    };
    text.push_str(&junheng::boundary::see(lists).render(language));
    text
}

/// `text` with its final NUL, truncated between characters if it is longer than the buffer.
fn fixed<const SIZE: usize>(text: &str) -> [c_char; SIZE] {
    let mut buffer = [0; SIZE];
    let mut at = 0;
    for character in text.chars() {
        let shown = if character == '\0' { '␀' } else { character };
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
    fn long_text_is_truncated_between_characters() {
        assert_eq!(read(fixed::<8>("均衡均衡")), "均衡");
        assert_eq!(read(fixed::<7>("均衡均衡")), "均衡");
        assert_eq!(read(fixed::<6>("均衡均衡")), "均");
        assert_eq!(read(fixed::<4>("abcd")), "abc");
        assert_eq!(read(fixed::<1>("a")), "");
    }

    #[test]
    fn embedded_nul_is_replaced() {
        assert_eq!(read(fixed::<16>("a\0b")), "a␀b");
    }

    #[test]
    fn every_message_code_fits_its_buffer() {
        for phrase in junheng::words::table() {
            assert_eq!(read(fixed::<64>(phrase.code)), phrase.code);
        }
    }
}
