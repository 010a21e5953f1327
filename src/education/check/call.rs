//! The call: a table in, every problem of it out.

use crate::education::binding::membership::{self, Membership};
use crate::education::binding::stages::bind_all;
use crate::education::intake::finding::Finding;
use crate::education::intake::inspect::{clear_schools, inspect};
use crate::education::intake::reading::ReadsSchools;
use crate::education::items::answers::Answers;
use crate::education::standard::Standard;
use crate::education::{CheckOptions, Table};
use crate::error::Result;

use super::plausibility;
use super::result::Check;

/// Lists all problems of a table of schools or units at once.
///
/// # Parameters
///
/// `table`: one row for each school or unit; headings by the [dictionary](crate::education::columns::columns),
/// others are kept. `items`: the second table of [`assess`](crate::education::assess()), if any.
/// `standard`: the standard that the tables are meant for; with it every column and cell that it needs is required
/// and the items are read, so that the errors are exactly those for which `assess` rejects the tables.
/// Without it only the columns present are checked. `options`: see [`CheckOptions`].
///
/// # Returns
///
/// Errors (the table cannot be assessed) and warnings (possible, but unusual), each with row,
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
/// A table without errors may lack columns that a standard needs:
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
    let reading = options.reading(standard.map(Standard::needs));
    let cleared = clear_schools(table, reading)?;
    let (schools, mut findings) = inspect(&cleared, reading);
    if let Some(standard) = standard {
        let membership = Membership::of(&schools, standard);
        bind_all(&schools, standard, &membership, &mut findings);
        let by = options.by.as_deref();
        let answers = Answers::read(items, &schools.counties, by, standard, &mut findings);
        super::answers::warn(&schools, &answers, standard, &mut findings);
        super::answers::warn_shares(&schools, &answers, standard, &mut findings);
        super::answers::warn_counts(&schools, &answers, standard, &mut findings);
        let skipped = membership::skipped_rules(&schools.headings, standard);
        skipped.for_each(|message| findings.add(Finding::warning(message)));
    }
    (schools.headings.slips())
        .filter(|slip| !findings.names(slip))
        .collect::<Vec<_>>()
        .into_iter()
        .for_each(|slip| findings.add(slip));
    plausibility::warn(&schools, &mut findings);
    Ok(Check::new(
        table.rows(),
        &schools.headings,
        cleared.totals.clone(),
        findings,
    ))
}
