//! `junheng._core`: the compiled half of the Python package.
//!
//! Every function is one call into the crate `junheng`, made without the interpreter's lock. What
//! comes in are NumPy arrays and lists that `junheng._tables` has prepared; what goes out are
//! numbers, arrays and the JSON text that the core wrote.

mod columns;
mod education;
mod failure;
mod measures;
mod vector;

/// The compiled half of junheng; use the package `junheng` instead.
#[pyo3::pymodule]
mod _core {
    #[pymodule_export]
    use crate::education::{
        Standard, assess, balance, check, check_balance, columns_json, standards,
    };
    #[pymodule_export]
    use crate::failure::phrases_json;
    #[pymodule_export]
    use crate::measures::{evaluate, influence, measure, measures_json, parse};

    #[pymodule_export]
    const VERSION: &str = env!("CARGO_PKG_VERSION");
}
