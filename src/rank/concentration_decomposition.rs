//! The decomposition of a concentration index by determinants.

use ndarray::ArrayView1;
use serde::Serialize;

use crate::error::{Error, Result};
use crate::measure::{Measurable, Statistic, gate};
use crate::numeric::{ExactSum, LeastSquares, sum_of};
use crate::rank::numerics::ladder::Ladder;
use crate::rank::numerics::weighting::Weighting;
use crate::rank::ranked::check_column;
use crate::rank::{ConcentrationIndex, Ranked};
use crate::words::{Name, error_phrases, rank as phrases};

/// A column that helps to explain the values, with its name.
#[derive(Debug, Clone, Copy)]
pub struct Determinant<'a> {
    /// What it is called in the result.
    pub name: &'a str,
    /// One number a unit.
    pub values: ArrayView1<'a, f64>,
}

impl<'a> Determinant<'a> {
    /// A determinant over a slice.
    pub fn new(name: &'a str, values: &'a [f64]) -> Self {
        Self {
            name,
            values: values.into(),
        }
    }
}

/// What one determinant adds to a concentration index.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DeterminantPart {
    /// Its name.
    pub name: String,
    /// β, its coefficient.
    pub coefficient: f64,
    /// x̄, its mean.
    pub mean: f64,
    /// β x̄/μ, the elasticity of the values with respect to it.
    pub elasticity: f64,
    /// Its own concentration index; `None` where its mean is not above zero.
    pub concentration: Option<f64>,
    /// β V(x)/μ: elasticity times concentration.
    pub contribution: f64,
    /// Contribution over index; `None` where the index is zero.
    pub share: Option<f64>,
}

/// A concentration index as the sum of what determines the values: 集中指数的影响因素分解.
///
/// # Formula
///
/// ```text
/// h = α + Σ_k β_k x_k + ε        C = Σ_k (β_k x̄_k/μ) C_k + V(ε)/μ
/// ```
///
/// C_k is the concentration index of determinant k, V(ε) the generalized concentration index of the
/// residuals, μ the mean of the values.
///
/// # Parameters
///
/// The coefficients are the caller's ([`given`](Self::given)), from whatever model, or the weighted
/// least-squares ones ([`fitted`](Self::fitted)).
///
/// # Returns
///
/// A part for each determinant in the order given, and the residual. The contributions and the residual
/// sum to the index.
///
/// # Edge cases
///
/// A determinant of mean zero has no concentration index, and a contribution all the same.
///
/// # Errors
///
/// [`EmptySample`](crate::ErrorKind::EmptySample) without determinants;
/// [`LengthMismatch`](crate::ErrorKind::LengthMismatch) and
/// [`NotFinite`](crate::ErrorKind::NotFinite) naming the column;
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for a mean of the values that is not above zero, a
/// ranking variable that is the same everywhere, and linearly dependent columns.
///
/// # Accuracy
///
/// The index is computed on its own; the parts sum to it within 1e-13 of Σ|contribution| + |residual|,
/// also where the values are nearly equal.
/// Same bits for any order of the rows.
///
/// # Source
///
/// Wagstaff, van Doorslaer & Watanabe (2003), doi:10.1016/S0304-4076(02)00161-6.
///
/// # Examples
///
/// ```
/// use junheng::Ranked;
/// use junheng::rank::{Determinant, ConcentrationDecomposition};
/// let scores = [62.0, 70.0, 71.0, 83.0, 90.0];
/// let income = [1.0, 2.0, 3.0, 4.0, 5.0];
/// let teachers = [4.0, 6.0, 5.0, 8.0, 8.0];
/// let ranked = Ranked::new(&scores, &income)?;
/// let split = ConcentrationDecomposition::fitted(&ranked, &[Determinant::new("teachers", &teachers)])?;
/// let sum = split.parts[0].contribution + split.residual;
/// assert!((sum - split.index).abs() < 1e-15);
/// assert!(split.parts[0].share.is_some_and(|share| share > 0.8));
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// A determinant without any effect contributes nothing, however concentrated it is:
///
/// ```
/// use junheng::Ranked;
/// use junheng::rank::{Determinant, ConcentrationDecomposition};
/// let ranked = Ranked::new(&[5.0, 6.0, 9.0], &[1.0, 2.0, 3.0])?;
/// let pools = Determinant::new("pools", &[0.0, 0.0, 7.0]);
/// let split = ConcentrationDecomposition::given(&ranked, &[pools], &[0.0])?;
/// assert_eq!(split.parts[0].contribution, 0.0);
/// assert!((split.residual - split.index).abs() < 1e-15);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(
    feature = "schema",
    schemars(
        title = "junheng determinants",
        description = "A concentration index as the sum of what determines the values."
    )
)]
pub struct ConcentrationDecomposition {
    /// The concentration index of the values.
    pub index: f64,
    /// μ, their mean.
    pub mean: f64,
    /// Whether the coefficients were fitted here by weighted least squares.
    pub fitted: bool,
    /// What each determinant adds.
    pub parts: Vec<DeterminantPart>,
    /// What remains: V(ε)/μ.
    pub residual: f64,
}

