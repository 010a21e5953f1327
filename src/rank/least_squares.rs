//! Weighted least squares with the same bits for any order of the rows.

use nalgebra::{DMatrix, DVector};

use crate::numeric::{Moments, sum_of};

/// Below this the square of what a column adds to those before it, as a share of its variance, is
/// rounding: the products are good to about 1e-15.
const LEAST_PIVOT: f64 = 1e-12;

/// A column about its mean, in standard deviations.
struct Standardized {
    mean: f64,
    deviation: f64,
    values: Vec<f64>,
}

impl Standardized {
    fn of(values: &[f64], weights: &[f64]) -> Self {
        let moments = Moments::of(values.into(), Some(weights.into()));
        let (mean, deviation) = (moments.mean(), moments.standard_deviation());
        let unit = if deviation > 0.0 { deviation } else { 1.0 };
        Self {
            mean,
            deviation,
            values: values.iter().map(|x| (x - mean) / unit).collect(),
        }
    }
}

/// Coefficients of `target` on the columns, an intercept included; weights as shares that sum to 1.
///
/// Normal equations between standardized columns, each product rounded and the sums exact, solved by
/// Cholesky's method and once more for the residuals. The first column that those before it explain is
/// returned instead.
pub(super) fn least_squares(
    target: &[f64],
    columns: &[Vec<f64>],
    weights: &[f64],
) -> Result<Vec<f64>, usize> {
    let columns: Vec<Standardized> = (columns.iter())
        .map(|values| Standardized::of(values, weights))
        .collect();
    let product =
        |a: &[f64], b: &[f64]| sum_of(weights.iter().zip(a).zip(b).map(|((w, a), b)| w * a * b));
    let count = columns.len();
    let normal = DMatrix::from_fn(count, count, |i, j| {
        product(&columns[i].values, &columns[j].values)
    });
    if let Some(column) = explained(&normal, &columns) {
        return Err(column);
    }
    let cholesky = normal.cholesky().ok_or(count - 1)?;
    let solve = |residual: &[f64]| {
        let right = columns
            .iter()
            .map(|column| product(&column.values, residual));
        cholesky.solve(&DVector::from_iterator(count, right))
    };
    let target = Standardized::of(target, weights);
    let first = solve(&target.values);
    let rest = residuals(&target.values, &columns, first.as_slice());
    let second = solve(&rest);
    let unit = if target.deviation > 0.0 {
        target.deviation
    } else {
        1.0
    };
    let slopes = first.iter().zip(&second).zip(&columns);
    Ok(slopes
        .map(|((a, b), column)| (a + b) * (unit / column.deviation))
        .collect())
}

fn residuals(target: &[f64], columns: &[Standardized], slopes: &[f64]) -> Vec<f64> {
    let explained = |row: usize| {
        sum_of(
            columns
                .iter()
                .zip(slopes)
                .map(|(column, slope)| slope * column.values[row]),
        )
    };
    (target.iter().enumerate())
        .map(|(row, value)| value - explained(row))
        .collect()
}

/// The first column that is constant or that those before it explain.
fn explained(normal: &DMatrix<f64>, columns: &[Standardized]) -> Option<usize> {
    (0..columns.len()).find(|&last| {
        let spread = columns[last].deviation;
        if spread <= f64::EPSILON * columns[last].mean.abs() {
            return true;
        }
        let leading = normal.view((0, 0), (last + 1, last + 1)).into_owned();
        match leading.cholesky() {
            None => true,
            Some(cholesky) => {
                let pivot = cholesky.l_dirty()[(last, last)];
                pivot * pivot < LEAST_PIVOT
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_line_that_made_the_target() {
        let first = vec![1.0, 2.0, 4.0, 7.0, 11.0];
        let second = vec![3.0, -1.0, 2.0, 0.0, 5.0];
        let target: Vec<f64> = (first.iter().zip(&second))
            .map(|(a, b)| 10.0 + 2.0 * a - 0.5 * b)
            .collect();
        let weights = [0.1, 0.2, 0.3, 0.3, 0.1];
        let slopes = least_squares(&target, &[first, second], &weights).unwrap();
        // The target is exact in doubles; what remains is the rounding of standardized columns.
        assert!((slopes[0] - 2.0).abs() < 1e-14 && (slopes[1] + 0.5).abs() < 1e-14);
    }

    #[test]
    fn names_the_column_that_says_nothing_new() {
        let first = vec![1.0, 2.0, 4.0, 7.0];
        let double: Vec<f64> = first.iter().map(|x| 2.0 * x + 1.0).collect();
        let target = [1.0, 5.0, 2.0, 3.0];
        let weights = [0.25; 4];
        let columns = [first.clone(), double];
        assert_eq!(least_squares(&target, &columns, &weights), Err(1));
        assert_eq!(
            least_squares(&target, &[vec![3.0; 4], first], &weights),
            Err(0)
        );
    }
}
