//! The process around the library.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use junheng::Result;
use junheng::interrupt::{Steps, observed};
use pyo3::exceptions::PyException;
use pyo3::prelude::*;
use pyo3::sync::{MutexExt, PyOnceLock};

use crate::failure::raise;

/// Sets the most threads of each later call; 0 for as many as the calling thread may run on.
#[pyfunction]
#[pyo3(signature = (most, /))]
pub(crate) fn set_threads(most: u32) {
    junheng_host::set_threads(most as usize);
}

/// What shows how far computations are; None where nothing does.
static PROGRESS: Mutex<Option<Py<PyAny>>> = Mutex::new(None);

/// Computations that take less time show no progress.
const SHORT: Duration = Duration::from_secs(1);

/// Sets what shows the progress of each later call: a function of the items done and their number, called with None at
/// the end; None for nothing.
#[pyfunction]
#[pyo3(signature = (shown, /))]
pub(crate) fn set_progress(py: Python<'_>, shown: Option<Py<PyAny>>) {
    let mut kept = (PROGRESS.lock_py_attached(py)).unwrap_or_else(|error| error.into_inner());
    let former = std::mem::replace(&mut *kept, shown);
    drop(kept);
    // Its destructor may call the library.
    drop(former);
}

/// What shows the progress of one call.
struct Progress {
    shown: Option<Py<PyAny>>,
    began: Instant,
    is_shown: bool,
}

impl Progress {
    fn new(py: Python<'_>) -> Self {
        let kept = (PROGRESS.lock_py_attached(py)).unwrap_or_else(|error| error.into_inner());
        Self {
            shown: kept.as_ref().map(|shown| shown.clone_ref(py)),
            began: Instant::now(),
            is_shown: false,
        }
    }

    /// Shows how far the call is. A display that fails is not called again: results do not depend on it.
    fn show(&mut self, py: Python<'_>, steps: Steps) -> PyResult<()> {
        if self.began.elapsed() < SHORT {
            return Ok(());
        }
        self.is_shown = true;
        self.call(py, Some((steps.done, steps.total)))
    }

    /// Ends the display, where there is one.
    fn end(&mut self, py: Python<'_>) -> PyResult<()> {
        match self.is_shown {
            true => self.call(py, None),
            false => Ok(()),
        }
    }

    fn call(&mut self, py: Python<'_>, steps: Option<(usize, usize)>) -> PyResult<()> {
        let Some(shown) = &self.shown else {
            return Ok(());
        };
        match shown.call1(py, (steps,)) {
            Ok(_) => Ok(()),
            Err(error) if error.is_instance_of::<PyException>(py) => {
                self.shown = None;
                Ok(())
            }
            // Ctrl-C while the progress was being shown.
            Err(error) => Err(error),
        }
    }
}

/// Computes without the interpreter's lock. A signal, as of Ctrl-C, is handled during the computation; where its handler
/// raises an exception, the computation is left and the exception is the result.
pub(crate) fn detached<T: Send>(
    py: Python<'_>,
    work: impl FnOnce() -> Result<T> + Send,
) -> PyResult<T> {
    let handles_signals = handles_signals(py)?;
    let progress = handles_signals.then(|| Progress::new(py));
    let (outcome, raised) = py.detach(|| {
        junheng_host::call(|| match progress {
            None => (work(), None),
            Some(progress) => watched(progress, work),
        })
    });
    match (outcome, raised) {
        (_, Some(exception)) => Err(exception),
        (Ok(value), None) => Ok(value),
        (Err(error), None) => Err(raise(py, &error)),
    }
}

/// Computes while signals are handled and the progress is shown; with the exception that ended either.
fn watched<T>(progress: Progress, work: impl FnOnce() -> Result<T>) -> (Result<T>, Option<PyErr>) {
    let raised = Rc::new(Cell::new(None));
    let shown = Rc::new(RefCell::new(progress));
    let (kept, polled) = (raised.clone(), shown.clone());
    let poll = move |steps| {
        let look = |py: Python<'_>| {
            py.check_signals()?;
            polled.borrow_mut().show(py, steps)
        };
        let exception = Python::attach(look).err();
        let stops = exception.is_some();
        if stops {
            kept.set(exception);
        }
        stops
    };
    let outcome = observed(poll, work).flatten();
    let ended = Python::attach(|py| {
        let ended = shown.borrow_mut().end(py);
        shown.borrow_mut().shown = None;
        ended
    });
    (outcome, raised.take().or(ended.err()))
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
