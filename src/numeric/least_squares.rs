//! Weighted least squares of a few columns.

mod factor;
mod triangle;

use std::cell::Cell;

use crate::interrupt::{ROWS, check, watching};

use super::dd::DoubleDouble;
use super::sums::sum_of;

pub(crate) use factor::Dependent;
use factor::{Factor, length};

/// A column that moves the outcome by no more than this part of its largest value moves it by nothing
/// that a double of the outcome could hold, nor the sums of 106 bits that the residuals are made of.
const NOTHING: f64 = f64::from_bits((1023 - 100) << 52);

/// The solution of min Σ w (y − Σ b_j x_j)².
#[derive(Debug, Clone)]
pub(crate) struct LeastSquares {
    /// b, one for each column.
    pub(crate) coefficients: Vec<f64>,
    /// y − Σ b_j x_j by row.
    pub(crate) residuals: Vec<f64>,
    /// Σ w·residual².
    pub(crate) residual_squares: f64,
    /// (XᵀWX)⁻¹, row after row.
    pub(crate) inverse: Vec<f64>,
}

impl LeastSquares {
    /// Fits `outcome` by `columns`, each as long as `weights`, which are above zero; needs at least
    /// as many rows as columns.
    ///
    /// The rows are put in one order first, so that the bits do not depend on theirs.
    pub(crate) fn fit(
        outcome: &[f64],
        columns: &[&[f64]],
        weights: &[f64],
    ) -> Result<Self, Dependent> {
        let rows = row_order(outcome, columns, weights);
        let factor = Factor::of(outcome, columns, weights, &rows)?;
        let mut coefficients = factor.first_solution();
        for _ in 0..2 {
            let gradient = gradient(outcome, columns, weights, &coefficients);
            for (b, step) in coefficients
                .iter_mut()
                .zip(factor.normal_solution(&gradient))
            {
                *b += step;
            }
        }
        let largest = length(outcome);
        for (b, column) in coefficients.iter_mut().zip(columns) {
            if b.abs() * length(column) <= NOTHING * largest {
                *b = 0.0;
            }
        }
        let residuals: Vec<f64> = residuals(outcome, columns, &coefficients);
        let residual_squares = sum_of(weights.iter().zip(&residuals).map(|(w, r)| w * r * r));
        Ok(Self {
            coefficients,
            residuals,
            residual_squares,
            inverse: factor.inverse(),
        })
    }
}

/// Rows sorted by all their numbers: the same rows in any order give the same matrix.
fn row_order(outcome: &[f64], columns: &[&[f64]], weights: &[f64]) -> Vec<usize> {
    let mut rows: Vec<usize> = (0..outcome.len()).collect();
    let compared = Cell::new(0_usize);
    rows.sort_unstable_by(|&a, &b| {
        compared.set(compared.get() + 1);
        if compared.get().is_multiple_of(ROWS) {
            check();
        }
        let by = |column: &[f64]| (column[a] + 0.0).total_cmp(&(column[b] + 0.0));
        columns
            .iter()
            .fold(by(outcome), |order, column| order.then_with(|| by(column)))
            .then_with(|| by(weights))
    });
    rows
}

/// y − Σ b_j x_j, each from about 106 bits.
fn residuals(outcome: &[f64], columns: &[&[f64]], coefficients: &[f64]) -> Vec<f64> {
    watching(0..outcome.len())
        .map(|row| {
            let start = DoubleDouble::from(outcome[row]);
            let terms = columns.iter().zip(coefficients);
            terms
                .fold(start, |rest, (column, &b)| {
                    rest.minus(DoubleDouble::of_product(column[row], b))
                })
                .to_f64()
        })
        .collect()
}

