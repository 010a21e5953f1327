//! Fresh memory for large columns.
//!
//! The first touch of every page of fresh memory is a call of the system. For a column that is written
//! in no order and read once, with pages of 4 KiB, these calls took as long as the sorting itself; with
//! pages of 2 MiB they hardly show. Linux gives large pages to whoever asks, in its usual setting.

use std::ops::{Deref, DerefMut};

/// Columns from this many doubles on, four large pages, are allocated in large pages.
#[cfg(target_os = "linux")]
const LARGE: usize = 1 << 20;

/// A column of doubles in memory of its own.
#[derive(Debug)]
pub(crate) enum Fresh {
    Usual(Vec<f64>),
    #[cfg(target_os = "linux")]
    LargePages(memmap2::MmapMut),
}

impl Fresh {
    /// `count` zeros.
    pub(super) fn zeros(count: usize) -> Self {
        #[cfg(target_os = "linux")]
        if let Some(pages) = large_pages(count) {
            return Self::LargePages(pages);
        }
        Self::Usual(vec![0.0; count])
    }
}

/// Zeroed memory for so many doubles; `None` where they are few or the system does not give it.
#[cfg(target_os = "linux")]
fn large_pages(count: usize) -> Option<memmap2::MmapMut> {
    if count < LARGE {
        return None;
    }
    let pages = memmap2::MmapMut::map_anon(count.checked_mul(size_of::<f64>())?).ok()?;
    // Advice only: without large pages the memory is usable too.
    let _ = pages.advise(memmap2::Advice::HugePage);
    Some(pages)
}

impl From<Vec<f64>> for Fresh {
    fn from(column: Vec<f64>) -> Self {
        Self::Usual(column)
    }
}

impl Deref for Fresh {
    type Target = [f64];

    #[inline]
    fn deref(&self) -> &[f64] {
        match self {
            Self::Usual(column) => column,
            #[cfg(target_os = "linux")]
            Self::LargePages(pages) => bytemuck::cast_slice(pages),
        }
    }
}

impl DerefMut for Fresh {
    #[inline]
    fn deref_mut(&mut self) -> &mut [f64] {
        match self {
            Self::Usual(column) => column,
            #[cfg(target_os = "linux")]
            Self::LargePages(pages) => bytemuck::cast_slice_mut(pages),
        }
    }
}

impl Clone for Fresh {
    fn clone(&self) -> Self {
        let mut copy = Self::zeros(self.len());
        copy.copy_from_slice(self);
        copy
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_of_every_size_are_zero_and_keep_what_is_written() {
        for count in [0, 1, 1000, 1 << 20, (1 << 20) + 1] {
            let mut column = Fresh::zeros(count);
            assert!(column.len() == count && column.iter().all(|&x| x == 0.0));
            if let Some(last) = column.last_mut() {
                *last = 1.5;
            }
            let copy = column.clone();
            drop(column);
            assert_eq!(copy.len(), count);
            assert_eq!(copy.last().copied().unwrap_or(1.5), 1.5);
        }
    }
}
