//! Fractions in columns that count people or things.

use crate::education::columns::column;
use crate::education::intake::cells::Numbers;
use crate::education::intake::finding::{Finding, Findings};
use crate::education::intake::schools::Schools;
use crate::words::{Message, education as phrases};

/// The units of which there are whole ones only.
const COUNTED: [&str; 4] = ["person", "class", "room", "computer"];
/// Headings of staff in full-time equivalents, which may be fractions.
const EQUIVALENTS: [&str; 3] = ["fte", "full-time equiv", "折合"];
/// More rows than this are one finding.
const MOST_ROWS: usize = 20;

pub(super) fn warn(schools: &Schools<'_>, findings: &mut Findings) {
    for numbers in schools.numbers.iter().filter(|numbers| counts(numbers)) {
        let fractions = numbers.values.iter().enumerate();
        let fractions: Vec<(usize, f64)> = fractions
            .map(|(row, value)| (row, *value))
            .filter(|(_, value)| value.is_finite() && value.fract() != 0.0)
            .collect();
        if fractions.len() > MOST_ROWS {
            findings.add(together(schools, numbers, &fractions));
            continue;
        }
        for (row, got) in fractions {
            let fill = |message: Message| message.with("got", got);
            let rows = &schools.rows;
            let finding = rows.cell_error_with(&phrases::NOT_WHOLE, row, &numbers.heading, fill);
            findings.add(finding.into_warning());
        }
    }
}

fn counts(numbers: &Numbers<'_>) -> bool {
    let unit = column(numbers.id()).and_then(|entry| entry.unit.as_ref());
    let heading = numbers.heading.text.to_lowercase();
    unit.is_some_and(|unit| COUNTED.contains(&&*unit.id))
        && !EQUIVALENTS.iter().any(|mark| heading.contains(mark))
}

fn together(schools: &Schools<'_>, numbers: &Numbers<'_>, fractions: &[(usize, f64)]) -> Finding {
    let heading = &numbers.heading;
    let first = fractions
        .first()
        .map_or(0, |(row, _)| schools.rows.number(*row));
    let message = Message::new(&phrases::OFTEN_NOT_WHOLE)
        .with("column", heading.text)
        .with("count", fractions.len())
        .with("first_row", first);
    Finding::warning(message).at_column(heading.text, heading.position)
}
