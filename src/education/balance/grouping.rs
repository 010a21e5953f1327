//! Rows divided into groups by the values of one or several columns.

use std::collections::HashMap;

use crate::table::{Groups, Texts};

/// The groups of a table, in the order of their keys as text; missing values come last.
#[derive(Debug)]
pub(super) struct Grouping {
    /// The key of each group: one value a column.
    pub(super) keys: Vec<Vec<Option<String>>>,
    /// The group of each row.
    pub(super) of: Vec<u32>,
    rows: Groups,
}

impl Grouping {
    /// Divides `count` rows by `columns`.
    pub(super) fn of(columns: &[Texts<'_>], count: usize) -> Self {
        let mut of = vec![0_u32; count];
        let mut keys: Vec<Vec<Option<String>>> = vec![Vec::new()];
        for column in columns {
            refine(column, &mut of, &mut keys);
        }
        sort_keys(&mut of, &mut keys);
        let rows = Groups::of(&of, keys.len(), None);
        Self { keys, of, rows }
    }

    /// The rows of each group, in the order of the table.
    pub(super) fn groups(&self) -> impl Iterator<Item = &[u32]> {
        (0..self.rows.len()).map(|group| self.rows.rows(group))
    }
}

/// Splits every group by one more column.
fn refine(column: &Texts<'_>, of: &mut [u32], keys: &mut Vec<Vec<Option<String>>>) {
    let mut values: HashMap<&str, u32> = HashMap::new();
    let mut groups: HashMap<(u32, u32), u32> = HashMap::new();
    let mut refined = Vec::new();
    for (row, group) in of.iter_mut().enumerate() {
        let text = column.get(row);
        let next = values.len() as u32;
        let value = text.map_or(u32::MAX, |text| *values.entry(text).or_insert(next));
        *group = *groups.entry((*group, value)).or_insert_with(|| {
            let mut key = keys[*group as usize].clone();
            key.push(text.map(str::to_owned));
            refined.push(key);
            (refined.len() - 1) as u32
        });
    }
    *keys = refined;
}

fn sort_keys(of: &mut [u32], keys: &mut Vec<Vec<Option<String>>>) {
    let mut order: Vec<u32> = (0..keys.len() as u32).collect();
    // `None` sorts before text by default; here it comes last.
    let rank = |key: &Vec<Option<String>>| {
        key.iter()
            .map(|value| (value.is_none(), value.clone()))
            .collect::<Vec<_>>()
    };
    order.sort_by_cached_key(|&group| rank(&keys[group as usize]));
    let mut place = vec![0_u32; keys.len()];
    for (at, &group) in order.iter().enumerate() {
        place[group as usize] = at as u32;
    }
    for group in of {
        *group = place[*group as usize];
    }
    *keys = order
        .iter()
        .map(|&group| std::mem::take(&mut keys[group as usize]))
        .collect();
}
