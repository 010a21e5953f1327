//! Iterative proportional fitting: a table with its odds ratios and other margins.

use crate::interrupt::check;
use crate::numeric::sum_of;

/// Rounds of scaling rows, then columns.
pub(crate) const MOST_ROUNDS: usize = 10_000;
/// How far a margin may be off, as a share of it. Changes of the index are of second order in it.
const CLOSE: f64 = 1e-12;

/// Rows of shares, all of one length.
pub(crate) type Table = Vec<Vec<f64>>;

/// The share of each row.
pub(crate) fn row_sums(table: &Table) -> Vec<f64> {
    table
        .iter()
        .map(|row| sum_of(row.iter().copied()))
        .collect()
}

/// The share of each column.
pub(crate) fn column_sums(table: &Table) -> Vec<f64> {
    let columns = table.first().map_or(0, Vec::len);
    (0..columns)
        .map(|column| sum_of(table.iter().map(|row| row[column])))
        .collect()
}

/// The table with the odds ratios of `table` and these margins; `None` where empty cells prevent it.
///
/// Source: Deming & Stephan (1940), doi:10.1214/aoms/1177731829.
pub(crate) fn fitted(table: &Table, rows: &[f64], columns: &[f64]) -> Option<Table> {
    let mut out = table.clone();
    for _ in 0..MOST_ROUNDS {
        check();
        let sums = column_sums(&out);
        for row in &mut out {
            for ((cell, goal), sum) in row.iter_mut().zip(columns).zip(&sums) {
                *cell *= goal / sum;
            }
        }
        let sums = row_sums(&out);
        let far = |(sum, goal): (&f64, &f64)| (sum - goal).abs() > CLOSE * goal;
        let done = !sums.iter().zip(rows).any(far);
        for ((row, goal), sum) in out.iter_mut().zip(rows).zip(&sums) {
            row.iter_mut().for_each(|cell| *cell *= goal / sum);
        }
        if done {
            return Some(out);
        }
        if sums.iter().any(|sum| !(sum.is_finite() && *sum > 0.0)) {
            return None;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn margins_are_taken_and_odds_ratios_kept() {
        let table = vec![vec![0.3, 0.1], vec![0.2, 0.4]];
        let out = fitted(&table, &[0.5, 0.5], &[0.2, 0.8]).unwrap();
        let odds = |t: &Table| t[0][0] * t[1][1] / (t[0][1] * t[1][0]);
        // The odds ratio stays in every round but for rounding, some tens of rounds here.
        assert!((odds(&out) - odds(&table)).abs() < 1e-13 * odds(&table));
        for (sum, goal) in column_sums(&out).iter().zip([0.2, 0.8]) {
            assert!((sum - goal).abs() < 4.0 * CLOSE);
        }
        assert!((row_sums(&out)[0] - 0.5).abs() < 1e-15);
    }

    #[test]
    fn empty_cells_may_stand_in_the_way() {
        let table = vec![vec![0.5, 0.0], vec![0.0, 0.5]];
        assert_eq!(fitted(&table, &[0.4, 0.6], &[0.5, 0.5]), None);
    }
}
