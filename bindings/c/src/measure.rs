//! Measures 指数
//!
//! A measure is a text: "gini", "atkinson(epsilon=0.5)", "quantile_ratio(upper=0.9, lower=0.1)".
//! jh_measures_json lists all of them with their formulas, parameters and sources, and what each is
//! taken of: values alone, values beside a rank variable, or counts of groups. jh_measure takes those of
//! values alone; jh_evaluate takes them all, of the columns of a table. New measures need no new
//! function. 指数以文本指定；jh_measures_json 给出全部指数、公式、参数与出处。

use std::ffi::{CString, c_char};
use std::sync::OnceLock;

use junheng::catalogue::catalogue;
use junheng::{AnyMeasure, Measure, Sample};

use crate::boundary::Outcome;
use crate::pointer;
use crate::result::{c_text, c_view};

exported! {
    /// The value of a measure over `n` numbers. 计算 n 个数的指数值。
    ///
    /// `weights` has `n` entries, each zero or more and one at least above zero; with NULL every value
    /// counts the same. NaN, infinity, an empty sample and values outside the measure's domain are
    /// refused with the row in the error. `value` receives the result.
    ///
    /// Stable since 0.1.
    fn jh_measure(
        spec: *const c_char,
        values: *const f64,
        n: usize,
        weights: *const f64,
    ) -> value: *mut f64 {
        // SAFETY: text ends with NUL and arrays have `n` entries, as the header asks.
        unsafe { evaluate(spec, values, n, weights, Measure::value) }
    }

    /// The influence of each value on a measure, in the order of the values: the first-order effect of
    /// a little more weight on it, so that Σ weight·influence is 0. 各值对指数的影响值。
    ///
    /// Arguments as for jh_measure; `influence` has room for `n` numbers. A measure that hangs on
    /// single values (such as "range") has none: JH_OUT_OF_DOMAIN.
    ///
    /// Stable since 0.1.
    fn jh_measure_influence(
        spec: *const c_char,
        values: *const f64,
        n: usize,
        weights: *const f64,
    ) -> influence: *mut f64 {
        // SAFETY: text ends with NUL and arrays have `n` entries, as the header asks.
        unsafe { evaluate(spec, values, n, weights, Measure::influence) }
    }

    /// The catalogue of measures as a JSON array: ids, names in English and Chinese, formulas,
    /// parameters with domains and defaults, ranges, sources. The text is the library's, valid while it
    /// is loaded; not to be freed. `length`, unless it is NULL, receives the number of bytes.
    ///
    /// Stable since 0.1.
    fn jh_measures_json(length: *mut usize) -> *const c_char, on defect { std::ptr::null() } {
        static TEXT: OnceLock<CString> = OnceLock::new();
        let lines: Vec<_> = catalogue().collect();
        let make = || c_text(&serde_json::to_string(&lines).unwrap_or_default());
        // SAFETY: `length` is NULL or writable, as the header asks.
        unsafe { c_view(Some(TEXT.get_or_init(make)), length) }
    }
}

/// What `ask` gives for the caller's measure and sample.
///
/// # Safety
///
/// Text ends with NUL, arrays have `n` entries.
unsafe fn evaluate<T>(
    spec: *const c_char,
    values: *const f64,
    n: usize,
    weights: *const f64,
    ask: impl FnOnce(&Measure, &Sample<'_>) -> junheng::Result<T>,
) -> Outcome<T> {
    // SAFETY: the caller's promise.
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
    ask(&measure, &sample)
}
