//! What the catalogue says of an analysis.

use serde::Serialize;
use serde::ser::{SerializeStruct, Serializer};

use crate::measure::Text;
use crate::words::Name;

/// What an input of an analysis is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The heading of a column of numbers.
    Column,
    /// The headings of columns of numbers, one or several.
    Columns,
    /// The heading of a column whose values are names.
    Key,
    /// The headings of such columns, one or several.
    Keys,
    /// A name that stands in a column, or a heading among those given.
    Text,
    /// A number.
    Number,
    /// Numbers, one or several.
    Numbers,
    /// A whole number of zero or more.
    Count,
    /// One of the choices that the input lists.
    Choice,
    /// A measure in its text form.
    Measure,
    /// True or false.
    Flag,
}

static COLUMN: Name = Name::new(
    "column",
    "the heading of a column of numbers",
    "一个数值列的列名",
);
static COLUMNS: Name = Name::new("columns", "headings of columns of numbers", "数值列的列名");
static KEY: Name = Name::new(
    "key",
    "the heading of a column of names",
    "一个名称列的列名",
);
static KEYS: Name = Name::new("keys", "headings of columns of names", "名称列的列名");
static TEXT: Name = Name::new("text", "a name", "名称");
static NUMBER: Name = Name::new("number", "a number", "数值");
static NUMBERS: Name = Name::new("numbers", "numbers", "若干数值");
static COUNT: Name = Name::new("count", "a whole number of zero or more", "非负整数");
static CHOICE: Name = Name::new("choice", "one of the choices", "所列选项之一");
static MEASURE: Name = Name::new(
    "measure",
    "a measure as text, such as \"gini\"",
    "指数的文本形式，例如“gini”",
);
static FLAG: Name = Name::new("flag", "true or false", "布尔值（true 或 false）");

impl Kind {
    /// What a refusal says is expected.
    pub fn name(self) -> &'static Name {
        match self {
            Self::Column => &COLUMN,
            Self::Columns => &COLUMNS,
            Self::Key => &KEY,
            Self::Keys => &KEYS,
            Self::Text => &TEXT,
            Self::Number => &NUMBER,
            Self::Numbers => &NUMBERS,
            Self::Count => &COUNT,
            Self::Choice => &CHOICE,
            Self::Measure => &MEASURE,
            Self::Flag => &FLAG,
        }
    }
}

/// What is assumed where an input is not given.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Preset {
    /// A text.
    Word(&'static str),
    /// A number.
    Number(f64),
    /// A whole number.
    Count(u64),
    /// A flag.
    Flag(bool),
}

/// Whether an input must be given.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Need {
    /// The analysis is refused without it.
    Required,
    /// The analysis does without it.
    Optional,
    /// This is assumed without it.
    Default(Preset),
}

/// One input of an analysis: a member of the request.
#[derive(Debug, Clone)]
pub struct InputSpec {
    /// Its key in the request, and its argument or option in every face.
    pub id: &'static str,
    /// What it is.
    pub kind: Kind,
    /// Whether it must be given.
    pub need: Need,
    /// What it may be, where it is a choice.
    pub choices: &'static [Name],
    /// What it is there for, in a sentence.
    pub about: Text,
}

impl Serialize for InputSpec {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let default = match self.need {
            Need::Default(preset) => Some(preset),
            _ => None,
        };
        let mut out = serializer.serialize_struct("InputSpec", 6)?;
        out.serialize_field("id", self.id)?;
        out.serialize_field("kind", &self.kind)?;
        out.serialize_field("required", &(self.need == Need::Required))?;
        out.serialize_field("default", &default)?;
        out.serialize_field("choices", self.choices)?;
        out.serialize_field("about", &self.about)?;
        out.end()
    }
}

/// One line of the catalogue of analyses.
#[derive(Debug, Clone)]
pub struct AnalysisEntry {
    /// The id that requests use (`nested_decomposition`) and the names in both languages.
    pub name: Name,
    /// The family it belongs to: `curves`, `gaps`, `decomposition`, …
    pub family: &'static str,
    /// What it does, in a sentence.
    pub summary: Text,
    /// What it takes of its own; `by`, `missing` and `undefined` every analysis takes.
    pub inputs: &'static [InputSpec],
    /// The definition of its result in the schema of an [`Analysis`](super::Analysis).
    pub schema: &'static str,
    /// The lists of records in its result, the one that a table shows first.
    pub parts: &'static [&'static str],
}

impl AnalysisEntry {
    /// Every input: its own, then those of every analysis.
    pub fn all_inputs(&self) -> impl Iterator<Item = &'static InputSpec> {
        self.inputs.iter().chain(super::common::INPUTS)
    }
}

impl Serialize for AnalysisEntry {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("AnalysisEntry", 6)?;
        out.serialize_field("name", &self.name)?;
        out.serialize_field("family", self.family)?;
        out.serialize_field("summary", &self.summary)?;
        out.serialize_field("inputs", &self.all_inputs().collect::<Vec<_>>())?;
        out.serialize_field("schema", self.schema)?;
        out.serialize_field("parts", self.parts)?;
        out.end()
    }
}
