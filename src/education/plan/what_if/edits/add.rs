//! A school receives some of a resource, or loses it where the amount is below zero.

use crate::error::Result;
use crate::words::plan::what_if as phrases;
use crate::words::{Message, Name};

use super::super::amount::{Amount, Made};
use super::super::edit::{Edit, Kind};
use super::super::names::Names;
use super::super::reader::Reader;
use super::super::state::{Base, State};

const NOT_ZERO: Name = Name::new("not_zero", "a number other than zero", "不为零的数");

pub(super) const KIND: Kind = Kind {
    takes: &["school", "units", "indicator", "column", "parts", "stage"],
    read,
};

#[derive(Debug)]
struct Add {
    school: usize,
    cells: Vec<Amount>,
}

fn read(reader: &Reader<'_>) -> Result<Box<dyn Edit>> {
    let school = reader.school("school", reader.given.school.as_ref())?;
    let units = reader.units(&NOT_ZERO, |units| units != 0.0)?;
    Ok(Box::new(Add {
        school,
        cells: reader.cells(reader.resource(&[school])?, units)?,
    }))
}

impl Edit for Add {
    fn rows(&self) -> Vec<usize> {
        vec![self.school]
    }

    fn make(&self, state: &mut State, _: &Base<'_>) -> Made {
        let nothing = state
            .gone(&[self.school])
            .or_else(|| state.short(self.school, &self.cells));
        if let Some(nothing) = nothing {
            return nothing;
        }
        state.change(self.school, &self.cells);
        Made::Done
    }

    fn text(&self, names: &Names<'_>) -> Message {
        let (column, units) = names.named(&self.cells);
        let phrase = match units < 0.0 {
            true => &phrases::TAKE,
            false => &phrases::ADD,
        };
        Message::new(phrase)
            .with("units", units.abs())
            .with("column", column)
            .with("school", names.called(self.school))
    }
}
