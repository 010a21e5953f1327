//! The indices that are decomposable within and between groups.

use std::fmt;
use std::str::FromStr;

use serde::{Serialize, Serializer};

use crate::error::{Error, Result};
use crate::measure::{
    Atkinson, GeneralizedEntropy, JDivergence, Measure, Relative, Statistic, TheilT, Variance, gate,
};
use crate::sample::Sample;
use crate::words::{Name, Parameter, error_phrases, group as phrases};

use super::entropy::power;

static VARIANCE: Name = Name::new("variance", "variance", "方差");
/// The indices that text can name; the last is not a sum over units.
const KNOWN: [&str; 6] = [
    "variance",
    "theil_t",
    "mean_log_deviation",
    "generalized_entropy",
    "j_divergence",
    "atkinson",
];

/// An index whose value for a whole follows from its values inside groups, their sizes and means.
///
/// Written as the measure is, `theil_t` or `atkinson(epsilon=1)`, or as `variance`.
///
/// # Examples
///
/// ```
/// use junheng::group::Decomposable;
/// let index: Decomposable = "theil".parse()?;
/// assert_eq!(index, Decomposable::GeneralizedEntropy { alpha: 1.0 });
/// assert_eq!(index.to_string(), "theil_t");
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// The Gini index is none of them; see [`GiniDecomposition`](crate::group::GiniDecomposition):
///
/// ```
/// use junheng::group::Decomposable;
/// assert!("gini".parse::<Decomposable>().is_err());
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub enum Decomposable {
    /// GE(α): Theil T at 1, mean log deviation at 0.
    GeneralizedEntropy {
        /// α.
        alpha: f64,
    },
    /// The J-divergence: Theil T and the mean log deviation together.
    JDivergence,
    /// Atkinson's index.
    Atkinson {
        /// ε.
        epsilon: f64,
    },
    /// The population variance.
    Variance,
}

impl Decomposable {
    /// The index of a sample.
    ///
    /// # Errors
    ///
    /// As the measure.
    pub fn value(&self, sample: &Sample<'_>) -> Result<f64> {
        match *self {
            Self::GeneralizedEntropy { alpha } => GeneralizedEntropy { alpha }.value(sample),
            Self::JDivergence => JDivergence.value(sample),
            Self::Atkinson { epsilon } => Atkinson { epsilon }.value(sample),
            Self::Variance => self.finite(sample.moments().variance()),
        }
    }

