//! The search for rows that are no schools: by their labels, then by their numbers.

use std::collections::HashMap;

use crate::education::Column;
use crate::education::columns::{Role, column};
use crate::education::intake::headings::{Heading, Headings};
use crate::parallel::each;
use crate::table::Texts;

use super::found::{Found, Summed, Why};
use super::label::{self, Label};
use super::sums::{Cell, Cells, Sum, are};

/// The columns in which rows that are no schools show themselves.
pub(super) struct Search<'t> {
    rows: usize,
    /// Code, name, type and county of a row, and what else divides or classifies the table.
    labels: Vec<Texted<'t>>,
    /// Other columns of text; they label a row only where it has neither code nor name nor another label.
    others: Vec<Texted<'t>>,
    /// Columns whose numbers add up.
    numbers: Vec<Cells<'t>>,
    /// Columns of numbers of any meaning, where fewer than two are known to add up: rows without any text are
    /// compared with their sums.
    any_numbers: Vec<Cells<'t>>,
    /// Whether empty rows are of interest.
    empty_rows: bool,
}

struct Texted<'t> {
    heading: Heading<'t>,
    texts: Texts<'t>,
    /// Whether it is the code, the name or the county of the rows.
    names_rows: bool,
}

impl<'t> Texted<'t> {
    fn of(heading: &Heading<'t>) -> Self {
        Self {
            heading: *heading,
            texts: Texts::of(heading.column),
            names_rows: matches!(heading.id, "school_id" | "school_name" | "county"),
        }
    }

    /// The rows with a label.
    fn labels(&self, rows: usize) -> Vec<(usize, Label)> {
        if matches!(self.heading.id, "school_id" | "school_name") {
            let label = |row| Some((row, label::of(self.texts.get(row)?)?));
            return (0..rows).filter_map(label).collect();
        }
        // Types and counties are few.
        let coded = self.texts.coded(rows);
        let labels: Vec<_> = coded.labels.iter().map(|text| label::of(text)).collect();
        if labels.iter().all(Option::is_none) {
            return Vec::new();
        }
        let codes = coded.codes.iter().enumerate();
        codes
            .filter_map(|(row, code)| Some((row, labels[(*code)? as usize]?)))
            .collect()
    }
}

impl<'t> Search<'t> {
    /// `by`: headings or ids of the columns that divide the table; `empty_rows`: whether these are of interest;
    /// `is_amount`: whether a column's numbers add up.
    pub(super) fn of(
        headings: &Headings<'t>,
        rows: usize,
        by: &[&str],
        empty_rows: bool,
        is_amount: impl Fn(&Heading<'t>) -> bool,
    ) -> Self {
        let is_label = |heading: &Heading<'_>| {
            let role = column(heading.id).map(|entry| entry.role);
            matches!(role, Some(Role::Label | Role::Category))
                || by.iter().any(|by| *by == heading.text || *by == heading.id)
        };
        let (mut labels, mut others) = (Vec::new(), Vec::new());
        let (mut numbers, mut any_numbers) = (Vec::new(), Vec::new());
        for heading in headings.iter() {
            let is_text = !matches!(heading.column, Column::Number { .. });
            if is_amount(heading) {
                numbers.push(Cells::of(heading.column, rows));
            } else if is_text {
                let texted = Texted::of(heading);
                if is_label(heading) {
                    labels.push(texted)
                } else {
                    others.push(texted)
                }
            } else if column(heading.id).is_none() {
                any_numbers.push(Cells::of(heading.column, rows));
            }
        }
        // In a table of other things the first column of text names the rows.
        if !labels.iter().any(|one| one.names_rows) && !others.is_empty() {
            let first = others.remove(0);
            labels.push(Texted {
                names_rows: true,
                ..first
            });
        }
        let whole = |heading: &Heading<'_>| !matches!(heading.column, Column::Other { .. });
        let empty_rows = empty_rows && headings.iter().all(whole);
        Self {
            rows,
            labels,
            others,
            numbers,
            any_numbers,
            empty_rows,
        }
    }

