//! The edits of the options, found in the table and made one after the other.

use std::collections::BTreeMap;

use crate::education::columns::pupils_column;
use crate::education::plan::framework::setting::Setting;
use crate::education::{Category, Stage};
use crate::error::{Error, Result};
use crate::options::Choice;
use crate::table::Cell;
use crate::words::Phrase;
use crate::words::plan::what_if as phrases;

use super::amount::Made;
use super::edit::Edit;
use super::edits::kind;
use super::options::EditOptions;
use super::reader::Reader;
use super::state::{Base, State};

/// The edits, and the state that they begin with.
pub(super) struct Resolved<'s> {
    pub(super) base: Base<'s>,
    pub(super) edits: Vec<Box<dyn Edit>>,
    /// The codes of all rows, those of schools to be opened included.
    pub(super) ids: Vec<String>,
}

/// Finds what the edits name, and makes sure that each can be made after those before it.
///
/// # Errors
///
/// Of the first edit in which something is wrong: [`InvalidSpec`](crate::ErrorKind::InvalidSpec) where it lacks a member or has
/// one that it does not take, for an amount outside its domain or beyond what the school then has, for a school that is
/// closed or merged by then; [`UnknownName`](crate::ErrorKind::UnknownName) for unknown schools, columns and indicators.
pub(super) fn resolve<'s>(setting: &'s Setting<'s>, given: &[EditOptions]) -> Result<Resolved<'s>> {
    let mut ids: Vec<String> = (0..setting.schools.len())
        .map(|row| setting.id(row).to_owned())
        .collect();
    let mut rows: BTreeMap<String, usize> = ids.iter().cloned().zip(0..).collect();
    let mut edits: Vec<Box<dyn Edit>> = Vec::with_capacity(given.len());
    let mut wrong = None;
    for place in 0..given.len() {
        let reader = Reader::of(setting, &rows, given, place);
        let edit = match reader.and_then(|reader| read(&reader)) {
            Ok(edit) => edit,
            Err(error) => {
                wrong = Some(error);
                break;
            }
        };
        if edit.opens().is_some()
            && let Some(id) = given[place].school.clone()
        {
            rows.insert(id.clone(), ids.len());
            ids.push(id);
        }
        edits.push(edit);
    }
    let cells: Vec<&BTreeMap<String, Cell>> =
        edits.iter().filter_map(|edit| edit.opens()).collect();
    let resolved = Resolved {
        base: base(setting, &cells),
        edits,
        ids,
    };
    resolved.try_out(given)?;
    wrong.map_or(Ok(resolved), Err)
}

fn read(reader: &Reader<'_>) -> Result<Box<dyn Edit>> {
    let kind = kind(reader.kind);
    reader.reject_others(kind.takes)?;
    (kind.read)(reader)
}

fn base<'s>(setting: &'s Setting<'s>, opened: &[&BTreeMap<String, Cell>]) -> Base<'s> {
    let table = setting.table.with_rows(opened);
    let numbers = setting.schools.numbers.iter().map(|numbers| {
        let more = opened
            .iter()
            .map(|row| match row.get(numbers.heading.text) {
                Some(Cell::Number(number)) => *number,
                _ => f64::NAN,
            });
        numbers.values.iter().copied().chain(more).collect()
    });
    let pupils = Stage::ALL
        .iter()
        .filter_map(|&stage| Some((stage, setting.schools.position(&pupils_column(stage))?)));
    Base {
        numbers: numbers.collect(),
        pupils: pupils.collect(),
        opened: opened.len(),
        setting,
        table,
    }
}

impl Resolved<'_> {
    /// The state after those of the edits for which `made` is true; one that cannot be made then has no effect.
    pub(super) fn after(&self, made: &[bool]) -> State {
        let mut state = self.base.state();
        for (edit, _) in self.edits.iter().zip(made).filter(|(_, made)| **made) {
            edit.make(&mut state, &self.base);
        }
        state
    }

    /// Makes all edits; the first that cannot be made is an error.
    fn try_out(&self, given: &[EditOptions]) -> Result<()> {
        let mut state = self.base.state();
        // For each row the edit, from 1, after which its school no longer exists.
        let mut removed: BTreeMap<usize, usize> = BTreeMap::new();
        for (place, edit) in self.edits.iter().enumerate() {
            let kind = given.get(place).and_then(|one| one.kind);
            let error = |phrase: &'static Phrase| {
                Error::new(phrase)
                    .with("edit", place + 1)
                    .with("kind", kind.map_or("", Choice::id))
            };
            // A merger of a school that is gone could still be made with the others.
            let made = state.gone(&edit.rows()).filter(|_| edit.opens().is_none());
            match made.unwrap_or_else(|| edit.make(&mut state, &self.base)) {
                Made::Done => {}
                Made::Gone(row) => {
                    return Err(error(&phrases::EDIT_OF_GONE)
                        .with("got", self.ids[row].as_str())
                        .with("by", removed.get(&row).copied().unwrap_or(0)));
                }
                Made::Short {
                    row,
                    column,
                    has,
                    wanted,
                } => {
                    let heading = self.base.setting.schools.numbers[column].heading.text;
                    return Err(error(&phrases::EDIT_NOT_ENOUGH)
                        .with("got", wanted)
                        .with("column", heading)
                        .with("school", self.ids[row].as_str())
                        .with("expected", has));
                }
            }
            for row in edit.rows() {
                if state.gone(&[row]).is_some() {
                    removed.insert(row, place + 1);
                }
            }
        }
        Ok(())
    }
}
