//! The destination of log messages: one callback for the whole process.

use std::ffi::{c_char, c_void};
use std::sync::{PoisonError, RwLock};

use crate::string::c_string;

constants! {
    /// Severity of a log message.
    jh_log_level {
        /// An internal error of the library was caught.
        JH_LOG_ERROR = 1,
    }
}

/// A function that receives log messages: `context` is the pointer passed to jh_log_set_callback,
/// `text` is UTF-8, NUL-terminated and valid only during the call.
///
/// Threads: may be called from any thread, and from several threads at once. It is never called after
/// a later jh_log_set_callback has returned. It must not call functions of this library, throw a C++
/// exception or longjmp out: the behaviour is then undefined.
pub type jh_log_callback =
    Option<unsafe extern "C" fn(context: *mut c_void, level: jh_log_level, text: *const c_char)>;

struct Sink {
    callback: unsafe extern "C" fn(*mut c_void, jh_log_level, *const c_char),
    context: *mut c_void,
}

// SAFETY: the context is only passed back to the callback, which by the header may run in any thread.
unsafe impl Send for Sink {}
// SAFETY: as above; also in several threads at once.
unsafe impl Sync for Sink {}

static SINK: RwLock<Option<Sink>> = RwLock::new(None);

/// Replaces the callback, once every running call of the previous one has returned.
pub(crate) fn set(callback: jh_log_callback, context: *mut c_void) {
    let mut sink = SINK.write().unwrap_or_else(PoisonError::into_inner);
    *sink = callback.map(|callback| Sink { callback, context });
}

/// Passes a message to the callback, if one is set.
pub(crate) fn send(level: jh_log_level, text: &str) {
    let sink = SINK.read().unwrap_or_else(PoisonError::into_inner);
    if let Some(sink) = &*sink {
        let text = c_string(text);
        // SAFETY: the callback belongs to the caller and is called as the header states.
        unsafe { (sink.callback)(sink.context, level, text.as_ptr()) }
    }
}
