//! What each row does to the measures, put in the order of the table.

use super::result::RowInfluence;

/// The rows of the groups that have been added.
#[derive(Debug, Default)]
pub(super) struct Influences {
    rows: Vec<RowInfluence>,
    groups: usize,
}

impl Influences {
    /// The rows of the next group, by their places in the table: a column for each measure, or none.
    pub(super) fn add(&mut self, places: &[u32], columns: &[Option<Vec<f64>>]) {
        let group = self.groups;
        let row = |(at, &place): (usize, &u32)| RowInfluence {
            row: place as usize,
            group,
            values: columns
                .iter()
                .map(|column| column.as_ref().and_then(|column| column.get(at)).copied())
                .collect(),
        };
        self.rows.extend(places.iter().enumerate().map(row));
        self.groups += 1;
    }

    /// All of them, row after row.
    pub(super) fn in_order(mut self) -> Vec<RowInfluence> {
        self.rows.sort_unstable_by_key(|one| one.row);
        self.rows
    }
}
