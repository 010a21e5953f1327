//! The one error type: opaque, with a kind whose number never changes.

use std::fmt;

use serde::Serialize;
use serde::ser::{SerializeStruct, Serializer};

use crate::words::suggest::nearest;
use crate::words::{Language, Message, Name, Parameter, Phrase, labels, options};

/// What two samples are called where nobody has named them.
pub(crate) static SAMPLES: [Name; 2] = [
    Name::new("first", "first", "前一"),
    Name::new("second", "second", "后一"),
];

/// The result of anything that can refuse its input.
pub type Result<T, E = Error> = std::result::Result<T, E>;

macro_rules! error_kinds {
    ($($name:ident = $number:literal, $id:literal, $meaning:literal;)*) => {
        /// What went wrong, as one of a fixed list.
        ///
        /// The numbers are those of `jh_status` in C; 0 is success there. A number is never reused.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        #[repr(i32)]
        pub enum ErrorKind {
            $(#[doc = $meaning] $name = $number,)*
        }

        impl ErrorKind {
            /// Every kind, by number.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The stable identifier, for example `out_of_domain`.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)* }
            }

            /// What the kind means, in one English sentence.
            pub const fn meaning(self) -> &'static str {
                match self { $(Self::$name => $meaning,)* }
            }
        }
    };
}

error_kinds! {
    EmptySample = 1, "empty_sample", "The sample is empty.";
    LengthMismatch = 2, "length_mismatch", "Columns that must have the same length differ in length.";
    NotFinite = 3, "not_finite", "A number is NaN, infinite or missing.";
    InvalidWeight = 4, "invalid_weight", "A weight is negative, or all weights are zero.";
    OutOfDomain = 5, "out_of_domain", "The measure is undefined for these values.";
    InvalidParameter = 6, "invalid_parameter", "A parameter is outside its domain.";
    InvalidSpec = 7, "invalid_spec", "The specification of a measure, a request or options is malformed.";
    UnknownName = 8, "unknown_name", "No measure, analysis, column or standard has this name.";
    InvalidState = 9, "invalid_state", "Serialized state is invalid.";
    InvalidTable = 10, "invalid_table", "The table has errors.";
    InvalidStandard = 11, "invalid_standard", "The text of a standard is invalid.";
    WrongType = 12, "wrong_type", "A column contains text where numbers are required, or the reverse.";
    NullPointer = 13, "null_pointer", "A required pointer is NULL.";
    InvalidText = 14, "invalid_text", "Text is not valid UTF-8.";
    InvalidHandle = 15, "invalid_handle", "A pointer is not aligned for its type.";
    Panic = 16, "panic", "An internal error of the library was caught; the process may continue.";
}

/// Why an input was refused.
///
/// Opaque: ask it for its [`kind`](Error::kind), its message in a [`Language`], the row and the
/// column it speaks of.
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
    /// An error that says `phrase`; a phrase that is no error's counts as a defect of the library.
    pub(crate) fn new(phrase: &'static Phrase) -> Self {
        let kind = phrase.kind.unwrap_or(ErrorKind::Panic);
        Self(Box::new(Inner {
            kind,
            message: Message::new(phrase),
            details: Vec::new(),
        }))
    }

    /// The refusal of a face that cannot hand its input to the core: a phrase of the
    /// [table](crate::words::table) with its parameters.
    ///
    /// `None` where there is no such phrase or where it reports no error. A parameter that the phrase
    /// does not have is left out.
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

    /// The refusal of an option that does not exist: with the one of `expected` that may be meant, or with
    /// all of them.
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
        match nearest(got, known.clone()) {
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

    /// Which of two samples it speaks of, if it says so.
    #[cfg(feature = "evaluate")]
    pub(crate) fn sample(&self) -> Option<usize> {
        let Some(Parameter::Name(which)) = self.0.message.parameter("which") else {
            return None;
        };
        SAMPLES.iter().position(|known| known.id == which.id)
    }

    /// The same error about one side of a table, which `place` says and which is called `name`; `rows`
    /// is where its rows stand in the table.
    #[cfg(feature = "evaluate")]
    #[must_use]
    pub(crate) fn of_side(
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

    /// The same error about one group of a table: `place` says which, `rows` where the group's rows
    /// stand in the table.
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
        self.0.message = match place {
            Some(place) => message.within(place),
            None => message,
        };
        self
    }

    /// The same error about a column that the caller calls by another name.
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

    /// The same error with the single findings behind it.
    #[cfg(feature = "education")]
    #[must_use]
    pub(crate) fn with_details(mut self, details: Vec<Message>) -> Self {
        self.0.details = details;
        self
    }

    /// What went wrong, as one of a fixed list.
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// The message: a code, its parameters, and a text on request.
    pub fn message(&self) -> &Message {
        &self.0.message
    }

    /// The single findings behind a refused table; empty for any other error.
    pub fn details(&self) -> &[Message] {
        &self.0.details
    }

    /// The message in `language`, without the details.
    pub fn text(&self, language: Language) -> String {
        self.0.message.render(language)
    }

    /// The zero-based row the error speaks of.
    pub fn row(&self) -> Option<usize> {
        match self.0.message.parameter("row") {
            Some(Parameter::Integer(row)) => usize::try_from(*row).ok(),
            _ => None,
        }
    }

    /// The column the error speaks of.
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
