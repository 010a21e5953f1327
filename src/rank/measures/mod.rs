//! The measures of values paired with a ranking variable, one folder for each family, and the list of them.

use super::Ranked;
use crate::measure::catalogue;

pub(super) mod concentration {
    pub(crate) mod concentration_index;
    pub(crate) mod erreygers;
    pub(crate) mod extended;
    pub(crate) mod generalized;
    pub(crate) mod kakwani;
    pub(crate) mod wagstaff;
}

pub(super) mod slope {
    pub(crate) mod relative_index_of_inequality;
    pub(crate) mod slope_index_of_inequality;
}

pub(super) mod neutrality {
    pub(crate) mod funding_progressivity;
    pub(crate) mod wealth_elasticity;
    pub(crate) mod wealth_slope;
}

catalogue! {
    /// One measure of values paired with a second variable, with its parameters.
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

    /// Every measure of values paired with a second variable, in the order of the catalogue.
    pub static CATALOGUE;

    ConcentrationIndex in concentration::concentration_index,
    GeneralizedConcentrationIndex in concentration::generalized,
    ExtendedConcentrationIndex in concentration::extended,
    SymmetricConcentrationIndex in concentration::extended,
    Erreygers in concentration::erreygers,
    Wagstaff in concentration::wagstaff,
    Kakwani in concentration::kakwani,
    SlopeIndexOfInequality in slope::slope_index_of_inequality,
    RelativeIndexOfInequality in slope::relative_index_of_inequality,
    WealthCorrelation in neutrality::wealth_slope,
    WealthSlope in neutrality::wealth_slope,
    WealthElasticity in neutrality::wealth_elasticity,
    GiniCorrelation in concentration::kakwani,
    FundingProgressivity in neutrality::funding_progressivity,
}
