//! The process around the library.

use std::cell::Cell;
use std::rc::Rc;

use junheng::Result;
use junheng::interrupt::interruptible;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;

use crate::failure::raise;

/// Sets the most threads of each later call; 0 for as many as the calling thread may run on.
#[pyfunction]
#[pyo3(signature = (most, /))]
pub(crate) fn set_threads(most: u32) {
    junheng_host::set_threads(most as usize);
}

/// Computes without the interpreter's lock. A signal, as of Ctrl-C, is handled during the computation; where its handler
/// raises an exception, the computation is left and the exception is the result.
pub(crate) fn detached<T: Send>(
    py: Python<'_>,
    work: impl FnOnce() -> Result<T> + Send,
) -> PyResult<T> {
    let handles_signals = handles_signals(py)?;
    let (outcome, raised) = py.detach(|| {
        junheng_host::call(|| match handles_signals {
            false => (work(), None),
            true => {
                let raised = Rc::new(Cell::new(None));
                let kept = raised.clone();
                let poll = move || match Python::attach(|py| py.check_signals()) {
                    Ok(()) => false,
                    Err(exception) => {
                        kept.set(Some(exception));
                        true
                    }
                };
                (interruptible(poll, work).flatten(), raised.take())
            }
        })
    });
    match (outcome, raised) {
        (_, Some(exception)) => Err(exception),
        (Ok(value), None) => Ok(value),
        (Err(error), None) => Err(raise(py, &error)),
    }
}

/// Whether this is the main thread, the only one that Python handles signals in. The others would wait for the lock
/// for nothing.
fn handles_signals(py: Python<'_>) -> PyResult<bool> {
    static MAIN: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    static CURRENT: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let main = MAIN.import(py, "threading", "main_thread")?.call0()?;
    let current = CURRENT.import(py, "threading", "current_thread")?.call0()?;
    Ok(main.is(&current))
}
