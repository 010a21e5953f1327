//! Parts that are more than their whole, alone or together.

use crate::numeric::sum_of;
use crate::words::education as phrases;
use crate::words::{Message, Parameter};

use super::super::cells::Numbers;
use super::super::columns::made_of_parts;
use super::super::finding::Findings;
use super::super::scan;
use super::super::schools::Schools;
use super::super::threshold::at_most;
use super::super::wholes;

/// Teachers above the required degree are teachers; indoor sports rooms are rooms.
pub(super) fn larger_than_whole(
    schools: &Schools<'_>,
    part: &Numbers<'_>,
    findings: &mut Findings,
) {
    let exceeds = |value: f64, limit: f64| value > limit;
    let candidates = wholes::candidates(schools, part.id());
    let any = |whole: &&Numbers<'_>| scan::any_pair(&part.values, &whole.values, exceeds);
    if !candidates.iter().any(any) {
        return;
    }
    for row in 0..schools.len() {
        for whole in wholes::exceeded(schools, part, row) {
            let fill = |message: Message| {
                message
                    .with("whole", whole.heading.text)
                    .with("expected", whole.values[row])
                    .with("got", part.values[row])
            };
            let phrase = &phrases::PART_EXCEEDS_WHOLE;
            findings.add(
                schools
                    .rows
                    .cell_error_with(phrase, row, &part.heading, fill),
            );
        }
    }
}

/// The pupils of the stages of a school are not more than its pupils; where those of one stage alone
/// are, that has been said.
pub(super) fn less_than_parts(schools: &Schools<'_>, whole: &Numbers<'_>, findings: &mut Findings) {
    let made_of = made_of_parts().iter().find(|(id, _)| *id == whole.id());
    let Some((_, ids)) = made_of else { return };
    let parts: Vec<&Numbers<'_>> = ids.iter().filter_map(|id| schools.find(id)).collect();
    if parts.len() < 2 {
        return;
    }
    for row in 0..schools.len() {
        let limit = whole.values[row];
        let there = || parts.iter().filter(|part| !part.values[row].is_nan());
        let together = sum_of(there().map(|part| part.values[row]));
        let alone = |part: &&Numbers<'_>| part.values[row] > limit;
        if limit.is_nan() || at_most(together, limit) || there().any(alone) {
            continue;
        }
        let names: Vec<Parameter> = there().map(|part| part.heading.text.into()).collect();
        let fill = |message: Message| {
            message
                .with("parts", names)
                .with("expected", together)
                .with("got", limit)
        };
        let phrase = &phrases::PARTS_EXCEED_WHOLE;
        findings.add(
            schools
                .rows
                .cell_error_with(phrase, row, &whole.heading, fill),
        );
    }
}
