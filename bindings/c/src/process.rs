//! The process around the library 所在进程
//!
//! 线程数的设置。

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
}
