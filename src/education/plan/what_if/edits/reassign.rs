//! Pupils are assigned to another school.

use crate::education::plan::framework::selection::ABOVE_ZERO;
use crate::education::{Category, Stage};
use crate::error::Result;
use crate::words::Message;
use crate::words::plan::what_if as phrases;

use super::super::amount::{Amount, Made};
use super::super::edit::{Edit, Kind};
use super::super::names::Names;
use super::super::reader::Reader;
use super::super::state::{Base, State};

pub(super) const KIND: Kind = Kind {
    takes: &["from", "to", "units", "stage"],
    read,
};

#[derive(Debug)]
struct Reassign {
    from: usize,
    to: usize,
    stage: Stage,
    cells: Vec<Amount>,
}

fn read(reader: &Reader<'_>) -> Result<Box<dyn Edit>> {
    let [from, to] = reader.giver_and_receiver()?;
    let units = reader.units(&ABOVE_ZERO, |units| units > 0.0)?;
    let (stage, column) = reader.pupils(&[from, to])?;
    Ok(Box::new(Reassign {
        from,
        to,
        stage,
        cells: reader.cells((column, 1.0), units)?,
    }))
}

impl Edit for Reassign {
    fn rows(&self) -> Vec<usize> {
        vec![self.from, self.to]
    }

    fn make(&self, state: &mut State, _: &Base<'_>) -> Made {
        state.transfer(self.from, self.to, &self.cells)
    }

    fn text(&self, names: &Names<'_>) -> Message {
        Message::new(&phrases::REASSIGN)
            .with("stage", self.stage.name())
            .with("units", names.named(&self.cells).1)
            .with("from", names.called(self.from))
            .with("to", names.called(self.to))
    }
}
