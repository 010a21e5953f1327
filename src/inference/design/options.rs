//! The options of a design, read from JSON or set in Rust.

use serde::Deserialize;

use crate::error::{Error, Result};
use crate::sample::Sample;
use crate::table::Table;
use crate::words::inference as phrases;

use super::replication::ReplicateOptions;

/// Which columns of a table describe its sampling.
///
/// # Examples
///
/// A sample of two stages from strata, with the sizes of the population at both stages:
///
/// ```
/// use junheng::inference::{LonelyPsu, SamplingOptions};
/// let options = SamplingOptions::from_json(
///     r#"{
///         "weights": "pw",
///         "strata": "county",
///         "ids": ["school", "class"],
///         "fpc": ["schools_in_county", "classes_in_school"],
///         "lonely_psu": "adjust"
///     }"#,
/// )?;
/// assert_eq!(options.lonely_psu, LonelyPsu::Adjust);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SamplingOptions {
    /// The heading of the weights; without it every row has weight 1.
    pub weights: Option<String>,
    /// What the weights are; [`WeightsKind::Probability`] without it.
    pub weights_kind: Option<WeightsKind>,
    /// The headings of the strata, one a stage; `null` for a stage without strata. One may be written without a list.
    #[serde(deserialize_with = "crate::reading::one_or_many")]
    pub strata: Vec<Option<String>>,
    /// The headings of the sampled units, one a stage, primary sampling units first; without any, each row is a unit.
    /// Units of a later stage are numbered within their unit of the stage before.
    #[serde(deserialize_with = "crate::reading::one_or_many")]
    pub ids: Vec<String>,
    /// The headings of the finite population corrections, one a stage: the number of units in the stratum, or the share of
    /// them that is sampled.
    #[serde(deserialize_with = "crate::reading::one_or_many")]
    pub fpc: Vec<String>,
    /// Whether `fpc` has numbers or shares; without it, numbers above 1 and shares below.
    pub fpc_kind: Option<FpcKind>,
    /// Whether units are numbered within their stratum, so that a number in two strata means two units.
    pub nest: bool,
    /// How a stratum with one unit is treated.
    pub lonely_psu: LonelyPsu,
    /// Replicate weights: columns of the table, or how to construct them.
    pub replicates: Option<ReplicateOptions>,
    /// The degrees of freedom of the design; without it, primary sampling units less strata.
    pub degrees_of_freedom: Option<f64>,
}

/// What the weight of a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WeightsKind {
    /// The inverse of the probability that the row was sampled.
    Probability,
    /// The number of equal rows of which one is in the table.
    Frequency,
    /// The size or precision of the row, whose scale has no meaning.
    Analytic,
}

/// What a finite population correction is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FpcKind {
    /// The number of units in the stratum of the population.
    Count,
    /// The share of them that is in the sample.
    Fraction,
}

/// How a stratum with one sampled unit is treated, whose variance cannot be estimated.
///
/// A stratum that is sampled completely has no sampling variance, whatever this option.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LonelyPsu {
    /// An error.
    #[default]
    Fail,
    /// The unit was certain to be sampled: no variance.
    Certainty,
    /// The square of its distance from the mean of all units, not only those of the stratum.
    Adjust,
    /// The mean variance of the other strata.
    Average,
}

impl SamplingOptions {
    /// Reads options from a JSON object; members that are missing have their defaults.
    ///
    /// # Errors
    ///
    /// [`InvalidSpec`](crate::ErrorKind::InvalidSpec) for text that is no such object or has an unknown option.
    pub fn from_json(text: &str) -> Result<Self> {
        crate::reading::options(text)
    }

    /// What the weights are.
    pub(super) fn kind(&self) -> WeightsKind {
        self.weights_kind.unwrap_or(WeightsKind::Probability)
    }

    /// The number of stages.
    pub(super) fn stages(&self) -> usize {
        self.ids.len().max(1)
    }

    /// Everything that no table is needed for.
    pub(super) fn check(&self) -> Result<()> {
        let frequency = self.kind() == WeightsKind::Frequency;
        if frequency && !(self.strata.is_empty() && self.ids.is_empty() && self.fpc.is_empty()) {
            return Err(Error::new(&phrases::FREQUENCY_DESIGN));
        }
        if frequency && self.weights.is_none() {
            return Err(Error::new(&phrases::FREQUENCY_WEIGHTS));
        }
        if self.weights_kind.is_some() && self.weights.is_none() {
            return Err(Error::new(&phrases::KIND_WITHOUT_WEIGHTS));
        }
        let given = [("strata", self.strata.len()), ("fpc", self.fpc.len())];
        if let Some((option, got)) = given.into_iter().find(|(_, got)| *got > self.stages()) {
            return Err(Error::new(&phrases::MORE_THAN_STAGES)
                .with("option", option)
                .with("expected", self.stages())
                .with("got", got));
        }
        match self.degrees_of_freedom {
            Some(given) if !(given > 0.0 && given.is_finite()) => {
                Err(Error::new(&phrases::DEGREES).with("got", given))
            }
            _ => Ok(()),
        }
    }
}

/// The weights of the rows, checked.
pub(super) fn weights(
    table: &Table<'_>,
    options: &SamplingOptions,
    kind: WeightsKind,
) -> Result<Option<Vec<f64>>> {
    let Some(heading) = &options.weights else {
        return Ok(None);
    };
    let numbers = table.numbers(heading)?;
    numbers.require_all(heading)?;
    let weights = numbers.values.into_owned();
    let called = |error: Error| error.of_column(|id| (id == "weight").then(|| heading.clone()));
    // A sample rejects weights that are negative or not finite.
    Sample::weighted(&vec![0.0; weights.len()], &weights).map_err(called)?;
    let part = |weight: &f64| kind == WeightsKind::Frequency && weight.fract() != 0.0;
    match weights.iter().position(part) {
        Some(row) => Err(Error::new(&phrases::FREQUENCY_FRACTION)
            .with("column", heading.as_str())
            .with("row", row)
            .with("got", weights[row])),
        None => Ok(Some(weights)),
    }
}
