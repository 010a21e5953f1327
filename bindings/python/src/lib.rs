//! `junheng._core`: the compiled half of the Python package.
//!
//! Every function is one call into the crate `junheng`, made without the interpreter's lock where
//! the work is longer than handing the lock over. What comes in are NumPy arrays and lists that
//! `junheng._input.tables` has prepared; what goes out are numbers, arrays and the JSON text that the core
//! wrote.

mod analyses;
mod columns;
mod education;
mod evaluation;
mod failure;
mod measures;
mod schools;
mod vector;

/// The compiled half of junheng; use the package `junheng` instead.
#[pyo3::pymodule(gil_used = false)]
mod _core {
    #[pymodule_export]
    use crate::analyses::{analyses_json, analyze};
    #[pymodule_export]
    use crate::education::{
        Assessed, Standard, assess, balance, check, check_balance, columns_json, names_json,
        schemas_json, standards,
    };
    #[pymodule_export]
    use crate::evaluation::evaluation_columns;
    #[pymodule_export]
    use crate::failure::{error_kinds_json, phrases_json, refusal, unknown_option};
    #[pymodule_export]
    use crate::measures::{Statistic, evaluate, influence, measure, measures_json, parse};

    #[pymodule_export]
    const VERSION: &str = env!("CARGO_PKG_VERSION");
}
