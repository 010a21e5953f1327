//! Tables 表
//!
//! A table has one row for each school or unit. Headings are those of the column dictionary
//! (jh_columns_json), English or Chinese; other columns are kept for custom standards. jh_evaluate takes
//! columns of any headings. 一行为一所学校（单位）；列名见 jh_columns_json，中英文均可；jh_evaluate 不限列名。

use std::borrow::Cow;
use std::ffi::{CString, c_char};
use std::sync::OnceLock;

use junheng::boundary as refusals;
use junheng::education::{Column, Table, columns};

use crate::boundary::Outcome;
use crate::pointer;
use crate::result::{c_text, c_view};
use crate::text::{Offset, arrow_cells, pointer_cells};

constants! {
    /// Whether a table copies what a column is made of, or reads it where it lies.
    jh_storage {
        /// The column is copied; the caller's memory is free as soon as the function returns. 复制。
        JH_COPY = 0,
        /// The column is read where it lies: the caller keeps the numbers, codes, labels or texts alive
        /// and unchanged until jh_table_free. 借用：调用方须保证数据在 jh_table_free 之前有效且不变。
        /// What leads to them (arrays of pointers, offsets, bitmaps, names) is free at once.
        JH_BORROW = 1,
    }
}

/// A table of named columns of equal length. 由等长命名列组成的表。
///
/// Owner: whoever called jh_table_new; freed with jh_table_free, once. Columns added with JH_BORROW
/// stay the caller's and must outlive the table. Threads: while one thread adds a column no other may
/// use the table; between additions any number of threads may assess or check it at once.
pub struct jh_table(pub(crate) Table<'static>);

exported! {
    /// A table without columns.
    ///
    /// Stable since 0.1.
    fn jh_table_new() -> table: *mut *mut jh_table {
        Ok(Box::new(jh_table(Table::new())))
    }

    /// Adds a column of `n` numbers. 添加数值列。
    ///
    /// `validity` has one bit for each row, lowest bit of the first byte first, as in Arrow: a row
    /// whose bit is 0 is missing and its number is not looked at; with NULL none is missing. A name
    /// that is taken is JH_INVALID_TABLE, another length than the columns before is
    /// JH_LENGTH_MISMATCH; a refused column leaves the table as it was.
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
        // SAFETY: the handle is alive and nobody else uses it; arrays have `n` entries, the bitmap as
        // many bits; with JH_BORROW the numbers outlive the table. The header asks for all of it.
        unsafe {
            let column = Column::Number {
                values: keep(pointer::array(values, n, "values")?, storage)?,
                present: pointer::present(validity, n)?,
            };
            add(table, name, column)
        }
    }

    /// Adds a column of `n` texts, each ending with NUL; NULL stands for a missing one. 添加文本列。
    ///
    /// Texts are UTF-8; one that is not is JH_INVALID_TEXT with its row in the error. Otherwise as
    /// jh_table_add_numbers.
    ///
    /// Stable since 0.1.
    fn jh_table_add_text(
        table: *mut jh_table,
        name: *const c_char,
        texts: *const *const c_char,
        n: usize,
        storage: jh_storage,
    ) {
        // SAFETY: as for numbers; each text is NULL or ends with NUL.
        unsafe {
            let heading = pointer::text(name, "name")?;
            let texts = pointer::array(texts, n, "texts")?;
            let cells = pointer_cells(heading, texts, is_borrowed(storage)?)?;
            add(table, name, Column::Text(cells))
        }
    }

    /// Adds a column of `n` texts that lie one after the other in `bytes`, as Arrow's utf8 arrays do:
    /// `offsets` has n + 1 entries, and text i lies from offsets[i] up to offsets[i + 1].
    ///
    /// `validity` as for numbers. Offsets that go back are JH_INVALID_TABLE.
    ///
    /// Stable since 0.1.
    fn jh_table_add_utf8(
        table: *mut jh_table,
        name: *const c_char,
        offsets: *const i32,
        bytes: *const c_char,
        validity: *const u8,
        n: usize,
        storage: jh_storage,
    ) {
        // SAFETY: as for numbers; `bytes` is as long as the last offset says.
        unsafe { add_arrow(table, name, offsets, bytes, validity, n, storage) }
    }

    /// As jh_table_add_utf8, with the offsets of Arrow's large_utf8 arrays.
    ///
    /// Stable since 0.1.
    fn jh_table_add_large_utf8(
        table: *mut jh_table,
        name: *const c_char,
        offsets: *const i64,
        bytes: *const c_char,
        validity: *const u8,
        n: usize,
        storage: jh_storage,
    ) {
        // SAFETY: as for numbers; `bytes` is as long as the last offset says.
        unsafe { add_arrow(table, name, offsets, bytes, validity, n, storage) }
    }

    /// Adds a column of `n` categories: `codes` are positions in the `label_count` distinct `labels`;
    /// -1 stands for a missing one. 添加分类列：codes 为 labels 中的序号，-1 表示缺失。
    ///
    /// A code that stands for no label is JH_INVALID_TABLE with its row in the error. Otherwise as
    /// jh_table_add_text.
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
        // SAFETY: as for numbers; each label ends with NUL.
        unsafe {
            let labels = pointer::array(labels, label_count, "labels")?;
            let labels = pointer_cells("labels", labels, is_borrowed(storage)?)?;
            let labels: Option<Vec<_>> = labels.into_iter().collect();
            let column = Column::Categories {
                codes: keep(pointer::array(codes, n, "codes")?, storage)?,
                labels: labels.ok_or_else(|| refusals::null_pointer("labels"))?,
            };
            add(table, name, column)
        }
    }

    /// Frees a table; NULL is nothing to free. Columns added with JH_BORROW stay the caller's.
    ///
    /// Stable since 0.1.
    fn jh_table_free(table: *mut jh_table) -> (), on defect {} {
        // SAFETY: NULL or alive, as the header asks.
        unsafe { pointer::free(table) }
    }

    /// The column dictionary as a JSON array: each column's id, names, aliases, unit and meaning in
    /// English and Chinese. The text is the library's, valid while it is loaded; not to be freed.
    /// `length`, unless it is NULL, receives the number of bytes.
    ///
    /// Stable since 0.1.
    fn jh_columns_json(length: *mut usize) -> *const c_char, on defect { std::ptr::null() } {
        static TEXT: OnceLock<CString> = OnceLock::new();
        let text = TEXT.get_or_init(|| {
            let entries: Vec<_> = columns::columns().collect();
            c_text(&serde_json::to_string(&entries).unwrap_or_default())
        });
        // SAFETY: `length` is NULL or writable, as the header asks.
        unsafe { c_view(Some(text), length) }
    }
}

