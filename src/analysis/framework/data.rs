//! The columns of a table that an analysis reads, group after group.

use std::borrow::Cow;

use crate::error::{Error, Result};
use crate::evaluate::Columns;
use crate::table::{Groups, Keys, Labels, Table};
use crate::words::suggest::nearest;
use crate::words::{Message, Parameter, analysis as phrases, group};

use super::common::Common;
use super::compared::Between;
use super::inputs::Wanted;
use super::rows::{NameColumn, NumberColumn, Rows};

/// Every column that is read, in the order of the groups.
#[derive(Debug)]
pub(in crate::analysis) struct Data<'t> {
    pub(in crate::analysis) by: Keys,
    pub(in crate::analysis) groups: Groups,
    numbers: Vec<(String, Cow<'t, [f64]>)>,
    names: Vec<(String, Labels)>,
    /// The weight of the excluded rows.
    pub(in crate::analysis) dropped_weight: Option<Message>,
}

impl<'t> Data<'t> {
    /// Reads what is wanted.
    pub(in crate::analysis) fn read(
        table: &'t Table<'_>,
        wanted: &Wanted<'_>,
        weights: Option<&str>,
        common: &Common,
    ) -> Result<Self> {
        let by = Keys::of(table, common.by())?;
        for heading in &wanted.known {
            table.require(heading)?;
        }
        let mut columns = Columns::of(table, common.missing.0);
        let mut numbers: Vec<(String, Cow<'t, [f64]>)> = Vec::new();
        for &heading in &wanted.numbers {
            if numbers.iter().all(|(known, _)| known != heading) {
                numbers.push((heading.to_owned(), columns.read(heading)?));
            }
        }
        let mut names: Vec<(String, Labels)> = Vec::new();
        for &heading in &wanted.keys {
            if names.iter().all(|(known, _)| known != heading) {
                names.push((heading.to_owned(), columns.names(heading)?));
            }
        }
        let dropped_weight = columns.dropped_weight(weights)?;
        let groups = Groups::of(&by.of, by.len(), columns.kept.as_deref());
        let numbers = (numbers.into_iter())
            .map(|(heading, column)| (heading, groups.gather(column)))
            .collect();
        let ordered = |labels: Labels| Labels {
            of: groups.gather_codes(&labels.of),
            names: labels.names,
        };
        let names = (names.into_iter())
            .map(|(heading, labels)| (heading, ordered(labels)))
            .collect();
        Ok(Self {
            by,
            groups,
            numbers,
            names,
            dropped_weight,
        })
    }

    /// The rows of one group.
    pub(in crate::analysis) fn rows(&self, group: usize) -> Rows<'_> {
        let range = self.groups.range(group);
        Rows {
            count: range.len(),
            places: Cow::Borrowed(self.groups.rows(group)),
            numbers: (self.numbers.iter())
                .map(|(heading, column)| NumberColumn {
                    heading,
                    values: Cow::Borrowed(&column[range.clone()]),
                })
                .collect(),
            names: (self.names.iter())
                .map(|(heading, labels)| NameColumn {
                    heading,
                    names: &labels.names,
                    of: Cow::Borrowed(&labels.of[range.clone()]),
                })
                .collect(),
            sampled: None,
            is_sample: false,
        }
    }

    /// Rejects groups that the table does not have.
    pub(in crate::analysis) fn require_groups(&self, between: &Between<'_>) -> Result<()> {
        let known = (self.names.iter())
            .find(|(heading, _)| heading == between.column)
            .map_or(&[][..], |(_, labels)| &labels.names);
        let mut first = between.first.names.iter();
        if let Some(both) = first.find(|name| between.second.names.contains(name)) {
            return Err(Error::new(&phrases::SAME_GROUP)
                .with("column", between.column)
                .with("got", both.as_str()));
        }
        for name in between.first.names.iter().chain(between.second.names) {
            if known.contains(name) {
                continue;
            }
            let names = || known.iter().map(String::as_str);
            return Err(match nearest(name, names()) {
                Some(near) => Error::new(&group::UNKNOWN_GROUP_NAME).with("expected", near),
                None => Error::new(&group::UNLISTED_GROUP)
                    .with("expected", names().map(Parameter::from).collect::<Vec<_>>()),
            }
            .with("got", name.as_str()));
        }
        Ok(())
    }
}
