//! The columns that the measures use, in the order of the groups.

use std::borrow::Cow;
use std::cmp::Ordering;

use crate::error::Result;
use crate::table::{Groups, Keys, Table};
use crate::words::Message;

use super::long::{self, LongColumns};
use super::named::Columns;
use super::request::Request;

/// The columns of every input, group after group.
#[derive(Debug, Clone)]
pub(super) struct Inputs<'t> {
    pub(super) groups: Groups,
    pub(super) value: Option<Cow<'t, [f64]>>,
    pub(super) weights: Option<Cow<'t, [f64]>>,
    pub(super) rank: Option<Cow<'t, [f64]>>,
    /// The counts row by row, all groups of pupils of a row together.
    pub(super) counts: Vec<f64>,
    /// The counts in long form.
    pub(super) long: Option<LongColumns<'t>>,
    /// The weight of the excluded rows.
    pub(super) dropped_weight: Option<Message>,
}

impl<'t> Inputs<'t> {
    /// Reads the columns that the request names.
    pub(super) fn read(table: &'t Table<'_>, request: &Request, keys: &Keys) -> Result<Self> {
        let mut columns = Columns::of(table, request.missing);
        let value = columns.one(request.value.as_deref())?;
        let weights = columns.one(request.weights.as_deref())?;
        let rank = columns.one(request.rank.as_deref())?;
        let counts: Vec<Cow<'t, [f64]>> = (request.groups.iter())
            .map(|heading| columns.read(heading))
            .collect::<Result<_>>()?;
        let long = long::Read::of(&mut columns, request)?;
        let dropped_weight = columns.dropped_weight(request.weights.as_deref())?;
        let groups = Groups::of(&keys.of, keys.len(), columns.kept.as_deref());
        let gather = |column: Option<_>| column.map(|column| groups.gather(column));
        Ok(Self {
            value: gather(value),
            weights: gather(weights),
            rank: gather(rank),
            counts: groups.interleave(&counts),
            long: long.map(|long| long.gathered(&groups)),
            groups,
            dropped_weight,
        })
    }

    /// The same with weights and counts multiplied by the factor of their row.
    pub(super) fn multiplied(mut self, factors: &[f64]) -> Self {
        let factors = self.groups.gather(Cow::Borrowed(factors));
        let product = |column: &[f64]| (column.iter().zip(&*factors)).map(|(x, f)| x * f).collect();
        let weights: Vec<f64> = match &self.weights {
            Some(weights) => product(weights),
            None => factors.to_vec(),
        };
        let width = self.counts.len() / factors.len().max(1);
        for (counts, factor) in self.counts.chunks_mut(width.max(1)).zip(&*factors) {
            counts.iter_mut().for_each(|count| *count *= factor);
        }
        self.long = (self.long).map(|long| long.multiplied(&factors));
        self.weights = self.value.is_some().then(|| weights.into());
        self
    }
    /// The same with the rows of each group in an order that follows from their contents: by value, weight, rank and counts.
    /// What depends on the order of the rows then does not depend on that of the table.
    pub(super) fn arranged(self) -> Self {
        let mut order: Vec<u32> = (0..self.groups.rows_in_order().len() as u32).collect();
        for group in 0..self.groups.len() {
            order[self.groups.range(group)]
                .sort_by(|&one, &other| self.compared(one as usize, other as usize));
        }
        let gathered = |column: Option<Cow<'t, [f64]>>| -> Option<Cow<'t, [f64]>> {
            column.map(|column| order.iter().map(|&at| column[at as usize]).collect())
        };
        let width = self.counts.len() / order.len().max(1);
        let counts = order
            .iter()
            .flat_map(|&at| &self.counts[at as usize * width..][..width]);
        Self {
            counts: counts.copied().collect(),
            value: gathered(self.value),
            weights: gathered(self.weights),
            rank: gathered(self.rank),
            long: self.long.map(|long| long.arranged(&order)),
            groups: self.groups.arranged(&order),
            dropped_weight: self.dropped_weight,
        }
    }

    /// Which of two rows comes first.
    fn compared(&self, one: usize, other: usize) -> Ordering {
        let numbers = |column: &Option<Cow<'t, [f64]>>| match column {
            // As in the order of a sample, both zeros are one.
            Some(column) => (column[one] + 0.0).total_cmp(&(column[other] + 0.0)),
            None => Ordering::Equal,
        };
        let width = self.counts.len() / self.groups.rows_in_order().len().max(1);
        let cells = |at: usize| self.counts[at * width..][..width].iter();
        numbers(&self.value)
            .then_with(|| numbers(&self.weights))
            .then_with(|| numbers(&self.rank))
            .then_with(|| {
                let pairs = cells(one).zip(cells(other));
                let found = pairs.map(|(one, other)| one.total_cmp(other));
                found.fold(Ordering::Equal, Ordering::then)
            })
            .then_with(|| match &self.long {
                Some(long) => long.compared(one, other),
                None => Ordering::Equal,
            })
    }
}
