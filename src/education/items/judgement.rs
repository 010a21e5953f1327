//! Requirements beyond the table of schools, judged by the answers.

use schemars::JsonSchema;
use serde::Serialize;

use crate::education::standard::{Item, ItemGroup, Question, Ratio, Standard, Test, TestKind};
use crate::education::threshold::{at_least, at_most};

use super::ratio::{Computed, compute};
use super::ratio_report::RatioReport;
use super::reading::Answer;

/// Whether an item, or one test of it, is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ItemState {
    /// Answered, and the requirement is met.
    Met,
    /// Answered, and the requirement is not met.
    NotMet,
    /// Not answered, or not in full, which does not count as met.
    NotSupplied,
}

/// An item of a county.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ItemReport<'a> {
    /// Identifier within the standard.
    pub code: &'a str,
    /// Which part of the standard it belongs to.
    pub group: ItemGroup,
    /// Whether all its tests are met.
    pub state: ItemState,
    /// Its tests.
    pub tests: Vec<TestReport<'a>>,
    /// The figures that tests may be computed from.
    pub figures: Vec<FigureReport<'a>>,
}

/// One test of an item.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TestReport<'a> {
    /// The code under which it is answered.
    pub code: &'a str,
    /// Whether it is met.
    pub state: ItemState,
    /// The answer: a number, a grade, or true for yes; null where none was supplied for the test as a whole.
    #[schemars(with = "Option<serde_json::Value>")]
    pub answer: Option<TestAnswer<'a>>,
    /// The figures that the answer was computed from; null where it was supplied itself.
    pub ratio: Option<RatioReport>,
    /// The parts of the item for which it was answered; empty where it was answered as a whole.
    pub parts: Vec<PartReport<'a>>,
    /// The codes whose answers are missing.
    pub open: Vec<&'a str>,
}

/// A test for one part of the item.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PartReport<'a> {
    /// The code under which it is answered.
    pub code: &'a str,
    /// The code of the part.
    pub part: &'a str,
    /// Whether it is met.
    pub state: ItemState,
    /// The answer: a number, a grade, or true for yes; null where none was supplied.
    #[schemars(with = "Option<serde_json::Value>")]
    pub answer: Option<TestAnswer<'a>>,
}

/// A figure of an item.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FigureReport<'a> {
    /// The code under which it is answered.
    pub code: &'a str,
    /// The answer; null where none was supplied.
    pub answer: Option<f64>,
}

/// An answer as it was read.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(untagged)]
pub enum TestAnswer<'a> {
    /// To a numeric test.
    Number(f64),
    /// To a documentary test.
    Yes(bool),
    /// To a test with grades.
    Grade(&'a str),
}

/// Whether each test is met, in the order of the standard.
pub(crate) fn judge_items(standard: &Standard, answers: &[Option<Answer>]) -> Vec<ItemState> {
    if answers.is_empty() {
        let items = standard.document().items.iter();
        return vec![ItemState::NotSupplied; items.map(|item| item.tests.len()).sum()];
    }
    (reports(standard, answers).iter())
        .flat_map(|item| item.tests.iter().map(|test| test.state))
        .collect()
}

/// Every item of the standard with what the county answered.
pub(crate) fn reports<'a>(
    standard: &'a Standard,
    answers: &[Option<Answer>],
) -> Vec<ItemReport<'a>> {
    let mut questions = standard.questions();
    let mut answers = answers.iter().copied().chain(std::iter::repeat(None));
    let items = standard.document().items.iter();
    let report = |item: &'a Item| {
        let count = item.tests.len() * (1 + item.parts.len()) + item.figures.len();
        let (here, rest) = questions.split_at(count);
        questions = rest;
        let given: Vec<Option<Answer>> = answers.by_ref().take(count).collect();
        Judged::of(item, here, &given).report()
    };
    items.map(report).collect()
}

/// An item with its questions and answers: each test with its parts, then the figures.
struct Judged<'a, 'g> {
    item: &'a Item,
    questions: &'a [Question],
    given: &'g [Option<Answer>],
    /// The parts that have an answer to any test.
    parts: Vec<usize>,
}

impl<'a, 'g> Judged<'a, 'g> {
    fn of(item: &'a Item, questions: &'a [Question], given: &'g [Option<Answer>]) -> Self {
        let mut judged = Self {
            item,
            questions,
            given,
            parts: Vec::new(),
        };
        let answered = |part: &usize| {
            let tests = 0..item.tests.len();
            tests
                .into_iter()
                .any(|test| given[judged.place(test) + 1 + part].is_some())
        };
        judged.parts = (0..item.parts.len()).filter(answered).collect();
        judged
    }

    /// The place of a test among the questions.
    fn place(&self, test: usize) -> usize {
        test * (1 + self.item.parts.len())
    }

