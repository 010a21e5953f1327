//! The call for tables of any kind, which readers of files make.

use crate::education::columns::column;
use crate::education::intake::finding::Findings;
use crate::education::intake::headings::Headings;
use crate::education::intake::reading::Totals;
use crate::education::{CheckOptions, Table};
use crate::error::Result;

use super::clear::clear;
use super::found::TotalRow;

/// Lists the rows of a table that are no units: totals, subtotals, averages, notes.
///
/// # Parameters
///
/// `table`: a table of schools, or any table. `options`: see [`CheckOptions`]; `totals` decides whether such a
/// row is an error.
///
/// # Returns
///
/// Such rows, in their order, if `totals` is [`Drop`](Totals::Drop) or [`Keep`](Totals::Keep).
///
/// A row is a total if its code, name, type, county or another label of the dictionary is a label of totals
/// (合计, 小学合计, Subtotal, …; the whole cell, blanks aside), or if every number that it has is the sum of
/// at least two rows above it: of those since the previous such row, or of all. The same of the first row and all
/// rows below. At least two columns must have a sum above zero, and the product of all sums be at least 1000:
/// small numbers are equal by chance. Whole numbers are compared exactly, others to 1e-9 of the sum. Only columns
/// whose numbers add up count: those of the dictionary; where it knows fewer than two of them, a row
/// without any text is compared in all columns of numbers. In a table without codes, names and counties the first
/// column of text is the name.
///
/// A note is a row without numbers whose text begins as notes do (注：, 填表人：, Source: …). Empty rows, which may be of interest in other tables, are errors in
/// [`check`](crate::education::check()), [`assess`](crate::education::assess()) and
/// [`balance`](crate::education::balance()) only.
///
/// # Errors
///
/// [`InvalidTable`](crate::ErrorKind::InvalidTable), with a detail for each row, if `totals` is
/// [`Error`](Totals::Error), the default.
///
/// # Examples
///
/// ```
/// use junheng::education::{CheckOptions, Table, Totals, total_rows};
/// let mut table = Table::new();
/// table.add_text("学校名称", ["甲校", "乙校", "合计"])?;
/// table.add_numbers("在校生数", &[600.0, 400.0, 1000.0][..])?;
/// table.add_numbers("班级数", &[15.0, 10.0, 25.0][..])?;
/// let mut options = CheckOptions::default();
/// assert_eq!(total_rows(&table, &options).unwrap_err().details()[0].code(), "check.total_row");
/// options.totals = Totals::Drop;
/// let rows = total_rows(&table, &options)?;
/// assert_eq!((rows[0].row, rows[0].label.as_deref()), (2, Some("合计")));
/// # Ok::<(), junheng::Error>(())
/// ```
pub fn total_rows(table: &Table<'_>, options: &CheckOptions) -> Result<Vec<TotalRow>> {
    let headings = Headings::of(table, &options.columns, &mut Findings::default());
    let by: Vec<&str> = options.by.as_deref().into_iter().collect();
    let cleared = clear(table, &headings, &by, options.totals, false, |heading| {
        column(heading.id).is_some_and(|entry| entry.is_number())
    });
    if options.totals == Totals::Error && !cleared.findings.is_empty() {
        let mut findings = Findings::default();
        cleared.report(&mut findings);
        return Err(findings.into_error());
    }
    Ok(cleared.totals)
}
