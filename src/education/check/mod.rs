//! Every problem of a table at once; nothing is repaired.

mod consistency;
mod plausibility;

use schemars::JsonSchema;
use serde::Serialize;

use crate::error::Result;
use crate::words::Message;
use crate::words::education as phrases;

use super::columns::column;
use super::finding::{Finding, Findings, Severity};
use super::membership::Membership;
use super::schools::{Reading, Schools};
use super::{CheckOptions, Table, plan};

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
        // Text and counts only, which always serialize.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The JSON Schema of the result.
    pub fn json_schema() -> String {
        super::shape::schema_text::<Self>()
    }

    /// Whether the table has no error.
    pub fn passes(&self) -> bool {
        self.errors == 0
    }
}

/// All problems of a table of schools or units at once.
///
/// # Parameters
///
/// `table`: one row for each school or unit; headings by the [dictionary](super::columns::columns),
/// others are kept. `options`: see [`CheckOptions`].
///
/// # Returns
///
/// Errors (the table cannot be assessed) and warnings (possible, but worth a look), each with row,
/// column, what was expected and what was got. Rows are counted from zero.
///
/// # Errors
///
/// [`UnknownName`](crate::ErrorKind::UnknownName) where the options name an unknown standard. A bad
/// table is not an error here: its problems are the result.
///
/// # Examples
///
/// ```
/// use junheng::education::{CheckOptions, Table, check};
/// let mut table = Table::new();
/// table.add_text("学校名称", ["甲校", "乙校"])?;
/// table.add_numbers("在校生数", &[320.0, -4.0][..])?;
/// let found = check(&table, &CheckOptions::default())?;
/// assert_eq!(found.errors, 1);
/// assert_eq!(found.findings[0].message.code(), "check.negative");
/// assert_eq!(found.findings[0].row, Some(1));
/// # Ok::<(), junheng::Error>(())
/// ```
pub fn check(table: &Table<'_>, options: &CheckOptions) -> Result<Check> {
    let standard = options.standard()?;
    let (schools, mut findings) = inspect(table, options.reading(standard.as_ref()));
    if let Some(standard) = &standard {
        let membership = Membership::of(&schools, standard);
        plan::demand(&schools, standard, &membership, &mut findings);
    }
    plausibility::warn(&schools, &mut findings);
    let columns = (schools.headings.iter())
        .map(|heading| Recognised {
            heading: heading.text.to_owned(),
            id: column(heading.id).map(|entry| entry.name.id.to_string()),
        })
        .collect();
    let findings = findings.into_sorted();
    let errors = findings
        .iter()
        .filter(|finding| finding.severity == Severity::Error)
        .count();
    Ok(Check {
        version: env!("CARGO_PKG_VERSION"),
        rows: schools.len(),
        columns,
        errors,
        warnings: findings.len() - errors,
        findings,
    })
}

/// Reads a table and finds every error that does not depend on a standard.
pub(crate) fn inspect<'t>(table: &'t Table<'t>, reading: Reading<'t>) -> (Schools<'t>, Findings) {
    let mut findings = Findings::default();
    let schools = Schools::read(table, reading, &mut findings);
    if schools.is_empty() {
        findings.add(Finding::error(Message::new(&phrases::NO_ROWS)));
    }
    let known = schools
        .headings
        .iter()
        .any(|heading| column(heading.id).is_some());
    if !known && reading.standard.is_none() {
        findings.add(Finding::error(Message::new(&phrases::NO_KNOWN_COLUMN)));
    }
    consistency::find(&schools, &mut findings);
    (schools, findings)
}
