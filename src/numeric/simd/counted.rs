//! Draws that are counted, for eight replicates side by side, and sums over the counts.
//!
//! The order of the additions is that of the rows, whatever the width of the vectors.

use fearless_simd::{Level, Simd, SimdBase as _, dispatch, f64x8};

use super::Route;
use super::chacha::{BLOCKS, WORDS, blocks};

/// The number of replicates side by side.
const LANES: usize = 8;
/// The rows that are put beside each other at a time.
pub(crate) const ROWS_BESIDE: usize = 64;
/// The words that are made at a time.
const BATCH: usize = WORDS * BLOCKS;

/// Words of a stream from block `next` on.
pub(in crate::numeric) struct Words<'r> {
    pub(in crate::numeric) key: &'r [u32; 8],
    pub(in crate::numeric) stream: u64,
    pub(in crate::numeric) next: &'r mut u64,
}

/// Counts numbers below `bound` as long as at least a whole batch of words is needed for the `left` ones; returns how many
/// are left then. Counts wrap around.
pub(in crate::numeric) fn count_whole(
    route: Route,
    mut words: Words<'_>,
    bound: u32,
    left: usize,
    counts: &mut [u8],
) -> usize {
    dispatch!(route.level, simd => simd.vectorize(
        #[inline(always)]
        || count(simd, &mut words, bound, left, counts),
    ))
}

#[inline(always)]
fn count<S: Simd>(
    simd: S,
    words: &mut Words<'_>,
    bound: u32,
    mut left: usize,
    counts: &mut [u8],
) -> usize {
    let uneven = bound.wrapping_neg().checked_rem(bound).unwrap_or_default();
    let counts = &mut counts[..bound as usize];
    let mut batch = [0; BATCH];
    let mut numbers = [0; BATCH];
    while left >= BATCH {
        blocks::<false, S>(simd, words.key, words.stream, *words.next, &mut batch);
        *words.next += BLOCKS as u64;
        let mut rejects = false;
        for (number, &word) in numbers.iter_mut().zip(&batch) {
            let product = u64::from(word) * u64::from(bound);
            rejects |= (product as u32) < uneven;
            *number = (product >> 32) as u32;
        }
        let mut add = |number: u32| {
            let count = &mut counts[number as usize];
            *count = count.wrapping_add(1);
        };
        if !rejects {
            numbers.iter().for_each(|&number| add(number));
            left -= BATCH;
            continue;
        }
        for (&number, &word) in numbers.iter().zip(&batch) {
            if word.wrapping_mul(bound) >= uneven {
                add(number);
                left -= 1;
            }
        }
    }
    left
}

/// Eight columns of counts, one after the other, row by row. The length of a column is a multiple of 64.
pub(crate) fn beside(columns: &[u8], rows: &mut [[u8; LANES]]) {
    dispatch!(Level::new(), simd => simd.vectorize(
        #[inline(always)]
        || transposed(columns, rows),
    ));
}

#[inline(always)]
fn transposed(columns: &[u8], rows: &mut [[u8; LANES]]) {
    /// Of eight bytes, every other one, two or four.
    const HALVES: [(usize, u64); 3] = [
        (1, 0x00ff_00ff_00ff_00ff),
        (2, 0x0000_ffff_0000_ffff),
        (4, 0x0000_0000_ffff_ffff),
    ];
    let length = columns.len() / LANES;
    for (start, rows) in (0..length)
        .step_by(ROWS_BESIDE)
        .zip(rows.chunks_mut(ROWS_BESIDE))
    {
        // Eight squares of eight rows.
        let mut bytes = [[0; LANES]; LANES];
        for (lane, bytes) in bytes.iter_mut().enumerate() {
            let (own, _) = columns[lane * length + start..][..ROWS_BESIDE].as_chunks::<LANES>();
            for (bytes, &own) in bytes.iter_mut().zip(own) {
                *bytes = u64::from_le_bytes(own);
            }
        }
        for (step, low) in HALVES {
            let shift = 8 * step as u32;
            for one in (0..LANES).filter(|one| one & step == 0) {
                let (mut above, mut below) = (bytes[one], bytes[one + step]);
                for (x, y) in above.iter_mut().zip(&mut below) {
                    let moved = ((*x >> shift) ^ *y) & low;
                    (*x, *y) = (*x ^ (moved << shift), *y ^ moved);
                }
                (bytes[one], bytes[one + step]) = (above, below);
            }
        }
        for (at, row) in rows.iter_mut().enumerate() {
            *row = bytes[at % LANES][at / LANES].to_le_bytes();
        }
    }
}

