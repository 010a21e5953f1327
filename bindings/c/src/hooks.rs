//! A function that panics, for the tests. Not part of the installed library or of its header.

use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use junheng::parallel::{each, is_worker, with_threads};

exported! {
    /// Panics in the calling thread; where `worker` is not zero, in a thread that the library starts.
    fn jh_test_panic(worker: i32) -> value: *mut f64 {
        #[allow(clippy::panic, reason = "the purpose of this function")]
        let defect = |number: i32| -> f64 { panic!("a panic on demand, number {number}") };
        match worker {
            0 => Ok(defect(0)),
            _ => Ok(with_threads(2, || in_worker(defect))),
        }
    }
}

/// Runs `work` in the other of two threads.
fn in_worker(work: impl Fn(i32) -> f64 + Sync) -> f64 {
    let taken = AtomicBool::new(false);
    let made = each(usize::MAX, &[(), ()], |()| {
        if is_worker() {
            taken.store(true, Ordering::Relaxed);
            return work(1);
        }
        let began = Instant::now();
        while !taken.load(Ordering::Relaxed) && began.elapsed() < Duration::from_secs(60) {
            thread::sleep(Duration::from_millis(1));
        }
        0.0
    });
    made.into_iter().sum()
}
