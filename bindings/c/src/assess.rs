//! Assessment and balance 评估与均衡状况
//!
//! Options are a JSON object; NULL selects the defaults. A table with errors is rejected as a whole with
//! JH_INVALID_TABLE: the message states the number of errors, jh_check or jh_balance_check lists them.
//! 选项为 JSON 对象，NULL 表示默认值。有错误的表整体不予计算，可用 jh_check 或 jh_balance_check 列出全部错误。
//!
//! Printed reports (HTML, PDF) are written by the Python package and the command line, which only format figures; there
//! is no such function here. A host that prints its own report has every figure from these calls: verdict,
//! shortcomings, scorecard, schools with their shortfalls, items from jh_assess (assessments.schema.json); basic
//! tables by type, locale and township, and class sizes from jh_balance with "by", "stage" and, for sums alone, "detail"
//! (balance.schema.json); the urban-rural gap of an indicator from jh_analyze "gap" over the schools' values
//! (analysis.schema.json); findings from jh_check (check.schema.json); last year from jh_compare
//! (comparison.schema.json); plans from jh_plan (plan.schema.json). Names and messages in each have English and
//! Chinese texts.
//! 打印报告（HTML、PDF）由 Python 包与命令行生成，仅作排版，C 接口不提供；宿主程序可由上述各函数取得报告的全部数据，
//! 字段见各 JSON Schema，名称与说明均含中英文。

use std::ffi::{CString, c_char};
use std::sync::OnceLock;

use junheng::Result;
use junheng::education::{self, AssessOptions, BalanceOptions, CheckOptions};

use crate::pointer;
use crate::result::jh_result;
use crate::standard::jh_standard;
use crate::string::view_json;
use crate::table::jh_table;

