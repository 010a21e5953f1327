//! Distributing the records of a bucket into smaller ones.

use std::ops::Range;

use super::few::{insert, settle};
use super::record::Record;
use crate::interrupt;

/// Buckets up to this size are put in order by insertion.
pub(super) const INSERTED: usize = 20;
/// The most bits of one distribution of a bucket.
const MOST_BITS: u32 = 14;
/// A bucket that has been distributed so often is sorted by comparison.
const DEEPEST: u32 = 6;

/// The digits of a bucket's keys: the bits of key − least from `shift` up.
#[derive(Debug, Clone, Copy)]
pub(super) struct Digits {
    shift: u32,
    least: u64,
    pub(super) buckets: usize,
}

impl Digits {
    /// At most `bits` leading bits of key − least, for keys from `least` to `greatest`.
    pub(super) fn between(least: u64, greatest: u64, bits: u32) -> Self {
        let width = u64::BITS - (greatest - least).leading_zeros();
        let shift = width.saturating_sub(bits);
        Self {
            shift,
            least,
            buckets: ((greatest - least) >> shift) as usize + 1,
        }
    }

    #[inline(always)]
    pub(super) fn of(self, key: u64) -> usize {
        ((key - self.least) >> self.shift) as usize
    }

    /// The start of each bucket, from the number of its records.
    pub(super) fn starts(counts: &mut [u32]) {
        let mut start = 0;
        for count in counts {
            let next = start + *count;
            *count = start;
            start = next;
        }
    }
}

/// Calls `work` on the places of each bucket of several records; `ends` are the ends of the buckets.
pub(super) fn each_bucket(ends: &[u32], mut work: impl FnMut(Range<usize>)) {
    let mut start = 0;
    for &end in ends {
        let end = end as usize;
        if end - start > 1 {
            work(start..end);
        }
        start = end;
    }
}

/// Buffers for distributing a bucket, reused for the next.
#[derive(Default)]
pub(in crate::numeric) struct Buffers<R> {
    copy: Vec<R>,
    ends: Vec<u32>,
    /// The records of a bucket whose parts are in columns.
    pub(super) bucket: Vec<R>,
}

impl<R: Record> Buffers<R> {
    pub(super) fn sort(&mut self, bucket: &mut [R], depth: u32) {
        if bucket.len() <= INSERTED {
            insert(bucket);
            return;
        }
        let (mut least, mut greatest) = (u64::MAX, 0);
        for record in bucket.iter() {
            least = least.min(record.key());
            greatest = greatest.max(record.key());
        }
        self.sort_between(bucket, least, greatest, depth);
    }

    /// Sorts records whose keys are from `least` to `greatest`.
    pub(super) fn sort_between(&mut self, bucket: &mut [R], least: u64, greatest: u64, depth: u32) {
        if bucket.len() <= INSERTED {
            insert(bucket);
            return;
        }
        if least == greatest {
            R::sort_equal(bucket);
            return;
        }
        interrupt::check();
        if depth > DEEPEST {
            R::compare_sort(bucket);
            return;
        }
        // One to four buckets a record.
        let bits = (bucket.len().ilog2() + 2).min(MOST_BITS);
        let crowded = self.distribute(bucket, Digits::between(least, greatest, bits));
        for places in crowded {
            self.sort(&mut bucket[places], depth + 1);
        }
        settle(bucket);
    }

    /// Puts the records of each bucket next to each other; returns the buckets of many records.
    fn distribute(&mut self, bucket: &mut [R], digits: Digits) -> Vec<Range<usize>> {
        self.ends.clear();
        self.ends.resize(digits.buckets, 0);
        let ends = &mut self.ends[..];
        for record in bucket.iter() {
            ends[digits.of(record.key())] += 1;
        }
        let most = ends.iter().max().map_or(0, |&most| most as usize);
        Digits::starts(ends);
        self.copy.clear();
        self.copy.extend_from_slice(bucket);
        for record in &self.copy {
            let end = &mut ends[digits.of(record.key())];
            bucket[*end as usize] = *record;
            *end += 1;
        }
        let mut crowded = Vec::new();
        if most > INSERTED {
            each_bucket(ends, |places| {
                if places.len() > INSERTED {
                    crowded.push(places);
                }
            });
        }
        crowded
    }
}
