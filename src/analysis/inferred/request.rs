//! The members of a request that ask for sampling errors.

use serde_json::{Map, Value};

use crate::error::Result;
use crate::inference::{Inference, InferenceOptions, SamplingOptions};
use crate::table::Table;

/// How the rows were sampled, and how errors are computed.
#[derive(Debug)]
pub(in crate::analysis) struct Asked {
    design: Option<SamplingOptions>,
    inference: InferenceOptions,
}

impl Asked {
    /// Takes `design` and `inference` from the members of a request; `None` without either.
    pub(in crate::analysis) fn of(members: &mut Map<String, Value>) -> Result<Option<Self>> {
        let mut given = |name: &str| members.remove(name).filter(|given| !given.is_null());
        let (design, inference) = (given("design"), given("inference"));
        if design.is_none() && inference.is_none() {
            return Ok(None);
        }
        let design = design.map(|given| crate::reading::nested(given, "design"));
        let inference = inference.map(|given| crate::reading::nested(given, "inference"));
        Ok(Some(Self {
            design: design.transpose()?,
            inference: inference.transpose()?.unwrap_or_default(),
        }))
    }

    /// The design of the rows of the table.
    pub(in crate::analysis) fn of_table(self, table: &Table<'_>) -> Result<Inference> {
        Inference::of(table, self.design, self.inference)
    }
}
