//! A table of schools read and searched for every error that does not depend on a standard.

use crate::education::columns::column;
use crate::education::{CheckOptions, Table, Totals};
use crate::error::Result;
use crate::words::{Message, education as phrases};

use super::finding::{Finding, Findings, Severity};
use super::headings::{Heading, Headings};
use super::items_table::as_schools;
use super::mapping;
use super::other_stages::kindergartens;
use super::reading::Reading;
use super::schools::Schools;
use super::totals::{Cleared, clear_part};
use super::{class_sizes, consistency};

/// A table without the rows that are no schools.
///
/// # Errors
///
/// [`UnknownName`](crate::ErrorKind::UnknownName) as [`check`](crate::education::check()).
pub(crate) fn clear_schools<'t>(table: &'t Table<'t>, reading: Reading<'t>) -> Result<Cleared<'t>> {
    mapping::reject_of_schools(table, reading)?;
    let headings = Headings::of(table, reading.mapping, &mut Findings::default());
    let by: Vec<&str> = reading.by.into_iter().collect();
    let is_amount = |heading: &Heading<'_>| match column(heading.id) {
        Some(entry) => entry.is_number(),
        None => (reading.needs).is_some_and(|needs| needs.is_number(heading.id)),
    };
    Ok(clear_part(
        table,
        reading.numbers,
        &headings,
        &by,
        reading.totals,
        true,
        is_amount,
    ))
}

/// Reads a table and finds every error that does not depend on a standard.
pub(crate) fn inspect<'t>(
    cleared: &'t Cleared<'t>,
    reading: Reading<'t>,
) -> (Schools<'t>, Findings) {
    let mut findings = Findings::default();
    cleared.report(&mut findings);
    let schools = read(
        &cleared.table,
        cleared.numbers.as_deref(),
        reading,
        &mut findings,
    );
    (schools, findings)
}

fn read<'t>(
    table: &'t Table<'t>,
    numbers: Option<&'t [usize]>,
    reading: Reading<'t>,
    findings: &mut Findings,
) -> Schools<'t> {
    let schools = Schools::read(table, numbers, reading, findings);
    if schools.is_empty() {
        findings.add(Finding::error(Message::new(&phrases::NO_ROWS)));
    }
    let known = schools
        .headings
        .iter()
        .any(|heading| column(heading.id).is_some());
    match as_schools(table, &schools.headings) {
        Some(finding) => findings.add(finding),
        None if !known && reading.needs.is_none() => {
            findings.add(Finding::error(Message::new(&phrases::NO_KNOWN_COLUMN)));
        }
        None => {}
    }
    match kindergartens(&schools.headings, reading.needs.is_some()) {
        // All columns that the standard needs are missing, which says less.
        Some(finding) if finding.severity == Severity::Error => findings.decide(finding),
        Some(finding) => findings.add(finding),
        None => {}
    }
    match class_sizes::column_of(&schools.headings) {
        // Classes repeat the codes of their schools.
        Some(heading) => findings.decide(class_sizes::as_schools(heading)),
        None => consistency::find(&schools, findings),
    }
    schools
}

impl<'t> Schools<'t> {
    /// The schools of a table without errors. The table is borrowed, so that rows which are no schools cannot be
    /// left out: they are errors unless `totals` is [`Keep`](crate::education::Totals::Keep).
    ///
    /// # Errors
    ///
    /// [`InvalidTable`](crate::ErrorKind::InvalidTable) with one detail for each error that
    /// [`check`](crate::education::check()) finds; the errors of `check` itself.
    pub fn new(table: &'t Table<'t>, options: &'t CheckOptions) -> Result<Self> {
        let totals = match options.totals {
            Totals::Drop => Totals::Error,
            other => other,
        };
        let reading = Reading {
            mapping: &options.columns,
            by: options.by.as_deref(),
            totals,
            numbers: None,
            needs: None,
        };
        let mut findings = Findings::default();
        clear_schools(table, reading)?.report(&mut findings);
        let schools = read(table, None, reading, &mut findings);
        if findings.has_errors() {
            return Err(findings.into_error());
        }
        Ok(schools)
    }
}
