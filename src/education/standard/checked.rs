//! Standards are data: a TOML file each, read and checked here, never edited once published.

use super::builtin::{BUILTIN, standards};
use super::document::Document;
use super::indicator::Indicator;
use super::question::{Question, questions};
use super::source::Source;
use super::{identity, locate, validate};
use crate::education::intake::reading::Needs;
#[cfg(feature = "plan")]
use crate::education::{SchoolType, Stage};
use crate::words::Name;
use std::sync::Arc;

use crate::error::{Error, Result};
use crate::measure::CoefficientOfVariation;
use crate::schema::identify;
use crate::words::suggest::close_distance;
use crate::words::{Parameter, education as phrases};

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
    needs: Needs,
    questions: Vec<Question>,
}

impl Standard {
    /// The standard of the library with that id.
    ///
    /// # Errors
    ///
    /// [`UnknownName`](crate::ErrorKind::UnknownName) with the closest id, or with all of them.
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
    /// was expected there; also for the id of a standard of the library with other content.
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
        let needs = needs(&document, &indicators);
        Ok(Self(Arc::new(Checked {
            needs,
            questions: questions(&document),
            document,
            indicators,
            measure,
        })))
    }

    /// The same standard with other weights of pupils where the stages of a type of school share resources.
    #[cfg(feature = "plan")]
    pub(crate) fn with_split_weights(&self, weights: &[(SchoolType, Stage, f64)]) -> Self {
        if weights.is_empty() {
            return self.clone();
        }
        let mut document = self.0.document.clone();
        for &(school_type, stage, weight) in weights {
            let per = document.split.weights.entry(school_type).or_default();
            *match stage {
                Stage::Primary => &mut per.primary,
                Stage::Junior => &mut per.junior,
                Stage::Senior => &mut per.senior,
            } = Some(weight);
        }
        Self(Arc::new(Checked {
            indicators: self.0.indicators.clone(),
            measure: self.0.measure,
            needs: needs(&document, &self.0.indicators),
            questions: questions(&document),
            document,
        }))
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
        let mut schema = schemars::schema_for!(Document);
        identify(&mut schema);
        serde_json::to_string_pretty(&schema).unwrap_or_default() + "\n"
    }

    pub(crate) fn indicators(&self) -> &[Indicator] {
        &self.0.indicators
    }

    pub(crate) fn measure(&self) -> CoefficientOfVariation {
        self.0.measure
    }

    /// The codes of the table of items, in the order of the standard.
    pub(crate) fn questions(&self) -> &[Question] {
        &self.0.questions
    }

    /// The columns that it uses.
    pub(crate) fn needs(&self) -> &Needs {
        &self.0.needs
    }

    /// The name of an indicator, its code first.
    pub(crate) fn indicator_name(&self, place: usize) -> Name {
        let indicator = &self.document().indicators[place];
        indicator.name.coded(&indicator.code)
    }

    /// Standard, version and clause.
    pub(crate) fn citation(&self, source: &Source) -> Name {
        self.cited(&source.clause.en, &source.clause.zh)
    }

    /// Standard, version and the number of the official document.
    pub(crate) fn citation_of_document(&self) -> Name {
        let number = &self.document().document;
        self.cited(number, number)
    }

    fn cited(&self, en: &str, zh: &str) -> Name {
        let (id, version) = (self.id(), &self.document().version);
        Name {
            id: format!("{id}/{version}/{en}").into(),
            en: format!("{id}, version {version}, {en}").into(),
            zh: format!("{id} 第 {version} 版，{zh}").into(),
        }
    }
}

/// The columns that some alternative of some indicator uses, and those of the exclusions.
fn needs(document: &Document, indicators: &[Indicator]) -> Needs {
    let mut numbers = Vec::new();
    for &stage in &document.stages {
        for indicator in indicators {
            numbers.push(indicator.denominator.at(stage));
            let terms = indicator.numerators.iter().flatten();
            numbers.extend(terms.map(|term| term.column.at(stage)));
        }
    }
    numbers.sort_unstable();
    numbers.dedup();
    let exclusions = document.exclusions.iter();
    Needs {
        numbers,
        labels: exclusions.map(|rule| rule.column.clone()).collect(),
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
