//! How an answer is read from its cell.

use crate::education::standard::{Document, Figure, Question, Test, TestKind, Text};
use crate::words::Name;
use crate::words::suggest::close_distance;

use super::ratio_report::RatioReport;

/// An answer to one question.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Answer {
    Number(f64),
    Yes(bool),
    /// The place of a grade in its scale, from 1 for the lowest.
    Grade(usize),
    /// A ratio, of which numerator and denominator are given.
    Counts(RatioReport),
}

const YES: &[&str] = &["yes", "y", "true", "1", "是"];
const NO: &[&str] = &["no", "n", "false", "0", "否"];
/// Words for a requirement that is met or not.
const MET: &[&str] = &["达标", "符合", "合格"];
const NOT_MET: &[&str] = &["不达标", "未达标", "不符合", "不合格"];
/// Words for a circumstance that exists or not.
const EXISTS: &[&str] = &["有", "存在"];
const NONE: &[&str] = &["无", "没有", "不存在"];

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

/// The answer that the text states; `None` if it is not of the expected kind.
pub(crate) fn read(question: &Question, document: &Document, text: &str) -> Option<Answer> {
    match question.test(document) {
        None => number(text, false),
        Some(test) if test.kind.is_yes_or_no() => yes_or_no(text, test.kind),
        Some(test) if !test.grades.is_empty() => grade(text, test),
        Some(test) => number(text, test.is_per_cent()),
    }
}

/// The name of a question: its code with the name of the item or part, or what the figure is.
pub(crate) fn name_of(question: &Question, document: &Document) -> Name {
    let item = question.item(document);
    let figure = question.figure(document).map(|figure| &figure.asks);
    let part = question.part(document).map(|part| &part.name);
    coded(figure.or(part).unwrap_or(&item.name), &question.code)
}

/// The name of a figure: its code with what it is.
pub(crate) fn figure_name(figure: &Figure) -> Name {
    coded(&figure.asks, &figure.code)
}

fn coded(text: &Text, code: &str) -> Name {
    let mut name = text.coded(code);
    name.en = name.en.trim_end_matches('.').to_owned().into();
    name.zh = name.zh.trim_end_matches('。').to_owned().into();
    name
}

fn yes_or_no(text: &str, kind: TestKind) -> Option<Answer> {
    let among = |words: &[&str]| words.iter().any(|word| word.eq_ignore_ascii_case(text));
    // "Met" answers whether a requirement is met, and says nothing about whether a fault exists.
    let (yes, no) = match kind {
        TestKind::No => (EXISTS, NONE),
        _ => (MET, NOT_MET),
    };
    match (among(YES) || among(yes), among(NO) || among(no)) {
        (true, _) => Some(Answer::Yes(true)),
        (_, true) => Some(Answer::Yes(false)),
        _ => None,
    }
}

/// A grade of the test's scale, also with the Roman numerals of East Asian fonts and with 级; or whether
/// the required one is reached. A digit could mean either and is neither.
fn grade(text: &str, test: &Test) -> Option<Answer> {
    if text.parse::<f64>().is_ok() {
        return None;
    }
    let bare: String = text.chars().map(roman).collect::<Vec<_>>().concat();
    let bare = bare.strip_suffix('级').unwrap_or(&bare).trim_end();
    let known = test.grades.iter();
    let place = known
        .into_iter()
        .position(|grade| grade.eq_ignore_ascii_case(bare));
    match place {
        Some(place) => Some(Answer::Grade(place + 1)),
        None => yes_or_no(text, TestKind::Yes),
    }
}

/// A Roman numeral that is one character, as letters.
fn roman(character: char) -> String {
    const NUMERALS: [&str; 5] = ["I", "II", "III", "IV", "V"];
    let place = (character as u32).checked_sub('Ⅰ' as u32);
    let numeral = place.and_then(|place| NUMERALS.get(place as usize));
    numeral.map_or_else(|| character.to_string(), |text| (*text).to_owned())
}

/// A number; with a per-cent sign only where the test is in per cent.
fn number(text: &str, per_cent: bool) -> Option<Answer> {
    let bare = match per_cent {
        true => text.strip_suffix(['%', '％']).unwrap_or(text).trim_end(),
        false => text,
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
        assert_eq!(yes_or_no("是", TestKind::Yes), Some(Answer::Yes(true)));
        assert_eq!(yes_or_no("No", TestKind::Yes), Some(Answer::Yes(false)));
        assert_eq!(yes_or_no("maybe", TestKind::Yes), None);
        let (yes, no) = ([YES, MET, EXISTS].concat(), [NO, NOT_MET, NONE].concat());
        assert!(yes.iter().all(|word| !no.contains(word)));
    }

    #[test]
    fn a_fault_exists_or_not_and_is_not_met() {
        assert_eq!(yes_or_no("不存在", TestKind::No), Some(Answer::Yes(false)));
        assert_eq!(yes_or_no("存在", TestKind::No), Some(Answer::Yes(true)));
        assert_eq!(yes_or_no("符合", TestKind::No), None);
        assert_eq!(yes_or_no("存在", TestKind::Yes), None);
    }
}
