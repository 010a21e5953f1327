//! Rows put in the order of their groups, once for every column.

use std::borrow::Cow;
use std::ops::Range;

use crate::interrupt::watching;

/// The rows of a table, group after group; within a group in the order of the table.
#[derive(Debug, Clone)]
pub(crate) struct Groups {
    rows: Vec<u32>,
    starts: Vec<usize>,
    /// Rows of each group that are not kept.
    dropped: Vec<usize>,
    /// Whether the rows are in that order already.
    in_place: bool,
}

impl Groups {
    /// The rows that are kept, by the group of each; all are kept without `kept`.
    pub(crate) fn of(of: &[u32], count: usize, kept: Option<&[bool]>) -> Self {
        let is_kept = |row: usize| kept.is_none_or(|kept| kept[row]);
        let mut starts = vec![0; count + 1];
        let mut dropped = vec![0; count];
        for (row, &group) in watching(of.iter().enumerate()) {
            let slot = match is_kept(row) {
                true => &mut starts[group as usize + 1],
                false => &mut dropped[group as usize],
            };
            *slot += 1;
        }
        for group in 0..count {
            starts[group + 1] += starts[group];
        }
        let mut next = starts.clone();
        let mut rows = vec![0; starts[count]];
        for (row, &group) in watching(of.iter().enumerate()).filter(|(row, _)| is_kept(*row)) {
            let slot = &mut next[group as usize];
            rows[*slot] = row as u32;
            *slot += 1;
        }
        let in_place = rows.len() == of.len() && rows.is_sorted();
        Self {
            rows,
            starts,
            dropped,
            in_place,
        }
    }

    /// How many rows of the group are not kept.
    pub(crate) fn dropped(&self, group: usize) -> usize {
        self.dropped[group]
    }

    /// How many groups there are.
    pub(crate) fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// The range of the rows of the group in the output of [`gather`](Self::gather).
    pub(crate) fn range(&self, group: usize) -> Range<usize> {
        self.starts[group]..self.starts[group + 1]
    }

    /// The group's rows, as places in the table.
    pub(crate) fn rows(&self, group: usize) -> &[u32] {
        &self.rows[self.range(group)]
    }

    /// The rows of all groups, group after group.
    pub(crate) fn rows_in_order(&self) -> &[u32] {
        &self.rows
    }

    /// The same with other orders within the groups: `order` has the present places, group after group.
    pub(crate) fn arranged(mut self, order: &[u32]) -> Self {
        self.rows = order.iter().map(|&at| self.rows[at as usize]).collect();
        self.in_place &= self.rows.is_sorted();
        self
    }

    /// A column in the order of the groups; unchanged where its rows are in that order already.
    pub(crate) fn gather<'c>(&self, column: Cow<'c, [f64]>) -> Cow<'c, [f64]> {
        match self.in_place {
            true => column,
            false => watching(self.rows.iter())
                .map(|&row| column[row as usize])
                .collect(),
        }
    }

    /// Positions in the order of the groups.
    pub(crate) fn gather_codes(&self, column: &[u32]) -> Vec<u32> {
        self.rows.iter().map(|&row| column[row as usize]).collect()
    }

    /// Columns row by row, in the order of the groups.
    pub(crate) fn interleave(&self, columns: &[Cow<'_, [f64]>]) -> Vec<f64> {
        let of_row = |&row: &u32| columns.iter().map(move |column| column[row as usize]);
        self.rows.iter().flat_map(of_row).collect()
    }
}
