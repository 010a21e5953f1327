//! The catalogue of measures: one meaning each, one text form, one entry that drives every face.
//!
//! A measure is a small struct that implements [`Statistic`]. The list below is the only list of
//! them: parsing, text, serialization, C, Python, the documentation and the parity checks follow it.

mod adequacy;
mod atkinson;
mod catalogue;
mod centre;
mod density;
mod dispersion;
mod entropy;
pub(crate) mod entry;
mod gaps;
pub(crate) mod gate;
mod gini;
mod hoover;
mod location;
mod logs;
mod quantile;
mod quantile_range;
mod quantile_ratio;
mod range;
pub(crate) mod relative;
mod several;
mod shares;
pub(crate) mod spec;
pub(crate) mod statistic;
pub(crate) mod suggest;
mod theil;

use crate::sample::Sample;

pub use adequacy::{McLoone, Verstegen};
pub use atkinson::Atkinson;
pub use catalogue::Catalogue;
pub(crate) use catalogue::catalogue;
pub use dispersion::{CoefficientOfVariation, StandardDeviation};
pub use entropy::GeneralizedEntropy;
pub use entry::{Constraint, Domain, Entry, Influence, Input, ParameterSpec, Property, Text};
pub use gini::Gini;
pub use hoover::Hoover;
pub use location::{Mean, Median};
pub use logs::VarianceOfLogs;
pub use quantile::Quantile;
pub use quantile_range::RestrictedRange;
pub use quantile_ratio::{FederalRangeRatio, QuantileRatio};
pub use range::{Range, RangeRatio};
pub(crate) use relative::Relative;
pub use several::values;
pub(crate) use statistic::{Field, Kernel};
pub use statistic::{Measurable, Statistic};
pub use theil::{MeanLogDeviation, TheilT};

catalogue! {
    /// One measure with its parameters: what `"atkinson(epsilon=0.5)"` is once it is read.
    ///
    /// Written as text the same way everywhere: by `parse`, by `Display`, by serde.
    ///
    /// # Examples
    ///
    /// ```
    /// use junheng::Measure;
    /// let measure: Measure = "atkinson(epsilon=0.5)".parse()?;
    /// assert_eq!(measure, Measure::from_parameters("atkinson", &[0.5])?);
    /// assert_eq!(measure.to_string(), "atkinson(epsilon=0.5)");
    /// # Ok::<(), junheng::Error>(())
    /// ```
    pub enum Measure of Sample;

    /// Every measure of a sample, in the order of the catalogue.
    pub static CATALOGUE;

    Mean,
    Median,
    Quantile,
    StandardDeviation,
    CoefficientOfVariation,
    VarianceOfLogs,
    Gini,
    Hoover,
    TheilT,
    MeanLogDeviation,
    GeneralizedEntropy,
    Atkinson,
    Range,
    RangeRatio,
    RestrictedRange,
    FederalRangeRatio,
    QuantileRatio,
    McLoone,
    Verstegen,
}
