//! The process around the library 所在进程
//!
//! 线程数的设置与调用的取消。

use std::ffi::c_void;

use crate::progress_sink::{self, jh_progress_callback};

exported! {
    /// Sets the most threads of each later call, the calling thread included. 设置每次调用最多使用的线程数。
    ///
    /// `most`: the number; 0, the initial value, for as many as the calling thread may run on.
    ///
    /// The number does not change any result. A table of fewer than 65,536 cells is computed on the calling
    /// thread in any case. Threads end before the call that started them returns; they have the affinity of
    /// the calling thread. Where the system allows no further thread, the calling thread does the work.
    ///
    /// Threads: may be called from any thread; applies to the whole process.
    ///
    /// Stable since 0.1.
    fn jh_set_threads(most: u32) -> (), on defect {} {
        junheng_host::set_threads(most as usize);
    }

    /// Sets the function that may cancel later calls of the calling thread, and the `context` passed to it.
    /// 设置可取消本线程后续调用的回调函数。
    ///
    /// A call that takes long calls it about twenty times a second. Once it has returned another number than 0,
    /// the call ends at its next check and returns JH_CANCELLED. No output is written then, and tables, standards and results
    /// remain as they were. A call of less than 50 ms does not call it. NULL, the initial state, for none.
    ///
    /// Threads: applies to the calling thread only.
    ///
    /// Stable since 0.1.
    fn jh_set_progress(callback: jh_progress_callback, context: *mut c_void) -> (), on defect {} {
        progress_sink::set(callback, context);
    }
}