    /// The contribution of each unit to the index, in row order: p φ_α(x/μ), or p (x − μ)² for the variance.
    ///
    /// Every contribution is zero or more, 0 where a unit is at the mean, and they add to the index.
    ///
    /// # Errors
    ///
    /// As [`value`](Self::value); [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for Atkinson's index,
    /// which is no sum over units (that of GE(1 − ε), of which it is a function, is).
    ///
    /// # Examples
    ///
    /// ```
    /// use junheng::Sample;
    /// use junheng::group::Decomposable;
    /// let sample = Sample::new(&[1.0, 2.0, 6.0])?;
    /// assert_eq!(Decomposable::Variance.contributions(&sample)?, [4.0 / 3.0, 1.0 / 3.0, 3.0]);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    pub fn contributions(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        self.value(sample)?;
        if let Self::Atkinson { .. } = self {
            return Err(Error::new(&phrases::NOT_ADDITIVE)
                .with("measure", &Atkinson::ENTRY.name)
                .with("expected", list(&KNOWN[..5])));
        }
        let moments = sample.moments();
        let (mean, total) = (moments.mean(), moments.total_weight());
        let equal = gate::all_equal(sample);
        let mut out = vec![0.0; sample.len()];
        for (row, x, weight) in sample.units().filter(|_| !equal) {
            out[row] = weight / total * self.between(x, mean, x - mean, 1.0);
        }
        match out.iter().all(|part| part.is_finite()) {
            true => Ok(out),
            false => Err(self.overflow()),
        }
    }

    /// The divergence of a group of mean `mean` from the enclosing one of mean `outer`, per unit of weight;
    /// `distance` is the difference of the two means, `ratio` the outer mean over that of all. Not for
    /// Atkinson's index.
    pub(crate) fn between(&self, mean: f64, outer: f64, distance: f64, ratio: f64) -> f64 {
        let relative = || Relative::from_parts(mean / outer, (distance / outer).max(-1.0));
        match *self {
            Self::GeneralizedEntropy { alpha } => {
                power(ratio, alpha) * relative().divergence(alpha)
            }
            Self::JDivergence => {
                let relative = relative();
                ratio * relative.divergence(1.0) + relative.divergence(0.0)
            }
            _ => distance * distance,
        }
    }

    /// Theil T inside a group, where the index needs it in addition; otherwise 0.
    pub(in crate::group) fn theil(&self, sample: &Sample<'_>) -> Result<f64> {
        match self {
            Self::JDivergence => TheilT.value(sample),
            _ => Ok(0.0),
        }
    }

    /// The contribution of a group with this index and Theil T inside to the index of the whole, per unit of
    /// weight; `ratio` is its mean over that of all.
    pub(in crate::group) fn inside(&self, index: f64, theil: f64, ratio: f64) -> f64 {
        match *self {
            Self::GeneralizedEntropy { alpha } => power(ratio, alpha) * index,
            // The mean log deviation, and r times Theil T.
            Self::JDivergence => (index - theil) + ratio * theil,
            Self::Atkinson { .. } => ratio * index,
            Self::Variance => index,
        }
    }

    /// Whether a total with this mean has a between-group component that can be computed.
    pub(in crate::group) fn tells(&self, mean: f64) -> bool {
        matches!(self, Self::Variance) || mean > 0.0
    }

    pub(in crate::group) fn finite(&self, value: f64) -> Result<f64> {
        match value.is_finite() {
            true => Ok(value),
            false => Err(self.overflow()),
        }
    }

    pub(in crate::group) fn overflow(&self) -> Error {
        Error::new(&error_phrases::OVERFLOW).with("measure", self.name())
    }

    pub(in crate::group) fn name(&self) -> &'static Name {
        match self {
            Self::GeneralizedEntropy { .. } => &GeneralizedEntropy::ENTRY.name,
            Self::JDivergence => &JDivergence::ENTRY.name,
            Self::Atkinson { .. } => &Atkinson::ENTRY.name,
            Self::Variance => &VARIANCE,
        }
    }
}

impl FromStr for Decomposable {
    type Err = Error;

    /// Reads the text of a measure that decomposes, or `variance`.
    fn from_str(text: &str) -> Result<Self> {
        if [VARIANCE.id.as_ref(), VARIANCE.zh.as_ref()].contains(&text.trim()) {
            return Ok(Self::Variance);
        }
        match text.parse::<Measure>()? {
            Measure::TheilT(_) => Ok(Self::GeneralizedEntropy { alpha: 1.0 }),
            Measure::MeanLogDeviation(_) => Ok(Self::GeneralizedEntropy { alpha: 0.0 }),
            Measure::GeneralizedEntropy(GeneralizedEntropy { alpha }) => {
                Ok(Self::GeneralizedEntropy { alpha })
            }
            Measure::JDivergence(_) => Ok(Self::JDivergence),
            Measure::Atkinson(Atkinson { epsilon }) => Ok(Self::Atkinson { epsilon }),
            Measure::Variance(Variance {
                sample: false,
                corrected: false,
            }) => Ok(Self::Variance),
            other => Err(Error::new(&phrases::NOT_DECOMPOSABLE)
                .with("got", other.to_string())
                .with("expected", list(&KNOWN))),
        }
    }
}

impl fmt::Display for Decomposable {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::GeneralizedEntropy { alpha: 0.0 } => out.write_str("mean_log_deviation"),
            Self::GeneralizedEntropy { alpha: 1.0 } => out.write_str("theil_t"),
            Self::GeneralizedEntropy { alpha } => {
                Measure::from(GeneralizedEntropy { alpha }).fmt(out)
            }
            Self::JDivergence => out.write_str("j_divergence"),
            Self::Atkinson { epsilon } => Measure::from(Atkinson { epsilon }).fmt(out),
            Self::Variance => out.write_str("variance"),
        }
    }
}

impl Serialize for Decomposable {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

fn list(names: &[&str]) -> Vec<Parameter> {
    names.iter().copied().map(Parameter::from).collect()
}
