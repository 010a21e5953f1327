//! The recentered influence of every unit as a result.

use serde::Serialize;

use crate::error::Result;
use crate::finite::finite;
use crate::sample::Sample;
use crate::words::{Method, methods};

use super::rif::Functional;

/// The recentered influence of one unit.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct UnitRecentered {
    /// Its row: in the sample, or in the table where one is analyzed.
    pub row: usize,
    /// Its name, where units have names.
    pub label: Option<String>,
    /// The value of the measure plus the unit's influence on it; 0 for a unit of weight zero.
    pub recentered: f64,
}

/// The recentered influence of every unit on a measure: 再中心化影响函数值.
///
/// # Formula
///
/// RIF(x) = T(F) + IF(x; T, F), so that Σ p RIF = T: see [`Functional::recentered`].
///
/// # Parameters
///
/// `functional`: a [`Functional`]; the sample in its domain.
///
/// # Edge cases
///
/// A unit of weight zero has 0. For quantiles the influence rests on an estimated density: see
/// [`Quantile`](crate::measure::Quantile).
///
/// # Errors
///
/// As [`Measure::influence`](crate::Measure::influence).
///
/// # Accuracy
///
/// As the influence values.
///
/// # Source
///
/// Firpo, Fortin & Lemieux (2009), Econometrica 77(3): 953–973, doi:10.3982/ECTA6822.
///
/// # Examples
///
/// ```
/// use junheng::Sample;
/// use junheng::group::RecenteredInfluence;
/// let sample = Sample::new(&[1.0, 2.0, 6.0])?;
/// let found = RecenteredInfluence::of("variance".parse()?, &sample)?;
/// let values: Vec<f64> = found.units.iter().map(|unit| unit.recentered).collect();
/// assert_eq!(values, [4.0, 1.0, 9.0]);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// That of the mean is the value itself:
///
/// ```
/// use junheng::Sample;
/// use junheng::group::RecenteredInfluence;
/// let sample = Sample::new(&[1.0, 2.0, 6.0])?;
/// let found = RecenteredInfluence::of("mean".parse()?, &sample)?;
/// assert_eq!((found.value, found.units[2].recentered), (3.0, 6.0));
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RecenteredInfluence {
    /// The method: the meaning of the values.
    pub method: Method,
    /// The measure.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub functional: Functional,
    /// Its value.
    pub value: f64,
    /// The units, in row order.
    pub units: Vec<UnitRecentered>,
}

impl RecenteredInfluence {
    /// The recentered influence of every unit of `sample` on `functional`.
    ///
    /// # Errors
    ///
    /// See the type.
    pub fn of(functional: Functional, sample: &Sample<'_>) -> Result<Self> {
        let value = functional.value(sample)?;
        let recentered = functional.recentered(sample)?.into_iter().enumerate();
        let unit = |(row, recentered)| UnitRecentered {
            row,
            label: None,
            recentered,
        };
        finite(
            &methods::RECENTERED_INFLUENCE,
            Self {
                method: methods::RECENTERED_INFLUENCE,
                functional,
                value,
                units: recentered.map(unit).collect(),
            },
        )
    }
}
