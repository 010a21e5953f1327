//! The rows of the second table, each an answer to one question.

use std::collections::BTreeMap;

use crate::table::Texts;
use crate::words::education as phrases;
use crate::words::{Message, Parameter, Phrase};

use super::super::Column;
use super::super::cells::Rows;
use super::super::counties::Counties;
use super::super::finding::{Finding, Findings};
use super::super::headings::Heading;
use super::super::standard::{Standard, TestKind};
use super::questions::{Answer, Question, closest};
use super::reasons;

/// County, and the answers in the order of all tests of the standard.
pub(super) type Given = BTreeMap<usize, Vec<Option<Answer>>>;

/// The table of answers with its columns found.
pub(super) struct Reader<'r> {
    pub(super) rows: Rows<'r>,
    pub(super) item: &'r Heading<'r>,
    pub(super) items: Texts<'r>,
    pub(super) value: &'r Heading<'r>,
    pub(super) values: Texts<'r>,
    pub(super) county: Option<(&'r Heading<'r>, Texts<'r>)>,
    /// Which standard a row answers; without it all rows answer this one.
    pub(super) standards: Option<Texts<'r>>,
    pub(super) questions: Vec<Question<'r>>,
    pub(super) standard: &'r Standard,
    pub(super) counties: &'r Counties,
}

impl Reader<'_> {
    /// The answers by county and place of the test; what cannot be read is a finding.
    pub(super) fn read(&self, findings: &mut Findings) -> Given {
        let mut given = Given::new();
        let mut first: BTreeMap<(usize, usize), usize> = BTreeMap::new();
        for row in (0..self.rows.count).filter(|row| self.is_of_standard(*row)) {
            let Some((county, test)) = self.place(row, findings) else {
                continue;
            };
            let known = *first.entry((county, test)).or_insert(row);
            if known != row {
                let code = self.questions[test].code;
                findings.add(
                    self.error(&phrases::ITEM_DUPLICATE, row, self.item, |message| {
                        message.with("got", code).with("first", known)
                    }),
                );
                continue;
            }
            // A blank answer is no answer, which the verdict says.
            let Some(text) = self.values.get(row) else {
                continue;
            };
            let Some(answer) = self.answer(row, test, text, findings) else {
                continue;
            };
            let all = given
                .entry(county)
                .or_insert_with(|| vec![None; self.questions.len()]);
            all[test] = Some(answer);
        }
        given
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
            county = texts.get(row).and_then(|name| self.counties.find(name));
            if county.is_none() {
                let finding = match texts.get(row) {
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

    /// The question of that code. Of a code kept as a number 2.1 and 2.10 are the same, and neither can
    /// be told from it.
    fn question(&self, row: usize, code: &str, findings: &mut Findings) -> Option<usize> {
        let is_number = matches!(self.item.column, Column::Number { .. });
        let number = code.parse::<f64>().ok().filter(|_| is_number);
        let means =
            |known: &str| known == code || (number.is_some() && known.parse().ok() == number);
        let mut found = (0..self.questions.len()).filter(|at| means(self.questions[*at].code));
        let first = found.next();
        let others: Vec<usize> = found.collect();
        if first.is_some() && others.is_empty() {
            return first;
        }
        let codes = first.into_iter().chain(others);
        let codes: Vec<&str> = codes.map(|at| self.questions[at].code).collect();
        findings.add(self.unknown(row, code, &codes));
        None
    }

    /// What to say of a code that means several questions, or none.
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
            .map(|question| question.code)
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

    fn answer(
        &self,
        row: usize,
        question: usize,
        text: &str,
        findings: &mut Findings,
    ) -> Option<Answer> {
        let question = self.questions[question];
        let answer = question.read(text);
        if answer.is_none() {
            let phrase = match question.test.kind {
                TestKind::Yes => &phrases::ITEM_NOT_YES_NO,
                _ => &phrases::ITEM_NOT_NUMBER,
            };
            let name = reasons::coded(question.code, &question.item.name);
            findings.add(self.error(phrase, row, self.value, |message| {
                message.with("item", name).with("got", text)
            }));
        }
        answer
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