    /// The rows that are no schools, in their order.
    pub(super) fn find(&self) -> Vec<Found<'_>> {
        self.summed(&self.labelled())
    }

    /// What the texts of rows say, by row.
    fn labelled(&self) -> HashMap<usize, Why<'_>> {
        let mut found = HashMap::new();
        let mut areas: HashMap<&str, usize> = HashMap::new();
        let of_columns = each(
            self.rows * self.labels.len(),
            &self.labels,
            |one: &Texted<'_>| one.labels(self.rows),
        );
        for (one, labels) in self.labels.iter().zip(of_columns) {
            for (row, label) in labels {
                self.note_label(one, row, label, &mut found, &mut areas);
            }
        }
        for row in self.unnamed() {
            for one in &self.others {
                if let Some(label) = one.texts.get(row).and_then(label::of) {
                    self.note_label(one, row, label, &mut found, &mut areas);
                }
            }
            if self.empty_rows && !found.contains_key(&row) && self.is_empty(row) {
                found.insert(row, Why::Empty);
            }
        }
        if !areas.is_empty() {
            self.areas_with_totals(&areas, &mut found);
        }
        found
    }

    fn note_label<'s>(
        &'s self,
        one: &'s Texted<'t>,
        row: usize,
        label: Label,
        found: &mut HashMap<usize, Why<'s>>,
        areas: &mut HashMap<&'s str, usize>,
    ) {
        let Some(text) = one.texts.get(row) else {
            return;
        };
        let column = one.heading.text;
        match (label, found.get(&row)) {
            (_, Some(Why::Labelled { .. })) => {}
            (Label::Total, _) => {
                found.insert(
                    row,
                    Why::Labelled {
                        column,
                        label: text,
                    },
                );
                if let Some(area) = label::area(text) {
                    areas.entry(area).or_insert(row);
                }
            }
            (Label::Note, Some(_)) => {}
            // A unit may be named like a note; a note has no numbers, where others have some.
            (Label::Note, None) if self.has_numbers(row) || !self.counts() => {}
            (Label::Note, None) => {
                found.insert(row, Why::Note { label: text });
            }
        }
    }

    /// Rows named as an area is, whose total another row has: 柳溪镇 beside 柳溪镇小计.
    fn areas_with_totals<'s>(
        &'s self,
        areas: &HashMap<&str, usize>,
        found: &mut HashMap<usize, Why<'s>>,
    ) {
        let names = ["school_id", "school_name"];
        for one in self
            .labels
            .iter()
            .filter(|one| names.contains(&one.heading.id))
        {
            for row in 0..self.rows {
                let Some(text) = one.texts.get(row) else {
                    continue;
                };
                if let Some(&other) = areas.get(text).filter(|_| !found.contains_key(&row)) {
                    let column = one.heading.text;
                    found.insert(
                        row,
                        Why::Area {
                            column,
                            label: text,
                            other,
                        },
                    );
                }
            }
        }
    }

    /// The rows without code, name and county.
    fn unnamed(&self) -> Vec<usize> {
        let names: Vec<&Texted<'_>> = self.labels.iter().filter(|one| one.names_rows).collect();
        let is_named = |row: &usize| names.iter().any(|one| one.texts.get(*row).is_some());
        match names.is_empty() {
            true => Vec::new(),
            false => (0..self.rows).filter(|row| !is_named(row)).collect(),
        }
    }

    /// Whether the table has columns of numbers.
    fn counts(&self) -> bool {
        !self.numbers.is_empty() || !self.any_numbers.is_empty()
    }

    fn has_numbers(&self, row: usize) -> bool {
        let all = self.numbers.iter().chain(&self.any_numbers);
        all.map(|cells| cells.get(row))
            .any(|cell| matches!(cell, Cell::Number(_)))
    }

    fn is_empty(&self, row: usize) -> bool {
        let mut texts = self.labels.iter().chain(&self.others);
        let mut numbers = self.numbers.iter().chain(&self.any_numbers);
        texts.all(|one| one.texts.get(row).is_none())
            && numbers.all(|cells| cells.get(row) == Cell::Empty)
    }

    fn has_text(&self, row: usize) -> bool {
        let mut texts = self.labels.iter().chain(&self.others);
        texts.any(|one| one.texts.get(row).is_some())
    }

    /// Every row that is no school: those of `labelled`, and those that equal sums of other rows.
    fn summed<'s>(&'s self, labelled: &HashMap<usize, Why<'s>>) -> Vec<Found<'s>> {
        let known = self.numbers.len() > 1;
        let columns = if known {
            &self.numbers
        } else {
            &self.any_numbers
        };
        let may_be = |row: usize| known || !self.labels.is_empty() && !self.has_text(row);
        if labelled.is_empty() && !any_sum(columns, self.rows, may_be) {
            return Vec::new();
        }
        let mut walk = Walk::of(columns);
        let mut out = Vec::new();
        for row in 0..self.rows {
            let why = labelled.get(&row).copied();
            let summed = match why {
                Some(Why::Note { .. } | Why::Empty) => None,
                None if !may_be(row) => None,
                _ if row == 0 => walk.first_row(self.rows, labelled),
                _ => walk.sums(row),
            };
            let why = why.or(summed.is_some().then_some(Why::Sums));
            match why {
                None => walk.add(row),
                Some(Why::Note { .. } | Why::Empty) => {}
                Some(_) => walk.close(),
            }
            out.extend(why.map(|why| Found { row, why, summed }));
        }
        out
    }
}

