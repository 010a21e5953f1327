//! Every measure against its definition written out plainly, in plain doubles.
//!
//! The plain form loses digits that the library keeps, but on ordinary values not many: a sum of n
//! terms rounded n times is off by at most n·2^-53 of the sum of their sizes.

use std::collections::BTreeMap;

use junheng::Measure;
use junheng::measure::CATALOGUE;
use proptest::prelude::*;

use super::plain_families;
use super::specs::{Exact, all, positive};
use crate::support::more_cases;

/// The share of all weight of each unit, and its value, in order of the values.
pub(crate) struct Plain(pub(crate) Vec<(f64, f64)>);

impl Plain {
    fn of(exact: &Exact) -> Self {
        let total: f64 = exact.weights.iter().sum();
        let shares = exact.weights.iter().map(|w| w / total);
        let mut units: Vec<(f64, f64)> = shares.zip(exact.values.iter().copied()).collect();
        units.sort_by(|a, b| a.1.total_cmp(&b.1));
        Self(units)
    }

    pub(crate) fn average(&self, f: impl Fn(f64) -> f64) -> f64 {
        self.0.iter().map(|&(p, x)| p * f(x)).sum()
    }

    pub(crate) fn mean(&self) -> f64 {
        self.average(|x| x)
    }

    pub(crate) fn variance(&self) -> f64 {
        let mean = self.mean();
        self.average(|x| (x - mean).powi(2))
    }

    pub(crate) fn quantile(&self, p: f64) -> f64 {
        self.reached(p).0
    }

    /// The value at the share p of weight and the next one where the share ends on it.
    fn reached(&self, p: f64) -> (f64, Option<f64>) {
        let mut sum = 0.0;
        for (place, &(share, x)) in self.0.iter().enumerate() {
            sum += share;
            // Whole weights: shares differ by 1/200 at least, or not at all.
            if sum > p - 1e-9 {
                let next = self.0.get(place + 1).map(|unit| unit.1);
                return (x, next.filter(|_| sum < p + 1e-9));
            }
        }
        (self.0[self.0.len() - 1].1, None)
    }

    pub(crate) fn averaged(&self, p: f64) -> f64 {
        let (x, next) = self.reached(p);
        (x + next.unwrap_or(x)) / 2.0
    }

    pub(crate) fn pairs(&self) -> f64 {
        let from = |x: f64| self.average(|y| (x - y).abs());
        self.average(from)
    }

    pub(crate) fn entropy(&self, alpha: f64) -> f64 {
        let mean = self.mean();
        if alpha == 0.0 {
            self.average(|x| (mean / x).ln())
        } else if alpha == 1.0 {
            self.average(|x| x / mean * (x / mean).ln())
        } else {
            self.average(|x| (x / mean).powf(alpha) - 1.0) / (alpha * (alpha - 1.0))
        }
    }

    pub(crate) fn atkinson(&self, epsilon: f64) -> f64 {
        let mean = self.mean();
        if epsilon == 1.0 {
            1.0 - self.average(|x| (x / mean).ln()).exp()
        } else {
            let power = 1.0 - epsilon;
            1.0 - self.average(|x| (x / mean).powf(power)).powf(1.0 / power)
        }
    }

    /// 1 − Σp².
    pub(crate) fn different_pairs(&self) -> f64 {
        1.0 - self.0.iter().map(|(p, _)| p * p).sum::<f64>()
    }

    /// What the sample forms of the variance multiply by: flags `sample` and `corrected`.
    pub(crate) fn form(&self, parameters: &[f64], count: f64) -> f64 {
        match parameters {
            [1.0, ..] => count / (count - 1.0),
            [_, 1.0] => 1.0 / self.different_pairs(),
            _ => 1.0,
        }
    }

    /// ∫ of the quantile function up to the share p.
    pub(crate) fn total(&self, share: f64) -> f64 {
        let mut left = share;
        let mut sum = 0.0;
        for &(p, x) in &self.0 {
            sum += x * p.min(left);
            left = (left - p).max(0.0);
        }
        sum
    }

    fn half(&self, quantile: f64, inside: impl Fn(f64, f64) -> bool) -> f64 {
        let median = self.averaged(quantile);
        let half = |x: f64| f64::from(inside(x, median));
        self.average(|x| x * half(x)) / (median * self.average(half))
    }
}

