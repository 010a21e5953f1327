//! A school that is not in the table is opened.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::education::Category;
use crate::education::plan::framework::selection::ZERO_OR_MORE;
use crate::error::Result;
use crate::table::{Cell, Texts};
use crate::words::plan::what_if as phrases;
use crate::words::{Message, Name};

use super::super::amount::Made;
use super::super::edit::{Edit, Kind};
use super::super::names::Names;
use super::super::reader::Reader;
use super::super::state::{Base, State};

const NUMBER_OR_TEXT: Name = Name::new("cell", "a number or a text", "数值或文本");
const NUMBER: Name = Name::new("number", "a number", "数值");

pub(super) const KIND: Kind = Kind {
    takes: &["school", "school_type", "figures"],
    read,
};

#[derive(Debug)]
struct Open {
    row: usize,
    cells: BTreeMap<String, Cell>,
}

fn read(reader: &Reader<'_>) -> Result<Box<dyn Edit>> {
    let id = reader.need("school", reader.given.school.as_ref())?;
    if reader.find(id).is_some() {
        return Err(reader
            .error(&phrases::EDIT_SCHOOL_EXISTS)
            .with("got", id.as_str()));
    }
    Ok(Box::new(Open {
        row: reader.next_row(),
        cells: cells(reader, id)?,
    }))
}

/// The cells of the new school, by heading.
fn cells(reader: &Reader<'_>, id: &str) -> Result<BTreeMap<String, Cell>> {
    let headings = &reader.setting.schools.headings;
    let mut row = BTreeMap::new();
    let mut put = |column: &str, cell| {
        if let Some(heading) = headings.find(column) {
            row.insert(heading.text.to_owned(), cell);
        }
    };
    put("school_id", Cell::Text(id.to_owned()));
    if headings.find("school_id").is_none() {
        put("school_name", Cell::Text(id.to_owned()));
    }
    if let Some(school_type) = reader.given.school_type {
        put("school_type", Cell::Text(school_type.name().id.to_string()));
    }
    row.extend(only_county(reader));
    for (name, value) in &reader.given.figures.0 {
        let heading = headings.find(name).map(|heading| heading.text);
        let by_heading = reader.setting.table.column(name).map(|_| name.as_str());
        let heading = heading
            .or(by_heading)
            .ok_or_else(|| reader.unknown_column(name))?;
        row.insert(heading.to_owned(), cell(reader, name, value)?);
    }
    Ok(row)
}

/// A cell as the column has them: a number of zero or more among numbers.
fn cell(reader: &Reader<'_>, name: &str, value: &Value) -> Result<Cell> {
    let is_number = reader.numeric(name).is_ok();
    let wrong = |expected: &Name, got: String| {
        let error = reader.error(&phrases::EDIT_DOMAIN).with("option", name);
        Err(error.with("expected", expected.clone()).with("got", got))
    };
    match value {
        Value::String(text) if !is_number => Ok(Cell::Text(text.clone())),
        Value::Number(number) => match number.as_f64() {
            Some(number) if number.is_finite() && (number >= 0.0 || !is_number) => {
                Ok(Cell::Number(number))
            }
            _ => wrong(&ZERO_OR_MORE, number.to_string()),
        },
        other if is_number => wrong(&NUMBER, other.to_string()),
        other => wrong(&NUMBER_OR_TEXT, other.to_string()),
    }
}

/// The county of a new school in a table of one county that has a column of counties.
fn only_county(reader: &Reader<'_>) -> Option<(String, Cell)> {
    let heading = reader.setting.county_heading()?;
    let column = reader.setting.table.column(heading)?;
    let texts = Texts::of(column);
    let is_only = reader.setting.schools.counties.len() == 1;
    let county = texts.exact(0).filter(|_| is_only)?;
    Some((heading.to_owned(), Cell::Text(county.to_owned())))
}

impl Edit for Open {
    fn rows(&self) -> Vec<usize> {
        vec![self.row]
    }

    fn make(&self, state: &mut State, _: &Base<'_>) -> Made {
        state.open(self.row);
        Made::Done
    }

    fn text(&self, names: &Names<'_>) -> Message {
        Message::new(&phrases::OPEN).with("school", names.called(self.row))
    }

    fn opens(&self) -> Option<&BTreeMap<String, Cell>> {
        Some(&self.cells)
    }
}
