//! The indices of segregation, one folder for each family, and the list of them.

use super::Counts;
use crate::measure::catalogue;

pub(super) mod products {
    pub(crate) mod atkinson_segregation;
    pub(crate) mod hutchens;
}

pub(super) mod evenness {
    pub(crate) mod dissimilarity;
    pub(crate) mod gorard;
}

pub(super) mod exposure {
    pub(crate) mod isolation;
}

pub(super) mod information {
    pub(crate) mod mutual_information;
}

pub(super) mod variance {
    pub(crate) mod correlation_ratio;
}

catalogue! {
    /// One index of segregation with its parameters.
    ///
    /// Written as text the same way everywhere: by `parse`, by `Display`, by serde. The influence values
    /// are those of units: the derivative with respect to additional weight on the unit's pupils, in
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

    Dissimilarity in evenness::dissimilarity,
    GiniSegregation in evenness::dissimilarity,
    Gorard in evenness::gorard,
    Isolation in exposure::isolation,
    Exposure in exposure::isolation,
    CorrelationRatio in variance::correlation_ratio,
    RelativeDiversity in variance::correlation_ratio,
    MutualInformation in information::mutual_information,
    TheilH in information::mutual_information,
    AtkinsonSegregation in products::atkinson_segregation,
    Hutchens in products::hutchens,
}
