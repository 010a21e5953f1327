//! Few records, or records most of which are close to their final places.

use super::record::Record;

/// Sorts records most of which are within one place of their final place.
pub(super) fn settle<R: Record>(records: &mut [R]) {
    exchange(records);
    exchange(&mut records[1..]);
    insert(records);
}

/// Orders the two records of each pair, without a branch.
fn exchange<R: Record>(records: &mut [R]) {
    for pair in records.chunks_exact_mut(2) {
        let (first, second) = (pair[0], pair[1]);
        let turn = second.before(&first);
        pair[0] = if turn { second } else { first };
        pair[1] = if turn { first } else { second };
    }
}

/// Sorts records by insertion.
pub(super) fn insert<R: Record>(records: &mut [R]) {
    let Some(&(mut last)) = records.first() else {
        return;
    };
    for place in 1..records.len() {
        let record = records[place];
        if !record.before(&last) {
            last = record;
            continue;
        }
        records[place] = last;
        let mut gap = place - 1;
        while gap > 0 && record.before(&records[gap - 1]) {
            records[gap] = records[gap - 1];
            gap -= 1;
        }
        records[gap] = record;
    }
}
