//! The kinds of inputs, each read from its JSON, and the columns they name.

use std::fmt::Display;
use std::str::FromStr;

use serde_json::{Value, json};

use crate::catalogue::{AnyMeasure, Role};
use crate::error::{Error, Result};
use crate::reading::read;
use crate::table::Key;
use crate::words::{Name, Parameter, analysis as phrases};

use crate::options::{Choice, InputSpec, Kind, Need, Preset};

/// The columns that an analysis reads.
#[derive(Debug, Default)]
pub(in crate::analysis) struct Wanted<'a> {
    pub(in crate::analysis) numbers: Vec<&'a str>,
    pub(in crate::analysis) keys: Vec<&'a str>,
    /// Columns that must be there, and are not read.
    pub(in crate::analysis) known: Vec<&'a str>,
}

/// An input that was read.
pub(in crate::analysis) trait Input: Sized {
    const KIND: Kind;
    const CHOICES: &'static [Name] = &[];

    /// Reads the JSON value; `None` where none is given.
    fn read(value: Option<Value>, spec: &InputSpec) -> Result<Self>;

    /// The input as it was understood.
    fn echo(&self) -> Value;

    /// Adds the columns that it names.
    fn want<'a>(&'a self, _: &mut Wanted<'a>) {}

    /// The heading that it is, if it is a single one.
    fn heading(&self) -> Option<&str> {
        None
    }
}

impl<T: Input> Input for Option<T> {
    const KIND: Kind = T::KIND;
    const CHOICES: &'static [Name] = T::CHOICES;

    fn read(value: Option<Value>, spec: &InputSpec) -> Result<Self> {
        value.map(|value| T::read(Some(value), spec)).transpose()
    }

    fn echo(&self) -> Value {
        self.as_ref().map_or(Value::Null, T::echo)
    }

    fn want<'a>(&'a self, wanted: &mut Wanted<'a>) {
        if let Some(input) = self {
            input.want(wanted);
        }
    }

    fn heading(&self) -> Option<&str> {
        self.as_ref().and_then(T::heading)
    }
}

/// A column of numbers.
#[derive(Debug)]
pub(in crate::analysis) struct Column(pub(in crate::analysis) String);
/// Columns of numbers.
#[derive(Debug)]
pub(in crate::analysis) struct Columns(pub(in crate::analysis) Vec<String>);
/// Columns of numbers of which the first and the last are read.
#[derive(Debug)]
pub(in crate::analysis) struct Ends(pub(in crate::analysis) Vec<String>);
/// A column of names.
#[derive(Debug)]
pub(in crate::analysis) struct KeyColumn(pub(in crate::analysis) String);
/// Columns of names.
#[derive(Debug)]
pub(in crate::analysis) struct KeyColumns(pub(in crate::analysis) Vec<String>);
/// A value of a column of names.
#[derive(Debug)]
pub(in crate::analysis) struct Word(pub(in crate::analysis) String);
/// One value of a column of names, or several whose rows are pooled.
#[derive(Debug)]
pub(in crate::analysis) struct Words {
    pub(in crate::analysis) names: Vec<String>,
    /// The name of the whole: `town + rural`.
    pub(in crate::analysis) label: String,
}
/// Numbers.
#[derive(Debug)]
pub(in crate::analysis) struct Numbers(pub(in crate::analysis) Vec<f64>);
/// A measure or an index given as text.
#[derive(Debug)]
pub(in crate::analysis) struct Spec<T>(pub(in crate::analysis) T);
impl Input for Column {
    const KIND: Kind = Kind::Column;

    fn read(value: Option<Value>, spec: &InputSpec) -> Result<Self> {
        read(value.unwrap_or_default(), spec.id).map(Self)
    }

    fn echo(&self) -> Value {
        json!(self.0)
    }

    fn want<'a>(&'a self, wanted: &mut Wanted<'a>) {
        wanted.numbers.push(&self.0);
    }

    fn heading(&self) -> Option<&str> {
        Some(&self.0)
    }
}

impl Input for Columns {
    const KIND: Kind = Kind::Columns;

    fn read(value: Option<Value>, spec: &InputSpec) -> Result<Self> {
        several(value, spec).map(Self)
    }

    fn echo(&self) -> Value {
        json!(self.0)
    }

    fn want<'a>(&'a self, wanted: &mut Wanted<'a>) {
        wanted.numbers.extend(self.0.iter().map(String::as_str));
    }
}

impl Ends {
    /// The first and the last, one where there is one.
    pub(in crate::analysis) fn ends(&self) -> impl Iterator<Item = &String> {
        let last = self.0.len().saturating_sub(1);
        let ends = self.0.iter().enumerate();
        ends.filter(move |(at, _)| [0, last].contains(at))
            .map(|(_, heading)| heading)
    }
}

impl Input for Ends {
    const KIND: Kind = Kind::Columns;

    fn read(value: Option<Value>, spec: &InputSpec) -> Result<Self> {
        several(value, spec).map(Self)
    }

    fn echo(&self) -> Value {
        json!(self.0)
    }

    fn want<'a>(&'a self, wanted: &mut Wanted<'a>) {
        wanted.numbers.extend(self.ends().map(String::as_str));
        wanted.known.extend(self.0.iter().map(String::as_str));
    }
}

impl Input for KeyColumn {
    const KIND: Kind = Kind::Key;

    fn read(value: Option<Value>, spec: &InputSpec) -> Result<Self> {
        read(value.unwrap_or_default(), spec.id).map(Self)
    }

