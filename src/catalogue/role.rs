//! The columns that measures take.

use serde::Serialize;

use crate::words::Name;

/// A column, or several, that a measure takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// The values.
    Value,
    /// The variable that ranks or explains them.
    Rank,
    /// Their weights; always optional.
    Weights,
    /// The pupils of each group, one column per group.
    Groups,
}

static VALUES: Name = Name::new("value", "values", "数值");
static RANK: Name = Name::new("rank", "a ranking variable", "排序变量");
static WEIGHTS: Name = Name::new("weights", "weights", "权重");
static GROUPS: Name = Name::new("groups", "the counts of each group", "各组人数");

impl Role {
    /// Its id and its names in messages.
    pub fn name(self) -> &'static Name {
        match self {
            Self::Value => &VALUES,
            Self::Rank => &RANK,
            Self::Weights => &WEIGHTS,
            Self::Groups => &GROUPS,
        }
    }
}
