//! The table of answers to requirements that the table of schools does not cover.

use std::collections::BTreeMap;

use crate::education::columns::column;
use crate::education::intake::cells::{Rows, not_an_amount};
use crate::education::intake::counties::Counties;
use crate::education::intake::finding::{Finding, Findings, TableOf};
use crate::education::intake::headings::{Heading, Headings};
use crate::education::intake::items_table::{HEADINGS, named};
use crate::education::standard::{Asked, Document, Question, Standard};
use crate::education::{Column, Table};
use crate::table::Texts;
use crate::words::{Message, Name, Parameter, Phrase, education as phrases};

use super::contradictions::{Given, contradictions};
use super::counts::{Asking, Counts};
use super::reading::{Answer, closest, name_of, read};

/// The answers of every county, each with its row in the caller's table.
#[derive(Debug, Default)]
pub(crate) struct Answers {
    given: ByCounty,
}

impl Answers {
    /// Reads the answers; what cannot be read is a finding. Counties are named by the column `by`, as in
    /// the table of schools.
    pub(crate) fn read(
        items: Option<&Table<'_>>,
        counties: &Counties,
        by: Option<&str>,
        standard: &Standard,
        findings: &mut Findings,
    ) -> Self {
        Self::read_part(
            items.map(|table| (table, None)),
            counties,
            by,
            standard,
            findings,
        )
    }

