//! A table without the rows that are no schools.

use std::borrow::Cow;

use crate::education::Table;
use crate::education::intake::cells::Rows;
use crate::education::intake::finding::{Finding, Findings, Severity, TableOf};
use crate::education::intake::headings::{Heading, Headings};
use crate::education::intake::reading::Totals;
use crate::table::Texts;

use super::found::TotalRow;
use super::search::Search;

/// What of a table is read.
pub(crate) struct Cleared<'t> {
    pub(crate) table: Cow<'t, Table<'t>>,
    /// For each of its rows the row of the caller's table; `None` where they are the same.
    pub(crate) numbers: Option<Vec<usize>>,
    /// The rows that are no schools.
    pub(crate) totals: Vec<TotalRow>,
    /// What is to be said of them: an error each, or with [`Totals::Keep`] a warning.
    pub(crate) findings: Vec<Finding>,
}

/// Finds the rows that are no schools. They are left out, also where they are errors: what is wrong with such a
/// row apart from being one need not be corrected.
pub(crate) fn clear<'t>(
    table: &'t Table<'t>,
    headings: &Headings<'t>,
    by: &[&str],
    totals: Totals,
    empty_rows: bool,
    is_amount: impl Fn(&Heading<'t>) -> bool,
) -> Cleared<'t> {
    clear_part(table, None, headings, by, totals, empty_rows, is_amount)
}

/// The same for a table that has some of the rows of the caller's: `numbers` says which.
pub(crate) fn clear_part<'t>(
    table: &'t Table<'t>,
    numbers: Option<&[usize]>,
    headings: &Headings<'t>,
    by: &[&str],
    totals: Totals,
    empty_rows: bool,
    is_amount: impl Fn(&Heading<'t>) -> bool,
) -> Cleared<'t> {
    let rows = Rows {
        count: table.rows(),
        ids: (headings.of_ids()).map(|heading| Texts::of(heading.column)),
        table: TableOf::Units,
        numbers,
    };
    let search = Search::of(headings, table.rows(), by, empty_rows, is_amount);
    let found = search.find();
    let places: Vec<usize> = found.iter().map(|found| found.row).collect();
    let found: Vec<TotalRow> = (found.into_iter())
        .map(|found| found.total_row(&rows, totals == Totals::Drop))
        .collect();
    let severity = match totals {
        Totals::Error => Some(Severity::Error),
        Totals::Keep => Some(Severity::Warning),
        Totals::Drop => None,
    };
    let finding = |severity| -> Vec<Finding> {
        let found = found.iter().zip(&places);
        let finding =
            |(total, &place): (&TotalRow, &usize)| total.finding(rows.id(place), severity);
        found.map(finding).collect()
    };
    let mut out = Cleared {
        table: Cow::Borrowed(table),
        numbers: numbers.map(<[usize]>::to_vec),
        findings: severity.map_or_else(Vec::new, finding),
        totals: Vec::new(),
    };
    if !found.is_empty() && totals != Totals::Keep {
        let mut keep = vec![true; table.rows()];
        places.iter().for_each(|&place| keep[place] = false);
        let kept = (0..table.rows()).filter(|row| keep[*row]);
        out.numbers = Some(kept.map(|row| rows.number(row)).collect());
        out.table = Cow::Owned(table.only(&keep));
    }
    // Errors are findings.
    out.totals = if totals == Totals::Error {
        Vec::new()
    } else {
        found
    };
    out
}

impl Cleared<'_> {
    /// Adds what is to be said of the rows.
    pub(crate) fn report(&self, findings: &mut Findings) {
        for finding in &self.findings {
            findings.add(finding.clone());
        }
    }
}
