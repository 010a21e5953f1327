//! The rows of one group, in the form that the constructors of the core require.

use std::borrow::Cow;

use crate::error::Result;
use crate::group::Groups;
use crate::rank::Ranked;
use crate::regression;
use crate::sample::Sample;
use crate::segregation::Counts;

use super::inputs::{Column, Columns, Ends, KeyColumn, Word};

/// A column of numbers.
#[derive(Debug)]
pub(in crate::analysis) struct NumberColumn<'a> {
    pub(in crate::analysis) heading: &'a str,
    pub(in crate::analysis) values: Cow<'a, [f64]>,
}

/// A column of names, as positions in the list of all of the table's.
#[derive(Debug)]
pub(in crate::analysis) struct NameColumn<'a> {
    pub(in crate::analysis) heading: &'a str,
    pub(in crate::analysis) names: &'a [String],
    pub(in crate::analysis) of: Cow<'a, [u32]>,
}

/// Rows with the columns that the analysis reads.
#[derive(Debug)]
pub(in crate::analysis) struct Rows<'a> {
    pub(in crate::analysis) count: usize,
    /// The row of the table of each.
    pub(in crate::analysis) places: Cow<'a, [u32]>,
    pub(in crate::analysis) numbers: Vec<NumberColumn<'a>>,
    pub(in crate::analysis) names: Vec<NameColumn<'a>>,
}

impl<'a> Rows<'a> {
    fn numbers(&self, heading: &str) -> &[f64] {
        let found = self.numbers.iter().find(|one| one.heading == heading);
        found.map_or(&[], |one| &one.values)
    }

    /// A column of numbers.
    pub(in crate::analysis) fn column(&self, column: &Column) -> &[f64] {
        self.numbers(&column.0)
    }

    /// The weights, where there are any.
    pub(in crate::analysis) fn weights(&self, weights: &Option<Column>) -> Option<&[f64]> {
        weights.as_ref().map(|weights| self.column(weights))
    }

    /// Values and weights.
    pub(in crate::analysis) fn sample(
        &self,
        value: &Column,
        weights: &Option<Column>,
    ) -> Result<Sample<'_>> {
        match self.weights(weights) {
            None => Sample::new(self.column(value)),
            Some(weights) => Sample::weighted(self.column(value), weights),
        }
    }

    /// Values paired with a ranking variable.
    pub(in crate::analysis) fn ranked(
        &self,
        value: &Column,
        rank: &Column,
        weights: &Option<Column>,
    ) -> Result<Ranked<'_>> {
        let (values, ranks) = (self.column(value), self.column(rank));
        match self.weights(weights) {
            None => Ranked::new(values, ranks),
            Some(weights) => Ranked::weighted(values, ranks, weights),
        }
    }

    /// Several columns with their headings.
    pub(in crate::analysis) fn named<'s>(
        &'s self,
        columns: &'s Columns,
    ) -> Vec<regression::Column<'s>> {
        let column = |heading: &'s String| regression::Column::new(heading, self.numbers(heading));
        columns.0.iter().map(column).collect()
    }

    /// The first of several columns and the last.
    pub(in crate::analysis) fn ends(&self, columns: &Ends) -> Vec<&[f64]> {
        columns
            .ends()
            .map(|heading| self.numbers(heading))
            .collect()
    }

    /// Several columns, or none.
    pub(in crate::analysis) fn named_or_none<'s>(
        &'s self,
        columns: &'s Option<Columns>,
    ) -> Vec<regression::Column<'s>> {
        columns
            .as_ref()
            .map_or(Vec::new(), |columns| self.named(columns))
    }

    /// The position of each row's name among the names that these rows have, and those names.
    pub(in crate::analysis) fn labels(&self, column: &KeyColumn) -> (Vec<String>, Vec<u32>) {
        let found = self.names.iter().find(|one| one.heading == column.0);
        let Some(NameColumn { names, of, .. }) = found else {
            return (Vec::new(), Vec::new());
        };
        let mut place = vec![None; names.len()];
        for &name in of.iter() {
            place[name as usize] = Some(0);
        }
        let met = (names.iter().zip(&mut place)).filter(|(_, place)| place.is_some());
        let mut own = Vec::new();
        for (at, (name, place)) in (0..).zip(met) {
            *place = Some(at);
            own.push(name.clone());
        }
        let of = of.iter().filter_map(|&name| place[name as usize]).collect();
        (own, of)
    }

    /// The name of every row.
    pub(in crate::analysis) fn names(&self, column: &KeyColumn) -> Vec<String> {
        let (names, of) = self.labels(column);
        of.iter()
            .map(|&name| names[name as usize].clone())
            .collect()
    }

    /// The groups of the rows by a column of names.
    pub(in crate::analysis) fn groups(&self, column: &KeyColumn) -> Result<Groups> {
        let (names, of) = self.labels(column);
        Groups::new(names, of)
    }

    /// Counts of pupils: a column for each group, a row for each unit.
    pub(in crate::analysis) fn counts(
        &self,
        groups: &Columns,
        unit: Option<&KeyColumn>,
        group: Option<&Word>,
        reference_group: Option<&Word>,
    ) -> Result<Counts<'static>> {
        let columns: Vec<&[f64]> = groups.0.iter().map(|one| self.numbers(one)).collect();
        let cells = (0..self.count)
            .flat_map(|row| columns.iter().map(move |column| column[row]))
            .collect();
        let mut counts = Counts::from_vec(cells, groups.0.len())?;
        counts = match unit {
            Some(unit) => counts.with_labels(self.names(unit), groups.0.clone())?,
            None => counts.with_group_labels(groups.0.clone())?,
        };
        if let Some(group) = group {
            let group = counts.group_named(&group.0)?;
            counts = counts.with_group(group)?;
        }
        if let Some(reference) = reference_group {
            let group = counts.group_named(&reference.0)?;
            counts = counts.with_reference_group(group)?;
        }
        Ok(counts)
    }

    /// The row of the table.
    pub(in crate::analysis) fn in_table(&self, row: usize) -> usize {
        self.places.get(row).map_or(row, |&place| place as usize)
    }

    /// The rows at these places.
    pub(in crate::analysis) fn at(&self, places: &[usize]) -> Rows<'a> {
        let number = |one: &NumberColumn<'a>| NumberColumn {
            heading: one.heading,
            values: places.iter().map(|&at| one.values[at]).collect(),
        };
        let name = |one: &NameColumn<'a>| NameColumn {
            heading: one.heading,
            names: one.names,
            of: places.iter().map(|&at| one.of[at]).collect(),
        };
        Rows {
            count: places.len(),
            places: places.iter().map(|&at| self.places[at]).collect(),
            numbers: self.numbers.iter().map(number).collect(),
            names: self.names.iter().map(name).collect(),
        }
    }

    /// The places of the rows of that name.
    pub(in crate::analysis) fn places(&self, column: &str, name: &str) -> Vec<usize> {
        let Some(found) = self.names.iter().find(|one| one.heading == column) else {
            return Vec::new();
        };
        let Some(code) = found.names.iter().position(|known| known == name) else {
            return Vec::new();
        };
        let rows = found.of.iter().enumerate();
        rows.filter(|(_, of)| **of as usize == code)
            .map(|(row, _)| row)
            .collect()
    }
}
