//! Leaving a computation that is no longer wanted.
//!
//! Long loops call `check` every few ten thousand rows. Where the caller's `poll` asks to stop, the computation is left by
//! unwinding, so that no caller in between sees an incomplete number and none is kept, and [`interruptible`] returns
//! the error. Unwinding does not start as a panic: no panic hook is called.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use crate::error::{Error, Result};
use crate::words::boundary as phrases;

/// The time between two calls of `poll`, which may need a lock of the caller's language.
const INTERVAL: Duration = Duration::from_millis(50);

/// Rows between two checks of a loop.
pub(crate) const ROWS: usize = 1 << 14;

/// How far a computation is: of the items that it divides its work into, such as groups or counties.
///
/// A computation may go through several phases, each with items of its own; `total` is zero where it has none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Steps {
    /// Items of the present phase that are computed.
    pub done: usize,
    /// Items of the present phase.
    pub total: usize,
}

/// The steps of a computation, which its threads share.
#[derive(Default)]
struct Counter {
    done: AtomicUsize,
    total: AtomicUsize,
    /// Whether items are being counted; those within an item are not.
    #[cfg(feature = "evaluate")]
    is_counting: AtomicBool,
}

impl Counter {
    fn steps(&self) -> Steps {
        let total = self.total.load(Ordering::Relaxed);
        Steps {
            done: self.done.load(Ordering::Relaxed).min(total),
            total,
        }
    }
}

/// What unwinds where a computation is left.
struct Cancelled;

/// What a thread watches while it computes.
struct Watch {
    /// Set once for all threads of the computation.
    stop: Arc<AtomicBool>,
    counter: Arc<Counter>,
    /// On the calling thread only.
    poll: Option<Box<dyn FnMut(Steps) -> bool>>,
    next: Instant,
}

thread_local! {
    /// Whether there is something to watch: all that a loop looks at otherwise.
    static IS_WATCHED: Cell<bool> = const { Cell::new(false) };
    static WATCH: RefCell<Option<Watch>> = const { RefCell::new(None) };
}

/// Runs `work` and calls `poll` on this thread about twenty times a second; leaves `work` once `poll` returns true.
///
/// # Returns
///
/// What `work` returns. Computations take some milliseconds to notice that they are to stop.
///
/// # Edge cases
///
/// In a program built with `panic = "abort"` the work runs to its end. Within `poll` other computations may run;
/// they have no `poll` unless they bring their own.
///
/// # Errors
///
/// [`Cancelled`](crate::ErrorKind::Cancelled) where `poll` has returned true and the work was left.
///
/// # Examples
///
/// ```
/// use junheng::{ErrorKind, Measure, Sample, interrupt::interruptible};
/// let values: Vec<f64> = (0..3_000_000_i64).map(|i| (i * 7919 % 1_000_003) as f64).collect();
/// let zenga: Measure = "zenga".parse()?;
/// let work = || zenga.value(&Sample::new(&values)?);
/// let error = interruptible(|| true, work).unwrap_err();
/// assert_eq!(error.kind(), ErrorKind::Cancelled);
/// assert!(interruptible(|| false, || 5)? == 5);
/// # Ok::<(), junheng::Error>(())
/// ```
pub fn interruptible<T>(
    mut poll: impl FnMut() -> bool + 'static,
    work: impl FnOnce() -> T,
) -> Result<T> {
    observed(move |_| poll(), work)
}

/// Runs `work` as [`interruptible`] does, and tells `poll` how far it is.
///
/// # Returns
///
/// What `work` returns. Counting the steps changes no result.
///
/// # Errors
///
/// [`Cancelled`](crate::ErrorKind::Cancelled) where `poll` has returned true and the work was left.
///
/// # Examples
///
/// ```
/// use junheng::interrupt::observed;
/// let poll = |steps: junheng::interrupt::Steps| {
///     println!("{} of {}", steps.done, steps.total);
///     false
/// };
/// assert!(observed(poll, || 5)? == 5);
/// # Ok::<(), junheng::Error>(())
/// ```
pub fn observed<T>(
    poll: impl FnMut(Steps) -> bool + 'static,
    work: impl FnOnce() -> T,
) -> Result<T> {
    if cfg!(not(panic = "unwind")) {
        return Ok(work());
    }
    let watch = Watch {
        stop: Arc::new(AtomicBool::new(false)),
        counter: Arc::default(),
        poll: Some(Box::new(poll)),
        next: Instant::now() + INTERVAL,
    };
    match catch_unwind(AssertUnwindSafe(|| watched(Some(watch), work))) {
        Ok(value) => Ok(value),
        Err(payload) if is_cancelled(&*payload) => Err(Error::new(&phrases::CANCELLED)),
        Err(payload) => resume_unwind(payload),
    }
}

fn is_cancelled(payload: &(dyn Any + Send)) -> bool {
    payload.is::<Cancelled>()
}

/// Leaves the computation of this thread if it is to stop.
#[inline(always)]
pub(crate) fn check() {
    if IS_WATCHED.get() {
        look();
    }
}

/// The items of an iterator, with a check every [`ROWS`] of them.
#[inline(always)]
pub(crate) fn watching<I: Iterator>(items: I) -> impl Iterator<Item = I::Item> {
    let mut left = ROWS;
    items.inspect(move |_| {
        left -= 1;
        if left == 0 {
            left = ROWS;
            check();
        }
    })
}

