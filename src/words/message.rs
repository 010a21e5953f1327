//! A phrase with its parameters, rendered only when read.

use std::fmt::Write as _;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::{Language, Name, Phrase, labels, neutral};

/// The parameters that hold names of the caller's.
const CALLED: [&str; 4] = ["column", "columns", "group", "other"];

/// So many items of a list are shown in a text; the JSON has all of them.
const SHOWN: usize = 20;
/// Whether a parameter is a row of a table, counted from zero.
fn is_row(name: &str) -> bool {
    name == "row" || name.ends_with("_row")
}

/// A parameter of a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Parameter {
    /// A count or an index.
    Integer(i64),
    /// A measured value; written with the shortest digits that read back to the same bits.
    Number(f64),
    /// Text as the user gave it.
    Text(String),
    /// Something with a name in each language.
    Name(Name),
    /// Several of these, joined by a comma.
    List(Vec<Parameter>),
}

/// A phrase with its parameters.
///
/// A parameter `row`, or one whose name ends in `_row`, is a row of the caller's table: an integer counted from
/// zero, which the texts state ("row 3 (zero-based)").
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    phrase: &'static Phrase,
    parameters: Vec<(&'static str, Parameter)>,
    /// The place it is about: text that precedes it.
    place: Option<Box<Message>>,
}

impl Message {
    /// A message without parameters yet.
    pub fn new(phrase: &'static Phrase) -> Self {
        Self {
            phrase,
            parameters: Vec::new(),
            place: None,
        }
    }

    /// The same message with one more parameter.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Parameter>) -> Self {
        self.parameters.push((name, value.into()));
        self
    }

    /// The same message with a place, whose text precedes it and whose parameters join its own. Two
    /// places of the same phrase become one, the outer first.
    #[must_use]
    pub(crate) fn within(mut self, mut place: Message) -> Self {
        if let Some(inner) = self.place.take()
            && inner.phrase.code == place.phrase.code
        {
            let parameters = inner.parameters.into_iter();
            place.parameters = (place.parameters.into_iter().zip(parameters))
                .map(|((name, outer), (_, inner))| (name, outer.followed_by(inner)))
                .collect();
        }
        self.place = Some(Box::new(place));
        self
    }

    /// A parameter of the message itself, not of its place.
    #[cfg(feature = "evaluate")]
    pub(crate) fn own(&self, name: &str) -> Option<&Parameter> {
        let found = self.parameters.iter().find(|(known, _)| *known == name);
        found.map(|(_, value)| value)
    }

    /// The same message with another value of a parameter that it has.
    #[cfg(feature = "evaluate")]
    #[must_use]
    pub(crate) fn instead(
        mut self,
        name: &str,
        value: impl FnOnce(&Parameter) -> Parameter,
    ) -> Self {
        if let Some((_, old)) = self.parameters.iter_mut().find(|(known, _)| *known == name) {
            *old = value(old);
        }
        self
    }

    /// The phrase's stable code.
    pub fn code(&self) -> &'static str {
        self.phrase.code
    }

    /// The phrase this message fills in.
    pub fn phrase(&self) -> &'static Phrase {
        self.phrase
    }

    /// The parameter called `name`.
    pub fn parameter(&self, name: &str) -> Option<&Parameter> {
        self.all_parameters()
            .find(|(known, _)| *known == name)
            .map(|(_, value)| value)
    }

    /// Those of the place, then its own.
    pub(crate) fn all_parameters(&self) -> impl Iterator<Item = &(&'static str, Parameter)> {
        let place = self.place.iter().flat_map(|place| &place.parameters);
        place.chain(&self.parameters)
    }

    /// The text in `language`, every placeholder filled in.
    pub fn render(&self, language: Language) -> String {
        let mut out = match &self.place {
            Some(place) => place.render(language),
            None => String::new(),
        };
        let mut rest = self.phrase.text(language);
        while let Some(open) = rest.find('{') {
            let Some(close) = rest[open..].find('}').map(|at| open + at) else {
                break;
            };
            out.push_str(&rest[..open]);
            let name = &rest[open + 1..close];
            match self.parameter(name) {
                Some(Parameter::Integer(row)) if is_row(name) => {
                    let place = Message::new(&labels::ROW_PLACE).with("number", *row);
                    out.push_str(&place.render(language));
                }
                // A name of the caller's would run into the words around it.
                Some(value) if language == Language::Chinese && CALLED.contains(&name) => {
                    let quoted = out.ends_with('“');
                    value.write_called(&mut out, quoted);
                }
                Some(value) => value.write(&mut out, language),
                None => out.push_str(&rest[open..=close]),
            }
            rest = &rest[close + 1..];
        }
        out.push_str(rest);
        out
    }
}

