//! What a standard measures and asks, as its TOML file writes it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::super::threshold::{at_least, at_most};
use super::document::{PerStage, Source, Text};

/// What is measured in each school: a sum of columns over a denominator.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IndicatorDocument {
    /// Identifier within the standard.
    pub code: String,
    /// What it is called.
    pub name: Text,
    /// The unit of the resource, of which a missing amount is told.
    pub unit: Text,
    /// The terms that are added up: `books`, `-indoor_sports_area`, `10000*equipment_value_10k`.
    /// `{stage}` stands for the stage's id; a column without it is shared by the school's stages.
    pub numerator: Vec<String>,
    /// Other ways to the same numerator, used where the table lacks a column of the first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub alternatives: Vec<Vec<String>>,
    /// The column divided by.
    #[serde(default = "pupils_of_the_stage")]
    pub denominator: String,
    /// 1 for "per pupil", 100 for "per 100 pupils".
    pub per: f64,
    /// Whether more is better.
    pub direction: Direction,
    /// What each school should reach.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub floor: Option<PerStage>,
    /// The largest coefficient of variation between schools.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cv_limit: Option<PerStage>,
    /// Where it is written.
    pub source: Source,
}

fn pupils_of_the_stage() -> String {
    "pupils_{stage}".to_owned()
}

/// Whether more is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// The floor is a least value.
    AtLeast,
    /// The floor is a greatest value.
    AtMost,
}

/// What is asked of each school: at least so many of the indicators, the others nearly.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SchoolRule {
    /// How many indicators must reach their floor.
    pub at_least: usize,
    /// Out of how many.
    pub of: usize,
    /// The least per cent of its floor that any other indicator must reach.
    pub rest_floor_pct: f64,
    /// Where it is written.
    pub source: Source,
}

/// What is asked of the differences between schools.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CountyRule {
    /// Whether every coefficient or their mean is judged.
    pub kind: CountyRuleKind,
    /// The limit of the mean; only where the mean is judged.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<PerStage>,
    /// Where it is written.
    pub source: Source,
}

/// Whether every coefficient or their mean is judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CountyRuleKind {
    /// Every indicator's coefficient within its own limit.
    EveryCv,
    /// The unweighted mean of the coefficients within one limit.
    MeanCv,
}

/// What is asked of the county beyond the table of schools.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Identifier within the standard.
    pub code: String,
    /// Which part of the standard it belongs to.
    pub group: ItemGroup,
    /// What it is called.
    pub name: Text,
    /// What is asked; where there are several, all of them.
    pub tests: Vec<Test>,
    /// Where it is written.
    pub source: Source,
}

/// Which part of the standard an item belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ItemGroup {
    /// What schools must have before they are judged 办学基本标准.
    Basic,
    /// What the government guarantees 政府保障程度.
    Government,
    /// How good education is 教育质量.
    Quality,
    /// How satisfied people are 社会认可度.
    Recognition,
}

/// One thing asked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Test {
    /// The code under which it is answered; the item's own code where it is left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// What exactly is asked.
    pub asks: Text,
    /// How the answer is judged.
    pub kind: TestKind,
    /// What a number is compared with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    /// The unit of the number, `%` for per cent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
}

/// How an answer is judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TestKind {
    /// By documents: the answer is yes or no.
    Yes,
    /// The number is not below the value.
    AtLeast,
    /// The number is not above the value.
    AtMost,
    /// The number is below the value.
    Below,
}

impl Direction {
    /// Whether `value` reaches `floor`.
    pub(crate) fn reaches(self, value: f64, floor: f64) -> bool {
        match self {
            Self::AtLeast => at_least(value, floor),
            Self::AtMost => at_most(value, floor),
        }
    }
}
