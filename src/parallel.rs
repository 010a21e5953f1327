//! Work on several threads, which live only as long as the call that starts them.
//!
//! There is no pool: nothing remains after a call that a fork could break, or that could keep the affinity or the
//! floating-point settings of an earlier caller. The calling thread takes part, so a thread that cannot be
//! started costs time only. A table of fewer than twice [`CELLS_PER_THREAD`] cells is computed on the calling
//! thread, because starting a thread takes 20 to 50 µs.

use std::cell::Cell;
use std::num::NonZeroUsize;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use crate::interrupt;

/// The number of cells for which a thread is started: reading so many takes longer than starting it.
pub const CELLS_PER_THREAD: usize = 1 << 15;

/// The name of the threads, as a debugger shows it.
const NAME: &str = "junheng";

/// The time between two looks of a thread that waits for others.
const WAIT: Duration = Duration::from_millis(20);

thread_local! {
    /// The most threads that the work of this thread may use; `None` where nobody has set it.
    static MOST: Cell<Option<NonZeroUsize>> = const { Cell::new(None) };
    static IS_WORKER: Cell<bool> = const { Cell::new(false) };
}

/// Runs `work` with at most `most` threads, the calling one included; with 0 as many as the process may run on.
///
/// # Parameters
///
/// `most`: the number for calls from this thread within `work`. Without this function it is
/// [`std::thread::available_parallelism`] at each call.
///
/// # Edge cases
///
/// Without the feature `threads` there is always one. The number never changes a result.
///
/// # Examples
///
/// ```
/// let sum = junheng::parallel::with_threads(1, || junheng::numeric::sum_of([0.1, 0.2, 0.3]));
/// assert_eq!(sum, 0.6);
/// ```
pub fn with_threads<T>(most: usize, work: impl FnOnce() -> T) -> T {
    /// Restores the previous number, also where `work` panics.
    struct Restore(Option<NonZeroUsize>);
    impl Drop for Restore {
        fn drop(&mut self) {
            MOST.set(self.0);
        }
    }
    let _restore = Restore(MOST.replace(NonZeroUsize::new(most)));
    work()
}

/// Whether this thread was started by the library, for panic hooks.
pub fn is_worker() -> bool {
    // An ending thread has no such variables any more.
    IS_WORKER.try_with(Cell::get).unwrap_or(false)
}

/// The results of `work` for each item, in the order of the items; all of them read about `cells` cells.
#[doc(hidden)]
pub fn each<T: Sync, R: Send>(cells: usize, items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    each_with(cells, items.len(), || (), |(), at| work(&items[at]))
}

/// The results of `work` for the numbers below `count`, in their order; each thread makes its own scratch space.
pub(crate) fn each_with<S, R: Send>(
    cells: usize,
    count: usize,
    scratch: impl Fn() -> S + Sync,
    work: impl Fn(&mut S, usize) -> R + Sync,
) -> Vec<R> {
    let threads = threads_for(cells).min(count);
    // A single item is no progress: its own items are counted.
    let steps = (count > 1).then(|| interrupt::counting(count)).flatten();
    let work = |scratch: &mut S, at: usize| {
        let made = work(scratch, at);
        steps.iter().for_each(interrupt::Counting::add);
        made
    };
    if threads <= 1 {
        let mut scratch = scratch();
        return (0..count)
            .map(|at| checked(&mut scratch, at, work))
            .collect();
    }
    // Several turns a thread, since some items take longer than others.
    let step = (count / (threads * 8)).max(1);
    let next = AtomicUsize::new(0);
    let taken = || {
        let stop_others = OnPanic(&next, count);
        let mut scratch = scratch();
        let mut parts = Vec::new();
        loop {
            let from = next.fetch_add(step, Ordering::Relaxed);
            if from >= count {
                break;
            }
            let part = from..(from + step).min(count);
            let part: Vec<R> = part.map(|at| checked(&mut scratch, at, work)).collect();
            parts.push((from, part));
        }
        std::mem::forget(stop_others);
        parts
    };
    let mut parts: Vec<(usize, Vec<R>)> = among(threads, taken).into_iter().flatten().collect();
    // The result does not depend on who finished first.
    parts.sort_unstable_by_key(|(from, _)| *from);
    parts.into_iter().flat_map(|(_, part)| part).collect()
}

/// The work of one item, unless nobody wants it any more.
fn checked<S, R>(scratch: &mut S, at: usize, work: impl Fn(&mut S, usize) -> R) -> R {
    interrupt::check();
    work(scratch, at)
}

/// Two pieces of work that do not wait for each other; together they read about `cells` cells.
#[cfg(feature = "education")]
pub(crate) fn both<A, B: Send>(
    cells: usize,
    one: impl Fn() -> A,
    other: impl Fn() -> B + Sync,
) -> (A, B) {
    let threads = threads_for(cells);
    if threads <= 1 {
        return (one(), other());
    }
    let share = threads / 2;
    thread::scope(|scope| {
        let helper = start(scope, share, &other);
        let here = with_threads(threads - share, one);
        (here, helper.map_or_else(&other, joined))
    })
}

/// What `work` returns on this thread and on others, which may be fewer than `threads`.
fn among<R: Send>(threads: usize, work: impl Fn() -> R + Sync) -> Vec<R> {
    // Work within the work divides the threads further.
    let share = (most() / threads).max(1);
    thread::scope(|scope| {
        let helpers: Vec<_> = (1..threads)
            .map_while(|_| start(scope, share, &work))
            .collect();
        let mut out = vec![with_threads(share, &work)];
        out.extend(helpers.into_iter().map(joined));
        out
    })
}

