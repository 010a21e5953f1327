//! A row that is no school, as results list it.

use std::ops::RangeInclusive;

use schemars::JsonSchema;
use serde::Serialize;

use crate::education::intake::cells::Rows;
use crate::education::intake::finding::Finding;
use crate::words::shape::MessageShape;
use crate::words::{Language, Message, Name, Phrase, education as phrases};

/// What a row is instead of a school or another unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TotalKind {
    /// A total, a subtotal, an average or a dispersion of other rows.
    Total,
    /// A note, or an empty row.
    Note,
}

/// A row of the table that is no school and no other unit.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct TotalRow {
    /// The zero-based row.
    pub row: usize,
    /// What it is.
    pub kind: TotalKind,
    /// The text that labels it; null where its numbers alone show what it is, or where it is empty.
    pub label: Option<String>,
    /// Whether it was left out; false where `totals` is `"keep"`.
    pub dropped: bool,
    /// Why it is no school.
    #[schemars(with = "MessageShape")]
    pub reason: Message,
}

impl TotalRow {
    /// The finding about the row.
    pub(super) fn finding(&self, rows: &Rows<'_>) -> Finding {
        let phrase: &'static Phrase = match self.kind {
            TotalKind::Total => &phrases::TOTAL_ROW,
            TotalKind::Note => &phrases::NOTE_ROW,
        };
        let reason = Name {
            id: self.reason.code().into(),
            en: self.reason.render(Language::English).into(),
            zh: self.reason.render(Language::Chinese).into(),
        };
        let mut message = rows.message(phrase, self.row).with("reason", reason);
        if let Some(label) = &self.label {
            message = message.with("got", label.as_str());
        }
        for bound in ["first", "last"] {
            if let Some(row) = self.reason.parameter(bound) {
                message = message.with(bound, row.clone());
            }
        }
        Finding::error(message).at_row(self.row, rows.id(self.row))
    }
}

/// The rows that a total sums: from, to, and how many of them are schools.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Summed {
    pub(super) rows: RangeInclusive<usize>,
    pub(super) count: usize,
}

/// Why a row is no school.
#[derive(Debug, Clone)]
pub(super) enum Why<'t> {
    /// A cell has a label of totals.
    Labelled { column: &'t str, label: &'t str },
    /// A cell names an area whose total another row has.
    Area {
        column: &'t str,
        label: &'t str,
        other: usize,
    },
    /// The numbers are the sums of other rows.
    Sums,
    /// A note.
    Note { label: &'t str },
    /// Nothing at all.
    Empty,
}

impl Why<'_> {
    pub(super) fn row(&self, row: usize, summed: Option<&Summed>, dropped: bool) -> TotalRow {
        let (kind, label, message) = match *self {
            Self::Labelled { column, label } => {
                let phrase = match summed {
                    Some(_) => &phrases::LABELLED_SUM,
                    None => &phrases::LABELLED_TOTAL,
                };
                let message = Message::new(phrase)
                    .with("column", column)
                    .with("got", label);
                (TotalKind::Total, Some(label), message)
            }
            Self::Area {
                column,
                label,
                other,
            } => {
                let message = Message::new(&phrases::AREA_WITH_TOTAL);
                let message = message
                    .with("column", column)
                    .with("got", label)
                    .with("other", other);
                (TotalKind::Total, Some(label), message)
            }
            Self::Sums => (TotalKind::Total, None, Message::new(&phrases::SUM_OF_ROWS)),
            Self::Note { label } => {
                let message = Message::new(&phrases::NOTE_TEXT).with("got", label);
                (TotalKind::Note, Some(label), message)
            }
            Self::Empty => (TotalKind::Note, None, Message::new(&phrases::EMPTY_ROW)),
        };
        let reason = match summed {
            Some(Summed { rows, count }) => message
                .with("first", *rows.start())
                .with("last", *rows.end())
                .with("count", *count),
            None => message,
        };
        TotalRow {
            row,
            kind,
            label: label.map(str::to_owned),
            dropped,
            reason,
        }
    }
}
