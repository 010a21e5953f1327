//! Assessments and balance 评估与均衡
//!
//! Options are a JSON object; NULL stands for the defaults. Results are JSON whose JSON Schemas are
//! in schemas/. A table with problems is refused as a whole: the error says how many there are, and
//! jh_check or jh_balance_check lists every one. Large tables are worked on by several threads, which
//! the library starts when it first needs them (RAYON_NUM_THREADS limits them): a process that forks
//! should do so before. 选项为 JSON 对象，NULL 表示默认值；结果为 JSON。有错误的表整体拒绝。

use std::ffi::c_char;

use junheng::education::{self, AssessOptions, BalanceOptions, CheckOptions};

use crate::boundary::Outcome;
use crate::pointer;
use crate::result::jh_result;
use crate::standard::jh_standard;
use crate::table::jh_table;

exported! {
    /// Applies a standard to a table of schools, county by county: verdict with reasons, indicators with
    /// coefficients and margins, what each school lacks. 按标准评估各县。
    ///
    /// `items`, unless it is NULL, is a second table: county (where there are several), item, value, one
    /// row for each answer to what the standard asks beyond the schools. Options: "by" (the column that
    /// divides the table into counties), "columns" (from the id of a column to the caller's heading),
    /// "detail" ("schools" or "county"). A table with problems is JH_INVALID_TABLE.
    ///
    /// Stable since 0.1.
    fn jh_assess(
        table: *const jh_table,
        items: *const jh_table,
        standard: *const jh_standard,
        options: *const c_char,
    ) -> result: *mut *mut jh_result {
        // SAFETY: handles are NULL or alive and text ends with NUL, as the header asks.
        let (table, items, standard, options) = unsafe {
            (
                pointer::shared(table, "table")?,
                pointer::optional_shared(items),
                pointer::shared(standard, "standard")?,
                read_options(options, AssessOptions::from_json)?,
            )
        };
        let items = items.map(|items| &items.0);
        let result = education::assess(&table.0, items, &standard.standard, &options)?;
        Ok(jh_result::new(&result.to_json()))
    }

    /// How evenly a table's pupils, classes, teachers and money lie: class size, pupils per teacher,
    /// spend per pupil, large classes, the urban–rural gap, in all and by group. 均衡状况。
    ///
    /// Options: "by" (columns that divide the table into groups), "columns" (from the id of a column to
    /// the caller's heading, or null to leave it unused), "measures" (texts as for jh_measure), "stage",
    /// "locale" ({"column", "urban", "rural"}). A table with problems is JH_INVALID_TABLE.
    ///
    /// Stable since 0.1.
    fn jh_balance(
        table: *const jh_table,
        options: *const c_char,
    ) -> result: *mut *mut jh_result {
        // SAFETY: the handle is NULL or alive and text ends with NUL, as the header asks.
        let (table, options) = unsafe {
            (pointer::shared(table, "table")?, read_options(options, BalanceOptions::from_json)?)
        };
        Ok(jh_result::new(&education::balance(&table.0, &options)?.to_json()))
    }

    /// Every problem of a table of schools at once, and of its items: errors and warnings with row,
    /// column, school, and messages in English and Chinese. 一次列出表中所有问题。
    ///
    /// `items` and `standard` may be NULL. With a standard the errors are just those for which jh_assess
    /// refuses the tables; without one only what is there is checked. Options: "by", "columns", which is
    /// refused where it names no column. A bad table is no failure here: its problems are the result.
    ///
    /// Stable since 0.1.
    fn jh_check(
        table: *const jh_table,
        items: *const jh_table,
        standard: *const jh_standard,
        options: *const c_char,
    ) -> result: *mut *mut jh_result {
        // SAFETY: handles are NULL or alive and text ends with NUL, as the header asks.
        let (table, items, standard, options) = unsafe {
            (
                pointer::shared(table, "table")?,
                pointer::optional_shared(items),
                pointer::optional_shared(standard),
                read_options(options, CheckOptions::from_json)?,
            )
        };
        let items = items.map(|items| &items.0);
        let standard = standard.map(|standard| &standard.standard);
        let found = education::check(&table.0, items, standard, &options)?;
        Ok(jh_result::new(&found.to_json()))
    }

    /// Every problem for which jh_balance refuses a table, with the same options. 列出 jh_balance
    /// 拒绝该表的所有原因。
    ///
    /// Stable since 0.1.
    fn jh_balance_check(
        table: *const jh_table,
        options: *const c_char,
    ) -> result: *mut *mut jh_result {
        // SAFETY: the handle is NULL or alive and text ends with NUL, as the header asks.
        let (table, options) = unsafe {
            (pointer::shared(table, "table")?, read_options(options, BalanceOptions::from_json)?)
        };
        Ok(jh_result::new(&education::check_balance(&table.0, &options)?.to_json()))
    }
}

/// The options; the defaults for NULL.
///
/// # Safety
///
/// NULL, or ends with NUL.
unsafe fn read_options<O: Default>(
    text: *const c_char,
    read: impl FnOnce(&str) -> junheng::Result<O>,
) -> Outcome<O> {
    // SAFETY: the caller's promise.
    match unsafe { pointer::optional_text(text, "options") }? {
        None => Ok(O::default()),
        Some(text) => read(text),
    }
}
