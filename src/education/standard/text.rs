//! A text of a standard, in both languages.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::words::Name;

/// A text in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// English.
    pub en: String,
    /// 中文.
    pub zh: String,
}

impl Text {
    /// The text with a code before it.
    pub(crate) fn coded(&self, code: &str) -> Name {
        Name {
            id: code.to_owned().into(),
            en: format!("{code} {}", self.en).into(),
            zh: format!("{code} {}", self.zh).into(),
        }
    }

    /// The text as the name of what has that code.
    pub(crate) fn name(&self, id: &str) -> Name {
        Name {
            id: id.to_owned().into(),
            en: self.en.clone().into(),
            zh: self.zh.clone().into(),
        }
    }
}
