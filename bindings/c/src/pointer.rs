//! Arguments as C gives them: checked, then read. What cannot be checked, the header asks for.

use std::borrow::Cow;
use std::ffi::{CStr, c_char};

use junheng::boundary as refusals;

use crate::boundary::Outcome;

/// Refuses NULL, and an address where no `T` may lie.
pub(crate) fn refuse_unusable<T>(pointer: *const T, argument: &str) -> Outcome<()> {
    if pointer.is_null() {
        return Err(refusals::null_pointer(argument));
    }
    if !pointer.is_aligned() {
        return Err(refusals::misaligned(argument, align_of::<T>()));
    }
    Ok(())
}

/// The array that begins at `pointer`; NULL is fine where it has no entries.
///
/// # Safety
///
/// Not NULL, it has `n` readable entries, which stay as they are for `'a`.
pub(crate) unsafe fn array<'a, T>(pointer: *const T, n: usize, argument: &str) -> Outcome<&'a [T]> {
    let most = isize::MAX.unsigned_abs() / size_of::<T>().max(1);
    if n > most {
        return Err(refusals::too_long(argument, most, n));
    }
    if n == 0 {
        return Ok(&[]);
    }
    refuse_unusable(pointer, argument)?;
    // SAFETY: neither NULL nor misaligned nor too long, as checked; readable, as the caller promises.
    Ok(unsafe { std::slice::from_raw_parts(pointer, n) })
}

/// As [`array`]; `None` for NULL.
///
/// # Safety
///
/// As [`array`].
pub(crate) unsafe fn optional_array<'a, T>(
    pointer: *const T,
    n: usize,
    argument: &str,
) -> Outcome<Option<&'a [T]>> {
    if pointer.is_null() {
        return Ok(None);
    }
    // SAFETY: the caller's promise.
    unsafe { array(pointer, n, argument) }.map(Some)
}

/// The text that begins at `pointer`.
///
/// # Safety
///
/// Not NULL, it ends with a NUL and stays as it is for `'a`.
pub(crate) unsafe fn text<'a>(pointer: *const c_char, argument: &str) -> Outcome<&'a str> {
    refuse_unusable(pointer, argument)?;
    // SAFETY: not NULL, as checked; ends with a NUL, as the caller promises.
    let text = unsafe { CStr::from_ptr(pointer) };
    (text.to_str()).map_err(|error| refusals::invalid_text(argument, error.valid_up_to()))
}

/// As [`text`]; `None` for NULL.
///
/// # Safety
///
/// As [`text`].
pub(crate) unsafe fn optional_text<'a>(
    pointer: *const c_char,
    argument: &str,
) -> Outcome<Option<&'a str>> {
    if pointer.is_null() {
        return Ok(None);
    }
    // SAFETY: the caller's promise.
    unsafe { text(pointer, argument) }.map(Some)
}

/// The handle at `pointer`, to be read.
///
/// # Safety
///
/// Not NULL, it came from this library, has not been freed, and nobody changes it during `'a`.
pub(crate) unsafe fn shared<'a, T>(pointer: *const T, argument: &str) -> Outcome<&'a T> {
    refuse_unusable(pointer, argument)?;
    // SAFETY: not NULL, as checked; alive and unchanged, as the caller promises.
    Ok(unsafe { &*pointer })
}

/// As [`shared`]; `None` for NULL.
///
/// # Safety
///
/// As [`shared`].
pub(crate) unsafe fn optional_shared<'a, T>(pointer: *const T) -> Option<&'a T> {
    // SAFETY: the caller's promise.
    unsafe { pointer.as_ref() }
}

/// The handle at `pointer`, to be changed.
///
/// # Safety
///
/// Not NULL, it came from this library, has not been freed, and nobody else uses it during `'a`.
pub(crate) unsafe fn exclusive<'a, T>(pointer: *mut T, argument: &str) -> Outcome<&'a mut T> {
    refuse_unusable(pointer, argument)?;
    // SAFETY: not NULL, as checked; alive and unshared, as the caller promises.
    Ok(unsafe { &mut *pointer })
}

/// Frees a handle; NULL is nothing to free.
///
/// # Safety
///
/// NULL, or it came from this library and has not been freed.
pub(crate) unsafe fn free<T>(pointer: *mut T) {
    if !pointer.is_null() {
        // SAFETY: made by Box::into_raw in `boundary`, and not freed since, as the caller promises.
        drop(unsafe { Box::from_raw(pointer) });
    }
}

/// One flag for each row out of a bitmap, lowest bit first, as Arrow lays them.
///
/// # Safety
///
/// NULL, or it has a readable bit for each of `n` rows.
pub(crate) unsafe fn present(bitmap: *const u8, n: usize) -> Outcome<Option<Cow<'static, [bool]>>> {
    // SAFETY: the caller's promise.
    let bytes = unsafe { optional_array(bitmap, n.div_ceil(8), "validity") }?;
    Ok(bytes.map(|bytes| {
        (0..n)
            .map(|row| bytes[row / 8] >> (row % 8) & 1 == 1)
            .collect()
    }))
}
