//! Running sums that cannot round.
//!
//! A number r below 2^top is cut into slices: t = (r + σ) − σ with σ = 1.5·2^52·g is r rounded to a
//! multiple of g, exactly, and so is the rest r − t ≤ g/2. With g = 2^(top+1−45) for the first slice
//! and 45 bits less for each further one, a slice is at most 2^44 units of its g, so that 512 of them
//! add up to 2^53 units: no addition rounds. The last slice takes what is left and needs no cutting;
//! its unit is 2^low, so that top − low ≤ 45·K − 1 for K slices.

use fearless_simd::prelude::*;

use super::range::Range;
use crate::numeric::fixed::FixedPoint;

/// Bits of a slice.
const BITS: i32 = 45;
/// Additions to a lane before it must be emptied: 2^(54 − BITS).
const CAPACITY: usize = 512;
/// Most doubles that two vectors hold.
const WIDTH: usize = 16;
const MOST_SLICES: usize = 6;

/// One stream of doubles being summed.
#[derive(Debug, Clone)]
pub(super) struct Lanes {
    sums: [[f64; WIDTH]; MOST_SLICES],
    /// What the slices are cut for, and how many there are; none before the first number.
    grid: Option<Grid>,
    /// Additions to each lane since it was emptied.
    filled: usize,
}

#[derive(Debug, Clone, Copy)]
struct Grid {
    range: Range,
    slices: usize,
}

impl Grid {
    /// The fewest slices that hold `range`, with the bits to spare put at both ends.
    fn new(range: Range) -> Option<Self> {
        let span = range.top - range.low;
        let slices = [2, 3, 4, 6]
            .into_iter()
            .find(|&slices| span < BITS * slices)?;
        let spare = BITS * slices - 1 - span;
        let wider = Range {
            top: range.top + spare / 2,
            low: range.low - spare / 2,
        };
        let range = if wider.is_regular() { wider } else { range };
        Some(Self {
            range,
            slices: slices.unsigned_abs() as usize,
        })
    }

    /// The exponent of the unit of slice `at`.
    fn unit(&self, at: usize) -> i32 {
        if at + 1 == self.slices {
            self.range.low
        } else {
            self.range.top + 1 - BITS * (at as i32 + 1)
        }
    }
}

impl Lanes {
    pub(super) fn new() -> Self {
        Self {
            sums: [[0.0; WIDTH]; MOST_SLICES],
            grid: None,
            filled: 0,
        }
    }

    /// Adds numbers of a regular range; their count is a multiple of 16 and at most a block's.
    pub(super) fn add<S: Simd>(
        &mut self,
        simd: S,
        values: &[f64],
        range: Range,
        sum: &mut FixedPoint,
    ) {
        let Some(grid) = self.prepare(range, sum) else {
            // More than 269 bits from the top to the end: each on its own.
            for &value in values {
                sum.add_f64(value);
            }
            return;
        };
        let additions = values.len().div_ceil(2 * S::f64s::LEN);
        if self.filled + additions > CAPACITY {
            self.empty_into(sum);
        }
        self.filled += additions;
        match grid.slices {
            2 => add_slices::<S, 2>(simd, values, grid, &mut self.sums),
            3 => add_slices::<S, 3>(simd, values, grid, &mut self.sums),
            4 => add_slices::<S, 4>(simd, values, grid, &mut self.sums),
            _ => add_slices::<S, 6>(simd, values, grid, &mut self.sums),
        }
    }

    /// A grid that holds `range`; the lanes are emptied first where it must change.
    fn prepare(&mut self, range: Range, sum: &mut FixedPoint) -> Option<Grid> {
        if let Some(grid) = self.grid
            && grid.range.contains(range)
        {
            return Some(grid);
        }
        let both = self.grid.map(|grid| grid.range.union(range));
        let grid = both.and_then(Grid::new).or_else(|| Grid::new(range))?;
        self.empty_into(sum);
        self.grid = Some(grid);
        Some(grid)
    }

    /// Moves what the lanes hold into the exact sum.
    pub(super) fn empty_into(&mut self, sum: &mut FixedPoint) {
        let Some(grid) = self.grid else { return };
        if self.filled == 0 {
            return;
        }
        for (at, lanes) in self.sums.iter_mut().enumerate().take(grid.slices) {
            let unit = grid.unit(at);
            // In two steps, since 2^-unit alone may be beyond the largest double.
            let (first, second) = (power_of_two(-(unit / 2)), power_of_two(unit / 2 - unit));
            // Sixteen integers of at most 53 bits.
            let total: i64 = lanes
                .iter()
                .map(|lane| (lane * first * second) as i64)
                .sum();
            sum.add(i128::from(total), unit);
            *lanes = [0.0; WIDTH];
        }
        self.filled = 0;
    }
}

/// 2^exponent for −1022 ≤ exponent ≤ 1023.
fn power_of_two(exponent: i32) -> f64 {
    debug_assert!((-1022..=1023).contains(&exponent));
    f64::from_bits(((exponent + 1023) as u64) << 52)
}

fn add_slices<S: Simd, const SLICES: usize>(
    simd: S,
    values: &[f64],
    grid: Grid,
    sums: &mut [[f64; WIDTH]; MOST_SLICES],
) {
    simd.vectorize(
        #[inline(always)]
        || {
            let width = S::f64s::LEN;
            let zero = S::f64s::splat(simd, 0.0);
            let mut sigma = [zero; SLICES];
            let mut lanes = [[zero; 2]; SLICES];
            for at in 0..SLICES {
                if at + 1 < SLICES {
                    sigma[at] = S::f64s::splat(simd, 1.5 * power_of_two(grid.unit(at) + 52));
                }
                for half in 0..2 {
                    lanes[at][half] =
                        S::f64s::from_slice(simd, &sums[at][half * width..(half + 1) * width]);
                }
            }
            for chunk in values.chunks_exact(2 * width) {
                let (left, right) = chunk.split_at(width);
                let mut rest = [
                    S::f64s::from_slice(simd, left),
                    S::f64s::from_slice(simd, right),
                ];
                for at in 0..SLICES - 1 {
                    for half in 0..2 {
                        let slice = (rest[half] + sigma[at]) - sigma[at];
                        lanes[at][half] += slice;
                        rest[half] -= slice;
                    }
                }
                for half in 0..2 {
                    lanes[SLICES - 1][half] += rest[half];
                }
            }
            for at in 0..SLICES {
                for half in 0..2 {
                    lanes[at][half].store_slice(&mut sums[at][half * width..(half + 1) * width]);
                }
            }
        },
    );
}
