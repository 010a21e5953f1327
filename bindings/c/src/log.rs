//! Log 日志
//!
//! The library prints nothing. Messages about its internal errors are passed to a callback.
//! 本库不向标准输出或标准错误打印任何内容；内部错误的信息仅传给回调函数。

use std::ffi::c_void;

use crate::log_sink::{self, jh_log_callback};

exported! {
    /// Sets the function that receives log messages, and the `context` passed to it.
    /// 设置接收日志的回调函数。
    ///
    /// NULL, the initial state, discards the messages. There is one callback per process; setting
    /// another replaces it. The function returns after every running call of the previous callback has
    /// returned, so that the previous context may be freed afterwards.
    ///
    /// Threads: may be called from any thread, but not from within a callback.
    ///
    /// Stable since 0.1.
    fn jh_log_set_callback(callback: jh_log_callback, context: *mut c_void) -> (), on defect {} {
        log_sink::set(callback, context);
    }
}
