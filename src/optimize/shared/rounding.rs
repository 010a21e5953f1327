//! Whole steps from the solution with fractions.

use crate::interrupt;
use crate::optimize::add::Best;

use super::problem::{Goal, Shared};
use super::relaxed::{OutOfReach, Relaxed};

/// Violations that are larger than this (relative) need no exact decision.
const SURE: f64 = 1e-9;
/// How many steps are added one by one before the search is left; rounding down needs at most one a source.
const MOST_ADDED: usize = 100_000;

/// What [`Shared::whole`] finds.
#[derive(Debug, Clone, PartialEq)]
pub enum SharedAnswer {
    /// Steps that reach every limit.
    Found(SharedAdded),
    /// The upper bounds keep this goal from its limit; the least CV that they permit.
    Caps(usize, Best),
    /// Each goal can reach its limit, but not all of them together.
    Together,
    /// Fractions would do, but no whole steps were found.
    WholeSteps(Relaxed),
}

/// Whole steps that reach every limit, and how far they can be from the least cost.
#[derive(Debug, Clone, PartialEq)]
pub struct SharedAdded {
    /// The steps at each source.
    pub steps: Vec<i64>,
    /// Their cost.
    pub cost: f64,
    /// No addition that reaches the limits costs less, not even with fractions of steps.
    pub bound: f64,
    /// The optimum with fractions, which proves the bound.
    pub relaxed: Relaxed,
}

impl Shared {
    /// Whole steps at each source that reach every limit, at a cost near the least.
    ///
    /// The optimum with fractions is rounded down; then the step with the best ratio of effect to cost is added until
    /// all goals accept, and steps that turn out unnecessary are removed, the dearest first.
    ///
    /// # Parameters
    ///
    /// `step`: the size of a step, above zero. `accept`: whether a goal is within its limit after these steps at each source,
    /// the final word on rounding.
    pub fn whole(&self, step: f64, accept: &mut dyn FnMut(usize, &[i64]) -> bool) -> SharedAnswer {
        let relaxed = match self.relaxed() {
            Ok(relaxed) => relaxed,
            Err(OutOfReach::Goal(goal, best)) => return SharedAnswer::Caps(goal, best),
            Err(OutOfReach::Together) => return SharedAnswer::Together,
        };
        let mut rounding = Rounding::new(self, &relaxed, step, accept);
        if !rounding.add() {
            return SharedAnswer::WholeSteps(relaxed);
        }
        rounding.remove();
        let steps = rounding.steps;
        SharedAnswer::Found(SharedAdded {
            cost: self
                .costs
                .iter()
                .zip(&steps)
                .map(|(cost, &n)| cost * step * n as f64)
                .sum(),
            steps,
            bound: relaxed.bound,
            relaxed,
        })
    }
}

struct Rounding<'a> {
    shared: &'a Shared,
    step: f64,
    accept: &'a mut dyn FnMut(usize, &[i64]) -> bool,
    steps: Vec<i64>,
    low: Vec<i64>,
    high: Vec<i64>,
    /// What each goal's units have now.
    after: Vec<Vec<f64>>,
    /// The weight of each goal's violation, in cost.
    prices: Vec<f64>,
    /// κ of each goal.
    kappas: Vec<f64>,
    /// For each source the goals and units that it feeds.
    fed: Vec<Vec<(usize, usize)>>,
}

impl<'a> Rounding<'a> {
    fn new(
        shared: &'a Shared,
        relaxed: &Relaxed,
        step: f64,
        accept: &'a mut dyn FnMut(usize, &[i64]) -> bool,
    ) -> Self {
        let up = |bounds: &[f64]| {
            bounds
                .iter()
                .map(|b| (b / step - SURE).ceil() as i64)
                .collect::<Vec<_>>()
        };
        let down = |bounds: &[f64]| {
            bounds
                .iter()
                .map(|b| (b / step + SURE).floor() as i64)
                .collect::<Vec<_>>()
        };
        let (low, high) = (up(&shared.low), down(&shared.high));
        let steps = (down(&relaxed.added).iter().zip(low.iter().zip(&high)))
            .map(|(steps, (low, high))| *steps.min(high).max(low))
            .collect();
        let greatest = relaxed
            .multipliers
            .iter()
            .map(|one| one.multiplier)
            .fold(0.0, f64::max);
        let least = if greatest > 0.0 { 1e-3 * greatest } else { 1.0 };
        let prices = relaxed
            .multipliers
            .iter()
            .map(|one| one.multiplier.max(least))
            .collect();
        let mut fed = vec![Vec::new(); shared.costs.len()];
        for (at, goal) in shared.goals.iter().enumerate() {
            for (unit, &source) in goal.sources.iter().enumerate() {
                fed[source].push((at, unit));
            }
        }
        let mut rounding = Self {
            shared,
            step,
            accept,
            steps,
            low,
            high,
            after: Vec::new(),
            prices,
            kappas: shared.goals.iter().map(Goal::kappa).collect(),
            fed,
        };
        rounding.after = (0..shared.goals.len())
            .map(|at| rounding.afresh(at))
            .collect();
        rounding
    }

