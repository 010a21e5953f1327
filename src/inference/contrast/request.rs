//! The request of a contrast: that of an estimate, with what is compared.

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

use crate::error::{Error, Result};
use crate::table::Key;
use crate::words::{contrast as phrases, inference as inference_phrases};

use super::super::adjust::Adjustment;
use super::super::estimate::{EstimateRequest, Method};
use super::super::hypothesis::Alternative;
use super::super::interval::Scale;

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

/// What is compared: pairs of groups, unless `threshold`, `combinations` or `dominance` states something else.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ContrastOptions {
    /// The groups that others are compared with; all without it.
    #[serde(deserialize_with = "against")]
    pub against: Option<Against>,
    /// Whether groups are divided in place of subtracted; tests and intervals are those of the logarithm.
    pub ratio: bool,
    /// The test.
    pub test: ContrastTest,
    /// What the test decides for.
    pub alternative: Alternative,
    /// How p values are adjusted for the number of tests.
    pub adjust: Adjustment,
    /// Tests that differences lie within ± this number; of ratios, between its reciprocal and this number.
    pub margin: Option<f64>,
    /// Compares each group with this number, in place of other groups.
    pub threshold: Option<f64>,
    /// The scale of the comparison with a number; logarithms without it, whose tails are more nearly equal.
    pub scale: Option<Scale>,
    /// Linear combinations of groups, in place of pairs.
    pub combinations: Vec<Combination>,
    /// Compares the distributions below lines, in place of measures.
    pub dominance: Option<DominanceOptions>,
    /// The number of permutations, 999 without it.
    pub permutations: Option<usize>,
    /// The seed of the permutations, 0 without it.
    pub seed: Option<u64>,
}

/// Which groups are the reference.
#[derive(Debug, Clone, PartialEq)]
pub enum Against {
    /// Each pair of groups, the later less the earlier one.
    All,
    /// The first group.
    First,
    /// The group with these values in the grouping columns.
    Key(Vec<Option<Key>>),
}

/// Where the p value comes from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ContrastTest {
    /// Student's distribution with the degrees of freedom of the design.
    #[default]
    Wald,
    /// Permutations of the groups of the sampled units, studentized.
    Permutation,
}

/// A linear combination of the estimates of groups.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Combination {
    /// What the result calls it.
    pub name: String,
    /// The groups and their coefficients.
    pub terms: Vec<Term>,
}

/// A group with its coefficient.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// The values of the group in the grouping columns.
    #[serde(deserialize_with = "one_key")]
    pub key: Vec<Option<Key>>,
    /// Its coefficient.
    pub coefficient: f64,
}

/// Along which lines distributions are compared.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DominanceOptions {
    /// The order: 1 compares the shares below each line, 2 the mean shortfalls from it, 3 the squared ones.
    pub order: usize,
    /// The least line.
    pub from: f64,
    /// The greatest line.
    pub to: f64,
    /// The number of lines at equal distances, 20 without it.
    pub points: Option<usize>,
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
        let contrast = members.remove("contrast").filter(|given| !given.is_null());
        Ok(Self {
            estimation: EstimateRequest::from_members(members)?,
            contrast: match contrast {
                Some(Value::Object(given)) => crate::reading::members(given)?,
                Some(given) => crate::reading::read(given, "contrast")?,
                None => ContrastOptions::default(),
            },
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
            ("scale", self.scale.is_some() && mode != Mode::Threshold),
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
        let twice = |name: &String| {
            self.combinations
                .iter()
                .filter(|one| one.name == *name)
                .count()
                > 1
        };
        if let Some(one) = self.combinations.iter().find(|one| twice(&one.name)) {
            return Err(Error::new(&phrases::NAME_TWICE).with("name", one.name.as_str()));
        }
        let coefficients = |one: &&Combination| {
            let all = || one.terms.iter().map(|term| term.coefficient);
            !all().all(f64::is_finite) || all().all(|own| own == 0.0)
        };
        if let Some(one) = self.combinations.iter().find(coefficients) {
            return Err(Error::new(&phrases::COEFFICIENTS).with("name", one.name.as_str()));
        }
        self.dominance.map_or(Ok(()), |own| own.check())
    }

    pub(super) fn scale_of_threshold(&self) -> Scale {
        self.scale.unwrap_or(Scale::Log)
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

/// A value of a grouping column; `None` for what is none.
fn key_of(value: &Value) -> Option<Option<Key>> {
    match value {
        Value::Null => Some(None),
        Value::String(text) => Some(Some(Key::Text(text.clone()))),
        Value::Number(number) => number.as_f64().map(|number| Some(Key::Number(number))),
        Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
    }
}

fn one_key<'de, D: Deserializer<'de>>(reader: D) -> Result<Vec<Option<Key>>, D::Error> {
    let value = Value::deserialize(reader)?;
    let found = match &value {
        Value::Array(all) => all.iter().map(key_of).collect(),
        one => key_of(one).map(|key| vec![key]),
    };
    found.ok_or_else(|| {
        serde::de::Error::custom("a group is text, a number, null, or a list of them")
    })
}

fn against<'de, D: Deserializer<'de>>(reader: D) -> Result<Option<Against>, D::Error> {
    let value = Value::deserialize(reader)?;
    Ok(match value.as_str() {
        Some("all") => Some(Against::All),
        Some("first") => Some(Against::First),
        _ if value.is_null() => None,
        _ => {
            let key = one_key(value).map_err(serde::de::Error::custom)?;
            Some(Against::Key(key))
        }
    })
}
