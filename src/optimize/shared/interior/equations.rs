//! The equations of a step: those of the embedding, linearized at a state.

use super::cones::{self, Scaling};
use super::layout::Layout;
use super::low_rank::{LowRank, add_to, dot};

/// Refinements of a solution of the equations: near the boundary the scaling loses digits of z.
const REFINEMENTS: usize = 2;

/// The homogeneous self-dual embedding: x, s and z over τ solve the program, or κ > 0 proves that it has no solution.
pub(super) struct State {
    pub(super) x: Vec<f64>,
    pub(super) s: Vec<f64>,
    pub(super) z: Vec<f64>,
    pub(super) tau: f64,
    pub(super) kappa: f64,
}

/// By how much a state misses the equations of the embedding.
pub(super) struct Residual {
    pub(super) x: Vec<f64>,
    pub(super) z: Vec<f64>,
    pub(super) tau: f64,
    /// cost·x and −h·z.
    pub(super) values: (f64, f64),
}

/// The equations of a step with one scaling.
pub(super) struct Equations<'a> {
    layout: &'a Layout<'a>,
    state: &'a State,
    residual: &'a Residual,
    scaling: &'a Scaling,
    system: System,
    /// The solution for the constants, by which the others follow τ.
    unit: (Vec<f64>, Vec<f64>),
    /// W·z.
    lambda: Vec<f64>,
}

impl<'a> Equations<'a> {
    /// `None` where the state is too near the boundary for doubles.
    pub(super) fn of(
        layout: &'a Layout<'a>,
        state: &'a State,
        residual: &'a Residual,
        scaling: &'a Scaling,
    ) -> Option<Self> {
        let system = System::of(layout, scaling)?;
        let costs: Vec<f64> = layout.program.costs.iter().map(|cost| -cost).collect();
        let unit = system.solve(layout, scaling, &costs, &layout.h);
        Some(Self {
            layout,
            state,
            residual,
            scaling,
            system,
            unit,
            lambda: scaling.apply(&state.z),
        })
    }

    /// λ∘λ, with λ = W·z.
    pub(super) fn squares(&self) -> Vec<f64> {
        cones::product(&self.lambda, &self.lambda, &self.layout.starts)
    }

    /// The step that leaves `sigma` of the residuals and changes the products by −`wanted` and −`both`.
    pub(super) fn direction(&self, sigma: f64, wanted: &[f64], both: f64) -> State {
        let (layout, state) = (self.layout, self.state);
        let quotient = cones::quotient(&self.lambda, wanted, &layout.starts);
        let shift = self.scaling.apply(&quotient);
        let rest = 1.0 - sigma;
        let right_x: Vec<f64> = self.residual.x.iter().map(|r| -rest * r).collect();
        let right_z: Vec<f64> = (self.residual.z.iter().zip(&shift))
            .map(|(r, q)| q - rest * r)
            .collect();
        let (mut x, mut z) = self.system.solve(layout, self.scaling, &right_x, &right_z);
        let (costs, h) = (&layout.program.costs, &layout.h);
        let (unit_x, unit_z) = &self.unit;
        let above = rest * self.residual.tau - both / state.tau + dot(costs, &x) + dot(h, &z);
        let below = state.kappa / state.tau - dot(costs, unit_x) - dot(h, unit_z);
        let tau = above / below;
        add_to(&mut x, tau, unit_x);
        add_to(&mut z, tau, unit_z);
        let rows = layout.rows(&x);
        let s = (rows.iter().zip(&self.residual.z).zip(h))
            .map(|((row, residual), h)| h * tau - rest * residual - row)
            .collect();
        State {
            x,
            s,
            z,
            tau,
            kappa: -(both + state.kappa * tau) / state.tau,
        }
    }
}

/// The factorized equations Gᵀz = a, Gx − W²z = b.
struct System(LowRank);

impl System {
    /// GᵀW⁻²G: a diagonal, and two terms of rank one for each cone.
    fn of(layout: &Layout<'_>, scaling: &Scaling) -> Option<Self> {
        let variables = layout.program.costs.len();
        let mut diagonal: Vec<f64> = scaling.numbers[..variables]
            .iter()
            .map(|w| 1.0 / (w * w))
            .collect();
        for (at, w) in layout.wide.iter().zip(&scaling.numbers[variables..]) {
            diagonal[*at] += 1.0 / (w * w);
        }
        let mut terms = Vec::new();
        for (cone, point) in layout.program.cones.iter().zip(&scaling.points) {
            let over = 1.0 / (point.size * point.size);
            for &(at, part) in &cone.terms {
                diagonal[at] += over * part * part;
            }
            // size²·W⁻² is α·bbᵀ + I − (2/α)·ccᵀ with c = (0, w₁), I without the head, b = e₀ − (2w₀/α)·c and
            // α = w₀² + w₁²: without the differences of large numbers that 2vvᵀ − J has.
            let alpha = point.alpha();
            let mut inner = vec![0.0];
            inner.extend(&point.w[1..]);
            let mut outer: Vec<f64> = (inner.iter())
                .map(|c| -2.0 * point.w[0] / alpha * c)
                .collect();
            outer[0] = 1.0;
            for (row, weight) in [(outer, alpha * over), (inner, -2.0 / alpha * over)] {
                let mut column = vec![0.0; variables];
                cone.add_columns(&row, 1.0, &mut column);
                terms.push((column, weight));
            }
        }
        LowRank::new(diagonal, terms).map(Self)
    }

    fn solve(
        &self,
        layout: &Layout<'_>,
        scaling: &Scaling,
        a: &[f64],
        b: &[f64],
    ) -> (Vec<f64>, Vec<f64>) {
        let (mut x, mut z) = self.once(layout, scaling, a, b);
        for _ in 0..REFINEMENTS {
            let columns = layout.columns(&z);
            let rest_a: Vec<f64> = a.iter().zip(&columns).map(|(a, c)| a - c).collect();
            let squares = scaling.apply(&scaling.apply(&z));
            let rows = layout.rows(&x);
            let rest_b: Vec<f64> = (b.iter().zip(rows).zip(squares))
                .map(|((b, row), square)| b - row + square)
                .collect();
            let (more_x, more_z) = self.once(layout, scaling, &rest_a, &rest_b);
            add_to(&mut x, 1.0, &more_x);
            add_to(&mut z, 1.0, &more_z);
        }
        (x, z)
    }

    fn once(
        &self,
        layout: &Layout<'_>,
        scaling: &Scaling,
        a: &[f64],
        b: &[f64],
    ) -> (Vec<f64>, Vec<f64>) {
        let twice = |rows: &[f64]| scaling.apply_inverse(&scaling.apply_inverse(rows));
        let mut right = layout.columns(&twice(b));
        add_to(&mut right, 1.0, a);
        let x = self.0.solve(&right);
        let mut rows = layout.rows(&x);
        add_to(&mut rows, -1.0, b);
        (x, twice(&rows))
    }
}
