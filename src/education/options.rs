//! Options, each with a documented default, read from the same JSON text in every language.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::error::Result;

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
                crate::reading::options(text)
            }
        }
    )*};
}

/// How a table is checked.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct CheckOptions {
    /// The column whose values divide the table into counties, for the median that a ratio is
    /// compared with; without it the column `county`, without that the whole table is one.
    pub by: Option<String>,
    /// The caller's heading for a column: dictionary id (or a custom standard's column) to heading. An
    /// id that neither knows and a heading that the table lacks are refused.
    pub columns: BTreeMap<String, String>,
}

/// How a standard is applied.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AssessOptions {
    /// The column whose values divide the table into counties; without it the column `county`,
    /// without that the whole table is one county.
    pub by: Option<String>,
    /// The caller's heading for a column: dictionary id (or a custom standard's column) to heading. An
    /// id that neither knows and a heading that the table lacks are refused.
    pub columns: BTreeMap<String, String>,
    /// How far the result goes into detail.
    pub detail: Detail,
}

/// How far an assessment goes into detail.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Detail {
    /// Counties, stages, indicators and every school.
    #[default]
    Schools,
    /// Counties, stages and indicators; schools are counted and not listed.
    County,
}

from_json!(CheckOptions, AssessOptions);
