//! A standard as its TOML file writes it.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::education::threshold::{at_least, at_most};
use crate::education::{SchoolType, Stage};

use super::item::Item;
use super::source::Source;
use super::text::Text;

/// An official standard as data: indicators, requirements and their sources.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "junheng standard")]
pub struct Document {
    /// Identifier of the form authority-name-year; its meaning never changes.
    pub id: String,
    /// Edition of this file; a published edition is never edited in place.
    pub version: String,
    /// The id of the standard that this one replaces.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<String>,
    /// The title of the standard.
    pub title: Text,
    /// Number of the official document.
    pub document: String,
    /// Who issued it.
    pub issuer: Text,
    /// When it was issued, as precisely as is known.
    pub issued: String,
    /// The stages it judges, in the order of the results.
    pub stages: Vec<Stage>,
    /// How the dispersion between schools is measured.
    pub dispersion: Dispersion,
    /// How shared resources of a school with several stages are divided.
    #[serde(default)]
    pub split: Split,
    /// Exclusions of schools, in the order in which they are applied.
    #[serde(default)]
    pub exclusions: Vec<Exclusion>,
    /// The indicators of a school.
    pub indicators: Vec<IndicatorDocument>,
    /// The requirement for each school.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub school_rule: Option<SchoolRule>,
    /// The requirement for the differences between schools.
    pub county_rule: CountyRule,
    /// A requirement for the county beyond the table of schools.
    #[serde(default)]
    pub items: Vec<Item>,
}

/// How the dispersion between schools is measured.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Dispersion {
    /// The measure's text form: `cv`, or `cv(sample=true)`.
    pub measure: String,
    /// The weight of each school.
    pub weights: Weights,
    /// Its source.
    pub source: Source,
}

/// The weight of each school.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Weights {
    /// Its denominator, usually its pupils.
    Denominator,
    /// The same for every school.
    Equal,
}

/// How shared resources of a school with several stages are divided: by pupils times these weights.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Split {
    /// The weight of a pupil of each stage, by school type.
    #[serde(default)]
    pub weights: BTreeMap<SchoolType, PerStage>,
    /// Its source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
}

/// A number for each stage.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PerStage {
    /// 小学.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub primary: Option<f64>,
    /// 初中.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub junior: Option<f64>,
    /// 高中.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub senior: Option<f64>,
}

impl PerStage {
    /// The number of that stage.
    pub fn get(&self, stage: Stage) -> Option<f64> {
        match stage {
            Stage::Primary => self.primary,
            Stage::Junior => self.junior,
            Stage::Senior => self.senior,
        }
    }
}

/// A rule that excludes schools.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Exclusion {
    /// Identifier of the rule.
    pub code: String,
    /// Why these schools are excluded.
    pub reason: Text,
    /// The column that decides.
    pub column: String,
    /// The values of that column that are excluded.
    pub values: Vec<String>,
    /// Only schools with fewer pupils (of the standard's stages) than this are excluded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pupils_below: Option<f64>,
    /// Whether a table may lack the column; the rule is then not applied, which the result states.
    #[serde(default)]
    pub optional: bool,
    /// Its source.
    pub source: Source,
}

/// An indicator of a school: a sum of columns over a denominator.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IndicatorDocument {
    /// Identifier within the standard.
    pub code: String,
    /// Its name.
    pub name: Text,
    /// The unit of the resource, in which a shortfall is stated.
    pub unit: Text,
    /// The terms that are added up: `books`, `-indoor_sports_area`, `10000*equipment_value_10k`.
    /// `{stage}` is replaced by the id of the stage; a column without it is shared by the stages of a school.
    pub numerator: Vec<String>,
    /// Alternatives of the numerator, used where the table lacks a column of the first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub alternatives: Vec<Vec<String>>,
    /// The column divided by.
    #[serde(default = "pupils_of_the_stage")]
    pub denominator: String,
    /// 1 for "per pupil", 100 for "per 100 pupils".
    pub per: f64,
    /// Whether more is better.
    pub direction: Direction,
    /// What each school must reach.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub floor: Option<PerStage>,
    /// The largest coefficient of variation between schools.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cv_limit: Option<PerStage>,
    /// Its source.
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

/// The requirement for each school: the floor of so many indicators, and part of the floor of the others.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SchoolRule {
    /// How many indicators must reach their floor.
    pub at_least: usize,
    /// Out of how many.
    pub of: usize,
    /// The percentage of its floor that each of the other indicators must reach.
    pub rest_floor_pct: f64,
    /// Its source.
    pub source: Source,
}

/// The requirement for the differences between schools.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CountyRule {
    /// Whether every coefficient or their mean is judged.
    pub kind: CountyRuleKind,
    /// The limit of the mean; only where the mean is judged.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<PerStage>,
    /// Its source.
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

impl Direction {
    /// Whether `value` reaches `floor`.
    pub(crate) fn reaches(self, value: f64, floor: f64) -> bool {
        match self {
            Self::AtLeast => at_least(value, floor),
            Self::AtMost => at_most(value, floor),
        }
    }
}
