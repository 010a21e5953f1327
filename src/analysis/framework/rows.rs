//! The rows of one group, in the form that the constructors of the core require.

use std::borrow::Cow;

use crate::error::{Error, Result};
use crate::evaluate::GivenCounts;
use crate::group::Groups;
use crate::options::Kind;
use crate::rank::Ranked;
use crate::regression;
use crate::sample::Sample;
use crate::segregation::{Counts, LongRows, paired};
use crate::words::analysis as phrases;

use super::entry::AnalysisEntry;
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

/// The inputs that counts of pupils are read from.
#[derive(Debug, Clone, Copy)]
pub(in crate::analysis) struct Counted<'a> {
    pub(in crate::analysis) groups: Option<&'a Columns>,
    pub(in crate::analysis) unit: Option<&'a KeyColumn>,
    pub(in crate::analysis) pupil_group: Option<&'a KeyColumn>,
    pub(in crate::analysis) count: Option<&'a Column>,
    pub(in crate::analysis) group: Option<&'a Word>,
    pub(in crate::analysis) reference_group: Option<&'a Word>,
    /// Whether units have names in the wide form too.
    pub(in crate::analysis) named_units: bool,
}

impl Counted<'_> {
    /// Rejects counts in both forms or in none, and a form of which a part is missing.
    pub(in crate::analysis) fn check(&self, analysis: &'static AnalysisEntry) -> Result<()> {
        if self.groups.is_none() && self.pupil_group.is_none() {
            return Err(Error::new(&phrases::MISSING_INPUT)
                .with("analysis", &analysis.name)
                .with("input", "groups")
                .with("expected", Kind::Columns.name()));
        }
        let given = GivenCounts {
            groups: self.groups.is_some(),
            unit: self.unit.is_some(),
            pupil_group: self.pupil_group.is_some(),
            count: self.count.is_some(),
            named_units: self.named_units,
        };
        given.check()
    }
}

