//! The rows of a program: limits of single variables, then cones.

use super::low_rank::dot;

/// min cost·x, 0 ≤ x ≤ width, and (head + flow·x, tail + coefficient·x) in a second-order cone for each of `cones`.
pub(in crate::optimize::shared) struct Program {
    /// Above zero.
    pub(in crate::optimize::shared) costs: Vec<f64>,
    /// Above zero, or infinite.
    pub(in crate::optimize::shared) widths: Vec<f64>,
    pub(in crate::optimize::shared) cones: Vec<Cone>,
}

/// √Σ(tail + coefficient·x[variable])² ≤ head + flow·x.
pub(in crate::optimize::shared) struct Cone {
    pub(in crate::optimize::shared) head: f64,
    /// One for each variable.
    pub(in crate::optimize::shared) flow: Vec<f64>,
    pub(in crate::optimize::shared) tail: Vec<f64>,
    /// The variable of each entry of the tail, and its coefficient.
    pub(in crate::optimize::shared) terms: Vec<(usize, f64)>,
}

/// x ≥ 0, x ≤ width where that is finite, then the cones one after another: G·x + s = h, s in the cones.
pub(super) struct Layout<'p> {
    pub(super) program: &'p Program,
    /// The variables with a finite width.
    pub(super) wide: Vec<usize>,
    /// Where each cone starts, and the number of rows.
    pub(super) starts: Vec<usize>,
    /// The constant of each row.
    pub(super) h: Vec<f64>,
}

impl<'p> Layout<'p> {
    pub(super) fn of(program: &'p Program) -> Self {
        let widths = &program.widths;
        let wide: Vec<usize> = (0..widths.len())
            .filter(|&at| widths[at].is_finite())
            .collect();
        let mut h = vec![0.0; widths.len()];
        h.extend(wide.iter().map(|&at| widths[at]));
        let mut starts = vec![h.len()];
        for cone in &program.cones {
            h.push(cone.head);
            h.extend(&cone.tail);
            starts.push(h.len());
        }
        Self {
            program,
            wide,
            starts,
            h,
        }
    }

    /// The rows that are numbers of zero or more.
    pub(super) fn numbers(&self) -> usize {
        self.starts[0]
    }

    /// The element e of the product of cones.
    pub(super) fn unit(&self) -> Vec<f64> {
        let mut unit = vec![0.0; self.h.len()];
        unit[..self.numbers()].fill(1.0);
        for at in 0..self.program.cones.len() {
            unit[self.starts[at]] = 1.0;
        }
        unit
    }

    /// G·x.
    pub(super) fn rows(&self, x: &[f64]) -> Vec<f64> {
        let mut rows: Vec<f64> = x.iter().map(|x| -x).collect();
        rows.extend(self.wide.iter().map(|&at| x[at]));
        for cone in &self.program.cones {
            rows.push(-dot(&cone.flow, x));
            rows.extend(cone.terms.iter().map(|&(at, part)| -part * x[at]));
        }
        rows
    }

    /// Gᵀ·z.
    pub(super) fn columns(&self, z: &[f64]) -> Vec<f64> {
        let variables = self.program.costs.len();
        let mut columns: Vec<f64> = z[..variables].iter().map(|z| -z).collect();
        for (at, z) in self.wide.iter().zip(&z[variables..]) {
            columns[*at] += z;
        }
        for (cone, start) in self.program.cones.iter().zip(&self.starts) {
            cone.add_columns(&z[*start..], -1.0, &mut columns);
        }
        columns
    }
}

impl Cone {
    /// Adds factor·(flow·z₀ + Σ coefficient·z), where z starts with the row of the head.
    pub(super) fn add_columns(&self, z: &[f64], factor: f64, columns: &mut [f64]) {
        for (column, flow) in columns.iter_mut().zip(&self.flow) {
            *column += factor * (flow * z[0]);
        }
        for (&(at, part), z) in self.terms.iter().zip(&z[1..]) {
            columns[at] += factor * (part * z);
        }
    }
}
