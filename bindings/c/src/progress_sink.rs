//! The callback of the calling thread that may cancel its calls.

use std::cell::Cell;
use std::ffi::c_void;

use junheng::Result;
use junheng::interrupt::interruptible;

/// A function that a call asks whether to continue: `context` is the pointer passed to jh_set_progress, `done` and
/// `total` count steps of the work, both 0 while the library does not count them. Returns 0 to continue, any other
/// number to cancel the call.
///
/// Threads: called from the thread that set it, during its calls. It must not call functions of this library,
/// throw a C++ exception or longjmp out: the behaviour is then undefined.
pub type jh_progress_callback =
    Option<unsafe extern "C" fn(context: *mut c_void, done: u64, total: u64) -> i32>;

thread_local! {
    static CALLBACK: Cell<(jh_progress_callback, *mut c_void)> =
        const { Cell::new((None, std::ptr::null_mut())) };
}

/// Replaces the callback of this thread.
pub(crate) fn set(callback: jh_progress_callback, context: *mut c_void) {
    CALLBACK.set((callback, context));
}

/// Runs the body of a call, which the callback of this thread may cancel.
pub(crate) fn watched<T>(body: impl FnOnce() -> Result<T>) -> Result<T> {
    // An ending thread has no callback any more.
    let (callback, context) = CALLBACK
        .try_with(Cell::get)
        .unwrap_or((None, std::ptr::null_mut()));
    let Some(callback) = callback else {
        return body();
    };
    // SAFETY: the callback belongs to the caller and is called as the header states.
    let stops = move || unsafe { callback(context, 0, 0) } != 0;
    interruptible(stops, body)?
}
