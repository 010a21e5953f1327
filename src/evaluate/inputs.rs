//! The columns that the measures use, in the order of the groups.

use std::borrow::Cow;

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
}
