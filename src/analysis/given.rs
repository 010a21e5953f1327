//! A request, taken apart input by input.

use serde_json::{Map, Value};

use crate::error::{Error, Result};
use crate::options::{self, Need};
use crate::words::analysis as phrases;
use crate::words::suggest::nearest;

use super::common::Common;
use super::entry::AnalysisEntry;
use super::inputs::Input;
use super::list::{LINES, Line};

/// What a request gives, as long as it has not been taken.
#[derive(Debug)]
pub(super) struct Given {
    entry: &'static AnalysisEntry,
    values: options::Given,
}

impl Given {
    /// Rejects what the analysis does not take.
    pub(super) fn to(entry: &'static AnalysisEntry, values: Map<String, Value>) -> Result<Self> {
        let values = options::Given::of(entry.all_inputs(), values)?;
        Ok(Self { entry, values })
    }

    /// The input of that id, read; an error where it is required and missing.
    pub(super) fn take<T: Input>(&mut self, id: &str) -> Result<T> {
        let Some(spec) = self.entry.all_inputs().find(|spec| spec.id == id) else {
            return Err(Error::unknown_option(id, &[]));
        };
        let value = self.values.take(spec);
        if value.is_none() && spec.need == Need::Required {
            return Err(Error::new(&phrases::MISSING_INPUT)
                .with("analysis", &self.entry.name)
                .with("input", id)
                .with("expected", spec.kind.name()));
        }
        T::read(value, spec)
    }

    /// What every analysis takes.
    pub(super) fn common(&mut self) -> Result<Common> {
        Ok(Common {
            by: self.take("by")?,
            missing: self.take("missing")?,
            undefined: self.take("undefined")?,
        })
    }
}

/// The analysis that the request names; its name is taken out.
pub(super) fn line_of(values: &mut Map<String, Value>) -> Result<&'static Line> {
    let Some(name) = values.remove("analysis") else {
        return Err(Error::new(&phrases::NO_ANALYSIS));
    };
    let name: String = crate::reading::read(name, "analysis")?;
    let id = |line: &'static Line| line.entry.name.id.as_ref();
    if let Some(line) = LINES.iter().find(|line| id(line) == name) {
        return Ok(line);
    }
    Err(match nearest(&name, LINES.iter().map(id)) {
        Some(near) => Error::new(&phrases::UNKNOWN).with("expected", near),
        None => Error::new(&phrases::UNLISTED),
    }
    .with("got", name))
}
