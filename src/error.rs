//! The one error type: opaque, with a kind whose number never changes.

use std::fmt;
use std::str::FromStr;

use serde::Serialize;
use serde::ser::{SerializeStruct, Serializer};

pub use crate::words::ErrorKind;
use crate::words::suggest::meant;
use crate::words::{Language, Message, Name, Parameter, Phrase, error_phrases, labels, options};

/// The names of two samples that have no other.
pub(crate) static SAMPLES: [Name; 2] = [
    Name::new("first", "first", "前一"),
    Name::new("second", "second", "后一"),
];

/// The result of a function that can fail.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// An error: the reason why an input is rejected.
///
/// Opaque: it has a [`kind`](Error::kind), a message in each [`Language`], and where they apply the
/// row and the column.
///
/// # Examples
///
/// ```
/// use junheng::{ErrorKind, Language, Sample};
/// let error = Sample::new(&[1.0, f64::NAN]).unwrap_err();
/// assert_eq!(error.kind(), ErrorKind::NotFinite);
/// assert_eq!(error.row(), Some(1));
/// assert!(error.text(Language::Chinese).contains("有限数"));
/// ```
#[derive(Clone, PartialEq)]
pub struct Error(Box<Inner>);

#[derive(Clone, PartialEq)]
struct Inner {
    kind: ErrorKind,
    message: Message,
    details: Vec<Message>,
}

impl Error {
    /// An error with the message `phrase`; a phrase without a kind is a defect of the library.
    pub(crate) fn new(phrase: &'static Phrase) -> Self {
        let kind = phrase.kind.unwrap_or(ErrorKind::Panic);
        Self(Box::new(Inner {
            kind,
            message: Message::new(phrase),
            details: Vec::new(),
        }))
    }

