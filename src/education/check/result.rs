//! What a check reports.

use schemars::JsonSchema;
use serde::Serialize;

use crate::education::columns::column;
use crate::education::intake::finding::{Finding, Findings, Severity};
use crate::education::intake::headings::Headings;
use crate::education::intake::totals::TotalRow;
use crate::schema::of as schema_of;

/// The findings of a check.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(title = "junheng check")]
pub struct Check {
    /// The version of the library that checked.
    pub version: &'static str,
    /// The number of rows of the table.
    pub rows: usize,
    /// How each column of the table was understood.
    pub columns: Vec<Recognised>,
    /// The rows that are no schools, with `totals` other than `"error"`; with `"error"` each is a finding.
    pub total_rows: Vec<TotalRow>,
    /// The number of errors; a table with one cannot be assessed.
    pub errors: usize,
    /// The number of warnings.
    pub warnings: usize,
    /// All of them: first those about the table, then row by row, column by column.
    pub findings: Vec<Finding>,
}

/// How a column was understood.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Recognised {
    /// The heading as the caller wrote it.
    pub heading: String,
    /// The dictionary's id; null where the dictionary does not know the column.
    pub id: Option<String>,
}

impl Check {
    /// The result as JSON.
    pub fn to_json(&self) -> String {
        crate::document::text(self)
    }

    /// The JSON Schema of the result.
    pub fn json_schema() -> String {
        schema_of::<Self>()
    }

    /// What was found of a table whose headings were read so.
    pub(crate) fn new(
        rows: usize,
        headings: &Headings<'_>,
        total_rows: Vec<TotalRow>,
        findings: Findings,
    ) -> Self {
        let columns = (headings.iter())
            .map(|heading| Recognised {
                heading: heading.text.to_owned(),
                id: column(heading.id).map(|entry| entry.name.id.to_string()),
            })
            .collect();
        let findings = findings.into_sorted();
        let errors = (findings.iter())
            .filter(|finding| finding.severity == Severity::Error)
            .count();
        Self {
            version: env!("CARGO_PKG_VERSION"),
            rows,
            columns,
            total_rows,
            errors,
            warnings: findings.len() - errors,
            findings,
        }
    }

    /// Whether the table has no error.
    pub fn passes(&self) -> bool {
        self.errors == 0
    }
}
