//! Whole tables 整表计算
//!
//! Any measures of the columns of a table, group by group, in one call. 对表中各列分组计算任意指数。

use std::ffi::c_char;

use junheng::evaluate::{Request, evaluate};

use crate::pointer;
use crate::result::jh_result;
use crate::table::jh_table;

exported! {
    /// Measures of a table's columns, for the whole table or for each group of its rows: any of
    /// jh_measures_json, of any kind, several at once. 计算表中各列的指数，可按组。
    ///
    /// `request` is a JSON object: "measures" (texts as for jh_measure), "value", "weights", "rank" (the
    /// heading of each), "groups" (headings of counts, one a group of pupils, for indices of segregation;
    /// one row a school), "focus" and "against" (two of these), "by" (the columns whose values divide the
    /// rows), "missing" ("refuse", or "drop" to leave rows with a missing cell out and count them),
    /// "undefined" ("refuse", or "null" where a measure is not defined for a group), "influence" (true for
    /// what each row does to each measure of its group besides). What a measure needs
    /// and the request does not name is refused, and what it names and no measure looks at. The error
    /// names the group; its row is that of the table. The table may have any headings.
    ///
    /// Stable since 0.1.
    fn jh_evaluate(
        table: *const jh_table,
        request: *const c_char,
    ) -> result: *mut *mut jh_result {
        // SAFETY: the handle is NULL or alive and text ends with NUL, as the header asks.
        let (table, request) = unsafe {
            (pointer::shared(table, "table")?, pointer::text(request, "request")?)
        };
        Ok(jh_result::new(&evaluate(&table.0, &Request::from_json(request)?)?.to_json()))
    }
}
