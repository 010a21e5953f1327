//! A standard as its TOML file writes it.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::super::{SchoolType, Stage};
use super::demands::{CountyRule, IndicatorDocument, Item, SchoolRule};
use crate::words::Name;

/// An official standard as data: what is measured, what is asked, and where it is written.
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
    /// What the standard is called.
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
    /// Schools that stay out, in the order in which the rules are tried.
    #[serde(default)]
    pub exclusions: Vec<Exclusion>,
    /// What is measured in each school.
    pub indicators: Vec<IndicatorDocument>,
    /// What is asked of each school.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub school_rule: Option<SchoolRule>,
    /// What is asked of the differences between schools.
    pub county_rule: CountyRule,
    /// What is asked of the county beyond the table of schools.
    #[serde(default)]
    pub items: Vec<Item>,
}

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
    /// The text as the name of what has that code.
    pub(crate) fn name(&self, id: &str) -> Name {
        Name {
            id: id.to_owned().into(),
            en: self.en.clone().into(),
            zh: self.zh.clone().into(),
        }
    }
}

/// Where a rule is written and how well that is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The clause, for citation; in the file a text, or one in each language.
    #[serde(deserialize_with = "super::clause::read")]
    #[schemars(with = "super::clause::Clause")]
    pub clause: Text,
    /// How well the rule's wording is known.
    pub evidence: Evidence,
    /// What a reader should know before relying on it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
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

/// How the dispersion between schools is measured.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Dispersion {
    /// The measure's text form: `cv`, or `cv(sample=true)`.
    pub measure: String,
    /// What each school counts for.
    pub weights: Weights,
    /// Where it is written.
    pub source: Source,
}

/// What each school counts for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Weights {
    /// Its denominator, as a rule its pupils.
    Denominator,
    /// The same as every other school.
    Equal,
}

/// How shared resources of a school with several stages are divided: by pupils times these weights.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Split {
    /// The weight of a pupil of each stage, by school type.
    #[serde(default)]
    pub weights: BTreeMap<SchoolType, PerStage>,
    /// Where it is written.
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

/// Schools that stay out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Exclusion {
    /// Identifier of the rule.
    pub code: String,
    /// Why these schools stay out.
    pub reason: Text,
    /// The column that decides.
    pub column: String,
    /// The values of that column that stay out.
    pub values: Vec<String>,
    /// Only schools with fewer pupils (of the standard's stages) than this stay out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pupils_below: Option<f64>,
    /// Whether a table may come without the column; the rule is then not applied, and said so.
    #[serde(default)]
    pub optional: bool,
    /// Where it is written.
    pub source: Source,
}
