//! The second table: what the county answers to what the table of schools cannot tell.

use std::collections::BTreeMap;

use crate::words::education as phrases;
use crate::words::{Message, Phrase};

use super::super::Table;
use super::super::cells::{Rows, Texts};
use super::super::counties::Counties;
use super::super::finding::{Finding, Findings};
use super::super::headings::{Heading, Headings, close_distance};
use super::super::standard::{Standard, Test, TestKind};
use super::reasons;

/// An answer to one test.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Answer {
    Number(f64),
    Yes(bool),
}

/// The answers of every county.
#[derive(Debug, Default)]
pub(in crate::education) struct Answers {
    /// County and place of the test among all tests of the standard.
    given: BTreeMap<usize, Vec<Option<Answer>>>,
}

const HEADINGS: [(&str, &[&str]); 3] = [
    ("standard", &["standard", "标准", "标准代码"]),
    (
        "item",
        &[
            "item",
            "item_code",
            "code",
            "指标",
            "指标编号",
            "指标代码",
            "编号",
            "项目",
        ],
    ),
    (
        "value",
        &["value", "answer", "值", "填报值", "数值", "结果"],
    ),
];

const YES: &[&str] = &["yes", "y", "true", "1", "是", "达标", "符合", "合格"];
const NO: &[&str] = &[
    "no",
    "n",
    "false",
    "0",
    "否",
    "不达标",
    "未达标",
    "不符合",
    "不合格",
];

impl Answers {
    /// Reads the answers; what cannot be read is a finding.
    pub(in crate::education) fn read(
        items: Option<&Table<'_>>,
        counties: &Counties,
        standard: &Standard,
        findings: &mut Findings,
    ) -> Self {
        let mut out = Self::default();
        let Some(table) = items else { return out };
        let mapping = mapping_of(table);
        let headings = Headings::of(table, &mapping, findings);
        let [item, value] = ["item", "value"].map(|id| {
            let found = headings.find(id);
            if found.is_none() {
                findings.add(headings.missing(id, id));
            }
            found
        });
        let (Some(item), Some(value)) = (item, value) else {
            return out;
        };
        let county = headings
            .find("county")
            .filter(|_| counties.name(0).is_some());
        if county.is_none() && counties.len() > 1 {
            let message = Message::new(&phrases::ITEM_NEEDS_COUNTY).with("count", counties.len());
            findings.add(Finding::error(message));
            return out;
        }
        let reader = Reader {
            rows: Rows {
                count: table.rows(),
                ids: None,
            },
            item,
            items: Texts::of(item.column),
            value,
            values: Texts::of(value.column),
            county: county.map(|heading| (heading, Texts::of(heading.column))),
            standards: headings
                .find("standard")
                .map(|heading| Texts::of(heading.column)),
            tests: tests(standard),
            standard,
            counties,
        };
        reader.read(&mut out, findings);
        out
    }

    /// The county's answers, in the order of the standard's tests; empty where it gave none.
    pub(super) fn of(&self, county: usize) -> Vec<Option<Answer>> {
        self.given.get(&county).cloned().unwrap_or_default()
    }
}

/// Every test of the standard with the code under which it is answered.
pub(super) fn tests(standard: &Standard) -> Vec<(&str, &Test)> {
    let items = standard.document().items.iter();
    items
        .flat_map(|item| {
            item.tests
                .iter()
                .map(|test| (test.code.as_deref().unwrap_or(&item.code), test))
        })
        .collect()
}

/// The headings of the columns that only the table of items has.
fn mapping_of(table: &Table<'_>) -> BTreeMap<String, String> {
    let mut mapping = BTreeMap::new();
    for (id, headings) in HEADINGS {
        let found = table.columns().find(|(name, _)| {
            headings
                .iter()
                .any(|known| known.eq_ignore_ascii_case(name.trim()))
        });
        if let Some((name, _)) = found {
            mapping.insert(id.to_owned(), name.to_owned());
        }
    }
    mapping
}

struct Reader<'r> {
    rows: Rows<'r>,
    item: &'r Heading<'r>,
    items: Texts<'r>,
    value: &'r Heading<'r>,
    values: Texts<'r>,
    county: Option<(&'r Heading<'r>, Texts<'r>)>,
    /// Which standard a row answers; without it all rows answer this one.
    standards: Option<Texts<'r>>,
    tests: Vec<(&'r str, &'r Test)>,
    standard: &'r Standard,
    counties: &'r Counties,
}

impl Reader<'_> {
    fn read(&self, out: &mut Answers, findings: &mut Findings) {
        let mut first: BTreeMap<(usize, usize), usize> = BTreeMap::new();
        for row in (0..self.rows.count).filter(|row| self.is_of_standard(*row)) {
            let Some((county, test)) = self.place(row, findings) else {
                continue;
            };
            let known = *first.entry((county, test)).or_insert(row);
            if known != row {
                let code = self.tests[test].0;
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
            let all = out
                .given
                .entry(county)
                .or_insert_with(|| vec![None; self.tests.len()]);
            all[test] = Some(answer);
        }
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
        let test = self.tests.iter().position(|(known, _)| *known == code);
        if test.is_none() {
            findings.add(
                self.error(&phrases::ITEM_UNKNOWN, row, self.item, |message| {
                    message
                        .with("standard", self.standard.id())
                        .with("got", code)
                        .with("expected", self.closest(code))
                }),
            );
        }
        Some((county?, test?))
    }

    /// The code that comes closest: a test of the item, where the item's own code was written.
    fn closest(&self, code: &str) -> &str {
        let codes = self.tests.iter().map(|(known, _)| *known);
        let within = codes.clone().find(|known| known.starts_with(code));
        let nearest =
            || codes.min_by_key(|known| close_distance(code, known).unwrap_or(usize::MAX));
        within.or_else(nearest).unwrap_or_default()
    }

    fn answer(
        &self,
        row: usize,
        test: usize,
        text: &str,
        findings: &mut Findings,
    ) -> Option<Answer> {
        let (code, test) = self.tests[test];
        let (answer, phrase) = match test.kind {
            TestKind::Yes => (yes_or_no(text), &phrases::ITEM_NOT_YES_NO),
            _ => (number(text, test), &phrases::ITEM_NOT_NUMBER),
        };
        if answer.is_none() {
            findings.add(self.error(phrase, row, self.value, |message| {
                message
                    .with("item", reasons::coded(code, &test.asks))
                    .with("got", text)
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

fn yes_or_no(text: &str) -> Option<Answer> {
    let among = |words: &[&str]| words.iter().any(|word| word.eq_ignore_ascii_case(text));
    match (among(YES), among(NO)) {
        (true, _) => Some(Answer::Yes(true)),
        (_, true) => Some(Answer::Yes(false)),
        _ => None,
    }
}

/// A number; with a per-cent sign only where the test is in per cent.
fn number(text: &str, test: &Test) -> Option<Answer> {
    let bare = match test.unit.as_deref() {
        Some("%") => text.strip_suffix(['%', '％']).unwrap_or(text).trim_end(),
        _ => text,
    };
    bare.parse::<f64>()
        .ok()
        .filter(|number| number.is_finite())
        .map(Answer::Number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yes_and_no_in_both_languages() {
        assert_eq!(yes_or_no("是"), Some(Answer::Yes(true)));
        assert_eq!(yes_or_no("No"), Some(Answer::Yes(false)));
        assert_eq!(yes_or_no("maybe"), None);
        assert!(YES.iter().all(|word| !NO.contains(word)));
    }
}
