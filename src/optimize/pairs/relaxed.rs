//! The linear relaxation: squares replaced by chords between whole numbers.

use microlp::{ComparisonOp, LinearExpr, OptimizationDirection, Problem, Variable};

use crate::interrupt;
use crate::optimize::band::Transfer;

use super::network::Pair;

/// The most times that chords are added; ten are enough for 300 units.
const ROUNDS: usize = 40;
/// By how much, as part of the limit, the squares at whole numbers may exceed the chords in the last round.
const CLOSE: f64 = 1e-9;
/// The tolerance of the solver, which checks each answer against the problem as written.
const TOLERANCE: f64 = 1e-6;

/// The relaxed flow: a cost that no whole plan is below, and the steps along each pair.
pub(super) struct Relaxed {
    pub(super) bound: f64,
    pub(super) flow: Vec<f64>,
}

/// What the relaxation says.
pub(super) enum Answer {
    /// The cheapest relaxed flow.
    Flow(Relaxed),
    /// No flow reaches the limit, not even a divided one.
    Infeasible,
    /// The solver gave no answer that can be trusted.
    Unknown,
}

/// The least cost of a divided flow by which the squares fall by `excess` (in units of ΣR²/P).
pub(super) fn relaxed(transfer: &Transfer<'_>, pairs: &[Pair], excess: f64) -> Answer {
    let mut chords = Chords::new(transfer, excess);
    let mut best = Answer::Unknown;
    for _ in 0..ROUNDS {
        interrupt::check();
        let solution = match chords.problem(pairs).solve() {
            Ok(outcome) => match outcome.into_solution() {
                Ok(solution) => solution,
                Err(_) => return best,
            },
            Err(microlp::Error::Infeasible) => return Answer::Infeasible,
            Err(_) => return best,
        };
        let flow: Vec<f64> = (0..pairs.len())
            .map(|place| chords.flow_of(&solution, place))
            .collect();
        let change = change(transfer, pairs, &flow);
        // A sum of costs in plain arithmetic; the tolerance of the solver is taken off.
        let cost: f64 = flow
            .iter()
            .zip(pairs)
            .map(|(steps, pair)| steps * pair.cost)
            .sum();
        let is_closed = !chords.add(&change);
        best = Answer::Flow(Relaxed {
            bound: (cost * (1.0 - TOLERANCE) - TOLERANCE).max(0.0),
            flow,
        });
        if is_closed {
            return best;
        }
    }
    best
}

fn change(transfer: &Transfer<'_>, pairs: &[Pair], flow: &[f64]) -> Vec<f64> {
    let mut change = vec![0.0; transfer.weights().len()];
    for (pair, steps) in pairs.iter().zip(flow) {
        change[pair.from] -= steps;
        change[pair.to] += steps;
    }
    change
}

/// The chords so far: for each unit the whole numbers m at which one between m and m + 1 has been added.
struct Chords<'c, 'a> {
    transfer: &'c Transfer<'a>,
    excess: f64,
    /// By which the squares are divided, so that rows have coefficients near one.
    scale: f64,
    at: Vec<Vec<f64>>,
    variables: Vec<Variable>,
}

impl<'c, 'a> Chords<'c, 'a> {
    fn new(transfer: &'c Transfer<'a>, excess: f64) -> Self {
        let count = transfer.weights().len();
        let weight: f64 = transfer.weights().iter().sum();
        let mean = transfer.resources().iter().sum::<f64>() / weight;
        let at = |i: usize| {
            let level = mean * transfer.weights()[i] - transfer.resources()[i];
            let level = (level / transfer.step()).floor();
            vec![-1.0, 0.0, level]
        };
        Self {
            transfer,
            excess,
            scale: (2.0 * mean * transfer.step()).max(f64::MIN_POSITIVE),
            at: (0..count).map(at).collect(),
            variables: Vec::new(),
        }
    }

    /// R²/P of unit `i` after `steps`, less that before.
    fn square(&self, i: usize, steps: f64) -> f64 {
        let moved = steps * self.transfer.step();
        moved * (2.0 * self.transfer.resources()[i] + moved) / self.transfer.weights()[i]
    }

    fn problem(&mut self, pairs: &[Pair]) -> Problem {
        let mut problem = Problem::new(OptimizationDirection::Minimize);
        let flows: Vec<Variable> = pairs
            .iter()
            .map(|pair| problem.add_var(pair.cost, (0.0, f64::INFINITY)))
            .collect();
        let count = self.at.len();
        let free = (f64::NEG_INFINITY, f64::INFINITY);
        let bounds = |i: usize| {
            let need = self.transfer.need()[i];
            let least = if need > 0.0 {
                need
            } else {
                -self.transfer.give()[i]
            };
            (least, self.transfer.take()[i])
        };
        let changes: Vec<Variable> = (0..count)
            .map(|i| problem.add_var(0.0, bounds(i)))
            .collect();
        let squares: Vec<Variable> = (0..count).map(|_| problem.add_var(0.0, free)).collect();
        let mut nets = vec![LinearExpr::empty(); count];
        let mut outs = vec![LinearExpr::empty(); count];
        for (pair, &flow) in pairs.iter().zip(&flows) {
            nets[pair.from].add(flow, -1.0);
            nets[pair.to].add(flow, 1.0);
            outs[pair.from].add(flow, 1.0);
        }
        let mut total = LinearExpr::empty();
        for (i, (mut net, out)) in nets.into_iter().zip(outs).enumerate() {
            net.add(changes[i], -1.0);
            problem.add_constraint(net, ComparisonOp::Eq, 0.0);
            problem.add_constraint(out, ComparisonOp::Le, self.transfer.give()[i]);
            total.add(squares[i], 1.0);
            for &m in &self.at[i] {
                let slope = (self.square(i, m + 1.0) - self.square(i, m)) / self.scale;
                let value = self.square(i, m) / self.scale;
                let chord = [(changes[i], slope), (squares[i], -1.0)];
                problem.add_constraint(&chord[..], ComparisonOp::Le, slope * m - value);
            }
        }
        problem.add_constraint(total, ComparisonOp::Le, -self.excess / self.scale);
        self.variables = flows;
        problem
    }

    fn flow_of(&self, solution: &microlp::Solution, place: usize) -> f64 {
        self.variables
            .get(place)
            .map_or(0.0, |&flow| solution.var_value(flow).max(0.0))
    }

    /// Adds the chords around a change; false where the chords are close to the squares there.
    fn add(&mut self, change: &[f64]) -> bool {
        let mut excess = self.excess;
        let mut new = Vec::new();
        for (i, &steps) in change.iter().enumerate() {
            let m = (steps + TOLERANCE).floor();
            let part = (steps - m).clamp(0.0, 1.0);
            excess += (1.0 - part) * self.square(i, m) + part * self.square(i, m + 1.0);
            for m in [m, m - 1.0] {
                if !self.at[i].contains(&m) {
                    new.push((i, m));
                }
            }
        }
        for &(i, m) in &new {
            self.at[i].push(m);
        }
        !new.is_empty() && excess > CLOSE * self.transfer.spread_at(1.0)
    }
}
