//! The questions of a standard, and how an answer is read.

use crate::education::standard::{Item, Standard, Test, TestKind};
use crate::words::suggest::close_distance;

/// An answer to one test.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Answer {
    Number(f64),
    Yes(bool),
}

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

/// A test of the standard with the code under which it is answered.
#[derive(Clone, Copy)]
pub(crate) struct Question<'r> {
    pub(crate) code: &'r str,
    pub(crate) item: &'r Item,
    pub(crate) test: &'r Test,
}

/// Every question, in the order of the standard.
pub(crate) fn questions(standard: &Standard) -> Vec<Question<'_>> {
    let items = standard.document().items.iter();
    items
        .flat_map(|item| {
            item.tests.iter().map(move |test| Question {
                code: test.code.as_deref().unwrap_or(&item.code),
                item,
                test,
            })
        })
        .collect()
}

/// The closest code: a test of the item, where the code of the item was given.
pub(crate) fn closest<'r>(code: &str, codes: &[&'r str]) -> Option<&'r str> {
    let within = codes.iter().find(|known| known.starts_with(code));
    let near = codes
        .iter()
        .filter_map(|known| Some((close_distance(code, known)?, known)));
    within
        .or_else(|| near.min().map(|(_, known)| known))
        .copied()
}

impl Question<'_> {
    /// The answer that the text states; `None` if it is not of the expected kind.
    pub(crate) fn read(self, text: &str) -> Option<Answer> {
        match self.test.kind {
            TestKind::Yes => yes_or_no(text),
            _ => number(text, self.test),
        }
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
