//! Which constraint rules a target out, and by how much.

use super::Transfer;
use super::infeasible::{Infeasible, InfeasibleKind};
use super::levels::Levels;

/// Why floors cannot be met: by a unit's cap, the total, or the donors of all units or of one group.
pub(super) fn of_floors(transfer: &Transfer<'_>) -> Option<Infeasible> {
    if let Some(capped) = capped(transfer) {
        return Some(capped);
    }
    let all: Vec<usize> = (0..transfer.len()).collect();
    let short = shortfall(transfer, &all);
    if short > 0.0 {
        let missing = transfer.missing_total();
        let total = transfer.resources().iter().sum::<f64>();
        return Some(if missing > 1e-12 * total {
            Infeasible::new(InfeasibleKind::TotalTooSmall, missing)
        } else {
            Infeasible::new(InfeasibleKind::NoDonor, short)
        });
    }
    let members = transfer.members();
    let short = members
        .iter()
        .map(|(_, units)| (shortfall(transfer, units), units));
    let first = short.into_iter().find(|(short, _)| *short > 0.0)?;
    Some(Infeasible {
        component: first.1.first().copied(),
        ..Infeasible::new(InfeasibleKind::Disconnected, first.0)
    })
}

/// The first unit that may take less than it needs.
pub(in crate::optimize) fn capped(transfer: &Transfer<'_>) -> Option<Infeasible> {
    let unit = (0..transfer.len()).find(|&i| transfer.need()[i] > transfer.take()[i])?;
    let by = transfer.need()[unit] - transfer.take()[unit];
    Some(Infeasible {
        unit: Some(unit),
        ..Infeasible::new(InfeasibleKind::CapBelowFloor, by)
    })
}

/// What the needs of units exceed their donors by, in steps.
fn shortfall(transfer: &Transfer<'_>, units: &[usize]) -> f64 {
    let need: f64 = units.iter().map(|&i| transfer.need()[i]).sum();
    let give: f64 = units.iter().map(|&i| transfer.give()[i]).sum();
    // Whole steps add up exactly; divisible amounts to a few ulps.
    let short = need - give;
    if short > 1e-12 * need { short } else { 0.0 }
}

/// Why a limit is not reached, given the best change and whether divisible steps would reach it.
pub(super) fn of_limit(
    transfer: &Transfer<'_>,
    limit: f64,
    change: Vec<f64>,
    divisible: bool,
) -> Infeasible {
    let best = transfer.variation(&transfer.after(&change));
    let kind = kind(transfer, limit, divisible);
    let (mut binding, mut component) = (Vec::new(), None);
    match kind {
        InfeasibleKind::Caps => binding = at_bounds(transfer, &change),
        InfeasibleKind::Disconnected => component = farthest(transfer),
        _ => (),
    }
    Infeasible {
        best: Some(best),
        binding,
        component,
        change,
        ..Infeasible::new(kind, best - limit)
    }
}

fn kind(transfer: &Transfer<'_>, limit: f64, divisible: bool) -> InfeasibleKind {
    if divisible {
        return InfeasibleKind::WholeUnits;
    }
    let reaches = |one: &Transfer<'_>| Levels::of(one).width(one.spread_at(limit)).is_some();
    let together = transfer.clone().within(&vec![0; transfer.len()]);
    if transfer.members().len() > 1 && together.is_ok_and(|one| reaches(&one)) {
        InfeasibleKind::Disconnected
    } else {
        InfeasibleKind::Caps
    }
}

/// The units that have taken or given all they may and are on the far side of the mean, or must keep what they have.
fn at_bounds(transfer: &Transfer<'_>, change: &[f64]) -> Vec<usize> {
    let after = transfer.after(change);
    let mean = after.iter().sum::<f64>() / transfer.weights().iter().sum::<f64>();
    let binds = |&i: &usize| {
        let z = after[i] / transfer.weights()[i];
        let at_take = change[i] >= transfer.take()[i] && z < mean;
        let at_give = -change[i].min(0.0) >= transfer.give()[i] && z > mean;
        at_take || at_give
    };
    (0..transfer.len()).filter(binds).collect()
}

/// The group whose mean adds most to the spread, by its first unit.
fn farthest(transfer: &Transfer<'_>) -> Option<usize> {
    let sum = |units: &[usize], of: &[f64]| units.iter().map(|&i| of[i]).sum::<f64>();
    let all: Vec<usize> = (0..transfer.len()).collect();
    let mean = sum(&all, transfer.resources()) / sum(&all, transfer.weights());
    let mut best: Option<(f64, usize)> = None;
    for (_, units) in transfer.members() {
        let weight = sum(&units, transfer.weights());
        let gap = sum(&units, transfer.resources()) / weight - mean;
        let part = gap * gap * weight;
        if let Some(&first) = units.first()
            && best.is_none_or(|(most, _)| part > most)
        {
            best = Some((part, first));
        }
    }
    best.map(|(_, first)| first)
}
