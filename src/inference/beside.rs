//! Columns of numbers that lie beside each other.

use std::ops::Range;

use crate::numeric::{BESIDE, sums_beside};

/// Numbers of some rows in some columns, four columns beside each other: what is added row by row takes one step for four of
/// them. The last four are completed with columns of zeros.
#[derive(Debug, Clone, Default)]
pub(super) struct Columns {
    count: usize,
    blocks: Vec<Vec<[f64; BESIDE]>>,
}

impl Columns {
    /// So many columns without rows.
    pub(super) fn of(count: usize) -> Self {
        Self {
            count,
            blocks: vec![Vec::new(); count.div_ceil(BESIDE)],
        }
    }

    /// These columns, of one length.
    pub(super) fn of_slices(columns: &[&[f64]]) -> Self {
        let rows = columns.first().map_or(0, |column| column.len());
        let block = |columns: &[&[f64]]| {
            let mut block = vec![[0.0; BESIDE]; rows];
            for (lane, column) in columns.iter().enumerate() {
                for (row, &own) in block.iter_mut().zip(*column) {
                    row[lane] = own;
                }
            }
            block
        };
        Self {
            count: columns.len(),
            blocks: columns.chunks(BESIDE).map(block).collect(),
        }
    }

    /// The number of columns.
    pub(super) fn count(&self) -> usize {
        self.count
    }

    /// The number of rows.
    pub(super) fn rows(&self) -> usize {
        self.blocks.first().map_or(0, Vec::len)
    }

    /// Four columns at a time.
    pub(super) fn blocks(&self) -> impl Iterator<Item = &[[f64; BESIDE]]> {
        self.blocks.iter().map(Vec::as_slice)
    }

    pub(super) fn blocks_mut(&mut self) -> impl Iterator<Item = &mut Vec<[f64; BESIDE]>> {
        self.blocks.iter_mut()
    }

    /// The numbers of one column in these rows.
    pub(super) fn column(
        &self,
        at: usize,
        rows: Range<usize>,
    ) -> impl Iterator<Item = f64> + Clone {
        let lane = at % BESIDE;
        self.blocks[at / BESIDE][rows]
            .iter()
            .map(move |row| row[lane])
    }

    /// The number of a row of a column.
    pub(super) fn at(&self, column: usize, row: usize) -> f64 {
        self.blocks[column / BESIDE][row][column % BESIDE]
    }

    /// What `of_block` makes of four columns at a time, in a list of the columns.
    pub(super) fn each<T>(&self, of_block: impl Fn(usize) -> [T; BESIDE]) -> Vec<T> {
        let mut out: Vec<T> = (0..self.blocks.len()).flat_map(of_block).collect();
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
