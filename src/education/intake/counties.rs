//! Rows put together by county.

use crate::table::{Groups, Texts};

/// Which rows belong to which county, counties in the order of their names.
#[derive(Debug, Clone)]
pub(crate) struct Counties {
    names: Vec<String>,
    groups: Groups,
}

impl Counties {
    /// All rows as one county without a name.
    pub(crate) fn one(rows: usize) -> Self {
        Self {
            names: Vec::new(),
            groups: Groups::of(&vec![0; rows], 1, None),
        }
    }

    /// Rows grouped by the text of a column; rows without text are excluded (and are findings).
    pub(crate) fn group(texts: &Texts<'_>, rows: usize) -> Self {
        let coded = texts.coded(rows);
        let (labels, codes) = (&coded.labels, &coded.codes);
        let mut order: Vec<usize> = (0..labels.len()).collect();
        order.sort_unstable_by_key(|&place| labels[place]);
        let mut rank = vec![0; labels.len()];
        for (position, &place) in (0..).zip(&order) {
            rank[place] = position;
        }
        let kept: Vec<bool> = codes.iter().map(Option::is_some).collect();
        let of: Vec<u32> = (codes.iter())
            .map(|code| code.map_or(0, |code| rank[code as usize]))
            .collect();
        // Without a name there are rows to leave out and no county to leave them out of.
        let count = labels.len().max(usize::from(rows > 0));
        Self {
            names: order
                .iter()
                .map(|&place| labels[place].to_owned())
                .collect(),
            groups: Groups::of(&of, count, Some(&kept)),
        }
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.groups.len()
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
    pub(crate) fn rows(&self, county: usize) -> impl ExactSizeIterator<Item = usize> + '_ {
        self.groups.rows(county).iter().map(|&row| row as usize)
    }
}
