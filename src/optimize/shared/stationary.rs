//! What each source gets at given multipliers and norms, and Newton's method for these few numbers.

use super::interior::solve_small;
use super::problem::{Goal, Shared};

/// Steps of Newton's method; from a solution of the interior method it needs three to six.
const STEPS: usize = 50;
/// Halvings of a step that does not come nearer.
const HALVINGS: usize = 30;

/// The multiplier μ of each goal, zero where it does not bind, and the norm s = √(ΣR'²/P).
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Prices {
    pub(super) multipliers: Vec<f64>,
    pub(super) norms: Vec<f64>,
}

/// The sources of a problem at any prices.
pub(super) struct Stationary<'s> {
    shared: &'s Shared,
    goals: Vec<Sums>,
}

/// κ of a goal, and the sums over the units of each source: flow Σw, squares Σw²/P and products Σw·R/P of the shares w.
struct Sums {
    kappa: f64,
    flow: Vec<f64>,
    squares: Vec<f64>,
    products: Vec<f64>,
}

/// The equations s = κT and s² = ΣR'²/P of the goals that bind, and how they change with μ and μ/s (relative).
struct Equations {
    missed: Vec<f64>,
    changes: Vec<Vec<f64>>,
}

impl Sums {
    fn of(goal: &Goal, sources: usize) -> Self {
        let mut sums = Self {
            kappa: goal.kappa(),
            flow: vec![0.0; sources],
            squares: vec![0.0; sources],
            products: vec![0.0; sources],
        };
        for (unit, (&source, &share)) in goal.sources.iter().zip(&goal.shares).enumerate() {
            let part = share / goal.weights[unit];
            sums.flow[source] += share;
            sums.squares[source] += share * part;
            sums.products[source] += goal.resources[unit] * part;
        }
        sums
    }
}

impl<'s> Stationary<'s> {
    pub(super) fn of(shared: &'s Shared) -> Self {
        let sums = |goal| Sums::of(goal, shared.costs.len());
        Self {
            shared,
            goals: shared.goals.iter().map(sums).collect(),
        }
    }

    /// What each source gets.
    ///
    /// # Formula
    ///
    /// The minimum of Σγ·a + Σμ(ΣR'²/(P·s)/2 − κ·ΣR') over low ≤ a ≤ high:
    /// a = clip((Σμ·w(κ − R/(P·s)) − γ)/(Σμ·w²/(P·s)), low, high), sums over the goals of the source.
    pub(super) fn amounts(&self, prices: &Prices) -> Vec<f64> {
        let sources = 0..self.shared.costs.len();
        sources.map(|at| self.amount(prices, at).0).collect()
    }

    /// The amount of a source, and the denominator where no bound stops it.
    fn amount(&self, prices: &Prices, at: usize) -> (f64, Option<f64>) {
        let (mut above, mut below) = (-self.shared.costs[at], 0.0);
        for (place, sums) in self.goals.iter().enumerate() {
            let (multiplier, norm) = (prices.multipliers[place], prices.norms[place]);
            if multiplier > 0.0 {
                above += multiplier * (sums.kappa * sums.flow[at] - sums.products[at] / norm);
                below += multiplier * sums.squares[at] / norm;
            }
        }
        let (low, high) = (self.shared.low[at], self.shared.high[at]);
        let wanted = above / below;
        match above > low * below {
            false => (low, None),
            true if wanted < high => (wanted, Some(below)),
            true => (high, None),
        }
    }

    /// Multipliers and norms for which the equations hold to rounding, near those given; `None` where there are none.
    pub(super) fn polished(&self, prices: &Prices) -> Option<Prices> {
        let mut prices = prices.clone();
        let mut equations = self.equations(&prices);
        for _ in 0..STEPS {
            let missed = largest(&equations.missed);
            let step = solve_small(equations.changes, equations.missed);
            let mut length = 1.0;
            let nearer = (0..HALVINGS).find_map(|_| {
                let next = prices.moved(&step, length)?;
                length *= 0.5;
                let equations = self.equations(&next);
                (largest(&equations.missed) < missed).then_some((next, equations))
            });
            let Some(nearer) = nearer else { break };
            (prices, equations) = nearer;
        }
        let is_finite = self
            .amounts(&prices)
            .iter()
            .all(|amount| amount.is_finite());
        is_finite.then_some(prices)
    }

    fn equations(&self, prices: &Prices) -> Equations {
        let binding = prices.binding();
        let count = binding.len();
        let goals: Vec<(&Goal, &Sums)> = (binding.iter())
            .map(|&at| (&self.shared.goals[at], &self.goals[at]))
            .collect();
        let amounts = self.amounts(prices);
        let mut missed = Vec::new();
        let mut changes = vec![vec![0.0; 2 * count]; 2 * count];
        for (row, &at) in binding.iter().enumerate() {
            let (goal, norm) = (goals[row].0, prices.norms[at]);
            let (have, total) = goal.norm_and_total(&goal.after(&amounts));
            missed.push(1.0 - goal.kappa() * total / norm);
            missed.push(1.0 - have / norm * (have / norm));
            // s = μ/(μ/s): relative changes of s are those of μ less those of μ/s.
            changes[2 * row][2 * row] -= 1.0;
            changes[2 * row][2 * row + 1] += 1.0;
            changes[2 * row + 1][2 * row] -= 2.0;
            changes[2 * row + 1][2 * row + 1] += 2.0;
        }
        for (source, &amount) in amounts.iter().enumerate() {
            let Some(below) = self.amount(prices, source).1 else {
                continue;
            };
            let slope = |sums: &Sums| sums.products[source] + sums.squares[source] * amount;
            for (row, (_, sums)) in goals.iter().enumerate() {
                let norm = prices.norms[binding[row]];
                let total = sums.kappa * sums.flow[source] / norm;
                let squares = 2.0 * slope(sums) / norm / norm;
                for (column, (_, sums)) in goals.iter().enumerate() {
                    let multiplier = prices.multipliers[binding[column]];
                    let by_multiplier = multiplier * sums.kappa * sums.flow[source] / below;
                    let by_ratio =
                        -multiplier / prices.norms[binding[column]] * slope(sums) / below;
                    changes[2 * row][2 * column] += total * by_multiplier;
                    changes[2 * row][2 * column + 1] += total * by_ratio;
                    changes[2 * row + 1][2 * column] += squares * by_multiplier;
                    changes[2 * row + 1][2 * column + 1] += squares * by_ratio;
                }
            }
        }
        Equations { missed, changes }
    }
}

impl Prices {
    fn binding(&self) -> Vec<usize> {
        let all = 0..self.multipliers.len();
        all.filter(|&at| self.multipliers[at] > 0.0).collect()
    }

    /// After a part of a step of μ and μ/s (relative); `None` where one of them is not above zero.
    fn moved(&self, step: &[f64], length: f64) -> Option<Self> {
        let mut moved = self.clone();
        for (row, at) in self.binding().into_iter().enumerate() {
            let (multiplier, ratio) = (
                1.0 + length * step[2 * row],
                1.0 + length * step[2 * row + 1],
            );
            if !(multiplier > 0.0 && ratio > 0.0) {
                return None;
            }
            moved.multipliers[at] *= multiplier;
            moved.norms[at] *= multiplier / ratio;
        }
        Some(moved)
    }
}

fn largest(values: &[f64]) -> f64 {
    values.iter().fold(0.0, |most, value| value.abs().max(most))
}
