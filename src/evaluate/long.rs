//! Counts of pupils in long form: one row for each unit and group, or one for each pupil.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::ops::Range;

use crate::error::Result;
use crate::segregation::LongRows;
use crate::table::{Groups, Labels};

use super::named::Columns;
use super::request::Request;

/// The columns of the long form, group after group.
#[derive(Debug, Clone)]
pub(super) struct LongColumns<'t> {
    units: Vec<u32>,
    groups: Vec<u32>,
    group_names: Vec<String>,
    counts: Option<Cow<'t, [f64]>>,
}

/// The columns of the long form in the order of the table.
pub(super) struct Read<'t> {
    units: Labels,
    groups: Labels,
    counts: Option<Cow<'t, [f64]>>,
}

impl<'t> Read<'t> {
    /// The columns that the request names; `None` where it has no counts in long form.
    pub(super) fn of(columns: &mut Columns<'t>, request: &Request) -> Result<Option<Self>> {
        let (Some(unit), Some(group)) = (&request.unit, &request.pupil_group) else {
            return Ok(None);
        };
        Ok(Some(Self {
            units: columns.names(unit)?,
            groups: columns.names(group)?,
            counts: (request.count.as_deref())
                .map(|count| columns.read(count))
                .transpose()?,
        }))
    }

    /// The same in the order of the groups.
    pub(super) fn gathered(self, groups: &Groups) -> LongColumns<'t> {
        LongColumns {
            units: groups.gather_codes(&self.units.of),
            groups: groups.gather_codes(&self.groups.of),
            group_names: self.groups.names,
            counts: self.counts.map(|counts| groups.gather(counts)),
        }
    }
}

impl LongColumns<'_> {
    /// The same with counts multiplied by the factor of their row.
    pub(super) fn multiplied(mut self, factors: &[f64]) -> Self {
        let counts = match &self.counts {
            Some(counts) => counts.iter().zip(factors).map(|(n, f)| n * f).collect(),
            None => factors.to_vec(),
        };
        self.counts = Some(Cow::Owned(counts));
        self
    }

    /// The rows of one group with these counts.
    pub(super) fn rows<'c>(
        &'c self,
        range: Range<usize>,
        counts: Option<&'c [f64]>,
    ) -> LongRows<'c> {
        LongRows {
            units: &self.units[range.clone()],
            groups: &self.groups[range],
            group_names: &self.group_names,
            counts,
        }
    }

    /// The counts of the rows of one group.
    pub(super) fn counts(&self, range: Range<usize>) -> Option<&[f64]> {
        self.counts.as_ref().map(|counts| &counts[range])
    }

    /// The rows in another order.
    pub(super) fn arranged(mut self, order: &[u32]) -> Self {
        let codes = |all: &[u32]| order.iter().map(|&at| all[at as usize]).collect();
        (self.units, self.groups) = (codes(&self.units), codes(&self.groups));
        self.counts =
            (self.counts).map(|counts| order.iter().map(|&at| counts[at as usize]).collect());
        self
    }

    /// Which of two rows comes first: by unit, group and count.
    pub(super) fn compared(&self, one: usize, other: usize) -> Ordering {
        let codes = |at: usize| (self.units[at], self.groups[at]);
        let count = |at: usize| self.counts.as_ref().map_or(1.0, |counts| counts[at]);
        (codes(one).cmp(&codes(other))).then(count(one).total_cmp(&count(other)))
    }

    /// The pupils of those rows, one number a row.
    pub(super) fn pupils(&self, range: Range<usize>) -> Cow<'_, [f64]> {
        match &self.counts {
            Some(counts) => Cow::Borrowed(&counts[range]),
            None => vec![1.0; range.len()].into(),
        }
    }
}
