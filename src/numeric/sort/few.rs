//! Few records, or records of which few are far from their places.

use super::record::Record;

/// Puts records in order of which most stand within a place of where they belong.
pub(super) fn settle<R: Record>(records: &mut [R]) {
    exchange(records);
    exchange(&mut records[1..]);
    insert(records);
}

/// Puts the two records of each pair in order, without asking which is which.
fn exchange<R: Record>(records: &mut [R]) {
    for pair in records.chunks_exact_mut(2) {
        let (first, second) = (pair[0], pair[1]);
        let turn = second.before(&first);
        pair[0] = if turn { second } else { first };
        pair[1] = if turn { first } else { second };
    }
}

/// Puts records in order by insertion.
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
        let mut hole = place - 1;
        while hole > 0 && record.before(&records[hole - 1]) {
            records[hole] = records[hole - 1];
            hole -= 1;
        }
        records[hole] = record;
    }
}
