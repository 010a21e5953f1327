//! First and second moments from three exact sums.

use std::cmp::Ordering;

use ndarray::ArrayView1;

use crate::error::Result;

use super::exact::{ExactSum, malformed};
use super::fixed::FixedPoint;
use super::scaled::Scaled;
use super::simd::{self, Column, Route, WeightedSums};
use super::small::{SmallSums, small_sums};

/// Exact first and second moments of a sample.
///
/// W = Σw, P = Σwx, Q = Σwx²; μ = P/W, σ² = (W·Q − P²)/W². W, P and Q are exact, and so is
/// W·Q − P²: nothing cancels, whatever the mean.
///
/// # Parameters
///
/// Finite values; weights ≥ 0, one for each value, the number of its repetitions. A unit of weight
/// zero is ignored.
///
/// # Edge cases
///
/// Without units every mean and variance is NaN, and so it is for columns of different length and
/// once a number that is not finite has entered. One unit, or all equal, has variance exactly 0.
///
/// # Accuracy
///
/// Every result is within 1 ulp of the exact value for the doubles given (0.5 ulp and a few units of
/// 2^-100 before the final rounding), from the subnormals to the largest numbers. Row order,
/// partition, thread count and processor cannot show.
///
/// # Source
///
/// NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5.6; the exact form is elementary algebra.
///
/// # Examples
///
/// ```
/// use junheng::numeric::Moments;
/// use ndarray::arr1;
/// let moments = Moments::of(arr1(&[1e15 + 1.0, 1e15 + 2.0, 1e15 + 3.0]).view(), None);
/// assert_eq!(moments.mean(), 1e15 + 2.0);
/// assert_eq!(moments.sample_variance(), 1.0);
/// ```
///
/// Two counties of a province merge to its very bits, as if there had been one table:
///
/// ```
/// use junheng::numeric::Moments;
/// use ndarray::{arr1, concatenate, Axis};
/// let (east, west) = (arr1(&[0.1, 0.7]), arr1(&[0.2, 1e9]));
/// let mut merged = Moments::of(east.view(), None);
/// merged.merge(&Moments::from_bytes(&Moments::of(west.view(), None).to_bytes())?);
/// let both = concatenate(Axis(0), &[west.view(), east.view()]).unwrap();
/// assert_eq!(merged.to_bytes(), Moments::of(both.view(), None).to_bytes());
/// # Ok::<(), junheng::Error>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Moments {
    count: u64,
    weight: ExactSum,
    total: ExactSum,
    square: ExactSum,
}

impl Moments {
    /// The moments of no unit at all.
    pub fn new() -> Self {
        Self::default()
    }

    /// The moments of `values`, each counted `weights[i]` times (once without weights).
    pub fn of(values: ArrayView1<'_, f64>, weights: Option<ArrayView1<'_, f64>>) -> Self {
        if let Some(sums) = small_sums(values, weights) {
            return Self::from_small(&sums);
        }
        let mut out = Self::new();
        let route = Route::best();
        let column = Column::new(values);
        match weights {
            None => {
                out.count = values.len() as u64;
                out.weight.add(values.len() as f64);
                simd::add_squares(route, column, &mut out.total, &mut out.square);
            }
            Some(weights) if weights.len() == values.len() => {
                simd::add_weighted(route, column, Column::new(weights), &mut out.sums());
            }
            Some(_) => out.weight.add(f64::NAN),
        }
        out
    }

    pub(super) fn from_small(sums: &SmallSums) -> Self {
        Self {
            count: sums.count(),
            weight: ExactSum::from_finite(sums.weight()),
            total: ExactSum::from_finite(sums.total()),
            square: ExactSum::from_finite(sums.square()),
        }
    }

