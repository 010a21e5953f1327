//! What every entry of a language binding does: the library runs inside a process whose settings it does not
//! choose, and leaves them as it found them.

mod float;

use std::sync::atomic::{AtomicUsize, Ordering};

use junheng::parallel::with_threads;

pub use float::Environment;

/// The most threads of one call; 0 where nobody has set it.
static THREADS: AtomicUsize = AtomicUsize::new(0);

/// Sets the most threads of each later call in this process; 0 for as many as the calling thread may run on.
pub fn set_threads(most: usize) {
    THREADS.store(most, Ordering::Relaxed);
}

/// Runs the body of an entry: numbers are rounded to nearest and none is replaced by zero, whatever the caller has
/// set; what the caller has set is there again afterwards, also where `work` panics.
pub fn call<T>(work: impl FnOnce() -> T) -> T {
    let _environment = Environment::enter();
    match THREADS.load(Ordering::Relaxed) {
        0 => apart(work),
        most => with_threads(most, || apart(work)),
    }
}

/// A call that the compiler does not merge with its surroundings: it knows nothing of the environment, and could
/// otherwise move arithmetic to where the environment is that of the caller.
#[inline(never)]
fn apart<T>(work: impl FnOnce() -> T) -> T {
    work()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_threads_holds_for_later_calls() {
        set_threads(3);
        assert_eq!(call(|| 5), 5);
        set_threads(0);
    }
}
