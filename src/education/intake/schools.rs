//! A table of schools or units, each column read once into what the domain computes with.

use crate::education::columns::column;
use crate::education::{Column, Locale, Ownership, RunBy, SchoolType, Table};
use crate::parallel::each;
use crate::table::Texts;
use crate::words::education as phrases;

use super::cells::{Categories, Numbers, Rows};
use super::counties::Counties;
use super::finding::{Finding, Findings, TableOf};
use super::headings::{Heading, Headings, not_cells};
use super::reading::Reading;

/// Schools, or any units with pupils, column by column.
#[derive(Debug, Clone)]
pub struct Schools<'t> {
    pub(crate) headings: Headings<'t>,
    pub(crate) rows: Rows<'t>,
    pub(crate) names: Option<Texts<'t>>,
    pub(crate) counties: Counties,
    pub(crate) types: Option<Categories<'t, SchoolType>>,
    pub(crate) locales: Option<Categories<'t, Locale>>,
    pub(crate) ownership: Option<Categories<'t, Ownership>>,
    pub(crate) run_by: Option<Categories<'t, RunBy>>,
    pub(crate) numbers: Vec<Numbers<'t>>,
}

impl<'t> Schools<'t> {
    /// Reads every column that the dictionary or the standard knows; what cannot be read is found. `numbers` are
    /// the rows of the caller's table, where they are others.
    pub(crate) fn read(
        table: &'t Table<'t>,
        numbers: Option<&'t [usize]>,
        reading: Reading<'t>,
        findings: &mut Findings,
    ) -> Self {
        let headings = Headings::of(table, reading.mapping, findings);
        let rows = Rows {
            count: table.rows(),
            ids: headings.of_ids().map(|heading| Texts::of(heading.column)),
            table: TableOf::Units,
            numbers,
        };
        let of_numbers = |heading: &&Heading<'_>| match column(heading.id) {
            Some(entry) => entry.is_number(),
            None => reading
                .needs
                .is_some_and(|needs| needs.is_number(heading.id)),
        };
        let of_numbers: Vec<&Heading<'_>> = headings.iter().filter(of_numbers).collect();
        let cells = table.rows().saturating_mul(of_numbers.len());
        let read = each(cells, &of_numbers, |heading| {
            let mut found = Findings::default();
            (Numbers::read(heading, &rows, &mut found), found)
        });
        let numbers = read.into_iter().map(|(numbers, found)| {
            findings.append(found);
            numbers
        });
        let numbers = numbers.collect();
        macro_rules! categories {
            ($id:literal) => {
                headings
                    .find($id)
                    .map(|heading| Categories::read(heading, &rows, findings))
            };
        }
        Self {
            types: categories!("school_type"),
            locales: categories!("locale"),
            ownership: categories!("ownership"),
            run_by: categories!("run_by"),
            names: headings
                .find("school_name")
                .map(|heading| Texts::of(heading.column)),
            counties: group(&headings, &rows, reading.by, findings),
            numbers,
            rows,
            headings,
        }
    }

    /// The number of rows.
    pub fn len(&self) -> usize {
        self.rows.count
    }

    /// The number of cells in columns of numbers.
    pub(crate) fn cells(&self) -> usize {
        self.len().saturating_mul(self.numbers.len())
    }

    /// Whether the table has no rows.
    pub fn is_empty(&self) -> bool {
        self.rows.count == 0
    }

    /// The school's code, or its name where the table has no codes.
    pub fn id(&self, row: usize) -> Option<&str> {
        self.rows.id(row)
    }

    /// The school's name.
    pub fn name(&self, row: usize) -> Option<&str> {
        self.names.as_ref()?.get(row)
    }

    /// The school's type.
    pub fn school_type(&self, row: usize) -> Option<SchoolType> {
        *self.types.as_ref()?.values.get(row)?
    }

    /// The locale of the school.
    pub fn locale(&self, row: usize) -> Option<Locale> {
        *self.locales.as_ref()?.values.get(row)?
    }

    /// The number that a row has in the column of that id; `None` where either is missing.
    pub fn number(&self, id: &str, row: usize) -> Option<f64> {
        self.find(id)?.get(row)
    }

    pub(crate) fn find(&self, id: &str) -> Option<&Numbers<'t>> {
        self.numbers.iter().find(|numbers| numbers.id() == id)
    }

    pub(crate) fn position(&self, id: &str) -> Option<usize> {
        self.numbers.iter().position(|numbers| numbers.id() == id)
    }
}

fn group<'t>(
    headings: &Headings<'t>,
    rows: &Rows<'t>,
    by: Option<&str>,
    findings: &mut Findings,
) -> Counties {
    let found = match by {
        None => headings.find("county"),
        // A column that does not exist was rejected before anything was read.
        Some(by) => headings
            .find(by)
            .or_else(|| headings.iter().find(|heading| heading.text == by)),
    };
    let Some(heading) = found else {
        return Counties::one(rows.count);
    };
    if let Column::Other { kind, .. } = heading.column {
        // A column of the dictionary has its finding.
        if column(heading.id).is_none() {
            findings.add(not_cells(heading.text, heading.position, kind));
        }
        return Counties::one(rows.count);
    }
    let texts = Texts::of(heading.column);
    for row in (0..rows.count).filter(|row| texts.exact(*row).is_none()) {
        let message = rows
            .message(&phrases::MISSING_CELL, row)
            .with("column", heading.text);
        findings.add(
            Finding::error(message)
                .at_column(heading.text, heading.position)
                .at_row(rows.number(row), rows.id(row)),
        );
    }
    Counties::group(heading.column, rows.count)
}
