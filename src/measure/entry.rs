//! What the catalogue says of a measure, and what a measure must be able to do.

use serde::Serialize;

use crate::error::Result;
use crate::sample::Sample;
use crate::words::Name;

/// Which values a measure is defined for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Domain {
    /// Any finite value.
    Real,
    /// Any finite values whose mean is above zero.
    PositiveMean,
    /// Zero or more, with a mean above zero.
    NonNegative,
    /// Above zero.
    Positive,
}

/// A law that the measure obeys and a property test holds it to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Property {
    /// Multiplying every value by the same positive number changes nothing.
    ScaleInvariant,
    /// Adding the same number to every value changes nothing.
    TranslationInvariant,
    /// Multiplying every value by k multiplies the result by k.
    Homogeneous,
    /// Repeating the whole sample changes nothing.
    ReplicationInvariant,
    /// A transfer from a richer to a poorer unit never raises it (and strictly lowers most).
    Transfers,
    /// Splits exactly into a part within groups and a part between them.
    Decomposes,
    /// Zero exactly when all values are equal.
    ZeroAtEquality,
    /// One exactly when all values are equal.
    OneAtEquality,
}

/// A parameter of a measure.
#[derive(Debug, Clone, Serialize)]
pub struct ParameterSpec {
    /// Its id in text and its names.
    pub name: Name,
    /// What is assumed where it is not given; `None` where it must be given.
    pub default: Option<f64>,
    /// Whether it is a flag, written `true` or `false` and stored as 1 or 0.
    pub flag: bool,
    /// The values it takes, in mathematical notation.
    pub domain: &'static str,
    /// Whether `value` lies in the domain; never called with NaN.
    #[serde(skip)]
    pub contains: fn(f64) -> bool,
}

/// One line of the catalogue: all that every face needs to know of a measure.
#[derive(Debug, Clone, Serialize)]
pub struct Entry {
    /// The id that text uses (`gini`) and the names in both languages.
    pub name: Name,
    /// The family, which is also the file: `dispersion`, `entropy`, …
    pub family: &'static str,
    /// One sentence in each language: what it says to a reader who does not know it.
    pub summary: Name,
    /// The formula, with Unicode symbols: p is the unit's share of all weights, μ the mean.
    pub formula: &'static str,
    /// Its parameters, in the order they are written.
    pub parameters: &'static [ParameterSpec],
    /// The values it is defined for.
    pub domain: Domain,
    /// Smallest and largest value it can take; infinite where it has no bound.
    pub range: (f64, f64),
    /// The laws it obeys.
    pub properties: &'static [Property],
    /// Author, year and DOI, or the clause of an official text.
    pub source: &'static str,
}

/// What every measure can do.
pub trait Statistic: Copy {
    /// Its line in the catalogue.
    const ENTRY: &'static Entry;

    /// The measure with these parameters, one for each of the entry's and inside their domains.
    fn from_parameters(parameters: &[f64]) -> Self;

    /// Its parameters in the order of the entry.
    fn parameters(&self) -> Vec<f64>;

    /// The value of the measure on a sample.
    ///
    /// # Errors
    ///
    /// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) where it is not defined.
    fn value(&self, sample: &Sample<'_>) -> Result<f64>;

    /// The influence function at every unit, in row order, so that Σ w·influence = 0.
    ///
    /// The derivative of the measure as a little more weight is laid on the unit:
    /// d/dt T((1−t)F + t·δ_x) at t = 0. Its weighted variance gives the linearized standard error;
    /// its largest entries are the units that move the measure most.
    ///
    /// # Errors
    ///
    /// As [`value`](Self::value).
    fn influence(&self, sample: &Sample<'_>) -> Result<Vec<f64>>;
}
