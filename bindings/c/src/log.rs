//! Log 日志
//!
//! The library prints nothing. What it has to say of its own defects goes to a callback.
//! 本库不向标准输出或标准错误打印任何内容；自身缺陷的信息只送往回调函数。

use std::cell::Cell;
use std::ffi::{CString, c_char, c_void};
use std::panic::PanicHookInfo;
use std::sync::{Once, PoisonError, RwLock};

constants! {
    /// How grave a log message is.
    jh_log_level {
        /// A defect of the library was caught.
        JH_LOG_ERROR = 1,
    }
}

/// Receives a log message: the context given with it, how grave it is, and UTF-8 text that is valid
/// only during the call.
///
/// It may be called from any thread, also from several at once, but never after jh_log_set_callback
/// has returned for another one. It must not call this library, throw, or jump out.
pub type jh_log_callback =
    Option<unsafe extern "C" fn(context: *mut c_void, level: jh_log_level, text: *const c_char)>;

exported! {
    /// Sends the library's log messages to `callback`, with `context` for its own use; NULL sends them
    /// nowhere, which is how a process begins. One callback serves the whole process. Waits for calls
    /// of the callback before it, so that its context can be freed afterwards.
    ///
    /// Stable since 0.1.
    fn jh_log_set_callback(callback: jh_log_callback, context: *mut c_void) -> (), on defect {} {
        let mut sink = SINK.write().unwrap_or_else(PoisonError::into_inner);
        *sink = callback.map(|callback| Sink { callback, context });
    }
}

struct Sink {
    callback: unsafe extern "C" fn(*mut c_void, jh_log_level, *const c_char),
    context: *mut c_void,
}

// SAFETY: the context is only handed back to the callback, which the header says may run in any thread.
unsafe impl Send for Sink {}
// SAFETY: as above; also from several threads at once.
unsafe impl Sync for Sink {}

static SINK: RwLock<Option<Sink>> = RwLock::new(None);

thread_local! {
    /// How many of our functions this thread is inside of.
    static DEPTH: Cell<usize> = const { Cell::new(0) };
}

/// While it lives, a panic of this thread is the library's own.
pub(crate) struct Inside(());

/// Marks this thread as inside the library.
///
/// The first call takes its place in front of the panic hook that stands in the Rust runtime linked
/// into this library, since that hook would print. In the shared library that runtime is the
/// library's alone; in the static one it may be shared with other Rust code of the program, whose
/// panics go on to the hook that stood before.
pub(crate) fn enter() -> Inside {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| match is_ours() {
            true => log_panic(info),
            false => before(info),
        }));
    });
    // A thread that is ending has no such variable any more; then the count does not matter.
    let _ = DEPTH.try_with(|depth| depth.set(depth.get() + 1));
    Inside(())
}

impl Drop for Inside {
    fn drop(&mut self) {
        let _ = DEPTH.try_with(|depth| depth.set(depth.get() - 1));
    }
}

/// Whether this thread works for the library: it is inside a call, or a thread of the pool.
fn is_ours() -> bool {
    DEPTH.try_with(|depth| depth.get() > 0).unwrap_or(false)
        || rayon::current_thread_index().is_some()
}

fn log_panic(info: &PanicHookInfo<'_>) {
    let payload = info.payload();
    let text = (payload.downcast_ref::<&str>().copied())
        .or_else(|| payload.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("a panic without text");
    let place = match info.location() {
        Some(place) => format!("{}:{}", place.file(), place.line()),
        None => String::from("an unknown place"),
    };
    let version = env!("CARGO_PKG_VERSION");
    send(
        JH_LOG_ERROR,
        &format!("junheng {version}: defect at {place}: {text}"),
    );
}

fn send(level: jh_log_level, text: &str) {
    let sink = SINK.read().unwrap_or_else(PoisonError::into_inner);
    if let Some(sink) = &*sink {
        let text: CString = crate::result::c_text(text);
        // SAFETY: the callback is the caller's, and is called as the header says.
        unsafe { (sink.callback)(sink.context, level, text.as_ptr()) }
    }
}
