//! Running sums of the rows of a table, and whether a row equals them.

use crate::education::Column;

/// A column of numbers as it is stored; texts that are numbers count, others make a row no sum.
pub(super) enum Cells<'t> {
    Borrowed {
        values: &'t [f64],
        present: Option<&'t [bool]>,
    },
    Parsed(Vec<Cell>),
}

/// A cell of a column of numbers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Cell {
    Empty,
    Number(f64),
    /// Neither empty nor a finite number.
    Other,
}

impl<'t> Cells<'t> {
    pub(super) fn of(column: &'t Column<'t>, rows: usize) -> Self {
        if let Column::Number { values, present } = column {
            return Self::Borrowed {
                values,
                present: present.as_deref(),
            };
        }
        let texts = crate::table::Texts::of(column);
        let parsed = (0..rows).map(|row| match texts.get(row) {
            None => Cell::Empty,
            Some(text) => text.parse().map_or(Cell::Other, finite),
        });
        Self::Parsed(parsed.collect())
    }

    pub(super) fn get(&self, row: usize) -> Cell {
        match self {
            Self::Borrowed { values, present } => {
                let value = values.get(row).copied().unwrap_or(f64::NAN);
                match present.is_none_or(|present| present.get(row) == Some(&true))
                    && !value.is_nan()
                {
                    true => finite(value),
                    false => Cell::Empty,
                }
            }
            Self::Parsed(cells) => cells.get(row).copied().unwrap_or(Cell::Empty),
        }
    }
}

fn finite(value: f64) -> Cell {
    match value.is_finite() {
        true => Cell::Number(value),
        false => Cell::Other,
    }
}

/// The sum of some rows in one column.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Sum {
    sum: f64,
    /// How many rows have a number above zero.
    above: usize,
    /// The first of them.
    first: usize,
}

/// Chance makes smaller sums equal a row in all columns: 8, 12 and 20 pupils with 1, 1 and 2 teachers.
const LEAST_PRODUCT: f64 = 1000.0;
/// How far a sum of decimals may be from the written one, relative to it.
const TOLERANCE: f64 = 1e-9;

impl Sum {
    pub(super) fn add(&mut self, cell: Cell, row: usize) {
        let Cell::Number(value) = cell else { return };
        self.sum += value;
        if value > 0.0 {
            self.first = if self.above == 0 { row } else { self.first };
            self.above += 1;
        }
    }

    pub(super) fn without(self, cell: Cell) -> Self {
        match cell {
            Cell::Number(value) => Self {
                sum: self.sum - value,
                ..self
            },
            _ => self,
        }
    }

    /// Whether a cell may be this sum: an empty one may be.
    pub(super) fn fits(&self, cell: Cell) -> bool {
        match cell {
            Cell::Empty => true,
            Cell::Number(value) => equal(value, self.sum),
            Cell::Other => false,
        }
    }
}

/// Whole numbers exactly, others to the tolerance.
fn equal(value: f64, sum: f64) -> bool {
    let decimal = value.fract() != 0.0 || sum.fract() != 0.0;
    value == sum || decimal && (value - sum).abs() <= TOLERANCE * sum.abs()
}

/// Whether the cells of a row are these sums: all that are filled, at least two of them above zero, of at
/// least two rows, and large enough not to be equal by chance.
pub(super) fn are(sums: &[Sum], cells: impl Iterator<Item = Cell>) -> bool {
    let (mut columns, mut product, mut several) = (0, 1.0, false);
    let mut only: Option<usize> = None;
    for (sum, cell) in sums.iter().zip(cells) {
        if !sum.fits(cell) {
            return false;
        }
        if matches!(cell, Cell::Number(value) if value > 0.0) && sum.above > 0 {
            columns += 1;
            product *= sum.sum;
            several |= sum.above > 1 || *only.get_or_insert(sum.first) != sum.first;
        }
    }
    columns > 1 && several && product >= LEAST_PRODUCT
}
