//! The mean, and the mean distance from it, from exact sums.

use super::exact::ExactSum;
use super::fixed::FixedPoint;
use super::moments::{Moments, mean_parts, scaled};
use super::scaled::Scaled;
use super::simd::{Column, Masked, Route, add_above, add_weighted_above};
use super::small::{MOST, small_sums};
use super::view::View;

/// Σx as an integer times a power of two, small enough to travel with a sample.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Total {
    value: i128,
    exponent: i32,
}

impl Total {
    /// `None` where the sum needs more bits.
    pub(super) fn of(sum: &FixedPoint) -> Option<Self> {
        let (base, limbs) = sum.canonical();
        let value = match *limbs {
            [] => 0,
            [low] => i128::from(low as i64),
            [low, high] => i128::from(high as i64) << 64 | i128::from(low),
            _ => return None,
        };
        // What `FixedPoint` takes in one piece.
        (value.unsigned_abs() < 1 << 120).then_some(Self {
            value,
            exponent: 64 * base,
        })
    }
}

/// Σw and Σwx, exactly.
#[derive(Debug, Clone)]
pub(crate) struct FirstMoments {
    weight: ExactSum,
    total: ExactSum,
}

impl FirstMoments {
    /// Of so many values at most they are found with the squares.
    pub(crate) const MOST_WITH_SQUARES: usize = MOST;

    /// Of finite `values`, each counted `weights[i]` times; `total` is their sum, where it is known.
    pub(crate) fn of(values: View<'_>, weights: Option<View<'_>>, total: Option<Total>) -> Self {
        if let Some(sums) = small_sums(values, weights) {
            return Self {
                weight: ExactSum::from_finite(sums.weight()),
                total: ExactSum::from_finite(sums.total()),
            };
        }
        if values.len() <= MOST {
            return Self::from(&Moments::of(values, weights));
        }
        let mut out = Self {
            weight: ExactSum::new(),
            total: ExactSum::new(),
        };
        match (weights, total) {
            (Some(weights), _) => {
                out.weight.add_all(weights);
                out.total.add_products(values, weights);
            }
            (None, total) => {
                out.weight.add(values.len() as f64);
                match total {
                    Some(total) => out.total.finite_mut().add(total.value, total.exponent),
                    None => out.total.add_all(values),
                }
            }
        }
        out
    }

    /// Σw, rounded once.
    #[cfg(feature = "evaluate")]
    pub(crate) fn total_weight(&self) -> f64 {
        self.weight.to_f64()
    }

    /// μ as the nearest double and what that rounding left, as of [`Moments`].
    pub(crate) fn mean_parts(&self) -> (f64, f64) {
        mean_parts(&self.weight, &self.total)
    }

    /// Σ w·(x − μ)⁺ / Σw of the values that these are the sums of, rounded once.
    ///
    /// With S and V the sums of w·x and of w over the values above the mean it is (W·S − V·P)/W²,
    /// where nothing is rounded before the quotient.
    pub(crate) fn upper_deviation(&self, values: View<'_>, weights: Option<View<'_>>) -> f64 {
        let (nearest, rest) = self.mean_parts();
        // A value exactly on the mean adds nothing, wherever it is counted.
        let mut above = Masked::new(nearest, rest < 0.0);
        let (route, column) = (Route::best(), Column::new(values));
        match weights {
            None => add_above(route, column, &mut above),
            Some(weights) => add_weighted_above(route, column, Column::new(weights), &mut above),
        }
        let (Some(weight), Some(total)) = (self.weight.finite(), self.total.finite()) else {
            return f64::NAN;
        };
        let (Some(upper), Some(upper_weight)) = (above.total.finite(), above.weight.finite())
        else {
            return f64::NAN;
        };
        let difference = weight.times(upper).minus(&upper_weight.times(total));
        let weight = scaled(&self.weight);
        Scaled::of(&difference).over(weight).over(weight).to_f64()
    }
}

/// The exact sum as the nearest double and what that rounding left.
pub(crate) fn sum_parts(values: View<'_>) -> (f64, f64) {
    let mut sum = ExactSum::new();
    sum.add_all(values);
    scaled(&sum).to_parts()
}

impl From<&Moments> for FirstMoments {
    fn from(moments: &Moments) -> Self {
        let (weight, total) = moments.first();
        Self {
            weight: weight.clone(),
            total: total.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use ndarray::ArrayView1;

    use super::*;

    /// The same by its definition: every term added exactly.
    fn plain(values: &[f64], weights: &[f64]) -> f64 {
        let moments = Moments::of(ArrayView1::from(values), Some(ArrayView1::from(weights)));
        let (nearest, rest) = moments.mean_parts();
        let (mut total, mut weight) = (ExactSum::new(), ExactSum::new());
        for (&x, &w) in values.iter().zip(weights) {
            if (x - nearest) - rest > 0.0 {
                total.add_product(w, x);
                total.add_product(w, -nearest);
                total.add_product(w, -rest);
            }
            weight.add(w);
        }
        scaled(&total).over(scaled(&weight)).to_f64()
    }

    #[test]
    fn the_deviation_above_the_mean_is_its_definition() {
        for n in [1, 2, 31, 50, 513, MOST + 1, 10_000] {
            let values: Vec<f64> = (0..n).map(|i| ((i * 37) % 101) as f64 * 0.7).collect();
            let weights: Vec<f64> = (0..n).map(|i| ((i * 13) % 7) as f64 * 0.3 + 0.1).collect();
            let ones = vec![1.0; n];
            let (x, w) = (ArrayView1::from(&values), ArrayView1::from(&weights));
            for (given, used) in [(None, &ones), (Some(w), &weights)] {
                let first = FirstMoments::of(x, given, None);
                let moments = Moments::of(x, given);
                assert_eq!(first.mean_parts(), moments.mean_parts(), "{n}");
                let (ours, theirs) = (first.upper_deviation(x, given), plain(&values, used));
                // The definition measures from a mean of 104 bits.
                let close = (ours - theirs).abs() <= f64::EPSILON * theirs;
                assert!(close, "{n}: {ours} {theirs}");
            }
        }
    }

    #[test]
    fn a_sum_that_travels_is_the_sum() {
        for (n, shift) in [(10_000, 0.0), (10_001, -35.0), (20_000, 1e9)] {
            let values: Vec<f64> = (0..n)
                .map(|i| ((i * 37) % 101) as f64 * 0.7 + shift)
                .collect();
            let view = ArrayView1::from(&values);
            let (extent, total) = crate::numeric::extent_and_total(view).unwrap();
            assert_eq!(Some(extent), crate::numeric::extent(view));
            let known = FirstMoments::of(view, None, Some(total.unwrap()));
            let found = FirstMoments::of(view, None, None);
            assert_eq!(known.total, found.total);
        }
        // 1e300 and 1e-300 in one sum need more bits than travel.
        let mut values = vec![1e300; 5_000];
        values[7] = 1e-300;
        let view = ArrayView1::from(&values);
        assert_eq!(crate::numeric::extent_and_total(view).unwrap().1, None);
        values[8] = f64::NAN;
        assert!(crate::numeric::extent_and_total(ArrayView1::from(&values)).is_none());
    }
}
