//! Where sorted records are put.

use std::ops::Range;

use super::buffers::Buffers;
use super::record::Record;
use crate::numeric::fresh::Fresh;

/// Where sorted records are put: themselves, or each part in a column of its own.
pub(in crate::numeric) trait Table<R> {
    fn of_length(count: usize) -> Self;
    fn from_records(records: Vec<R>) -> Self;
    /// Puts each record at its place.
    fn distribute(&mut self, records: impl Iterator<Item = R>, place: impl FnMut(&R) -> usize);
    /// Sorts the records of some places.
    fn sort(&mut self, places: Range<usize>, buffers: &mut Buffers<R>);
}

impl<R: Record> Table<R> for Vec<R> {
    fn of_length(count: usize) -> Self {
        vec![R::default(); count]
    }

    fn from_records(records: Vec<R>) -> Self {
        records
    }

    fn distribute(&mut self, records: impl Iterator<Item = R>, mut place: impl FnMut(&R) -> usize) {
        records.for_each(|record| self[place(&record)] = record);
    }

    fn sort(&mut self, places: Range<usize>, buffers: &mut Buffers<R>) {
        buffers.sort(&mut self[places], 1);
    }
}

impl Table<f64> for Fresh {
    fn of_length(count: usize) -> Self {
        Self::zeros(count)
    }

    fn from_records(records: Vec<f64>) -> Self {
        records.into()
    }

    fn distribute(
        &mut self,
        records: impl Iterator<Item = f64>,
        mut place: impl FnMut(&f64) -> usize,
    ) {
        let values = &mut self[..];
        records.for_each(|record| values[place(&record)] = record);
    }

    fn sort(&mut self, places: Range<usize>, buffers: &mut Buffers<f64>) {
        buffers.sort(&mut self[places], 1);
    }
}

/// Columns need no more memory than the records would, and fresh memory costs as much as the sorting.
impl Table<(f64, f64)> for (Fresh, Fresh) {
    fn of_length(count: usize) -> Self {
        (Fresh::zeros(count), Fresh::zeros(count))
    }

    fn from_records(records: Vec<(f64, f64)>) -> Self {
        let (values, weights): (Vec<f64>, Vec<f64>) = records.into_iter().unzip();
        (values.into(), weights.into())
    }

    fn distribute(
        &mut self,
        records: impl Iterator<Item = (f64, f64)>,
        mut place: impl FnMut(&(f64, f64)) -> usize,
    ) {
        let (values, weights) = (&mut self.0[..], &mut self.1[..]);
        records.for_each(|record| {
            let place = place(&record);
            (values[place], weights[place]) = record;
        });
    }

    fn sort(&mut self, places: Range<usize>, buffers: &mut Buffers<(f64, f64)>) {
        let (values, weights) = (&mut self.0[places.clone()], &mut self.1[places]);
        let mut bucket = std::mem::take(&mut buffers.bucket);
        bucket.clear();
        bucket.extend(values.iter().copied().zip(weights.iter().copied()));
        buffers.sort(&mut bucket, 1);
        for ((value, weight), &record) in values.iter_mut().zip(weights).zip(&bucket) {
            (*value, *weight) = record;
        }
        buffers.bucket = bucket;
    }
}
