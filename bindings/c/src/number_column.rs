//! Columns of numbers, truth values and integers, in the layouts of Arrow.

use std::borrow::Cow;
use std::ffi::c_void;

use junheng::{Result, boundary as errors};

use crate::pointer;

constants! {
    /// The type of the entries of an array, in the layout of Arrow. 数组元素的类型。
    jh_type {
        /// double.
        JH_FLOAT64 = 0,
        /// float.
        JH_FLOAT32 = 1,
        /// int8_t.
        JH_INT8 = 2,
        /// int16_t.
        JH_INT16 = 3,
        /// int32_t.
        JH_INT32 = 4,
        /// int64_t.
        JH_INT64 = 5,
        /// uint8_t.
        JH_UINT8 = 6,
        /// uint16_t.
        JH_UINT16 = 7,
        /// uint32_t.
        JH_UINT32 = 8,
        /// uint64_t.
        JH_UINT64 = 9,
        /// Truth values as bits, least significant bit first; false is 0, true is 1. 布尔值（按位）。
        JH_BOOL = 10,
        /// Truth values as bytes; false is 0, any other byte is 1. 布尔值（按字节）。
        JH_BOOL8 = 11,
    }
}

const NAMES: [&str; 12] = [
    "JH_FLOAT64",
    "JH_FLOAT32",
    "JH_INT8",
    "JH_INT16",
    "JH_INT32",
    "JH_INT64",
    "JH_UINT8",
    "JH_UINT16",
    "JH_UINT32",
    "JH_UINT64",
    "JH_BOOL",
    "JH_BOOL8",
];

/// An array of the caller: its first entry is number `offset` of the memory.
#[derive(Clone, Copy)]
pub(crate) struct Array {
    pub(crate) kind: jh_type,
    pub(crate) values: *const c_void,
    pub(crate) offset: usize,
    pub(crate) n: usize,
}

impl Array {
    /// The entries as numbers, borrowed where they are doubles and `borrowed` is set; an error for a present entry
    /// that is NaN or not exactly a double.
    ///
    /// # Safety
    ///
    /// The memory has `offset` + `n` entries of the type, which do not change while the column is borrowed.
    pub(crate) unsafe fn numbers(
        self,
        column: &str,
        present: Option<&[bool]>,
        borrowed: bool,
    ) -> Result<Cow<'static, [f64]>> {
        let is_present = |row: usize| present.is_none_or(|present| present[row]);
        // SAFETY: the caller's contract, for the type that the caller names.
        let numbers: Cow<'static, [f64]> = unsafe {
            match self.kind {
                JH_FLOAT64 if borrowed => Cow::Borrowed(self.entries::<f64>()?),
                JH_FLOAT64 => Cow::Owned(self.entries::<f64>()?.to_vec()),
                JH_FLOAT32 => self.converted(|x: f32| f64::from(x))?,
                JH_INT8 => self.converted(|x: i8| f64::from(x))?,
                JH_INT16 => self.converted(|x: i16| f64::from(x))?,
                JH_INT32 => self.converted(|x: i32| f64::from(x))?,
                JH_UINT8 => self.converted(|x: u8| f64::from(x))?,
                JH_UINT16 => self.converted(|x: u16| f64::from(x))?,
                JH_UINT32 => self.converted(|x: u32| f64::from(x))?,
                JH_INT64 => self.exact(column, is_present, |x: i64| (x as f64, i128::from(x)))?,
                JH_UINT64 => self.exact(column, is_present, |x: u64| (x as f64, i128::from(x)))?,
                JH_BOOL8 => self.converted(|x: u8| f64::from(u8::from(x != 0)))?,
                JH_BOOL => {
                    let bits = pointer::bits(self.values.cast(), self.offset, self.n, "values")?;
                    bits.map(|bit| f64::from(u8::from(bit))).collect()
                }
                other => {
                    return Err(errors::unknown_choice("kind", &NAMES, i64::from(other)));
                }
            }
        };
        let is_nan = |(row, x): (usize, &f64)| (x.is_nan() && is_present(row)).then_some(row);
        match numbers.iter().enumerate().find_map(is_nan) {
            Some(row) => Err(errors::nan_cell(column, row)),
            None => Ok(numbers),
        }
    }

    /// # Safety
    ///
    /// As [`numbers`](Self::numbers), for entries of type `T`.
    unsafe fn entries<T>(self) -> Result<&'static [T]> {
        if self.n == 0 {
            return Ok(&[]);
        }
        let all = self.offset.saturating_add(self.n);
        // SAFETY: the caller's contract.
        let all = unsafe { pointer::array(self.values.cast::<T>(), all, "values") }?;
        Ok(&all[self.offset..])
    }

    /// # Safety
    ///
    /// As [`entries`](Self::entries).
    unsafe fn converted<T: Copy + 'static>(
        self,
        number: impl Fn(T) -> f64,
    ) -> Result<Cow<'static, [f64]>> {
        // SAFETY: the caller's contract.
        let entries = unsafe { self.entries::<T>() }?;
        Ok(entries.iter().map(|&entry| number(entry)).collect())
    }

    /// # Safety
    ///
    /// As [`entries`](Self::entries).
    unsafe fn exact<T: Copy + 'static>(
        self,
        column: &str,
        is_present: impl Fn(usize) -> bool,
        parts: impl Fn(T) -> (f64, i128),
    ) -> Result<Cow<'static, [f64]>> {
        // SAFETY: the caller's contract.
        let entries = unsafe { self.entries::<T>() }?;
        let number = |(row, &entry): (usize, &T)| {
            let (number, whole) = parts(entry);
            match number as i128 == whole || !is_present(row) {
                true => Ok(number),
                false => Err(errors::inexact_cell(column, row, &whole.to_string())),
            }
        };
        entries.iter().enumerate().map(number).collect()
    }
}
