//! Standards are data: a TOML file each, read and checked here, never edited once published.

mod clause;
mod demands;
mod document;
mod fault;
mod identity;
mod locate;
mod rules;
mod term;
mod validate;

use std::sync::Arc;

pub use demands::{
    CountyRule, CountyRuleKind, Direction, IndicatorDocument, Item, ItemGroup, SchoolRule, Test,
    TestKind,
};
pub use document::{
    Dispersion, Document, Evidence, Exclusion, PerStage, Source, Split, Text, Weights,
};
pub(crate) use term::{ColumnOf, Term};

use crate::error::{Error, Result};
use crate::measure::CoefficientOfVariation;
use crate::words::Parameter;
use crate::words::education as phrases;

use super::headings::close_distance;

const BUILTIN: &[(&str, &str)] = &[
    (
        "cn-quality-2017",
        include_str!("../../../standards/cn-quality-2017.toml"),
    ),
    (
        "cn-basic-2012",
        include_str!("../../../standards/cn-basic-2012.toml"),
    ),
];

/// The ids of the standards that come with the library.
pub fn standards() -> &'static [&'static str] {
    const { &[BUILTIN[0].0, BUILTIN[1].0] }
}

/// A standard that has been read and checked: indicators, floors, limits and rules.
///
/// # Examples
///
/// ```
/// use junheng::education::Standard;
/// let standard = Standard::builtin("cn-quality-2017")?;
/// assert_eq!(standard.document().indicators.len(), 7);
///
/// let error = Standard::from_toml("id = 5").unwrap_err();
/// assert_eq!(error.kind(), junheng::ErrorKind::InvalidStandard);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Standard(Arc<Checked>);

#[derive(Debug)]
struct Checked {
    document: Document,
    indicators: Vec<Indicator>,
    measure: CoefficientOfVariation,
}

/// An indicator with its terms read.
#[derive(Debug, Clone)]
pub(crate) struct Indicator {
    /// The ways to the numerator, the preferred one first.
    pub(crate) numerators: Vec<Vec<Term>>,
    pub(crate) denominator: ColumnOf,
}

impl Standard {
    /// The standard of that id that comes with the library.
    ///
    /// # Errors
    ///
    /// [`UnknownName`](crate::ErrorKind::UnknownName) with the id that comes closest, or with all of them.
    pub fn builtin(id: &str) -> Result<Self> {
        match BUILTIN.iter().find(|(known, _)| *known == id) {
            Some((_, text)) => Self::read(text),
            None => Err(unknown(id)),
        }
    }

    /// A standard from the text of a TOML file.
    ///
    /// # Errors
    ///
    /// [`InvalidStandard`](crate::ErrorKind::InvalidStandard) naming the line, the key, and what
    /// was expected there; also for the id of a standard that comes with the library and says
    /// otherwise.
    pub fn from_toml(text: &str) -> Result<Self> {
        let standard = Self::read(text)?;
        identity::is_its_own(standard.document())
            .map_err(|fault| locate::fault_error(text, fault))?;
        Ok(standard)
    }

    fn read(text: &str) -> Result<Self> {
        let document: Document =
            toml::from_str(text).map_err(|error| locate::syntax_error(text, &error))?;
        let (indicators, measure) =
            validate::validate(&document).map_err(|fault| locate::fault_error(text, fault))?;
        Ok(Self(Arc::new(Checked {
            document,
            indicators,
            measure,
        })))
    }

    /// Its id, for example `cn-quality-2017`.
    pub fn id(&self) -> &str {
        &self.0.document.id
    }

    /// The standard as its file writes it.
    pub fn document(&self) -> &Document {
        &self.0.document
    }

    /// The standard as JSON.
    pub fn to_json(&self) -> String {
        // A document holds text and finite numbers only, which always serialize.
        serde_json::to_string(&self.0.document).unwrap_or_default()
    }

    /// The JSON Schema of a standard's file.
    pub fn json_schema() -> String {
        let schema = schemars::schema_for!(Document);
        serde_json::to_string_pretty(&schema).unwrap_or_default() + "\n"
    }

    pub(crate) fn indicators(&self) -> &[Indicator] {
        &self.0.indicators
    }

    pub(crate) fn measure(&self) -> CoefficientOfVariation {
        self.0.measure
    }
}

fn unknown(id: &str) -> Error {
    let near = standards()
        .iter()
        .filter_map(|known| Some((close_distance(id, known)?, *known)));
    match near.min() {
        Some((_, known)) => Error::new(&phrases::UNKNOWN_STANDARD)
            .with("got", id)
            .with("expected", known),
        None => {
            let all: Vec<Parameter> = standards().iter().map(|&known| known.into()).collect();
            Error::new(&phrases::UNLISTED_STANDARD)
                .with("got", id)
                .with("expected", all)
        }
    }
}
