//! Columns of numbers that lie beside each other.

use std::ops::Range;

use crate::numeric::{BESIDE, sums_beside};

/// Numbers of some rows in some columns, four columns beside each other: what is added row by row takes one step for four of
/// them. The last four are completed with columns of zeros.
#[derive(Debug, Clone)]
pub(super) struct Columns {
    count: usize,
    rows: usize,
    /// The rows of the first four columns, of the next four, and so on.
    values: Vec<[f64; BESIDE]>,
}

impl Columns {
    /// So many columns and rows; `fill` adds the rows of four columns at a time.
    pub(super) fn new(
        count: usize,
        rows: usize,
        mut fill: impl FnMut(usize, &mut Vec<[f64; BESIDE]>),
    ) -> Self {
        let blocks = count.div_ceil(BESIDE);
        let mut values = Vec::with_capacity(blocks * rows);
        for block in 0..blocks {
            fill(block, &mut values);
            debug_assert_eq!(values.len(), (block + 1) * rows);
        }
        Self {
            count,
            rows,
            values,
        }
    }

    /// These columns, of one length.
    pub(super) fn of_slices(columns: &[&[f64]]) -> Self {
        let rows = columns.first().map_or(0, |column| column.len());
        let blocks: Vec<&[&[f64]]> = columns.chunks(BESIDE).collect();
        Self::new(columns.len(), rows, |block, out| {
            let start = out.len();
            match blocks[block] {
                [a, b, c, d] => {
                    let rows = a.iter().zip(*b).zip(c.iter().zip(*d));
                    out.extend(rows.map(|((&a, &b), (&c, &d))| [a, b, c, d]));
                }
                few => {
                    out.resize(start + rows, [0.0; BESIDE]);
                    for (lane, column) in few.iter().enumerate() {
                        for (row, &own) in out[start..].iter_mut().zip(*column) {
                            row[lane] = own;
                        }
                    }
                }
            }
        })
    }

    /// The number of columns.
    pub(super) fn count(&self) -> usize {
        self.count
    }

    /// The number of rows.
    pub(super) fn rows(&self) -> usize {
        self.rows
    }

    /// Four columns.
    pub(super) fn block(&self, at: usize) -> &[[f64; BESIDE]] {
        &self.values[at * self.rows..(at + 1) * self.rows]
    }

    /// The numbers of one column in these rows.
    pub(super) fn column(
        &self,
        at: usize,
        rows: Range<usize>,
    ) -> impl Iterator<Item = f64> + Clone {
        let lane = at % BESIDE;
        self.block(at / BESIDE)[rows]
            .iter()
            .map(move |row| row[lane])
    }

    /// The number of a row of a column.
    pub(super) fn at(&self, column: usize, row: usize) -> f64 {
        self.block(column / BESIDE)[row][column % BESIDE]
    }

    /// What `of_block` makes of four columns at a time, in a list of the columns.
    pub(super) fn each<T>(&self, of_block: impl FnMut(usize) -> [T; BESIDE]) -> Vec<T> {
        let blocks = self.count.div_ceil(BESIDE);
        let mut out = Vec::with_capacity(blocks * BESIDE);
        out.extend((0..blocks).flat_map(of_block));
        out.truncate(self.count);
        out
    }
}

/// The sums of these rows, each rounded once.
pub(super) fn sums(rows: &[[f64; BESIDE]]) -> [f64; BESIDE] {
    sums_beside(
        rows.len(),
        #[inline(always)]
        |row| rows[row],
    )
}

/// The numbers that `of_lane` makes of each column.
#[inline(always)]
pub(super) fn lanes(of_lane: impl Fn(usize) -> f64) -> [f64; BESIDE] {
    // A loop: `from_fn` is a call where the compiler does not inline much.
    let mut out = [0.0; BESIDE];
    for (lane, own) in out.iter_mut().enumerate() {
        *own = of_lane(lane);
    }
    out
}
