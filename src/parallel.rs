//! The same work on each of many things, on several threads where the library is built so.

/// The results of `work` for each item, in the order of the items.
#[cfg(feature = "rayon")]
pub(crate) fn each<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync + Send) -> Vec<R> {
    use rayon::prelude::*;
    items.par_iter().map(work).collect()
}

/// The results of `work` for each item, in the order of the items.
#[cfg(not(feature = "rayon"))]
pub(crate) fn each<T, R>(items: &[T], work: impl Fn(&T) -> R) -> Vec<R> {
    items.iter().map(work).collect()
}

/// Two pieces of work that do not wait for each other.
#[cfg(all(feature = "education", feature = "rayon"))]
pub(crate) fn both<A: Send, B: Send>(
    one: impl FnOnce() -> A + Send,
    other: impl FnOnce() -> B + Send,
) -> (A, B) {
    rayon::join(one, other)
}

/// Two pieces of work that do not wait for each other.
#[cfg(all(feature = "education", not(feature = "rayon")))]
pub(crate) fn both<A, B>(one: impl FnOnce() -> A, other: impl FnOnce() -> B) -> (A, B) {
    (one(), other())
}
