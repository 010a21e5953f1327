//! Numbers in blocks, whatever their stride.

use ndarray::{ArrayView1, s};

use super::products::Stream;
use super::{BLOCK, STEP};
use crate::interrupt;

/// A column of any stride.
#[derive(Debug, Clone, Copy)]
pub(in crate::numeric) enum Column<'a> {
    Contiguous(&'a [f64]),
    Strided(ArrayView1<'a, f64>),
}

impl<'a> Column<'a> {
    pub(in crate::numeric) fn new(view: ArrayView1<'a, f64>) -> Self {
        view.to_slice()
            .map_or(Self::Strided(view), Self::Contiguous)
    }

    pub(super) fn len(&self) -> usize {
        match self {
            Self::Contiguous(values) => values.len(),
            Self::Strided(view) => view.len(),
        }
    }

    /// The rows from `start` on, at most a block of them: in place where they can be read in place,
    /// else copied and padded.
    pub(super) fn block<'b>(&'b self, start: usize, copy: &'b mut Stream) -> &'b [f64] {
        interrupt::check();
        let end = self.len().min(start + BLOCK);
        let count = end - start;
        match self {
            Self::Contiguous(values) if count.is_multiple_of(STEP) => return &values[start..end],
            Self::Contiguous(values) => copy.0[..count].copy_from_slice(&values[start..end]),
            Self::Strided(view) => {
                let rows = view.slice(s![start..end]);
                copy.0
                    .iter_mut()
                    .zip(rows)
                    .for_each(|(slot, &value)| *slot = value);
            }
        }
        copy.padded(count)
    }
}