    /// The error of a language binding that cannot pass its input to the core: a phrase of the
    /// [table](crate::words::table) with its parameters.
    ///
    /// `None` for an unknown code and for a phrase that reports no error. A parameter that the phrase
    /// does not have is ignored.
    ///
    /// # Examples
    ///
    /// ```
    /// use junheng::{Error, ErrorKind};
    /// let parameters = [("column", "pupils".into()), ("row", 3_usize.into())];
    /// let error = Error::from_code("intake.missing", &parameters).unwrap();
    /// assert_eq!(error.kind(), ErrorKind::NotFinite);
    /// assert_eq!((error.column(), error.row()), (Some("pupils"), Some(3)));
    /// ```
    pub fn from_code(code: &str, parameters: &[(&str, Parameter)]) -> Option<Self> {
        let phrase = crate::words::phrase(code).filter(|phrase| phrase.kind.is_some())?;
        let given = |name: &'static str| {
            let (_, value) = parameters.iter().find(|(known, _)| *known == name)?;
            Some((name, value.clone()))
        };
        let filled = phrase.placeholders().filter_map(given);
        Some(filled.fold(Self::new(phrase), |error, (name, value)| {
            error.with(name, value)
        }))
    }

    /// The error for an unknown option: names the one of `expected` that is close to it, otherwise all
    /// of them.
    ///
    /// # Examples
    ///
    /// ```
    /// use junheng::Error;
    /// let error = Error::unknown_option("epsilom", &["weights", "epsilon"]);
    /// assert_eq!(error.to_string(), "there is no option \"epsilom\": did you mean \"epsilon\"?");
    /// ```
    pub fn unknown_option(got: &str, expected: &[&str]) -> Self {
        let known = expected.iter().copied();
        match meant(got, known.clone()) {
            Some(near) => Self::new(&options::UNKNOWN_CLOSE).with("expected", near),
            None => {
                let known: Vec<Parameter> = known.map(Parameter::from).collect();
                Self::new(&options::UNKNOWN).with("expected", known)
            }
        }
        .with("got", got)
    }

    /// The same error with one more parameter of its message.
    #[must_use]
    pub(crate) fn with(mut self, name: &'static str, value: impl Into<Parameter>) -> Self {
        self.0.message = self.0.message.with(name, value);
        self
    }

    /// The same error about one of two samples, the first (0) or the second (1).
    #[must_use]
    pub(crate) fn of_sample(mut self, which: usize) -> Self {
        let place = Message::new(&labels::IN_SAMPLE).with("which", &SAMPLES[which]);
        self.0.message = self.0.message.within(place);
        self
    }

    /// Which of two samples it concerns, where the message states it.
    #[cfg(feature = "evaluate")]
    pub(crate) fn sample(&self) -> Option<usize> {
        let Some(Parameter::Name(which)) = self.0.message.parameter("which") else {
            return None;
        };
        SAMPLES.iter().position(|known| known.id == which.id)
    }

    /// The same error about one of two compared groups of a table, called `name`; `place` names it,
    /// `rows` gives the rows of the table.
    #[cfg(feature = "evaluate")]
    #[must_use]
    pub(crate) fn of_compared(
        mut self,
        place: Message,
        name: &str,
        rows: impl Fn(usize) -> usize,
    ) -> Self {
        // A message that names the sample itself needs no place.
        if self.0.message.own("which").is_none() {
            return self.in_table(Some(place), rows);
        }
        self.0.message = self.0.message.clone().instead("which", |_| name.into());
        self.in_table(None, rows)
    }

    /// The same error about one group of a table: `place` names the group, `rows` gives the rows of the
    /// table.
    #[cfg(feature = "evaluate")]
    #[must_use]
    pub(crate) fn in_table(
        mut self,
        place: Option<Message>,
        rows: impl Fn(usize) -> usize,
    ) -> Self {
        let moved = |row: &Parameter| match row {
            Parameter::Integer(row) => usize::try_from(*row).map_or(0, &rows).into(),
            other => other.clone(),
        };
        let message = self.0.message.clone().instead("row", moved);
        let message = message.instead("first_row", moved);
        self.0.message = match place {
            Some(place) => message.within(place),
            None => message,
        };
        self
    }

    /// The same error with the caller's name of the column.
    #[cfg(feature = "evaluate")]
    #[must_use]
    pub(crate) fn of_column(mut self, called: impl Fn(&str) -> Option<String>) -> Self {
        let other = |column: &Parameter| match column {
            Parameter::Name(name) => {
                called(&name.id).map_or_else(|| column.clone(), Parameter::from)
            }
            other => other.clone(),
        };
        self.0.message = self.0.message.clone().instead("column", other);
        self
    }

    /// The same error with the findings it summarizes.
    #[cfg(feature = "evaluate")]
    #[must_use]
    pub(crate) fn with_details(mut self, details: Vec<Message>) -> Self {
        self.0.details = details;
        self
    }

    /// The kind of the error.
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// The message: a code, its parameters, and a text on request.
    pub fn message(&self) -> &Message {
        &self.0.message
    }

    /// The findings of an invalid table; empty for other errors.
    pub fn details(&self) -> &[Message] {
        &self.0.details
    }

    /// The message in `language`, without the details.
    pub fn text(&self, language: Language) -> String {
        self.0.message.render(language)
    }

    /// The row that the error concerns, counted from zero: the parameter `row` of its message.
    pub fn row(&self) -> Option<usize> {
        match self.0.message.parameter("row") {
            Some(Parameter::Integer(row)) => usize::try_from(*row).ok(),
            _ => None,
        }
    }

    /// The column that the error concerns.
    pub fn column(&self) -> Option<&str> {
        match self.0.message.parameter("column") {
            Some(Parameter::Text(column)) => Some(column),
            Some(Parameter::Name(name)) => Some(&name.id),
            _ => None,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.text(Language::English))
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {self}", self.kind().id())
    }
}

impl std::error::Error for Error {}

impl Serialize for Error {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Error", 4)?;
        out.serialize_field("kind", self.kind().id())?;
        out.serialize_field("number", &(self.kind() as i32))?;
        out.serialize_field("message", self.message())?;
        out.serialize_field("details", self.details())?;
        out.end()
    }
}

impl FromStr for Language {
    type Err = Error;

    /// Reads `en` or `zh`, also with a region (`zh-CN`, `en_GB`).
    fn from_str(text: &str) -> Result<Self, Error> {
        match text.split(['-', '_']).next() {
            Some("en") => Ok(Self::English),
            Some("zh") => Ok(Self::Chinese),
            _ => Err(Error::new(&error_phrases::UNKNOWN_LANGUAGE).with("got", text)),
        }
    }
}
