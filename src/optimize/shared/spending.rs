//! The best use of a budget that does not pay for all limits.

use crate::interrupt;

use super::problem::{Goal, Shared};
use super::rounding::{Rounding, SharedAnswer, down};

/// Trials of the part of the way; every second one halves the interval.
const TRIALS: usize = 40;
/// The search ends where the cost is this near the budget (relative): less than a step of most plans.
const NEAR: f64 = 1e-7;
/// How often a plan in whole steps that exceeds the budget is tried again with less.
const TRIES: usize = 12;

/// What a budget pays for.
#[derive(Debug, Clone, PartialEq)]
pub struct SharedSpent {
    /// The steps at each source.
    pub steps: Vec<i64>,
    /// The part of the way to its limit, from 0 to 1, that no use of the budget exceeds for every goal, not even with
    /// fractions of steps.
    pub part: f64,
}

impl Shared {
    /// Whole steps within a budget that bring every goal the same part of the way from its CV to its limit.
    ///
    /// # Formula
    ///
    /// With CV₀ after the lower bounds, the largest t such that CV ≤ CV₀ − t·(CV₀ − limit) of each goal beyond its limit costs
    /// no more than the budget; the least cost rises with t. Of one goal this is the least CV. The solution is rounded to
    /// whole steps ([`whole`](Self::whole)), and what is left pays for the steps with the best ratio of effect to cost.
    ///
    /// # Parameters
    ///
    /// `step`: the size of a step, above zero. `budget`: what may be spent. `accept`: whether a goal that is within its limit
    /// after the lower bounds still is, the final word on rounding.
    ///
    /// # Returns
    ///
    /// `None` where the lower bounds alone cost more than the budget. A goal within its limit after them stays there.
    ///
    /// # Accuracy
    ///
    /// `part` is exact to about 10⁻⁷; whole steps are found by rounding and may leave some steps' worth of it.
    ///
    /// # Examples
    ///
    /// ```
    /// use junheng::optimize::{Goal, Shared};
    /// let goal = Goal {
    ///     weights: vec![100.0; 3],
    ///     resources: vec![200.0, 300.0, 700.0],
    ///     sources: vec![0, 1, 2],
    ///     shares: vec![1.0; 3],
    ///     limit: 0.1,
    /// };
    /// let shared = Shared::new(vec![goal], vec![1.0, 1.0, 2.0], vec![0.0; 3], vec![f64::INFINITY; 3])?;
    /// let spent = shared.spend(1.0, 100.0, &mut |_, _| true).unwrap();
    /// assert_eq!(spent.steps, [100, 0, 0]);
    /// # Ok::<(), junheng::Error>(())
    /// ```
    pub fn spend(
        &self,
        step: f64,
        budget: f64,
        accept: &mut dyn FnMut(usize, &[i64]) -> bool,
    ) -> Option<SharedSpent> {
        let spending = Spending {
            shared: self,
            step,
            budget,
            way: self.way(),
        };
        let low = Rounding::least(self, step);
        if self.cost_of(step, &low) > budget {
            return None;
        }
        let part = spending.part(budget);
        let steps = spending.steps(part, low, accept);
        Some(SharedSpent { steps, part })
    }

    pub(super) fn cost_of(&self, step: f64, steps: &[i64]) -> f64 {
        let each = self.costs.iter().zip(steps);
        each.map(|(cost, &n)| cost * step * n as f64).sum()
    }

    /// The CV of each goal beyond its limit after the lower bounds; `None` of one within it.
    fn way(&self) -> Vec<Option<f64>> {
        let cv = |goal: &Goal| {
            let cv = goal.cv(&goal.after(&self.low));
            (cv > goal.limit * (1.0 + 1e-12)).then_some(cv)
        };
        self.goals.iter().map(cv).collect()
    }
}

struct Spending<'a> {
    shared: &'a Shared,
    step: f64,
    budget: f64,
    way: Vec<Option<f64>>,
}

