//! Several goals at once: a second-order cone program.

use clarabel::algebra::CscMatrix;
use clarabel::solver::{DefaultSettings, DefaultSolver, IPSolver, SolverStatus, SupportedConeT};

use super::problem::{Goal, Shared};

/// The solution is kept to 24 bits, about the accuracy of the solver, so that the last bits, which could
/// differ between platforms, do not show.
const KEPT: f64 = (1_u64 << 24) as f64;

/// A nearly optimal solution: the bound is computed from the multipliers, not taken from the solver.
#[derive(Debug)]
pub(super) struct Solution {
    pub(super) added: Vec<f64>,
    pub(super) multipliers: Vec<f64>,
    /// Resources in the direction of the dual of each goal; zeros where it has none.
    pub(super) references: Vec<Vec<f64>>,
}

/// Rows of the program A·y + s = b, s in a product of cones; the sources are the columns.
struct Program {
    columns: Vec<Vec<(usize, f64)>>,
    right: Vec<f64>,
    cones: Vec<SupportedConeT<f64>>,
}

/// The optimum of all goals together; `None` where the solver finds none.
pub(super) fn solve(shared: &Shared) -> Option<Solution> {
    let amount = scale(shared);
    let cheapest = shared
        .costs
        .iter()
        .fold(f64::INFINITY, |least, &cost| least.min(cost));
    let mut program = bounds(shared, amount);
    let mut starts = Vec::new();
    for goal in &shared.goals {
        starts.push(program.right.len());
        program.add(goal, amount);
    }
    let objective: Vec<f64> = shared.costs.iter().map(|cost| cost / cheapest).collect();
    let (point, dual) = program.solve(&objective)?;
    let added = (point.iter().zip(shared.low.iter().zip(&shared.high)))
        .map(|(y, (low, high))| (kept(*y) * amount).max(*low).min(*high))
        .collect();
    let references = (shared.goals.iter().zip(&starts))
        .map(|(goal, start)| {
            let of_unit = |(unit, weight): (usize, &f64)| {
                let dual = dual.get(start + 1 + unit).copied().unwrap_or(0.0);
                kept((-dual).max(0.0)) * weight.sqrt()
            };
            goal.weights.iter().enumerate().map(of_unit).collect()
        })
        .collect();
    let multipliers = (shared.goals.iter().zip(starts))
        .map(|(goal, start)| {
            let multiplier = dual.get(start).copied().unwrap_or(0.0).max(0.0);
            kept(multiplier) * cheapest * amount / reach(goal)
        })
        .collect();
    Some(Solution {
        added,
        multipliers,
        references,
    })
}

/// κ·T, by which the rows of a goal are divided.
fn reach(goal: &Goal) -> f64 {
    let total: f64 = goal.resources.iter().sum();
    goal.kappa() * total.max(f64::MIN_POSITIVE)
}

/// The mean resource of a unit, in which the solver counts.
fn scale(shared: &Shared) -> f64 {
    let units: usize = shared.goals.iter().map(|goal| goal.weights.len()).sum();
    let all = shared.goals.iter().flat_map(|goal| &goal.resources);
    let mean = all.sum::<f64>() / units.max(1) as f64;
    if mean > 0.0 { mean } else { 1.0 }
}

fn kept(number: f64) -> f64 {
    (number * KEPT).round() / KEPT
}

/// low ≤ a, and a ≤ high where that is finite.
fn bounds(shared: &Shared, amount: f64) -> Program {
    let mut columns = vec![Vec::new(); shared.costs.len()];
    let mut right = Vec::new();
    for (source, column) in columns.iter_mut().enumerate() {
        column.push((right.len(), -1.0));
        right.push(-shared.low[source] / amount);
        if shared.high[source].is_finite() {
            column.push((right.len(), 1.0));
            right.push(shared.high[source] / amount);
        }
    }
    let cones = vec![SupportedConeT::NonnegativeConeT(right.len())];
    Program {
        columns,
        right,
        cones,
    }
}

impl Program {
    /// κ·(ΣR + Σshare·a) ≥ √Σ((R + share·a)²/P).
    fn add(&mut self, goal: &Goal, amount: f64) {
        let (kappa, reach) = (goal.kappa(), reach(goal));
        let first = self.right.len();
        self.right
            .push(kappa * goal.resources.iter().sum::<f64>() / reach);
        for (unit, weight) in goal.weights.iter().enumerate() {
            let root = weight.sqrt() * reach;
            let flow = goal.shares[unit] * amount;
            if flow > 0.0 {
                let column = &mut self.columns[goal.sources[unit]];
                column.push((first, -kappa * flow / reach));
                column.push((self.right.len(), -flow / root));
            }
            self.right.push(goal.resources[unit] / root);
        }
        let rows = self.right.len() - first;
        self.cones.push(SupportedConeT::SecondOrderConeT(rows));
    }

    fn solve(&self, objective: &[f64]) -> Option<(Vec<f64>, Vec<f64>)> {
        let (rows, count) = (self.right.len(), self.columns.len());
        let (mut starts, mut places, mut entries) = (vec![0], Vec::new(), Vec::new());
        for column in &self.columns {
            places.extend(column.iter().map(|entry| entry.0));
            entries.extend(column.iter().map(|entry| entry.1));
            starts.push(places.len());
        }
        let matrix = CscMatrix::new(rows, count, starts, places, entries);
        let none = CscMatrix::zeros((count, count));
        let settings = DefaultSettings {
            verbose: false,
            max_threads: 1,
            ..DefaultSettings::default()
        };
        let mut solver = DefaultSolver::new(
            &none,
            objective,
            &matrix,
            &self.right,
            &self.cones,
            settings,
        )
        .ok()?;
        solver.solve();
        let solution = solver.solution;
        let usable = matches!(
            solution.status,
            SolverStatus::Solved | SolverStatus::AlmostSolved
        );
        usable.then_some((solution.x, solution.z))
    }
}
