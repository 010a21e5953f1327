//! The macro that defines every exported function, and the code it wraps around each body.

use std::panic::{AssertUnwindSafe, catch_unwind};

use junheng::Result;

use crate::error::{JH_OK, jh_error, jh_status};
use crate::panic_hook;
use crate::pointer::check_pointer;
use crate::progress_sink;

/// Defines exported functions. There are two forms:
///
/// ```text
/// fn jh_name(input: T, …) -> output: *mut U { …; Ok(value) }     may fail; also without `-> output`
/// fn jh_name(input: T, …) -> T, on defect fallback { … }         cannot fail
/// ```
///
/// The first form becomes `jh_status jh_name(input, …, output, jh_error *error)`. Its body has no access
/// to the output: the value is written there after the body has succeeded, so nothing is written on
/// failure. `xtask` reads the invocations of this macro to generate the header.
macro_rules! exported {
    () => {};
    (
        $(#[$meta:meta])*
        fn $name:ident($($input:ident: $type:ty),* $(,)?) -> $plain:ty, on defect $fallback:block $body:block
        $($rest:tt)*
    ) => {
        $(#[$meta])*
        #[unsafe(no_mangle)]
        pub unsafe extern "C" fn $name($($input: $type),*) -> $plain {
            $crate::boundary::plain(|| $body).unwrap_or_else(|| $fallback)
        }
        exported! { $($rest)* }
    };
    (
        $(#[$meta:meta])*
        fn $name:ident($($input:ident: $type:ty),* $(,)?) -> $output:ident: $pointer:ty $body:block
        $($rest:tt)*
    ) => {
        $(#[$meta])*
        #[unsafe(no_mangle)]
        pub unsafe extern "C" fn $name(
            $($input: $type,)*
            $output: $pointer,
            error: *mut $crate::error::jh_error,
        ) -> $crate::error::jh_status {
            let output = (stringify!($output), $output);
            let body = || $body;
            // SAFETY: `error` and the output are NULL or writable, as the header requires.
            unsafe { $crate::boundary::call(stringify!($name), output, error, body) }
        }
        exported! { $($rest)* }
    };
    (
        $(#[$meta:meta])*
        fn $name:ident($($input:ident: $type:ty),* $(,)?) $body:block
        $($rest:tt)*
    ) => {
        $(#[$meta])*
        #[unsafe(no_mangle)]
        pub unsafe extern "C" fn $name(
            $($input: $type,)*
            error: *mut $crate::error::jh_error,
        ) -> $crate::error::jh_status {
            let (output, body) = ($crate::boundary::NoOutput, || $body);
            // SAFETY: `error` is NULL or writable, as the header requires.
            unsafe { $crate::boundary::call(stringify!($name), output, error, body) }
        }
        exported! { $($rest)* }
    };
}

/// The output parameter of a function, to which a value of type `T` is written.
pub(crate) trait Output<T> {
    /// Returns an error if the output cannot be written to.
    fn check(&self) -> Result<()>;

    /// Writes the value.
    ///
    /// # Safety
    ///
    /// The output has been checked and has the size that the header requires.
    unsafe fn write(self, value: T);
}

/// The output of a function without one.
pub(crate) struct NoOutput;

impl Output<()> for NoOutput {
    fn check(&self) -> Result<()> {
        Ok(())
    }

    unsafe fn write(self, (): ()) {}
}

impl Output<f64> for (&str, *mut f64) {
    fn check(&self) -> Result<()> {
        check_pointer(self.1, self.0)
    }

    unsafe fn write(self, value: f64) {
        // SAFETY: not NULL and aligned, as checked; writable, as the header requires.
        unsafe { self.1.write(value) }
    }
}

impl Output<Vec<f64>> for (&str, *mut f64) {
    fn check(&self) -> Result<()> {
        check_pointer(self.1, self.0)
    }

    unsafe fn write(self, values: Vec<f64>) {
        // SAFETY: not NULL and aligned, as checked; as long as the values, as the header requires. The
        // values are in a buffer of the library, so the two do not overlap.
        unsafe { std::ptr::copy_nonoverlapping(values.as_ptr(), self.1, values.len()) }
    }
}

impl<T> Output<Box<T>> for (&str, *mut *mut T) {
    fn check(&self) -> Result<()> {
        check_pointer(self.1, self.0)
    }

    unsafe fn write(self, handle: Box<T>) {
        // SAFETY: not NULL and aligned, as checked; writable, as the header requires.
        unsafe { self.1.write(Box::into_raw(handle)) }
    }
}

/// Runs the body of a fallible function.
///
/// # Safety
///
/// `error` is NULL or writable; `output` is NULL or has the size that the header requires.
pub(crate) unsafe fn call<T, O: Output<T>>(
    function: &'static str,
    output: O,
    error: *mut jh_error,
    body: impl FnOnce() -> Result<T>,
) -> jh_status {
    let outcome = plain(|| {
        output.check()?;
        progress_sink::watched(body)
    })
    .unwrap_or_else(|| Err(junheng::boundary::panic(function)));
    match outcome {
        Ok(value) => {
            // SAFETY: the body ran, so the output has been checked.
            unsafe { output.write(value) };
            // SAFETY: the caller's contract.
            unsafe { jh_error::clear(error) };
            JH_OK
        }
        // SAFETY: the caller's contract.
        Err(failure) => unsafe { jh_error::report(error, &failure, function) },
    }
}

/// Runs the body of an infallible function; `None` after a panic.
pub(crate) fn plain<T>(body: impl FnOnce() -> T) -> Option<T> {
    let _inside = panic_hook::enter();
    // Unwind safety: tables add a column in one step and other handles are read-only, so a handle
    // holds either its previous content or the complete new one.
    match junheng_host::call(|| catch_unwind(AssertUnwindSafe(body))) {
        Ok(value) => Some(value),
        Err(payload) => {
            // Dropping a payload may panic; its text has been logged already.
            let _ = catch_unwind(AssertUnwindSafe(|| drop(payload)));
            None
        }
    }
}
