//! The primal-dual method: each step takes time proportional to the number of variables.

use crate::interrupt;

use super::cones::{self, Scaling};
use super::equations::{Equations, Residual, State};
use super::layout::{Layout, Program};
use super::low_rank::{dot, norm};

/// Steps of the method; ten to thirty are usual.
const STEPS: usize = 200;
/// Where gap and residuals (relative) are below this, the solution is as exact as doubles permit.
const CLOSE: f64 = 1e-11;
/// Where they are not above this when the method ends, the solution is good enough.
const ENOUGH: f64 = 1e-7;
/// A direction proves that there is no solution where its residual (relative) is below this.
const PROOF: f64 = 1e-9;
/// The part of the way to the boundary that a step goes.
const INSIDE: f64 = 0.99;
/// A step shorter than this leads nowhere.
const SHORTEST: f64 = 1e-8;

/// A solution, and the dual of each cone: first of the head, then of the tail.
pub(in crate::optimize::shared) struct Optimum {
    pub(in crate::optimize::shared) x: Vec<f64>,
    pub(in crate::optimize::shared) duals: Vec<Vec<f64>>,
}

impl Program {
    /// The optimum; `None` where there is no solution.
    ///
    /// # Source
    ///
    /// Nesterov & Todd (1997), Self-scaled barriers and interior-point methods for convex programming,
    /// DOI 10.1287/moor.22.1.1; Mehrotra (1992), On the implementation of a primal-dual interior point method,
    /// DOI 10.1137/0802028; Vandenberghe (2010), The CVXOPT linear and quadratic cone program solvers.
    pub(in crate::optimize::shared) fn solve(&self) -> Option<Optimum> {
        let layout = Layout::of(self);
        let mut state = State {
            x: vec![0.0; self.costs.len()],
            s: layout.unit(),
            z: layout.unit(),
            tau: 1.0,
            kappa: 1.0,
        };
        let mut best: Option<(f64, Optimum)> = None;
        for _ in 0..STEPS {
            interrupt::check();
            let residual = layout.residual(&state);
            if layout.proves_none(&state, &residual) {
                return None;
            }
            let error = layout.error(&state, &residual);
            let least = best.as_ref().map_or(f64::INFINITY, |(least, _)| *least);
            // Beyond the last digits that doubles hold the errors rise again.
            if !error.is_finite() || (least <= ENOUGH && error > 100.0 * least) {
                break;
            }
            if error < least {
                best = Some((error, layout.optimum(&state)));
            }
            if error <= CLOSE {
                break;
            }
            let Some(next) = layout.step(&state, &residual) else {
                break;
            };
            state = next;
        }
        best.filter(|(error, _)| *error <= ENOUGH)
            .map(|(_, optimum)| optimum)
    }
}

impl Layout<'_> {
    fn residual(&self, state: &State) -> Residual {
        let costs = &self.program.costs;
        let mut x = self.columns(&state.z);
        for (x, cost) in x.iter_mut().zip(costs) {
            *x += cost * state.tau;
        }
        let mut z = self.rows(&state.x);
        for (z, (s, h)) in z.iter_mut().zip(state.s.iter().zip(&self.h)) {
            *z += s - h * state.tau;
        }
        let values = (dot(costs, &state.x), -dot(&self.h, &state.z));
        Residual {
            x,
            z,
            tau: state.kappa + values.0 - values.1,
            values,
        }
    }

    /// The largest of the relative residuals and the relative gap.
    fn error(&self, state: &State, residual: &Residual) -> f64 {
        let of = |rest: &[f64], all: &[f64]| norm(rest) / state.tau / norm(all).max(1.0);
        let (primal, dual) = (residual.values.0 / state.tau, residual.values.1 / state.tau);
        let gap = (primal - dual).abs() / primal.abs().max(dual.abs()).max(1.0);
        of(&residual.x, &self.program.costs)
            .max(of(&residual.z, &self.h))
            .max(gap)
    }

    /// Whether z is a combination of the limits that no x satisfies.
    fn proves_none(&self, state: &State, residual: &Residual) -> bool {
        let worth = residual.values.1;
        state.tau < state.kappa && worth > 0.0 && norm(&self.columns(&state.z)) <= PROOF * worth
    }

    fn optimum(&self, state: &State) -> Optimum {
        let over = |values: &[f64]| values.iter().map(|value| value / state.tau).collect();
        let ranges = self.starts.windows(2);
        Optimum {
            x: over(&state.x),
            duals: ranges
                .map(|pair| over(&state.z[pair[0]..pair[1]]))
                .collect(),
        }
    }

    /// A predictor and a corrector; `None` where doubles permit no further step.
    fn step(&self, state: &State, residual: &Residual) -> Option<State> {
        let scaling = Scaling::of(&state.s, &state.z, &self.starts)?;
        let equations = Equations::of(self, state, residual, &scaling)?;
        let squares = equations.squares();
        let both = state.tau * state.kappa;
        let predictor = equations.direction(0.0, &squares, both);
        let missing = 1.0 - self.length(state, &predictor).min(1.0);
        let sigma = missing * missing * missing;
        let degree = (self.numbers() + self.program.cones.len() + 1) as f64;
        let target = sigma * ((dot(&state.s, &state.z) + both) / degree);
        let second = cones::product(
            &scaling.apply_inverse(&predictor.s),
            &scaling.apply(&predictor.z),
            &self.starts,
        );
        let wanted: Vec<f64> = (squares.iter().zip(&second).zip(self.unit()))
            .map(|((square, second), unit)| square + second - target * unit)
            .collect();
        let both = both + predictor.tau * predictor.kappa - target;
        let corrector = equations.direction(sigma, &wanted, both);
        let length = (INSIDE * self.length(state, &corrector)).min(1.0);
        let next = state.moved(&corrector, length);
        (length > SHORTEST && next.tau > 0.0 && next.kappa > 0.0).then_some(next)
    }

    /// How far the direction can be followed inside all cones.
    fn length(&self, state: &State, direction: &State) -> f64 {
        let number = |have: f64, change: f64| match change < 0.0 {
            true => -have / change,
            false => f64::INFINITY,
        };
        cones::length(&state.s, &direction.s, &self.starts)
            .min(cones::length(&state.z, &direction.z, &self.starts))
            .min(number(state.tau, direction.tau))
            .min(number(state.kappa, direction.kappa))
    }
}

impl State {
    fn moved(&self, direction: &State, length: f64) -> Self {
        let moved = |from: &[f64], by: &[f64]| {
            let both = from.iter().zip(by);
            both.map(|(from, by)| from + length * by).collect()
        };
        Self {
            x: moved(&self.x, &direction.x),
            s: moved(&self.s, &direction.s),
            z: moved(&self.z, &direction.z),
            tau: self.tau + length * direction.tau,
            kappa: self.kappa + length * direction.kappa,
        }
    }
}
