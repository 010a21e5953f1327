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
    /// Fractions would do, but no whole steps were found; the steps that come nearest of those tried.
    WholeSteps(Vec<i64>),
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
        if let Err(nearest) = rounding.add() {
            return SharedAnswer::WholeSteps(nearest);
        }
        rounding.remove();
        let steps = rounding.steps;
        SharedAnswer::Found(SharedAdded {
            cost: self.cost_of(step, &steps),
            steps,
            bound: relaxed.bound,
            relaxed,
        })
    }
}

/// Steps that are changed one by one.
pub(super) struct Rounding<'a> {
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
    /// From the solution with fractions, rounded down.
    fn new(
        shared: &'a Shared,
        relaxed: &Relaxed,
        step: f64,
        accept: &'a mut dyn FnMut(usize, &[i64]) -> bool,
    ) -> Self {
        let steps = down(&relaxed.added, step);
        Self::at(shared, relaxed, step, steps, accept)
    }

    /// The least steps of each source.
    pub(super) fn least(shared: &Shared, step: f64) -> Vec<i64> {
        let up = |low: &f64| (low / step - SURE).ceil() as i64;
        shared.low.iter().map(up).collect()
    }

    /// From given steps, with the prices of a solution.
    pub(super) fn at(
        shared: &'a Shared,
        relaxed: &Relaxed,
        step: f64,
        steps: Vec<i64>,
        accept: &'a mut dyn FnMut(usize, &[i64]) -> bool,
    ) -> Self {
        let (low, high) = (Self::least(shared, step), down(&shared.high, step));
        let steps = (steps.iter().zip(low.iter().zip(&high)))
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

    pub(super) fn into_steps(self) -> Vec<i64> {
        self.steps
    }

    /// Adds the steps with the best ratio of effect to cost, as long as the budget pays for one that helps; then returns to
    /// the steps of the highest `score` met on the way, and returns it; `None` where `accept` permits none of them.
    pub(super) fn spend(&mut self, budget: f64, score: impl Fn(&[Vec<f64>]) -> f64) -> Option<f64> {
        let mut left = budget - self.shared.cost_of(self.step, &self.steps);
        let mut best = self.keeps_all().then(|| (score(&self.after), 0));
        let mut added = Vec::new();
        while added.len() < MOST_ADDED {
            interrupt::check();
            let price = |source: usize| self.shared.costs[source] * self.step;
            let Some((effect, source)) = self.best_of(|at| price(at) <= left) else {
                break;
            };
            if effect >= 0.0 {
                break;
            }
            left -= price(source);
            self.change(source, 1);
            added.push(source);
            let reached = score(&self.after);
            if best.is_none_or(|(best, _)| reached > best) && self.keeps_all() {
                best = Some((reached, added.len()));
            }
        }
        let (best, kept) = best?;
        for &source in added[kept..].iter().rev() {
            self.change(source, -1);
        }
        Some(best)
    }

    /// Adds single steps that raise the `score`, as long as the budget pays for one.
    pub(super) fn improve(&mut self, budget: f64, score: impl Fn(&[Vec<f64>]) -> f64) {
        let mut left = budget - self.shared.cost_of(self.step, &self.steps);
        let mut best = score(&self.after);
        let mut open = vec![true; self.steps.len()];
        for _ in 0..MOST_ADDED {
            interrupt::check();
            let price = |source: usize| self.shared.costs[source] * self.step;
            let Some((_, source)) = self.best_of(|at| open[at] && price(at) <= left) else {
                return;
            };
            let paid = price(source);
            self.change(source, 1);
            let reached = score(&self.after);
            if reached > best && self.keeps_all() {
                (left, best) = (left - paid, reached);
            } else {
                self.change(source, -1);
                open[source] = false;
            }
        }
    }

    /// Whether `accept` finds nothing amiss.
    fn keeps_all(&mut self) -> bool {
        (0..self.after.len()).all(|at| (self.accept)(at, &self.steps))
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

    /// Adds steps until all goals accept; where that fails, returns the steps with the least excess on the way.
    fn add(&mut self) -> Result<(), Vec<i64>> {
        let mut nearest = (f64::INFINITY, Vec::new());
        for _ in 0..MOST_ADDED {
            interrupt::check();
            if self.all_accepted() {
                return Ok(());
            }
            let excess = self.excess();
            if excess < nearest.0 {
                nearest = (excess, self.steps.clone());
            }
            let Some((_, source)) = self.best_of(|_| true) else {
                break;
            };
            self.change(source, 1);
        }
        Err(nearest.1)
    }

    /// The largest norm of a goal relative to what its limit permits.
    fn excess(&self) -> f64 {
        let goals = self.shared.goals.iter().zip(&self.after).zip(&self.kappas);
        let ratios = goals.map(|((goal, after), kappa)| {
            let (norm, total) = goal.norm_and_total(after);
            norm / (kappa * total)
        });
        ratios.fold(0.0, f64::max)
    }

    /// The effect for its cost and the source whose next step reduces the violations most, among those that may get one.
    fn best_of(&self, may: impl Fn(usize) -> bool) -> Option<(f64, usize)> {
        let now: Vec<(f64, f64)> = (self.shared.goals.iter().zip(&self.after))
            .map(|(goal, after)| {
                let (norm, total) = goal.norm_and_total(after);
                (norm * norm, total)
            })
            .collect();
        let open = (0..self.steps.len())
            .filter(|&source| self.steps[source] < self.high[source] && may(source));
        let rated = open.map(|source| {
            (
                self.effect(source, &now) / self.shared.costs[source],
                source,
            )
        });
        rated.min_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)))
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

/// Amounts as whole steps, rounded down.
pub(super) fn down(amounts: &[f64], step: f64) -> Vec<i64> {
    let steps = amounts.iter().map(|amount| (amount / step + SURE).floor());
    steps.map(|steps| steps as i64).collect()
}
