//! Sorting doubles by their leading digits: most of the work is counting, not comparing.
//!
//! The bits of a finite double, with its sign inverted, are an integer of the same order. A column is
//! distributed into buckets by the leading bits of key − least, each bucket again by the bits of
//! key − its own least, into more buckets than records: nearly equal numbers cost no more than others.
//! Records of which hardly any are out of place are then ordered in pairs by branch-free
//! compare-exchange, and the last few by insertion; buckets of many records are distributed again.
//!
//! The sorted order is unique: it depends neither on the row order nor on the path taken.

mod buffers;
mod few;
mod record;
mod table;

use buffers::{Buffers, Digits, each_bucket};
use record::{Record, key};
use table::Table;

use super::simd::Extent;
use super::view::View;
use crate::interrupt::{self, watching};

/// Up to this many records the first bucket is the only one.
const FEW: usize = 1 << 14;
/// The most bits of the first distribution of a column: the ends of its buckets stay in the cache.
const FIRST_BITS: u32 = 12;
/// The first buckets of a column have some 2^6 records or more, which are then distributed in one pass.
const FIRST_BUCKET: u32 = 6;
/// The records of a column in order; `extent` is that of the values, `record` makes the record of a
/// row, or none where its weight is zero.
pub(super) fn sorted<R: Record, T: Table<R>>(
    values: View<'_>,
    extent: Extent,
    records: impl Iterator<Item = R> + Clone,
) -> T {
    let (least, greatest) = (key(extent.least + 0.0), key(extent.greatest + 0.0));
    // Of many records, distributing two values by their digits takes less time.
    if (values.len() <= FEW || least == greatest)
        && let Some(sorted) = of_two_values(records.clone(), least, greatest)
    {
        return sorted;
    }
    if values.len() <= FEW {
        let mut few: Vec<R> = records.collect();
        Buffers::default().sort_between(&mut few, least, greatest, 1);
        return T::from_records(few);
    }
    if values.len() > u32::MAX as usize {
        let mut many: Vec<R> = records.collect();
        R::compare_sort(&mut many);
        return T::from_records(many);
    }
    let bits = (values.len().ilog2() - FIRST_BUCKET).min(FIRST_BITS);
    let digits = Digits::between(least, greatest, bits);
    let mut ends = vec![0_u32; digits.buckets];
    let mut count = 0;
    for record in watching(records.clone()) {
        ends[digits.of(record.key())] += 1;
        count += 1;
    }
    Digits::starts(&mut ends);
    let mut out = T::of_length(count);
    out.distribute(watching(records), |record| {
        let end = &mut ends[digits.of(record.key())];
        *end += 1;
        *end as usize - 1
    });
    let mut buffers = Buffers::default();
    each_bucket(&ends, |bucket| {
        interrupt::check();
        out.sort(bucket, &mut buffers);
    });
    out
}

/// The records in order if all have one of these two keys: they are counted, not compared.
fn of_two_values<R: Record, T: Table<R>>(
    records: impl Iterator<Item = R> + Clone,
    least: u64,
    greatest: u64,
) -> Option<T> {
    let (mut low, mut count) = (0, 0);
    for record in watching(records.clone()) {
        let key = record.key();
        if key != least && key != greatest {
            return None;
        }
        low += usize::from(key == least);
        count += 1;
    }
    let mut out = T::of_length(count);
    let (mut next_low, mut next_high) = (0, low);
    out.distribute(watching(records), |record| {
        // Without a branch: which of two values comes next cannot be predicted.
        let is_low = record.key() == least;
        let place = if is_low { next_low } else { next_high };
        next_low += usize::from(is_low);
        next_high += usize::from(!is_low);
        place
    });
    let mut buffers = Buffers::default();
    out.sort(0..low, &mut buffers);
    out.sort(low..count, &mut buffers);
    Some(out)
}

#[cfg(test)]
mod tests {
    use ndarray::ArrayView1;

    use super::*;
    use crate::numeric::fresh::Fresh;

    /// Numbers without a pattern in their last bits.
    fn random(n: usize, make: impl Fn(u64) -> f64) -> Vec<f64> {
        let mut state = 7_u64;
        let mut next = || {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            state ^ (state >> 29)
        };
        (0..n).map(|_| make(next())).collect()
    }

    fn kinds(n: usize) -> Vec<Vec<f64>> {
        let unit = |bits: u64| (bits >> 11) as f64 / (1_u64 << 53) as f64;
        vec![
            random(n, unit),
            random(n, |bits| unit(bits) - 0.5),
            random(n, |bits| 1e6 + unit(bits)),
            random(n, |bits| (bits >> 60) as f64),
            random(n, |bits| 1e15 + (bits >> 60) as f64 * 0.125),
            random(n, |bits| f64::from_bits(bits >> 2) + 0.0),
            random(n, |bits| if bits >> 63 == 0 { 0.0 } else { -5e-324 }),
            // Each digit separates one number from all others: the deepest buckets.
            (0..n)
                .map(|i| 2.0_f64.powi(-((i % 900) as i32)) + 1.0)
                .collect(),
            vec![3.25; n],
            (0..n).rev().map(|i| i as f64).collect(),
        ]
    }

    #[test]
    fn the_order_is_that_of_a_comparison_sort() {
        for n in [0, 1, 2, 19, 21, 70, 1025, 16_384, 16_385, 40_000] {
            for mut values in kinds(n) {
                let view = ArrayView1::from(&values);
                let extent = crate::numeric::extent(view).unwrap();
                let ours: Vec<f64> = sorted(view, extent, view.iter().copied());
                values.sort_unstable_by(f64::total_cmp);
                let same = ours
                    .iter()
                    .zip(&values)
                    .all(|(a, b)| a.to_bits() == b.to_bits());
                assert!(same && ours.len() == n);
            }
        }
    }

    #[test]
    fn what_belongs_to_equal_numbers_is_in_order_too() {
        for n in [50, 5_000, 40_000] {
            for values in kinds(n) {
                let view = ArrayView1::from(&values);
                let extent = crate::numeric::extent(view).unwrap();
                let weight = |row: usize| ((row * 7919) % 13) as f64;
                let records = || {
                    values
                        .iter()
                        .enumerate()
                        .map(|(row, &x)| (x, weight(row), row))
                };
                let ours: Vec<(f64, f64, usize)> = sorted(view, extent, records());
                let mut plain: Vec<(f64, f64, usize)> = records().collect();
                plain.sort_by(|a, b| a.partial_cmp(b).unwrap());
                assert_eq!(ours, plain);
                let (values, weights): (Fresh, Fresh) =
                    sorted(view, extent, records().map(|(x, w, _)| (x, w)));
                let pairs = values.iter().zip(weights.iter());
                assert!(pairs.zip(&plain).all(|(a, b)| (*a.0, *a.1) == (b.0, b.1)));
                assert_eq!(values.len(), plain.len());
            }
        }
    }
}
