//! Where a rule of a standard comes from.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::text::Text;

/// The source of a rule and how well its wording is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The clause, for citation; in the file a text, or one in each language.
    #[serde(deserialize_with = "super::clause::read")]
    #[schemars(with = "super::clause::Clause")]
    pub clause: Text,
    /// How well the rule's wording is known.
    pub evidence: Evidence,
    /// A caveat; in the file a text, or one in each language.
    #[serde(
        default,
        deserialize_with = "super::clause::read_optional",
        skip_serializing_if = "Option::is_none"
    )]
    #[schemars(with = "Option<super::clause::Clause>")]
    pub note: Option<Text>,
}

/// How well a rule's wording is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Evidence {
    /// Seen in a source and checked against it.
    V,
    /// Seen in one secondary source.
    S,
    /// Background knowledge, not seen in a source.
    U,
}
