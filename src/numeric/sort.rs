//! Sorting doubles by their leading digits: most of the work is counting, not comparing.
//!
//! A finite double read as an integer (its sign turned about) has the order of the numbers. A column
//! is dealt out by the leading bits in which its numbers differ, each heap again by the next, until a
//! few records are left, which are inserted one by one. Each level strips at least the bits that all
//! records of a heap share, so that near-equal numbers cost no more than others.
//!
//! The result is the order itself: it depends neither on the row order nor on the path taken.

use std::ops::Range;

use super::View;
use super::record::{Record, key};
use super::simd::Extent;

/// Below this many records a comparison sort is faster than a first look at the digits.
const FEW: usize = 1 << 10;
/// Heaps up to this size are put in order by insertion.
const INSERTED: usize = 20;
/// Of a column, the bits that the first dealing looks at: its heaps' ends stay in the cache.
const FIRST_BITS: u32 = 12;
/// Of a heap, the most bits that one dealing looks at.
const MOST_BITS: u32 = 11;
/// A heap that is dealt out so often is left to a comparison sort.
const DEEPEST: u32 = 6;

/// How the digits of a heap are read: bits from `shift` up, counted from the least key's.
#[derive(Debug, Clone, Copy)]
struct Digits {
    shift: u32,
    base: u64,
    heaps: usize,
}

impl Digits {
    /// At most `bits` leading bits of those in which keys from `least` to `greatest` differ.
    fn between(least: u64, greatest: u64, bits: u32) -> Self {
        let differing = u64::BITS - (least ^ greatest).leading_zeros();
        let shift = differing.saturating_sub(bits);
        let base = least >> shift;
        Self {
            shift,
            base,
            heaps: ((greatest >> shift) - base) as usize + 1,
        }
    }

    #[inline(always)]
    fn of(self, key: u64) -> usize {
        ((key >> self.shift) - self.base) as usize
    }

    /// Where each heap begins, from how many records each has.
    fn starts(counts: &mut [u32]) {
        let mut start = 0;
        for count in counts {
            let next = start + *count;
            *count = start;
            start = next;
        }
    }
}

/// The records of a column in order; `extent` is that of the values, `record` makes the record of a
/// row, or none where the row is absent.
pub(super) fn sorted<R: Record, T: Table<R>>(
    values: View<'_>,
    extent: Extent,
    records: impl Iterator<Item = R> + Clone,
) -> T {
    if values.len() < FEW || values.len() > u32::MAX as usize {
        let mut few: Vec<R> = records.collect();
        R::compare_sort(&mut few);
        let mut out = T::of_length(few.len());
        few.iter()
            .enumerate()
            .for_each(|(place, &record)| out.put(place, record));
        return out;
    }
    let digits = Digits::between(
        key(extent.least + 0.0),
        key(extent.greatest + 0.0),
        FIRST_BITS,
    );
    let mut ends = vec![0_u32; digits.heaps];
    let mut count = 0;
    for record in records.clone() {
        ends[digits.of(record.key())] += 1;
        count += 1;
    }
    Digits::starts(&mut ends);
    let mut out = T::of_length(count);
    for record in records {
        let end = &mut ends[digits.of(record.key())];
        out.put(*end as usize, record);
        *end += 1;
    }
    let mut hand = Hand::default();
    each_heap(&ends, |heap| out.sort(heap, &mut hand));
    out
}

/// Where sorted records are put: themselves, or each part in a column of its own.
pub(super) trait Table<R> {
    fn of_length(count: usize) -> Self;
    fn put(&mut self, place: usize, record: R);
    /// Sorts the records of some places.
    fn sort(&mut self, places: Range<usize>, hand: &mut Hand<R>);
}

impl<R: Record> Table<R> for Vec<R> {
    fn of_length(count: usize) -> Self {
        vec![R::default(); count]
    }

    #[inline(always)]
    fn put(&mut self, place: usize, record: R) {
        self[place] = record;
    }

    fn sort(&mut self, places: Range<usize>, hand: &mut Hand<R>) {
        hand.sort(&mut self[places], 1);
    }
}