impl Parameter {
    /// Both in one list; of what is no list the second alone.
    fn followed_by(self, other: Self) -> Self {
        match (self, other) {
            (Self::List(mut first), Self::List(second)) => {
                first.extend(second);
                Self::List(first)
            }
            (_, other) => other,
        }
    }

    /// In Chinese, a text or a position in quotation marks; `quoted` if it is in quotation marks already.
    fn write_called(&self, out: &mut String, quoted: bool) {
        match self {
            Self::Text(text) if !quoted => {
                out.push('“');
                neutral::push(out, text);
                out.push('”');
            }
            Self::Integer(place) if !quoted => _ = write!(out, "“{place}”"),
            Self::List(items) => {
                for (index, item) in items.iter().enumerate() {
                    out.push_str(if index > 0 { "、" } else { "" });
                    item.write_called(out, quoted);
                }
            }
            other => other.write(out, Language::Chinese),
        }
    }

    fn write(&self, out: &mut String, language: Language) {
        match self {
            // Writing to a String cannot fail.
            Self::Integer(value) => _ = write!(out, "{value}"),
            // Debug writes an exponent where the plain digits would be very many.
            Self::Number(value) if value.abs() >= 1e15 => _ = write!(out, "{value:?}"),
            Self::Number(value) if *value != 0.0 && value.abs() < 1e-5 => {
                _ = write!(out, "{value:?}");
            }
            Self::Number(value) => _ = write!(out, "{value}"),
            Self::Text(text) => neutral::push(out, text),
            Self::Name(name) => neutral::push(out, name.text(language)),
            Self::List(items) => {
                let separator = if language == Language::Chinese {
                    "、"
                } else {
                    ", "
                };
                for (index, item) in items.iter().take(SHOWN).enumerate() {
                    if index > 0 {
                        out.push_str(separator);
                    }
                    item.write(out, language);
                }
                if items.len() > SHOWN {
                    _ = match language {
                        Language::English => write!(out, ", … ({} in all)", items.len()),
                        Language::Chinese => write!(out, "、……（共 {} 项）", items.len()),
                    };
                }
            }
        }
    }
}

impl Serialize for Parameter {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Integer(value) => serializer.serialize_i64(*value),
            // JSON has no NaN or infinity; a message about one must still be written.
            Self::Number(value) if value.is_finite() => serializer.serialize_f64(*value),
            Self::Number(value) => serializer.serialize_str(&value.to_string()),
            Self::Text(text) => serializer.serialize_str(text),
            Self::Name(name) => serializer.serialize_str(&name.id),
            Self::List(items) => items.serialize(serializer),
        }
    }
}

impl Serialize for Message {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        struct Parameters<'a>(&'a Message);
        impl Serialize for Parameters<'_> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_map(self.0.all_parameters().map(|(name, value)| (name, value)))
            }
        }
        let mut map = serializer.serialize_map(Some(4))?;
        map.serialize_entry("code", self.code())?;
        map.serialize_entry("parameters", &Parameters(self))?;
        map.serialize_entry("en", &self.render(Language::English))?;
        map.serialize_entry("zh", &self.render(Language::Chinese))?;
        map.end()
    }
}

macro_rules! parameter_from {
    ($($source:ty => $variant:ident $(as $cast:ty)?),* $(,)?) => {
        $(impl From<$source> for Parameter {
            fn from(value: $source) -> Self {
                Self::$variant(value $(as $cast)?)
            }
        })*
    };
}
parameter_from!(i64 => Integer, i32 => Integer as i64, u32 => Integer as i64, usize => Integer as i64, f64 => Number, String => Text, Name => Name, Vec<Parameter> => List);

impl From<&str> for Parameter {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}

impl From<&Name> for Parameter {
    fn from(value: &Name) -> Self {
        Self::Name(value.clone())
    }
}
