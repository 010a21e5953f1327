//! A pool as the distribution sees it: whole steps of the resource, and how much of each counts at the stage.

use crate::education::plan::framework::pool::Pool;
use crate::education::plan::framework::setting::Setting;
use crate::education::standard::Weights;
use crate::error::Result;
use crate::numeric;
use crate::optimize::{NO_CAP, Whole};

use super::options::FundOptions;

/// 1e-9 steps: a quotient that is whole on paper must not lose a step.
const SLACK: f64 = 1e-9;

/// The schools of a pool with their bounds in steps.
pub(super) struct Shared<'p> {
    pub(super) pool: &'p Pool,
    /// Whether levelling up is proven best: whole units count at the stage, and schools count by their pupils.
    pub(super) is_proven: bool,
    pub(super) step: f64,
    pub(super) low: Vec<i64>,
    pub(super) high: Vec<i64>,
}

impl<'p> Shared<'p> {
    /// The bounds that the options set.
    ///
    /// # Errors
    ///
    /// Those of the column of caps.
    pub(super) fn of(setting: &Setting<'_>, pool: &'p Pool, options: &FundOptions) -> Result<Self> {
        let step = options.step.unwrap_or(1.0);
        let caps = options
            .cap
            .as_deref()
            .map(|cap| setting.amounts(cap))
            .transpose()?;
        let high = pool.rows.iter().map(|&row| {
            let cap = caps
                .as_ref()
                .and_then(|caps| caps.get(row).copied().flatten());
            cap.map_or(NO_CAP, |cap| steps_in(cap, step))
        });
        let given = 1.0 - options.keep.unwrap_or(1.0);
        let low = pool.resources.iter().map(|have| match pool.is_shared() {
            true => 0,
            false => -steps_in(given * have, step),
        });
        Ok(Self {
            step,
            low: low.collect(),
            high: high.collect(),
            is_proven: !pool.is_shared()
                && setting.standard.document().dispersion.weights == Weights::Denominator,
            pool,
        })
    }

    /// The whole steps of an amount.
    pub(super) fn steps(&self, amount: f64) -> i64 {
        steps_in(amount, self.step)
    }

    /// The most steps that all schools together can get.
    pub(super) fn most(&self) -> i64 {
        self.high
            .iter()
            .fold(0_i64, |sum, &high| sum.saturating_add(high))
    }

    /// The best distribution of so many steps; `None` where the bounds do not permit it.
    ///
    /// # Errors
    ///
    /// Those of [`Whole::new`].
    pub(super) fn fill(&self, steps: i64) -> Result<Option<Vec<i64>>> {
        if self.pool.is_shared() {
            return Ok(self.fill_shared(steps));
        }
        Ok(self.whole()?.fill(steps))
    }

    /// The steps of an unshared pool.
    pub(super) fn whole(&self) -> Result<Whole<'_>> {
        let (low, high) = (self.low.clone(), self.high.clone());
        Whole::new(
            &self.pool.weights,
            &self.pool.resources,
            self.step,
            low,
            high,
        )
    }

    /// Raises the lowest as far as the steps go: only the share of a step counts at the stage.
    fn fill_shared(&self, steps: i64) -> Option<Vec<i64>> {
        if steps < 0 || steps > self.most() {
            return None;
        }
        let (mut low, mut high) = (0.0, self.highest(steps));
        for _ in 0..200 {
            let middle = low + (high - low) / 2.0;
            if middle <= low || middle >= high {
                break;
            }
            match total(&self.at_level(middle)) <= i128::from(steps) {
                true => low = middle,
                false => high = middle,
            }
        }
        let mut given = self.at_level(low);
        let mut left = i128::from(steps) - total(&given);
        while left > 0 {
            let open = (0..given.len()).filter(|&at| given[at] < self.high[at]);
            let lowest = open.min_by(|&one, &other| {
                self.value(one, given[one])
                    .total_cmp(&self.value(other, given[other]))
            })?;
            given[lowest] += 1;
            left -= 1;
        }
        Some(given)
    }

    /// The steps below the level that each school can be given.
    fn at_level(&self, level: f64) -> Vec<i64> {
        (0..self.pool.len())
            .map(|at| {
                let short = level * self.pool.weights[at] - self.pool.resources[at];
                let share = self.pool.shares[at] * self.step;
                ((short / share).floor().max(0.0) as i64).min(self.high[at])
            })
            .collect()
    }

    fn value(&self, at: usize, steps: i64) -> f64 {
        let more = steps as f64 * self.step * self.pool.shares[at];
        (self.pool.resources[at] + more) / self.pool.weights[at]
    }

    /// A level that no distribution of so many steps exceeds.
    fn highest(&self, steps: i64) -> f64 {
        let all = (0..self.pool.len()).map(|at| self.value(at, steps.saturating_add(1)));
        all.fold(0.0, f64::max)
    }

    /// The units of the resource that each school gets.
    pub(super) fn units(&self, steps: &[i64]) -> Vec<f64> {
        steps
            .iter()
            .map(|&steps| steps as f64 * self.step)
            .collect()
    }

    /// The resources of the stage afterwards, with the bits of an assessment.
    pub(super) fn after(&self, setting: &Setting<'_>, steps: &[i64]) -> Vec<f64> {
        self.pool.after(setting, &self.units(steps))
    }

    /// What is distributed.
    pub(super) fn spent(&self, steps: &[i64]) -> f64 {
        numeric::sum_of(self.units(steps))
    }
}

/// The whole steps of an amount of zero or more.
fn steps_in(amount: f64, step: f64) -> i64 {
    (amount / step + SLACK).floor().max(0.0) as i64
}

fn total(steps: &[i64]) -> i128 {
    steps.iter().map(|&steps| i128::from(steps)).sum()
}
