//! Some of a resource goes from one school to another.

use crate::education::plan::framework::changes::is_fixed;
use crate::education::plan::framework::selection::ABOVE_ZERO;
use crate::error::Result;
use crate::words::Message;
use crate::words::plan::what_if as phrases;

use super::super::amount::{Amount, Made, Transfer};
use super::super::edit::{Edit, Kind};
use super::super::names::Names;
use super::super::reader::Reader;
use super::super::state::{Base, State};

pub(super) const KIND: Kind = Kind {
    takes: &[
        "from",
        "to",
        "units",
        "indicator",
        "column",
        "parts",
        "stage",
    ],
    read,
};

#[derive(Debug)]
struct Movement {
    from: usize,
    to: usize,
    cells: Vec<Amount>,
}

fn read(reader: &Reader<'_>) -> Result<Box<dyn Edit>> {
    let [from, to] = reader.giver_and_receiver()?;
    let units = reader.units(&ABOVE_ZERO, |units| units > 0.0)?;
    let cells = reader.cells(reader.resource(&[from, to])?, units)?;
    let fixed = cells
        .iter()
        .find(|cell| is_fixed(reader.id_of(cell.column)));
    match fixed {
        Some(cell) => Err(reader
            .error(&phrases::EDIT_FIXED)
            .with("column", reader.heading(cell.column))),
        None => Ok(Box::new(Movement { from, to, cells })),
    }
}

impl Edit for Movement {
    fn rows(&self) -> Vec<usize> {
        vec![self.from, self.to]
    }

    fn make(&self, state: &mut State, _: &Base<'_>) -> Made {
        state.transfer(self.from, self.to, &self.cells)
    }

    fn text(&self, names: &Names<'_>) -> Message {
        let (column, units) = names.named(&self.cells);
        Message::new(&phrases::MOVE)
            .with("column", column)
            .with("units", units)
            .with("from", names.called(self.from))
            .with("to", names.called(self.to))
    }

    fn transfer(&self) -> Option<Transfer<'_>> {
        Some(Transfer {
            from: self.from,
            to: self.to,
            cells: &self.cells,
        })
    }
}