    fn sums(&mut self) -> WeightedSums<'_> {
        WeightedSums {
            count: &mut self.count,
            weight: &mut self.weight,
            total: &mut self.total,
            square: &mut self.square,
        }
    }

    /// Adds one unit.
    pub fn add(&mut self, value: f64, weight: f64) {
        if weight != 0.0 {
            self.count = self.count.saturating_add(1);
            self.weight.add(weight);
            self.total.add_product(weight, value);
            self.square.add_product_with_square(weight, value);
        }
    }

    /// The moments without one of the values that were added.
    pub(crate) fn without(&self, value: f64, weight: f64) -> Self {
        let mut out = self.clone();
        if weight != 0.0 {
            out.count = out.count.saturating_sub(1);
            out.weight.add(-weight);
            out.total.add_product(-weight, value);
            out.square.add_product_with_square(-weight, value);
        }
        out
    }

    /// Adds the units of another sample.
    pub fn merge(&mut self, other: &Self) {
        // Bytes may claim any count.
        self.count = self.count.saturating_add(other.count);
        self.weight.merge(&other.weight);
        self.total.merge(&other.total);
        self.square.merge(&other.square);
    }

    /// Number of units of non-zero weight.
    pub fn count(&self) -> u64 {
        self.count
    }

    /// Σw.
    pub fn total_weight(&self) -> f64 {
        self.weight.to_f64()
    }

    /// Σwx.
    pub fn total(&self) -> f64 {
        self.total.to_f64()
    }

    /// Σwx².
    pub fn total_of_squares(&self) -> f64 {
        self.square.to_f64()
    }

    /// μ = Σwx / Σw.
    pub fn mean(&self) -> f64 {
        scaled(&self.total).over(scaled(&self.weight)).to_f64()
    }

    /// μ as the nearest double and what that rounding left: together good to about 2^-104, so that
    /// (x − first) − second keeps its digits where x is near μ.
    pub(crate) fn mean_parts(&self) -> (f64, f64) {
        mean_parts(&self.weight, &self.total)
    }

    /// How far the mean lies above that of another sample, rounded once: no digit is lost where the two
    /// are nearly equal, and where they are equal it is zero.
    pub(crate) fn mean_above(&self, other: &Self) -> f64 {
        let sums = [&self.weight, &self.total, &other.weight, &other.total];
        let [Some(weight), Some(total), Some(its_weight), Some(its_total)] =
            sums.map(ExactSum::finite)
        else {
            return f64::NAN;
        };
        let difference = its_weight.times(total).minus(&weight.times(its_total));
        let difference = Scaled::of(&difference).over(Scaled::of(weight));
        difference.over(Scaled::of(its_weight)).to_f64()
    }

    /// Σw and Σwx.
    pub(super) fn first(&self) -> (&ExactSum, &ExactSum) {
        (&self.weight, &self.total)
    }

    /// σ² = Σw(x−μ)² / Σw.
    pub fn variance(&self) -> f64 {
        let weight = scaled(&self.weight);
        self.spread().over(weight).over(weight).to_f64()
    }

    /// σ = √variance.
    pub fn standard_deviation(&self) -> f64 {
        self.spread()
            .square_root()
            .over(scaled(&self.weight))
            .to_f64()
    }

    /// σ / |μ|; infinite where only the mean is zero, NaN where both are.
    pub fn coefficient_of_variation(&self) -> f64 {
        self.spread()
            .square_root()
            .over(scaled(&self.total).magnitude())
            .to_f64()
    }

    /// Σwx² / (Σwx)², the Herfindahl index.
    pub(crate) fn square_share(&self) -> f64 {
        let total = scaled(&self.total);
        scaled(&self.square).over(total).over(total).to_f64()
    }

    /// σ / (|μ|·√(2·Σw)), the Coulter coefficient.
    pub(crate) fn variation_by_units(&self) -> f64 {
        let mut two = ExactSum::new();
        two.add(2.0);
        let variance = self.spread().over(scaled(&self.weight)).over(scaled(&two));
        variance
            .square_root()
            .over(scaled(&self.total).magnitude())
            .to_f64()
    }

    /// s² = Σw(x−μ)² / (Σw − 1): weights count repetitions, and without weights Σw = n.
    ///
    /// NaN where Σw ≤ 1.
    pub fn sample_variance(&self) -> f64 {
        self.sample_spread().to_f64()
    }

    /// s = √sample variance.
    pub fn sample_standard_deviation(&self) -> f64 {
        self.sample_spread().square_root().to_f64()
    }

    /// s / |μ|; infinite where only the mean is zero, NaN where both are.
    pub fn sample_coefficient_of_variation(&self) -> f64 {
        let mean = scaled(&self.total).magnitude().over(scaled(&self.weight));
        self.sample_spread().square_root().over(mean).to_f64()
    }

    /// Σw(x−μ)² / (Σw·(1 − Σp²)), p = w/Σw: for weights that state how reliable a value is, the same whatever
    /// their sum; `weights` as they were given to [`of`](Self::of).
    ///
    /// NaN where one unit has all weight.
    pub(crate) fn corrected_variance(&self, weights: Option<ArrayView1<'_, f64>>) -> f64 {
        self.corrected_spread(weights).to_f64()
    }

    /// √corrected variance.
    pub(crate) fn corrected_standard_deviation(&self, weights: Option<ArrayView1<'_, f64>>) -> f64 {
        self.corrected_spread(weights).square_root().to_f64()
    }

    /// √corrected variance / |μ|.
    pub(crate) fn corrected_coefficient_of_variation(
        &self,
        weights: Option<ArrayView1<'_, f64>>,
    ) -> f64 {
        let mean = scaled(&self.total).magnitude().over(scaled(&self.weight));
        let root = self.corrected_spread(weights).square_root();
        root.over(mean).to_f64()
    }

    /// The state as bytes: the count (u64, little-endian), then W, P and Q as
    /// [`ExactSum::to_bytes`] writes them. Equal states have equal bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = self.count.to_le_bytes().to_vec();
        for sum in [&self.weight, &self.total, &self.square] {
            sum.write_bytes(&mut out);
        }
        out
    }

    /// Reads what [`to_bytes`](Self::to_bytes) wrote.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::InvalidState`](crate::ErrorKind::InvalidState) for any other bytes.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self> {
        let Some((&count, rest)) = bytes.split_first_chunk::<8>() else {
            return Err(malformed("a count of 8 bytes", bytes.len()));
        };
        let (weight, rest) = ExactSum::read_bytes(rest)?;
        let (total, rest) = ExactSum::read_bytes(rest)?;
        let (square, rest) = ExactSum::read_bytes(rest)?;
        if !rest.is_empty() {
            return Err(malformed("no bytes after the last limb", rest.len()));
        }
        Ok(Self {
            count: u64::from_le_bytes(count),
            weight,
            total,
            square,
        })
    }

    /// W·Q − P², exact until it leaves the integers.
    fn spread(&self) -> Scaled {
        let (Some(weight), Some(total), Some(square)) = (
            self.weight.finite(),
            self.total.finite(),
            self.square.finite(),
        ) else {
            return Scaled::NAN;
        };
        Scaled::of(&weight.times(square).minus(&total.times(total)))
    }

    /// (W·Q − P²) / (W² − Σw²).
    fn corrected_spread(&self, weights: Option<ArrayView1<'_, f64>>) -> Scaled {
        let own = match weights {
            // Without weights Σw² is Σw.
            None => self.weight.clone(),
            Some(weights) => Self::of(weights, None).square,
        };
        let (Some(weight), Some(own)) = (self.weight.finite(), own.finite()) else {
            return Scaled::NAN;
        };
        let pairs = weight.times(weight).minus(own);
        if pairs.sign() != Ordering::Greater {
            return Scaled::NAN;
        }
        self.spread().over(Scaled::of(&pairs))
    }

    /// (W·Q − P²) / (W·(W − 1)).
    fn sample_spread(&self) -> Scaled {
        let Some(weight) = self.weight.finite() else {
            return Scaled::NAN;
        };
        let mut one = FixedPoint::default();
        one.add(1, 0);
        let less_one = weight.minus(&one);
        if less_one.sign() != Ordering::Greater {
            return Scaled::NAN;
        }
        self.spread()
            .over(Scaled::of(weight))
            .over(Scaled::of(&less_one))
    }
}

/// P/W as the nearest double and what that rounding left, which has digits of its own however small it is.
pub(super) fn mean_parts(weight: &ExactSum, total: &ExactSum) -> (f64, f64) {
    /// Below this part of the mean the rest is beyond a double-double.
    const LOST: f64 = 1.0 / (1_u128 << 95) as f64;
    let (nearest, rest) = scaled(total).over(scaled(weight)).to_parts();
    let (Some(all), Some(sum)) = (weight.finite(), total.finite()) else {
        return (nearest, rest);
    };
    let mut mean = FixedPoint::default();
    if rest.abs() > LOST * nearest.abs() || !mean.add_f64(nearest) {
        return (nearest, rest);
    }
    let left = Scaled::of(&sum.minus(&mean.times(all)));
    (nearest, left.over(Scaled::of(all)).to_f64())
}

pub(super) fn scaled(sum: &ExactSum) -> Scaled {
    sum.finite().map_or(Scaled::NAN, Scaled::of)
}
