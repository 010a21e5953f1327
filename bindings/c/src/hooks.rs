//! A function that panics, for the tests. Not part of the installed library or of its header.

use rayon::iter::{IntoParallelIterator, ParallelIterator};

exported! {
    /// Panics in the calling thread; where `pool` is not zero, in a thread of the pool.
    fn jh_test_panic(pool: i32) -> value: *mut f64 {
        #[allow(clippy::panic, reason = "the purpose of this function")]
        let defect = |number: i32| -> f64 { panic!("a panic on demand, number {number}") };
        match pool {
            0 => Ok(defect(0)),
            _ => Ok((1..2).into_par_iter().map(defect).sum()),
        }
    }
}