/// Starts a thread with `share` threads of its own; `None` where the system does not allow another one.
fn start<'scope, R: Send + 'scope>(
    scope: &'scope thread::Scope<'scope, '_>,
    share: usize,
    work: impl FnOnce() -> R + Send + 'scope,
) -> Option<Helper<'scope, R>> {
    let is_done = Arc::new(AtomicBool::new(false));
    let done = Done {
        caller: thread::current(),
        is_done: is_done.clone(),
    };
    let stop = interrupt::shared();
    let run = move || {
        let _done = done;
        IS_WORKER.set(true);
        interrupt::following(stop, || with_threads(share, work))
    };
    let named = thread::Builder::new().name(NAME.to_owned());
    let thread = named.spawn_scoped(scope, run).ok()?;
    Some(Helper { thread, is_done })
}

/// A thread that was started.
struct Helper<'scope, R> {
    thread: thread::ScopedJoinHandle<'scope, R>,
    is_done: Arc<AtomicBool>,
}

/// Wakes the thread that waits for this one, also where the work is left.
struct Done {
    caller: thread::Thread,
    is_done: Arc<AtomicBool>,
}

impl Drop for Done {
    fn drop(&mut self) {
        self.is_done.store(true, Ordering::Release);
        self.caller.unpark();
    }
}

/// What a thread returned; its panic continues here. Until it returns, this thread looks whether the work is still
/// wanted.
fn joined<R>(helper: Helper<'_, R>) -> R {
    while !helper.is_done.load(Ordering::Acquire) {
        interrupt::check();
        thread::park_timeout(WAIT);
    }
    (helper.thread.join()).unwrap_or_else(|payload| std::panic::resume_unwind(payload))
}

/// The threads that work on so many cells is worth.
fn threads_for(cells: usize) -> usize {
    match cells / CELLS_PER_THREAD {
        // Small work does not ask the system, which reads files to answer.
        0 | 1 => 1,
        worth => worth.min(most()),
    }
}

#[cfg(feature = "threads")]
fn most() -> usize {
    let available = || thread::available_parallelism();
    (MOST.get().map_or_else(available, Ok)).map_or(1, NonZeroUsize::get)
}

#[cfg(not(feature = "threads"))]
fn most() -> usize {
    1
}

/// Leaves no items to the other threads if dropped, which happens only where the work of one panics.
struct OnPanic<'n>(&'n AtomicUsize, usize);

impl Drop for OnPanic<'_> {
    fn drop(&mut self) {
        self.0.store(self.1, Ordering::Relaxed);
    }
}

#[cfg(all(test, feature = "threads"))]
mod tests {
    use super::*;

    const MANY: usize = 64 * CELLS_PER_THREAD;

    #[test]
    fn results_have_the_order_of_the_items() {
        let items: Vec<usize> = (0..1000).collect();
        for threads in [0, 1, 2, 3, 7, 64] {
            let made = with_threads(threads, || each(MANY, &items, |&item| item * 2));
            assert!(made.iter().enumerate().all(|(at, &made)| made == at * 2));
            assert_eq!(made.len(), items.len());
        }
        assert_eq!(each(MANY, &[0_u8; 0], |_| ()), []);
    }

    #[test]
    fn small_work_stays_on_the_calling_thread() {
        let here = thread::current().id();
        let elsewhere = |cells: usize| {
            let ids = with_threads(4, || {
                each(cells, &[(); 8], |()| {
                    thread::sleep(std::time::Duration::from_millis(2));
                    thread::current().id()
                })
            });
            ids.iter().any(|&id| id != here)
        };
        assert!(!elsewhere(2 * CELLS_PER_THREAD - 1));
        assert!(elsewhere(2 * CELLS_PER_THREAD));
    }

    #[test]
    fn work_within_work_divides_the_threads() {
        let within = || each(MANY, &[(); 4], |()| most());
        assert_eq!(
            with_threads(6, || each(MANY, &[(); 2], |()| most())),
            [3, 3]
        );
        assert_eq!(with_threads(2, within), [1, 1, 1, 1]);
        let (one, other) = with_threads(5, || both(MANY, most, most));
        assert_eq!((one, other), (3, 2));
    }

    #[test]
    fn only_the_threads_of_the_library_are_workers() {
        assert!(!is_worker());
        let (here, there) = with_threads(2, || both(MANY, is_worker, is_worker));
        assert_eq!((here, there), (false, true));
    }

    #[test]
    fn all_threads_leave_a_computation() {
        let began = std::time::Instant::now();
        let endless = |at: &usize| loop {
            // The first item ends, so that the calling thread may come to wait for the others.
            if *at == 0 {
                break;
            }
            interrupt::check();
            thread::yield_now();
        };
        let items: Vec<usize> = (0..2).collect();
        let work = || with_threads(2, || each(MANY, &items, endless));
        assert!(interrupt::interruptible(|| true, work).is_err());
        assert!(began.elapsed() < Duration::from_secs(10));
    }

    #[test]
    fn a_panic_continues_on_the_calling_thread_and_leaves_nothing_behind() {
        let items: Vec<usize> = (0..100).collect();
        let caught = std::panic::catch_unwind(|| {
            with_threads(3, || {
                each(MANY, &items, |&item| {
                    assert_ne!(item, 60, "the item {item}")
                })
            })
        });
        assert!(caught.is_err());
        assert_eq!(MOST.get(), None);
        assert_eq!(with_threads(3, || each(MANY, &items, |_| 1)).len(), 100);
    }
}