impl ConcentrationDecomposition {
    /// Splits the index with the coefficients of a model of the caller's.
    ///
    /// # Errors
    ///
    /// See the type; [`InvalidParameter`](crate::ErrorKind::InvalidParameter) for a coefficient that is
    /// not finite.
    pub fn given(
        ranked: &Ranked<'_>,
        determinants: &[Determinant<'_>],
        coefficients: &[f64],
    ) -> Result<Self> {
        check(ranked, determinants)?;
        if coefficients.len() != determinants.len() {
            return Err(Error::new(&error_phrases::LENGTH_MISMATCH)
                .with("column", Name::new("coefficients", "coefficients", "系数"))
                .with("expected", determinants.len())
                .with("got", coefficients.len()));
        }
        for (determinant, &coefficient) in determinants.iter().zip(coefficients) {
            if !coefficient.is_finite() {
                return Err(Error::new(&phrases::COEFFICIENT)
                    .with("column", determinant.name)
                    .with("got", coefficient));
            }
        }
        split(ranked, determinants, coefficients, false)
    }

    /// Splits the index with the coefficients of a weighted least-squares regression.
    ///
    /// # Errors
    ///
    /// See the type.
    pub fn fitted(ranked: &Ranked<'_>, determinants: &[Determinant<'_>]) -> Result<Self> {
        check(ranked, determinants)?;
        let collinear = |at: usize| {
            let name = determinants.get(at).map_or("", |one| one.name);
            Error::new(&phrases::COLLINEAR).with("column", name)
        };
        let (rows, weights): (Vec<usize>, Vec<f64>) = (ranked.values().units())
            .map(|(row, _, weight)| (row, weight))
            .unzip();
        // So many units tell the intercept and one column less apart.
        if rows.len() <= determinants.len() {
            return Err(collinear(rows.len().saturating_sub(1)));
        }
        let column = |values: ArrayView1<'_, f64>| rows.iter().map(|&row| values[row]).collect();
        let mut columns: Vec<Vec<f64>> = vec![vec![1.0; rows.len()]];
        columns.extend(determinants.iter().map(|one| column(one.values)));
        let columns: Vec<&[f64]> = columns.iter().map(Vec::as_slice).collect();
        let target: Vec<f64> = column(ranked.values().values());
        let fit = LeastSquares::fit(&target, &columns, &weights)
            .map_err(|dependent| collinear(dependent.0.saturating_sub(1)))?;
        split(ranked, determinants, &fit.coefficients[1..], true)
    }
}

fn check(ranked: &Ranked<'_>, determinants: &[Determinant<'_>]) -> Result<()> {
    ranked.admit()?;
    ranked.require_varying(ConcentrationIndex::ENTRY)?;
    if determinants.is_empty() {
        return Err(Error::new(&phrases::NO_DETERMINANTS));
    }
    for one in determinants {
        let name = Name {
            id: one.name.to_owned().into(),
            en: one.name.to_owned().into(),
            zh: one.name.to_owned().into(),
        };
        check_column(&one.values, ranked.len(), &name, &name)?;
    }
    Ok(())
}

fn split(
    ranked: &Ranked<'_>,
    determinants: &[Determinant<'_>],
    coefficients: &[f64],
    fitted: bool,
) -> Result<ConcentrationDecomposition> {
    let entry = ConcentrationIndex::ENTRY;
    let ladder = Ladder::of(ranked);
    ladder.require_positive_mean(entry)?;
    let mean = ladder.mean / ladder.scale;
    let index = ladder.concentration().to_f64();
    let parts = (determinants.iter().zip(coefficients))
        .map(|(one, &coefficient)| part(ranked, one, coefficient, mean, index))
        .collect::<Result<Vec<_>>>()?;
    let residuals = residuals(ranked, determinants, coefficients, &parts, mean);
    let rest = ranked.with_values((&residuals[..]).into())?;
    let rest = Ladder::of(&rest);
    let residual = rest.weighed(Weighting::Standard) / rest.scale / mean;
    gate::finite(
        entry,
        residual + parts.iter().map(|part| part.contribution).sum::<f64>(),
    )?;
    Ok(ConcentrationDecomposition {
        index: gate::finite(entry, index)?,
        mean: gate::finite(entry, mean)?,
        fitted,
        parts,
        residual: residual + 0.0,
    })
}

fn part(
    ranked: &Ranked<'_>,
    determinant: &Determinant<'_>,
    coefficient: f64,
    mean: f64,
    index: f64,
) -> Result<DeterminantPart> {
    let ladder = Ladder::of(&ranked.with_values(determinant.values)?);
    let own = ladder.mean / ladder.scale;
    let weighed = ladder.weighed(Weighting::Standard);
    let contribution = coefficient * (weighed / ladder.scale) / mean;
    Ok(DeterminantPart {
        name: determinant.name.to_owned(),
        coefficient,
        mean: own,
        elasticity: coefficient * own / mean,
        concentration: (ladder.mean > 0.0).then(|| ladder.concentration().to_f64() + 0.0),
        contribution: contribution + 0.0,
        share: (index != 0.0).then(|| contribution / index),
    })
}

/// h − Σ β x by row, less what all rows have in common, which changes no index: each is rounded once
/// from the exact sum, and so keeps its digits where the values are nearly equal.
fn residuals(
    ranked: &Ranked<'_>,
    determinants: &[Determinant<'_>],
    coefficients: &[f64],
    parts: &[DeterminantPart],
    mean: f64,
) -> Vec<f64> {
    let terms = || determinants.iter().zip(coefficients);
    let explained = parts.iter().map(|part| part.coefficient * part.mean);
    let common = sum_of(explained.map(|x| -x).chain([mean]));
    let residual = |(row, &value): (usize, &f64)| {
        let mut sum: ExactSum = [value, -common].into_iter().collect();
        terms().for_each(|(one, beta)| sum.add_product(-beta, one.values[row]));
        sum.to_f64()
    };
    ranked
        .values()
        .values()
        .iter()
        .enumerate()
        .map(residual)
        .collect()
}
