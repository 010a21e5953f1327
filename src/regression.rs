//! Weighted least squares with named columns.

use serde::Serialize;

use crate::error::{Error, Result};
use crate::finite::finite;
use crate::numeric::{LeastSquares, sum_of};
use crate::sample::Sample;
use crate::words::{Method, Name, error_phrases, group as phrases, methods};

static REGRESSION: Name = Name::new("regression", "the regression", "回归");
/// The name of the constant term.
pub const INTERCEPT: &str = "intercept";

/// A column with its name: what a regression explains by, or divides a total into.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Column<'a> {
    /// Its name in results and errors.
    pub name: &'a str,
    /// One value for each unit.
    pub values: &'a [f64],
}

impl<'a> Column<'a> {
    /// A column.
    pub fn new(name: &'a str, values: &'a [f64]) -> Self {
        Self { name, values }
    }
}

/// An outcome, its weights and the columns that are to explain it; checked once.
///
/// A unit of weight zero is ignored.
#[derive(Debug, Clone)]
pub struct Design<'a> {
    outcome: Sample<'a>,
    columns: Vec<Column<'a>>,
}

impl<'a> Design<'a> {
    /// The outcome with its weights, and the columns; the intercept is always the first of them.
    ///
    /// # Errors
    ///
    /// [`LengthMismatch`](crate::ErrorKind::LengthMismatch) for a column of another length,
    /// [`NotFinite`](crate::ErrorKind::NotFinite) for NaN or infinity in one,
    /// [`InvalidParameter`](crate::ErrorKind::InvalidParameter) for two columns of one name.
    pub fn new(outcome: Sample<'a>, columns: &[Column<'a>]) -> Result<Self> {
        for (place, column) in columns.iter().enumerate() {
            check_column(column, outcome.len())?;
            let before = columns[..place].iter().map(|column| column.name);
            if std::iter::once(INTERCEPT)
                .chain(before)
                .any(|name| name == column.name)
            {
                return Err(Error::new(&phrases::DUPLICATE_NAME).with("column", column.name));
            }
        }
        Ok(Self {
            outcome,
            columns: columns.to_vec(),
        })
    }

    /// The outcome.
    pub fn outcome(&self) -> &Sample<'a> {
        &self.outcome
    }

    /// The names of the columns, without the intercept.
    pub fn names(&self) -> impl Iterator<Item = &'a str> + '_ {
        self.columns.iter().map(|column| column.name)
    }

    /// The weighted mean of each column, the intercept's 1 first.
    pub(crate) fn means(&self) -> Result<Vec<f64>> {
        let mut means = vec![1.0];
        for column in &self.columns {
            let values = ndarray::ArrayView1::from(column.values);
            let sample = Sample::from_views(values, self.outcome.weights())?;
            means.push(sample.moments().mean());
        }
        Ok(means)
    }

    /// Fits the outcome by the columns.
    ///
    /// # Errors
    ///
    /// As [`Regression`].
    pub fn fit(&self) -> Result<Regression> {
        Regression::of(self)
    }

    /// Outcome, columns (the intercept first) and weights of the units of positive weight.
    pub(crate) fn used(&self) -> (Vec<f64>, Vec<Vec<f64>>, Vec<f64>) {
        let units: Vec<(usize, f64, f64)> = self.outcome.units().collect();
        let mut columns = vec![vec![1.0; units.len()]];
        columns.extend(self.columns.iter().map(|column| {
            units
                .iter()
                .map(|&(row, _, _)| column.values[row])
                .collect::<Vec<_>>()
        }));
        let outcome = units.iter().map(|&(_, y, _)| y).collect();
        (outcome, columns, units.iter().map(|&(_, _, w)| w).collect())
    }
}

/// Rejects a column of another length or with a number that is not finite.
pub(crate) fn check_column(column: &Column<'_>, units: usize) -> Result<()> {
    if column.values.len() != units {
        return Err(Error::new(&error_phrases::LENGTH_MISMATCH)
            .with("column", column.name)
            .with("expected", units)
            .with("got", column.values.len()));
    }
    match column.values.iter().position(|value| !value.is_finite()) {
        Some(row) => Err(Error::new(&error_phrases::NOT_FINITE)
            .with("column", column.name)
            .with("row", row)
            .with("got", column.values[row])),
        None => Ok(()),
    }
}

/// One term of a regression.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Term {
    /// The column; `intercept` for the constant.
    pub column: String,
    /// Its coefficient.
    pub coefficient: f64,
    /// The standard error for residuals of equal variance; `None` without degrees of freedom.
    /// Those of a design or a robust form are in `inference` of an analysis.
    pub standard_error: Option<f64>,
}

