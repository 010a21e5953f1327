//! The digits of a long integer: a few inline, more on the heap.

/// Enough for any sum over ordinary data, so that small samples never allocate.
const INLINE: usize = 8;

/// 64-bit digits, lowest first.
#[derive(Debug, Clone, Default)]
pub(super) struct Limbs {
    inline: [u64; INLINE],
    /// Holds every limb once there are more than `INLINE`; empty before.
    heap: Vec<u64>,
    len: usize,
}

impl Limbs {
    pub(super) fn zeros(len: usize) -> Self {
        let mut out = Self::default();
        out.extend_above(len, 0);
        out
    }

    pub(super) fn from_slice(limbs: &[u64]) -> Self {
        let mut out = Self::zeros(limbs.len());
        out.as_mut_slice().copy_from_slice(limbs);
        out
    }

    pub(super) fn len(&self) -> usize {
        self.len
    }

    pub(super) fn as_slice(&self) -> &[u64] {
        if self.len <= INLINE {
            &self.inline[..self.len]
        } else {
            &self.heap
        }
    }

    pub(super) fn as_mut_slice(&mut self) -> &mut [u64] {
        if self.len <= INLINE {
            &mut self.inline[..self.len]
        } else {
            &mut self.heap
        }
    }

    /// Appends `count` limbs on the high side.
    pub(super) fn extend_above(&mut self, count: usize, limb: u64) {
        let len = self.len + count;
        if len <= INLINE {
            self.inline[self.len..len].fill(limb);
        } else {
            if self.len <= INLINE {
                self.heap.clear();
                self.heap.extend_from_slice(&self.inline[..self.len]);
            }
            self.heap.resize(len, limb);
        }
        self.len = len;
    }

    /// Inserts `count` zero limbs on the low side.
    pub(super) fn extend_below(&mut self, count: usize) {
        self.extend_above(count, 0);
        let limbs = self.as_mut_slice();
        limbs.rotate_right(count);
    }
}
