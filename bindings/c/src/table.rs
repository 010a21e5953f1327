//! Tables 表
//!
//! A table is a set of named columns of equal length, one row per school or other unit. jh_assess,
//! jh_balance and jh_check recognize the column names of jh_columns_json, in English and Chinese; custom
//! standards, jh_evaluate and jh_analyze use any names.
//! 一行为一所学校（单位）；评估、均衡与检查识别 jh_columns_json 所列中英文列名，其余函数不限列名。

use std::borrow::Cow;
use std::ffi::{CString, c_char, c_void};
use std::sync::OnceLock;

use junheng::education::{Column, Table, columns};
use junheng::{Result, boundary as errors};

use crate::number_column::{Array, JH_FLOAT64, jh_type};
use crate::pointer;
use crate::string::view_json;
use crate::text_column::{Offset, arrow_cells, measured_cells, pointer_cells, require_distinct};

constants! {
    /// Whether a table copies the data of a column or borrows the caller's memory.
    jh_storage {
        /// The data are copied; the caller may free them when the function has returned. 复制。
        JH_COPY = 0,
        /// The data are borrowed: the caller keeps the numbers, codes, labels or string bytes alive and
        /// unchanged until jh_table_free; otherwise the behaviour is undefined. Names, arrays of pointers,
        /// offsets and bitmaps are always copied. 借用：jh_table_free 之前数据须保持有效且不变。
        JH_BORROW = 1,
    }
}

