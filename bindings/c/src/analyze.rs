//! Analyses of a table 专题分析
//!
//! Curves, gaps between groups, decompositions, regressions and segregation by component, computed from
//! the columns of a table, for the whole table or by group. jh_analyses_json lists the analyses and their
//! inputs. 曲线、群体差距、分解、回归与分隔分析，可分组；jh_analyses_json 列出全部分析及其输入。

use std::ffi::{CString, c_char};
use std::sync::OnceLock;

use junheng::analysis::{analyses, analyze};

use crate::pointer;
use crate::result::jh_result;
use crate::string::view_json;
use crate::table::jh_table;

exported! {
    /// Runs an analysis of the columns of a table, for the whole table or for each group of rows.
    /// 对表中各列作一项分析，可分组。
    ///
    /// `table`: any table; column names are free.
    /// `request`: a JSON object, NUL-terminated.
    /// `result`: receives the handle, to be freed with jh_result_free.
    ///
    /// Members of the request:
    /// - "analysis": an id listed by jh_analyses_json, for example "nested_decomposition". Required.
    /// - the inputs that the entry of the analysis lists, such as "value" (a column name), "weights" or
    ///   "levels". Analyses that compare two groups have "group" (a column), "group_a" and "group_b" (values
    ///   of it); those that compare two dates have "date", "before" and "after".
    /// - "by", "missing" and "undefined": as for jh_evaluate.
    /// - "design" and "inference": as for jh_estimate, without "density" and "plausible_values", and of the
    ///   intervals "student", "normal" and, with "bootstrap", "percentile" (default) and "basic". With either
    ///   of them each row has the sampling errors of the numbers of its result ("inference").
    ///
    /// Errors: JH_INVALID_SPEC for a request that is not valid JSON, has an unknown member or lacks an
    /// input; JH_UNKNOWN_NAME for an unknown analysis or column; JH_OUT_OF_DOMAIN where the analysis is
    /// undefined for the data; otherwise as for jh_evaluate. The message names the group; the row is that
    /// of the table.
    ///
    /// Stable since 0.1.
    fn jh_analyze(
        table: *const jh_table,
        request: *const c_char,
    ) -> result: *mut *mut jh_result {
        // SAFETY: the handle is NULL or alive and the string NUL-terminated, as the header requires.
        let (table, request) = unsafe {
            (pointer::shared(table, "table")?, pointer::text(request, "request")?)
        };
        Ok(jh_result::new(&analyze(&table.0, request)?.to_json()))
    }

    /// Returns the catalogue of analyses as a JSON array: ids, names and summaries in English and Chinese,
    /// inputs with types and defaults. 返回分析目录（JSON）。
    ///
    /// `length`: receives the number of bytes without the final NUL; may be NULL.
    ///
    /// Returns: a string that remains valid and unchanged while the library is loaded; not to be freed.
    /// NULL only after an internal error.
    ///
    /// Stable since 0.1.
    fn jh_analyses_json(length: *mut usize) -> *const c_char, on defect { std::ptr::null() } {
        static TEXT: OnceLock<Option<CString>> = OnceLock::new();
        let entries = || serde_json::to_string(&analyses().collect::<Vec<_>>()).ok();
        // SAFETY: `length` is NULL or writable, as the header requires.
        unsafe { view_json(&TEXT, entries, length) }
    }
}
