//! Measures 指数
//!
//! A measure is named by a specification, a string such as "gini", "atkinson(epsilon=0.5)" or
//! "quantile_ratio(upper=0.9, lower=0.1)". jh_measures_json lists all measures with their formulas,
//! parameters and sources, and with the kind of input of each: values; values paired with a ranking
//! variable; or counts of groups in units. jh_measure computes measures of values; jh_evaluate computes
//! all of them from the columns of a table.
//! 指数以字符串指定；jh_measures_json 列出全部指数及其公式、参数与出处。

use std::ffi::{CString, c_char};
use std::sync::OnceLock;

use junheng::catalogue::catalogue;
use junheng::{AnyMeasure, Measure, Result, Sample};

use crate::pointer;
use crate::string::view_json;

exported! {
    /// Computes a measure of `n` values. 计算 n 个数值的指数。
    ///
    /// `spec`: the measure, a NUL-terminated string.
    /// `values`: `n` finite numbers in the domain of the measure; NULL is allowed if `n` is 0.
    /// `weights`: `n` finite numbers, each non-negative and at least one positive; NULL for equal weights.
    /// `value`: receives the result.
    ///
    /// Errors: JH_UNKNOWN_NAME, JH_INVALID_SPEC or JH_INVALID_PARAMETER for the specification;
    /// JH_EMPTY_SAMPLE if `n` is 0; JH_NOT_FINITE, JH_INVALID_WEIGHT or JH_OUT_OF_DOMAIN with the row of
    /// the first invalid number; JH_OUT_OF_DOMAIN also where the measure is undefined for the sample.
    ///
    /// Threads: may be called from any number of threads at once.
    ///
    /// Stable since 0.1.
    fn jh_measure(
        spec: *const c_char,
        values: *const f64,
        n: usize,
        weights: *const f64,
    ) -> value: *mut f64 {
        // SAFETY: strings are NUL-terminated and arrays have `n` entries, as the header requires.
        unsafe { evaluate(spec, values, n, weights, Measure::value) }
    }

    /// Computes the influence of each value on a measure: the derivative of the measure with respect to
    /// additional weight at that value, relative to the total weight. The weighted sum of the influences
    /// is zero. 计算各数值对指数的影响值。
    ///
    /// `spec`, `values`, `n`, `weights`: as for jh_measure.
    /// `influence`: an array of at least `n` numbers; receives the influences in the order of the values.
    ///
    /// Errors: as for jh_measure; JH_OUT_OF_DOMAIN for a measure without influence function, one that
    /// depends on individual observations (for example "range").
    ///
    /// Threads: may be called from any number of threads at once.
    ///
    /// Stable since 0.1.
    fn jh_measure_influence(
        spec: *const c_char,
        values: *const f64,
        n: usize,
        weights: *const f64,
    ) -> influence: *mut f64 {
        // SAFETY: strings are NUL-terminated and arrays have `n` entries, as the header requires.
        unsafe { evaluate(spec, values, n, weights, Measure::influence) }
    }

    /// Returns the catalogue of measures as a JSON array: ids, names in English and Chinese, formulas,
    /// parameters with domains and defaults, ranges, accuracy, sources. 返回指数目录（JSON）。
    ///
    /// `length`: receives the number of bytes without the final NUL; may be NULL.
    ///
    /// Returns: a string that remains valid and unchanged while the library is loaded; not to be freed.
    /// NULL only after an internal error.
    ///
    /// Stable since 0.1.
    fn jh_measures_json(length: *mut usize) -> *const c_char, on defect { std::ptr::null() } {
        static TEXT: OnceLock<Option<CString>> = OnceLock::new();
        let entries = || serde_json::to_string(&catalogue().collect::<Vec<_>>()).ok();
        // SAFETY: `length` is NULL or writable, as the header requires.
        unsafe { view_json(&TEXT, entries, length) }
    }
}

/// Applies `compute` to the caller's measure and sample.
///
/// # Safety
///
/// `spec` is NULL or NUL-terminated; the arrays are NULL or have `n` entries.
unsafe fn evaluate<T>(
    spec: *const c_char,
    values: *const f64,
    n: usize,
    weights: *const f64,
    compute: impl FnOnce(&Measure, &Sample<'_>) -> Result<T>,
) -> Result<T> {
    // SAFETY: the caller's contract.
    let (spec, values, weights) = unsafe {
        (
            pointer::text(spec, "spec")?,
            pointer::array(values, n, "values")?,
            pointer::optional_array(weights, n, "weights")?,
        )
    };
    let measure = spec.parse::<AnyMeasure>()?.of_sample()?;
    let sample = match weights {
        None => Sample::new(values)?,
        Some(weights) => Sample::weighted(values, weights)?,
    };
    compute(&measure, &sample)
}
