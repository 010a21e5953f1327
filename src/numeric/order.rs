//! A sample in order.

use super::dd::DoubleDouble;
use super::fresh::Fresh;
use super::simd::Extent;
use super::sort::sorted;
use super::view::View;
use crate::interrupt::watching;

/// The units of positive weight sorted by value, then by weight.
///
/// The same for every row order of the same sample. −0 counts as 0. Values and weights are finite,
/// as in a [`Sample`](crate::Sample).
#[derive(Debug, Clone)]
pub struct Ordered {
    values: Fresh,
    weights: Option<Fresh>,
    rows: Vec<usize>,
}

impl Ordered {
    /// Sorted values and weights, without the rows they came from; `extent` is that of the values.
    pub(crate) fn of(values: View<'_>, weights: Option<View<'_>>, extent: Extent) -> Self {
        let Some(weights) = weights else {
            return Self {
                values: sorted(values, extent, values.iter().map(|&value| value + 0.0)),
                weights: None,
                rows: Vec::new(),
            };
        };
        let units = values
            .iter()
            .zip(weights)
            .filter(|&(_, &weight)| weight > 0.0)
            .map(|(&value, &weight)| (value + 0.0, weight));
        let (values, weights) = sorted(values, extent, units);
        Self {
            values,
            weights: Some(weights),
            rows: Vec::new(),
        }
    }

    /// The same, knowing the row of every unit; equal units keep the order of their rows.
    pub(crate) fn with_rows(values: View<'_>, weights: Option<View<'_>>, extent: Extent) -> Self {
        let weight = |row: usize| weights.map_or(1.0, |weights| weights[row]);
        let units = values
            .iter()
            .enumerate()
            .map(|(row, &value)| (value + 0.0, weight(row), row))
            .filter(|&(_, weight, _)| weight > 0.0);
        let units: Vec<(f64, f64, usize)> = sorted(values, extent, units);
        Self {
            values: units.iter().map(|unit| unit.0).collect::<Vec<_>>().into(),
            weights: weights.map(|_| units.iter().map(|unit| unit.1).collect::<Vec<_>>().into()),
            rows: units.iter().map(|unit| unit.2).collect(),
        }
    }

    /// Number of units of positive weight.
    pub(crate) fn len(&self) -> usize {
        self.values.len()
    }

    /// The values, ascending.
    pub(crate) fn values(&self) -> &[f64] {
        &self.values
    }

    /// The weight of each value; `None` where every unit counts once.
    pub(crate) fn weights(&self) -> Option<&[f64]> {
        self.weights.as_deref()
    }

    /// The weight of the unit at `place`.
    pub(crate) fn weight(&self, place: usize) -> f64 {
        self.weights.as_ref().map_or(1.0, |weights| weights[place])
    }

    /// The row each value came from; empty unless made by [`with_rows`](Self::with_rows).
    pub(crate) fn rows(&self) -> &[usize] {
        &self.rows
    }

    /// Value and weight of each unit, ascending.
    pub(crate) fn units(&self) -> impl Iterator<Item = (f64, f64)> + '_ {
        watching(self.values.iter().enumerate()).map(|(place, &value)| (value, self.weight(place)))
    }

    /// Every distinct value, ascending, and the weight of all units that have it.
    pub(crate) fn distinct(&self) -> Vec<(f64, DoubleDouble)> {
        let mut steps: Vec<(f64, DoubleDouble)> = Vec::new();
        for (value, weight) in self.units() {
            match steps.last_mut() {
                Some((last, sum)) if *last == value => *sum = sum.plus(weight.into()),
                _ => steps.push((value, weight.into())),
            }
        }
        steps
    }

    /// The weight up to and including each unit, rounded from a sum of about 106 bits.
    ///
    /// Exact where the weights are whole numbers below 2^53 in total; the last is Σw.
    pub(crate) fn cumulative_weights(&self) -> impl Iterator<Item = f64> + '_ {
        let mut sum = DoubleDouble::from(0.0);
        let weights = self.weights();
        watching(0..self.len()).map(move |place| match weights {
            None => (place + 1) as f64,
            Some(weights) => {
                sum = sum.plus(weights[place].into());
                sum.to_f64()
            }
        })
    }

    /// Σwx up to and including each unit, as the cumulative weights.
    pub(crate) fn cumulative_values(&self) -> impl Iterator<Item = f64> + '_ {
        let mut sum = DoubleDouble::from(0.0);
        self.units().map(move |(value, weight)| {
            sum = sum.plus(DoubleDouble::of_product(value, weight));
            sum.to_f64()
        })
    }

    /// Σw, as the last of the cumulative weights.
    pub(crate) fn total_weight(&self) -> f64 {
        self.total().to_f64()
    }

    /// The same before it is rounded.
    pub(crate) fn total(&self) -> DoubleDouble {
        match self.weights() {
            None => (self.len() as f64).into(),
            Some(weights) => watching(weights.iter())
                .fold(DoubleDouble::from(0.0), |sum, &weight| {
                    sum.plus_double(weight)
                }),
        }
    }
}

#[cfg(test)]
mod tests {
    use ndarray::ArrayView1;

    use super::*;

    fn ordered(values: &[f64], weights: Option<&[f64]>, rows: bool) -> Ordered {
        let values = ArrayView1::from(values);
        let extent = crate::numeric::extent(values).unwrap();
        let make = if rows {
            Ordered::with_rows
        } else {
            Ordered::of
        };
        make(values, weights.map(ArrayView1::from), extent)
    }

    #[test]
    fn row_order_zero_weights_and_signed_zeros_do_not_show() {
        let (values, weights) = ([3.0, -0.0, 0.0, 3.0, 9.0], [2.0, 5.0, 4.0, 1.0, 0.0]);
        let forth = ordered(&values, Some(&weights), true);
        assert_eq!(forth.rows(), [2, 1, 3, 0]);
        let units: Vec<_> = forth.units().collect();
        assert_eq!(units, [(0.0, 4.0), (0.0, 5.0), (3.0, 1.0), (3.0, 2.0)]);
        assert!(forth.values()[0].is_sign_positive() && forth.values()[1].is_sign_positive());
        let distinct = forth.distinct().into_iter();
        let distinct: Vec<_> = distinct.map(|(x, w)| (x, w.to_f64())).collect();
        assert_eq!(distinct, [(0.0, 9.0), (3.0, 3.0)]);
        let (values, weights) = ([9.0, 3.0, 0.0, -0.0, 3.0], [0.0, 1.0, 4.0, 5.0, 2.0]);
        let back = ordered(&values, Some(&weights), false);
        assert_eq!(back.units().collect::<Vec<_>>(), units);
        assert_eq!(
            back.cumulative_weights().collect::<Vec<_>>(),
            [4.0, 9.0, 10.0, 12.0]
        );
    }

    #[test]
    fn cumulative_weights_do_not_drift() {
        let weights = vec![0.1; 100_000];
        let ordered = ordered(&vec![1.0; 100_000], Some(&weights), false);
        // 100 000 times the double 0.1 rounds to 10 000.000000000000555… = 10 000.
        assert_eq!(ordered.total_weight(), 10_000.0);
    }
}
