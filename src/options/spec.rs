//! How an option is declared: identifier, kind, default, choices, description.

use serde::Serialize;
use serde::ser::{SerializeStruct, Serializer};

use crate::measure::Text;
use crate::words::Name;

/// The kind of value that an option takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The heading of a column of numbers.
    Column,
    /// The headings of columns of numbers, one or several.
    Columns,
    /// Headings of columns of numbers, or numbers in their place, one or several.
    ColumnsOrNumbers,
    /// The heading of a column whose values are names.
    Key,
    /// The headings of such columns, one or several.
    Keys,
    /// A value of a column of names, or one of the headings given.
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
    /// An object from column ids to headings.
    Mapping,
    /// Measures in their text form, one or several.
    Measures,
    /// Values of a column of names, one or several.
    Texts,
    /// An object whose members are options too.
    Record,
    /// Objects whose members are options too, one or several.
    Records,
    /// A table of named columns of equal length.
    Table,
    /// A standard: the id of one in the library, or one read from a file.
    Standard,
}

static COLUMN: Name = Name::new(
    "column",
    "the heading of a column of numbers",
    "一个数值列的列名",
);
static COLUMNS: Name = Name::new("columns", "headings of columns of numbers", "数值列的列名");
static COLUMNS_OR_NUMBERS: Name = Name::new(
    "columns_or_numbers",
    "headings of columns of numbers, or numbers",
    "数值列的列名或数值",
);
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
static MAPPING: Name = Name::new(
    "mapping",
    "an object from column ids to headings",
    "由列标识到列名的对象",
);
static MEASURES: Name = Name::new(
    "measures",
    "measures as text, such as \"gini\"",
    "若干指数的文本形式，例如“gini”",
);
static TEXTS: Name = Name::new("texts", "values of a column", "列中的取值");
static RECORD: Name = Name::new("record", "an object", "对象");
static RECORDS: Name = Name::new("records", "objects, one or several", "若干对象");
static TABLE: Name = Name::new("table", "a table of named columns", "由命名列组成的表");
static STANDARD: Name = Name::new(
    "standard",
    "the id of a standard of the library, or a standard of your own",
    "库中标准的标识，或自定标准",
);

impl Kind {
    /// The kind as error messages state it.
    pub fn name(self) -> &'static Name {
        match self {
            Self::Column => &COLUMN,
            Self::Columns => &COLUMNS,
            Self::ColumnsOrNumbers => &COLUMNS_OR_NUMBERS,
            Self::Key => &KEY,
            Self::Keys => &KEYS,
            Self::Text => &TEXT,
            Self::Number => &NUMBER,
            Self::Numbers => &NUMBERS,
            Self::Count => &COUNT,
            Self::Choice => &CHOICE,
            Self::Measure => &MEASURE,
            Self::Flag => &FLAG,
            Self::Mapping => &MAPPING,
            Self::Measures => &MEASURES,
            Self::Texts => &TEXTS,
            Self::Record => &RECORD,
            Self::Records => &RECORDS,
            Self::Table => &TABLE,
            Self::Standard => &STANDARD,
        }
    }
}

/// The default of an option.
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
    /// Several texts.
    Words(&'static [&'static str]),
    /// Several numbers.
    Numbers(&'static [f64]),
}

/// Whether an option must be given.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Need {
    /// Without it the call fails.
    Required,
    /// It may be left out.
    Optional,
    /// It may be left out, and then has this value.
    Default(Preset),
}

/// One option: a member of the JSON object of a call, an argument in Python, an option on the command line.
#[derive(Debug, Clone)]
pub struct InputSpec {
    /// Its key in the JSON object and its name in every language binding.
    pub id: &'static str,
    /// Its kind.
    pub kind: Kind,
    /// Whether it must be given.
    pub need: Need,
    /// The values of a choice; empty for other kinds.
    pub choices: &'static [Name],
    /// The members of a record; empty for other kinds.
    pub members: &'static [InputSpec],
    /// A sentence that describes it.
    pub about: Text,
}

impl Serialize for InputSpec {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let default = match self.need {
            Need::Default(preset) => Some(preset),
            _ => None,
        };
        let mut out = serializer.serialize_struct("InputSpec", 7)?;
        out.serialize_field("id", self.id)?;
        out.serialize_field("kind", &self.kind)?;
        out.serialize_field("required", &(self.need == Need::Required))?;
        out.serialize_field("default", &default)?;
        out.serialize_field("choices", self.choices)?;
        match self.members.is_empty() {
            true => out.skip_field("members")?,
            false => out.serialize_field("members", self.members)?,
        }
        out.serialize_field("about", &self.about)?;
        out.end()
    }
}
