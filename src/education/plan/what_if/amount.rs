//! How much edits change, and what becomes of them.

/// What goes from one school to another.
#[derive(Debug, Clone, Copy)]
pub(super) struct Transfer<'e> {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) cells: &'e [Amount],
}

/// How much a numeric column changes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Amount {
    /// The position of the column among the numeric columns.
    pub(super) column: usize,
    pub(super) units: f64,
    /// Whether it is what the edit names; otherwise a column that it counts in too, unless the cell is empty.
    pub(super) is_named: bool,
}

/// The same columns with less in place of more.
pub(super) fn taken(cells: &[Amount]) -> Vec<Amount> {
    let less = |one: &Amount| Amount {
        units: -one.units,
        ..*one
    };
    cells.iter().map(less).collect()
}

/// What became of an edit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Made {
    Done,
    /// The school of that row no longer exists, or not yet.
    Gone(usize),
    /// The school has less than is taken from it; nothing was changed.
    Short {
        row: usize,
        column: usize,
        has: f64,
        wanted: f64,
    },
}
