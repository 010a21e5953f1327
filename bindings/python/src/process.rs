//! The process around the library.

use pyo3::prelude::*;

/// Sets the most threads of each later call; 0 for as many as the calling thread may run on.
#[pyfunction]
#[pyo3(signature = (most, /))]
pub(crate) fn set_threads(most: u32) {
    junheng_host::set_threads(most as usize);
}
