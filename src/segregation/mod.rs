//! Segregation: how pupils of different groups spread over schools, classes or districts.
//!
//! [`Counts`] is the gate; the list below the only list of the indices. [`LocalSegregation`],
//! [`InformationSplit`] and [`SegregationChange`] say where mutual information comes from, [`Exposures`]
//! who meets whom, [`Debiased`] what chance alone would show.

mod alike;
mod atkinson;
mod change;
mod common;
mod composition;
mod counts;
mod debiased;
mod evenness;
mod exposure;
mod exposures;
mod fit;
mod hutchens;
mod hypergeometric;
mod information;
mod labels;
mod local;
mod random;
mod split;
mod variance;

use crate::measure::catalogue;

pub use atkinson::AtkinsonSegregation;
pub use change::{SegregationChange, StructuralPart};
pub use counts::Counts;
pub use debiased::{Debiased, Expectation, Simulation};
pub use evenness::{Dissimilarity, GiniSegregation};
pub use exposure::{Exposure, Isolation};
pub use exposures::Exposures;
pub use hutchens::Hutchens;
pub use information::{MutualInformation, TheilH};
pub use local::{LocalPart, LocalSegregation};
pub use split::{InformationLevel, InformationPart, InformationSplit, Level};
pub use variance::{CorrelationRatio, RelativeDiversity};

catalogue! {
    /// One index of segregation with its parameters.
    ///
    /// Written as text the same way everywhere: by `parse`, by `Display`, by serde. The influence values
    /// are those of units: how the index moves as a little more weight is laid on the unit's pupils, in
    /// its own composition; weighted by pupils they sum to zero.
    ///
    /// # Examples
    ///
    /// ```
    /// use junheng::SegregationMeasure;
    /// let measure: SegregationMeasure = "atkinson_segregation(b=0.3)".parse()?;
    /// assert_eq!(measure, SegregationMeasure::from_parameters("atkinson_segregation", &[0.3])?);
    /// assert_eq!(measure.to_string(), "atkinson_segregation(b=0.3)");
    /// # Ok::<(), junheng::Error>(())
    /// ```
    pub enum SegregationMeasure of Counts;

    /// Every index of segregation, in the order of the catalogue.
    pub static CATALOGUE;

    Dissimilarity,
    GiniSegregation,
    Isolation,
    Exposure,
    CorrelationRatio,
    RelativeDiversity,
    MutualInformation,
    TheilH,
    AtkinsonSegregation,
    Hutchens,
}
