//! Cells read as numbers and categories; a cell that cannot be read is a finding.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};

use crate::education::Column;
use crate::education::category::Category;
use crate::table::Texts;
use crate::words::{Language, Message, Name, Parameter, Phrase, education as phrases, labels};

use super::finding::{Finding, Findings, TableOf};
use super::headings::Heading;
use super::scan;

/// What a count, an area or an amount of money can be, if it is not zero: within these bounds no
/// ratio overflows, and every whole number is exact.
const LEAST: f64 = 1e-9;
const GREATEST: f64 = 1e15;

fn is_out_of_range(value: f64) -> bool {
    value < 0.0 || value > 0.0 && value < LEAST || value > GREATEST
}

fn out_of_range(value: f64) -> &'static Phrase {
    match value {
        _ if !value.is_finite() => &phrases::NOT_FINITE,
        _ if value < 0.0 => &phrases::NEGATIVE,
        _ => &phrases::EXTREME,
    }
}

/// Why a number is no count, area or amount of money; `None` if it is one.
pub(crate) fn not_an_amount(value: f64) -> Option<&'static Phrase> {
    (value.is_nan() || is_out_of_range(value)).then(|| out_of_range(value))
}

/// Names rows in findings: by number and, where the table has them, by the school's code.
#[derive(Debug, Clone)]
pub(crate) struct Rows<'t> {
    pub(crate) count: usize,
    pub(crate) ids: Option<Texts<'t>>,
    /// Which of the two tables the rows are of.
    pub(crate) table: TableOf,
    /// For each row that of the caller's table; `None` where they are the same.
    pub(crate) numbers: Option<&'t [usize]>,
}

impl Rows<'_> {
    pub(crate) fn id(&self, row: usize) -> Option<&str> {
        self.ids.as_ref()?.get(row)
    }

    /// The row of the caller's table.
    pub(crate) fn number(&self, row: usize) -> usize {
        let numbers = self.numbers.and_then(|numbers| numbers.get(row));
        numbers.copied().unwrap_or(row)
    }

    /// A message that begins with the place of the row.
    pub(crate) fn message(&self, phrase: &'static Phrase, row: usize) -> Message {
        let (plain, named) = match self.table {
            TableOf::Units => (&labels::ROW_PLACE, &labels::ROW_OF),
            TableOf::Items => (&labels::ITEMS_ROW, &labels::ITEMS_ROW_OF),
        };
        let (id, row) = (self.id(row), self.number(row));
        let (id, place) = match id {
            Some(id) => (id.to_owned(), Message::new(named).with("id", id)),
            None => (row.to_string(), Message::new(plain)),
        };
        let place = place.with("number", row);
        let name = Name {
            id: id.into(),
            en: place.render(Language::English).into(),
            zh: place.render(Language::Chinese).into(),
        };
        Message::new(phrase).with("place", name).with("row", row)
    }

    /// An error about one cell, with its value.
    pub(crate) fn cell_error(
        &self,
        phrase: &'static Phrase,
        row: usize,
        heading: &Heading<'_>,
        got: impl Into<Parameter>,
    ) -> Finding {
        self.cell_error_with(phrase, row, heading, |message| message.with("got", got))
    }

    /// An error about one cell, its message filled in by the caller.
    pub(crate) fn cell_error_with(
        &self,
        phrase: &'static Phrase,
        row: usize,
        heading: &Heading<'_>,
        fill: impl FnOnce(Message) -> Message,
    ) -> Finding {
        let message = self.message(phrase, row).with("column", heading.text);
        Finding::error(fill(message))
            .at_column(heading.text, heading.position)
            .at_row(self.number(row), self.id(row))
    }

    /// An error for each of the rows `among` whose code, read under `heading`, an earlier one has.
    pub(crate) fn find_duplicates(
        &self,
        heading: &Heading<'_>,
        among: impl Iterator<Item = usize>,
        findings: &mut Findings,
    ) {
        let mut first: HashMap<&str, usize> = HashMap::new();
        for row in among {
            let Some(id) = self.id(row) else { continue };
            let known = *first.entry(id).or_insert(row);
            if known != row {
                let first = self.number(known);
                let fill = |message: Message| message.with("got", id).with("first_row", first);
                findings.add(self.cell_error_with(&phrases::DUPLICATE_ID, row, heading, fill));
            }
        }
    }
}

/// A column of numbers, each finite and not negative; NaN marks a missing one.
#[derive(Debug, Clone)]
pub(crate) struct Numbers<'t> {
    pub(crate) heading: Heading<'t>,
    pub(crate) values: Cow<'t, [f64]>,
    /// Whether any number is missing or invalid.
    pub(crate) has_missing: bool,
    /// Rows with an invalid cell; their value is NaN too.
    flagged: BTreeSet<usize>,
}

impl<'t> Numbers<'t> {
    pub(crate) fn read(heading: &Heading<'t>, rows: &Rows<'_>, findings: &mut Findings) -> Self {
        let mut out = Self {
            heading: *heading,
            values: Cow::Borrowed(&[]),
            has_missing: false,
            flagged: BTreeSet::new(),
        };
        match heading.column {
            Column::Number {
                values,
                present: None,
            } => out.values = Cow::Borrowed(values),
            Column::Number {
                values,
                present: Some(present),
            } => out.mask(values, present, rows, findings),
            Column::Mixed { texts, numbers } => out.take(texts, numbers, rows, findings),
            text => out.reject_text(&Texts::of(text), rows, findings),
        }
        if heading.factor != 1.0 {
            let in_own_unit = |value: &f64| value * heading.factor;
            out.values = out.values.iter().map(in_own_unit).collect();
        }
        out.reject_out_of_range(rows, findings);
        out.has_missing = scan::any(&out.values, f64::is_nan);
        out
    }