    fn figures(&self) -> &'g [Option<Answer>] {
        &self.given[self.place(self.item.tests.len())..]
    }

    fn report(&self) -> ItemReport<'a> {
        let tests = self.item.tests.iter().enumerate();
        let tests: Vec<TestReport<'a>> = tests.map(|(at, test)| self.test(at, test)).collect();
        let figures = self.item.figures.iter().zip(self.figures());
        ItemReport {
            code: &self.item.code,
            group: self.item.group,
            state: together(tests.iter().map(|test| test.state)),
            tests,
            figures: figures
                .map(|(figure, answer)| FigureReport {
                    code: &figure.code,
                    answer: match answer {
                        Some(Answer::Number(number)) => Some(*number),
                        _ => None,
                    },
                })
                .collect(),
        }
    }

    fn test(&self, at: usize, test: &'a Test) -> TestReport<'a> {
        let mut out = TestReport {
            code: &self.questions[self.place(at)].code,
            state: ItemState::NotSupplied,
            answer: None,
            ratio: None,
            parts: Vec::new(),
            open: Vec::new(),
        };
        if let Some(answer) = self.given[self.place(at)] {
            out.state = state(is_met(test, answer));
            out.answer = Some(shown(test, answer));
            if let Answer::Counts(counts) = answer {
                out.ratio = Some(counts);
            }
            return out;
        }
        let computed =
            (test.ratio.as_ref()).map(|ratio| (ratio, compute(self.item, ratio, self.figures())));
        match computed {
            Some((ratio, Computed::Of(figures))) => {
                let value = figures.value(ratio.per);
                out.state = state(reaches(test, ratio, value));
                out.answer = Some(TestAnswer::Number(value));
                out.ratio = Some(figures);
            }
            Some((_, Computed::Open(codes))) => out.open = codes,
            _ if self.parts.is_empty() => out.open.push(out.code),
            _ => self.by_part(at, test, &mut out),
        }
        out
    }

    /// Each part that has an answer to some test of the item needs one to this.
    fn by_part(&self, at: usize, test: &'a Test, out: &mut TestReport<'a>) {
        for &part in &self.parts {
            let place = self.place(at) + 1 + part;
            let (code, answer) = (&*self.questions[place].code, self.given[place]);
            if answer.is_none() {
                out.open.push(code);
            }
            out.parts.push(PartReport {
                code,
                part: &self.item.parts[part].code,
                state: answer.map_or(ItemState::NotSupplied, |answer| state(is_met(test, answer))),
                answer: answer.map(|answer| shown(test, answer)),
            });
        }
        out.state = together(out.parts.iter().map(|part| part.state));
    }
}

fn state(is_met: bool) -> ItemState {
    match is_met {
        true => ItemState::Met,
        false => ItemState::NotMet,
    }
}

pub(super) fn is_met(test: &Test, answer: Answer) -> bool {
    let compare = |number: f64| match (test.kind, test.value) {
        (TestKind::AtLeast, Some(value)) => number >= value,
        (TestKind::AtMost, Some(value)) => number <= value,
        (TestKind::Below, Some(value)) => number < value,
        _ => false,
    };
    match answer {
        Answer::Yes(yes) => yes != (test.kind == TestKind::No),
        Answer::Number(number) => compare(number),
        Answer::Grade(place) => compare(place as f64),
        Answer::Counts(counts) => {
            (test.ratio.as_ref()).is_some_and(|ratio| reaches(test, ratio, counts.value(ratio.per)))
        }
    }
}

/// Whether a computed ratio meets the test; a decimal that equals the value on paper counts as equal.
pub(super) fn reaches(test: &Test, ratio: &Ratio, got: f64) -> bool {
    match ratio.test(test) {
        (TestKind::AtLeast, Some(value)) => at_least(got, value),
        (TestKind::AtMost, Some(value)) => at_most(got, value),
        (TestKind::Below, Some(value)) => !at_least(got, value),
        _ => false,
    }
}

fn shown(test: &Test, answer: Answer) -> TestAnswer<'_> {
    match answer {
        Answer::Number(number) => TestAnswer::Number(number),
        Answer::Yes(yes) => TestAnswer::Yes(yes),
        Answer::Grade(place) => {
            let grade = place.checked_sub(1).and_then(|at| test.grades.get(at));
            TestAnswer::Grade(grade.map_or("", String::as_str))
        }
        Answer::Counts(counts) => {
            let per = test.ratio.as_ref().map_or(1.0, |ratio| ratio.per);
            TestAnswer::Number(counts.value(per))
        }
    }
}

/// Met if all are; not met if one is not; otherwise not supplied.
fn together(states: impl Iterator<Item = ItemState> + Clone) -> ItemState {
    let has = |state| states.clone().any(|one| one == state);
    match (has(ItemState::NotMet), has(ItemState::NotSupplied)) {
        (true, _) => ItemState::NotMet,
        (false, true) => ItemState::NotSupplied,
        (false, false) => ItemState::Met,
    }
}
