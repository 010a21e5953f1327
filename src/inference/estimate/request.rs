//! The request of an estimate: that of an evaluation, with a design and the method of inference.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::evaluate::{Request, first_twice};
use crate::words::inference as phrases;

use super::super::design::SamplingOptions;
use super::super::interval::Scale;

/// Which measures, of which columns, sampled how, with which method.
///
/// # Examples
///
/// ```
/// use junheng::inference::{EstimateRequest, Method};
/// let request = EstimateRequest::from_json(
///     r#"{
///         "measures": ["gini", "mean"],
///         "value": "spend",
///         "weights": "pupils",
///         "by": "locale",
///         "design": {"weights": "pw", "strata": "state", "ids": "district"},
///         "inference": {"level": 0.9}
///     }"#,
/// )?;
/// assert_eq!(request.evaluation.by, ["locale"]);
/// assert_eq!(request.inference.level, 0.9);
/// assert_eq!(request.inference.method, None);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq)]
pub struct EstimateRequest {
    /// The measures and their columns.
    pub evaluation: Request,
    /// How the rows were sampled; without it they are independent draws, and `weights` are sizes.
    pub design: Option<SamplingOptions>,
    /// The method, the interval and its level.
    pub inference: InferenceOptions,
}

/// How standard errors and intervals are computed.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct InferenceOptions {
    /// The method; without it replicates where the design has them, otherwise linearization.
    pub method: Option<Method>,
    /// The interval.
    pub interval: EstimateInterval,
    /// The scale on which it is symmetric.
    pub scale: Scale,
    /// The probability with which it contains the number of the population, 0.95 without it.
    pub level: f64,
    /// What the standard error is about.
    pub target: Target,
    /// Whether the covariance of all estimates is in the result.
    pub covariance: bool,
    /// The headings of plausible values, each of which takes the place of `value` in turn.
    #[serde(deserialize_with = "crate::reading::one_or_many")]
    pub plausible_values: Vec<String>,
}

impl Default for InferenceOptions {
    fn default() -> Self {
        Self {
            method: None,
            interval: EstimateInterval::default(),
            scale: Scale::default(),
            level: 0.95,
            target: Target::default(),
            covariance: false,
            plausible_values: Vec::new(),
        }
    }
}

/// Where the standard error comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// From the influence of each row (Taylor linearization).
    Linearized,
    /// From estimates with replicate weights.
    Replicate,
}

/// Which interval.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EstimateInterval {
    /// Student's distribution with the degrees of freedom of the design.
    #[default]
    Student,
    /// The normal distribution.
    Normal,
}

/// What a standard error is about.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Target {
    /// The population that was sampled: without sampling there is no error.
    #[default]
    Population,
    /// The process from which the population is a draw itself: finite population corrections are ignored.
    Superpopulation,
}

impl EstimateRequest {
    /// Reads a request from a JSON object: the members of [`Request`], `design` and `inference`.
    ///
    /// # Errors
    ///
    /// [`InvalidSpec`](crate::ErrorKind::InvalidSpec) for text that is no such object or names an unknown option.
    pub fn from_json(text: &str) -> Result<Self> {
        let mut members = crate::reading::object(text)?;
        let design = members.remove("design").filter(|given| !given.is_null());
        let inference = members.remove("inference").filter(|given| !given.is_null());
        Ok(Self {
            evaluation: crate::reading::members(members)?,
            design: design
                .map(|given| crate::reading::nested(given, "design"))
                .transpose()?,
            inference: match inference {
                Some(given) => crate::reading::nested(given, "inference")?,
                None => InferenceOptions::default(),
            },
        })
    }

    /// Everything that no table is needed for, beside what an evaluation checks.
    pub(super) fn check(&self) -> Result<()> {
        let level = self.inference.level;
        if !(level > 0.0 && level < 1.0) {
            return Err(Error::new(&phrases::LEVEL).with("got", level));
        }
        let unused = [
            ("influence", self.evaluation.influence),
            ("whole", self.evaluation.whole),
        ];
        if let Some((option, _)) = unused.into_iter().find(|(_, given)| *given) {
            return Err(Error::new(&phrases::OPTION_OF_EVALUATION).with("option", option));
        }
        let replicates = self
            .design
            .as_ref()
            .is_some_and(|one| one.replicates.is_some());
        match self.inference.method {
            Some(Method::Replicate) if !replicates => {
                return Err(Error::new(&phrases::METHOD_WITHOUT_REPLICATES));
            }
            Some(Method::Linearized) | Some(Method::Replicate) | None => {}
        }
        let values = &self.inference.plausible_values;
        if let Some(twice) = first_twice(values) {
            return Err(Error::new(&phrases::PLAUSIBLE_TWICE).with("column", twice.as_str()));
        }
        match values.len() {
            0 => Ok(()),
            1 => Err(Error::new(&phrases::ONE_PLAUSIBLE_VALUE)),
            _ if self.evaluation.value.is_some() => Err(Error::new(&phrases::PLAUSIBLE_AND_VALUE)),
            _ => Ok(()),
        }
    }

    /// The method that applies.
    pub(super) fn method(&self) -> Method {
        let replicates = self
            .design
            .as_ref()
            .is_some_and(|one| one.replicates.is_some());
        self.inference.method.unwrap_or(match replicates {
            true => Method::Replicate,
            false => Method::Linearized,
        })
    }

    /// The request of each set of plausible values; the request itself without any.
    pub(super) fn evaluations(&self) -> Vec<Request> {
        let values = &self.inference.plausible_values;
        let with = |value: &String| Request {
            value: Some(value.clone()),
            ..self.evaluation.clone()
        };
        match values.is_empty() {
            true => vec![self.evaluation.clone()],
            false => values.iter().map(with).collect(),
        }
    }
}
