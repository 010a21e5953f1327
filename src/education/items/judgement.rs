//! Requirements beyond the table of schools, judged by the answers.

use schemars::JsonSchema;
use serde::Serialize;

use crate::education::standard::{ItemGroup, Standard, Test, TestKind};

use super::questions::Answer;

/// Whether an item, or one test of it, is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ItemState {
    /// Answered, and the requirement is met.
    Met,
    /// Answered, and the requirement is not met.
    NotMet,
    /// Not answered, which does not count as met.
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
}

/// One test of an item.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TestReport<'a> {
    /// The code under which it is answered.
    pub code: &'a str,
    /// Whether it is met.
    pub state: ItemState,
    /// The answer: a number, or true for yes; null where none was supplied.
    #[schemars(with = "Option<serde_json::Value>")]
    pub answer: Option<TestAnswer>,
}

/// An answer as it was read.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(untagged)]
pub enum TestAnswer {
    /// To a numeric test.
    Number(f64),
    /// To a documentary test.
    Yes(bool),
}

/// Whether each test is met, in the order of the standard.
pub(crate) fn judge_items(standard: &Standard, answers: &[Option<Answer>]) -> Vec<ItemState> {
    let tests = standard
        .document()
        .items
        .iter()
        .flat_map(|item| &item.tests);
    tests
        .enumerate()
        .map(|(at, test)| judge(test, answers.get(at).copied().flatten()))
        .collect()
}

fn judge(test: &Test, answer: Option<Answer>) -> ItemState {
    let Some(answer) = answer else {
        return ItemState::NotSupplied;
    };
    let met = match (answer, test.kind, test.value) {
        (Answer::Yes(yes), _, _) => yes,
        (Answer::Number(number), TestKind::AtLeast, Some(value)) => number >= value,
        (Answer::Number(number), TestKind::AtMost, Some(value)) => number <= value,
        (Answer::Number(number), TestKind::Below, Some(value)) => number < value,
        (Answer::Number(_), _, _) => false,
    };
    if met {
        ItemState::Met
    } else {
        ItemState::NotMet
    }
}

/// Every item of the standard with what the county answered.
pub(crate) fn reports<'a>(
    standard: &'a Standard,
    answers: &[Option<Answer>],
) -> Vec<ItemReport<'a>> {
    let mut states = judge_items(standard, answers).into_iter();
    let mut given = answers.iter().copied().chain(std::iter::repeat(None));
    (standard.document().items.iter())
        .map(|item| {
            let report = |test: &'a Test| TestReport {
                code: test.code.as_deref().unwrap_or(&item.code),
                state: states.next().unwrap_or(ItemState::NotSupplied),
                answer: given.next().flatten().map(|answer| match answer {
                    Answer::Number(number) => TestAnswer::Number(number),
                    Answer::Yes(yes) => TestAnswer::Yes(yes),
                }),
            };
            let tests: Vec<TestReport<'a>> = item.tests.iter().map(report).collect();
            ItemReport {
                code: &item.code,
                group: item.group,
                state: together(&tests),
                tests,
            }
        })
        .collect()
}

/// Met if every test is; not met if one is not; otherwise not supplied.
fn together(tests: &[TestReport<'_>]) -> ItemState {
    let has = |state| tests.iter().any(|test| test.state == state);
    match (has(ItemState::NotMet), has(ItemState::NotSupplied)) {
        (true, _) => ItemState::NotMet,
        (false, true) => ItemState::NotSupplied,
        (false, false) => ItemState::Met,
    }
}