/// Columns need no more memory than the records would, and fresh memory costs as much as the sorting.
impl Table<(f64, f64)> for (Vec<f64>, Vec<f64>) {
    fn of_length(count: usize) -> Self {
        (vec![0.0; count], vec![0.0; count])
    }

    #[inline(always)]
    fn put(&mut self, place: usize, record: (f64, f64)) {
        (self.0[place], self.1[place]) = record;
    }

    fn sort(&mut self, places: Range<usize>, hand: &mut Hand<(f64, f64)>) {
        let (values, weights) = (&mut self.0[places.clone()], &mut self.1[places]);
        let mut heap = std::mem::take(&mut hand.heap);
        heap.clear();
        heap.extend(values.iter().copied().zip(weights.iter().copied()));
        hand.sort(&mut heap, 1);
        for ((value, weight), &record) in values.iter_mut().zip(weights).zip(&heap) {
            (*value, *weight) = record;
        }
        hand.heap = heap;
    }
}

/// Calls `work` on the places of each heap of several records, of which `ends` are known.
fn each_heap(ends: &[u32], mut work: impl FnMut(Range<usize>)) {
    let mut start = 0;
    for &end in ends {
        let end = end as usize;
        if end - start > 1 {
            work(start..end);
        }
        start = end;
    }
}

/// What dealing out a heap needs, kept from heap to heap.
#[derive(Default)]
pub(super) struct Hand<R> {
    copy: Vec<R>,
    /// A heap whose parts stand in columns.
    heap: Vec<R>,
}

impl<R: Record> Hand<R> {
    fn sort(&mut self, heap: &mut [R], depth: u32) {
        if heap.len() <= INSERTED {
            insert(heap);
            return;
        }
        let (mut least, mut greatest) = (u64::MAX, 0);
        for record in heap.iter() {
            least = least.min(record.key());
            greatest = greatest.max(record.key());
        }
        if least == greatest || depth > DEEPEST {
            R::compare_sort(heap);
            return;
        }
        // About four records a heap.
        let bits = (heap.len().ilog2().saturating_sub(1)).clamp(4, MOST_BITS);
        let digits = Digits::between(least, greatest, bits);
        let mut ends = [0_u32; 1 << MOST_BITS];
        let ends = &mut ends[..digits.heaps];
        self.deal(heap, digits, ends);
        each_heap(ends, |places| self.sort(&mut heap[places], depth + 1));
    }

    /// Puts the records of each heap together; `ends` then holds where the heaps end.
    fn deal(&mut self, heap: &mut [R], digits: Digits, ends: &mut [u32]) {
        for record in heap.iter() {
            ends[digits.of(record.key())] += 1;
        }
        Digits::starts(ends);
        self.copy.clear();
        self.copy.extend_from_slice(heap);
        for record in &self.copy {
            let end = &mut ends[digits.of(record.key())];
            heap[*end as usize] = *record;
            *end += 1;
        }
    }
}

/// Puts a few records in order.
fn insert<R: Record>(records: &mut [R]) {
    for place in 1..records.len() {
        let record = records[place];
        let mut hole = place;
        while hole > 0 && record.before(&records[hole - 1]) {
            records[hole] = records[hole - 1];
            hole -= 1;
        }
        records[hole] = record;
    }
}

#[cfg(test)]
mod tests {
    use ndarray::ArrayView1;

    use super::*;

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
            // Each digit tells one number from all others: the deepest heaps.
            (0..n)
                .map(|i| 2.0_f64.powi(-((i % 900) as i32)) + 1.0)
                .collect(),
            vec![3.25; n],
            (0..n).rev().map(|i| i as f64).collect(),
        ]
    }

    #[test]
    fn the_order_is_that_of_a_comparison_sort() {
        for n in [0, 1, 2, 19, 1023, 1024, 1025, 40_000] {
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
                let (values, weights): (Vec<f64>, Vec<f64>) =
                    sorted(view, extent, records().map(|(x, w, _)| (x, w)));
                let pairs = values.iter().zip(&weights);
                assert!(pairs.zip(&plain).all(|(a, b)| (*a.0, *a.1) == (b.0, b.1)));
                assert_eq!(values.len(), plain.len());
            }
        }
    }
}
