//! What only the tests may call: a defect on demand. Not in the installed library nor in its header.

use rayon::iter::{IntoParallelIterator, ParallelIterator};

exported! {
    /// Panics in the caller's thread, or in one of the pool's where `pool` is not zero.
    fn jh_test_panic(pool: i32) -> value: *mut f64 {
        #[allow(clippy::panic, reason = "the test asks for a panic")]
        let defect = |number: i32| -> f64 { panic!("a defect on demand, number {number}") };
        match pool {
            0 => Ok(defect(0)),
            _ => Ok((1..2).into_par_iter().map(defect).sum()),
        }
    }
}
