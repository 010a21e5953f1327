//! The request of a contrast: that of an estimate, with what is compared.

use crate::error::{Error, Result};
use crate::options::FromOption;
use crate::words::{contrast as phrases, inference as inference_phrases};

use super::super::estimate::{EstimateRequest, Method};
use super::super::hypothesis::Alternative;
use super::super::interval::Scale;
use super::options::{
    CONTRAST, Combination, ContrastOptions, ContrastTest, DominanceOptions, Named,
};

/// What is estimated, and what of it is compared.
///
/// # Examples
///
/// ```
/// use junheng::inference::{Against, ContrastRequest};
/// let request = ContrastRequest::from_json(
///     r#"{
///         "measures": "gini",
///         "value": "spend",
///         "by": "year",
///         "design": {"ids": "district"},
///         "contrast": {"against": 2015, "ratio": true}
///     }"#,
/// )?;
/// assert_eq!(request.estimation.evaluation.by, ["year"]);
/// assert!(matches!(request.contrast.against, Some(Against::Key(_))));
/// assert!(request.contrast.ratio);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ContrastRequest {
    /// The measures, the groups, the design and the method.
    pub estimation: EstimateRequest,
    /// What is compared.
    pub contrast: ContrastOptions,
}

/// What is compared, after the check that the options agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    Pairs,
    Threshold,
    Combinations,
    Dominance,
}

impl ContrastRequest {
    /// Reads a request from a JSON object: the members of [`EstimateRequest`], and `contrast`.
    ///
    /// # Errors
    ///
    /// [`InvalidSpec`](crate::ErrorKind::InvalidSpec) for text that is no such object or names an unknown option.
    pub fn from_json(text: &str) -> Result<Self> {
        let mut members = crate::reading::object(text)?;
        let contrast = members.remove(CONTRAST.id).filter(|given| !given.is_null());
        Ok(Self {
            estimation: EstimateRequest::from_members(members)?,
            contrast: FromOption::of(contrast, &CONTRAST)?,
        })
    }

    /// Everything that no table is needed for.
    pub(super) fn check(&self) -> Result<Mode> {
        let options = &self.contrast;
        let mode = options.mode();
        options.check_together(mode)?;
        if self.estimation.evaluation.by.is_empty() && mode != Mode::Threshold {
            return Err(Error::new(&phrases::WITHOUT_BY));
        }
        options.check_numbers()?;
        if options.test == ContrastTest::Permutation {
            let plausible = !self.estimation.inference.plausible_values.is_empty();
            if plausible || self.estimation.method() == Method::Replicate {
                return Err(Error::new(&phrases::PERMUTED_REPLICATES));
            }
        }
        match (mode, self.estimation.evaluation.measures.is_empty()) {
            (Mode::Dominance, false) => Err(together("dominance", "measures")),
            _ => Ok(mode),
        }
    }
}

fn together(option: &'static str, other: &'static str) -> Error {
    Error::new(&phrases::TOGETHER)
        .with("option", option)
        .with("other", other)
}

impl ContrastOptions {
    fn mode(&self) -> Mode {
        if self.dominance.is_some() {
            Mode::Dominance
        } else if self.threshold.is_some() {
            Mode::Threshold
        } else if !self.combinations.is_empty() {
            Mode::Combinations
        } else {
            Mode::Pairs
        }
    }

    /// Rejects options that the mode does not use.
    fn check_together(&self, mode: Mode) -> Result<()> {
        let is_pairs = mode == Mode::Pairs;
        let permuted = self.test == ContrastTest::Permutation;
        let own = match mode {
            Mode::Pairs if permuted => "test",
            Mode::Pairs => "against",
            Mode::Threshold => "threshold",
            Mode::Combinations => "combinations",
            Mode::Dominance => "dominance",
        };
        let allows_margin = (is_pairs && !permuted) || mode == Mode::Combinations;
        let allows_against = is_pairs || mode == Mode::Dominance;
        let unused = [
            (
                "threshold",
                self.threshold.is_some() && mode != Mode::Threshold,
            ),
            (
                "combinations",
                !self.combinations.is_empty() && mode != Mode::Combinations,
            ),
            ("against", self.against.is_some() && !allows_against),
            ("ratio", self.ratio && (!is_pairs || permuted)),
            ("margin", self.margin.is_some() && !allows_margin),
            ("test", permuted && !is_pairs),
            (
                "threshold_scale",
                self.threshold_scale.is_some() && mode != Mode::Threshold,
            ),
            ("permutations", self.permutations.is_some() && !permuted),
            ("seed", self.seed.is_some() && !permuted),
            (
                "alternative",
                self.alternative != Alternative::TwoSided
                    && (self.margin.is_some() || mode == Mode::Dominance),
            ),
        ];
        match unused.into_iter().find(|(_, unused)| *unused) {
            Some((option, _)) => Err(together(option, own)),
            None => Ok(()),
        }
    }

    fn check_numbers(&self) -> Result<()> {
        let least = if self.ratio { 1.0 } else { 0.0 };
        if let Some(margin) = self.margin
            && !(margin > least && margin.is_finite())
        {
            let phrase = match self.ratio {
                true => &phrases::RATIO_MARGIN,
                false => &inference_phrases::MARGIN,
            };
            return Err(Error::new(phrase).with("got", margin));
        }
        if let Some(threshold) = self.threshold {
            self.scale_of_threshold().of(threshold)?;
        }
        let named = self.named()?;
        let twice = |name: &String| named.iter().filter(|one| one.name == *name).count() > 1;
        if let Some(one) = named.iter().find(|one| twice(&one.name)) {
            return Err(Error::new(&phrases::NAME_TWICE).with("name", one.name.as_str()));
        }
        let coefficients = |one: &&Named| {
            let all = || one.terms.iter().map(|term| term.coefficient);
            !all().all(f64::is_finite) || all().all(|own| own == 0.0)
        };
        if let Some(one) = named.iter().find(coefficients) {
            return Err(Error::new(&phrases::COEFFICIENTS).with("name", one.name.as_str()));
        }
        (self.dominance.as_ref()).map_or(Ok(()), DominanceOptions::check)
    }

    /// The combinations with their names and groups.
    pub(super) fn named(&self) -> Result<Vec<Named>> {
        self.combinations.iter().map(Combination::named).collect()
    }

    pub(super) fn scale_of_threshold(&self) -> Scale {
        self.threshold_scale.unwrap_or(Scale::Log)
    }
}

impl DominanceOptions {
    /// More lines than this are no better a test.
    const MOST: usize = 100;

    pub(super) fn points(&self) -> usize {
        self.points.unwrap_or(20)
    }

    fn check(&self) -> Result<()> {
        if !(1..=3).contains(&self.order) {
            return Err(Error::new(&phrases::ORDER).with("got", self.order));
        }
        if !(self.from > 0.0 && self.from < self.to && self.to.is_finite()) {
            return Err(Error::new(&phrases::RANGE)
                .with("from", self.from)
                .with("to", self.to));
        }
        match (2..=Self::MOST).contains(&self.points()) {
            true => Ok(()),
            false => Err(Error::new(&phrases::POINTS)
                .with("expected", Self::MOST)
                .with("got", self.points())),
        }
    }
}
