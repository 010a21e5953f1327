//! Edits whose schools and columns are found in a table.

use crate::education::{SchoolType, Stage};

/// An edit of the rows of a table, those of schools to be opened included.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Edit {
    /// Some of a resource, or some pupils, go from one school to another.
    Move {
        from: usize,
        to: usize,
        cells: Vec<Amount>,
        is_of_pupils: bool,
    },
    /// A school receives some of a resource, or loses it where the amounts are below zero.
    Add { at: usize, cells: Vec<Amount> },
    /// Schools become part of another.
    Merge {
        into: usize,
        of: Vec<usize>,
        school_type: Option<SchoolType>,
    },
    /// A school is closed; others take its pupils.
    Close { school: usize, to: Vec<usize> },
    /// The school of a row that is not in the table yet is opened.
    Open { row: usize },
    /// What the stages of such schools share is divided by another weight.
    Split {
        school_type: SchoolType,
        stage: Stage,
        weight: f64,
    },
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

impl Edit {
    /// The rows that it names.
    pub(super) fn rows(&self) -> Vec<usize> {
        match self {
            Self::Move { from, to, .. } => vec![*from, *to],
            Self::Add { at, .. } => vec![*at],
            Self::Merge { into, of, .. } => [&[*into], of.as_slice()].concat(),
            Self::Close { school, to } => [&[*school], to.as_slice()].concat(),
            Self::Open { row } => vec![*row],
            Self::Split { .. } => Vec::new(),
        }
    }

    /// Whether it moves a resource, which leaves pupils and totals as they are.
    pub(super) fn is_transfer(&self) -> bool {
        matches!(
            self,
            Self::Move {
                is_of_pupils: false,
                ..
            }
        )
    }
}