/// The plain value, and how far from it the exact one may be; `None` for measures tested elsewhere.
fn plain(measure: &Measure, exact: &Exact) -> Option<(f64, f64)> {
    let units = Plain::of(exact);
    let parameters = measure.parameters();
    let (mean, n) = (units.mean(), exact.weights.iter().sum::<f64>());
    let (low, high) = (units.quantile(0.0), units.quantile(1.0));
    let at = |index: usize| parameters[index];
    let sample_form = |variance: f64| variance * units.form(&parameters, n);
    // 24 units, each term rounded up to four times; the differences below are of numbers up to
    // the largest one.
    let slack = 24.0 * 4.0 * f64::EPSILON;
    // (value, size of the largest number that the plain form subtracts)
    let (value, size) = match &*measure.entry().name.id {
        "mean" => (mean, mean),
        "median" => (units.averaged(0.5), high),
        "quantile" if at(1) == 1.0 => (units.quantile(at(0)), high),
        "quantile" if at(1) == 2.0 => (units.averaged(at(0)), high),
        // Interpolating definitions take no weights: tests/measure/hard.rs and src/numeric.
        "quantile" => return None,
        "standard_deviation" => (sample_form(units.variance()).sqrt(), high),
        "cv" => (sample_form(units.variance()).sqrt() / mean, high / mean),
        "variance_of_logs" => {
            let logs = units.average(f64::ln);
            let largest = high.ln().abs().max(low.ln().abs()).powi(2);
            (units.average(|x| (x.ln() - logs).powi(2)), 1.0 + largest)
        }
        "gini" => {
            let correction = match at(0) == 1.0 {
                true => 1.0 / units.different_pairs(),
                false => 1.0,
            };
            (
                units.pairs() / (2.0 * mean) * correction,
                correction * high / mean,
            )
        }
        "hoover" => (
            units.average(|x| (x - mean).abs()) / (2.0 * mean),
            high / mean,
        ),
        "theil_t" => (units.entropy(1.0), 1.0 + (high / mean) * (high / low).ln()),
        "mean_log_deviation" => (units.entropy(0.0), 1.0 + (high / low).ln()),
        "generalized_entropy" => {
            let alpha = at(0);
            let largest = (high / mean).powf(alpha).max((low / mean).powf(alpha));
            let divisor = (alpha * (alpha - 1.0)).abs();
            let divisor = if divisor == 0.0 { 1.0 } else { divisor };
            let power = 1.0 + alpha.abs();
            (
                units.entropy(alpha),
                power * (1.0 + largest) * (1.0 + (high / low).ln()) / divisor,
            )
        }
        "atkinson" => {
            let power = 1.0 - at(0);
            let divisor = if power == 0.0 {
                1.0
            } else {
                power.abs().min(1.0)
            };
            (units.atkinson(at(0)), (1.0 + (high / low).ln()) / divisor)
        }
        "range" => (high - low, high),
        "range_ratio" => (high / low, high / low),
        "restricted_range" => (units.quantile(at(0)) - units.quantile(at(1)), high),
        "federal_range_ratio" => {
            let ratio = units.quantile(0.95) / units.quantile(0.05);
            (ratio - 1.0, ratio)
        }
        "quantile_ratio" => {
            let ratio = units.quantile(at(0)) / units.quantile(at(1));
            (ratio, ratio)
        }
        "mcloone" if at(1) == 1.0 => {
            let half = at(0) * units.averaged(at(0));
            (units.total(at(0)) / half, 1.0 / at(0))
        }
        "verstegen" if at(1) == 1.0 => {
            let half = (1.0 - at(0)) * units.averaged(at(0));
            ((mean - units.total(at(0))) / half, mean / half)
        }
        "mcloone" => (units.half(at(0), |x, median| x <= median), 1.0),
        "verstegen" => (
            units.half(at(0), |x, median| x >= median),
            high / units.averaged(at(0)),
        ),
        _ => plain_families::plain(measure, &units, n),
    };
    Some((value, slack * (value.abs() + size)))
}

/// Squares of a difference: of the variance the absolute error is known, of its root only this.
fn root_slack(measure: &Measure, value: f64, slack: f64) -> f64 {
    let of_squares = ["standard_deviation", "cv", "coulter"].contains(&&*measure.entry().name.id);
    if of_squares && value < slack.sqrt() {
        slack.sqrt()
    } else {
        slack
    }
}

proptest! {
    #![proptest_config(more_cases(64))]

    #[test]
    fn the_plain_definition_agrees(exact in positive()) {
        let mut compared: BTreeMap<&str, usize> = BTreeMap::new();
        for measure in all() {
            let Some((expected, slack)) = plain(measure, &exact) else { continue };
            let count = compared.entry(&measure.entry().name.id).or_default();
            if !expected.is_finite() {
                continue; // a sample form of a single unit, the skewness of equal values
            }
            *count += 1;
            let got = exact.value(measure).unwrap();
            let slack = root_slack(measure, expected, slack);
            prop_assert!((got - expected).abs() <= slack, "{measure}: {got}, plainly {expected} ± {slack:e}");
        }
        prop_assert_eq!(compared.len(), CATALOGUE.len());
    }
}
