//! Householder reflections of a few long columns.

use crate::interrupt::check;

/// The independent sums of a scalar product: enough for the processor to add them at the same time, and each of fewer
/// terms than one sum of all.
const LANES: usize = 8;

/// R of the QR decomposition of the columns, row after row, without a row for the last column: the coordinates of each
/// column in the orthogonal basis of the others. The diagonal may have either sign.
///
/// The columns are overwritten; they have one length, at least the number of columns but the last. Between two columns
/// it is checked whether the result is still wanted.
pub(super) fn triangle(columns: &mut [Vec<f64>]) -> Vec<Vec<f64>> {
    let mut rows = Vec::with_capacity(columns.len());
    for at in 0..columns.len().saturating_sub(1) {
        let (done, rest) = columns.split_at_mut(at + 1);
        let axis = &mut done[at][at..];
        let mut row = vec![0.0; at];
        row.push(mirror(axis, rest, at));
        row.extend(rest.iter().map(|column| column[at]));
        rows.push(row);
    }
    rows
}

/// Turns `axis` onto its first coordinate by a reflection, which is applied to the other columns from row `from` on.
///
/// Returns that coordinate.
fn mirror(axis: &mut [f64], others: &mut [Vec<f64>], from: usize) -> f64 {
    let length = dot(axis, axis).sqrt();
    if length == 0.0 {
        return 0.0;
    }
    // Of the same sign as the coordinate, so that nothing cancels.
    let signed = length.copysign(axis[0]);
    axis[0] += signed;
    // Half the square of the length of the axis.
    let half = signed * axis[0];
    for other in others {
        check();
        let other = &mut other[from..];
        let factor = dot(axis, other) / half;
        for (y, x) in other.iter_mut().zip(axis.iter()) {
            *y -= factor * x;
        }
    }
    -signed
}

/// The scalar product, the same bits on every platform.
pub(super) fn dot(left: &[f64], right: &[f64]) -> f64 {
    let mut sums = [0.0; LANES];
    let (lefts, rights) = (left.chunks_exact(LANES), right.chunks_exact(LANES));
    let ends = lefts.remainder().iter().zip(rights.remainder());
    let end: f64 = ends.map(|(x, y)| x * y).sum();
    for (left, right) in lefts.zip(rights) {
        for ((sum, x), y) in sums.iter_mut().zip(left).zip(right) {
            *sum += x * y;
        }
    }
    sums.iter().sum::<f64>() + end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns(rows: usize, count: usize) -> Vec<Vec<f64>> {
        let cell = |row: usize, column: usize| ((row * 37 + column * 61) % 101) as f64 / 64.0 - 0.5;
        let column = |column| (0..rows).map(|row| cell(row, column)).collect();
        (0..count).map(column).collect()
    }

    #[test]
    fn the_products_of_columns_are_those_of_the_triangle() {
        for (rows, count) in [(1, 2), (3, 3), (4, 5), (17, 4), (1000, 6)] {
            let whole = columns(rows, count);
            let made = triangle(&mut whole.clone());
            assert_eq!(made.len(), count - 1);
            for i in 0..count - 1 {
                for j in i..count {
                    let expected = dot(&whole[i], &whole[j]);
                    let got: f64 = (0..=i).map(|k| made[k][i] * made[k][j]).sum();
                    assert!(
                        (got - expected).abs() <= 1e-13 * rows as f64,
                        "{rows} {i} {j}"
                    );
                }
            }
        }
    }

    #[test]
    fn below_the_diagonal_is_nothing_and_a_column_of_zeros_stays() {
        let made = triangle(&mut [vec![3.0, 4.0], vec![0.0; 2], vec![1.0, 1.0]]);
        assert_eq!(made[0][..2], [-5.0, 0.0]);
        assert_eq!(made[1][..2], [0.0, 0.0]);
        assert_eq!(triangle(&mut []), Vec::<Vec<f64>>::new());
    }
}