impl Spending<'_> {
    /// The problem with the limits after a part of the way.
    fn towards(&self, part: f64) -> Shared {
        let mut shared = self.shared.clone();
        for (goal, from) in shared.goals.iter_mut().zip(&self.way) {
            if let Some(from) = from {
                goal.limit = from + part * (goal.limit - from);
            }
        }
        shared
    }

    /// The largest part of the way that the budget pays for with fractions of steps.
    fn part(&self, budget: f64) -> f64 {
        let cost = |part: f64| self.towards(part).relax().map(|relaxed| relaxed.cost);
        let whole = cost(1.0);
        if whole.is_some_and(|cost| cost <= budget) {
            return 1.0;
        }
        let mut low = (0.0, self.shared.cost(&self.shared.low));
        let mut high = (1.0, whole);
        for round in 0..TRIALS {
            interrupt::check();
            let middle = match high.1.filter(|_| round % 2 == 0) {
                // The cost is nearly straight between near parts.
                Some(cost) => low.0 + (high.0 - low.0) * ((budget - low.1) / (cost - low.1)),
                None => 0.5 * (low.0 + high.0),
            };
            match cost(middle) {
                Some(cost) if cost <= budget => low = (middle, cost),
                other => high = (middle, other),
            }
            if low.1 >= budget * (1.0 - NEAR) || high.0 - low.0 <= NEAR {
                break;
            }
        }
        low.0
    }

    /// Whole steps that go almost that part of the way within the budget; `None` where rounding finds none.
    fn start(&self, part: f64, accept: &mut dyn FnMut(usize, &[i64]) -> bool) -> Option<Vec<i64>> {
        let (mut part, mut aim) = (part, self.budget);
        for _ in 0..TRIES {
            let mut on_the_way =
                |at: usize, steps: &[i64]| self.way[at].is_some() || accept(at, steps);
            if let SharedAnswer::Found(added) = self.towards(part).whole(self.step, &mut on_the_way)
            {
                if added.cost <= self.budget {
                    return Some(added.steps);
                }
                aim -= added.cost - self.budget;
            }
            aim -= 0.01 * self.budget;
            part = self.part(aim);
            if part <= 0.0 {
                break;
            }
        }
        None
    }

    /// The part of its way that the goal has gone that has gone least.
    fn least_part(&self, after: &[Vec<f64>]) -> f64 {
        let goals = self.shared.goals.iter().zip(after).zip(&self.way);
        let parts = goals.filter_map(|((goal, after), from)| {
            let from = (*from)?;
            Some((from - goal.cv(after)) / (from - goal.limit))
        });
        parts.fold(1.0, f64::min)
    }

    /// The best of several starts, each with what is left spent on the steps with the best ratio of effect to cost.
    fn steps(
        &self,
        part: f64,
        low: Vec<i64>,
        accept: &mut dyn FnMut(usize, &[i64]) -> bool,
    ) -> Vec<i64> {
        // Whole steps within the budget do not go further than this part, so that some goal is still to be improved.
        let towards = self.towards(part);
        let Some(relaxed) = towards.relax() else {
            return low;
        };
        let whole = self.start(part, accept);
        let starts = [
            Some(low.clone()),
            Some(down(&relaxed.added, self.step)),
            whole,
        ];
        let mut kept = |at: usize, steps: &[i64]| self.way[at].is_some() || accept(at, steps);
        let mut best: Option<(f64, Vec<i64>)> = None;
        for start in starts.into_iter().flatten() {
            let mut rounding = Rounding::at(&towards, &relaxed, self.step, start, &mut kept);
            let score = |after: &[Vec<f64>]| self.least_part(after);
            let Some(reached) = rounding.spend(self.budget, score) else {
                continue;
            };
            if best.as_ref().is_none_or(|(best, _)| reached > *best) {
                best = Some((reached, rounding.into_steps()));
            }
        }
        let start = best.map_or(low, |(_, steps)| steps);
        let mut rounding = Rounding::at(&towards, &relaxed, self.step, start, &mut kept);
        rounding.improve(self.budget, |after| self.least_part(after));
        rounding.into_steps()
    }
}
