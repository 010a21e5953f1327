//! The columns of an indicator found in a table; each missing one is a finding.

use std::cmp::Reverse;

use crate::education::Stage;
use crate::education::intake::finding::{Finding, Findings};
use crate::education::intake::headings::quoted;
use crate::education::intake::schools::Schools;
use crate::education::standard::Indicator;
use crate::education::standard::{Standard, Term, Text};
use crate::words::Message;
use crate::words::education::{MISSING_COLUMN, MISSING_SUBTRACTED, MISSING_SUBTRAHEND};

use super::split::Part;

/// An indicator with its columns found.
#[derive(Debug)]
pub(crate) struct Bound {
    pub(crate) terms: Vec<BoundTerm>,
    pub(crate) denominator: usize,
    pub(crate) denominator_is_shared: bool,
    /// Which alternative of the numerator is used.
    pub(crate) alternative: usize,
}

/// A term with its column found.
#[derive(Debug, Clone, Copy)]
pub(crate) struct BoundTerm {
    pub(crate) factor: f64,
    /// The position of the column among the numeric columns.
    pub(crate) column: usize,
    /// Whether the stages of a school share it.
    pub(crate) is_shared: bool,
}

impl Bound {
    /// What a school has of the resource at the stage: its own terms, and its part of the shared ones.
    pub(crate) fn numerator(&self, schools: &Schools<'_>, part: Part, row: usize) -> f64 {
        self.numerator_of(part, |column| schools.numbers[column].values[row])
    }

    /// The same with `more` in the cell of one of the columns.
    #[cfg(feature = "plan")]
    pub(crate) fn numerator_after(
        &self,
        schools: &Schools<'_>,
        part: Part,
        row: usize,
        (changed, more): (usize, f64),
    ) -> f64 {
        self.numerator_of(part, |column| {
            let value = schools.numbers[column].values[row];
            if column == changed {
                value + more
            } else {
                value
            }
        })
    }

    fn numerator_of(&self, part: Part, cell: impl Fn(usize) -> f64) -> f64 {
        let [own, shared] = [false, true].map(|is_shared| {
            let terms = self.terms.iter().filter(|term| term.is_shared == is_shared);
            sum_of_terms(terms.map(|term| term.factor * cell(term.column)))
        });
        own + part.of(shared)
    }

    /// Whether a term is subtracted, so that the sum could be negative.
    pub(crate) fn subtracts(&self) -> bool {
        self.terms.iter().any(|term| term.factor < 0.0)
    }
}

/// The sum; zero where the terms cancel except for rounding, as in 0.3 − 0.2 − 0.1.
fn sum_of_terms(terms: impl Iterator<Item = f64> + Clone) -> f64 {
    let mut few = terms.clone();
    if let (Some(one), None) = (few.next(), few.next()) {
        return one;
    }
    let sum = crate::numeric::sum_of(terms.clone());
    let size: f64 = terms.map(f64::abs).sum();
    // A decimal is half an ulp from its double at most, its product with the factor another half: ε in all.
    if sum.abs() <= size * f64::EPSILON {
        0.0
    } else {
        sum
    }
}

/// The columns of the terms that the table lacks.
fn missing(schools: &Schools<'_>, terms: &[Term], stage: Stage) -> Vec<String> {
    let ids = terms.iter().map(|term| term.column.at(stage));
    ids.filter(|id| schools.position(id).is_none()).collect()
}

/// The first alternative for which the table has all columns, or the one that misses the fewest.
fn chosen_alternative<'i>(
    schools: &Schools<'_>,
    indicator: &'i Indicator,
    stage: Stage,
) -> Option<(usize, &'i [Term])> {
    // Of two that miss as many, the one with more columns present is the one that was meant.
    let distance = |terms: &[Term]| match missing(schools, terms, stage).len() {
        0 => (0, Reverse(0)),
        absent => (absent, Reverse(terms.len() - absent)),
    };
    let alternatives = indicator.numerators.iter().map(Vec::as_slice).enumerate();
    alternatives.min_by_key(|(_, terms)| distance(terms))
}

/// Whether some indicator at some stage takes what the stages of a school share.
pub(crate) fn divides(schools: &Schools<'_>, standard: &Standard) -> bool {
    let shares = |indicator: &Indicator, stage: Stage| {
        let terms =
            chosen_alternative(schools, indicator, stage).map_or(&[][..], |(_, terms)| terms);
        indicator.denominator.is_shared() || terms.iter().any(|term| term.column.is_shared())
    };
    let stages = &standard.document().stages;
    (standard.indicators().iter())
        .any(|indicator| stages.iter().any(|stage| shares(indicator, *stage)))
}

/// The indicator's columns at the stage, by the alternative that the table has all columns for;
/// without one, the columns that the closest alternative misses are findings.
pub(super) fn bind(
    schools: &Schools<'_>,
    (indicator, name): (&Indicator, &Text),
    stage: Stage,
    findings: &mut Findings,
) -> Option<Bound> {
    let (alternative, terms) = chosen_alternative(schools, indicator, stage)?;
    let denominator = indicator.denominator.at(stage);
    let place = schools.position(&denominator);
    let mut absent = missing(schools, terms, stage);
    absent.extend(place.is_none().then_some(denominator));
    for id in &absent {
        let finding = schools.headings.missing(id, id);
        let plain = finding.message.code() == MISSING_COLUMN.code;
        let remedied =
            (plain.then(|| remedy(schools, (indicator, name), terms, stage, id))).flatten();
        findings.add_once(remedied.map_or(finding, Finding::error));
    }
    let terms = terms.iter().map(|term| {
        let column = schools.position(&term.column.at(stage))?;
        Some(BoundTerm {
            factor: term.factor,
            column,
            is_shared: term.column.is_shared(),
        })
    });
    Some(Bound {
        terms: terms.collect::<Option<_>>()?,
        denominator: place?,
        denominator_is_shared: indicator.denominator.is_shared(),
        alternative,
    })
}

/// What to do about a missing column that an indicator subtracts from another one: the column of the difference,
/// where the standard takes that as well, needs neither of the two.
fn remedy(
    schools: &Schools<'_>,
    (indicator, name): (&Indicator, &Text),
    terms: &[Term],
    stage: Stage,
    id: &str,
) -> Option<Message> {
    let [from, subtracted] = terms else {
        return None;
    };
    if subtracted.factor >= 0.0 || subtracted.column.at(stage) != id {
        return None;
    }
    let from = schools.headings.find(&from.column.at(stage))?;
    let instead = (indicator.numerators.iter()).find_map(|terms| match terms.as_slice() {
        [one] if one.factor == 1.0 => Some(one.column.at(stage)),
        _ => None,
    });
    let message = match instead {
        Some(instead) => Message::new(&MISSING_SUBTRACTED).with("instead", instead),
        None => Message::new(&MISSING_SUBTRAHEND),
    };
    let column = quoted(id, id);
    Some(
        (message
            .with("column", column)
            .with("indicator", name.name(id)))
        .with("from", from.text),
    )
}
