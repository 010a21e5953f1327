//! What a measure is taken of.

use serde::Serialize;

use crate::measure::Input;
use crate::words::Name;

/// A column, or several, that a measure is taken of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// The values.
    Value,
    /// The variable that ranks or explains them.
    Rank,
    /// How often each counts; may always be left out.
    Weights,
    /// The pupils of each group, one column a group.
    Groups,
}

static VALUES: Name = Name::new("value", "values", "数值");
static RANK: Name = Name::new("rank", "a rank variable", "排序变量");
static WEIGHTS: Name = Name::new("weights", "weights", "权重");
static GROUPS: Name = Name::new("groups", "the counts of each group", "各组人数");

impl Role {
    /// Its id and what a message calls it.
    pub fn name(self) -> &'static Name {
        match self {
            Self::Value => &VALUES,
            Self::Rank => &RANK,
            Self::Weights => &WEIGHTS,
            Self::Groups => &GROUPS,
        }
    }

    /// What a measure of this input takes.
    pub fn of(input: Input) -> &'static [Self] {
        match input {
            Input::Sample => &[Self::Value, Self::Weights],
            Input::Ranked => &[Self::Value, Self::Rank, Self::Weights],
            Input::Counts => &[Self::Groups],
        }
    }
}