    /// The number of a row; `None` where it is missing or invalid.
    pub(crate) fn get(&self, row: usize) -> Option<f64> {
        self.values
            .get(row)
            .copied()
            .filter(|value| !value.is_nan())
    }

    /// Whether the cell already has a finding.
    pub(crate) fn is_flagged(&self, row: usize) -> bool {
        self.flagged.contains(&row)
    }

    pub(crate) fn flagged_rows(&self) -> impl Iterator<Item = usize> + '_ {
        self.flagged.iter().copied()
    }

    pub(crate) fn id(&self) -> &'t str {
        self.heading.id
    }

    fn mask(&mut self, values: &[f64], present: &[bool], rows: &Rows<'_>, findings: &mut Findings) {
        self.values = (values.iter().zip(present))
            .map(|(&value, &there)| if there { value } else { f64::NAN })
            .collect();
        let missing = values.iter().zip(present).enumerate();
        for (row, (value, _)) in missing.filter(|(_, (value, there))| **there && value.is_nan()) {
            self.reject(&phrases::NOT_FINITE, row, *value, rows, findings);
        }
    }

    /// Cells of several types; one that is not a number is a finding.
    fn take(
        &mut self,
        texts: &[Option<Cow<'_, str>>],
        numbers: &[f64],
        rows: &Rows<'_>,
        findings: &mut Findings,
    ) {
        for (row, (text, number)) in texts.iter().zip(numbers).enumerate() {
            let text = text.as_deref().filter(|text| !text.is_empty());
            if let Some(text) = text.filter(|_| number.is_nan()) {
                self.reject(&phrases::TEXT_IN_NUMBER, row, text, rows, findings);
            }
        }
        self.values = numbers.to_vec().into();
    }

    /// A column of text: one finding, at its first text.
    fn reject_text(&mut self, texts: &Texts<'_>, rows: &Rows<'_>, findings: &mut Findings) {
        let mut found = (0..rows.count).filter_map(|row| Some((row, texts.exact(row)?)));
        if let Some((row, text)) = found.next() {
            self.reject(&phrases::TEXT_COLUMN, row, text, rows, findings);
        }
        self.flagged.extend(found.map(|(row, _)| row));
        self.values = vec![f64::NAN; rows.count].into();
    }

    fn reject_out_of_range(&mut self, rows: &Rows<'_>, findings: &mut Findings) {
        let borrowed = matches!(self.values, Cow::Borrowed(_));
        // Without a mask a NaN is an invalid value; with one it may be a missing value.
        let bad = |value: f64| value.is_nan() && borrowed || is_out_of_range(value);
        if !scan::any(&self.values, bad) {
            return;
        }
        let bad: Vec<(usize, f64)> = (self.values.iter().copied().enumerate())
            .filter(|(_, value)| bad(*value))
            .collect();
        for (row, value) in bad {
            self.reject(out_of_range(value), row, value, rows, findings);
            self.values.to_mut()[row] = f64::NAN;
        }
    }

    fn reject(
        &mut self,
        phrase: &'static Phrase,
        row: usize,
        got: impl Into<Parameter>,
        rows: &Rows<'_>,
        findings: &mut Findings,
    ) {
        self.flagged.insert(row);
        findings.add(rows.cell_error(phrase, row, &self.heading, got));
    }
}

/// A column read into a closed list; `None` where the cell is missing or invalid.
#[derive(Debug, Clone)]
pub(crate) struct Categories<'t, C> {
    pub(crate) heading: Heading<'t>,
    pub(crate) values: Vec<Option<C>>,
    flagged: BTreeSet<usize>,
}

impl<'t, C: Category> Categories<'t, C> {
    pub(crate) fn read(heading: &Heading<'t>, rows: &Rows<'_>, findings: &mut Findings) -> Self {
        let texts = Texts::of(heading.column);
        let coded = texts.coded(rows.count);
        let members: Vec<Option<C>> = coded.labels.iter().map(|text| C::parse(text)).collect();
        let values = (coded.codes.iter())
            .map(|code| members[(*code)? as usize])
            .collect();
        let mut flagged = BTreeSet::new();
        if members.iter().any(Option::is_none) {
            let unknown = |code: &u32| members[*code as usize].is_none();
            for (row, code) in coded.codes.iter().enumerate() {
                if let Some(code) = code.filter(unknown) {
                    let text = coded.labels[code as usize];
                    flagged.insert(row);
                    findings.add(unknown_category::<C>(row, heading, text, rows));
                }
            }
        }
        Self {
            heading: *heading,
            values,
            flagged,
        }
    }

    pub(crate) fn is_flagged(&self, row: usize) -> bool {
        self.flagged.contains(&row)
    }
}

fn unknown_category<C: Category>(
    row: usize,
    heading: &Heading<'_>,
    got: &str,
    rows: &Rows<'_>,
) -> Finding {
    let expected: Vec<Parameter> = C::ALL.iter().map(|member| member.name().into()).collect();
    rows.cell_error_with(&phrases::UNKNOWN_CATEGORY, row, heading, |message| {
        message.with("expected", expected).with("got", got)
    })
}