fn is_borrowed(storage: jh_storage) -> Outcome<bool> {
    match storage {
        JH_COPY => Ok(false),
        JH_BORROW => Ok(true),
        other => {
            let names = ["JH_COPY", "JH_BORROW"];
            Err(refusals::unknown_choice(
                "storage",
                &names,
                i64::from(other),
            ))
        }
    }
}

/// The array as the caller wants it kept.
fn keep<T: Clone>(array: &'static [T], storage: jh_storage) -> Outcome<Cow<'static, [T]>> {
    Ok(match is_borrowed(storage)? {
        true => Cow::Borrowed(array),
        false => Cow::Owned(array.to_vec()),
    })
}

/// Adds a column to the caller's table.
///
/// # Safety
///
/// The handle is alive and nobody else uses it; the name ends with NUL.
unsafe fn add(table: *mut jh_table, name: *const c_char, column: Column<'static>) -> Outcome<()> {
    // SAFETY: the caller's promise.
    let (table, name) = unsafe {
        (
            pointer::exclusive(table, "table")?,
            pointer::text(name, "name")?,
        )
    };
    table.0.add(name, column)
}

/// Adds a column of texts that lie one after the other.
///
/// # Safety
///
/// As [`add`]; offsets have n + 1 entries, bytes reach to the last, the bitmap has `n` bits.
unsafe fn add_arrow<O: Offset>(
    table: *mut jh_table,
    name: *const c_char,
    offsets: *const O,
    bytes: *const c_char,
    validity: *const u8,
    n: usize,
    storage: jh_storage,
) -> Outcome<()> {
    // SAFETY: the caller's promise.
    unsafe {
        let heading = pointer::text(name, "name")?;
        let present = pointer::present(validity, n)?;
        // Of an array without entries nothing is read, not even its one offset.
        let entries = if n == 0 { 0 } else { n.saturating_add(1) };
        let offsets = pointer::array(offsets, entries, "offsets")?;
        let borrowed = is_borrowed(storage)?;
        let cells = arrow_cells(heading, offsets, bytes, present.as_deref(), borrowed)?;
        add(table, name, Column::Text(cells))
    }
}

/// A table may be read by several threads at once, as its comment says.
const _: fn() = || {
    fn shared_by_threads<T: Send + Sync>() {}
    shared_by_threads::<jh_table>();
    shared_by_threads::<crate::standard::jh_standard>();
    shared_by_threads::<crate::result::jh_result>();
};
