//! Rows put together by county.

use crate::table::Texts;

/// Which rows belong to which county, counties in the order of their names.
#[derive(Debug, Clone, Default)]
pub(crate) struct Counties {
    names: Vec<String>,
    starts: Vec<usize>,
    rows: Vec<usize>,
}

impl Counties {
    /// All rows as one county without a name.
    pub(crate) fn one(rows: usize) -> Self {
        Self {
            names: Vec::new(),
            starts: vec![0, rows],
            rows: (0..rows).collect(),
        }
    }

    /// Rows grouped by the text of a column; rows without text are left out (and found by the check).
    pub(crate) fn group(texts: &Texts<'_>, rows: usize) -> Self {
        let coded = texts.coded(rows);
        Self::collect(&coded.labels, &coded.codes)
    }

    /// A counting sort: names in order, within a county the rows in theirs.
    fn collect(names: &[&str], of_row: &[Option<u32>]) -> Self {
        let mut order: Vec<usize> = (0..names.len()).collect();
        order.sort_unstable_by_key(|&place| names[place]);
        let mut rank = vec![0; names.len()];
        for (position, &place) in order.iter().enumerate() {
            rank[place] = position;
        }
        let mut starts = vec![0; names.len() + 1];
        for place in of_row.iter().flatten() {
            starts[rank[*place as usize] + 1] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut next = starts.clone();
        let mut rows = vec![0; starts.last().copied().unwrap_or(0)];
        for (row, place) in of_row.iter().enumerate() {
            if let Some(place) = place {
                let slot = &mut next[rank[*place as usize]];
                rows[*slot] = row;
                *slot += 1;
            }
        }
        let names = order.iter().map(|&place| names[place].to_owned()).collect();
        Self {
            names,
            starts,
            rows,
        }
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// The county's name; `None` where the table is one county.
    pub(crate) fn name(&self, county: usize) -> Option<&str> {
        self.names.get(county).map(String::as_str)
    }

    /// The county of that name.
    pub(crate) fn find(&self, name: &str) -> Option<usize> {
        self.names
            .binary_search_by(|known| known.as_str().cmp(name))
            .ok()
    }

    /// The county's rows, in the order of the table.
    pub(crate) fn rows(&self, county: usize) -> &[usize] {
        match (self.starts.get(county), self.starts.get(county + 1)) {
            (Some(&start), Some(&end)) => self.rows.get(start..end).unwrap_or_default(),
            _ => &[],
        }
    }
}
