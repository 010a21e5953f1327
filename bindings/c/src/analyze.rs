//! Analyses of a table 结构化分析
//!
//! Curves, gaps, decompositions, regressions and segregation in parts, of the columns of a table, for the
//! whole or by group. jh_analyses_json lists them with what each takes. New analyses need no new function.
//! 曲线、差距、分解、回归与分隔的结构化分析；jh_analyses_json 给出全部分析及其输入。

use std::ffi::{CString, c_char};
use std::sync::OnceLock;

use junheng::analysis::{analyses, analyze};

use crate::pointer;
use crate::result::{c_text, c_view, jh_result};
use crate::table::jh_table;

exported! {
    /// One analysis of a table's columns, for the whole table or for each group of its rows.
    /// 对表中各列作一项分析，可按组。
    ///
    /// `request` is a JSON object: "analysis" is an id of jh_analyses_json, for example "nested_split", the
    /// other members are the inputs that its entry lists, such as "value" (the heading of the values),
    /// "weights", "levels"; every analysis takes "by", "missing" ("refuse" or "drop") and "undefined"
    /// ("refuse" or "null"). Two samples are two sides of one table: "side" is the column that tells them
    /// apart, "first" and "second" are its values. The error names the group; its row is that of the table.
    ///
    /// Stable since 0.1.
    fn jh_analyze(
        table: *const jh_table,
        request: *const c_char,
    ) -> result: *mut *mut jh_result {
        // SAFETY: the handle is NULL or alive and text ends with NUL, as the header asks.
        let (table, request) = unsafe {
            (pointer::shared(table, "table")?, pointer::text(request, "request")?)
        };
        Ok(jh_result::new(&analyze(&table.0, request)?.to_json()))
    }

    /// The catalogue of analyses as a JSON array: ids, names and summaries in English and Chinese, inputs
    /// with kinds and defaults. The text is the library's, valid while it is loaded; not to be freed.
    /// `length`, unless it is NULL, receives the number of bytes.
    ///
    /// Stable since 0.1.
    fn jh_analyses_json(length: *mut usize) -> *const c_char, on defect { std::ptr::null() } {
        static TEXT: OnceLock<CString> = OnceLock::new();
        let entries: Vec<_> = analyses().collect();
        let make = || c_text(&serde_json::to_string(&entries).unwrap_or_default());
        // SAFETY: `length` is NULL or writable, as the header asks.
        unsafe { c_view(Some(TEXT.get_or_init(make)), length) }
    }
}
