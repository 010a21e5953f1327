//! The numerator and the denominator of a ratio, given in the row of the answer to its test.

use crate::education::figures::beside;
use crate::education::intake::cells::{Rows, not_an_amount};
use crate::education::intake::finding::{Finding, Findings};
use crate::education::intake::headings::{Heading, Headings};
use crate::education::standard::{Ratio, Test};
use crate::table::Texts;
use crate::words::{Message, Name, Phrase, education as phrases};

use super::judgement::{is_met, reaches};
use super::ratio_report::RatioReport;
use super::reading::Answer;

/// A column of counts.
type Cells<'r> = (&'r Heading<'r>, Texts<'r>);

/// The two columns of counts; the table of items may lack them.
pub(super) struct Counts<'r> {
    numerator: Option<Cells<'r>>,
    denominator: Option<Cells<'r>>,
}

/// The row of an answer and its question.
pub(super) struct Asking<'a> {
    pub(super) rows: &'a Rows<'a>,
    pub(super) row: usize,
    /// The test that is answered as a whole; `None` of a figure or a part.
    pub(super) test: Option<&'a Test>,
    /// The name of the question.
    pub(super) name: Name,
}

impl<'r> Counts<'r> {
    pub(super) fn of(headings: &'r Headings<'r>) -> Self {
        let [numerator, denominator] = ["numerator", "denominator"].map(|id| {
            let heading = headings.find(id)?;
            Some((heading, Texts::of(heading.column)))
        });
        Self {
            numerator,
            denominator,
        }
    }

    /// Whether the table has both columns, so that it needs no other answers.
    pub(super) fn is_whole(&self) -> bool {
        self.numerator.is_some() && self.denominator.is_some()
    }

    /// The counts of a row, if it has any; `None` where they are no ratio, which is a finding.
    pub(super) fn read(
        &self,
        asking: &Asking<'_>,
        findings: &mut Findings,
    ) -> Option<Option<RatioReport>> {
        let cell = |cells| {
            let (heading, texts): &Cells<'r> = Option::as_ref(cells)?;
            Some((*heading, texts.get(asking.row)?))
        };
        let (above, below) = (cell(&self.numerator), cell(&self.denominator));
        let Some((heading, text)) = above.or(below) else {
            return Some(None);
        };
        let Some(test) = asking.test.filter(|test| test.ratio.is_some()) else {
            let fill = |message: Message| message.with("got", text);
            findings.add(asking.error(&phrases::ITEM_NO_RATIO, heading, fill));
            return None;
        };
        let (Some(above), Some(below)) = (above, below) else {
            let other = [("denominator", "分母"), ("numerator", "分子")];
            let (id, zh) = other[usize::from(above.is_none())];
            let fill = |message: Message| {
                message
                    .with("got", text)
                    .with("other", Name::new(id, id, zh))
            };
            findings.add(asking.error(&phrases::ITEM_HALF_RATIO, heading, fill));
            return None;
        };
        let counts = [above, below].map(|(heading, text)| asking.count(heading, text, findings));
        let [Some(numerator), Some(denominator)] = counts else {
            return None;
        };
        let ratio = RatioReport {
            numerator,
            denominator,
        };
        match asking.fault(test, ratio, above.0, below.0) {
            Some(finding) => {
                findings.add(finding);
                None
            }
            None => Some(Some(ratio)),
        }
    }
}

