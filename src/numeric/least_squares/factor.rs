//! The QR decomposition of a regression's columns.

use nalgebra::{DMatrix, DVector};

use crate::interrupt::check;

use super::triangle::{dot, triangle};

/// Below this sine of its angle to the columns before it, a column is taken for a combination of
/// them: rounding alone leaves about n·2^-53 (1e-12 at 10^4 rows), and at the limit itself five
/// digits of the coefficients remain.
const DEPENDENT: f64 = 1e-11;

/// The columns are collinear: this one is a linear combination of those before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Dependent(pub(crate) usize);

/// R of the QR decomposition of √W·[X | y], its columns scaled to length one.
pub(super) struct Factor {
    triangle: DMatrix<f64>,
    right: DVector<f64>,
    lengths: Vec<f64>,
}

impl Factor {
    pub(super) fn of(
        outcome: &[f64],
        columns: &[&[f64]],
        weights: &[f64],
        rows: &[usize],
    ) -> Result<Self, Dependent> {
        let count = columns.len();
        let largest = weights.iter().fold(0.0_f64, |largest, &w| largest.max(w));
        let roots: Vec<f64> = rows
            .iter()
            .map(|&row| (weights[row] / largest).sqrt())
            .collect();
        let lengths: Vec<f64> = columns.iter().map(|column| length(column)).collect();
        if let Some(column) = lengths.iter().position(|&length| length == 0.0) {
            return Err(Dependent(column));
        }
        let cells = |values: &[f64], length: f64| {
            check();
            let placed = rows.iter().zip(&roots);
            placed
                .map(|(&row, root)| root * (values[row] / length))
                .collect::<Vec<f64>>()
        };
        let scaled = columns.iter().zip(&lengths);
        let mut matrix: Vec<Vec<f64>> = scaled
            .map(|(values, &length)| cells(values, length))
            .collect();
        matrix.push(cells(outcome, 1.0));
        let norms: Vec<f64> = matrix
            .iter()
            .map(|column| dot(column, column).sqrt())
            .collect();
        let r = triangle(&mut matrix);
        let sine = |j: usize| r[j][j].abs() / norms[j];
        if let Some(column) = (0..count).find(|&j| sine(j) <= DEPENDENT) {
            return Err(Dependent(column));
        }
        let scale = largest.sqrt();
        Ok(Self {
            triangle: DMatrix::from_fn(count, count, |i, j| r[i][j] * scale),
            right: DVector::from_fn(count, |i, _| r[i][count] * scale),
            lengths,
        })
    }

    pub(super) fn first_solution(&self) -> Vec<f64> {
        let solution = self.triangle.solve_upper_triangular(&self.right);
        self.unscaled(solution)
    }

    /// (XᵀWX)⁻¹·gradient by RᵀR.
    pub(super) fn normal_solution(&self, gradient: &[f64]) -> Vec<f64> {
        let scaled = gradient
            .iter()
            .zip(&self.lengths)
            .map(|(g, length)| g / length);
        let scaled = DVector::from_iterator(gradient.len(), scaled);
        let solution = self
            .triangle
            .tr_solve_upper_triangular(&scaled)
            .and_then(|half| self.triangle.solve_upper_triangular(&half));
        self.unscaled(solution)
    }

    pub(super) fn inverse(&self) -> Vec<f64> {
        let count = self.lengths.len();
        (0..count)
            .flat_map(|j| {
                let mut unit = vec![0.0; count];
                unit[j] = 1.0;
                self.normal_solution(&unit)
            })
            .collect()
    }

    fn unscaled(&self, solution: Option<DVector<f64>>) -> Vec<f64> {
        match solution {
            Some(solution) => solution
                .iter()
                .zip(&self.lengths)
                .map(|(b, l)| b / l)
                .collect(),
            // The diagonal has been seen to be above zero; NaN is rejected by the caller.
            None => vec![f64::NAN; self.lengths.len()],
        }
    }
}

/// The largest magnitude, as the scale of a column.
pub(super) fn length(column: &[f64]) -> f64 {
    column.iter().fold(0.0_f64, |length, x| length.max(x.abs()))
}
