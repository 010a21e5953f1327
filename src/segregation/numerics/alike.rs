//! What two tables of counts share exactly: sizes of units, sizes of groups, structure.

use crate::segregation::numerics::fit::Table;

/// Below so many pupils in all, products of four counts are exact in 128 bits.
const MOST: f64 = 2_147_483_648.0;

/// What stays exactly the same between the dates, where that is certain.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Alike {
    /// The shares of the units.
    pub(crate) units: bool,
    /// The shares of the groups.
    pub(crate) groups: bool,
    /// The odds ratios: one table is the other, rows and columns multiplied.
    pub(crate) structure: bool,
}

/// A table of whole counts with its sums.
struct Whole {
    cells: Vec<Vec<u128>>,
    rows: Vec<u128>,
    columns: Vec<u128>,
    all: u128,
}

impl Alike {
    /// Of two tables of one shape, every row and column of which has pupils. Nothing is certain of counts
    /// that are not whole or too many.
    pub(crate) fn of(tables: [&Table; 2]) -> Self {
        let [Some(first), Some(second)] = tables.map(Whole::of) else {
            return Self::default();
        };
        let same = |one: &[u128], other: &[u128]| {
            (one.iter().zip(other)).all(|(a, b)| a * second.all == b * first.all)
        };
        Self {
            units: same(&first.rows, &second.rows),
            groups: same(&first.columns, &second.columns),
            structure: first.is_scaled_by(&second, |table, row, _| table.rows[row])
                || first.is_scaled_by(&second, |table, _, column| table.columns[column])
                || first.has_odds_of(&second),
        }
    }
}

impl Whole {
    fn of(table: &Table) -> Option<Self> {
        let fits = |cell: &f64| cell.fract() == 0.0 && (0.0..MOST).contains(cell);
        if !table.iter().flatten().all(fits) {
            return None;
        }
        let cells: Vec<Vec<u128>> = (table.iter())
            .map(|row| row.iter().map(|&cell| cell as u128).collect())
            .collect();
        let rows: Vec<u128> = cells.iter().map(|row| row.iter().sum()).collect();
        let width = cells.first().map_or(0, Vec::len);
        let column = |at: usize| cells.iter().map(|row| row[at]).sum();
        let columns = (0..width).map(column).collect();
        let all: u128 = rows.iter().sum();
        (all < MOST as u128).then_some(Self {
            cells,
            rows,
            columns,
            all,
        })
    }

    fn places(&self) -> impl Iterator<Item = (usize, usize)> {
        let width = self.columns.len();
        (0..self.rows.len()).flat_map(move |row| (0..width).map(move |column| (row, column)))
    }

    /// Whether the shares in a row, or in a column, are those of the other table.
    fn is_scaled_by(&self, other: &Self, whole: impl Fn(&Self, usize, usize) -> u128) -> bool {
        self.places().all(|(row, column)| {
            self.cells[row][column] * whole(other, row, column)
                == other.cells[row][column] * whole(self, row, column)
        })
    }

    /// Whether no cell is empty and all odds ratios are those of the other table.
    fn has_odds_of(&self, other: &Self) -> bool {
        let (a, b) = (&self.cells, &other.cells);
        let solid = |table: &[Vec<u128>]| table.iter().flatten().all(|&cell| cell > 0);
        solid(a)
            && solid(b)
            && self.places().all(|(row, column)| {
                a[row][column] * a[0][0] * b[row][0] * b[0][column]
                    == b[row][column] * b[0][0] * a[row][0] * a[0][column]
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alike(first: [[f64; 2]; 2], second: [[f64; 2]; 2]) -> [bool; 3] {
        let [first, second] = [first, second].map(|table| table.map(Vec::from).to_vec());
        let found = Alike::of([&first, &second]);
        [found.units, found.groups, found.structure]
    }

    #[test]
    fn what_stays_is_found_exactly() {
        let table = [[30.0, 10.0], [7.0, 43.0]];
        assert_eq!(
            alike(table, table.map(|row| row.map(|x| 3.0 * x))),
            [true; 3]
        );
        // The second school thrice as large; the second group twice; both.
        assert_eq!(
            alike(table, [[30.0, 10.0], [21.0, 129.0]]),
            [false, false, true]
        );
        assert_eq!(
            alike(table, [[30.0, 20.0], [7.0, 86.0]]),
            [false, false, true]
        );
        assert_eq!(
            alike(table, [[30.0, 20.0], [21.0, 258.0]]),
            [false, false, true]
        );
        // One pupil moves; two change places.
        assert_eq!(
            alike(table, [[29.0, 10.0], [8.0, 43.0]]),
            [false, true, false]
        );
        assert_eq!(
            alike(table, [[29.0, 11.0], [8.0, 42.0]]),
            [true, true, false]
        );
    }

    #[test]
    fn nothing_is_said_of_what_is_not_counted_exactly() {
        let table = [[0.5, 1.0], [1.0, 1.0]];
        assert_eq!(alike(table, table), [false; 3]);
        let table = [[2.0e9, 1.0e9], [1.0, 1.0]];
        assert_eq!(alike(table, table), [false; 3]);
    }
}
