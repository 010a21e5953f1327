//! Answers of a county that contradict each other.

use crate::education::standard::{Asked, Item, Question, Ratio, Standard, term};
use crate::words::{Name, Parameter, Phrase, education as phrases};

use super::ratio::{Computed, compute, place};
use super::reading::{Answer, name_of};

/// An answer and the row that gives it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Given {
    pub(crate) row: usize,
    pub(crate) answer: Answer,
}

/// A contradiction: the row and what is to be reported of it.
pub(super) struct Contradiction {
    pub(super) row: usize,
    pub(super) phrase: &'static Phrase,
    pub(super) parameters: Vec<(&'static str, Parameter)>,
}

/// What the answers of a county, in the order of the questions, contradict.
pub(super) fn contradictions(standard: &Standard, given: &[Option<Given>]) -> Vec<Contradiction> {
    let mut out = Vec::new();
    let items = standard.document().items.iter().enumerate();
    let (mut questions, mut given) = (standard.questions(), given);
    for (at, item) in items {
        let count = questions.iter().take_while(|one| one.item == at).count();
        let (here, rest) = questions.split_at(count);
        let (answers, others) = given.split_at(count);
        (questions, given) = (rest, others);
        let of_item = OfItem {
            standard,
            item,
            questions: here,
            given: answers,
        };
        of_item.find(&mut out);
    }
    out
}

/// The answers of one county to one item.
struct OfItem<'a> {
    standard: &'a Standard,
    item: &'a Item,
    questions: &'a [Question],
    given: &'a [Option<Given>],
}

impl OfItem<'_> {
    fn find(&self, out: &mut Vec<Contradiction>) {
        for (question, given) in self.questions.iter().zip(self.given) {
            if let (Asked::Test(test), Some(given)) = (question.asked, given) {
                out.extend(self.twice(test, given.row, &question.code));
            }
        }
        let figures: Vec<Option<Answer>> = (self.questions.iter().zip(self.given))
            .filter(|(question, _)| matches!(question.asked, Asked::Figure(_)))
            .map(|(_, given)| given.map(|given| given.answer))
            .collect();
        for test in &self.item.tests {
            let Some(ratio) = &test.ratio else { continue };
            if let Computed::Of(got) = compute(self.item, ratio, &figures) {
                if got.denominator <= 0.0 {
                    out.extend(self.zero(ratio));
                } else if test.is_per_cent() && got.numerator > got.denominator {
                    out.extend(self.exceeds(ratio, got.numerator, got.denominator));
                }
            }
        }
    }

    /// A test that is answered as a whole and in another way.
    fn twice(&self, test: usize, row: usize, code: &str) -> Option<Contradiction> {
        let is_of_test = |asked: Asked| matches!(asked, Asked::Part { test: of, .. } if of == test);
        let mut others: Vec<&str> = (self.questions.iter().zip(self.given))
            .filter(|(question, given)| is_of_test(question.asked) && given.is_some())
            .map(|(question, _)| question.code.as_str())
            .collect();
        if let Some(ratio) = &self.item.tests[test].ratio {
            let codes: Vec<&str> = ratio.codes().collect();
            if codes.iter().all(|code| self.figure(code).is_some()) {
                others.extend(codes);
            }
        }
        let others: Vec<Parameter> = others.into_iter().map(Parameter::from).collect();
        (!others.is_empty()).then(|| Contradiction {
            row,
            phrase: &phrases::ITEM_TWICE,
            parameters: vec![("got", code.into()), ("others", others.into())],
        })
    }

    fn zero(&self, ratio: &Ratio) -> Option<Contradiction> {
        let (row, name) = self.named(ratio.denominator.first()?)?;
        Some(Contradiction {
            row,
            phrase: &phrases::ITEM_ZERO_DENOMINATOR,
            parameters: vec![("item", name.into())],
        })
    }

    fn exceeds(&self, ratio: &Ratio, got: f64, expected: f64) -> Option<Contradiction> {
        let (row, _) = self.named(ratio.numerator.first()?)?;
        let joined = |codes: &[String]| Parameter::from(codes.join(" + ").replace("+ -", "− "));
        Some(Contradiction {
            row,
            phrase: &phrases::ITEM_PART_EXCEEDS,
            parameters: vec![
                ("part", joined(&ratio.numerator)),
                ("whole", joined(&ratio.denominator)),
                ("expected", expected.into()),
                ("got", got.into()),
            ],
        })
    }

    fn figure(&self, code: &str) -> Option<Given> {
        let figure = place(self.item, term(code).0)?;
        let first = self.questions.len() - self.item.figures.len();
        self.given[first + figure]
    }

    /// The row that answers a figure, and its name.
    fn named(&self, code: &str) -> Option<(usize, Name)> {
        let row = self.figure(code)?.row;
        let mut questions = self.questions.iter();
        let question = questions.find(|question| question.code == term(code).0)?;
        Some((row, name_of(question, self.standard.document())))
    }
}
