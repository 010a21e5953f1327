//! Measures of table columns 表列的指数
//!
//! Any measures of the columns of a table, for the whole table or by group, in one call.
//! 一次计算表中各列的任意指数，可分组。

use std::ffi::{CString, c_char};
use std::sync::OnceLock;

use junheng::evaluate::{Request, evaluate};
use junheng::inference::{ContrastRequest, EstimateRequest, contrast, estimate, presets_json};

use crate::pointer;
use crate::result::jh_result;
use crate::string::view_json;
use crate::table::jh_table;

exported! {
    /// Computes measures of the columns of a table, for the whole table or for each group of rows.
    /// 计算表中各列的指数，可分组。
    ///
    /// `table`: any table; column names are free.
    /// `request`: a JSON object, NUL-terminated.
    /// `result`: receives the handle, to be freed with jh_result_free.
    ///
    /// Members of the request; column names are given as strings:
    /// - "measures": a specification or an array of them, of any kind listed by jh_measures_json. Required.
    /// - "value", "weights": the columns of values and of weights.
    /// - "rank": the ranking variable, for concentration indices.
    /// - "groups": array of columns of counts, one per population group, for segregation indices; each row
    ///   is a unit such as a school. "group" and "reference_group": two of these columns.
    /// - "by": the column, or array of columns, whose values define the groups of rows.
    /// - "whole": true to add the values of the whole table; requires "by".
    /// - "missing": "error" (default) or "drop", which excludes rows with a missing value and counts them.
    /// - "undefined": "error" (default) or "null" where a measure is undefined for a group.
    /// - "influence": true to add the influence of each row on each measure of its group.
    ///
    /// Errors: JH_INVALID_SPEC for a request that is not valid JSON, has an unknown member, lacks an input
    /// of a measure, or names an input that no measure uses; JH_UNKNOWN_NAME for an unknown measure or
    /// column; JH_WRONG_TYPE for a column of strings where numbers are required; JH_NOT_FINITE for a
    /// missing value unless "missing" is "drop"; the errors of jh_measure. The message names the group;
    /// the row is that of the table.
    ///
    /// Stable since 0.1.
    fn jh_evaluate(
        table: *const jh_table,
        request: *const c_char,
    ) -> result: *mut *mut jh_result {
        // SAFETY: the handle is NULL or alive and the string NUL-terminated, as the header requires.
        let (table, request) = unsafe {
            (pointer::shared(table, "table")?, pointer::text(request, "request")?)
        };
        Ok(jh_result::new(&evaluate(&table.0, &Request::from_json(request)?)?.to_json()))
    }

    /// Computes measures of the columns of a table with standard errors and confidence intervals under a
    /// sampling design, for the whole table or for each group of rows.
    /// 按抽样设计计算表中各列的指数及其标准误与置信区间，可分组。
    ///
    /// `table`: any table; column names are free.
    /// `request`: a JSON object, NUL-terminated.
    /// `result`: receives the handle, to be freed with jh_result_free; the JSON keeps to
    /// schemas/estimation.schema.json.
    ///
    /// Members of the request:
    /// - those of jh_evaluate without "influence" and "whole".
    /// - "design": how the rows were sampled, an object. "weights": the column of the design weights;
    ///   "weights_kind": "probability" (default), "frequency" or "analytic"; "strata", "ids" and "fpc":
    ///   columns, one for each stage, of "fpc" also numbers; "fpc_kind": "count" or "fraction"; "nest": whether
    ///   units are numbered within their stratum; "lonely_psu": "fail" (default), "certainty", "adjust" or "average" for strata
    ///   with one unit; "degrees_of_freedom"; "replicates": an object with "method" ("jk1", "jkn", "grouped",
    ///   "balanced", "fay", "successive_difference" or "bootstrap"), "columns" of replicate weights (without
    ///   them the weights are constructed), "zone", "half" and "both_halves" for zones of two halves, "rho", "groups", "replicates", "seed", "scale", "rscales", "mse".
    ///   "preset": a survey that jh_presets_json lists, in place of all these.
    ///   Without a design the rows are independent draws.
    /// - "inference": an object. "method": "linearized", "replicate" or "bootstrap"; "interval": "student"
    ///   or "normal" with every method, "woodruff" of quantiles with "linearized", "percentile", "basic",
    ///   "studentized" or "bca" with "bootstrap" (without it each row states which one it has); "scale":
    ///   "natural" (default), "log" or "logit"; "level": 0.95 by default; "target": "population" (default)
    ///   or "superpopulation"; "replicates" (default 999) and "seed" (a whole number, default 0) of a
    ///   bootstrap; "density" at a quantile, "dq" (default), "silverman" or "convey", with "linearized";
    ///   "covariance": true to add the covariance of all estimates; "plausible_values": columns that take
    ///   the place of "value" in turn.
    ///
    /// Errors: those of jh_evaluate; JH_INVALID_TABLE for a stratum with one unit, a unit in several strata
    /// or a population smaller than the sample; JH_INVALID_PARAMETER for a level outside (0, 1).
    ///
    /// Stable since 0.1.
    fn jh_estimate(
        table: *const jh_table,
        request: *const c_char,
    ) -> result: *mut *mut jh_result {
        // SAFETY: the handle is NULL or alive and the string NUL-terminated, as the header requires.
        let (table, request) = unsafe {
            (pointer::shared(table, "table")?, pointer::text(request, "request")?)
        };
        let request = EstimateRequest::from_json(request)?;
        Ok(jh_result::new(&estimate(&table.0, &request)?.to_json()))
    }

    /// Compares groups, dates or a number: differences, ratios and linear combinations of the estimates of groups, tests of
    /// their equality, equivalence and dominance, under a sampling design.
    /// 按抽样设计比较各组、各时点或与给定数值比较：差、比值、线性组合，以及相等、等效与占优检验。
    ///
    /// `table`: any table; column names are free.
    /// `request`: a JSON object, NUL-terminated.
    /// `result`: receives the handle, to be freed with jh_result_free; the JSON keeps to
    /// schemas/contrasts.schema.json.
    ///
    /// Members of the request:
    /// - those of jh_estimate; "by" gives the groups.
    /// - "contrast": what is compared, an object. "against": "all" (default, each pair), "first" or the key of a
    ///   group; "ratio": true to divide; "test": "wald" (default) or "permutation", with "permutations" and
    ///   "seed"; "alternative": "two_sided" (default), "greater" or "less"; "adjust": "holm" (default),
    ///   "benjamini_hochberg" or "none"; "margin": tests equivalence within it; "threshold": a number that each
    ///   group is compared with, on the "threshold_scale" "log" (default), "natural" or "logit"; "combinations": a
    ///   list of expressions such as "[c] - 0.5*[a] - 0.5*[b]", or of objects with "name" and "expression" or "terms",
    ///   each with "key" and "coefficient"; "dominance": an object with "order" (1, 2 or 3), "from", "to" and
    ///   "points", in place of measures.
    ///
    /// Errors: those of jh_estimate; JH_INVALID_SPEC for options that exclude each other; JH_UNKNOWN_NAME for an
    /// unknown group; JH_INVALID_TABLE for fewer than two groups.
    ///
    /// Stable since 0.1.
    fn jh_contrast(
        table: *const jh_table,
        request: *const c_char,
    ) -> result: *mut *mut jh_result {
        // SAFETY: the handle is NULL or alive and the string NUL-terminated, as the header requires.
        let (table, request) = unsafe {
            (pointer::shared(table, "table")?, pointer::text(request, "request")?)
        };
        let request = ContrastRequest::from_json(request)?;
        Ok(jh_result::new(&contrast(&table.0, &request)?.to_json()))
    }

    /// Returns the surveys that "preset" of a design names as a JSON array: columns, method and factors of each
    /// cycle, with their sources. 返回预设调查目录（JSON）：各期次的列、方法与系数及其出处。
    ///
    /// `length`: receives the number of bytes without the final NUL; may be NULL.
    ///
    /// Returns: a string that remains valid and unchanged while the library is loaded; not to be freed.
    /// NULL only after an internal error.
    ///
    /// Stable since 0.1.
    fn jh_presets_json(length: *mut usize) -> *const c_char, on defect { std::ptr::null() } {
        static TEXT: OnceLock<Option<CString>> = OnceLock::new();
        // SAFETY: `length` is NULL or writable, as the header requires.
        unsafe { view_json(&TEXT, || Some(presets_json()), length) }
    }
}
