//! The measures of a sample, one folder for each family, and the list of them.

use crate::measure::catalogue;
use crate::sample::Sample;

pub(super) mod location {
    pub(crate) mod geometric_harmonic;
    pub(crate) mod mean_median;
    pub(crate) mod quantile;
}

pub(super) mod dispersion {
    pub(crate) mod gini_mean_difference;
    pub(crate) mod mean_deviation;
    pub(crate) mod standard_deviation;
    pub(crate) mod variance;
    pub(crate) mod variance_of_logs;
}

pub(super) mod shape {
    pub(crate) mod skewness;
}

pub(super) mod lorenz {
    pub(crate) mod bonferroni;
    pub(crate) mod de_vergottini;
    pub(crate) mod gini;
    pub(crate) mod hoover;
    pub(crate) mod lorenz_asymmetry;
    pub(crate) mod s_gini;
    pub(crate) mod zenga;
}

pub(super) mod entropy {
    pub(crate) mod generalized_entropy;
    pub(crate) mod j_divergence;
    pub(crate) mod theil;
}

pub(super) mod welfare {
    pub(crate) mod atkinson;
    pub(crate) mod equally_distributed_equivalent;
    pub(crate) mod kolm;
    pub(crate) mod sen_welfare;
}

pub(super) mod shares {
    pub(crate) mod share_ratio;
    pub(crate) mod top_bottom;
}

pub(super) mod concentration {
    pub(crate) mod herfindahl;
    pub(crate) mod horvath;
    pub(crate) mod rosenbluth;
}

pub(super) mod polarization {
    pub(crate) mod esteban_ray;
    pub(crate) mod wolfson;
}

pub(super) mod range {
    pub(crate) mod quantile_ratio;
    pub(crate) mod quartiles;
    pub(crate) mod range_of_values;
    pub(crate) mod restricted_range;
}

pub(super) mod adequacy {
    pub(crate) mod adequacy_index;
    pub(crate) mod mcloone;
    pub(crate) mod verstegen;
}

pub(super) mod shortfall {
    pub(crate) mod fgt;
    pub(crate) mod sen;
    pub(crate) mod sen_shorrocks_thon;
    pub(crate) mod watts;
}

pub(super) mod disparity {
    pub(crate) mod attributable;
    pub(crate) mod mean_difference;
}

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

    Mean in location::mean_median,
    GeometricMean in location::geometric_harmonic,
    HarmonicMean in location::geometric_harmonic,
    Median in location::mean_median,
    Quantile in location::quantile,
    Variance in dispersion::variance,
    StandardDeviation in dispersion::standard_deviation,
    CoefficientOfVariation in dispersion::standard_deviation,
    MeanDeviation in dispersion::mean_deviation,
    RelativeMeanDeviation in dispersion::mean_deviation,
    VarianceOfLogs in dispersion::variance_of_logs,
    GiniMeanDifference in dispersion::gini_mean_difference,
    Skewness in shape::skewness,
    Kurtosis in shape::skewness,
    Gini in lorenz::gini,
    SGini in lorenz::s_gini,
    AbsoluteGini in lorenz::s_gini,
    SenWelfare in welfare::sen_welfare,
    Hoover in lorenz::hoover,
    Bonferroni in lorenz::bonferroni,
    DeVergottini in lorenz::de_vergottini,
    Zenga in lorenz::zenga,
    LorenzAsymmetry in lorenz::lorenz_asymmetry,
    TheilT in entropy::theil,
    MeanLogDeviation in entropy::theil,
    JDivergence in entropy::j_divergence,
    GeneralizedEntropy in entropy::generalized_entropy,
    Atkinson in welfare::atkinson,
    EquallyDistributedEquivalent in welfare::equally_distributed_equivalent,
    Kolm in welfare::kolm,
    TopShare in shares::top_bottom,
    BottomShare in shares::top_bottom,
    ShareRatio in shares::share_ratio,
    Palma in shares::share_ratio,
    Herfindahl in concentration::herfindahl,
    Rosenbluth in concentration::rosenbluth,
    Horvath in concentration::horvath,
    Coulter in concentration::herfindahl,
    Wolfson in polarization::wolfson,
    FosterWolfson in polarization::wolfson,
    EstebanRay in polarization::esteban_ray,
    Range in range::range_of_values,
    RangeRatio in range::range_of_values,
    RestrictedRange in range::restricted_range,
    FederalRangeRatio in range::quantile_ratio,
    QuantileRatio in range::quantile_ratio,
    InterquartileRange in range::quartiles,
    QuartileVariation in range::quartiles,
    McLoone in adequacy::mcloone,
    Verstegen in adequacy::verstegen,
    AdequacyIndex in adequacy::adequacy_index,
    HeadcountRatio in shortfall::fgt,
    Fgt in shortfall::fgt,
    Watts in shortfall::watts,
    MedianGap in shortfall::watts,
    SenIndex in shortfall::sen,
    SenShorrocksThon in shortfall::sen_shorrocks_thon,
    MeanDifferenceFromBest in disparity::mean_difference,
    MeanDifferenceFromReference in disparity::mean_difference,
    PopulationAttributableRisk in disparity::attributable,
    PopulationAttributableFraction in disparity::attributable,
}
