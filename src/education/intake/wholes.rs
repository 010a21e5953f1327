//! The columns that a column is a part of.

use crate::education::columns::column;

use super::cells::Numbers;
use super::schools::Schools;

/// Every column of the table that the column of that id may be a part of in some row.
pub(crate) fn candidates<'s, 't>(schools: &'s Schools<'t>, id: &str) -> Vec<&'s Numbers<'t>> {
    let mut out = Vec::new();
    for whole in direct(id) {
        let found = schools.find(whole);
        out.extend(found);
        if found.is_none_or(|numbers| numbers.has_missing) {
            out.extend(candidates(schools, whole));
        }
    }
    out
}

/// The columns that a part exceeds in a row: each that it is a part of, or where the row lacks its
/// number, what that is a part of.
pub(crate) fn exceeded<'s, 't>(
    schools: &'s Schools<'t>,
    part: &Numbers<'_>,
    row: usize,
) -> Vec<&'s Numbers<'t>> {
    let mut wholes = of_row(schools, part.id(), row);
    wholes.retain(|whole| part.values[row] > whole.values[row]);
    wholes
}

fn of_row<'s, 't>(schools: &'s Schools<'t>, id: &str, row: usize) -> Vec<&'s Numbers<'t>> {
    let mut out = Vec::new();
    for whole in direct(id) {
        match schools.find(whole) {
            Some(numbers) if !numbers.values[row].is_nan() => out.push(numbers),
            _ => out.extend(of_row(schools, whole, row)),
        }
    }
    out
}

fn direct(id: &str) -> &'static [&'static str] {
    column(id).map_or(&[], |entry| entry.part_of)
}
