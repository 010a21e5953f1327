//! Recentered influence functions of a measure, and their regression on columns.

use std::fmt;
use std::str::FromStr;

use serde::{Serialize, Serializer};

use crate::error::{Error, Result};
use crate::finite::finite;
use crate::measure::Measure;
use crate::regression::{Column, Design, Regression};
use crate::sample::Sample;
use crate::words::{Method, methods};

use crate::group::decomposition::decomposable::Decomposable;

/// A measure with a recentered influence function: any that has influence values, or the variance.
///
/// Written as the measure is, or as `variance`.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub enum Functional {
    /// A measure of the catalogue.
    Measure(Measure),
    /// The population variance.
    Variance,
}

impl Functional {
    /// Its value.
    ///
    /// # Errors
    ///
    /// As the measure.
    pub fn value(&self, sample: &Sample<'_>) -> Result<f64> {
        match self {
            Self::Measure(measure) => measure.value(sample),
            Self::Variance => Decomposable::Variance.value(sample),
        }
    }

    /// The recentered influence of every unit, in row order; 0 for units of weight zero.
    ///
    /// # Formula
    ///
    /// RIF(x) = T(F) + IF(x; T, F), so that Σ p RIF = T. For the variance that is (x − μ)².
    ///
    /// # Errors
    ///
    /// As [`Measure::influence`].
    ///
    /// # Examples
    ///
    /// ```
    /// use junheng::Sample;
    /// use junheng::group::Functional;
    /// let sample = Sample::new(&[1.0, 2.0, 6.0])?;
    /// let values = "variance".parse::<Functional>()?.recentered(&sample)?;
    /// assert_eq!(values, [4.0, 1.0, 9.0]);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    pub fn recentered(&self, sample: &Sample<'_>) -> Result<Vec<f64>> {
        let value = self.value(sample)?;
        let mut out = match self {
            Self::Measure(measure) => measure.influence(sample)?,
            Self::Variance => vec![0.0; sample.len()],
        };
        let mean = sample.moments().mean();
        for (row, x, _) in sample.units() {
            out[row] = match self {
                Self::Measure(_) => out[row] + value,
                Self::Variance => (x - mean) * (x - mean),
            };
        }
        match out.iter().all(|x| x.is_finite()) {
            true => Ok(out),
            false => Err(Decomposable::Variance.overflow()),
        }
    }
}

impl FromStr for Functional {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        match text.parse::<Decomposable>() {
            Ok(Decomposable::Variance) => Ok(Self::Variance),
            _ => text.parse().map(Self::Measure),
        }
    }
}

impl fmt::Display for Functional {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Measure(measure) => measure.fmt(out),
            Self::Variance => Decomposable::Variance.fmt(out),
        }
    }
}

impl Serialize for Functional {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl From<Measure> for Functional {
    fn from(measure: Measure) -> Self {
        Self::Measure(measure)
    }
}

/// A measure of a whole distribution, explained by columns.
///
/// # Formula
///
/// RIF(x_i) = b₀ + Σ_j b_j z_ij + e_i by weighted least squares; Σ p RIF = T, so T = b₀ + Σ_j b_j z̄_j.
///
/// b_j is what T changes by, to the first order, as the mean of column j rises by one and all else of
/// the columns' joint distribution stays (the unconditional effect, not that on units of given z).
///
/// # Parameters
///
/// `functional`: a [`Functional`]; the sample in its domain; columns as for a
/// [`Design`].
///
/// # Edge cases
///
/// For quantiles the influence rests on an estimated density: see
/// [`Quantile`](crate::measure::Quantile).
///
/// # Errors
///
/// As [`Measure::influence`] and [`Regression`].
///
/// # Accuracy
///
/// As the influence values and [`Regression`]. The standard errors of the terms take the RIF as if it were observed. With a
/// `design` or `inference` an analysis adds those that include the estimation of the measure: from scores for the variance,
/// the coefficient of variation, generalized entropies and the Gini index, from replicates or a bootstrap for any.
///
/// # Source
///
/// Firpo, Fortin & Lemieux (2009), Econometrica 77(3): 953–973, doi:10.3982/ECTA6822.
///
/// # Examples
///
/// ```
/// use junheng::Sample;
/// use junheng::group::RifRegression;
/// use junheng::regression::Column;
/// let (spend, rural) = ([3.0, 5.0, 9.0, 10.0, 11.0], [1.0, 1.0, 0.0, 0.0, 0.0]);
/// let sample = Sample::new(&spend)?;
/// let fit = RifRegression::new("gini".parse()?, &sample, &[Column::new("rural", &rural)])?;
/// assert!(fit.regression.coefficient("rural") > Some(0.0), "more rural schools, more inequality");
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// The mean is the measure whose RIF is the value itself: then it is ordinary least squares:
///
/// ```
/// use junheng::Sample;
/// use junheng::group::RifRegression;
/// use junheng::regression::{Column, Design};
/// let (y, z) = ([3.0, 5.0, 4.0], [1.0, 2.0, 4.0]);
/// let (sample, column) = (Sample::new(&y)?, [Column::new("z", &z)]);
/// let fit = RifRegression::new("mean".parse()?, &sample, &column)?;
/// assert_eq!(fit.regression, Design::new(sample, &column)?.fit()?);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RifRegression {
    /// The method: the outcome and the meaning of a coefficient.
    pub method: Method,
    /// The measure.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub functional: Functional,
    /// Its value.
    pub value: f64,
    /// The regression of its recentered influence.
    pub regression: Regression,
}

impl RifRegression {
    /// Explains `functional` of `sample` by `columns`.
    ///
    /// # Errors
    ///
    /// See the type.
    pub fn new(
        functional: Functional,
        sample: &Sample<'_>,
        columns: &[Column<'_>],
    ) -> Result<Self> {
        let recentered = functional.recentered(sample)?;
        let values = ndarray::ArrayView1::from(&recentered[..]);
        let outcome = Sample::from_views(values, sample.weights())?;
        finite(
            &methods::RIF_REGRESSION,
            Self {
                method: methods::RIF_REGRESSION,
                functional,
                value: functional.value(sample)?,
                regression: Design::new(outcome, columns)?.fit()?,
            },
        )
    }
}