#[cold]
fn look() {
    let Some(mut watch) = WATCH.take() else {
        return;
    };
    if let Some(poll) = &mut watch.poll
        && Instant::now() >= watch.next
    {
        // The watch is not in its place, so that the poll may compute.
        IS_WATCHED.set(false);
        let stops = poll(watch.counter.steps());
        watch.next = Instant::now() + INTERVAL;
        watch.stop.fetch_or(stops, Ordering::Relaxed);
    }
    let stops = watch.stop.load(Ordering::Relaxed);
    WATCH.set(Some(watch));
    IS_WATCHED.set(true);
    if stops {
        resume_unwind(Box::new(Cancelled));
    }
}

/// The part of a watch that other threads of the computation share; `None` where nobody watches.
#[cfg(feature = "evaluate")]
pub(crate) fn shared() -> Option<Shared> {
    let shared = |watch: &Watch| Shared {
        stop: watch.stop.clone(),
        counter: watch.counter.clone(),
    };
    WATCH.with_borrow(|watch| watch.as_ref().map(shared))
}

/// Whether the computation is to stop and how far it is, for another thread.
#[cfg(feature = "evaluate")]
#[derive(Clone)]
pub(crate) struct Shared {
    stop: Arc<AtomicBool>,
    counter: Arc<Counter>,
}

/// Runs `work` on another thread of the computation that `stop` came from.
#[cfg(feature = "evaluate")]
pub(crate) fn following<T>(shared: Option<Shared>, work: impl FnOnce() -> T) -> T {
    let watch = shared.map(|Shared { stop, counter }| Watch {
        stop,
        counter,
        poll: None,
        next: Instant::now(),
    });
    watched(watch, work)
}

/// Counts `total` items as the steps of the computation, until the count is dropped; `None` where nobody watches, and
/// within an item that is counted.
#[cfg(feature = "evaluate")]
pub(crate) fn counting(total: usize) -> Option<Counting> {
    if !IS_WATCHED.get() {
        return None;
    }
    let counter = WATCH.with_borrow(|watch| watch.as_ref().map(|watch| watch.counter.clone()))?;
    if counter.is_counting.swap(true, Ordering::Relaxed) {
        return None;
    }
    counter.done.store(0, Ordering::Relaxed);
    counter.total.store(total, Ordering::Relaxed);
    Some(Counting(counter))
}

/// A count of items that goes on.
#[cfg(feature = "evaluate")]
pub(crate) struct Counting(Arc<Counter>);

#[cfg(feature = "evaluate")]
impl Counting {
    /// One more item is computed.
    pub(crate) fn add(&self) {
        self.0.done.fetch_add(1, Ordering::Relaxed);
    }
}

#[cfg(feature = "evaluate")]
impl Drop for Counting {
    fn drop(&mut self) {
        self.0.is_counting.store(false, Ordering::Relaxed);
    }
}

fn watched<T>(watch: Option<Watch>, work: impl FnOnce() -> T) -> T {
    /// Restores the watch of the surrounding computation, also where the work is left.
    struct Restore(Option<Watch>);
    impl Drop for Restore {
        fn drop(&mut self) {
            IS_WATCHED.set(self.0.is_some());
            WATCH.set(self.0.take());
        }
    }
    let is_some = watch.is_some();
    let _restore = Restore(WATCH.replace(watch));
    IS_WATCHED.set(is_some);
    work()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::rc::Rc;

    fn spin() {
        let began = Instant::now();
        while began.elapsed() < Duration::from_secs(30) {
            check();
        }
    }

    #[test]
    fn a_computation_is_left_within_the_interval() {
        let began = Instant::now();
        assert!(interruptible(|| true, spin).is_err());
        assert!(began.elapsed() < Duration::from_secs(5));
        assert!(!IS_WATCHED.get() && WATCH.take().is_none());
        check();
    }

    #[test]
    fn the_poll_may_compute() {
        let polled = Rc::new(Cell::new(0));
        let seen = polled.clone();
        let poll = move || {
            assert!(interruptible(|| true, || watching(0..ROWS).count()).is_ok());
            seen.set(seen.get() + 1);
            seen.get() == 3
        };
        assert!(interruptible(poll, spin).is_err());
        assert_eq!(polled.get(), 3);
    }

    #[cfg(feature = "evaluate")]
    #[test]
    fn steps_are_those_of_the_outermost_items() {
        let seen = Rc::new(RefCell::new(Vec::new()));
        let kept = seen.clone();
        let poll = move |steps| {
            kept.borrow_mut().push(steps);
            false
        };
        let wait = || {
            std::thread::sleep(INTERVAL + Duration::from_millis(5));
            check();
        };
        let work = || {
            for total in [3, 2] {
                let steps = counting(total).unwrap();
                for _ in 0..total {
                    assert!(counting(100).is_none());
                    steps.add();
                }
                wait();
            }
        };
        assert!(counting(1).is_none());
        observed(poll, work).unwrap();
        let expected = [3, 2].map(|total| Steps { done: total, total });
        assert_eq!(*seen.borrow(), expected);
    }

    #[test]
    fn a_panic_remains_a_panic() {
        let caught = catch_unwind(|| interruptible(|| false, || resume_unwind(Box::new(5))));
        assert!(caught.is_err_and(|payload| payload.is::<i32>()));
        assert!(!IS_WATCHED.get());
    }

    #[test]
    fn watching_changes_no_item() {
        let items = interruptible(|| false, || watching(0..3 * ROWS).collect::<Vec<_>>());
        assert!(items.unwrap().into_iter().eq(0..3 * ROWS));
    }
}
