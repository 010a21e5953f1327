//! Edits in words.

use crate::education::plan::framework::setting::called;
use crate::education::{Category, Stage};
use crate::words::plan::what_if as phrases;
use crate::words::{Message, Name, Parameter};

use super::call::Work;
use super::edit::{Amount, Edit};
use super::result::EditReport;
use super::state::Made;

impl Work<'_> {
    pub(super) fn edits(&self, made: &[Made]) -> Vec<EditReport> {
        let report = |(place, (edit, made)): (usize, (&Edit, &Made))| {
            let (is_statistical, counting) = match edit {
                Edit::Merge { .. } => (true, Some(&phrases::STATISTICAL)),
                Edit::Close { .. } => (true, Some(&phrases::STATISTICAL_CLOSE)),
                _ => (false, None),
            };
            let note = match made {
                Made::Gone(row) => {
                    Some(Message::new(&phrases::NOT_DONE).with("school", self.called(*row)))
                }
                _ => counting.map(Message::new),
            };
            EditReport {
                order: place + 1,
                kind: self.kind(place),
                text: self.text(edit),
                is_made: *made == Made::Done,
                is_statistical: is_statistical && *made == Made::Done,
                note,
            }
        };
        self.resolved
            .edits
            .iter()
            .zip(made)
            .enumerate()
            .map(report)
            .collect()
    }

    /// A school as texts call it; those to be opened have no name yet.
    fn called(&self, row: usize) -> Name {
        let id = self.resolved.ids.get(row).map_or("", String::as_str);
        let is_of_table = row < self.setting.schools.len();
        let name = is_of_table.then(|| self.setting.name(row)).flatten();
        called(name, id)
    }

    /// The edit in words.
    fn text(&self, edit: &Edit) -> Message {
        let id = |row: usize| self.called(row);
        let ids = |rows: &[usize]| {
            rows.iter()
                .map(|&row| Parameter::from(id(row)))
                .collect::<Vec<_>>()
        };
        let named = |cells: &[Amount]| {
            let cell = cells.iter().find(|cell| cell.is_named);
            let column = cell.map_or(0, |cell| cell.column);
            let heading = self
                .setting
                .schools
                .numbers
                .get(column)
                .map_or("", |one| one.heading.text);
            (heading.to_owned(), cell.map_or(0.0, |cell| cell.units))
        };
        match edit {
            Edit::Move {
                from,
                to,
                cells,
                is_of_pupils,
            } => {
                let (column, units) = named(cells);
                let message = match is_of_pupils {
                    true => {
                        let of = self.resolved.base.pupils.iter().find(|(_, at)| {
                            cells.iter().any(|one| one.is_named && one.column == *at)
                        });
                        let stage = of.map_or(Stage::Primary, |(stage, _)| *stage);
                        Message::new(&phrases::REASSIGN).with("stage", stage.name())
                    }
                    false => Message::new(&phrases::MOVE).with("column", column),
                };
                message
                    .with("units", units)
                    .with("from", id(*from))
                    .with("to", id(*to))
            }
            Edit::Add { at, cells } => {
                let (column, units) = named(cells);
                let phrase = if units < 0.0 {
                    &phrases::TAKE
                } else {
                    &phrases::ADD
                };
                Message::new(phrase)
                    .with("units", units.abs())
                    .with("column", column)
                    .with("school", id(*at))
            }
            Edit::Merge { into, of, .. } => Message::new(&phrases::MERGE)
                .with("of", ids(of))
                .with("into", id(*into)),
            Edit::Close { school, to } => match to.as_slice() {
                [] => Message::new(&phrases::CLOSE_ONLY).with("school", id(*school)),
                to => Message::new(&phrases::CLOSE)
                    .with("school", id(*school))
                    .with("to", ids(to)),
            },
            Edit::Open { row } => Message::new(&phrases::OPEN).with("school", id(*row)),
            Edit::Split {
                school_type,
                stage,
                weight,
            } => Message::new(&phrases::SPLIT)
                .with("stage", stage.name())
                .with("type", school_type.name())
                .with("weight", *weight),
        }
    }
}
