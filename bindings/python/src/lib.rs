//! `junheng._core`: the compiled half of the Python package.
//!
//! Every function is one call into the crate `junheng`, made without the interpreter's lock where the work
//! takes longer than releasing the lock. Inputs are NumPy arrays and lists that `junheng._input.tables` has
//! prepared. Outputs are numbers, arrays, or a [`computed::Computed`] that holds a result of the core.

mod analyses;
mod arrow;
mod computed;
mod docs;
mod education;
mod estimates;
mod evaluation;
mod failure;
mod functions;
mod groups;
mod lists;
mod measures;
mod process;
mod schools;
mod table;
mod units;
mod vector;

/// The compiled half of junheng; use the package `junheng` instead.
#[pyo3::pymodule(gil_used = false)]
mod _core {
    #[pymodule_export]
    use crate::analyses::{analyses_json, analyze};
    #[pymodule_export]
    use crate::arrow::arrow_stream;
    #[pymodule_export]
    use crate::computed::Computed;
    #[pymodule_export]
    use crate::education::{
        Standard, assess, balance, check, check_balance, class_answers, columns_json, compare,
        factor_of, item_headings_json, meaning_of, names_json, names_unit, operations_json, plan,
        plans_json, schemas_json, standards, toml_json, total_rows,
    };
    #[pymodule_export]
    use crate::estimates::{
        EstimateRequest, check_design, contrast, estimate, estimate_values, inference_methods_json,
        inference_options_json, presets_json,
    };
    #[pymodule_export]
    use crate::failure::{error_kinds_json, exception, phrases_json, unknown_option};
    #[pymodule_export]
    use crate::functions::{measure_aliases, measure_functions};
    #[pymodule_export]
    use crate::measures::{evaluate, influence, measure, measures_json, parse};

    #[pymodule_export]
    use crate::process::{set_progress, set_threads};

    #[pymodule_export]
    const VERSION: &str = env!("CARGO_PKG_VERSION");
}