impl Asking<'_> {
    fn error(
        &self,
        phrase: &'static Phrase,
        heading: &Heading<'_>,
        fill: impl FnOnce(Message) -> Message,
    ) -> Finding {
        let fill = |message: Message| fill(message.with("item", self.name.clone()));
        self.rows.cell_error_with(phrase, self.row, heading, fill)
    }

    fn count(&self, heading: &Heading<'_>, text: &str, findings: &mut Findings) -> Option<f64> {
        let number = text.parse::<f64>().ok().filter(|number| number.is_finite());
        let Some(number) = number else {
            let fill = |message: Message| message.with("got", text);
            findings.add(self.error(&phrases::ITEM_COUNT_NOT_NUMBER, heading, fill));
            return None;
        };
        match not_an_amount(number) {
            Some(phrase) => {
                findings.add(self.rows.cell_error(phrase, self.row, heading, number));
                None
            }
            None => Some(number),
        }
    }

    /// Why the two are no ratio of this test.
    fn fault(
        &self,
        test: &Test,
        ratio: RatioReport,
        above: &Heading<'_>,
        below: &Heading<'_>,
    ) -> Option<Finding> {
        if ratio.denominator <= 0.0 {
            return Some(self.error(&phrases::ITEM_ZERO_COUNT, below, |message| message));
        }
        let exceeds = test.is_per_cent() && ratio.numerator > ratio.denominator;
        exceeds.then(|| {
            self.error(&phrases::ITEM_PART_EXCEEDS, above, |message| {
                message
                    .with("part", above.text)
                    .with("whole", below.text)
                    .with("expected", ratio.denominator)
                    .with("got", ratio.numerator)
            })
        })
    }

    /// The error of an answer, written as `text`, that its own counts contradict: a number that is not their ratio
    /// rounded to as many decimals, or an answer that is judged otherwise.
    pub(super) fn contradiction(
        &self,
        counts: RatioReport,
        answer: Answer,
        text: &str,
        heading: &Heading<'_>,
    ) -> Option<Finding> {
        let test = self.test?;
        let ratio = test.ratio.as_ref()?;
        let value = counts.value(ratio.per);
        let is_rounded = match answer {
            Answer::Number(number) => is_rounded(value, number, text),
            _ => true,
        };
        if is_rounded && is_met(test, answer) == reaches(test, ratio, value) {
            return None;
        }
        let beside_of = match answer {
            Answer::Number(number) => number,
            _ => ratio.test(test).1.unwrap_or(value),
        };
        Some(
            self.error(&phrases::ITEM_COUNTS_DIFFER, heading, |message| {
                message
                    .with("shown", beside(value, beside_of))
                    .with("got", text)
                    .with("numerator", counts.numerator)
                    .with("denominator", counts.denominator)
                    .with("per", unit(ratio))
                    .with("expected", value)
            }),
        )
    }
}

/// What follows the ratio in a message: the factor that it is multiplied by.
fn unit(ratio: &Ratio) -> String {
    match ratio.per {
        1.0 => String::new(),
        per => format!(" × {per}"),
    }
}

/// Whether a number, as it is written, is `value` rounded to its decimals.
fn is_rounded(value: f64, number: f64, text: &str) -> bool {
    let text = text.trim_end_matches(['%', '％', ' ']);
    let decimals = match text.split_once('.') {
        _ if text.contains(['e', 'E']) => 15,
        Some((_, decimals)) => decimals.len().min(15),
        None => 0,
    };
    // Half a unit of the last decimal, and what the decimals of the two numbers lose as doubles.
    let half = 0.5 * 10f64.powi(-i32::try_from(decimals).unwrap_or(15));
    (value - number).abs() <= half + 1e-12 * value.abs()
}

#[cfg(test)]
mod tests {
    use super::is_rounded;

    #[test]
    fn a_share_is_written_with_any_number_of_decimals() {
        let share = 100.0 * 1234.0 / 1240.0;
        for text in ["99.5161", "99.52", "99.5", "100", "99.52%", "99.5 ％"] {
            let number: f64 = text.trim_end_matches(['%', '％', ' ']).parse().unwrap();
            assert!(is_rounded(share, number, text), "{text}");
        }
        assert!(!is_rounded(share, 99.51, "99.51") && !is_rounded(share, 99.0, "99"));
        assert!(is_rounded(12.5, 13.0, "13") && is_rounded(12.5, 12.0, "12"));
        assert!(!is_rounded(1e-3, 2e-3, "2e-3"));
    }
}