/// A table of named columns of equal length. 由等长的命名列组成的表。
///
/// Ownership: the caller's; freed once with jh_table_free. Columns added with JH_BORROW remain the
/// caller's and must outlive the table.
/// Threads: while a thread adds a column, no other thread may use the table; otherwise any number of
/// threads may read it at once.
pub struct jh_table(pub(crate) Table<'static>);

exported! {
    /// Creates a table without columns. 创建空表。
    ///
    /// `table`: receives the handle, to be freed with jh_table_free.
    ///
    /// Stable since 0.1.
    fn jh_table_new() -> table: *mut *mut jh_table {
        Ok(Box::new(jh_table(Table::new())))
    }

    /// Adds a column of numbers. 添加数值列。
    ///
    /// `name`: the column name, NUL-terminated; always copied.
    /// `values`: `n` numbers; NULL is allowed if `n` is 0.
    /// `validity`: NULL if no value is missing; otherwise a bitmap of `n` bits in Arrow's layout, least
    /// significant bit first, in which 0 marks a missing value. The number of a missing value is ignored.
    /// `storage`: whether `values` are copied or borrowed.
    ///
    /// Errors: JH_INVALID_TABLE if the table has a column of that name; JH_LENGTH_MISMATCH if `n` differs
    /// from the length of the other columns; JH_NOT_FINITE with the row for NaN that the bitmap does not mark
    /// as missing. After an error the table is unchanged.
    ///
    /// Stable since 0.1.
    fn jh_table_add_numbers(
        table: *mut jh_table,
        name: *const c_char,
        values: *const f64,
        validity: *const u8,
        n: usize,
        storage: jh_storage,
    ) {
        // SAFETY: the handle is alive and used nowhere else; arrays have `n` entries, the bitmap as many
        // bits; with JH_BORROW the numbers outlive the table. All required by the header.
        unsafe {
            let array = Array { kind: JH_FLOAT64, values: values.cast(), offset: 0, n };
            add_array(table, name, array, validity, storage)
        }
    }

    /// Adds a column of numbers of any type, as a primitive or boolean array of Arrow has them.
    /// 添加任意数值类型的列（Arrow 布局）。
    ///
    /// `kind`: the type of the entries. Only JH_FLOAT64 can be borrowed; other types are converted and copied.
    /// `values`: the entries.
    /// `validity`: NULL if no value is missing; otherwise a bitmap as for jh_table_add_numbers.
    /// `offset`: the number of entries, and of bits of `validity`, before the first one.
    /// `n`: the number of entries from there on.
    ///
    /// Other parameters and errors: as for jh_table_add_numbers; JH_INVALID_TABLE with the row for an integer
    /// that a double does not represent exactly.
    ///
    /// Stable since 0.1.
    fn jh_table_add_array(
        table: *mut jh_table,
        name: *const c_char,
        kind: jh_type,
        values: *const c_void,
        validity: *const u8,
        offset: usize,
        n: usize,
        storage: jh_storage,
    ) {
        // SAFETY: the handle is alive and used nowhere else; `values` has `offset` + `n` entries of the type, the
        // bitmap as many bits; with JH_BORROW doubles outlive the table. All required by the header.
        unsafe { add_array(table, name, Array { kind, values, offset, n }, validity, storage) }
    }

    /// Adds a column of strings, given as pointers. 添加文本列。
    ///
    /// `texts`: `n` pointers to NUL-terminated UTF-8 strings; NULL is a missing value.
    /// `storage`: whether the bytes of the strings are copied or borrowed.
    ///
    /// Other parameters and errors: as for jh_table_add_numbers; JH_INVALID_TEXT with the row for a
    /// string that is not valid UTF-8.
    ///
    /// Stable since 0.1.
    fn jh_table_add_text(
        table: *mut jh_table,
        name: *const c_char,
        texts: *const *const c_char,
        n: usize,
        storage: jh_storage,
    ) {
        // SAFETY: as for numbers; each string is NULL or NUL-terminated.
        unsafe {
            let heading = pointer::text(name, "name")?;
            let texts = pointer::array(texts, n, "texts")?;
            let cells = pointer_cells(heading, texts, is_borrowed(storage)?)?;
            add(table, name, Column::Text(cells))
        }
    }

    /// Adds a column of strings, given as pointers and lengths. 添加文本列（指针与长度）。
    ///
    /// `texts`: `n` pointers to UTF-8 bytes, which need no final NUL; NULL is a missing value.
    /// `lengths`: the number of bytes of each string; that of a missing value is ignored.
    /// `storage`: whether the bytes of the strings are copied or borrowed.
    ///
    /// Other parameters and errors: as for jh_table_add_text.
    ///
    /// Stable since 0.1.
    fn jh_table_add_strings(
        table: *mut jh_table,
        name: *const c_char,
        texts: *const *const c_char,
        lengths: *const usize,
        n: usize,
        storage: jh_storage,
    ) {
        // SAFETY: as for numbers; each string is NULL or has as many bytes as its length says.
        unsafe {
            let heading = pointer::text(name, "name")?;
            let texts = pointer::array(texts, n, "texts")?;
            let lengths = pointer::array(lengths, n, "lengths")?;
            let cells = measured_cells(heading, texts, lengths, is_borrowed(storage)?)?;
            add(table, name, Column::Text(cells))
        }
    }

    /// Adds a column of strings in the layout of Arrow's utf8 arrays. 添加文本列（Arrow utf8 布局）。
    ///
    /// `offsets`: n + 1 non-decreasing positions in `bytes`, from entry `offset` on; string i is the bytes from
    /// offsets[offset + i] to before offsets[offset + i + 1]. NULL is allowed if `n` is 0.
    /// `bytes`: the UTF-8 bytes of all strings, without NUL.
    /// `length`: the number of bytes.
    /// `validity`: NULL if no value is missing; otherwise a bitmap as for jh_table_add_numbers.
    /// `offset`: the number of entries of `offsets`, and of bits of `validity`, before the first string.
    /// `storage`: whether `bytes` are copied or borrowed.
    ///
    /// Other parameters and errors: as for jh_table_add_numbers; JH_INVALID_TABLE for offsets that are
    /// negative, decrease or exceed `length`; JH_INVALID_TEXT with the row for a string that is not valid UTF-8.
    ///
    /// Stable since 0.1.
    fn jh_table_add_utf8(
        table: *mut jh_table,
        name: *const c_char,
        offsets: *const i32,
        bytes: *const c_char,
        length: usize,
        validity: *const u8,
        offset: usize,
        n: usize,
        storage: jh_storage,
    ) {
        // SAFETY: as for numbers; there are `offset` + `n` + 1 offsets and `length` bytes.
        unsafe {
            let bytes = pointer::array(bytes.cast::<u8>(), length, "bytes")?;
            add_arrow(table, name, (offsets, offset, n), bytes, validity, storage)
        }
    }

    /// As jh_table_add_utf8, in the layout of Arrow's large_utf8 arrays (64-bit offsets).
    ///
    /// Stable since 0.1.
    fn jh_table_add_large_utf8(
        table: *mut jh_table,
        name: *const c_char,
        offsets: *const i64,
        bytes: *const c_char,
        length: usize,
        validity: *const u8,
        offset: usize,
        n: usize,
        storage: jh_storage,
    ) {
        // SAFETY: as for numbers; there are `offset` + `n` + 1 offsets and `length` bytes.
        unsafe {
            let bytes = pointer::array(bytes.cast::<u8>(), length, "bytes")?;
            add_arrow(table, name, (offsets, offset, n), bytes, validity, storage)
        }
    }

    /// Adds a column of categories. 添加分类列。
    ///
    /// `codes`: `n` indices into `labels`, from zero; -1 is a missing value.
    /// `labels`: `label_count` distinct NUL-terminated UTF-8 strings. Groups keep the order of the labels; groups of
    /// other text are sorted.
    /// `storage`: whether the codes and the bytes of the labels are copied or borrowed.
    ///
    /// Other parameters and errors: as for jh_table_add_text; JH_INVALID_TABLE with the row for a code
    /// that is neither -1 nor an index, and for a label that occurs twice; JH_NULL_POINTER for a label that
    /// is NULL.
    ///
    /// Stable since 0.1.
    fn jh_table_add_categories(
        table: *mut jh_table,
        name: *const c_char,
        codes: *const i32,
        n: usize,
        labels: *const *const c_char,
        label_count: usize,
        storage: jh_storage,
    ) {
        // SAFETY: as for numbers; each label is NULL or NUL-terminated.
        unsafe {
            let labels = pointer::array(labels, label_count, "labels")?;
            let labels = pointer_cells("labels", labels, is_borrowed(storage)?)?;
            let labels: Option<Vec<_>> = labels.into_iter().collect();
            let labels = labels.ok_or_else(|| errors::null_pointer("labels"))?;
            require_distinct(pointer::text(name, "name")?, &labels)?;
            let column = Column::Categories {
                codes: keep(pointer::array(codes, n, "codes")?, storage)?,
                labels,
                ordered: true,
            };
            add(table, name, column)
        }
    }

    /// Frees a table; does nothing for NULL. 释放表。
    ///
    /// Columns added with JH_BORROW are not freed; results computed from the table remain valid.
    ///
    /// Stable since 0.1.
    fn jh_table_free(table: *mut jh_table) -> (), on defect {} {
        // SAFETY: NULL or alive, as the header requires.
        unsafe { pointer::free(table) }
    }

    /// Returns the column dictionary as a JSON array: id, names, aliases, unit and meaning of each column,
    /// in English and Chinese; "values" are those that cells of a closed list may have. 返回列名目录（JSON）。
    ///
    /// `length`: receives the number of bytes without the final NUL; may be NULL.
    ///
    /// Returns: a string that remains valid and unchanged while the library is loaded; not to be freed.
    /// NULL only after an internal error.
    ///
    /// Stable since 0.1.
    fn jh_columns_json(length: *mut usize) -> *const c_char, on defect { std::ptr::null() } {
        static TEXT: OnceLock<Option<CString>> = OnceLock::new();
        let entries = || serde_json::to_string(&columns::columns().collect::<Vec<_>>()).ok();
        // SAFETY: `length` is NULL or writable, as the header requires.
        unsafe { view_json(&TEXT, entries, length) }
    }
}

fn is_borrowed(storage: jh_storage) -> Result<bool> {
    match storage {
        JH_COPY => Ok(false),
        JH_BORROW => Ok(true),
        other => {
            let names = ["JH_COPY", "JH_BORROW"];
            Err(errors::unknown_choice("storage", &names, i64::from(other)))
        }
    }
}

/// The array, copied or borrowed as requested.
fn keep<T: Clone>(array: &'static [T], storage: jh_storage) -> Result<Cow<'static, [T]>> {
    Ok(match is_borrowed(storage)? {
        true => Cow::Borrowed(array),
        false => Cow::Owned(array.to_vec()),
    })
}

/// Adds a column to the caller's table.
///
/// # Safety
///
/// The handle is NULL, or alive and used nowhere else; the name is NULL or NUL-terminated.
unsafe fn add(table: *mut jh_table, name: *const c_char, column: Column<'static>) -> Result<()> {
    // SAFETY: the caller's contract.
    let (table, name) = unsafe {
        (
            pointer::exclusive(table, "table")?,
            pointer::text(name, "name")?,
        )
    };
    table.0.add(name, column)
}

/// Adds a column of numbers.
///
/// # Safety
///
/// As [`add`] and [`Array::numbers`]; the bitmap is NULL or has as many bits.
unsafe fn add_array(
    table: *mut jh_table,
    name: *const c_char,
    array: Array,
    validity: *const u8,
    storage: jh_storage,
) -> Result<()> {
    // SAFETY: the caller's contract.
    unsafe {
        let heading = pointer::text(name, "name")?;
        let present = pointer::present(validity, array.offset, array.n)?;
        let values = array.numbers(heading, present.as_deref(), is_borrowed(storage)?)?;
        add(table, name, Column::Number { values, present })
    }
}

/// Adds a column of strings stored one after another.
///
/// # Safety
///
/// As [`add`]; there are `offset` + `n` + 1 offsets, and the bitmap is NULL or has `offset` + `n` bits.
unsafe fn add_arrow<O: Offset>(
    table: *mut jh_table,
    name: *const c_char,
    (offsets, offset, n): (*const O, usize, usize),
    bytes: &'static [u8],
    validity: *const u8,
    storage: jh_storage,
) -> Result<()> {
    // SAFETY: the caller's contract.
    unsafe {
        let heading = pointer::text(name, "name")?;
        let present = pointer::present(validity, offset, n)?;
        // Without rows nothing is read, not even the first offset.
        let (first, entries) = match n {
            0 => (0, 0),
            _ => (offset, offset.saturating_add(n).saturating_add(1)),
        };
        let offsets = &pointer::array(offsets, entries, "offsets")?[first..];
        let borrowed = is_borrowed(storage)?;
        let cells = arrow_cells(heading, offsets, bytes, present.as_deref(), borrowed)?;
        add(table, name, Column::Text(cells))
    }
}