    /// The same for a table that has some of the rows of the caller's: the numbers say which.
    pub(crate) fn read_part(
        items: Option<(&Table<'_>, Option<&[usize]>)>,
        counties: &Counties,
        by: Option<&str>,
        standard: &Standard,
        findings: &mut Findings,
    ) -> Self {
        let mut out = Self::default();
        if let Some(items) = items {
            let mut found = Findings::default();
            out.read_table(items, counties, by, standard, &mut found);
            findings.add_of_items(found);
        }
        out
    }

    fn read_table(
        &mut self,
        (table, numbers): (&Table<'_>, Option<&[usize]>),
        counties: &Counties,
        by: Option<&str>,
        standard: &Standard,
        findings: &mut Findings,
    ) {
        let mapping = mapping_of(table);
        let headings = Headings::of(table, &mapping, findings);
        let counts = Counts::of(&headings);
        let [_, item, value, ..] = HEADINGS.map(|(name, known)| {
            let found = headings.find(&name.id);
            let is_needed = name.id == "item" || name.id == "value" && !counts.is_whole();
            if found.is_none() && is_needed {
                findings.add(missing_column(name, known));
            }
            found
        });
        let Some(item) = item.filter(|_| value.is_some() || counts.is_whole()) else {
            return;
        };
        let county = county_heading(&headings, by).filter(|_| counties.name(0).is_some());
        if county.is_none() && counties.len() > 1 {
            return findings.add(needs_county(counties.len(), by));
        }
        let reader = Reader {
            rows: Rows {
                count: table.rows(),
                ids: None,
                table: TableOf::Items,
                numbers,
            },
            item,
            items: Texts::of(item.column),
            value: value.map(|heading| (heading, Texts::of(heading.column))),
            counts,
            county: county.map(|heading| (heading, Texts::of(heading.column))),
            standards: headings
                .find("standard")
                .map(|heading| Texts::of(heading.column)),
            questions: standard.questions(),
            standard,
            counties,
        };
        self.given = reader.read(findings);
        for given in self.given.values_mut().flatten().flatten() {
            given.row = reader.rows.number(given.row);
        }
    }

    /// The county's answers, in the order of the standard's questions; empty where it gave none.
    pub(crate) fn of(&self, county: usize) -> Vec<Option<Answer>> {
        let given = self.with_rows(county).iter();
        given.map(|given| Some((*given)?.answer)).collect()
    }

    /// The same with the rows of the caller's table.
    pub(crate) fn with_rows(&self, county: usize) -> &[Option<Given>] {
        self.given.get(&county).map_or(&[], Vec::as_slice)
    }
}

/// The column that names the county of an answer: that which divides the schools, or `county`.
fn county_heading<'h, 'r>(headings: &'h Headings<'r>, by: Option<&str>) -> Option<&'h Heading<'r>> {
    let named = by.and_then(|by| {
        let known = headings.find(by);
        known.or_else(|| headings.iter().find(|heading| heading.text == by))
    });
    named.or_else(|| headings.find("county"))
}

fn needs_county(count: usize, by: Option<&str>) -> Finding {
    let county = column("county").map(|entry| Name {
        en: entry.name.id.clone(),
        ..entry.name.clone()
    });
    let expected = by.map(Name::of_text).or(county);
    Finding::error(
        Message::new(&phrases::ITEM_NEEDS_COUNTY)
            .with("count", count)
            .with("expected", expected.unwrap_or(Name::of_text("county"))),
    )
}

fn missing_column(name: Name, known: &[&'static str]) -> Finding {
    let headings: Vec<Parameter> = known.iter().map(|heading| (*heading).into()).collect();
    Finding::error(
        Message::new(&phrases::ITEM_MISSING_COLUMN)
            .with("column", name)
            .with("expected", headings),
    )
}

/// The headings of the columns that only the table of items has.
fn mapping_of(table: &Table<'_>) -> BTreeMap<String, String> {
    let named = HEADINGS
        .into_iter()
        .filter_map(|(id, known)| Some((id.id.to_string(), named(table, known)?.to_owned())));
    named.collect()
}

/// County, and the answers in the order of all questions of the standard.
type ByCounty = BTreeMap<usize, Vec<Option<Given>>>;

/// The table of answers with its columns found.
struct Reader<'r> {
    rows: Rows<'r>,
    item: &'r Heading<'r>,
    items: Texts<'r>,
    /// The answers; `None` where the table has only numerators and denominators.
    value: Option<(&'r Heading<'r>, Texts<'r>)>,
    counts: Counts<'r>,
    county: Option<(&'r Heading<'r>, Texts<'r>)>,
    /// Which standard a row answers; without it all rows answer this one.
    standards: Option<Texts<'r>>,
    questions: &'r [Question],
    standard: &'r Standard,
    counties: &'r Counties,
}

impl Reader<'_> {
    /// The answers by county and place of the question; what cannot be read, and what contradicts each
    /// other, is a finding.
    fn read(&self, findings: &mut Findings) -> ByCounty {
        let mut given = ByCounty::new();
        let mut first: BTreeMap<(usize, usize), usize> = BTreeMap::new();
        for row in (0..self.rows.count).filter(|row| self.is_of_standard(*row)) {
            let Some((county, place)) = self.place(row, findings) else {
                continue;
            };
            let known = *first.entry((county, place)).or_insert(row);
            if known != row {
                let code = &*self.questions[place].code;
                findings.add(
                    self.error(&phrases::ITEM_DUPLICATE, row, self.item, |message| {
                        message
                            .with("got", code)
                            .with("first_row", self.rows.number(known))
                    }),
                );
                continue;
            }
            let Some(answer) = self.answer(row, place, findings) else {
                continue;
            };
            let all = given
                .entry(county)
                .or_insert_with(|| vec![None; self.questions.len()]);
            all[place] = Some(Given { row, answer });
        }
        for rows in given.values() {
            for found in contradictions(self.standard, rows) {
                let parameters = found.parameters.into_iter();
                let fill = |message| {
                    parameters.fold(message, |message: Message, (name, value)| {
                        message.with(name, value)
                    })
                };
                findings.add(self.error_of_answer(found.phrase, found.row, fill));
            }
        }
        given
    }

    fn document(&self) -> &Document {
        self.standard.document()
    }

    /// An error about the answer of a row.
    fn error_of_answer(
        &self,
        phrase: &'static Phrase,
        row: usize,
        fill: impl FnOnce(Message) -> Message,
    ) -> Finding {
        let heading = self
            .value
            .as_ref()
            .map_or(self.item, |(heading, _)| heading);
        self.error(phrase, row, heading, fill)
    }

    /// Whether the row answers this standard; rows that answer another are for another call.
    fn is_of_standard(&self, row: usize) -> bool {
        let named = self.standards.as_ref().and_then(|texts| texts.get(row));
        named.is_none_or(|id| id == self.standard.id())
    }

    /// Which county's answer to which test the row is.
    fn place(&self, row: usize, findings: &mut Findings) -> Option<(usize, usize)> {
        let mut county = Some(0);
        if let Some((heading, texts)) = &self.county {
            county = texts.exact(row).and_then(|name| self.counties.find(name));
            if county.is_none() {
                let finding = match texts.exact(row) {
                    Some(got) => self.error(&phrases::ITEM_COUNTY, row, heading, |message| {
                        message.with("got", got)
                    }),
                    None => self.error(&phrases::MISSING_CELL, row, heading, |message| message),
                };
                findings.add(finding);
            }
        }
        let Some(code) = self.items.get(row) else {
            findings.add(self.error(&phrases::MISSING_CELL, row, self.item, |message| message));
            return None;
        };
        let question = self.question(row, code, findings);
        Some((county?, question?))
    }

    /// The question of that code. Stored as numbers, the codes 2.1 and 2.10 are equal and cannot
    /// be distinguished.
    fn question(&self, row: usize, code: &str, findings: &mut Findings) -> Option<usize> {
        let is_number = matches!(self.item.column, Column::Number { .. });
        let number = code.parse::<f64>().ok().filter(|_| is_number);
        let means =
            |known: &str| known == code || (number.is_some() && known.parse().ok() == number);
        let mut found = (0..self.questions.len()).filter(|at| means(&self.questions[*at].code));
        let first = found.next();
        let others: Vec<usize> = found.collect();
        if first.is_some() && others.is_empty() {
            return first;
        }
        let codes = first.into_iter().chain(others);
        let codes: Vec<&str> = codes.map(|at| &*self.questions[at].code).collect();
        findings.add(self.unknown(row, code, &codes));
        None
    }

    /// The error of a code that matches several questions, or none.
    fn unknown(&self, row: usize, code: &str, meant: &[&str]) -> Finding {
        let list = |codes: &[&str]| {
            codes
                .iter()
                .map(|code| (*code).into())
                .collect::<Vec<Parameter>>()
        };
        if !meant.is_empty() {
            let fill = |message: Message| message.with("got", code).with("expected", list(meant));
            return self.error(&phrases::ITEM_AMBIGUOUS, row, self.item, fill);
        }
        let codes: Vec<&str> = self
            .questions
            .iter()
            .map(|question| &*question.code)
            .collect();
        let (phrase, expected) = match closest(code, &codes) {
            Some(closest) => (&phrases::ITEM_UNKNOWN, Parameter::from(closest)),
            None => (&phrases::ITEM_UNLISTED, list(&codes).into()),
        };
        self.error(phrase, row, self.item, |message| {
            message
                .with("standard", self.standard.id())
                .with("got", code)
                .with("expected", expected)
        })
    }

    /// The answer in a row: its value, or the ratio of its counts, which a value beside them may not contradict.
    /// Empty cells count as not answered, which the verdict reports.
    fn answer(&self, row: usize, question: usize, findings: &mut Findings) -> Option<Answer> {
        let question = &self.questions[question];
        let is_whole = matches!(question.asked, Asked::Test(_));
        let asking = Asking {
            rows: &self.rows,
            row,
            test: question.test(self.document()).filter(|_| is_whole),
            name: name_of(question, self.document()),
        };
        let counts = self.counts.read(&asking, findings)?;
        let given = self
            .value
            .as_ref()
            .and_then(|(heading, texts)| Some((*heading, texts.get(row)?)));
        let Some((heading, text)) = given else {
            return counts.map(Answer::Counts);
        };
        let answer = self.value(row, question, text, findings)?;
        let Some(counts) = counts else {
            return Some(answer);
        };
        if let Some(finding) = asking.contradiction(counts, answer, text, heading) {
            findings.add(finding);
            return None;
        }
        Some(Answer::Counts(counts))
    }

    fn value(
        &self,
        row: usize,
        question: &Question,
        text: &str,
        findings: &mut Findings,
    ) -> Option<Answer> {
        let answer = read(question, self.document(), text);
        let Some(answer) = answer else {
            findings.add(self.unread(row, question, text));
            return None;
        };
        // What a figure can be is the same as in the table of schools: no ratio overflows.
        let phrase = match answer {
            Answer::Number(number) if question.figure(self.document()).is_some() => {
                not_an_amount(number)
            }
            _ => None,
        };
        if let (Some(phrase), Answer::Number(got)) = (phrase, answer) {
            findings.add(self.error_of_answer(phrase, row, |message| message.with("got", got)));
            return None;
        }
        Some(answer)
    }

    /// The error of an answer that is not of the expected kind.
    fn unread(&self, row: usize, question: &Question, text: &str) -> Finding {
        let name = name_of(question, self.document());
        let test = question.test(self.document());
        let grades = test.map_or(&[][..], |test| &test.grades);
        let phrase = match test {
            Some(test) if test.kind.is_yes_or_no() => &phrases::ITEM_NOT_YES_NO,
            _ if !grades.is_empty() => &phrases::ITEM_NOT_GRADE,
            _ => &phrases::ITEM_NOT_NUMBER,
        };
        self.error_of_answer(phrase, row, |message| {
            let message = message.with("item", name).with("got", text);
            match grades.is_empty() {
                true => message,
                false => message.with("expected", grades.join(", ")),
            }
        })
    }

    fn error(
        &self,
        phrase: &'static Phrase,
        row: usize,
        heading: &Heading<'_>,
        fill: impl FnOnce(Message) -> Message,
    ) -> Finding {
        self.rows.cell_error_with(phrase, row, heading, fill)
    }
}