/// Xᵀ W (y − X b), the sums exact.
fn gradient(
    outcome: &[f64],
    columns: &[&[f64]],
    weights: &[f64],
    coefficients: &[f64],
) -> Vec<f64> {
    let residuals = residuals(outcome, columns, coefficients);
    let weighted: Vec<f64> = weights.iter().zip(&residuals).map(|(w, r)| w * r).collect();
    columns
        .iter()
        .map(|column| {
            check();
            let mut sum = super::ExactSum::new();
            for (&x, &r) in column.iter().zip(&weighted) {
                sum.add_product(x, r);
            }
            sum.to_f64()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// NIST StRD "Longley": 16 years, 6 columns of condition number about 5e9.
    const LONGLEY: [[f64; 7]; 16] = [
        [60323.0, 83.0, 234289.0, 2356.0, 1590.0, 107608.0, 1947.0],
        [61122.0, 88.5, 259426.0, 2325.0, 1456.0, 108632.0, 1948.0],
        [60171.0, 88.2, 258054.0, 3682.0, 1616.0, 109773.0, 1949.0],
        [61187.0, 89.5, 284599.0, 3351.0, 1650.0, 110929.0, 1950.0],
        [63221.0, 96.2, 328975.0, 2099.0, 3099.0, 112075.0, 1951.0],
        [63639.0, 98.1, 346999.0, 1932.0, 3594.0, 113270.0, 1952.0],
        [64989.0, 99.0, 365385.0, 1870.0, 3547.0, 115094.0, 1953.0],
        [63761.0, 100.0, 363112.0, 3578.0, 3350.0, 116219.0, 1954.0],
        [66019.0, 101.2, 397469.0, 2904.0, 3048.0, 117388.0, 1955.0],
        [67857.0, 104.6, 419180.0, 2822.0, 2857.0, 118734.0, 1956.0],
        [68169.0, 108.4, 442769.0, 2936.0, 2798.0, 120445.0, 1957.0],
        [66513.0, 110.8, 444546.0, 4681.0, 2637.0, 121950.0, 1958.0],
        [68655.0, 112.6, 482704.0, 3813.0, 2552.0, 123366.0, 1959.0],
        [69564.0, 114.2, 502601.0, 3931.0, 2514.0, 125368.0, 1960.0],
        [69331.0, 115.7, 518173.0, 4806.0, 2572.0, 127852.0, 1961.0],
        [70551.0, 116.9, 554894.0, 4007.0, 2827.0, 130081.0, 1962.0],
    ];
    const CERTIFIED: [(f64, f64); 7] = [
        (-3482258.63459582, 890420.383607373),
        (15.0618722713733, 84.9149257747669),
        (-0.358191792925910e-01, 0.334910077722432e-01),
        (-2.02022980381683, 0.488399681651699),
        (-1.03322686717359, 0.214274163161675),
        (-0.511041056535807e-01, 0.226073200069370),
        (1829.15146461355, 455.478499142212),
    ];

    fn longley() -> (Vec<f64>, Vec<Vec<f64>>) {
        let outcome = LONGLEY.iter().map(|row| row[0]).collect();
        let mut columns = vec![vec![1.0; 16]];
        columns.extend((1..7).map(|j| LONGLEY.iter().map(|row| row[j]).collect()));
        (outcome, columns)
    }

    #[test]
    fn the_certified_digits_of_longley() {
        let (outcome, columns) = longley();
        let columns: Vec<&[f64]> = columns.iter().map(Vec::as_slice).collect();
        let fit = LeastSquares::fit(&outcome, &columns, &[1.0; 16]).unwrap();
        let variance = fit.residual_squares / 9.0;
        for (j, (coefficient, error)) in CERTIFIED.into_iter().enumerate() {
            // NIST prints 15 digits; 2e-14 is their last two.
            let got = fit.coefficients[j];
            assert!(
                (got - coefficient).abs() <= 2e-14 * coefficient.abs(),
                "{j}: {got}"
            );
            // The inverse is taken once, by R alone: 5e9·2^-53 and a margin of ten.
            let got = (variance * fit.inverse[j * 7 + j]).sqrt();
            assert!((got - error).abs() <= 5e-6 * error, "{j}: {got}");
        }
    }

    #[test]
    fn a_column_that_does_nothing_has_no_coefficient() {
        let column = [0.1, 0.7, 0.2, 0.9, 0.4];
        let other = [1.3, 0.2, 0.8, 0.5, 2.9];
        for power in [0, -300, 300] {
            let scale = 2.0_f64.powi(power);
            let outcome = other.map(|x| 2.0 * x * scale);
            let fit =
                LeastSquares::fit(&outcome, &[&[1.0; 5], &column, &other], &[1.0; 5]).unwrap();
            assert_eq!(fit.coefficients, [0.0, 0.0, 2.0 * scale]);
        }
    }

    #[test]
    fn row_order_does_not_show() {
        let (outcome, columns) = longley();
        let slices: Vec<&[f64]> = columns.iter().map(Vec::as_slice).collect();
        let forth = LeastSquares::fit(&outcome, &slices, &[1.0; 16]).unwrap();
        let back = |column: &[f64]| column.iter().rev().copied().collect::<Vec<_>>();
        let reversed: Vec<Vec<f64>> = columns.iter().map(|column| back(column)).collect();
        let slices: Vec<&[f64]> = reversed.iter().map(Vec::as_slice).collect();
        let other = LeastSquares::fit(&back(&outcome), &slices, &[1.0; 16]).unwrap();
        assert_eq!(forth.coefficients, other.coefficients);
        assert_eq!(forth.inverse, other.inverse);
    }

    #[test]
    fn a_column_that_follows_from_others_is_named() {
        let ones = [1.0; 5];
        let (a, b) = ([1.0, 0.0, 0.0, 1.0, 0.0], [0.0, 1.0, 1.0, 0.0, 1.0]);
        let fit = LeastSquares::fit(&[1.0, 2.0, 3.0, 4.0, 5.0], &[&ones, &a, &b], &ones);
        assert_eq!(fit.unwrap_err(), Dependent(2));
        let fit = LeastSquares::fit(&[1.0, 2.0, 3.0, 4.0, 5.0], &[&ones, &[0.0; 5]], &ones);
        assert_eq!(fit.unwrap_err(), Dependent(1));
    }
}
