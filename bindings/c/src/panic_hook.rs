//! The panic hook: panics of the library go to the log instead of standard error.

use std::cell::Cell;
use std::panic::PanicHookInfo;
use std::sync::Once;

use crate::log_sink::{JH_LOG_ERROR, send};

thread_local! {
    /// The number of exported functions that this thread is currently inside of.
    static DEPTH: Cell<usize> = const { Cell::new(0) };
}

/// While a value of this type lives, a panic of its thread is the library's own.
pub(crate) struct Inside(());

/// Marks this thread as inside the library.
///
/// The first call installs the hook. It replaces the one of the Rust runtime that is linked into this
/// library, since that one prints. A program that links the crate itself may share the runtime: its other
/// panics are passed on to the previous hook.
pub(crate) fn enter() -> Inside {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let previous = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| match is_ours() {
            true => log_panic(info),
            false => previous(info),
        }));
    });
    // Fails only in a thread that is ending, where the count is no longer read.
    let _ = DEPTH.try_with(|depth| depth.set(depth.get() + 1));
    Inside(())
}

impl Drop for Inside {
    fn drop(&mut self) {
        let _ = DEPTH.try_with(|depth| depth.set(depth.get() - 1));
    }
}

/// Whether this thread works for the library: it is inside a call, or was started by one.
fn is_ours() -> bool {
    DEPTH.try_with(|depth| depth.get() > 0).unwrap_or(false) || junheng::parallel::is_worker()
}

fn log_panic(info: &PanicHookInfo<'_>) {
    let payload = info.payload();
    let text = (payload.downcast_ref::<&str>().copied())
        .or_else(|| payload.downcast_ref::<String>().map(String::as_str))
        .unwrap_or("(no message)");
    let place = match info.location() {
        Some(place) => format!("{}:{}", place.file(), place.line()),
        None => String::from("an unknown location"),
    };
    let version = env!("CARGO_PKG_VERSION");
    send(
        JH_LOG_ERROR,
        &format!("junheng {version}: internal error at {place}: {text}"),
    );
}
