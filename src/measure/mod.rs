//! The catalogue of measures: one meaning each, one text form, one entry that drives every face.
//!
//! A measure is a small struct that implements [`Statistic`]. The list below is the only list of
//! them: parsing, text, serialization, C, Python, the documentation and the parity checks follow it.

mod adequacy;
mod adequacy_index;
mod atkinson;
mod attributable;
mod bonferroni;
mod catalogue;
mod centre;
mod concentration;
mod de_vergottini;
mod density;
mod deviation;
mod disparity;
mod dispersion;
mod entropy;
pub(crate) mod entry;
mod esteban_ray;
mod gaps;
pub(crate) mod gate;
mod gini;
mod gini_absolute;
mod hoover;
mod j_divergence;
mod kolm;
mod line;
mod location;
mod logs;
mod lorenz_asymmetry;
mod means;
mod polarization;
mod quantile;
mod quantile_range;
mod quantile_ratio;
mod quartiles;
mod range;
pub(crate) mod relative;
mod rosenbluth;
mod sen;
mod sen_shorrocks_thon;
mod several;
mod sgini;
mod share_end;
mod share_ratio;
mod shares;
mod shortfall;
pub(crate) mod spec;
pub(crate) mod statistic;
mod steps;
mod strands;
mod theil;
mod top_shares;
mod variance;
mod verstegen;
mod watts;
mod welfare;
mod zenga;

use crate::sample::Sample;

pub use adequacy::McLoone;
pub use adequacy_index::AdequacyIndex;
pub use atkinson::Atkinson;
pub use attributable::{PopulationAttributableFraction, PopulationAttributableRisk};
pub use bonferroni::Bonferroni;
pub use catalogue::Catalogue;
pub(crate) use catalogue::catalogue;
pub use concentration::{Coulter, Herfindahl};
pub use de_vergottini::DeVergottini;
pub use deviation::{MeanDeviation, RelativeMeanDeviation};
pub use disparity::{MeanDifferenceFromBest, MeanDifferenceFromReference};
pub use dispersion::{CoefficientOfVariation, StandardDeviation};
pub use entropy::GeneralizedEntropy;
pub use entry::{Constraint, Domain, Entry, Influence, Input, ParameterSpec, Property, Text};
pub use esteban_ray::EstebanRay;
pub use gini::Gini;
pub use gini_absolute::{GiniMeanDifference, SenWelfare};
pub use hoover::Hoover;
pub use j_divergence::JDivergence;
pub use kolm::Kolm;
pub use location::{Mean, Median};
pub use logs::VarianceOfLogs;
pub use lorenz_asymmetry::LorenzAsymmetry;
pub use means::{GeometricMean, HarmonicMean};
pub use polarization::{FosterWolfson, Wolfson};
pub use quantile::Quantile;
pub use quantile_range::RestrictedRange;
pub use quantile_ratio::{FederalRangeRatio, QuantileRatio};
pub use quartiles::{InterquartileRange, QuartileVariation};
pub use range::{Range, RangeRatio};
pub(crate) use relative::Relative;
pub use rosenbluth::Rosenbluth;
pub use sen::SenIndex;
pub use sen_shorrocks_thon::SenShorrocksThon;
pub use several::values;
pub use sgini::{AbsoluteGini, SGini};
pub use share_ratio::{Palma, ShareRatio};
pub use shortfall::{Fgt, HeadcountRatio};
pub(crate) use statistic::{Field, Kernel};
pub use statistic::{Measurable, Statistic};
pub use theil::{MeanLogDeviation, TheilT};
pub use top_shares::{BottomShare, TopShare};
pub use variance::Variance;
pub use verstegen::Verstegen;
pub use watts::{MedianGap, Watts};
pub use welfare::EquallyDistributedEquivalent;
pub use zenga::Zenga;

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
    GeometricMean,
    HarmonicMean,
    Median,
    Quantile,
    Variance,
    StandardDeviation,
    CoefficientOfVariation,
    MeanDeviation,
    RelativeMeanDeviation,
    VarianceOfLogs,
    GiniMeanDifference,
    Gini,
    SGini,
    AbsoluteGini,
    SenWelfare,
    Hoover,
    Bonferroni,
    DeVergottini,
    Zenga,
    LorenzAsymmetry,
    TheilT,
    MeanLogDeviation,
    JDivergence,
    GeneralizedEntropy,
    Atkinson,
    EquallyDistributedEquivalent,
    Kolm,
    TopShare,
    BottomShare,
    ShareRatio,
    Palma,
    Herfindahl,
    Rosenbluth,
    Coulter,
    Wolfson,
    FosterWolfson,
    EstebanRay,
    Range,
    RangeRatio,
    RestrictedRange,
    FederalRangeRatio,
    QuantileRatio,
    InterquartileRange,
    QuartileVariation,
    McLoone,
    Verstegen,
    AdequacyIndex,
    HeadcountRatio,
    Fgt,
    Watts,
    MedianGap,
    SenIndex,
    SenShorrocksThon,
    MeanDifferenceFromBest,
    MeanDifferenceFromReference,
    PopulationAttributableRisk,
    PopulationAttributableFraction,
}
