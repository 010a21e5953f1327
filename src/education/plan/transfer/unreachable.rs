//! A target that transfers cannot reach, in words.

use crate::education::figures::against_limit;
use crate::education::plan::framework::document::Infeasible;
use crate::education::plan::framework::pool::Pool;
use crate::optimize::{AcrossInfeasible, AcrossReason, Infeasible as Found, InfeasibleKind};
use crate::words::plan::transfer as phrases;
use crate::words::{Message, Phrase};

use super::request::Request;
use super::texts::unit;

/// Nothing to move.
pub(super) fn no_resource() -> Infeasible {
    Infeasible {
        kind: "no_resource",
        by: None,
        best: None,
        concerns: Vec::new(),
        text: Message::new(&phrases::NO_RESOURCE),
    }
}

/// What was found by the optimizer, with the schools and groups of the pool.
pub(super) fn of(request: &Request<'_>, pool: &Pool, found: &Found) -> Infeasible {
    let setting = request.setting;
    let is_of_floors = found.best.is_none();
    let by = match found.kind {
        InfeasibleKind::TotalTooSmall => found.by,
        _ if is_of_floors => found.by * request.step,
        _ => found.by,
    };
    let (kind, mut phrase) = named(found.kind, is_of_floors);
    if found.kind == InfeasibleKind::WholeUnits && !request.pairs.is_empty() {
        phrase = &phrases::NOT_FOUND;
    }
    let rows = |places: &[usize]| {
        places
            .iter()
            .map(|&at| pool.rows[at])
            .collect::<Vec<usize>>()
    };
    let concerned = rows(found.unit.as_slice());
    let binding = rows(&found.binding);
    let group = found.component.map(|at| group_of(request, pool.rows[at]));
    let mut text = Message::new(phrase)
        .with("by", by)
        .with("unit", unit(setting, pool))
        .with("count", binding.len());
    if let Some(&row) = concerned.first() {
        text = text.with("school", setting.called(row));
    }
    if let Some(group) = &group {
        text = text.with("group", group.as_str());
    }
    if let (Some(best), Some(limit)) = (found.best, request.limit(pool)) {
        text = text
            .with("best", against_limit(best, limit))
            .with("limit", limit);
    }
    let schools = concerned
        .iter()
        .chain(&binding)
        .map(|&row| setting.id(row).to_owned());
    Infeasible {
        kind,
        by: Some(by),
        best: found.best,
        concerns: schools.chain(group).collect(),
        text,
    }
}

/// The group of a row: its name, or the school itself where there are no groups.
fn group_of(request: &Request<'_>, row: usize) -> String {
    let named = request
        .groups
        .as_ref()
        .and_then(|(names, of)| names.get(of[row]));
    named
        .cloned()
        .unwrap_or_else(|| request.setting.called(row).en.into_owned())
}

fn named(kind: InfeasibleKind, is_of_floors: bool) -> (&'static str, &'static Phrase) {
    match kind {
        InfeasibleKind::TotalTooSmall => ("total_too_small", &phrases::TOTAL_TOO_SMALL),
        InfeasibleKind::NoDonor => ("no_donor", &phrases::NO_DONOR),
        InfeasibleKind::CapBelowFloor => ("cap_below_floor", &phrases::CAP_BELOW_FLOOR),
        InfeasibleKind::Caps => ("caps", &phrases::CAPS),
        InfeasibleKind::WholeUnits => ("whole_units", &phrases::WHOLE_UNITS),
        InfeasibleKind::Disconnected if is_of_floors => ("disconnected", &phrases::GROUP_SHORT),
        InfeasibleKind::Disconnected => ("disconnected", &phrases::GROUPS_DIFFER),
    }
}

/// What was found by the optimizer for several counties: in the pool of the county that it concerns, where there is one.
pub(super) fn across(
    request: &Request<'_>,
    pool: &Pool,
    county: Option<&str>,
    found: &AcrossInfeasible,
) -> Infeasible {
    let setting = request.setting;
    let (kind, phrase, by) = match found.reason {
        AcrossReason::TotalTooSmall => ("total_too_small", &phrases::ACROSS_TOTAL, Some(found.by)),
        AcrossReason::NoDonor => (
            "no_donor",
            &phrases::ACROSS_NO_DONOR,
            Some(found.by * request.step),
        ),
        AcrossReason::CapBelowFloor => (
            "cap_below_floor",
            &phrases::CAP_BELOW_FLOOR,
            Some(found.by * request.step),
        ),
        AcrossReason::Caps => ("caps", &phrases::ACROSS_CAPS, Some(found.by)),
        AcrossReason::NoTaker => (
            "caps",
            &phrases::ACROSS_NO_TAKER,
            Some(found.by * request.step),
        ),
        AcrossReason::WholeUnits => ("whole_units", &phrases::ACROSS_WHOLE, None),
        AcrossReason::NotFound => ("whole_units", &phrases::ACROSS_NOT_FOUND, None),
    };
    let school = found.unit.map(|at| pool.rows[at]);
    let mut text = Message::new(phrase).with("unit", unit(setting, pool));
    if let Some(by) = by {
        text = text.with("by", by);
    }
    if let Some(county) = county {
        text = text.with("county", county);
    }
    if let Some(row) = school {
        text = text.with("school", setting.called(row));
    }
    if let (Some(best), Some(limit)) = (found.best, request.limit(pool)) {
        text = text
            .with("best", against_limit(best, limit))
            .with("limit", limit);
    }
    let concerns = match school {
        Some(row) => Some(setting.id(row).to_owned()),
        None => county.map(str::to_owned),
    };
    Infeasible {
        kind,
        by,
        best: found.best,
        concerns: concerns.into_iter().collect(),
        text,
    }
}
