//! A request, read input by input.

use serde_json::{Map, Value};

use crate::error::{Error, Result};
use crate::options::{self, Need};
use crate::words::analysis as phrases;

use super::common::Common;
use super::entry::AnalysisEntry;
use super::inputs::Input;

/// The members of a request that have not been read yet.
#[derive(Debug)]
pub(in crate::analysis) struct Given {
    entry: &'static AnalysisEntry,
    values: options::Given,
}

impl Given {
    /// Rejects members that the analysis does not have.
    pub(in crate::analysis) fn to(
        entry: &'static AnalysisEntry,
        values: Map<String, Value>,
    ) -> Result<Self> {
        let values = options::Given::of(entry.all_inputs(), values)?;
        Ok(Self { entry, values })
    }

    /// The input of that id, read; an error where it is required and missing.
    pub(in crate::analysis) fn take<T: Input>(&mut self, id: &str) -> Result<T> {
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

    /// The inputs that every analysis has.
    pub(in crate::analysis) fn common(&mut self) -> Result<Common> {
        Ok(Common {
            by: self.take("by")?,
            missing: self.take("missing")?,
            undefined: self.take("undefined")?,
        })
    }
}