/// Rows with the columns that the analysis reads.
#[derive(Debug)]
pub(in crate::analysis) struct Rows<'a> {
    pub(in crate::analysis) count: usize,
    /// The row of the table of each.
    pub(in crate::analysis) places: Cow<'a, [u32]>,
    pub(in crate::analysis) numbers: Vec<NumberColumn<'a>>,
    pub(in crate::analysis) names: Vec<NameColumn<'a>>,
    /// Under a sampling design the weight of each row: that of the design, times that of the request.
    pub(in crate::analysis) sampled: Option<Cow<'a, [f64]>>,
    /// Whether a row is one of a sample, whatever its weight; false without a design, and for frequencies.
    pub(in crate::analysis) is_sample: bool,
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
        match &self.sampled {
            Some(sampled) => Some(sampled),
            None => weights.as_ref().map(|weights| self.column(weights)),
        }
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
        self.labels_of(column, |_| true)
    }

    /// The same of the rows that count; a row that does not, of a name that no other has, is at the first name.
    pub(in crate::analysis) fn labels_of(
        &self,
        column: &KeyColumn,
        counts: impl Fn(usize) -> bool,
    ) -> (Vec<String>, Vec<u32>) {
        let found = self.names.iter().find(|one| one.heading == column.0);
        let Some(NameColumn { names, of, .. }) = found else {
            return (Vec::new(), Vec::new());
        };
        let mut place = vec![None; names.len()];
        for (_, &name) in of.iter().enumerate().filter(|&(row, _)| counts(row)) {
            place[name as usize] = Some(0);
        }
        let met = (names.iter().zip(&mut place)).filter(|(_, place)| place.is_some());
        let mut own = Vec::new();
        for (at, (name, place)) in (0..).zip(met) {
            *place = Some(at);
            own.push(name.clone());
        }
        let position = |&name: &u32| place[name as usize].unwrap_or(0);
        let of = of.iter().map(position).collect();
        (own, of)
    }

    /// All names that rows of the table have in a column.
    pub(in crate::analysis) fn all_names(&self, heading: &str) -> &[String] {
        let found = self.names.iter().find(|one| one.heading == heading);
        found.map_or(&[], |found| found.names)
    }

    /// Whether a row has a weight above zero.
    pub(in crate::analysis) fn counts_row(
        &self,
        weights: &Option<Column>,
    ) -> impl Fn(usize) -> bool {
        let weights = self.weights(weights);
        move |row| weights.is_none_or(|weights| weights[row] > 0.0)
    }

    /// The name of every row.
    pub(in crate::analysis) fn names(&self, column: &KeyColumn) -> Vec<String> {
        let (names, of) = self.labels(column);
        of.iter()
            .map(|&name| names[name as usize].clone())
            .collect()
    }

    /// The groups of the rows by a column of names. Rows of weight zero are ignored: a group all of whose weights
    /// are zero is absent, as one without rows.
    pub(in crate::analysis) fn groups(
        &self,
        column: &KeyColumn,
        weights: &Option<Column>,
    ) -> Result<Groups> {
        let (names, of) = self.labels_of(column, self.counts_row(weights));
        Groups::new(names, of)
    }

    /// Counts of pupils, and for each unit one of its rows: a row for each unit, or in long form several.
    ///
    /// `levels` are columns within which the names of units are unique.
    pub(in crate::analysis) fn counts(
        &self,
        counted: &Counted<'_>,
        levels: &[KeyColumn],
    ) -> Result<(Counts<'static>, Vec<usize>)> {
        let (mut counts, rows) = match (counted.groups, counted.pupil_group) {
            (_, Some(group)) => self.long_counts(counted, group, levels)?,
            (groups, None) => (self.wide_counts(groups)?, (0..self.count).collect()),
        };
        if let (Some(unit), true) = (counted.unit, levels.is_empty()) {
            let names = self.names(unit);
            let units = rows.iter().map(|&row| names[row].clone()).collect();
            let groups = counts.group_labels().unwrap_or_default().to_vec();
            counts = counts.with_labels(units, groups)?;
        }
        if let Some(group) = counted.group {
            let group = counts.group_named(&group.0)?;
            counts = counts.with_group(group)?;
        }
        if let Some(reference) = counted.reference_group {
            let group = counts.group_named(&reference.0)?;
            counts = counts.with_reference_group(group)?;
        }
        Ok((counts, rows))
    }

    fn wide_counts(&self, groups: Option<&Columns>) -> Result<Counts<'static>> {
        let groups = groups.map_or(&[][..], |groups| &groups.0);
        let columns: Vec<&[f64]> = groups.iter().map(|one| self.numbers(one)).collect();
        let cell = |row: usize, column: &[f64]| match &self.sampled {
            Some(sampled) => column[row] * sampled[row],
            None => column[row],
        };
        let cells = (0..self.count)
            .flat_map(|row| columns.iter().map(move |column| cell(row, column)))
            .collect();
        Counts::from_vec(cells, groups.len())?.with_group_labels(groups.to_vec())
    }

    fn long_counts(
        &self,
        counted: &Counted<'_>,
        group: &KeyColumn,
        levels: &[KeyColumn],
    ) -> Result<(Counts<'static>, Vec<usize>)> {
        let units = self.units(counted, levels);
        let counts = self.pupils(counted);
        self.long(&units, group, counts.as_deref()).counted()
    }

    /// The code of the unit of each row in long form.
    fn units(&self, counted: &Counted<'_>, levels: &[KeyColumn]) -> Vec<u32> {
        let codes = |column: &KeyColumn| self.labels(column).1;
        let mut units = counted.unit.map_or_else(Vec::new, codes);
        for level in levels.iter().rev() {
            units = paired(&codes(level), &units);
        }
        units
    }

    /// The pupils of each row in long form, times the weight of the design; `None` where each row is one.
    fn pupils(&self, counted: &Counted<'_>) -> Option<Vec<f64>> {
        let counts = counted.count.map(|count| self.column(count));
        match (&self.sampled, counts) {
            (Some(weights), Some(counts)) => {
                Some((weights.iter().zip(counts)).map(|(w, n)| w * n).collect())
            }
            (Some(weights), None) => Some(weights.to_vec()),
            (None, counts) => counts.map(<[f64]>::to_vec),
        }
    }

    fn long<'s>(
        &'s self,
        units: &'s [u32],
        group: &KeyColumn,
        counts: Option<&'s [f64]>,
    ) -> LongRows<'s> {
        // The groups of all rows of the table, so that two sides have the same.
        let found = self.names.iter().find(|one| one.heading == group.0);
        LongRows {
            units,
            groups: found.map_or(&[], |found| &found.of),
            group_names: found.map_or(&[], |found| found.names),
            counts,
        }
    }

    /// The pupils that each row adds to cells of the counts: unit, group, pupils.
    pub(in crate::analysis) fn cells(
        &self,
        counted: &Counted<'_>,
        levels: &[KeyColumn],
    ) -> Vec<(usize, usize, usize, f64)> {
        let Some(group) = counted.pupil_group else {
            let groups = counted.groups.map_or(&[][..], |groups| &groups.0);
            let columns: Vec<&[f64]> = groups.iter().map(|one| self.numbers(one)).collect();
            let weight = |row: usize| self.sampled.as_ref().map_or(1.0, |all| all[row]);
            let cell = |row: usize| {
                let groups = columns.iter().enumerate();
                groups.map(move |(group, column)| (row, row, group, column[row] * weight(row)))
            };
            return (0..self.count).flat_map(cell).collect();
        };
        let (units, counts) = (self.units(counted, levels), self.pupils(counted));
        let long = self.long(&units, group, counts.as_deref());
        let pupils = |row: usize| long.counts.map_or(1.0, |counts| counts[row]);
        let cell = |(row, unit): (usize, u32)| {
            (row, unit as usize, long.groups[row] as usize, pupils(row))
        };
        long.places().into_iter().enumerate().map(cell).collect()
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
            sampled: (self.sampled.as_ref())
                .map(|sampled| places.iter().map(|&at| sampled[at]).collect()),
            is_sample: self.is_sample,
        }
    }

    /// Whether statistics that are corrected for the number of rows count rows, not weights.
    pub(in crate::analysis) fn samples_rows(&self) -> bool {
        self.is_sample
    }

    /// The same rows under a sampling design with these weights of all rows of the table.
    pub(in crate::analysis) fn sampled(mut self, of_table: &[f64], weights: Option<&str>) -> Self {
        let own = weights.map(|heading| self.numbers(heading));
        let weight = |(at, &row): (usize, &u32)| {
            let sampled = of_table[row as usize];
            own.map_or(sampled, |own| own[at] * sampled)
        };
        let sampled = self.places.iter().enumerate().map(weight).collect();
        self.sampled = Some(sampled);
        self
    }

    /// The places of the rows of these names.
    pub(in crate::analysis) fn places(&self, column: &str, names: &[String]) -> Vec<usize> {
        let Some(found) = self.names.iter().find(|one| one.heading == column) else {
            return Vec::new();
        };
        let is_one: Vec<bool> = (found.names.iter())
            .map(|known| names.contains(known))
            .collect();
        let rows = found.of.iter().enumerate();
        rows.filter(|(_, of)| is_one.get(**of as usize) == Some(&true))
            .map(|(row, _)| row)
            .collect()
    }
}
