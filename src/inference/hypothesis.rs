//! Tests of estimates by their standard errors and covariance.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::numeric::{f_tail, student_tail, sum_of};
use crate::words::inference as phrases;

use super::covariance::Covariance;
use super::interval::require_error;

/// What a test of one number decides for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Alternative {
    /// The number differs from that of the hypothesis.
    #[default]
    TwoSided,
    /// It is greater.
    Greater,
    /// It is less.
    Less,
}

/// The result of a test.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct HypothesisTest {
    /// t, or F.
    pub statistic: f64,
    /// The degrees of freedom of the numerator: 1 of a t test.
    pub numerator: f64,
    /// The degrees of freedom of the denominator; infinite for a normal variable or χ².
    pub denominator: f64,
    /// The probability of a statistic at least as extreme under the hypothesis.
    pub p_value: f64,
}

impl HypothesisTest {
    /// The t test that the estimated number, often a difference, is `hypothesis`.
    ///
    /// # Formula
    ///
    /// ```text
    /// t = (θ − θ₀)/s
    /// ```
    ///
    /// # Edge cases
    ///
    /// With a standard error of 0 the statistic is infinite and p is 0, unless the number is that of the hypothesis: NaN.
    ///
    /// # Errors
    ///
    /// [`InvalidParameter`](crate::ErrorKind::InvalidParameter) for a standard error or degrees of freedom that are none.
    ///
    /// # Examples
    ///
    /// ```
    /// use junheng::inference::{Alternative, HypothesisTest};
    /// let found = HypothesisTest::student(0.05, 0.0, 0.02, 60.0, Alternative::TwoSided)?;
    /// assert_eq!(found.statistic, 2.5);
    /// assert!((found.p_value - 0.015171).abs() < 1e-6);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    pub fn student(
        estimate: f64,
        hypothesis: f64,
        standard_error: f64,
        degrees_of_freedom: f64,
        alternative: Alternative,
    ) -> Result<Self> {
        require_error(standard_error, degrees_of_freedom)?;
        let statistic = (estimate - hypothesis) / standard_error;
        let both = student_tail(statistic, degrees_of_freedom);
        let above = match statistic > 0.0 {
            true => both / 2.0,
            false => 1.0 - both / 2.0,
        };
        let p_value = match alternative {
            Alternative::TwoSided => both,
            Alternative::Greater => above,
            Alternative::Less => match statistic < 0.0 {
                true => both / 2.0,
                false => 1.0 - both / 2.0,
            },
        };
        Ok(Self {
            statistic,
            numerator: 1.0,
            denominator: degrees_of_freedom,
            p_value,
        })
    }

    /// The Wald test that several linear combinations of estimates are 0, such as the differences of k groups from the
    /// first.
    ///
    /// # Parameters
    ///
    /// `contrasts`: the coefficients of each combination, one for each estimate. `degrees_of_freedom`: those of the
    /// covariance, ν; infinite for a χ² test.
    ///
    /// # Formula
    ///
    /// ```text
    /// Q = (Cθ)ᵀ (C V Cᵀ)⁻¹ (Cθ)        F = Q/q · (ν − q + 1)/ν        on q and ν − q + 1 degrees of freedom
    /// ```
    ///
    /// q is the number of combinations.
    ///
    /// # Errors
    ///
    /// [`LengthMismatch`](crate::ErrorKind::LengthMismatch) for another number of coefficients;
    /// [`InvalidParameter`](crate::ErrorKind::InvalidParameter) without combinations and for degrees of freedom below q;
    /// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) where the combinations have no inverse covariance, because one
    /// follows from others or has no variance.
    ///
    /// # Source
    ///
    /// Korn & Graubard (1990), doi:10.1080/00031305.1990.10475737.
    ///
    /// # Examples
    ///
    /// ```
    /// use junheng::Table;
    /// use junheng::inference::{HypothesisTest, SamplingDesign, SamplingOptions};
    /// let mut table = Table::new();
    /// table.add_numbers("row", &[1.0, 2.0, 3.0, 4.0][..])?;
    /// let design = SamplingDesign::of(&table, &SamplingOptions::default())?;
    /// let domain = design.domain(&[0, 1, 2, 3])?;
    /// let covariance = domain.covariance(&[&[1.0, -1.0, 0.0, 0.0], &[0.0, 0.0, 1.0, -1.0]])?;
    /// let found = HypothesisTest::wald(&[4.0, 2.0], &covariance, &[vec![1.0, -1.0]], 3.0)?;
    /// let t: f64 = 2.0 / (covariance.at(0, 0) + covariance.at(1, 1)).sqrt();
    /// assert!((found.statistic - t * t).abs() < 1e-14);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    pub fn wald(
        estimates: &[f64],
        covariance: &Covariance,
        contrasts: &[Vec<f64>],
        degrees_of_freedom: f64,
    ) -> Result<Self> {
        let size = covariance.size();
        let lengths = std::iter::once(estimates.len()).chain(contrasts.iter().map(Vec::len));
        if let Some(got) = lengths.into_iter().find(|length| *length != size) {
            return Err(Error::new(&phrases::CONTRAST)
                .with("expected", size)
                .with("got", got));
        }
        let count = contrasts.len() as f64;
        let rest = match degrees_of_freedom == f64::INFINITY {
            true => f64::INFINITY,
            false => degrees_of_freedom - count + 1.0,
        };
        if contrasts.is_empty() || rest.is_nan() || rest <= 0.0 {
            return Err(Error::new(&phrases::CONTRASTS)
                .with("expected", degrees_of_freedom)
                .with("got", contrasts.len()));
        }
        let along = |contrast: &[f64], other: &[f64]| {
            let places = (0..size).flat_map(|one| (0..size).map(move |two| (one, two)));
            sum_of(places.map(|(one, two)| contrast[one] * covariance.at(one, two) * other[two]))
        };
        let matrix: Vec<Vec<f64>> = (contrasts.iter())
            .map(|one| contrasts.iter().map(|other| along(one, other)).collect())
            .collect();
        let distances = (contrasts.iter())
            .map(|one| sum_of(one.iter().zip(estimates).map(|(c, estimate)| c * estimate)))
            .collect();
        let form = inverse_form(matrix, distances)?;
        let factor = match rest == f64::INFINITY {
            true => 1.0,
            false => rest / degrees_of_freedom,
        };
        let statistic = form / count * factor;
        Ok(Self {
            statistic,
            numerator: count,
            denominator: rest,
            p_value: f_tail(statistic, count, rest),
        })
    }

    /// The test that an estimated difference lies within ±`margin`: two one-sided tests, of which the larger p counts.
    ///
    /// # Errors
    ///
    /// As [`student`](Self::student); [`InvalidParameter`](crate::ErrorKind::InvalidParameter) for a margin that is not
    /// above 0.
    ///
    /// # Source
    ///
    /// Schuirmann (1987), doi:10.1007/BF01068419.
    pub fn equivalence(
        difference: f64,
        margin: f64,
        standard_error: f64,
        degrees_of_freedom: f64,
    ) -> Result<Self> {
        if !(margin > 0.0 && margin.is_finite()) {
            return Err(Error::new(&phrases::MARGIN).with("got", margin));
        }
        let one = |hypothesis: f64, alternative: Alternative| {
            let (error, degrees) = (standard_error, degrees_of_freedom);
            Self::student(difference, hypothesis, error, degrees, alternative)
        };
        let above = one(-margin, Alternative::Greater)?;
        let below = one(margin, Alternative::Less)?;
        Ok(if above.p_value >= below.p_value {
            above
        } else {
            below
        })
    }
}

/// dᵀ·M⁻¹·d of a symmetric matrix that is positive definite, by its square-root-free Cholesky factors.
fn inverse_form(mut matrix: Vec<Vec<f64>>, mut distances: Vec<f64>) -> Result<f64> {
    /// A pivot below this share of its diagonal is what rounding left of 0.
    const SINGULAR: f64 = 1e-12;
    let size = distances.len();
    let diagonal: Vec<f64> = (0..size).map(|at| matrix[at][at]).collect();
    let mut terms = Vec::with_capacity(size);
    for at in 0..size {
        let pivot = matrix[at][at];
        if pivot.is_nan() || pivot <= SINGULAR * diagonal[at] {
            return Err(Error::new(&phrases::SINGULAR));
        }
        terms.push(distances[at] * distances[at] / pivot);
        for below in at + 1..size {
            let factor = matrix[below][at] / pivot;
            distances[below] -= factor * distances[at];
            let (above, own) = matrix.split_at_mut(below);
            let columns = own[0].iter_mut().zip(&above[at]).skip(at + 1);
            columns.for_each(|(entry, pivot)| *entry -= factor * pivot);
        }
    }
    Ok(sum_of(terms))
}