/// Whether any row can equal the sums of all rows above it, or the first of all below, column by column: the
/// first row that does so has no such row above it.
fn any_sum(columns: &[Cells<'_>], rows: usize, may_be: impl Fn(usize) -> bool + Copy) -> bool {
    let mut open: Option<Vec<usize>> = None;
    let mut first = true;
    for cells in columns {
        let fits = |row: usize, sum: &Sum| row > 1 && sum.fits(cells.get(row));
        let mut sum = Sum::default();
        let mut left = Vec::new();
        let mut candidates = open.as_ref().map(|open| open.iter().copied().peekable());
        for row in 0..rows {
            let asked = match &mut candidates {
                None => true,
                Some(rest) => rest.next_if_eq(&row).is_some(),
            };
            if asked && fits(row, &sum) {
                left.push(row);
            }
            sum.add(cells.get(row), row);
        }
        first = first && sum.without(cells.get(0)).fits(cells.get(0));
        if left.is_empty() && !first {
            return false;
        }
        open = Some(left);
    }
    !columns.is_empty()
        && (first && may_be(0) || open.is_some_and(|open| open.into_iter().any(may_be)))
}

/// The sums while the rows are walked through.
struct Walk<'s, 't> {
    columns: &'s [Cells<'t>],
    /// Since the last row that is no school.
    since: Window,
    /// Of all schools so far.
    all: Window,
}

#[derive(Default)]
struct Window {
    sums: Vec<Sum>,
    first: Option<usize>,
    last: usize,
    count: usize,
}

impl Window {
    fn of(columns: usize) -> Self {
        Self {
            sums: vec![Sum::default(); columns],
            ..Self::default()
        }
    }

    fn summed(&self) -> Option<Summed> {
        Some(Summed {
            rows: self.first?..=self.last,
            count: self.count,
        })
    }
}

impl<'s, 't> Walk<'s, 't> {
    fn of(columns: &'s [Cells<'t>]) -> Self {
        let empty = || Window::of(columns.len());
        Self {
            columns,
            since: empty(),
            all: empty(),
        }
    }

    fn add(&mut self, row: usize) {
        for window in [&mut self.since, &mut self.all] {
            window.first.get_or_insert(row);
            window.last = row;
            window.count += 1;
            for (sum, cells) in window.sums.iter_mut().zip(self.columns) {
                sum.add(cells.get(row), row);
            }
        }
    }

    /// The rows that this one sums: those since the last total, or all.
    fn sums(&self, row: usize) -> Option<Summed> {
        let cells = || self.columns.iter().map(|cells| cells.get(row));
        let windows = [&self.since, &self.all].into_iter();
        windows
            .filter(|window| are(&window.sums, cells()))
            .find_map(Window::summed)
    }

    /// After a row that is no school.
    fn close(&mut self) {
        self.since = Window::of(self.columns.len());
    }

    /// The rows below the first one, where it sums them all.
    fn first_row(&self, rows: usize, labelled: &HashMap<usize, Why<'_>>) -> Option<Summed> {
        let mut below = Self::of(self.columns);
        (1..rows)
            .filter(|row| !labelled.contains_key(row))
            .for_each(|row| below.add(row));
        below.sums(0)
    }
}
