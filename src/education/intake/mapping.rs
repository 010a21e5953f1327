//! The option `columns` (column id to heading) compared with the dictionary and the table.

use crate::education::Table;
use crate::education::columns::{column, columns};
use crate::error::{Error, Result};
use crate::words::Parameter;
use crate::words::options::columns as phrases;
use crate::words::suggest::nearest;

use super::headings::meaning_of;
use super::reading::{Needs, Reading};

/// The ids that the option may name.
pub(crate) struct Ids<'i> {
    /// Those that are listed and suggested.
    pub(crate) listed: Vec<&'i str>,
    /// Whether a text is an id, listed or not.
    pub(crate) is_id: &'i dyn Fn(&str) -> bool,
}

/// Rejects an unknown id and a heading that the table lacks, before anything is read: findings
/// that follow from either would only hide it.
///
/// # Errors
///
/// [`UnknownName`](crate::ErrorKind::UnknownName), with the likely id or heading.
pub(crate) fn reject<'m>(
    table: &Table<'_>,
    entries: impl Iterator<Item = (&'m str, Option<&'m str>)>,
    ids: &Ids<'_>,
) -> Result<()> {
    for (id, heading) in entries {
        // An id that is not listed may be a heading, with the id that is meant in the place of the heading.
        let is_turned = !ids.listed.contains(&id)
            && heading.is_some_and(|heading| ids.listed.contains(&heading))
            && table.column(id).is_some();
        if is_turned || !(ids.is_id)(id) {
            return Err(unknown_id(table, id, heading, ids));
        }
        if let Some(heading) = heading.filter(|heading| table.column(heading).is_none()) {
            return Err(unknown_column(table, "columns", heading));
        }
    }
    Ok(())
}

/// The same of a table of schools: ids are those of the dictionary and of the standard's own columns. The
/// option `by` names a heading, or the id of one.
///
/// # Errors
///
/// As [`reject`].
pub(crate) fn reject_of_schools(table: &Table<'_>, reading: Reading<'_>) -> Result<()> {
    if let Some(by) = reading.by {
        let is_meant = |(text, _): (&str, _)| {
            text == by || meaning_of(text).is_some_and(|meaning| meaning.id == by)
        };
        if !reading.mapping.contains_key(by) && !table.columns().any(is_meant) {
            return Err(unknown_column(table, "by", by));
        }
    }
    if reading.mapping.is_empty() {
        return Ok(());
    }
    let mut own: Vec<&str> = reading.needs.into_iter().flat_map(Needs::ids).collect();
    own.sort_unstable();
    own.dedup();
    let known = columns().map(|entry| entry.name.id.as_ref());
    let is_needed = |id: &str| own.binary_search(&id).is_ok();
    let others = own.iter().copied().filter(|id| column(id).is_none());
    let mut listed: Vec<&str> = known.chain(others).collect();
    // A long list is cut: the columns that are needed and that no heading means come first.
    let meanings = table.columns().filter_map(|(text, _)| meaning_of(text));
    let present: Vec<&str> = meanings.map(|entry| entry.id).collect();
    listed.sort_by_key(|id| (present.contains(id), !is_needed(id)));
    let entries = reading.mapping.iter();
    let entries = entries.map(|(id, heading)| (id.as_str(), Some(heading.as_str())));
    let is_id = |text: &str| listed.contains(&text);
    let ids = Ids {
        listed: listed.clone(),
        is_id: &is_id,
    };
    reject(table, entries, &ids)
}

/// An unknown id: a heading given as id, a misspelt id, or neither.
fn unknown_id(table: &Table<'_>, got: &str, heading: Option<&str>, ids: &Ids<'_>) -> Error {
    let turned = heading.filter(|heading| (ids.is_id)(heading) && table.column(got).is_some());
    let meant = || {
        meaning_of(got)
            .map(|meaning| meaning.id)
            .filter(|id| (ids.is_id)(id))
    };
    let near = || nearest(got, ids.listed.iter().copied());
    match (turned, meant().or_else(near)) {
        (Some(id), _) => Error::new(&phrases::TURNED).with("expected", id),
        (None, Some(near)) => Error::new(&phrases::UNKNOWN_ID_NEAR).with("expected", near),
        (None, None) => Error::new(&phrases::UNKNOWN_ID).with("expected", list(&ids.listed)),
    }
    .with("got", got)
}

/// The options name a column that the table lacks.
pub(crate) fn unknown_column(table: &Table<'_>, option: &'static str, heading: &str) -> Error {
    let known: Vec<&str> = table.columns().map(|(name, _)| name).collect();
    match nearest(heading, known.iter().copied()) {
        Some(near) => Error::new(&phrases::UNKNOWN_HEADING_NEAR).with("expected", near),
        None => Error::new(&phrases::UNKNOWN_HEADING).with("expected", list(&known)),
    }
    .with("column", heading)
    .with("option", option)
}

fn list(texts: &[&str]) -> Vec<Parameter> {
    texts.iter().map(|text| Parameter::from(*text)).collect()
}