    /// The resources of a goal, computed from the steps as they are.
    fn afresh(&self, at: usize) -> Vec<f64> {
        let added: Vec<f64> = self
            .steps
            .iter()
            .map(|&steps| steps as f64 * self.step)
            .collect();
        self.shared.goals[at].after(&added)
    }

    /// Changes the steps at a source.
    fn change(&mut self, source: usize, by: i64) {
        self.steps[source] += by;
        let added = self.steps[source] as f64 * self.step;
        for &(at, unit) in &self.fed[source] {
            let goal = &self.shared.goals[at];
            self.after[at][unit] = goal.resources[unit] + goal.shares[unit] * added;
        }
    }

    fn is_accepted(&mut self, at: usize) -> bool {
        let goal = &self.shared.goals[at];
        let (norm, total) = goal.norm_and_total(&self.after[at]);
        norm <= self.kappas[at] * total * (1.0 + SURE) && (self.accept)(at, &self.steps)
    }

    fn all_accepted(&mut self) -> bool {
        (0..self.after.len()).all(|at| self.is_accepted(at))
    }

    /// Adds steps until all goals accept; false where that fails.
    fn add(&mut self) -> bool {
        for _ in 0..MOST_ADDED {
            interrupt::check();
            if self.all_accepted() {
                return true;
            }
            let Some(source) = self.best_source() else {
                return false;
            };
            self.change(source, 1);
        }
        false
    }

    /// The source whose next step reduces the violations most for its cost.
    fn best_source(&self) -> Option<usize> {
        let now: Vec<(f64, f64)> = (self.shared.goals.iter().zip(&self.after))
            .map(|(goal, after)| {
                let (norm, total) = goal.norm_and_total(after);
                (norm * norm, total)
            })
            .collect();
        let open = (0..self.steps.len()).filter(|&source| self.steps[source] < self.high[source]);
        let rated = open.map(|source| {
            (
                self.effect(source, &now) / self.shared.costs[source],
                source,
            )
        });
        let best = rated.min_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        best.map(|(_, source)| source)
    }

    /// By how much the priced violations change with one more step; negative is better.
    fn effect(&self, source: usize, now: &[(f64, f64)]) -> f64 {
        let mut effect = 0.0;
        for &(at, unit) in &self.fed[source] {
            let goal = &self.shared.goals[at];
            let (squares, total) = now[at];
            let have = self.after[at][unit];
            let more = goal.shares[unit] * self.step;
            let after = squares + more * (2.0 * have + more) / goal.weights[unit];
            let kappa = self.kappas[at];
            let violation = |squares: f64, total: f64| squares.sqrt() - kappa * total;
            let before = violation(squares, total);
            let change = violation(after, total + more) - before;
            // A goal that is within its limit by more than the change is indifferent to it.
            if before + change.max(0.0) > -SURE * kappa * total {
                effect += self.prices[at] * change;
            }
        }
        effect
    }

    /// Removes steps that are not needed, the dearest source first.
    fn remove(&mut self) {
        let costs = &self.shared.costs;
        let mut order: Vec<usize> = (0..costs.len()).collect();
        order.sort_by(|&a, &b| costs[b].total_cmp(&costs[a]).then(a.cmp(&b)));
        for source in order {
            interrupt::check();
            while self.steps[source] > self.low[source] {
                self.change(source, -1);
                if !self.all_accepted() {
                    self.change(source, 1);
                    break;
                }
            }
        }
    }
}
