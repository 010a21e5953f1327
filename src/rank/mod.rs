//! Values beside a variable that ranks or explains them: concentration, gradients, fiscal neutrality.
//!
//! [`Ranked`] is the gate; the list below the only list of the measures. [`ConcentrationCurve`] and
//! [`Determinants`] say more than one number.

mod bounded;
mod concentration;
mod curve;
mod determinants;
mod elasticity;
mod extended;
mod generalized;
mod joint;
mod kakwani;
mod ladder;
mod line;
mod logit;
mod neutrality;
mod progressivity;
mod ranked;
mod relative_index_of_inequality;
mod slope_index_of_inequality;
mod wagstaff;
mod weighting;

use crate::measure::catalogue;

pub use bounded::Erreygers;
pub use concentration::ConcentrationIndex;
pub use curve::ConcentrationCurve;
pub use determinants::{Determinant, DeterminantPart, Determinants};
pub use elasticity::WealthElasticity;
pub use extended::{ExtendedConcentrationIndex, SymmetricConcentrationIndex};
pub use generalized::GeneralizedConcentrationIndex;
pub use kakwani::{GiniCorrelation, Kakwani};
pub use neutrality::{WealthCorrelation, WealthSlope};
pub use progressivity::FundingProgressivity;
pub use ranked::{RANK, Ranked};
pub use relative_index_of_inequality::RelativeIndexOfInequality;
pub use slope_index_of_inequality::SlopeIndexOfInequality;
pub use wagstaff::Wagstaff;

catalogue! {
    /// One measure of values beside a second variable, with its parameters.
    ///
    /// Written as text the same way everywhere: by `parse`, by `Display`, by serde.
    ///
    /// # Examples
    ///
    /// ```
    /// use junheng::RankMeasure;
    /// let measure: RankMeasure = "erreygers(lower=0, upper=1)".parse()?;
    /// assert_eq!(measure, RankMeasure::from_parameters("erreygers", &[0.0, 1.0])?);
    /// assert_eq!(measure.to_string(), "erreygers(lower=0, upper=1)");
    /// # Ok::<(), junheng::Error>(())
    /// ```
    pub enum RankMeasure of Ranked;

    /// Every measure of values beside a second variable, in the order of the catalogue.
    pub static CATALOGUE;

    ConcentrationIndex,
    GeneralizedConcentrationIndex,
    ExtendedConcentrationIndex,
    SymmetricConcentrationIndex,
    Erreygers,
    Wagstaff,
    Kakwani,
    SlopeIndexOfInequality,
    RelativeIndexOfInequality,
    WealthCorrelation,
    WealthSlope,
    WealthElasticity,
    GiniCorrelation,
    FundingProgressivity,
}
