//! Schools become part of another, which then has the sums of all columns.

use crate::education::SchoolType;
use crate::error::Result;
use crate::words::plan::what_if as phrases;
use crate::words::{Message, Phrase};

use super::super::amount::Made;
use super::super::edit::{Edit, Kind};
use super::super::names::Names;
use super::super::reader::Reader;
use super::super::state::{Base, State};

pub(super) const KIND: Kind = Kind {
    takes: &["into", "of", "school_type"],
    read,
};

#[derive(Debug)]
struct Merge {
    into: usize,
    of: Vec<usize>,
    school_type: Option<SchoolType>,
}

fn read(reader: &Reader<'_>) -> Result<Box<dyn Edit>> {
    let into = reader.school("into", reader.given.into.as_ref())?;
    let of = reader.schools("of", &reader.given.of)?;
    reader.reject_repeated(&[&[into], of.as_slice()].concat())?;
    Ok(Box::new(Merge {
        into,
        of,
        school_type: reader.given.school_type,
    }))
}

impl Edit for Merge {
    fn rows(&self) -> Vec<usize> {
        [&[self.into], self.of.as_slice()].concat()
    }

    fn make(&self, state: &mut State, _: &Base<'_>) -> Made {
        // Where only some edits are made, a school may not have been opened: the others merge.
        let present = state.present(&self.of);
        let none = || state.gone(&self.of).filter(|_| present.is_empty());
        if let Some(gone) = state.gone(&[self.into]).or_else(none) {
            return gone;
        }
        state.add_rows(self.into, &present);
        present.iter().for_each(|&row| state.remove(row));
        if let Some(school_type) = self.school_type {
            state.set_type(self.into, school_type);
        }
        Made::Done
    }

    fn text(&self, names: &Names<'_>) -> Message {
        Message::new(&phrases::MERGE)
            .with("of", names.all_called(&self.of))
            .with("into", names.called(self.into))
    }

    fn counting(&self) -> Option<&'static Phrase> {
        Some(&phrases::STATISTICAL)
    }
}
