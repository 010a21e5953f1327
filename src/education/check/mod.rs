//! Every problem of a table at once; nothing is repaired.

mod consistency;
mod parts;
mod plausibility;

use schemars::JsonSchema;
use serde::Serialize;

use crate::error::Result;
use crate::words::Message;
use crate::words::education as phrases;

use super::assess::Answers;
use super::columns::column;
use super::finding::{Finding, Findings, Severity};
use super::headings::Headings;
use super::membership::{self, Membership};
use super::schools::{Reading, Schools};
use super::standard::Standard;
use super::{CheckOptions, Table, mapping, plan};

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

    /// What was found of a table whose headings were read so.
    pub(super) fn new(rows: usize, headings: &Headings<'_>, findings: Findings) -> Self {
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

/// All problems of a table of schools or units at once.
///
/// # Parameters
///
/// `table`: one row for each school or unit; headings by the [dictionary](super::columns::columns),
/// others are kept. `items`: the second table of [`assess`](super::assess()), where there is one.
/// `standard`: what the tables are meant for; with it every column and cell that it needs is demanded
/// and the items are read, so that the errors are just those for which `assess` refuses the tables.
/// Without it only what is there is checked. `options`: see [`CheckOptions`].
///
/// # Returns
///
/// Errors (the table cannot be assessed) and warnings (possible, but worth a look), each with row,
/// column, what was expected and what was got. Rows are counted from zero.
///
/// # Errors
///
/// [`UnknownName`](crate::ErrorKind::UnknownName) where the option `columns` names an id that neither
/// the dictionary nor the standard has, or a heading that the table lacks. None for a bad table: its
/// problems are the result.
///
/// # Examples
///
/// ```
/// use junheng::education::{CheckOptions, Table, check};
/// let mut table = Table::new();
/// table.add_text("学校名称", ["甲校", "乙校"])?;
/// table.add_numbers("在校生数", &[320.0, -4.0][..])?;
/// let found = check(&table, None, None, &CheckOptions::default())?;
/// assert_eq!(found.errors, 1);
/// assert_eq!(found.findings[0].message.code(), "check.negative");
/// assert_eq!(found.findings[0].row, Some(1));
/// # Ok::<(), junheng::Error>(())
/// ```
///
/// What is fine as a table may lack what a standard asks for:
///
/// ```
/// use junheng::education::{CheckOptions, Standard, Table, check};
/// let mut table = Table::new();
/// table.add_text("学校名称", ["甲校"])?;
/// table.add_numbers("小学在校生数", &[320.0][..])?;
/// let standard = Standard::builtin("cn-basic-2012")?;
/// let options = CheckOptions::default();
/// assert!(check(&table, None, None, &options)?.passes());
/// assert!(!check(&table, None, Some(&standard), &options)?.passes());
/// # Ok::<(), junheng::Error>(())
/// ```
pub fn check(
    table: &Table<'_>,
    items: Option<&Table<'_>>,
    standard: Option<&Standard>,
    options: &CheckOptions,
) -> Result<Check> {
    let (schools, mut findings) = inspect(table, options.reading(standard))?;
    if let Some(standard) = standard {
        let membership = Membership::of(&schools, standard);
        plan::bind_all(&schools, standard, &membership, &mut findings);
        let by = options.by.as_deref();
        Answers::read(items, &schools.counties, by, standard, &mut findings);
        let skipped = membership::skipped_rules(&schools.headings, standard);
        skipped.for_each(|message| findings.add(Finding::warning(message)));
    }
    (schools.headings.slips())
        .filter(|slip| !findings.names(slip))
        .collect::<Vec<_>>()
        .into_iter()
        .for_each(|slip| findings.add(slip));
    plausibility::warn(&schools, &mut findings);
    Ok(Check::new(schools.len(), &schools.headings, findings))
}

/// Reads a table and finds every error that does not depend on a standard.
///
/// # Errors
///
/// As [`check`].
pub(crate) fn inspect<'t>(
    table: &'t Table<'t>,
    reading: Reading<'t>,
) -> Result<(Schools<'t>, Findings)> {
    mapping::refuse_of_schools(table, reading.mapping, reading.standard)?;
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
    Ok((schools, findings))
}
