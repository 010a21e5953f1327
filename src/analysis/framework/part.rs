//! Some of the rows, and statistics of them.

use std::rc::Rc;

use crate::error::Result;
use crate::group::Functional;
use crate::inference::{Robust, Statistic, Statistics};
use crate::numeric::{ExactSum, LeastSquares, sum_of};
use crate::rank::{RankMeasure, Ranked};
use crate::sample::Sample;

/// Some of the rows with positive weights.
#[derive(Debug, Clone)]
pub(in crate::analysis) struct Part<'s> {
    pub(in crate::analysis) all: &'s Statistics,
    pub(super) places: Vec<u32>,
    pub(super) weights: Vec<f64>,
    /// The robust form of the standard errors, if one applies.
    pub(super) robust: Option<Robustness>,
}

/// A robust form of standard errors, which multiplies the scores of estimates by factors.
#[derive(Debug, Clone)]
pub(in crate::analysis) struct Robustness {
    pub(super) form: Robust,
    /// How many equal rows each row is, of all rows; `None` where each is one.
    pub(super) times: Option<Rc<[f64]>>,
}

impl Robustness {
    fn times(&self, place: usize) -> f64 {
        self.times.as_ref().map_or(1.0, |times| times[place])
    }
}

impl<'s> Part<'s> {
    /// The places of its rows.
    pub(in crate::analysis) fn places(&self) -> impl Iterator<Item = usize> + Clone + '_ {
        self.places.iter().map(|&place| place as usize)
    }

    /// The places of its rows, each with its weight.
    pub(in crate::analysis) fn units(&self) -> impl Iterator<Item = (usize, f64)> + Clone + '_ {
        self.places().zip(self.weights.iter().copied())
    }

    /// The number of its rows.
    pub(in crate::analysis) fn len(&self) -> usize {
        self.places.len()
    }

    /// Those of its rows that are kept.
    pub(in crate::analysis) fn only(&self, kept: impl Fn(usize) -> bool) -> Self {
        let units = self.places.iter().zip(&self.weights);
        let (places, weights) = units.filter(|(place, _)| kept(**place as usize)).unzip();
        Self {
            all: self.all,
            places,
            weights,
            robust: self.robust.clone(),
        }
    }

    /// Both; no row is in both.
    pub(in crate::analysis) fn with(&self, other: &Self) -> Self {
        Self {
            all: self.all,
            places: [&self.places[..], &other.places].concat(),
            weights: [&self.weights[..], &other.weights].concat(),
            robust: self.robust.clone(),
        }
    }

    /// Σ w·a.
    pub(in crate::analysis) fn total(&self, of: impl Fn(usize) -> f64) -> Statistic<'s> {
        let scores: Vec<f64> = self
            .units()
            .map(|(place, weight)| weight * of(place))
            .collect();
        let value = sum_of(scores.iter().copied());
        self.all.scored(value, self.places.clone(), scores)
    }

    /// Σ w.
    pub(in crate::analysis) fn weight(&self) -> Statistic<'s> {
        self.total(|_| 1.0)
    }

    /// A number with its influence values, one for each row of the part.
    pub(in crate::analysis) fn influenced(&self, value: f64, influence: &[f64]) -> Statistic<'s> {
        let total = sum_of(self.weights.iter().copied());
        let scores = self
            .weights
            .iter()
            .zip(influence)
            .map(|(w, own)| w * own / total);
        let scores = self.adjusted(scores.collect(), 1, |at| self.weights[at] / total);
        self.all.scored(value, self.places.clone(), scores)
    }

    /// The scores of a fit with so many coefficients, as the robust form of standard errors multiplies them.
    fn adjusted(
        &self,
        mut scores: Vec<f64>,
        coefficients: usize,
        leverage: impl Fn(usize) -> f64,
    ) -> Vec<f64> {
        let Some(robust) = &self.robust else {
            return scores;
        };
        let rows = sum_of(self.places().map(|place| robust.times(place)));
        for (at, (place, score)) in self.places().zip(&mut scores).enumerate() {
            // Equal rows share the leverage of the row that they are.
            let leverage = leverage(at) / robust.times(place);
            *score *= robust.form.factor(rows, coefficients as f64, leverage);
        }
        scores
    }

    /// Σ w·x/Σ w.
    pub(in crate::analysis) fn mean(&self, values: &[f64]) -> Statistic<'s> {
        self.mean_of(|place| values[place])
    }

    /// Σ w·a/Σ w.
    pub(in crate::analysis) fn mean_of(&self, of: impl Fn(usize) -> f64) -> Statistic<'s> {
        self.mean_at(&self.places().map(of).collect::<Vec<f64>>())
    }

    /// Σ w·a/Σ w of numbers a, one for each row of the part.
    pub(in crate::analysis) fn mean_at(&self, of: &[f64]) -> Statistic<'s> {
        let total = sum_of(self.weights.iter().copied());
        let mean = sum_of(self.weights.iter().zip(of).map(|(w, own)| w * own)) / total;
        let influence: Vec<f64> = of.iter().map(|own| own - mean).collect();
        self.influenced(mean, &influence)
    }

    /// The share of weight at values up to x.
    pub(in crate::analysis) fn shares_up_to(&self, values: &[f64]) -> impl Fn(f64) -> f64 + use<> {
        let (ascending, cumulative) = self.cumulated(values, &|_| 1.0);
        let total = sum_of(self.weights.iter().copied());
        move |x| match ascending.partition_point(|own| *own <= x) {
            0 => 0.0,
            place => cumulative[place - 1] / total,
        }
    }

    /// The share of weight at values below x, and half of that at x.
    pub(in crate::analysis) fn shares_below(&self, values: &[f64]) -> impl Fn(f64) -> f64 + use<> {
        self.amounts_below(values, &|_| 1.0)
    }

    /// The sum of amounts of the rows with values below x, and half of that at x, over all weight.
    pub(in crate::analysis) fn amounts_below(
        &self,
        values: &[f64],
        amount: &dyn Fn(usize) -> f64,
    ) -> impl Fn(f64) -> f64 + use<> {
        let (ascending, cumulative) = self.cumulated(values, amount);
        let total = sum_of(self.weights.iter().copied());
        let up_to = move |place: usize| match place {
            0 => 0.0,
            place => cumulative[place - 1] / total,
        };
        move |x| {
            let below = ascending.partition_point(|own| *own < x);
            let level = ascending.partition_point(|own| *own <= x);
            (up_to(below) + up_to(level)) / 2.0
        }
    }

    /// The values in ascending order, and the amounts up to each, the same for any order of the rows.
    fn cumulated(&self, values: &[f64], amount: &dyn Fn(usize) -> f64) -> (Vec<f64>, Vec<f64>) {
        let unit = |(place, weight): (usize, f64)| (values[place], weight * amount(place));
        let mut units: Vec<(f64, f64)> = self.units().map(unit).collect();
        units.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
        let mut sum = ExactSum::new();
        let cumulative = units.iter().map(|(_, weight)| {
            sum.add(*weight);
            sum.to_f64()
        });
        let cumulative = cumulative.collect();
        (
            units.into_iter().map(|(value, _)| value).collect(),
            cumulative,
        )
    }

    /// Σ w·(x − x̄)(y − ȳ)/Σ w.
    pub(in crate::analysis) fn covariance(&self, one: &[f64], other: &[f64]) -> Statistic<'s> {
        let mean = |values: &[f64]| self.mean(values).value();
        let (first, second) = (mean(one), mean(other));
        let product = |place: usize| (one[place] - first) * (other[place] - second);
        let products: Vec<f64> = self.places().map(product).collect();
        let total = sum_of(self.weights.iter().copied());
        let value = sum_of(self.weights.iter().zip(&products).map(|(w, p)| w * p)) / total;
        let influence: Vec<f64> = products.iter().map(|product| product - value).collect();
        self.influenced(value, &influence)
    }

    /// What is made of the sample of these values.
    pub(in crate::analysis) fn sample<T>(
        &self,
        values: &[f64],
        made: impl FnOnce(&Sample<'_>) -> Result<T>,
    ) -> Result<T> {
        let own: Vec<f64> = self.places().map(|place| values[place]).collect();
        made(&Sample::weighted(&own, &self.weights)?)
    }

    /// A measure of values, or their variance.
    pub(in crate::analysis) fn functional(
        &self,
        functional: Functional,
        values: &[f64],
    ) -> Result<Statistic<'s>> {
        self.sample(values, |sample| {
            let value = functional.value(sample)?;
            let recentered = functional.recentered(sample)?;
            let influence: Vec<f64> = recentered.iter().map(|own| own - value).collect();
            Ok(self.influenced(value, &influence))
        })
    }

    /// 2·cov(x, R), R the mid-rank by another column.
    pub(in crate::analysis) fn concentrated(
        &self,
        values: &[f64],
        ranks: &[f64],
    ) -> Result<Statistic<'s>> {
        let measure: RankMeasure = "generalized_concentration_index".parse()?;
        let own = |column: &[f64]| {
            self.places()
                .map(|place| column[place])
                .collect::<Vec<f64>>()
        };
        let (values, ranks) = (own(values), own(ranks));
        let ranked = Ranked::weighted(&values, &ranks, &self.weights)?;
        Ok(self.influenced(measure.value(&ranked)?, &measure.influence(&ranked)?))
    }

    /// The least squares of an outcome by an intercept and columns; `None` where a column depends on others.
    pub(in crate::analysis) fn fitted(
        &self,
        outcome: &[f64],
        columns: &[&[f64]],
    ) -> Option<Fitted<'s>> {
        let own = |column: &[f64]| {
            self.places()
                .map(|place| column[place])
                .collect::<Vec<f64>>()
        };
        let mut explained = vec![vec![1.0; self.len()]];
        explained.extend(columns.iter().map(|column| own(column)));
        let named: Vec<&[f64]> = explained.iter().map(Vec::as_slice).collect();
        let fit = LeastSquares::fit(&own(outcome), &named, &self.weights).ok()?;
        let size = explained.len();
        let direction = |j: usize| -> Vec<f64> {
            let of = |at: usize| {
                let terms = (0..size).map(|l| fit.inverse[j * size + l] * explained[l][at]);
                self.weights[at] * sum_of(terms)
            };
            (0..self.len()).map(of).collect()
        };
        let directions: Vec<Vec<f64>> = (0..size).map(direction).collect();
        let leverage = |at: usize| sum_of((0..size).map(|j| directions[j][at] * explained[j][at]));
        let residuals = self.adjusted(fit.residuals.clone(), size, leverage);
        let coefficient = |(j, direction): (usize, &Vec<f64>)| {
            let scores = direction.iter().zip(&residuals).map(|(v, e)| v * e);
            (self.all).scored(fit.coefficients[j], self.places.clone(), scores.collect())
        };
        let coefficients = directions.iter().enumerate().map(coefficient).collect();
        let squares = self.weights.iter().zip(&fit.residuals);
        let squares = squares.map(|(w, e)| w * e * e).collect();
        let residual_squares =
            (self.all).scored(fit.residual_squares, self.places.clone(), squares);
        Some(Fitted {
            coefficients,
            directions,
            residual_squares,
        })
    }
}

/// A regression with its coefficients as statistics, that of the intercept first.
pub(in crate::analysis) struct Fitted<'s> {
    pub(in crate::analysis) coefficients: Vec<Statistic<'s>>,
    /// By how much the outcome of each row of the part changes each coefficient: w·(XᵀWX)⁻¹x.
    pub(in crate::analysis) directions: Vec<Vec<f64>>,
    /// Σ w·e².
    pub(in crate::analysis) residual_squares: Statistic<'s>,
}