/// Σw, Σwy and Σ w y (W₋ + W) of eight replicates, w the weight of a row times its count, W the weight up to the row and W₋
/// that before it.
pub(crate) fn weighted_ranks(
    counts: &[[u8; LANES]],
    weights: Option<&[f64]>,
    y: &[f64],
) -> [[f64; LANES]; 3] {
    sums(Route::best(), counts, weights, y)
}

fn sums(
    route: Route,
    counts: &[[u8; LANES]],
    weights: Option<&[f64]>,
    y: &[f64],
) -> [[f64; LANES]; 3] {
    dispatch!(route.level, simd => simd.vectorize(
        #[inline(always)]
        || match weights {
            Some(weights) => ranked(simd, counts, weights.iter().copied(), y),
            None => ranked(simd, counts, std::iter::repeat(1.0), y),
        },
    ))
}

#[inline(always)]
fn ranked<S: Simd>(
    simd: S,
    counts: &[[u8; LANES]],
    weights: impl Iterator<Item = f64>,
    y: &[f64],
) -> [[f64; LANES]; 3] {
    let same = |number: f64| f64x8::splat(simd, number);
    let [mut weight, mut total, mut by_rank] = [same(0.0); 3];
    for ((counts, own), &y) in counts.iter().zip(weights).zip(y) {
        // A loop: `map` of an array is a call where the compiler does not inline much.
        let mut numbers = [0.0; LANES];
        for (number, &count) in numbers.iter_mut().zip(counts) {
            *number = f64::from(count);
        }
        let counts = f64x8::from_slice(simd, &numbers);
        let own = counts * same(own);
        let product = own * same(y);
        let next = weight + own;
        by_rank += product * (weight + next);
        total += product;
        weight = next;
    }
    let mut out = [[0.0; LANES]; 3];
    for (out, sum) in out.iter_mut().zip([weight, total, by_rank]) {
        sum.store_slice(out);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::tests::routes;
    use super::*;

    #[test]
    fn rows_have_the_counts_of_the_columns() {
        let length = 3 * ROWS_BESIDE;
        let columns: Vec<u8> = (0..length * LANES)
            .map(|at| (at * 37 % 251) as u8)
            .collect();
        for count in [1, 63, 64, 65, length] {
            let mut rows = vec![[0; LANES]; count];
            beside(&columns, &mut rows);
            for (at, row) in rows.iter().enumerate() {
                assert_eq!(
                    *row,
                    std::array::from_fn(|lane| columns[lane * length + at])
                );
            }
        }
    }

    #[test]
    fn every_route_counts_and_adds_the_same_bits() {
        let key = [1, 2, 3, 4, 5, 6, 7, 8];
        let y: Vec<f64> = (0..700).map(|row| f64::from(row).sqrt() - 9.3).collect();
        let weights: Vec<f64> = (0..700).map(|row| 1.0 / (1.0 + f64::from(row))).collect();
        let mut seen = Vec::new();
        for route in routes() {
            let mut columns = vec![0; 704 * LANES];
            for (lane, counts) in columns.chunks_mut(704).enumerate() {
                let mut next = 0;
                let words = Words {
                    key: &key,
                    stream: lane as u64,
                    next: &mut next,
                };
                let left = count_whole(route, words, 700, 3_000, counts);
                let counted: usize = counts.iter().map(|&count| usize::from(count)).sum();
                assert_eq!((left < BATCH, counted), (true, 3_000 - left));
            }
            let mut rows = vec![[0; LANES]; 700];
            beside(&columns, &mut rows);
            let bits = |sums: [[f64; LANES]; 3]| sums.map(|lanes| lanes.map(f64::to_bits));
            let all =
                [Some(&weights[..]), None].map(|weights| bits(sums(route, &rows, weights, &y)));
            seen.push((columns, all));
        }
        assert!(seen.len() > 1 && seen.iter().all(|one| *one == seen[0]));
        let mut weight = 0.0;
        let mut by_rank = 0.0;
        let counts: &Vec<u8> = &seen[0].0;
        for ((&count, own), y) in counts[..700].iter().zip(&weights).zip(&y) {
            let own = f64::from(count) * own;
            by_rank += own * y * (weight + (weight + own));
            weight += own;
        }
        assert_eq!(seen[0].1[0][0][0], f64::to_bits(weight));
        assert_eq!(seen[0].1[0][2][0], f64::to_bits(by_rank));
    }
}
