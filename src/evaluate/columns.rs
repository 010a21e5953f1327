//! The rows of an evaluation, kept as columns.
//!
//! A million groups are a handful of vectors, which a binding passes on as they are; JSON text has them row by
//! row.

use serde::ser::SerializeSeq;
use serde::{Serialize, Serializer};

use crate::table::{Groups, Key, KeyColumn};

use super::row::{EvaluationRow, RowInfluence};

/// The groups of an evaluation: one entry a group in every column.
#[derive(Debug, Clone, Default)]
pub struct EvaluationRows {
    /// The key of each group, one column for each that divides the table.
    pub keys: Vec<KeyColumn>,
    /// Rows that the measures are computed from.
    pub counts: Vec<usize>,
    /// Rows dropped for a missing cell.
    pub dropped: Vec<usize>,
    /// The sum of the weights; `None` without weights.
    pub weights: Option<Vec<f64>>,
    /// The sum of the counts of all groups of pupils; `None` without counts.
    pub pupils: Option<Vec<f64>>,
    /// The values, one column for each measure; NaN where a measure is undefined.
    pub values: Vec<Vec<f64>>,
}

impl EvaluationRows {
    /// The number of groups.
    pub fn len(&self) -> usize {
        self.counts.len()
    }

    /// Whether there is no group; an evaluation has at least one.
    pub fn is_empty(&self) -> bool {
        self.counts.is_empty()
    }

    /// One group.
    ///
    /// # Panics
    ///
    /// If there are not that many groups.
    pub fn row(&self, group: usize) -> EvaluationRow {
        let of = |column: &Option<Vec<f64>>| column.as_ref().map(|column| column[group]);
        EvaluationRow {
            key: (self.keys.iter())
                .map(|column| column.key(group).cloned())
                .collect(),
            count: self.counts[group],
            dropped: self.dropped[group],
            weight: of(&self.weights),
            pupils: of(&self.pupils),
            values: defined(&self.values, group),
        }
    }

    /// One group after the other.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = EvaluationRow> + '_ {
        (0..self.len()).map(|group| self.row(group))
    }
}

/// The influence of each row of the table that was not dropped, in the order of the table.
#[derive(Debug, Clone, Default)]
pub struct EvaluationInfluence {
    /// The row, counted from zero.
    pub rows: Vec<usize>,
    /// The place of its group among the groups.
    pub groups: Vec<usize>,
    /// Its influence on each measure, one column for each; NaN where that is undefined.
    pub values: Vec<Vec<f64>>,
}

impl EvaluationInfluence {
    /// Columns whose rows come group after group, put in the order of the table.
    pub(super) fn of(groups: &Groups, rows: usize, columns: &[Vec<f64>]) -> Self {
        // Where the columns have each row of the table, and its group.
        let mut places = vec![None; rows];
        for group in 0..groups.len() {
            for (place, &row) in groups.range(group).zip(groups.rows(group)) {
                places[row as usize] = Some((place, group));
            }
        }
        let kept = || places.iter().flatten();
        let in_order = |column: &Vec<f64>| kept().map(|&(place, _)| column[place]).collect();
        Self {
            rows: (0..rows).filter(|&row| places[row].is_some()).collect(),
            groups: kept().map(|&(_, group)| group).collect(),
            values: columns.iter().map(in_order).collect(),
        }
    }

    /// The number of rows.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether every row was dropped.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// One row.
    ///
    /// # Panics
    ///
    /// If there are not that many rows.
    pub fn row(&self, at: usize) -> RowInfluence {
        RowInfluence {
            row: self.rows[at],
            group: self.groups[at],
            values: defined(&self.values, at),
        }
    }

    /// One row after the other.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = RowInfluence> + '_ {
        (0..self.len()).map(|at| self.row(at))
    }
}

/// Rows are equal if their entries are; undefined values are equal.
impl PartialEq for EvaluationRows {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().eq(other.iter())
    }
}

/// Rows are equal if their entries are; undefined values are equal.
impl PartialEq for EvaluationInfluence {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().eq(other.iter())
    }
}

fn defined(columns: &[Vec<f64>], at: usize) -> Vec<Option<f64>> {
    (columns.iter())
        .map(|column| Some(column[at]).filter(|value| !value.is_nan()))
        .collect()
}

impl Serialize for EvaluationRows {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        /// An [`EvaluationRow`] that borrows its columns.
        #[derive(Serialize)]
        struct Row<'a> {
            key: Across<'a, KeyColumn>,
            count: usize,
            dropped: usize,
            weight: Option<f64>,
            pupils: Option<f64>,
            values: Across<'a, Vec<f64>>,
        }
        let of = |column: &Option<Vec<f64>>, at: usize| column.as_ref().map(|column| column[at]);
        serializer.collect_seq((0..self.len()).map(|at| Row {
            key: Across(&self.keys, at),
            count: self.counts[at],
            dropped: self.dropped[at],
            weight: of(&self.weights, at),
            pupils: of(&self.pupils, at),
            values: Across(&self.values, at),
        }))
    }
}

impl Serialize for EvaluationInfluence {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        /// A [`RowInfluence`] that borrows its columns.
        #[derive(Serialize)]
        struct Row<'a> {
            row: usize,
            group: usize,
            values: Across<'a, Vec<f64>>,
        }
        serializer.collect_seq((0..self.len()).map(|at| Row {
            row: self.rows[at],
            group: self.groups[at],
            values: Across(&self.values, at),
        }))
    }
}

/// The cells of one row, one of each column.
struct Across<'a, C>(&'a [C], usize);

/// A column whose cells JSON text can have.
trait Cells {
    type Cell<'c>: Serialize
    where
        Self: 'c;

    fn cell(&self, at: usize) -> Self::Cell<'_>;
}

impl Cells for KeyColumn {
    type Cell<'c> = Option<&'c Key>;

    fn cell(&self, at: usize) -> Option<&Key> {
        self.key(at)
    }
}

impl Cells for Vec<f64> {
    type Cell<'c> = Option<f64>;

    fn cell(&self, at: usize) -> Option<f64> {
        Some(self[at]).filter(|value| !value.is_nan())
    }
}

impl<C: Cells> Serialize for Across<'_, C> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(columns, at) = self;
        let mut out = serializer.serialize_seq(Some(columns.len()))?;
        for column in *columns {
            out.serialize_element(&column.cell(*at))?;
        }
        out.end()
    }
}
