//! A table without the rows that are no schools.

use std::borrow::Cow;

use crate::education::Table;
use crate::education::intake::cells::Rows;
use crate::education::intake::finding::{Finding, Findings, Severity, TableOf};
use crate::education::intake::headings::{Heading, Headings};
use crate::education::options::Totals;
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
    is_amount: impl Fn(&Heading<'t>) -> bool,
) -> Cleared<'t> {
    let found = Search::of(headings, table.rows(), by, is_amount).find(totals == Totals::Drop);
    let mut out = Cleared {
        table: Cow::Borrowed(table),
        numbers: None,
        findings: findings(&found, headings, table, totals),
        totals: found,
    };
    if !out.totals.is_empty() && totals != Totals::Keep {
        let mut keep = vec![true; table.rows()];
        out.totals.iter().for_each(|total| keep[total.row] = false);
        out.numbers = Some((0..table.rows()).filter(|row| keep[*row]).collect());
        out.table = Cow::Owned(table.only(&keep));
    }
    out
}

fn findings(
    found: &[TotalRow],
    headings: &Headings<'_>,
    table: &Table<'_>,
    totals: Totals,
) -> Vec<Finding> {
    if found.is_empty() || totals == Totals::Drop {
        return Vec::new();
    }
    let rows = Rows {
        count: table.rows(),
        ids: headings.of_ids().map(|heading| Texts::of(heading.column)),
        table: TableOf::Units,
        numbers: None,
    };
    let severity = match totals {
        Totals::Keep => Severity::Warning,
        _ => Severity::Error,
    };
    let findings = found
        .iter()
        .map(|total| total.finding(&rows).of_severity(severity));
    findings.collect()
}

impl Cleared<'_> {
    /// Adds what is to be said of the rows.
    pub(crate) fn report(&self, findings: &mut Findings) {
        self.findings
            .iter()
            .cloned()
            .for_each(|finding| findings.add(finding));
    }
}
