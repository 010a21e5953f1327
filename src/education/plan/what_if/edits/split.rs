//! What the stages of a type of school share is divided by another weight.

use crate::education::plan::framework::selection::ABOVE_ZERO;
use crate::education::{Category, SchoolType, Stage};
use crate::error::Result;
use crate::words::Message;
use crate::words::plan::what_if as phrases;

use super::super::amount::Made;
use super::super::edit::{Edit, Kind};
use super::super::names::Names;
use super::super::options::EditKind;
use super::super::reader::Reader;
use super::super::state::{Base, State};

pub(super) const KIND: Kind = Kind {
    takes: &["school_type", "stage", "weight"],
    read,
};

#[derive(Debug)]
struct Split {
    school_type: SchoolType,
    stage: Stage,
    weight: f64,
}

fn read(reader: &Reader<'_>) -> Result<Box<dyn Edit>> {
    let given = reader.given;
    let school_type = *reader.need("school_type", given.school_type.as_ref())?;
    let stage = *reader.need("stage", given.stage.as_ref())?;
    let weight = *reader.need("weight", given.weight.as_ref())?;
    let weight = reader.in_domain("weight", weight, &ABOVE_ZERO, |weight| weight > 0.0)?;
    let document = reader.setting.standard.document();
    let weights = document.split.weights.get(&school_type);
    if weights.and_then(|per| per.get(stage)).is_none() {
        return Err(reader
            .error(&phrases::EDIT_NO_SPLIT)
            .with("standard", document.id.as_str())
            .with("stage", stage.name())
            .with("type", school_type.name()));
    }
    if !has_type(reader, school_type) {
        return Err(reader
            .error(&phrases::EDIT_NO_SCHOOL_OF_TYPE)
            .with("type", school_type.name()));
    }
    Ok(Box::new(Split {
        school_type,
        stage,
        weight,
    }))
}

/// Whether a school of the table has the type, or an edit gives it to one.
fn has_type(reader: &Reader<'_>, school_type: SchoolType) -> bool {
    let schools = reader.setting.schools;
    let mut edits = reader.all.iter();
    let mut rows = 0..schools.len();
    edits.any(|edit| {
        let is_made = matches!(edit.kind, Some(EditKind::Open | EditKind::Merge));
        is_made && edit.school_type == Some(school_type)
    }) || rows.any(|row| schools.school_type(row) == Some(school_type))
}

impl Edit for Split {
    fn rows(&self) -> Vec<usize> {
        Vec::new()
    }

    fn make(&self, state: &mut State, _: &Base<'_>) -> Made {
        state.set_weight(self.school_type, self.stage, self.weight);
        Made::Done
    }

    fn text(&self, _: &Names<'_>) -> Message {
        Message::new(&phrases::SPLIT)
            .with("stage", self.stage.name())
            .with("type", self.school_type.name())
            .with("weight", self.weight)
    }

    fn is_everywhere(&self) -> bool {
        true
    }
}
