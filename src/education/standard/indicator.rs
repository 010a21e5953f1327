//! An indicator with its terms read: `books`, `-indoor_sports_area`, `10000*equipment_value_10k`.

use crate::education::{Category, Stage};

const STAGE: &str = "{stage}";
/// A change of unit, no more: beyond it sums could overflow.
const LARGEST_FACTOR: f64 = 1e9;

/// An indicator with its terms read.
#[derive(Debug, Clone)]
pub(crate) struct Indicator {
    /// The alternatives of the numerator, the preferred one first.
    pub(crate) numerators: Vec<Vec<Term>>,
    pub(crate) denominator: ColumnOf,
}

/// A column times a factor.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Term {
    pub(crate) factor: f64,
    pub(crate) column: ColumnOf,
}

impl Term {
    /// Reads a term; `None` where it is not one.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (sign, text) = match text.strip_prefix('-') {
            Some(rest) => (-1.0, rest),
            None => (1.0, text.strip_prefix('+').unwrap_or(text)),
        };
        let (factor, column) = match text.split_once('*') {
            Some((factor, column)) => (factor.trim().parse::<f64>().ok()?, column),
            None => (1.0, text),
        };
        let usable = LARGEST_FACTOR >= factor && factor > 0.0;
        Some(Self {
            factor: sign * factor,
            column: ColumnOf::parse(column)?,
        })
        .filter(|_| usable)
    }
}

/// A column, perhaps one for each stage.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ColumnOf(String);

impl ColumnOf {
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let outside = text.replace(STAGE, "");
        let usable = !text.is_empty() && !outside.contains(['{', '}', '*']);
        usable.then(|| Self(text.to_owned()))
    }

    /// The column's id at that stage.
    pub(crate) fn at(&self, stage: Stage) -> String {
        self.0.replace(STAGE, &stage.name().id)
    }

    /// Whether the stages of a school share the column.
    pub(crate) fn is_shared(&self) -> bool {
        !self.0.contains(STAGE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_carry_sign_and_factor() {
        let term = Term::parse("-indoor_sports_area").unwrap();
        assert_eq!((term.factor, term.column.is_shared()), (-1.0, true));
        let term = Term::parse(" 10000 * equipment_value_10k ").unwrap();
        assert_eq!(
            (term.factor, term.column.at(Stage::Primary)),
            (1e4, "equipment_value_10k".into())
        );
        let term = Term::parse("teachers_{stage}").unwrap();
        assert_eq!(term.column.at(Stage::Junior), "teachers_junior");
        assert!(!term.column.is_shared());
    }

    #[test]
    fn other_texts_are_not_terms() {
        for text in [
            "",
            "-",
            "x*books",
            "0*books",
            "inf*books",
            "a*b*c",
            "pupils_{step}",
        ] {
            assert_eq!(Term::parse(text), None, "{text}");
        }
    }
}
