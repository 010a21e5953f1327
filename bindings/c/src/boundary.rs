//! The macro that every exported function is defined through, and what it does around each body.

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::error::jh_error;
use crate::log;
use crate::pointer;
use crate::status::{JH_OK, jh_status};

/// What a body gives back.
pub(crate) type Outcome<T> = Result<T, junheng::Error>;

/// Defines exported functions. There are two forms:
///
/// ```text
/// fn jh_name(input: T, …) -> output: *mut U { …; Ok(value) }     may fail; also without `-> output`
/// fn jh_name(input: T, …) -> T, on defect fallback { … }         cannot fail
/// ```
///
/// The first form becomes `jh_status jh_name(input, …, output, jh_error *error)`. Its body never sees
/// the output: the value is written there after it has succeeded, so that nothing is written on
/// failure. `xtask` reads the invocations of this macro to make the header.
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
        ) -> $crate::status::jh_status {
            let place = (stringify!($output), $output);
            let body = || $body;
            // SAFETY: `error` and the output are as the header asks: NULL or writable.
            unsafe { $crate::boundary::call(stringify!($name), place, error, body) }
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
        ) -> $crate::status::jh_status {
            let (place, body) = ($crate::boundary::Nothing, || $body);
            // SAFETY: `error` is as the header asks: NULL or writable.
            unsafe { $crate::boundary::call(stringify!($name), place, error, body) }
        }
        exported! { $($rest)* }
    };
}

/// Names the values of a C enum. In Rust they are plain numbers: C may pass any other, and an enum
/// with a value of its own making would be undefined behaviour. `xtask` makes an enum of them.
macro_rules! constants {
    (
        $(#[$meta:meta])*
        $type:ident { $($(#[$constant_meta:meta])* $constant:ident = $value:literal,)* }
    ) => {
        $(#[$meta])*
        pub type $type = i32;
        $($(#[$constant_meta])* pub const $constant: $type = $value;)*
    };
}

/// Where a value goes once its function has succeeded.
pub(crate) trait Place<T> {
    /// Refuses a place that nothing can be written to.
    fn check(&self) -> Outcome<()>;

    /// Writes the value.
    ///
    /// # Safety
    ///
    /// The place has been checked, and is as large as the header says.
    unsafe fn put(self, value: T);
}

/// The place of a function without output.
pub(crate) struct Nothing;

impl Place<()> for Nothing {
    fn check(&self) -> Outcome<()> {
        Ok(())
    }

    unsafe fn put(self, (): ()) {}
}

impl Place<f64> for (&str, *mut f64) {
    fn check(&self) -> Outcome<()> {
        pointer::refuse_unusable(self.1, self.0)
    }

    unsafe fn put(self, value: f64) {
        // SAFETY: not NULL and aligned, as checked; writable, as the header asks.
        unsafe { self.1.write(value) }
    }
}

impl Place<Vec<f64>> for (&str, *mut f64) {
    fn check(&self) -> Outcome<()> {
        pointer::refuse_unusable(self.1, self.0)
    }

    unsafe fn put(self, values: Vec<f64>) {
        // SAFETY: not NULL and aligned, as checked; one number long for each value, as the header
        // asks. What is written is ours, so the two cannot overlap.
        unsafe { std::ptr::copy_nonoverlapping(values.as_ptr(), self.1, values.len()) }
    }
}

impl<T> Place<Box<T>> for (&str, *mut *mut T) {
    fn check(&self) -> Outcome<()> {
        pointer::refuse_unusable(self.1, self.0)
    }

    unsafe fn put(self, handle: Box<T>) {
        // SAFETY: not NULL and aligned, as checked; writable, as the header asks.
        unsafe { self.1.write(Box::into_raw(handle)) }
    }
}

/// Runs the body of a function that may fail.
///
/// # Safety
///
/// `error` is NULL or writable; `place` is as large as the header says.
pub(crate) unsafe fn call<T, P: Place<T>>(
    function: &'static str,
    place: P,
    error: *mut jh_error,
    body: impl FnOnce() -> Outcome<T>,
) -> jh_status {
    let outcome = caught(|| {
        place.check()?;
        body()
    })
    .unwrap_or_else(|| Err(junheng::boundary::panic(function)));
    match outcome {
        Ok(value) => {
            // SAFETY: the body ran, so the place has been checked.
            unsafe { place.put(value) };
            // SAFETY: the caller's promise.
            unsafe { jh_error::clear(error) };
            JH_OK
        }
        // SAFETY: the caller's promise.
        Err(refusal) => unsafe { jh_error::report(error, &refusal, function) },
    }
}

/// Runs the body of a function that cannot fail; `None` after a panic.
pub(crate) fn plain<T>(body: impl FnOnce() -> T) -> Option<T> {
    caught(body)
}

fn caught<T>(body: impl FnOnce() -> T) -> Option<T> {
    let _inside = log::enter();
    // A handle that was being changed holds either what it held before or what was added: tables add
    // a column in one step, everything else is read only.
    match catch_unwind(AssertUnwindSafe(body)) {
        Ok(value) => Some(value),
        Err(payload) => {
            // A payload may panic when it is dropped; the text has been logged already.
            let _ = catch_unwind(AssertUnwindSafe(|| drop(payload)));
            None
        }
    }
}
