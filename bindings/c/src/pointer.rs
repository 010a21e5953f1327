//! Pointer arguments: checked for NULL, alignment, length and encoding, then read as Rust types. What
//! cannot be checked is a requirement of the header.

use std::borrow::Cow;
use std::ffi::{CStr, c_char};

use junheng::{Result, boundary as errors};

/// Returns an error for NULL and for an address that is not aligned for `T`.
pub(crate) fn check_pointer<T>(pointer: *const T, argument: &str) -> Result<()> {
    if pointer.is_null() {
        return Err(errors::null_pointer(argument));
    }
    if !pointer.is_aligned() {
        return Err(errors::misaligned(argument, align_of::<T>()));
    }
    Ok(())
}

/// The array that begins at `pointer`, which may be NULL if `n` is 0.
///
/// # Safety
///
/// If not NULL, `pointer` has `n` readable entries, which do not change during `'a`.
pub(crate) unsafe fn array<'a, T>(pointer: *const T, n: usize, argument: &str) -> Result<&'a [T]> {
    let most = isize::MAX.unsigned_abs() / size_of::<T>().max(1);
    if n > most {
        return Err(errors::too_long(argument, most, n));
    }
    if n == 0 {
        return Ok(&[]);
    }
    check_pointer(pointer, argument)?;
    // SAFETY: neither NULL nor misaligned nor too long, as checked; readable, by the caller's contract.
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
) -> Result<Option<&'a [T]>> {
    if pointer.is_null() {
        return Ok(None);
    }
    // SAFETY: the caller's contract.
    unsafe { array(pointer, n, argument) }.map(Some)
}

/// The string that begins at `pointer`.
///
/// # Safety
///
/// If not NULL, `pointer` is NUL-terminated and does not change during `'a`.
pub(crate) unsafe fn text<'a>(pointer: *const c_char, argument: &str) -> Result<&'a str> {
    check_pointer(pointer, argument)?;
    // SAFETY: not NULL, as checked; NUL-terminated, by the caller's contract.
    let text = unsafe { CStr::from_ptr(pointer) };
    (text.to_str()).map_err(|error| errors::invalid_text(argument, error.valid_up_to()))
}

/// As [`text`]; `None` for NULL.
///
/// # Safety
///
/// As [`text`].
pub(crate) unsafe fn optional_text<'a>(
    pointer: *const c_char,
    argument: &str,
) -> Result<Option<&'a str>> {
    if pointer.is_null() {
        return Ok(None);
    }
    // SAFETY: the caller's contract.
    unsafe { text(pointer, argument) }.map(Some)
}

/// The handle at `pointer`, for reading.
///
/// # Safety
///
/// If not NULL, it came from this library, has not been freed, and is not modified during `'a`.
pub(crate) unsafe fn shared<'a, T>(pointer: *const T, argument: &str) -> Result<&'a T> {
    check_pointer(pointer, argument)?;
    // SAFETY: not NULL, as checked; alive and unchanged, by the caller's contract.
    Ok(unsafe { &*pointer })
}

/// As [`shared`]; `None` for NULL.
///
/// # Safety
///
/// As [`shared`].
pub(crate) unsafe fn optional_shared<'a, T>(pointer: *const T) -> Option<&'a T> {
    // SAFETY: the caller's contract.
    unsafe { pointer.as_ref() }
}

/// The handle at `pointer`, for modification.
///
/// # Safety
///
/// If not NULL, it came from this library, has not been freed, and is not used elsewhere during `'a`.
pub(crate) unsafe fn exclusive<'a, T>(pointer: *mut T, argument: &str) -> Result<&'a mut T> {
    check_pointer(pointer, argument)?;
    // SAFETY: not NULL, as checked; alive and unshared, by the caller's contract.
    Ok(unsafe { &mut *pointer })
}

/// Frees a handle; does nothing for NULL.
///
/// # Safety
///
/// NULL, or it came from this library and has not been freed.
pub(crate) unsafe fn free<T>(pointer: *mut T) {
    if !pointer.is_null() {
        // SAFETY: made by Box::into_raw in `boundary`, and not freed since, by the caller's contract.
        drop(unsafe { Box::from_raw(pointer) });
    }
}

/// `n` bits of a bitmap in Arrow's layout, least significant bit first, from bit `offset` on.
///
/// # Safety
///
/// `bitmap` has `offset` + `n` readable bits, which do not change during `'a`.
pub(crate) unsafe fn bits<'a>(
    bitmap: *const u8,
    offset: usize,
    n: usize,
    argument: &str,
) -> Result<impl Iterator<Item = bool> + 'a> {
    let last = match n {
        0 => 0,
        _ => offset.saturating_add(n),
    };
    // SAFETY: the caller's contract.
    let bytes: &'a [u8] = unsafe { array(bitmap, last.div_ceil(8), argument) }?;
    let places = (0..n).map(move |row| offset + row);
    Ok(places.map(|place| bytes[place / 8] >> (place % 8) & 1 == 1))
}

/// The flags of a bitmap, as [`bits`]; `None` for NULL.
///
/// # Safety
///
/// `bitmap` is NULL, or as for [`bits`].
pub(crate) unsafe fn present(
    bitmap: *const u8,
    offset: usize,
    n: usize,
) -> Result<Option<Cow<'static, [bool]>>> {
    if bitmap.is_null() {
        return Ok(None);
    }
    // SAFETY: not NULL; the caller's contract.
    Ok(Some(
        unsafe { bits(bitmap, offset, n, "validity") }?.collect(),
    ))
}
