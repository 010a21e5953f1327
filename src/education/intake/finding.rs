//! A finding: place, severity and message.

use std::cmp::Ordering;
use std::collections::HashSet;

use schemars::JsonSchema;
use serde::Serialize;

use crate::error::Error;
use crate::words::shape::MessageShape;
use crate::words::{Language, Message, education as phrases};

/// The severity of a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The table cannot be assessed.
    Error,
    /// Possible, but unusual.
    Warning,
}

/// Which table a finding is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TableOf {
    /// The table of schools or other units.
    Units,
    /// The table of answers to a standard's items.
    Items,
}

/// One problem of a table.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Finding {
    /// Its severity.
    pub severity: Severity,
    /// Which table it is about.
    pub table: TableOf,
    /// The zero-based row; null where the finding concerns the table or a column.
    pub row: Option<usize>,
    /// The heading as the caller wrote it; null where the finding concerns the row or the table.
    pub column: Option<String>,
    /// The school's code (or name); null where the table has none.
    pub school: Option<String>,
    /// What is wrong, what was expected, what was got.
    #[schemars(with = "MessageShape")]
    pub message: Message,
    #[serde(skip)]
    position: Option<usize>,
}

impl Finding {
    pub(crate) fn error(message: Message) -> Self {
        Self {
            severity: Severity::Error,
            table: TableOf::Units,
            row: None,
            column: None,
            school: None,
            message,
            position: None,
        }
    }

    pub(crate) fn warning(message: Message) -> Self {
        Self {
            severity: Severity::Warning,
            ..Self::error(message)
        }
    }

    pub(crate) fn into_warning(self) -> Self {
        self.of_severity(Severity::Warning)
    }

    pub(crate) fn of_severity(self, severity: Severity) -> Self {
        Self { severity, ..self }
    }

    pub(crate) fn at_column(mut self, heading: &str, position: usize) -> Self {
        self.column = Some(heading.to_owned());
        self.position = Some(position);
        self
    }

    pub(crate) fn at_row(mut self, row: usize, school: Option<&str>) -> Self {
        self.row = Some(row);
        self.school = school.map(str::to_owned);
        self
    }

    /// Table by table; findings on the table first, then row by row, column by column.
    fn order(&self, other: &Self) -> Ordering {
        (self.table.cmp(&other.table))
            .then_with(|| self.row.cmp(&other.row))
            .then_with(|| self.position.cmp(&other.position))
            .then_with(|| self.message.code().cmp(other.message.code()))
    }
}

/// Row, column, code; and the text, where there is no row.
type Key = (Option<usize>, Option<usize>, &'static str, Option<String>);

/// The findings so far.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    all: Vec<Finding>,
    /// Those that several rules may make.
    seen: HashSet<Key>,
    /// That the table is another one than is expected, of which all others follow.
    decisive: Option<Finding>,
}

impl Findings {
    pub(crate) fn add(&mut self, finding: Finding) {
        self.all.push(finding);
    }

    /// Adds a finding that several rules may make.
    pub(crate) fn add_once(&mut self, finding: Finding) {
        let about_table = finding
            .row
            .is_none()
            .then(|| finding.message.render(Language::English));
        let key = (
            finding.row,
            finding.position,
            finding.message.code(),
            about_table,
        );
        if self.seen.insert(key) {
            self.all.push(finding);
        }
    }

    /// Makes an error the only finding: that the table is another one than is expected.
    pub(crate) fn decide(&mut self, finding: Finding) {
        self.decisive = Some(finding);
    }

    /// Adds findings that were made apart.
    pub(crate) fn append(&mut self, findings: Self) {
        self.decisive = self.decisive.take().or(findings.decisive);
        self.all.extend(findings.all);
        self.seen.extend(findings.seen);
    }

    /// Adds the findings on the table of items.
    pub(crate) fn add_of_items(&mut self, findings: Self) {
        let of_items = |finding| Finding {
            table: TableOf::Items,
            ..finding
        };
        self.all.extend(findings.all.into_iter().map(of_items));
    }

    /// Whether the heading that a finding is about has been named as the one that was meant.
    pub(crate) fn names(&self, finding: &Finding) -> bool {
        self.all.iter().any(|said| {
            let got = said.message.parameter("got");
            said.message.code() == "check.missing_column_close"
                && got == finding.message.parameter("column")
        })
    }

    pub(crate) fn has_errors(&self) -> bool {
        let is_error = |finding: &Finding| finding.severity == Severity::Error;
        self.decisive.is_some() || self.all.iter().any(is_error)
    }

    /// The error of a table that cannot be used: every error is one of its details.
    pub(crate) fn into_error(self) -> Error {
        let errors = self.into_sorted().into_iter();
        let errors = errors.filter(|finding| finding.severity == Severity::Error);
        let details: Vec<Message> = errors.map(|finding| finding.message).collect();
        Error::new(&phrases::TABLE_HAS_ERRORS)
            .with("count", details.len())
            .with_details(details)
    }

    /// All of them, in their order.
    pub(crate) fn into_sorted(mut self) -> Vec<Finding> {
        if let Some(finding) = self.decisive {
            return vec![finding];
        }
        self.all.sort_by(Finding::order);
        self.all
    }
}
