//! Methods: the name, conventions and source of a structured result.

use serde::Serialize;

use crate::references::Citation;

use super::Name;

/// The method of a structured result: its name, its conventions, its source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Method {
    /// Stable identifier, for example `dagum`.
    pub id: &'static str,
    /// English name.
    pub en: &'static str,
    /// 中文 name.
    pub zh: &'static str,
    /// The meaning of its parts and how they add up, in English.
    pub convention_en: &'static str,
    /// The same in 中文.
    pub convention_zh: &'static str,
    /// Author, year, DOI.
    pub source: &'static str,
    /// The same sources, each described in full; the catalogues have them, results do not.
    #[serde(skip)]
    pub references: &'static [Citation],
}

impl Method {
    /// Its name in both languages.
    pub const fn name(&self) -> Name {
        Name::new(self.id, self.en, self.zh)
    }
}

/// A method as the catalogues have it: with its sources described in full.
#[cfg(feature = "evaluate")]
#[derive(Debug, Clone, Copy, Serialize)]
pub(crate) struct Listed {
    #[serde(flatten)]
    method: &'static Method,
    references: &'static [Citation],
}

/// Methods as the catalogues have them.
#[cfg(feature = "evaluate")]
pub(crate) fn listed(methods: &[&'static Method]) -> Vec<Listed> {
    let line = |&method: &&'static Method| Listed {
        method,
        references: method.references,
    };
    methods.iter().map(line).collect()
}

/// Declares methods as constants and lists them.
macro_rules! methods {
    ($($constant:ident = $id:literal, $en:literal / $zh:literal, $convention_en:literal / $convention_zh:literal, [$($source:tt)+];)*) => {
        $(#[doc = $en] pub(crate) static $constant: $crate::words::Method = $crate::words::Method {
            id: $id,
            en: $en,
            zh: $zh,
            convention_en: $convention_en,
            convention_zh: $convention_zh,
            source: source_text!($($source)+),
            references: cited!($($source)+),
        };)*
        /// Every method, in the order of the table.
        pub(crate) static METHODS: &[&$crate::words::Method] = &[$(&$constant),*];
    };
}
pub(crate) use methods;
