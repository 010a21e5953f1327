//! Options, each with a documented default, read from the same JSON text in every language.

use serde::Deserialize;

use crate::error::{Error, Result};
use crate::words::error_phrases as phrases;

macro_rules! from_json {
    ($($options:ident),*) => {$(
        impl $options {
            /// The options written as a JSON object; what it does not name keeps its default.
            ///
            /// # Errors
            ///
            /// [`InvalidSpec`](crate::ErrorKind::InvalidSpec) for text that is no such object or
            /// names an unknown option.
            pub fn from_json(text: &str) -> Result<Self> {
                serde_json::from_str(text).map_err(|error| {
                    Error::new(&phrases::MALFORMED_OPTIONS).with("got", error.to_string())
                })
            }
        }
    )*};
}

/// How a table is checked.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct CheckOptions {}

/// How a standard is applied.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AssessOptions {
    /// The column whose values divide the table into counties; without it the whole table is one.
    pub by: Option<String>,
}

/// How balance is described.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct BalanceOptions {
    /// The columns whose values divide the table into groups; without one the whole table is one.
    pub by: Vec<String>,
}

from_json!(CheckOptions, AssessOptions, BalanceOptions);
