//! A table of schools read and searched for every error that does not depend on a standard.

use crate::education::columns::column;
use crate::education::{CheckOptions, Table};
use crate::error::Result;
use crate::words::{Message, education as phrases};

use super::consistency;
use super::finding::{Finding, Findings};
use super::items_table::as_schools;
use super::mapping;
use super::other_stages::kindergartens;
use super::reading::Reading;
use super::schools::Schools;

/// Reads a table and finds every error that does not depend on a standard.
///
/// # Errors
///
/// As [`check`](crate::education::check()).
pub(crate) fn inspect<'t>(
    table: &'t Table<'t>,
    reading: Reading<'t>,
) -> Result<(Schools<'t>, Findings)> {
    mapping::reject_of_schools(table, reading)?;
    let mut findings = Findings::default();
    let schools = Schools::read(table, reading, &mut findings);
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
    let of_other_stage = kindergartens(&schools.headings, reading.needs.is_some());
    of_other_stage
        .into_iter()
        .for_each(|finding| findings.add(finding));
    consistency::find(&schools, &mut findings);
    Ok((schools, findings))
}

impl<'t> Schools<'t> {
    /// The schools of a table without errors.
    ///
    /// # Errors
    ///
    /// [`InvalidTable`](crate::ErrorKind::InvalidTable) with one detail for each error that
    /// [`check`](crate::education::check()) finds; the errors of `check` itself.
    pub fn new(table: &'t Table<'t>, options: &'t CheckOptions) -> Result<Self> {
        let reading = Reading {
            mapping: &options.columns,
            by: options.by.as_deref(),
            needs: None,
        };
        let (schools, findings) = super::inspect::inspect(table, reading)?;
        if findings.has_errors() {
            return Err(findings.into_error());
        }
        Ok(schools)
    }
}
