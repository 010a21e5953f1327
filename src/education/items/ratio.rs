//! Answers computed from figures.

use crate::education::standard::{Item, Ratio, term};
use crate::numeric;

use super::ratio_report::RatioReport;
use super::reading::Answer;

/// What the answers to an item's figures make of a ratio.
pub(crate) enum Computed<'a> {
    /// No figure is given.
    Nothing,
    /// The codes of the figures that are missing.
    Open(Vec<&'a str>),
    /// All figures are given.
    Of(RatioReport),
}

/// The ratio from the answers to the item's figures, in their order.
pub(crate) fn compute<'a>(
    item: &Item,
    ratio: &'a Ratio,
    figures: &[Option<Answer>],
) -> Computed<'a> {
    let get = |code: &str| match figures[place(item, code)?] {
        Some(Answer::Number(number)) => Some(number),
        _ => None,
    };
    let open: Vec<&str> = (ratio.codes().filter(|code| get(code).is_none())).collect();
    if open.len() == ratio.codes().count() {
        return Computed::Nothing;
    }
    if !open.is_empty() {
        return Computed::Open(open);
    }
    let signed = |code: &String| {
        let (code, is_subtracted) = term(code);
        let number = get(code)?;
        Some(if is_subtracted { -number } else { number })
    };
    let sum = |codes: &[String]| numeric::sum_of(codes.iter().filter_map(signed));
    Computed::Of(RatioReport {
        numerator: sum(&ratio.numerator),
        denominator: sum(&ratio.denominator),
    })
}

/// The place of a figure in its item.
pub(crate) fn place(item: &Item, code: &str) -> Option<usize> {
    item.figures.iter().position(|figure| figure.code == code)
}
