//! A row that is no school, as results list it.

use std::ops::RangeInclusive;

use schemars::JsonSchema;
use serde::Serialize;

use crate::education::intake::cells::Rows;
use crate::education::intake::finding::{Finding, Severity};
use crate::words::shape::MessageShape;
use crate::words::{Language, Message, Name, education as phrases};

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
    /// Which row it is and why it is no school.
    #[schemars(with = "MessageShape")]
    pub message: Message,
}

impl TotalRow {
    /// The finding about the row, whose school has that code.
    pub(super) fn finding(&self, id: Option<&str>, severity: Severity) -> Finding {
        let phrase = match self.kind {
            TotalKind::Total => &phrases::TOTAL_ROW,
            TotalKind::Note => &phrases::NOTE_ROW,
        };
        let reason = Name {
            id: self.message.code().into(),
            en: self.message.render(Language::English).into(),
            zh: self.message.render(Language::Chinese).into(),
        };
        let message = Message::new(phrase).with("reason", reason);
        let all = self.message.all_parameters().cloned();
        let message = all.fold(message, |message, (name, value)| message.with(name, value));
        let finding = Finding::error(message).at_row(self.row, id);
        finding.of_severity(severity)
    }
}

/// The rows that a total sums: from, to, and how many of them are schools.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Summed {
    pub(super) rows: RangeInclusive<usize>,
    pub(super) count: usize,
}

/// Why a row is no school.
#[derive(Debug, Clone, Copy)]
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

/// A row that is no school.
#[derive(Debug, Clone)]
pub(super) struct Found<'t> {
    pub(super) row: usize,
    pub(super) why: Why<'t>,
    pub(super) summed: Option<Summed>,
}

impl Found<'_> {
    pub(super) fn total_row(&self, rows: &Rows<'_>, dropped: bool) -> TotalRow {
        let said = |phrase| rows.message(phrase, self.row);
        let (kind, label, message) = match self.why {
            Why::Labelled { column, label } => {
                let message = said(match self.summed {
                    Some(_) => &phrases::LABELLED_SUM,
                    None => &phrases::LABELLED_TOTAL,
                });
                let message = message.with("column", column).with("got", label);
                (TotalKind::Total, Some(label), message)
            }
            Why::Area {
                column,
                label,
                other,
            } => {
                let message = said(&phrases::AREA_WITH_TOTAL).with("column", column);
                let message = message
                    .with("got", label)
                    .with("other_row", rows.number(other));
                (TotalKind::Total, Some(label), message)
            }
            Why::Sums => (TotalKind::Total, None, said(&phrases::SUM_OF_ROWS)),
            Why::Note { label } => {
                let message = said(&phrases::NOTE_TEXT).with("got", label);
                (TotalKind::Note, Some(label), message)
            }
            Why::Empty => (TotalKind::Note, None, said(&phrases::EMPTY_ROW)),
        };
        let message = match &self.summed {
            Some(Summed { rows: sum, count }) => message
                .with("first_row", rows.number(*sum.start()))
                .with("last_row", rows.number(*sum.end()))
                .with("count", *count),
            None => message,
        };
        TotalRow {
            row: rows.number(self.row),
            kind,
            label: label.map(str::to_owned),
            dropped,
            message,
        }
    }
}