/// An outcome explained by columns: the line with the least weighted sum of squared residuals.
///
/// # Formula
///
/// ```text
/// b = argmin Σ w (y − Σ_j b_j x_j)²        x₀ = 1        se_j = √(s² (XᵀWX)⁻¹_jj)
/// s² = Σ w e² / (n − k)        R² = 1 − Σ w e² / Σ w (y − ȳ)²
/// ```
///
/// w are the weights, e the residuals, n the number of units of positive weight, k that of the
/// coefficients.
///
/// # Returns
///
/// The terms, the intercept first, then the columns in their order; R² is `None` where the outcome
/// does not vary. The standard errors hold for independent residuals of one variance (times 1/w);
/// for unequal variances, survey designs and clusters see
/// [`InferenceOptions`](crate::inference::InferenceOptions) of an analysis.
///
/// # Edge cases
///
/// With as many units as coefficients the fit is exact and has no standard errors.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for fewer units than coefficients, and for a column
/// that is a linear combination of those before it (sine of the angle below 1e-11), which is named.
///
/// # Accuracy
///
/// Householder QR and two corrections with exact residual sums: nearly the last digit of every
/// coefficient while the condition number stays below 1e7; the certified digits of NIST's Longley
/// (condition 5e9). Rows in any order give the same bits.
///
/// # Source
///
/// Björck (1996), Numerical Methods for Least Squares Problems, §2.4 and §6.6.
///
/// # Examples
///
/// ```
/// use junheng::Sample;
/// use junheng::regression::{Column, Design};
/// let spend = [10.0, 12.0, 13.0, 17.0];
/// let size = [4.0, 3.0, 2.0, 1.0];
/// let fit = Design::new(Sample::new(&spend)?, &[Column::new("size", &size)])?.fit()?;
/// assert_eq!(fit.terms[0].column, "intercept");
/// assert!((fit.terms[1].coefficient + 2.2).abs() < 1e-15);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// Dummies for all groups are collinear with the intercept; the error names the last of them:
///
/// ```
/// use junheng::Sample;
/// use junheng::regression::{Column, Design};
/// let (urban, rural) = ([1.0, 1.0, 0.0], [0.0, 0.0, 1.0]);
/// let columns = [Column::new("urban", &urban), Column::new("rural", &rural)];
/// let error = Design::new(Sample::new(&[5.0, 6.0, 3.0])?, &columns)?.fit().unwrap_err();
/// assert_eq!(error.column(), Some("rural"));
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Regression {
    /// How it was solved, and what the standard errors hold for.
    pub method: Method,
    /// The terms, the intercept first.
    pub terms: Vec<Term>,
    /// Units of positive weight.
    pub units: usize,
    /// Units less coefficients.
    pub degrees_of_freedom: usize,
    /// Σ w e².
    pub residual_squares: f64,
    /// The share of the outcome's weighted variance that the columns explain.
    pub r_squared: Option<f64>,
}

impl Regression {
    fn of(design: &Design<'_>) -> Result<Self> {
        let names: Vec<&str> = std::iter::once(INTERCEPT).chain(design.names()).collect();
        let (outcome, columns, weights) = design.used();
        let columns: Vec<&[f64]> = columns.iter().map(Vec::as_slice).collect();
        let fit = solve(&outcome, &columns, &weights, &names)?;
        let degrees_of_freedom = outcome.len() - names.len();
        let variance = fit.residual_squares / degrees_of_freedom as f64;
        let terms = names.iter().enumerate().map(|(j, name)| Term {
            column: (*name).to_owned(),
            coefficient: fit.coefficients[j] + 0.0,
            standard_error: (degrees_of_freedom > 0)
                .then(|| (variance * fit.inverse[j * names.len() + j]).sqrt()),
        });
        let moments = design.outcome.moments();
        let squares = moments.variance() * moments.total_weight();
        finite(
            &methods::LEAST_SQUARES,
            Self {
                method: methods::LEAST_SQUARES,
                terms: terms.collect(),
                units: outcome.len(),
                degrees_of_freedom,
                residual_squares: fit.residual_squares,
                r_squared: (squares > 0.0).then(|| 1.0 - fit.residual_squares / squares),
            },
        )
    }

    /// The coefficient of a column, or of the `intercept`.
    pub fn coefficient(&self, column: &str) -> Option<f64> {
        let term = self.terms.iter().find(|term| term.column == column);
        term.map(|term| term.coefficient)
    }

    /// The coefficients, the intercept first.
    pub(crate) fn coefficients(&self) -> Vec<f64> {
        self.terms.iter().map(|term| term.coefficient).collect()
    }
}

/// The kernel with its checks.
fn solve(
    outcome: &[f64],
    columns: &[&[f64]],
    weights: &[f64],
    names: &[&str],
) -> Result<LeastSquares> {
    if outcome.len() < columns.len() {
        return Err(Error::new(&phrases::TOO_FEW_UNITS)
            .with("expected", columns.len())
            .with("got", outcome.len()));
    }
    let fit = LeastSquares::fit(outcome, columns, weights).map_err(|dependent| {
        Error::new(&phrases::DEPENDENT_COLUMN).with("column", names[dependent.0])
    })?;
    let numbers = fit.coefficients.iter().chain(&fit.residuals);
    match sum_of(numbers.copied()).is_finite() && fit.residual_squares.is_finite() {
        true => Ok(fit),
        false => Err(Error::new(&error_phrases::OVERFLOW).with("measure", &REGRESSION)),
    }
}