exported! {
    /// Applies a standard to a table of schools, county by county: verdict with reasons, indicators with
    /// coefficients of variation and margins, shortfall of each school. 按标准评估各县。
    ///
    /// `table`: one row per school.
    /// `items`: NULL, or a table with one row per answer to a requirement that the table of schools does
    /// not cover; columns county (where there are several), item, value.
    /// `standard`: the standard.
    /// `options`: NULL, or a JSON object, NUL-terminated.
    /// `result`: receives the handle, to be freed with jh_result_free.
    ///
    /// Options:
    /// - "by": the column that divides the table into counties; by default "county", where the table has it,
    ///   otherwise the whole table is one county.
    /// - "columns": object from column ids (jh_columns_json) to the caller's column names.
    /// - "detail": "schools" (default) or "county".
    /// - "totals": rows that are no schools (totals, subtotals, averages, notes): "error" (default) makes each an
    ///   error, "drop" leaves them out, "keep" counts them; the result lists them in "total_rows".
    ///
    /// Errors: JH_INVALID_TABLE for a table or items with errors; JH_INVALID_SPEC or JH_UNKNOWN_NAME for
    /// the options.
    ///
    /// Stable since 0.1.
    fn jh_assess(
        table: *const jh_table,
        items: *const jh_table,
        standard: *const jh_standard,
        options: *const c_char,
    ) -> result: *mut *mut jh_result {
        // SAFETY: handles are NULL or alive and the string NUL-terminated, as the header requires.
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

    /// Describes how evenly the resources of a table of schools are distributed: class size, pupil-teacher
    /// ratio, expenditure per pupil, shares of large classes, urban-rural gap; in total and by group.
    /// 均衡状况：班额、生师比、生均经费、大班额比例与城乡差距，可分组。
    ///
    /// `table`: one row per school or class.
    /// `options`: NULL, or a JSON object, NUL-terminated.
    /// `result`: receives the handle, to be freed with jh_result_free.
    ///
    /// Options:
    /// - "by": the column, or array of columns, that divide the table into groups.
    /// - "columns": object from column ids (jh_columns_json) to the caller's column names, or null to
    ///   ignore a column.
    /// - "measures": array of specifications as for jh_measure.
    /// - "stage": the stage of schooling to describe.
    /// - "class_size_limits": array of class sizes above which classes are counted; by default
    ///   [45, 50, 55, 65]: over 55 pupils a class is large, over 65 super-large.
    /// - "detail": "all" (default), or "totals" for sums and ratios of totals without measures,
    ///   decompositions, gaps and class sizes.
    /// - "locale": {"column", "urban", "rural"}, the urban-rural column and its values.
    /// - "totals": as for jh_assess.
    ///
    /// Errors: JH_INVALID_TABLE for a table with errors; JH_INVALID_SPEC or JH_UNKNOWN_NAME for the
    /// options.
    ///
    /// Stable since 0.1.
    fn jh_balance(
        table: *const jh_table,
        options: *const c_char,
    ) -> result: *mut *mut jh_result {
        // SAFETY: the handle is NULL or alive and the string NUL-terminated, as the header requires.
        let (table, options) = unsafe {
            (pointer::shared(table, "table")?, read_options(options, BalanceOptions::from_json)?)
        };
        Ok(jh_result::new(&education::balance(&table.0, &options)?.to_json()))
    }

    /// Compares two results of jh_assess, or two of jh_balance, such as those of last year and this year: verdicts,
    /// values, coefficients, schools at the floor, shortfalls, large classes, schools that are new or gone.
    /// 比较两次结果（如上年与本年）：结论、数值、差异系数、达标校数、缺口、大班额、新增与减少的学校。
    ///
    /// `before`, `after`: the JSON of two results of the same kind, NUL-terminated, also of an earlier version.
    /// `result`: receives the handle, to be freed with jh_result_free; the JSON keeps to schemas/comparison.schema.json.
    ///
    /// Errors: JH_INVALID_SPEC for a text that is no such result, and for one of each kind.
    ///
    /// Stable since 0.1.
    fn jh_compare(
        before: *const c_char,
        after: *const c_char,
    ) -> result: *mut *mut jh_result {
        // SAFETY: strings are NUL-terminated, as the header requires.
        let (before, after) = unsafe {
            (pointer::text(before, "before")?, pointer::text(after, "after")?)
        };
        Ok(jh_result::new(&education::trend::compare(before, after)?.to_json()))
    }

    /// Plans the least change of a table of schools that reaches a target, with proof: what to add, what to
    /// move, which classes to open, how to divide a budget; or what changes would do, and the trend over years.
    /// 规划达到目标所需的最小变动，并附证明：增加、调配、增班、经费分配，以及变动测算与年度趋势。
    ///
    /// `kind`: the id of a kind of plan (jh_plans_json), such as "plan_add", NUL-terminated.
    /// `table`: one row per school.
    /// `items`: NULL, or a table as for jh_assess.
    /// `standard`: the standard; NULL for a kind that takes none.
    /// `options`: NULL, or a JSON object with the options of the kind (jh_plans_json), NUL-terminated.
    /// `result`: receives the handle, to be freed with jh_result_free. A target out of reach is a result, with
    /// its reason.
    ///
    /// Errors: JH_INVALID_TABLE for a table or items with errors; JH_INVALID_SPEC or JH_UNKNOWN_NAME for the
    /// kind or the options.
    ///
    /// Stable since 0.1.
    fn jh_plan(
        kind: *const c_char,
        table: *const jh_table,
        items: *const jh_table,
        standard: *const jh_standard,
        options: *const c_char,
    ) -> result: *mut *mut jh_result {
        // SAFETY: handles are NULL or alive and strings NUL-terminated, as the header requires.
        let (kind, table, items, standard, options) = unsafe {
            (
                pointer::text(kind, "kind")?,
                pointer::shared(table, "table")?,
                pointer::optional_shared(items),
                pointer::optional_shared(standard),
                pointer::optional_text(options, "options")?,
            )
        };
        let items = items.map(|items| &items.0);
        let standard = standard.map(|standard| &standard.standard);
        let options = options.unwrap_or("{}");
        let planned = education::plan::plan(kind, &table.0, items, standard, options)?;
        Ok(jh_result::new(&planned.to_json()))
    }

    /// Returns the catalogue of plans as a JSON array: ids, names and summaries in English and Chinese,
    /// arguments and options with types and defaults. 返回规划目录（JSON）。
    ///
    /// `length`: receives the number of bytes without the final NUL; may be NULL.
    ///
    /// Returns: a string that remains valid and unchanged while the library is loaded; not to be freed.
    /// NULL only after an internal error.
    ///
    /// Stable since 0.1.
    fn jh_plans_json(length: *mut usize) -> *const c_char, on defect { std::ptr::null() } {
        static TEXT: OnceLock<Option<CString>> = OnceLock::new();
        let entries = || serde_json::to_string(&education::plans().collect::<Vec<_>>()).ok();
        // SAFETY: `length` is NULL or writable, as the header requires.
        unsafe { view_json(&TEXT, entries, length) }
    }

    /// Lists all problems of a table of schools and of its items: errors and warnings with row, column,
    /// school, and messages in English and Chinese. 一次列出表中全部问题。
    ///
    /// `table`, `items`: as for jh_assess.
    /// `standard`: NULL, or a standard. With it, the errors are exactly those for which jh_assess rejects
    /// the tables; without it, only the columns present are checked. Of a table without columns, the errors
    /// list the columns that the standard requires.
    /// `options`: NULL, or a JSON object with "by", "columns" and "totals" as for jh_assess.
    /// `result`: receives the handle, to be freed with jh_result_free.
    ///
    /// Errors: JH_INVALID_SPEC or JH_UNKNOWN_NAME for the options. Problems of the table are the result of
    /// this function, not an error.
    ///
    /// Stable since 0.1.
    fn jh_check(
        table: *const jh_table,
        items: *const jh_table,
        standard: *const jh_standard,
        options: *const c_char,
    ) -> result: *mut *mut jh_result {
        // SAFETY: handles are NULL or alive and the string NUL-terminated, as the header requires.
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
        let findings = education::check(&table.0, items, standard, &options)?;
        Ok(jh_result::new(&findings.to_json()))
    }

    /// Answers items of a standard from a list of classes: the pupils of the largest class of each county and stage.
    /// 由班级名单得出班额指标的填报值。
    ///
    /// `table`: the table of schools, as for jh_assess.
    /// `classes`: a row for each class with the code of its school, its pupils (班额, 班级人数, "class_size") and,
    /// unless every school has one stage, its stage (学段).
    /// `standard`: a standard; those of its items are answered that ask for the largest class.
    /// `options`: NULL, or a JSON object with "by", "columns" and "totals" as for jh_assess.
    /// `result`: receives the handle, to be freed with jh_result_free. Its document has "answers", each with
    /// "county" (null without counties), "item", "value", "school" and "row", the zero-based row of the class. Item,
    /// value and county are the columns of a row of `items` of jh_assess.
    ///
    /// Errors: JH_INVALID_TABLE, with the first problems in the message, where the list lacks a column, a class has no whole number of pupils or no known
    /// school, or a school with pupils of a stage has no class of it; JH_INVALID_SPEC or JH_UNKNOWN_NAME for the
    /// options.
    ///
    /// Stable since 0.1.
    fn jh_class_answers(
        table: *const jh_table,
        classes: *const jh_table,
        standard: *const jh_standard,
        options: *const c_char,
    ) -> result: *mut *mut jh_result {
        // SAFETY: handles are NULL or alive and the string NUL-terminated, as the header requires.
        let (table, classes, standard, options) = unsafe {
            (
                pointer::shared(table, "table")?,
                pointer::shared(classes, "classes")?,
                pointer::shared(standard, "standard")?,
                read_options(options, CheckOptions::from_json)?,
            )
        };
        let found = education::class_answers(&table.0, &classes.0, &standard.standard, &options)?;
        Ok(jh_result::new(&found.to_json()))
    }

    /// Lists all problems for which jh_balance rejects a table. 列出 jh_balance 不接受该表的全部原因。
    ///
    /// `table`, `options`: as for jh_balance.
    /// `result`: receives the handle, to be freed with jh_result_free.
    ///
    /// Errors: JH_INVALID_SPEC or JH_UNKNOWN_NAME for the options.
    ///
    /// Stable since 0.1.
    fn jh_balance_check(
        table: *const jh_table,
        options: *const c_char,
    ) -> result: *mut *mut jh_result {
        // SAFETY: the handle is NULL or alive and the string NUL-terminated, as the header requires.
        let (table, options) = unsafe {
            (pointer::shared(table, "table")?, read_options(options, BalanceOptions::from_json)?)
        };
        Ok(jh_result::new(&education::check_balance(&table.0, &options)?.to_json()))
    }
}

/// Reads options; the defaults for NULL.
///
/// # Safety
///
/// `text` is NULL or NUL-terminated.
unsafe fn read_options<O: Default>(
    text: *const c_char,
    read: impl FnOnce(&str) -> Result<O>,
) -> Result<O> {
    // SAFETY: the caller's contract.
    match unsafe { pointer::optional_text(text, "options") }? {
        None => Ok(O::default()),
        Some(text) => read(text),
    }
}
