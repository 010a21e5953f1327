//! The requirements for a county beyond the table of schools, as a standard's file writes them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::education::SchoolType;

use super::source::Source;
use super::text::Text;

/// A requirement for the county beyond the table of schools.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Identifier within the standard.
    pub code: String,
    /// Which part of the standard it belongs to.
    pub group: ItemGroup,
    /// Its name.
    pub name: Text,
    /// Parts, such as school subjects, for which each test may be answered separately. Then every part
    /// that has an answer needs one to every test, and all of them must meet it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Part>,
    /// Figures from which tests may be answered; each is answered under its own code.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<Figure>,
    /// Its tests, all of which must be met.
    pub tests: Vec<Test>,
    /// Its source.
    pub source: Source,
}

/// Which part of the standard an item belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ItemGroup {
    /// Conditions for an application 申报条件.
    Eligibility,
    /// Basic conditions of schools 办学基本标准.
    Basic,
    /// Guarantees by the government 政府保障程度.
    Government,
    /// Quality of education 教育质量.
    Quality,
    /// Public satisfaction 社会认可度.
    Recognition,
    /// Circumstances each of which alone excludes a positive verdict 一票否决.
    Veto,
}

/// A part of an item for which its tests may be answered separately.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// Follows the code of a test: the part `1` answers the test `3.9a` under `3.9a1`.
    pub code: String,
    /// Its name.
    pub name: Text,
}

/// A figure from which a test may be answered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// The code under which it is answered.
    pub code: String,
    /// What it is.
    pub asks: Text,
    /// Its unit; in the file a text, or one in each language.
    #[serde(
        default,
        deserialize_with = "super::clause::read_optional",
        skip_serializing_if = "Option::is_none"
    )]
    #[schemars(with = "Option<super::clause::Clause>")]
    pub unit: Option<Text>,
    /// What the table of schools contains of it; an answer that differs is a warning.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub counted: Option<Counted>,
}

/// The sum of columns over all schools of a county, which a figure is compared with.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Counted {
    /// The columns of the dictionary that are added up; without all of them nothing is compared.
    pub of: Vec<String>,
    /// What the figure is of the sum.
    pub is: Share,
}

/// What a figure is of a sum over schools.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Share {
    /// The same quantity.
    All,
    /// A part of it, which may not exceed it.
    Part,
}

/// A test of an item.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Test {
    /// The code under which it is answered; by default the code of the item.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// The requirement in words.
    pub asks: Text,
    /// How the answer is judged.
    pub kind: TestKind,
    /// The value that a number is compared with; with `grades` a place in their order, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    /// The unit of the number, `%` for per cent; in the file a text, or one in each language.
    #[serde(
        default,
        deserialize_with = "super::clause::read_optional",
        skip_serializing_if = "Option::is_none"
    )]
    #[schemars(with = "Option<super::clause::Clause>")]
    pub unit: Option<Text>,
    /// The grades of an ordered scale, the lowest first. The answer is then a grade, or yes or no.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grades: Vec<String>,
    /// The figures from which the answer is computed if they are given instead of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ratio: Option<Ratio>,
    /// The largest value among the schools, which the answer is or, of a largest class, is not below.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub largest: Option<Largest>,
}

/// The largest value among the schools of a county.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Largest {
    /// The columns of the dictionary whose sum a school has; a missing column counts as zero.
    pub of: Vec<String>,
    /// The column that the sum is divided by.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub per: Option<String>,
    /// The types of schools that are compared; without it all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub types: Vec<SchoolType>,
}

/// A ratio of figures of the item: `per` times the sum of the numerator over the sum of the denominator. Its two
/// sums may also be given themselves, in the columns `numerator` and `denominator` of the answer to the test.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ratio {
    /// The codes of the figures that are added up and divided; `-` before a code subtracts. In a test in per cent
    /// the sum is part of the denominator and may not exceed it.
    pub numerator: Vec<String>,
    /// The codes of the figures that are added up, or subtracted, and divided by.
    pub denominator: Vec<String>,
    /// 100 for per cent.
    #[serde(default = "one")]
    pub per: f64,
    /// How the ratio is judged; only in a test that is answered yes or no.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<TestKind>,
    /// The value that the ratio is compared with; only in a test that is answered yes or no.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
}

const fn one() -> f64 {
    1.0
}

/// How an answer is judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TestKind {
    /// By documents: the answer is yes or no, and must be yes.
    Yes,
    /// By documents: the answer is yes or no, and must be no.
    No,
    /// The number is not below the value.
    AtLeast,
    /// The number is not above the value.
    AtMost,
    /// The number is below the value.
    Below,
}

impl TestKind {
    /// Whether the answer is yes or no.
    pub fn is_yes_or_no(self) -> bool {
        matches!(self, Self::Yes | Self::No)
    }
}

/// A code of a ratio without its sign, and whether it is subtracted.
pub(crate) fn term(code: &str) -> (&str, bool) {
    match code.strip_prefix('-') {
        Some(code) => (code, true),
        None => (code, false),
    }
}

impl Ratio {
    /// The codes of all its figures.
    pub(crate) fn codes(&self) -> impl Iterator<Item = &str> {
        let all = self.numerator.iter().chain(&self.denominator);
        all.map(|code| term(code).0)
    }

    /// How the ratio is judged in a test: by its own kind and value, or by those of the test.
    pub(crate) fn test(&self, test: &Test) -> (TestKind, Option<f64>) {
        match self.kind {
            Some(kind) => (kind, self.value),
            None => (test.kind, test.value),
        }
    }
}

impl Test {
    /// The code under which it is answered, in an item of that code.
    pub fn code_in<'t>(&'t self, item: &'t Item) -> &'t str {
        self.code.as_deref().unwrap_or(&item.code)
    }

    /// Whether the number is in per cent.
    pub(crate) fn is_per_cent(&self) -> bool {
        self.unit.as_ref().is_some_and(|unit| unit.en == "%")
    }
}
