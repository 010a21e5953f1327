//! Counts out of rows in long form: one row for each unit and group, or one for each pupil.

use crate::error::Result;
use crate::numeric::sum_of;
use crate::words::Parameter;

use super::counts::{Counts, check_counts};

/// Rows in long form, each with a code of its unit and the position of its group.
#[derive(Debug)]
pub(crate) struct LongRows<'a> {
    pub(crate) units: &'a [u32],
    pub(crate) groups: &'a [u32],
    /// The names of all groups, those without rows included.
    pub(crate) group_names: &'a [String],
    /// The pupils of each row; without it a row is one pupil.
    pub(crate) counts: Option<&'a [f64]>,
}

impl LongRows<'_> {
    /// The place of the unit of each row among the units, in the order of their codes.
    pub(crate) fn places(&self) -> Vec<u32> {
        numbered(self.units).0
    }

    /// The counts, units in the order of their codes, and for each unit one of its rows.
    ///
    /// # Errors
    ///
    /// As [`Counts::new`]; the row of an invalid count is that of the long form.
    pub(crate) fn counted(&self) -> Result<(Counts<'static>, Vec<usize>)> {
        if let Some(counts) = self.counts {
            let group = |row: usize| &*self.group_names[self.groups[row] as usize];
            check_counts(counts, |row| (row, Parameter::from(group(row))))?;
        }
        let (of, rows) = numbered(self.units);
        let width = self.group_names.len();
        let pupils = |row: usize| self.counts.map_or(1.0, |counts| counts[row]);
        let mut placed: Vec<(usize, f64)> = (self.groups.iter().enumerate())
            .map(|(row, &group)| (of[row] as usize * width + group as usize, pupils(row)))
            .collect();
        placed.sort_unstable_by_key(|one| one.0);
        let mut cells = vec![0.0; rows.len() * width];
        for same in placed.chunk_by(|a, b| a.0 == b.0) {
            // Exactly added: the order of the rows does not show.
            cells[same[0].0] = sum_of(same.iter().map(|one| one.1));
        }
        let counts = Counts::from_vec(cells, width)?;
        Ok((counts.with_group_labels(self.group_names.to_vec())?, rows))
    }
}

/// The position of each code among those that occur, and a row of each.
fn numbered(codes: &[u32]) -> (Vec<u32>, Vec<usize>) {
    let mut order: Vec<(u32, usize)> = codes.iter().copied().zip(0..).collect();
    order.sort_unstable();
    let mut of = vec![0; codes.len()];
    let mut rows = Vec::new();
    for same in order.chunk_by(|a, b| a.0 == b.0) {
        for &(_, row) in same {
            of[row] = rows.len() as u32;
        }
        rows.push(same[0].1);
    }
    (of, rows)
}

/// One code for each pair of codes, in the order of the pairs.
pub(crate) fn paired(outer: &[u32], inner: &[u32]) -> Vec<u32> {
    let mut order: Vec<((u32, u32), usize)> = (outer.iter().copied())
        .zip(inner.iter().copied())
        .zip(0..)
        .collect();
    order.sort_unstable();
    let mut of = vec![0; order.len()];
    for (code, same) in (0..).zip(order.chunk_by(|a, b| a.0 == b.0)) {
        for &(_, row) in same {
            of[row] = code;
        }
    }
    of
}
