//! The concentration curve.

use serde::Serialize;

use crate::error::{Error, Result};
use crate::measure::{Domain, Entry, Measurable, Statistic, gate};
use crate::rank::numerics::ladder::{Ladder, Running, running};
use crate::rank::{ConcentrationIndex, Ranked};
use crate::words::rank as phrases;

/// Concentration curve 集中曲线: the share of all that the lowest ranks have.
///
/// # Formula
///
/// ```text
/// L(F_k) = Σ_{b ≤ k} p_b h_b / μ        C = 1 − 2∫L
/// ```
///
/// F is the share of weight up to a rank, L the share of the values' total up to it; straight in between.
/// Units of one rank are one step of the curve.
///
/// # Returns
///
/// Ordinates from (0, 0) to (1, 1). Below the diagonal: the high ranks have more than their share.
///
/// # Edge cases
///
/// Equal values lie on the diagonal. Ranked by the values themselves it is the Lorenz curve.
///
/// # Errors
///
/// [`OutOfDomain`](crate::ErrorKind::OutOfDomain) for values below zero, a mean of zero, or a
/// ranking variable that is the same for every unit.
///
/// # Accuracy
///
/// Each ordinate within a few units of 2^-53 of 1.
///
/// # Source
///
/// Kakwani (1977), doi:10.2307/1911684 (concentration curves).
///
/// # Examples
///
/// ```
/// use junheng::Ranked;
/// use junheng::rank::ConcentrationCurve;
/// let ranked = Ranked::new(&[1.0, 3.0], &[10.0, 20.0])?;
/// let curve = ConcentrationCurve::of(&ranked)?;
/// assert_eq!(curve.value_shares, [0.0, 0.25, 1.0]);
/// assert_eq!(curve.at(0.75)?, 0.625);
/// assert_eq!(curve.inverse(0.25), Some(0.5));
/// assert_eq!(1.0 - 2.0 * curve.area(), curve.index);
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// A curve may lie on both sides of the diagonal, and its index hide that:
///
/// ```
/// use junheng::Ranked;
/// use junheng::rank::ConcentrationCurve;
/// let curve = ConcentrationCurve::of(&Ranked::new(&[3.0, 0.0, 3.0], &[1.0, 2.0, 3.0])?)?;
/// assert!(curve.at(0.25)? > 0.25 && curve.at(0.75)? < 0.75);
/// assert_eq!(curve.index, 0.0);
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(
    feature = "schema",
    schemars(
        title = "junheng concentration curve",
        description = "The share of all that the lowest ranks have."
    )
)]
pub struct ConcentrationCurve {
    /// The concentration index, twice the area between the diagonal and the curve.
    pub index: f64,
    /// F: shares of weight, rising from 0 to 1.
    pub population_shares: Vec<f64>,
    /// L: shares of the values' total at each F.
    pub value_shares: Vec<f64>,
}

impl ConcentrationCurve {
    /// The curve of the values over the ranks.
    ///
    /// # Errors
    ///
    /// See the type.
    pub fn of(ranked: &Ranked<'_>) -> Result<Self> {
        let entry: &'static Entry = ConcentrationIndex::ENTRY;
        ranked.admit()?;
        gate::domain(entry, Domain::NonNegative, &ranked.values())?;
        ranked.require_varying(entry)?;
        let ladder = Ladder::of(ranked);
        ladder.require_positive_mean(entry)?;
        let mut excess = Running::default();
        let (mut population_shares, mut value_shares) = (vec![0.0], vec![0.0]);
        for step in &ladder.steps {
            excess.add(step.excess);
            // From the nearer end, so that the last share is exactly 1.
            let up_to = match step.above < 0.5 {
                true => 1.0 - step.above,
                false => step.below + step.share,
            };
            population_shares.push(up_to);
            let centre = ladder.centre / ladder.mean;
            value_shares.push((centre * up_to + excess.sum() / ladder.mean).max(0.0));
        }
        if let Some(last) = value_shares.last_mut() {
            *last = 1.0;
        }
        let index = ladder.concentration().to_f64();
        Ok(Self {
            index: gate::finite(entry, index)?,
            population_shares,
            value_shares,
        })
    }

    /// L at the share `population_share` of weight, 0 to 1.
    ///
    /// # Errors
    ///
    /// [`InvalidParameter`](crate::ErrorKind::InvalidParameter) outside 0 to 1.
    pub fn at(&self, population_share: f64) -> Result<f64> {
        if !(0.0..=1.0).contains(&population_share) {
            return Err(Error::new(&phrases::SHARE).with("got", population_share));
        }
        let end = (self.population_shares).partition_point(|&share| share < population_share);
        if end == 0 {
            return Ok(self.value_shares[0]);
        }
        let (from, to) = (self.population_shares[end - 1], self.population_shares[end]);
        let (low, high) = (self.value_shares[end - 1], self.value_shares[end]);
        let part = (population_share - from) / (to - from);
        Ok(low * (1.0 - part) + high * part)
    }

    /// The smallest share of weight at which the curve first is at least this high: the lowest ranks that
    /// hold so much of all; `None` above 1, and of NaN.
    pub fn inverse(&self, value_share: f64) -> Option<f64> {
        let end = (self.value_shares.iter()).position(|&share| share >= value_share)?;
        let Some(start) = end.checked_sub(1) else {
            return Some(0.0);
        };
        let (from, to) = (self.population_shares[start], self.population_shares[end]);
        let (low, high) = (self.value_shares[start], self.value_shares[end]);
        let part = (value_share - low) / (high - low);
        Some(from * (1.0 - part) + to * part)
    }

    /// At most `most` points to draw the curve by, as shares of weight and of the values' total: all its
    /// knots, or as many evenly spaced points of it.
    ///
    /// # Errors
    ///
    /// [`InvalidParameter`](crate::ErrorKind::InvalidParameter) for fewer than two points.
    pub fn plot(&self, most: usize) -> Result<Vec<(f64, f64)>> {
        if most < 2 {
            return Err(Error::new(&phrases::TOO_FEW_POINTS)
                .with("expected", 2)
                .with("got", most));
        }
        if self.population_shares.len() <= most {
            let knots = self.population_shares.iter().zip(&self.value_shares);
            return Ok(knots.map(|(&share, &height)| (share, height)).collect());
        }
        let shares = (0..most).map(|at| at as f64 / (most - 1) as f64);
        shares.map(|share| Ok((share, self.at(share)?))).collect()
    }

    /// ∫L, the area below the curve: (1 − C)/2.
    pub fn area(&self) -> f64 {
        let shares = self.population_shares.windows(2);
        let trapezes = shares.zip(self.value_shares.windows(2));
        running(trapezes.map(|(f, l)| (f[1] - f[0]) * (l[0] + l[1]) / 2.0))
    }
}
