//! The reasons that lie in the items of a standard: what is not met, what is not answered.

use crate::education::figures::beside;
use crate::education::items::judgement::{ItemReport, ItemState, TestAnswer, TestReport};
use crate::education::standard::{Item, Standard, Test, TestKind, Text};
use crate::words::{Message, Name, Parameter, education as phrases};

/// Tests that are not met, and parts for which one is not.
pub(super) fn failing_items(items: &[ItemReport<'_>], standard: &Standard, out: &mut Vec<Message>) {
    for (report, item) in items.iter().zip(&standard.document().items) {
        for (tested, test) in report.tests.iter().zip(&item.tests) {
            let failing = Failing {
                standard,
                item,
                test,
            };
            if tested.parts.is_empty() && tested.state == ItemState::NotMet {
                let (code, name) = (tested.code, &item.name);
                let expected = failing.expected_of_test(tested);
                out.push(failing.reason(code, name, expected, failing.got_of_test(tested)));
            }
            let parts = tested.parts.iter();
            for one in parts.filter(|part| part.state == ItemState::NotMet) {
                let part = item.parts.iter().find(|part| part.code == one.part);
                let name = part.map_or(&item.name, |part| &part.name);
                let (kind, value) = (test.kind, test.value.unwrap_or(0.0));
                let expected = failing.expected(kind, value);
                out.push(failing.reason(one.code, name, expected, failing.got(one.answer)));
            }
        }
    }
}

/// A test that is not met.
struct Failing<'s> {
    standard: &'s Standard,
    item: &'s Item,
    test: &'s Test,
}

impl Failing<'_> {
    fn reason(&self, code: &str, name: &Text, expected: Name, got: Name) -> Message {
        Message::new(&phrases::ITEM_FAILS)
            .with("item", named(code, name, &self.test.asks))
            .with("asks", self.test.asks.name(code))
            .with("expected", expected)
            .with("got", got)
            .with("citation", self.standard.citation(&self.item.source))
    }

    /// The answer, with the figures that it was computed from.
    fn got_of_test(&self, tested: &TestReport<'_>) -> Name {
        let (Some(ratio), Some(TestAnswer::Number(value))) = (tested.ratio, tested.answer) else {
            return self.got(tested.answer);
        };
        let (_, limit) = self.judged();
        let shown = self.with_unit(&beside(value, limit));
        let of = |text: &str| format!("{text} ({} ÷ {})", ratio.numerator, ratio.denominator);
        Name {
            id: value.to_string().into(),
            en: of(&shown.en).into(),
            zh: format!(
                "{}（{} ÷ {}）",
                shown.zh, ratio.numerator, ratio.denominator
            )
            .into(),
        }
    }

    fn got(&self, answer: Option<TestAnswer<'_>>) -> Name {
        match answer {
            Some(TestAnswer::Number(number)) => self.with_unit(&number.to_string()),
            Some(TestAnswer::Grade(grade)) => Name::of_text(grade),
            Some(TestAnswer::Yes(true)) => Name::new("yes", "yes", "是"),
            _ => Name::new("no", "no", "否"),
        }
    }

    /// How a number is judged, and the value that it is compared with.
    fn judged(&self) -> (TestKind, f64) {
        let own = (self.test.kind, self.test.value);
        let ratio = self.test.ratio.as_ref();
        let (kind, value) = ratio.map_or(own, |ratio| ratio.test(self.test));
        (kind, value.unwrap_or(0.0))
    }

    fn with_unit(&self, number: &str) -> Name {
        with_unit(number, self.test.unit.as_ref())
    }

    /// What the test requires of its answer, or of the figures if they answer it.
    fn expected_of_test(&self, tested: &TestReport<'_>) -> Name {
        let (kind, value) = match tested.ratio {
            Some(_) => self.judged(),
            None => (self.test.kind, self.test.value.unwrap_or(0.0)),
        };
        self.expected(kind, value)
    }

    /// A requirement in words.
    fn expected(&self, kind: TestKind, value: f64) -> Name {
        let grade = (self.test.grades).get((value - 1.0).max(0.0) as usize);
        let value = match grade {
            Some(grade) => Name::of_text(grade),
            None => self.with_unit(&value.to_string()),
        };
        let (en, zh) = match kind {
            TestKind::Yes => return Name::new("yes", "yes", "为是"),
            TestKind::No => return Name::new("no", "no", "为否"),
            TestKind::AtLeast => ("at least", "不低于"),
            TestKind::AtMost => ("at most", "不超过"),
            TestKind::Below => ("below", "低于"),
        };
        Name {
            id: value.id,
            en: format!("{en} {}", value.en).into(),
            zh: format!("{zh} {}", value.zh).into(),
        }
    }
}

/// The code of a test with the name of its item, where the test does not ask in the very words of it.
fn named(code: &str, name: &Text, asks: &Text) -> Name {
    let of = |name: &str, asks: &str| match asks.trim_end_matches(['。', '.']) == name {
        true => code.to_owned(),
        false => format!("{code} {name}"),
    };
    Name {
        id: code.to_owned().into(),
        en: of(&name.en, &asks.en).into(),
        zh: of(&name.zh, &asks.zh).into(),
    }
}

fn with_unit(number: &str, unit: Option<&Text>) -> Name {
    let of = |unit: Option<&str>| match unit {
        Some("%") => format!("{number}%"),
        Some(unit) => format!("{number} {unit}"),
        None => number.to_owned(),
    };
    Name {
        id: number.to_owned().into(),
        en: of(unit.map(|unit| unit.en.as_str())).into(),
        zh: of(unit.map(|unit| unit.zh.as_str())).into(),
    }
}

/// The codes that are not answered.
pub(super) fn open_items(items: &[ItemReport<'_>], standard: &Standard, out: &mut Vec<Message>) {
    let tests = items.iter().flat_map(|item| &item.tests);
    let codes: Vec<Parameter> = (tests.flat_map(|test| &test.open))
        .map(|code| (*code).into())
        .collect();
    if !codes.is_empty() {
        let cited = standard.citation_of_document();
        out.push(
            Message::new(&phrases::ITEMS_NOT_SUPPLIED)
                .with("count", codes.len())
                .with("items", codes)
                .with("citation", cited),
        );
    }
}