    fn echo(&self) -> Value {
        json!(self.0)
    }

    fn want<'a>(&'a self, wanted: &mut Wanted<'a>) {
        wanted.keys.push(&self.0);
    }

    fn heading(&self) -> Option<&str> {
        Some(&self.0)
    }
}

impl Input for KeyColumns {
    const KIND: Kind = Kind::Keys;

    fn read(value: Option<Value>, spec: &InputSpec) -> Result<Self> {
        several(value, spec).map(Self)
    }

    fn echo(&self) -> Value {
        json!(self.0)
    }

    fn want<'a>(&'a self, wanted: &mut Wanted<'a>) {
        wanted.keys.extend(self.0.iter().map(String::as_str));
    }
}

impl Input for Word {
    const KIND: Kind = Kind::Text;

    fn read(value: Option<Value>, spec: &InputSpec) -> Result<Self> {
        word(value.unwrap_or_default(), spec).map(Self)
    }

    fn echo(&self) -> Value {
        json!(self.0)
    }
}

impl Input for Words {
    const KIND: Kind = Kind::Texts;

    fn read(value: Option<Value>, spec: &InputSpec) -> Result<Self> {
        let names: Vec<String> = match value.unwrap_or_default() {
            Value::Array(list) if list.is_empty() => Err(empty_list(spec)),
            Value::Array(list) => list.into_iter().map(|one| word(one, spec)).collect(),
            one => Ok(vec![word(one, spec)?]),
        }?;
        let label = names.join(" + ");
        Ok(Self { names, label })
    }

    /// One name as it is, several as a list.
    fn echo(&self) -> Value {
        match &*self.names {
            [one] => json!(one),
            several => json!(several),
        }
    }
}

/// A name; a year is one too.
fn word(value: Value, spec: &InputSpec) -> Result<String> {
    match value {
        Value::Number(number) => {
            let number = number.as_f64().unwrap_or_default();
            Ok(Key::Number(number).to_string())
        }
        other => read(other, spec.id),
    }
}

impl Input for Numbers {
    const KIND: Kind = Kind::Numbers;

    fn read(value: Option<Value>, spec: &InputSpec) -> Result<Self> {
        several(value, spec).map(Self)
    }

    fn echo(&self) -> Value {
        json!(self.0)
    }
}

/// Plain values that JSON has itself.
macro_rules! plain {
    ($($type:ty: $kind:ident;)*) => {
        $(impl Input for $type {
            const KIND: Kind = Kind::$kind;

            fn read(value: Option<Value>, spec: &InputSpec) -> Result<Self> {
                read(value.unwrap_or_default(), spec.id)
            }

            fn echo(&self) -> Value {
                json!(self)
            }
        })*
    };
}

plain! {
    f64: Number;
    usize: Count;
    u32: Count;
    u64: Count;
    bool: Flag;
}

impl<T: FromStr<Err = Error> + Display> Input for Spec<T> {
    const KIND: Kind = Kind::Measure;

    fn read(value: Option<Value>, spec: &InputSpec) -> Result<Self> {
        let text: String = read(value.unwrap_or_default(), spec.id)?;
        let measure = text.parse();
        measure
            .map(Self)
            .map_err(|error| of_other_input(&text, spec).unwrap_or(error))
    }

    fn echo(&self) -> Value {
        json!(self.0.to_string())
    }
}

/// The error for a measure of another kind of input than the default of the option.
fn of_other_input(text: &str, spec: &InputSpec) -> Option<Error> {
    let Need::Default(Preset::Word(preset)) = spec.need else {
        return None;
    };
    let [got, expected]: [AnyMeasure; 2] = [text.parse().ok()?, preset.parse().ok()?];
    let input = |measure: &AnyMeasure| -> Vec<Parameter> {
        let roles = Role::of(measure.input()).iter();
        roles
            .filter(|&&role| role != Role::Weights)
            .map(|role| role.name().into())
            .collect()
    };
    (got.input() != expected.input()).then(|| {
        Error::new(&phrases::OTHER_MEASURE)
            .with("measure", &got.entry().name)
            .with("got", input(&got))
            .with("expected", input(&expected))
            .with("input", spec.id)
    })
}

/// One of the choices.
#[derive(Debug)]
pub(in crate::analysis) struct Chosen<T>(pub(in crate::analysis) T);

impl<T: Choice> Input for Chosen<T> {
    const KIND: Kind = Kind::Choice;
    const CHOICES: &'static [Name] = T::NAMES;

    fn read(value: Option<Value>, spec: &InputSpec) -> Result<Self> {
        T::of(value.unwrap_or_default(), spec.id).map(Self)
    }

    fn echo(&self) -> Value {
        json!(self.0.id())
    }
}

fn empty_list(spec: &InputSpec) -> Error {
    Error::new(&phrases::EMPTY_LIST)
        .with("input", spec.id)
        .with("expected", spec.kind.name())
}

/// One, or a list that is not empty.
fn several<T: serde::de::DeserializeOwned>(
    value: Option<Value>,
    spec: &InputSpec,
) -> Result<Vec<T>> {
    match value.unwrap_or_default() {
        Value::Array(list) if list.is_empty() => Err(empty_list(spec)),
        Value::Array(list) => list.into_iter().map(|one| read(one, spec.id)).collect(),
        one => Ok(vec![read(one, spec.id)?]),
    }
}
