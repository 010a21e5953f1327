//! The least cost with fractions: one goal decides, or several together.

use crate::optimize::add::{Addition, Best};
use crate::optimize::level::Levels;

use super::bound::shared_bound;
use super::cone;
use super::cost::Costly;
use super::problem::{Goal, Shared};
use super::stationary::Stationary;

/// By how much a norm may exceed κ·T and still count as equal (relative).
const NOISE: f64 = 1e-12;

/// The least cost with fractions of steps, with its proof.
#[derive(Debug, Clone, PartialEq)]
pub struct Relaxed {
    /// What is added at each source.
    pub added: Vec<f64>,
    /// Its cost.
    pub cost: f64,
    /// The lower bound that the multipliers prove.
    pub bound: f64,
    /// One for each goal.
    pub multipliers: Vec<Multiplier>,
}

/// What a goal contributes to the proof: see [`shared_bound`].
#[derive(Debug, Clone, PartialEq)]
pub struct Multiplier {
    /// μ; zero where the goal does not bind.
    pub multiplier: f64,
    /// The reference resources X.
    pub reference: Vec<f64>,
}

/// Why the limits cannot be reached.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum OutOfReach {
    /// This goal alone cannot; the best it can have.
    Goal(usize, Best),
    /// Each goal can, but not all at once.
    Together,
}

impl Shared {
    /// The least cost with fractions; `None` where the upper bounds do not permit all limits.
    pub fn relax(&self) -> Option<Relaxed> {
        self.relaxed().ok()
    }

    pub(super) fn relaxed(&self) -> Result<Relaxed, OutOfReach> {
        if self.all_within(&self.low) {
            return Ok(self.of(self.low.clone(), vec![0.0; self.goals.len()], None));
        }
        for at in 0..self.goals.len() {
            if let Some(relaxed) = self.by_goal(at)? {
                return Ok(relaxed);
            }
        }
        let solutions = cone::solve(self).into_iter();
        let solved = solutions.map(|solution| {
            let at_prices = Stationary::of(self).amounts(&solution.prices);
            let references = self.goals.iter().map(|goal| goal.after(&at_prices));
            let references = references.collect();
            self.of(
                solution.added,
                solution.prices.multipliers,
                Some(references),
            )
        });
        // Of the solutions within all limits the one with the smallest gap; the last is within them to ten digits.
        let better = |best: Relaxed, next: Relaxed| match self.all_within(&best.added)
            && best.cost - best.bound <= next.cost - next.bound
        {
            true => best,
            false => next,
        };
        solved.reduce(better).ok_or(OutOfReach::Together)
    }

    /// The optimum for this goal alone, if the others are within their limits then.
    fn by_goal(&self, at: usize) -> Result<Option<Relaxed>, OutOfReach> {
        let goal = &self.goals[at];
        if is_within(goal, &self.low) {
            return Ok(None);
        }
        let (low, high) = (goal.after(&self.low), self.after_most(goal));
        let levels = Levels::of_checked(&goal.weights, low.clone(), high.clone());
        let alone = Addition::of_levels(levels, &goal.weights, &goal.resources);
        alone
            .solve(goal.ratio())
            .map_err(|best| OutOfReach::Goal(at, best))?;
        let costs: Vec<f64> = (goal.sources.iter().zip(&goal.shares))
            .map(|(&source, &share)| {
                if share > 0.0 {
                    self.costs[source] / share
                } else {
                    f64::MAX
                }
            })
            .collect();
        let costly = Costly {
            weights: &goal.weights,
            low: &low,
            high: &high,
            costs: &costs,
            kappa: goal.kappa(),
        };
        let Some(optimum) = costly.solve() else {
            return Ok(None);
        };
        let after = costly.resources(optimum);
        let mut added = self.low.clone();
        for (unit, after) in after.iter().enumerate() {
            let (source, share) = (goal.sources[unit], goal.shares[unit]);
            if share > 0.0 {
                let flow = (after - goal.resources[unit]) / share;
                added[source] = flow.max(self.low[source]).min(self.high[source]);
            }
        }
        if !self
            .goals
            .iter()
            .enumerate()
            .all(|(g, goal)| g == at || is_within(goal, &added))
        {
            return Ok(None);
        }
        let mut multipliers = vec![0.0; self.goals.len()];
        multipliers[at] = optimum.multiplier;
        Ok(Some(self.of(added, multipliers, None)))
    }

    fn all_within(&self, added: &[f64]) -> bool {
        self.goals.iter().all(|goal| is_within(goal, added))
    }

    /// The resources where every source gets the most.
    fn after_most(&self, goal: &Goal) -> Vec<f64> {
        let flows = goal.sources.iter().zip(&goal.shares);
        (goal.resources.iter().zip(flows))
            .map(|(resource, (&source, &share))| match share > 0.0 {
                true => resource + share * self.high[source],
                false => *resource,
            })
            .collect()
    }

    /// The solution with its bound; the resources after it are the references where there are no others.
    fn of(
        &self,
        added: Vec<f64>,
        multipliers: Vec<f64>,
        references: Option<Vec<Vec<f64>>>,
    ) -> Relaxed {
        let after = || self.goals.iter().map(|goal| goal.after(&added)).collect();
        let references: Vec<Vec<f64>> = references.unwrap_or_else(after);
        let bound = shared_bound(self, &multipliers, &references);
        let multipliers = (multipliers.into_iter().zip(references))
            .map(|(multiplier, reference)| Multiplier {
                multiplier,
                reference,
            })
            .collect();
        Relaxed {
            cost: self.cost(&added),
            added,
            bound,
            multipliers,
        }
    }
}

fn is_within(goal: &Goal, added: &[f64]) -> bool {
    let (norm, total) = goal.norm_and_total(&goal.after(added));
    norm <= goal.kappa() * total * (1.0 + NOISE)
}
